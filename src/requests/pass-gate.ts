import type { Message } from '../bot/handler.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { type Gate, isStage } from '../domain/deal.ts'
import type { GateItem } from '../domain/gate-items.ts'
import { checkGate, isUnsaid } from '../domain/gates.ts'
import type { Reply } from '../platforms/platform.ts'
import { showGate } from './gate-card.ts'
import { openGateCard } from './gate-cards.ts'
import { gateFactsOf, setTick } from './gate-store.ts'
import type { FoundRequest } from './resolve-request.ts'
import { type MoveRow, openItem, setRule } from './store.ts'
import { moveWords } from './words.ts'

/**
 * A request that came by import was never held at our gate. In strict mode its approval waits until what was open is ticked or waived; the card
 * with what is open is given instead. Typed by the approver, the approval waives what nobody has said anything about, each item on record under
 * their name; what the log contradicts is waived one by one. Requests of our own and advisory gates pass (docs/decisions/0116).
 */
export async function passGate(
  message: Message,
  work: Work,
  { move, deal }: FoundRequest,
  { typed = false }: { typed?: boolean },
): Promise<Reply | { move: MoveRow }> {
  const gate = move.to - 1
  const { rule } = move
  if (!rule || rule.open.length === 0 || !isStage(gate)) return { move }
  const check = checkGate(gate, await gateFactsOf(work, deal), work.policy, work.today)
  if (check.mode === 'advisory') return { move }
  const open = check.open.filter(({ key }) => rule.open.includes(openItem(gate, key)))
  if (open.length > 0 && !(typed && open.every(isUnsaid))) {
    const card = await showGate(message, work, deal, { to: move.to, check, skipped: [] })
    return { card: openGateCard(card, move, deal.code, open, message.lang), delivery: 'private' }
  }
  await waive(message, work, { move, deal }, { gate, open })
  const kept = { ...rule, open: rule.open.filter((each) => !each.startsWith(openItem(gate, ''))) }
  await setRule(work, move, kept)
  return { move: { ...move, rule: kept } }
}

async function waive(
  message: Message,
  work: Work,
  { move, deal }: FoundRequest,
  { gate, open }: { gate: Gate; open: GateItem[] },
): Promise<void> {
  const words = moveWords[message.lang].waivedWith(move.code)
  for (const { key: item } of open) {
    await setTick(work, deal.id, { gate, item, waived: true, words, byId: message.person.id })
    await audit(work, {
      personId: message.person.id,
      what: 'gate.waive',
      subject: `deal:${deal.code}`,
      after: { gate, item, words, move: move.code },
    })
  }
}
