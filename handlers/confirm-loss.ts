import type { Handler } from '../src/bot.ts'
import { lossCard, sayLoss } from '../src/cards/loss.ts'
import { UserError } from '../src/domain/errors.ts'
import { mayManage } from '../src/domain/rights.ts'
import { dealToChange } from '../src/flows/deal-asked.ts'
import { lossOf } from '../src/flows/loss-reason.ts'
import { audit } from '../src/store/audit.ts'
import { changeDeal } from '../src/store/deal-changes.ts'

/** The manager's yes to the reason of a loss (S85). A reason that was changed meanwhile is shown as it is now, and not confirmed. Twice is once. */
export const confirmLoss: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  if (!mayManage(ask.person, deal.account)) throw new UserError(sayLoss((w) => w.onlyManager))
  const { record } = deal
  if (deal.status !== 'lost' || !record?.reason) throw new UserError(sayLoss((w) => w.gone(deal.code)))
  if (record.confirmed || record.reason !== ask.fields.reason) return lossCard(lossOf(deal, record), ask.lang)
  const confirmed = { ...record, confirmed: { by: ask.person.name, on: work.today } }
  await changeDeal(work, deal, { record: confirmed }, ask.person.id)
  await audit(work, {
    personId: ask.person.id,
    what: 'deal.reason',
    subject: `deal:${deal.code}`,
    after: { reason: record.reason },
  })
  return lossCard(lossOf(deal, confirmed), ask.lang)
}
