import type { Message } from '../bot/handler.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import type { DealRow } from '../deals/store.ts'
import { type Gate, isStage } from '../domain/deal.ts'
import type { GateItem } from '../domain/gate-items.ts'
import { checkGate, isUnsaid } from '../domain/gates.ts'
import type { Reply } from '../platforms/platform.ts'
import { showGate } from './gate-card.ts'
import { openGateCard } from './gate-cards.ts'
import { gateFactsOf, setTick } from './gate-store.ts'
import type { FoundRequest } from './kind.ts'
import { isMove, type MoveRow, openItem, type RequestRow, setRule } from './store.ts'
import { requestWords } from './words.ts'

/**
 * A request that came by import was never held at our gate. In strict mode its approval waits until what was open is ticked or waived; the card
 * with what is open is given instead. Typed by the approver, the approval waives what nobody has said anything about, each item on record under
 * their name; what the log contradicts is waived one by one. Requests of our own and advisory gates pass (docs/decisions/0116).
 */
export async function passGate(
  message: Message,
  work: Work,
  found: FoundRequest,
  { typed = false }: { typed?: boolean },
): Promise<Reply | { request: RequestRow }> {
  const { request } = found
  const { deal } = found.subject
  if (!deal || !isMove(request)) return { request }
  const gate = request.to - 1
  const { rule } = request
  if (!rule || rule.open.length === 0 || !isStage(gate)) return { request }
  const check = checkGate(gate, await gateFactsOf(work, deal), work.policy, work.today)
  if (check.mode === 'advisory') return { request }
  const open = check.open.filter(({ key }) => rule.open.includes(openItem(gate, key)))
  if (open.length > 0 && !(typed && open.every(isUnsaid))) {
    const card = await showGate(message, work, deal, { to: request.to, check, skipped: [] })
    return { card: openGateCard(card, request, deal.code, open, message.lang), delivery: 'private' }
  }
  await waive(message, work, { request, deal }, { gate, open })
  const kept = { ...rule, open: rule.open.filter((each) => !each.startsWith(openItem(gate, ''))) }
  await setRule(work, request, kept)
  return { request: { ...request, rule: kept } }
}

async function waive(
  message: Message,
  work: Work,
  { request, deal }: { request: MoveRow; deal: DealRow },
  { gate, open }: { gate: Gate; open: GateItem[] },
): Promise<void> {
  const words = requestWords[message.lang].waivedWith(request.code)
  for (const { key: item } of open) {
    await setTick(work, deal.id, { gate, item, waived: true, words, byId: message.person.id })
    await audit(work, {
      personId: message.person.id,
      what: 'gate.waive',
      subject: `deal:${deal.code}`,
      after: { gate, item, words, move: request.code },
    })
  }
}
