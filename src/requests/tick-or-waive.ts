import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { lockToChange, resolveDeal } from '../deals/resolve-deal.ts'
import type { DealRow } from '../deals/store.ts'
import { holdsSeat } from '../domain/approval/rule.ts'
import { type Gate, isStage } from '../domain/deal.ts'
import { UserError } from '../domain/errors.ts'
import { GATE_ITEMS, type GateItem, type GateItemKey, isGateItem } from '../domain/gate-items.ts'
import { checkGate, mayTick } from '../domain/gates.ts'
import type { Bilingual } from '../domain/lang.ts'
import { namesOfPeople } from '../people/store.ts'
import type { Reply } from '../platforms/platform.ts'
import { gateNow } from './gate-card.ts'
import { gateItemCalled, gateWords, mendWords, tickFormCard } from './gate-cards.ts'
import { gateFactsOf, setTick } from './gate-store.ts'
import { ruleFor } from './move-rule.ts'
import { pendingMove } from './store.ts'
import { refreshThreads } from './threads.ts'

/** Tick and waive are alike: a click without words gives the form, with words the deed and the gate as it is then. */
export async function tickOrWaive(message: Message, work: Work, waive: boolean): Promise<Card | Reply> {
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return asked.card
  const { deal } = asked
  const { gate, item, words } = message.text.trim()
    ? typedMark(deal.stage, message.text)
    : clickedMark(message)
  if (words === undefined) {
    if (waive) await mustWaive(message, work, deal, gate)
    return { card: tickFormCard({ deal: deal.code, gate, item, waive }, message.lang), delivery: 'private' }
  }
  await mark(message, work, deal, { gate, item, waive, words })
  return gateNow({ ...message, fields: {} }, work, deal)
}

type Named = { gate: Gate; item: GateItemKey; words: string | undefined }

function clickedMark({ fields }: Message): Named {
  const gate = Number(fields.gate)
  const item = fields.item ?? ''
  if (!isStage(gate) || !isGateItem(gate, item)) throw new UserError(said((w) => w.notAnItem(item, '')))
  return { gate, item, words: fields.words?.trim() }
}

/** Words name an item of the gate of the deal's stage; what follows is the evidence. */
function typedMark(gate: Gate, text: string): Named {
  const { item, words } = splitItem(gate, text)
  if (item) return { gate, item, words }
  throw new UserError(said((w) => w.notAnItem(text, GATE_ITEMS[gate].map((key) => w.items[key]).join(', '))))
}

/** The longest beginning of the words that names an item; the rest is the evidence. */
function splitItem(gate: Gate, text: string): { item?: GateItemKey; words: string } {
  const pieces = text.trim().split(/[\s::,,]+/)
  for (let count = Math.min(6, pieces.length); count > 0; count--) {
    const head = pieces.slice(0, count).join(' ')
    const item = gateItemCalled(GATE_ITEMS[gate], head)
    if (item) {
      const last = pieces[count - 1] ?? ''
      const words = text.trim().slice(text.trim().indexOf(last) + last.length)
      return { item, words: words.replace(/^[\s::,,]+/, '') }
    }
  }
  return { words: '' }
}

type Mark = { gate: Gate; item: GateItemKey; waive: boolean; words: string }

/** Ticks or waives, if this person may; throws otherwise, saying what to do instead. */
async function mark(
  message: Message,
  work: Work,
  found: DealRow,
  { gate, item, waive, words }: Mark,
): Promise<void> {
  const deal = waive ? found : await lockToChange(message, work, found)
  if (waive) await mustWaive(message, work, deal, gate)
  const check = checkGate(gate, await gateFactsOf(work, deal), work.policy, work.today)
  const now = check.items.find(({ key }) => key === item)
  if (now?.state === 'met') throw new UserError(said((w) => w.alreadyMet(w.items[item])))
  if (now && !waive && !mayTick(now)) throw notByHand(now, deal)
  if (!words) throw new UserError(said((w) => w.needsWords(w.items[item])))
  await setTick(work, deal.id, { gate, item, waived: waive, words, byId: message.person.id })
  await audit(work, {
    personId: message.person.id,
    what: waive ? 'gate.waive' : 'gate.tick',
    subject: `deal:${deal.code}`,
    after: { gate, item, words },
  })
  const pending = await pendingMove(work, deal.id)
  if (pending) await refreshThreads(work, { request: pending, subject: { account: deal.account, deal } })
}

function notByHand(item: GateItem, deal: DealRow): UserError {
  return new UserError(
    bilingual(gateWords, (w, lang) => {
      const about = { code: deal.code, account: accountName(deal.account, lang) }
      return w.notByHand(w.items[item.key], mendWords(item, about, lang))
    }),
  )
}

/** Throws for everybody but those who would decide this gate; the owner of the deal never is one of them. */
async function mustWaive(message: Message, work: Work, deal: DealRow, gate: Gate): Promise<void> {
  const found = await ruleFor(
    work,
    deal,
    { requesterId: deal.ownerId, gates: [gate] },
    await gateFactsOf(work, deal),
  )
  if ('nobody' in found) throw new UserError(found.nobody)
  if (holdsSeat(found.rule, message.person.id)) return
  const ids = found.rule.groups.flatMap((group) => group.seats.flatMap(({ who }) => who))
  const names = [...(await namesOfPeople(work, ids)).values()].join(', ')
  throw new UserError(bilingual(gateWords, (w) => w.mayNotWaive(names)))
}

function said(pick: (words: typeof gateWords.zh) => string): Bilingual {
  return { zh: pick(gateWords.zh), en: pick(gateWords.en) }
}
