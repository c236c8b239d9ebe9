import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import type { DealPatch } from './change-store.ts'
import { type EditVerb, FieldFault, patchOf } from './deal-patch.ts'
import { typedMoney } from './form-cards.ts'
import type { DealRow } from './store.ts'

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

/** What stands in the form of a deal before anybody types. */
export function formOf(deal: DealRow): Record<string, string> {
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

/** What the filled form changes, and each mistake by the field it stands beside. */
export function readForm(
  message: Message,
  work: Work,
  deal: DealRow,
): { patch: DealPatch; problems: Record<string, string> } {
  const before = formOf(deal)
  const problems: Record<string, string> = {}
  let patch: DealPatch = {}
  for (const [field, verb] of FORM) {
    const typed = message.fields[field]
    const old = field === 'needTags' ? deal.needTags.join(',') : (before[field] ?? '')
    if (typed === undefined || typed.trim() === old) continue
    try {
      patch = { ...patch, ...patchOf(work, { ...deal, ...patch }, verb, typed) }
    } catch (error) {
      if (!(error instanceof FieldFault)) throw error
      problems[field] = error.say[message.lang]
    }
  }
  return { patch, problems }
}
