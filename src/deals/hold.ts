import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { fullDay } from '../cards/format.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { daysBetween } from '../domain/day.ts'
import { refuseHold, statusIn } from '../domain/deal.ts'
import { UserError } from '../domain/errors.ts'
import { readFutureDay } from '../language/deal-values.ts'
import { voidPending } from '../requests/request-lifecycle.ts'
import { reassess } from '../risk/store.ts'
import { dayOptions, dealNow } from './change-deal.ts'
import { setStatus } from './change-store.ts'
import type { DealRow } from './store.ts'
import { dealWords } from './words.ts'

/** Open again (or won, in stage 6), with the days it slept. */
export async function wake(work: Work, deal: DealRow, byId: number, reason: string): Promise<void> {
  const slept = deal.heldFrom ? daysBetween(deal.heldFrom, work.today) : 0
  const status = statusIn(deal.stage) === 'won' ? 'won' : 'open'
  await setStatus(work, deal, { status, heldDays: deal.heldDays + Math.max(0, slept), reason }, byId)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
}

/** Lays a deal to rest until a day, no longer than policy.stages.holdDays. Throws UserError without day or reason, and for a day too far. */
export async function hold(
  message: Message,
  work: Work,
  deal: DealRow,
  asked: { until: string; reason: string },
): Promise<Card> {
  const found = readFutureDay(asked.until, dayOptions(work))
  if (!found || !asked.reason) throw new UserError(bilingual(dealWords, (w) => w.refused.holdReason))
  const refusal = refuseHold(deal, found.day, work.today, work.policy.stages.holdDays)
  if (refusal)
    throw new UserError(bilingual(dealWords, (w) => w.refused.hold[refusal](work.policy.stages.holdDays)))
  await setStatus(
    work,
    deal,
    { status: 'on_hold', until: found.day, reason: asked.reason },
    message.person.id,
  )
  await voidPending(work, deal.id, { deal: 'on_hold' }, message.person.id)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.held(fullDay(found.day, message.lang)))
}
