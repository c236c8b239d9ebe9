import type { Ask, Handler } from '../src/bot.ts'
import type { Card } from '../src/cards/card.ts'
import { holdCard } from '../src/cards/deal-forms.ts'
import { dealWords, sayDeal } from '../src/cards/deal-words.ts'
import { fullDay } from '../src/cards/format.ts'
import { daysBetween } from '../src/domain/day.ts'
import { refuseHold, statusIn } from '../src/domain/deal.ts'
import { UserError } from '../src/domain/errors.ts'
import { dayOptions, dealNow } from '../src/flows/change-deal.ts'
import { dealToChange, lockToChange } from '../src/flows/deal-asked.ts'
import { voidPending } from '../src/flows/move-flow.ts'
import { findDays } from '../src/language/days.ts'
import { readFutureDay } from '../src/language/deal-values.ts'
import { fold, sourceOf } from '../src/language/text.ts'
import type { Reply } from '../src/platforms/platform.ts'
import { setStatus } from '../src/store/deal-changes.ts'
import type { DealRow } from '../src/store/deals.ts'
import { reassess } from '../src/store/risk.ts'
import type { Work } from '../src/store/work.ts'

/** Hold on the deal card: until when and why, no longer than the policy allows; the stage clock stands still. */
export const holdDeal: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  const { until, reason = '' } = ask.fields
  if (until === undefined) return { card: holdCard(deal.code, ask.lang), how: 'private' }
  return hold(ask, work, deal, { until, reason: reason.trim() })
}

/** `deal D6 hold 1 Aug budget frozen`, `商机 D6 暂停 8/1 客户预算冻结`; without words the form. */
export async function holdTyped(ask: Ask, work: Work, found: DealRow, rest: string): Promise<Card | Reply> {
  const deal = await lockToChange(ask, work, found)
  if (!rest.trim()) return { card: holdCard(deal.code, ask.lang), how: 'private' }
  const folded = fold(rest)
  const [day] = findDays(folded.text, { ...dayOptions(work), leaning: 'future' })
  if (!day?.day) throw new UserError(sayDeal((w) => w.refused.holdReason))
  const reason = `${sourceOf(folded, 0, day.start)} ${sourceOf(folded, day.end, folded.text.length)}`.trim()
  return hold(ask, work, deal, { until: day.day, reason })
}

/** Wake, before its day or after: the days asleep are taken off the stage's age. */
export const wakeDeal: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  if (deal.status !== 'on_hold') throw new UserError(sayDeal((w) => w.refused.notHeld))
  await wake(work, deal, ask.person.id, 'by hand')
  return dealNow(ask, work, deal.id, dealWords[ask.lang].said.woken)
}

/** Open again (or won, in stage 6), with the days it slept. */
export async function wake(work: Work, deal: DealRow, byId: number, reason: string): Promise<void> {
  const slept = deal.heldFrom ? daysBetween(deal.heldFrom, work.today) : 0
  const status = statusIn(deal.stage) === 'won' ? 'won' : 'open'
  await setStatus(work, deal, { status, heldDays: deal.heldDays + Math.max(0, slept), reason }, byId)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
}

async function hold(
  ask: Ask,
  work: Work,
  deal: DealRow,
  asked: { until: string; reason: string },
): Promise<Card> {
  const found = readFutureDay(asked.until, dayOptions(work))
  if (!found || !asked.reason) throw new UserError(sayDeal((w) => w.refused.holdReason))
  const refusal = refuseHold(deal, found.day, work.today, work.policy.stages.holdDays)
  if (refusal) throw new UserError(sayDeal((w) => w.refused.hold[refusal](work.policy.stages.holdDays)))
  await setStatus(work, deal, { status: 'on_hold', until: found.day, reason: asked.reason }, ask.person.id)
  await voidPending(work, deal.id, { deal: 'on_hold' }, ask.person.id)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  return dealNow(ask, work, deal.id, dealWords[ask.lang].said.held(fullDay(found.day, ask.lang)))
}
