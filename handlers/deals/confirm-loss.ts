import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { changeDeal } from '../../src/deals/change-store.ts'
import { lossCard, lossWords } from '../../src/deals/loss-cards.ts'
import { lossOf } from '../../src/deals/loss-reason.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayManage } from '../../src/domain/rights.ts'

/** The manager's yes to the reason of a loss (S85). A reason that was changed meanwhile is shown as it is now, and not confirmed. Twice is once. */
export const confirmLoss: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  if (!mayManage(message.person, deal.account))
    throw new UserError(bilingual(lossWords, (w) => w.onlyManager))
  const { record } = deal
  if (deal.status !== 'lost' || !record?.reason)
    throw new UserError(bilingual(lossWords, (w) => w.gone(deal.code)))
  if (record.confirmed || record.reason !== message.fields.reason)
    return lossCard(lossOf(deal, record), message.lang)
  const confirmed = { ...record, confirmed: { by: message.person.name, on: work.today } }
  await changeDeal(work, deal, { record: confirmed }, message.person.id)
  await audit(work, {
    personId: message.person.id,
    what: 'deal.reason',
    subject: `deal:${deal.code}`,
    after: { reason: record.reason },
  })
  return lossCard(lossOf(deal, confirmed), message.lang)
}
