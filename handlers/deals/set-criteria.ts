import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Work } from '../../src/db/work.ts'
import { applyPatch, dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { readCriteria } from '../../src/deals/criteria.ts'
import { criteriaCard } from '../../src/deals/form-cards.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import type { DealRow } from '../../src/deals/store.ts'
import { dealWords } from '../../src/deals/words.ts'
import type { Criterion } from '../../src/domain/deal.ts'
import { UserError } from '../../src/domain/errors.ts'

/** `deal D6 criteria quality 20, price 30, service 50`; without criteria, and by its button, the form, one a line (S45). */
export const setCriteria: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  if (!message.text.trim())
    return { card: criteriaCard(deal.code, deal.criteria, {}, message.lang), delivery: 'private' }
  const read = readCriteria(message.text)
  if ('fault' in read) throw new UserError(read.fault)
  return store(message, work, deal, read.criteria)
}

/** The form filled; what is wrong stands beside it, with what was typed. */
export const saveCriteria: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const typed = message.fields.criteria ?? ''
  const read = readCriteria(typed)
  if ('fault' in read)
    return criteriaCard(deal.code, typed, { criteria: read.fault[message.lang] }, message.lang)
  return store(message, work, deal, read.criteria)
}

async function store(message: Message, work: Work, deal: DealRow, criteria: Criterion[]) {
  const followed = await applyPatch(message, work, deal, { criteria })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.saved, ...followed)
}
