import type { Ask } from '../src/bot.ts'
import type { Card } from '../src/cards/card.ts'
import { dealWords, sayDeal } from '../src/cards/deal-words.ts'
import { statusIn } from '../src/domain/deal.ts'
import { UserError } from '../src/domain/errors.ts'
import { dealNow } from '../src/flows/change-deal.ts'
import { lockToChange } from '../src/flows/deal-asked.ts'
import { setStatus } from '../src/store/deal-changes.ts'
import type { DealRow } from '../src/store/deals.ts'
import { reassess } from '../src/store/risk.ts'
import type { Work } from '../src/store/work.ts'

/** `deal D6 reopen customer tenders again`: back to the stage where it was lost, and its age goes on. */
export async function reopenDeal(ask: Ask, work: Work, found: DealRow, reason: string): Promise<Card> {
  const deal = await lockToChange(ask, work, found)
  if (deal.status !== 'lost' && deal.status !== 'cancelled')
    throw new UserError(sayDeal((w) => w.refused.notLost))
  if (!reason.trim()) throw new UserError(sayDeal((w) => w.refused.reopenReason))
  const status = statusIn(deal.stage) === 'won' ? 'won' : 'open'
  await setStatus(work, deal, { status, heldDays: deal.heldDays, reason: reason.trim() }, ask.person.id)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  return dealNow(ask, work, deal.id, dealWords[ask.lang].said.reopened)
}
