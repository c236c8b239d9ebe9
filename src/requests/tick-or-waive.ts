import type { Message } from '../bot/dispatch.ts'
import type { Card } from '../cards/card.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { lockToChange, resolveDeal } from '../deals/resolve-deal.ts'
import type { DealRow } from '../deals/store.ts'
import { holdsSeat } from '../domain/approval/rule.ts'
import { type Gate, isStage } from '../domain/deal.ts'
import { UserError } from '../domain/errors.ts'
import { type GateItem, type GateItemKey, isGateItem } from '../domain/gate-items.ts'
import { checkGate, mayTick } from '../domain/gates.ts'
import type { Bilingual } from '../domain/lang.ts'
import type { Reply } from '../platforms/platform.ts'
import { gateNow } from './gate-card.ts'
import { gateWords, mendWords, tickFormCard } from './gate-cards.ts'
import { gateFactsOf, setTick } from './gate-store.ts'
import { ruleFor } from './request-lifecycle.ts'
import { namesOfPeople } from './request-view.ts'
import { pendingMove } from './store.ts'
import { refreshThreads } from './threads.ts'

/** Tick and waive clicks are alike: without words the form, with words the deed and the gate as it is then. */
export async function markClicked(message: Message, work: Work, waive: boolean): Promise<Card | Reply> {
  const asked = await resolveDeal(message, work)
  if ('card' in asked) return asked.card
  const gate = Number(message.fields.gate)
  const item = message.fields.item ?? ''
  if (!isStage(gate) || !isGateItem(gate, item)) throw new UserError(said((w) => w.notAnItem(item, '')))
  if (message.fields.words === undefined) {
    if (waive) await mustWaive(message, work, asked.deal, gate)
    return {
      card: tickFormCard({ deal: asked.deal.code, gate, item, waive }, message.lang),
      delivery: 'private',
    }
  }
  await mark(message, work, asked.deal, { gate, item, waive, words: message.fields.words.trim() })
  return gateNow({ ...message, fields: {} }, work, asked.deal)
}

type Mark = { gate: Gate; item: GateItemKey; waive: boolean; words: string }

/** Ticks or waives, if this person may; throws otherwise, saying what to do instead. */
export async function mark(
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
  if (pending) await refreshThreads(work, pending, deal)
}

function notByHand(item: GateItem, deal: DealRow): UserError {
  const about = { code: deal.code, account: deal.account.name }
  return new UserError({
    zh: gateWords.zh.notByHand(gateWords.zh.items[item.key], mendWords(item, about, 'zh')),
    en: gateWords.en.notByHand(gateWords.en.items[item.key], mendWords(item, about, 'en')),
  })
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
  throw new UserError({ zh: gateWords.zh.mayNotWaive(names), en: gateWords.en.mayNotWaive(names) })
}

function said(pick: (words: typeof gateWords.zh) => string): Bilingual {
  return { zh: pick(gateWords.zh), en: pick(gateWords.en) }
}
