import type { Ask, Handler } from '../src/bot.ts'
import type { Card } from '../src/cards/card.ts'
import { editDealCard, typedMoney } from '../src/cards/deal-forms.ts'
import { dealWords } from '../src/cards/deal-words.ts'
import { moneyWords } from '../src/cards/format.ts'
import { applyPatch, dealNow, mustRun } from '../src/flows/change-deal.ts'
import { dealToChange, lockToChange } from '../src/flows/deal-asked.ts'
import { type EditVerb, FieldFault, patchOf } from '../src/flows/deal-patch.ts'
import type { DealVerb } from '../src/language/deal-words.ts'
import type { DealPatch } from '../src/store/deal-changes.ts'
import type { DealRow } from '../src/store/deals.ts'
import type { Work } from '../src/store/work.ts'

/** Edit on the deal card: what can be changed at once, as a form. */
export const editDeal: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  return { card: editDealCard(deal.code, formOf(deal), deal.needTags, {}, ask.lang), how: 'private' }
}

/** The form filled: everything is saved, or nothing and every mistake stands beside its field. */
export const saveDeal: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  const before = formOf(deal)
  const problems: Record<string, string> = {}
  let patch: DealPatch = {}
  for (const [field, verb] of FORM) {
    const typed = ask.fields[field]
    const old = field === 'needTags' ? deal.needTags.join(',') : (before[field] ?? '')
    if (typed === undefined || typed.trim() === old) continue
    try {
      patch = { ...patch, ...patchOf(work, { ...deal, ...patch }, verb, typed) }
    } catch (error) {
      if (!(error instanceof FieldFault)) throw error
      problems[field] = error.say[ask.lang]
    }
  }
  if (Object.keys(problems).length > 0) {
    const tags = (ask.fields.needTags ?? '').split(',')
    return editDealCard(deal.code, { ...before, ...ask.fields }, tags, problems, ask.lang)
  }
  const followed = await applyPatch(ask, work, deal, patch)
  return dealNow(ask, work, deal.id, dealWords[ask.lang].said.saved, ...followed)
}

/** `deal D6 amount 4.8m`, `商机 D6 成交 9/30`: one field. */
export async function editTyped(
  ask: Ask,
  work: Work,
  found: DealRow,
  { verb, rest }: { verb: Extract<DealVerb, EditVerb>; rest: string },
): Promise<Card> {
  const deal = await lockToChange(ask, work, found)
  mustRun(deal)
  const patch = patchOf(work, deal, verb, rest)
  const followed = await applyPatch(ask, work, deal, patch)
  const money =
    patch.amount === undefined
      ? ''
      : moneyWords({ amount: patch.amount, currency: patch.currency ?? deal.currency }, ask.lang)
  return dealNow(
    ask,
    work,
    deal.id,
    [dealWords[ask.lang].said.saved, money].filter(Boolean).join(': '),
    ...followed,
  )
}

const FORM: readonly (readonly [string, EditVerb])[] = [
  ['amount', 'amount'],
  ['close', 'close'],
  ['goal', 'goal'],
  ['needTags', 'tag'],
  ['needLevel', 'need'],
  ['price', 'price'],
  ['floor', 'floor'],
  ['contract', 'contract'],
  ['rivals', 'rival'],
]

function formOf(deal: DealRow): Record<string, string> {
  const values = {
    amount: typedMoney(deal.amount, deal.currency),
    close: deal.expectedClose,
    goal: deal.goal,
    needLevel: deal.needLevel === null ? undefined : String(deal.needLevel),
    price: typedMoney(deal.priceQuoted, deal.currency),
    floor: typedMoney(deal.priceFloor, deal.currency),
    contract: deal.contractRef,
    rivals: deal.competitors.join(', '),
  }
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])))
}
