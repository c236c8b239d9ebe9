import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { setStatus } from '../../src/deals/change-store.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import { UserError } from '../../src/domain/errors.ts'
import { voidPending } from '../../src/requests/request-lifecycle.ts'
import { reassess } from '../../src/risk/store.ts'

/** `deal D6 cancel entered twice`: it never was; no record is asked for. */
export const cancelDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const reason = message.text.trim()
  if (!reason) throw new UserError(bilingual(dealWords, (w) => w.refused.cancelReason))
  await setStatus(work, deal, { status: 'cancelled', reason }, message.person.id)
  await voidPending(work, deal.id, { deal: 'cancelled' }, message.person.id)
  await reassess(work, { accountIds: [deal.account.id] })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.cancelled)
}
