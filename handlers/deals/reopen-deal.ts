import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { dealNow } from '../../src/deals/change-deal.ts'
import { setStatus } from '../../src/deals/change-store.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { statusIn } from '../../src/domain/deal.ts'
import { UserError } from '../../src/domain/errors.ts'
import { voidOvertaken } from '../../src/requests/request-lifecycle.ts'
import { reassess } from '../../src/risk/store.ts'
import { cancelStepCalled, cancelStepsOf } from '../../src/steps/store.ts'

/** `deal D6 reopen customer tenders again`: back to the stage where it was lost, and its age goes on. */
export const reopenDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  if (deal.status !== 'lost' && deal.status !== 'cancelled')
    throw new UserError(bilingual(dealWords, (w) => w.refused.notLost))
  const reason = message.text.trim()
  if (!reason) throw new UserError(bilingual(dealWords, (w) => w.refused.reopenReason))
  const status = statusIn(deal.stage) === 'won' ? 'won' : 'open'
  // What was planned while it was over would keep its account quiet: the next step is said anew.
  await cancelStepsOf(work, deal.id)
  if (deal.record?.step) await cancelStepCalled(work, deal.record.step)
  await setStatus(work, deal, { status, heldDays: deal.heldDays, reason }, message.person.id)
  await voidOvertaken(work, { dealId: deal.id }, message.person.id)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.reopened)
}
