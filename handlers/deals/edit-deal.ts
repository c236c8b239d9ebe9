import type { Handler } from '../../src/bot/handler.ts'
import { applyPatch, dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { formOf, readForm } from '../../src/deals/deal-form.ts'
import { editDealCard } from '../../src/deals/form-cards.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'

/** Edit on the deal card: what can be changed at once, as a form. */
export const editDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  return { card: editDealCard(deal.code, formOf(deal), deal.needTags, {}, message.lang), delivery: 'private' }
}

/** The form filled: everything is saved, or nothing and every mistake stands beside its field. */
export const saveDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const { patch, problems } = readForm(message, work, deal)
  if (Object.keys(problems).length > 0) {
    const tags = (message.fields.needTags ?? '').split(',')
    return editDealCard(deal.code, { ...formOf(deal), ...message.fields }, tags, problems, message.lang)
  }
  const followed = await applyPatch(message, work, deal, patch)
  return dealNow(message, work, deal.id, dealWords[message.lang].said.saved, ...followed)
}
