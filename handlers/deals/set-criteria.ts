import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import { applyPatch, dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { readCriteria } from '../../src/deals/criteria.ts'
import { criteriaCard } from '../../src/deals/form-cards.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { dealWords } from '../../src/deals/words.ts'
import type { Criterion } from '../../src/domain/deal.ts'
import { UserError } from '../../src/domain/errors.ts'

/** The customer's decision criteria as a form, one a line (S45). */
export const showCriteria: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  return { card: criteriaCard(deal.code, deal.criteria, {}, ask.lang), how: 'private' }
}

/** The form filled; what is wrong stands beside it, with what was typed. */
export const saveCriteria: Handler = async (ask, work) => {
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  const typed = ask.fields.criteria ?? ''
  const read = readCriteria(typed)
  if ('fault' in read) return criteriaCard(deal.code, typed, { criteria: read.fault[ask.lang] }, ask.lang)
  return store(ask, work, deal, read.criteria)
}

/** `deal D6 criteria quality 20, price 30, service 50`; without criteria the form. */
export async function criteriaTyped(ask: Ask, work: Work, rest: string) {
  if (!rest.trim()) return showCriteria(ask, work)
  const deal = await dealToChange(ask, work)
  mustRun(deal)
  const read = readCriteria(rest)
  if ('fault' in read) throw new UserError(read.fault)
  return store(ask, work, deal, read.criteria)
}

async function store(ask: Ask, work: Work, deal: DealRow, criteria: Criterion[]) {
  const followed = await applyPatch(ask, work, deal, { criteria })
  return dealNow(ask, work, deal.id, dealWords[ask.lang].said.saved, ...followed)
}
