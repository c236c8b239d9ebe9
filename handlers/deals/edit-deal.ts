import type { Handler, Message } from '../../src/bot/dispatch.ts'
import type { Card } from '../../src/cards/card.ts'
import { moneyWords } from '../../src/cards/format.ts'
import type { Work } from '../../src/db/work.ts'
import { applyPatch, dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { formOf, readForm } from '../../src/deals/deal-form.ts'
import { type EditVerb, patchOf } from '../../src/deals/deal-patch.ts'
import { editDealCard } from '../../src/deals/form-cards.ts'
import { dealToChange, lockToChange } from '../../src/deals/resolve-deal.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { dealWords } from '../../src/deals/words.ts'
import type { DealVerb } from '../../src/language/deal-words.ts'

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

/** `deal D6 amount 4.8m`, `商机 D6 成交 9/30`: one field. */
export async function editTyped(
  message: Message,
  work: Work,
  found: DealRow,
  { verb, rest }: { verb: Extract<DealVerb, EditVerb>; rest: string },
): Promise<Card> {
  const deal = await lockToChange(message, work, found)
  mustRun(deal)
  const patch = patchOf(work, deal, verb, rest)
  const followed = await applyPatch(message, work, deal, patch)
  const money =
    patch.amount === undefined
      ? ''
      : moneyWords({ amount: patch.amount, currency: patch.currency ?? deal.currency }, message.lang)
  return dealNow(
    message,
    work,
    deal.id,
    [dealWords[message.lang].said.saved, money].filter(Boolean).join(': '),
    ...followed,
  )
}
