import type { Message } from '../../src/bot/dispatch.ts'
import type { Card } from '../../src/cards/card.ts'
import type { Work } from '../../src/db/work.ts'
import { dealNow } from '../../src/deals/change-deal.ts'
import { setStatus } from '../../src/deals/change-store.ts'
import { lockToChange } from '../../src/deals/resolve-deal.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { dealWords, sayDeal } from '../../src/deals/words.ts'
import { statusIn } from '../../src/domain/deal.ts'
import { UserError } from '../../src/domain/errors.ts'
import { reassess } from '../../src/risk/store.ts'

/** `deal D6 reopen customer tenders again`: back to the stage where it was lost, and its age goes on. */
export async function reopenDeal(
  message: Message,
  work: Work,
  found: DealRow,
  reason: string,
): Promise<Card> {
  const deal = await lockToChange(message, work, found)
  if (deal.status !== 'lost' && deal.status !== 'cancelled')
    throw new UserError(sayDeal((w) => w.refused.notLost))
  if (!reason.trim()) throw new UserError(sayDeal((w) => w.refused.reopenReason))
  const status = statusIn(deal.stage) === 'won' ? 'won' : 'open'
  await setStatus(work, deal, { status, heldDays: deal.heldDays, reason: reason.trim() }, message.person.id)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.reopened)
}
