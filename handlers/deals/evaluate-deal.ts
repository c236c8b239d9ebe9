import type { Handler } from '../../src/bot/handler.ts'
import { applyPatch, dealNow, mustRun } from '../../src/deals/change-deal.ts'
import { evaluateCard } from '../../src/deals/form-cards.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { dealWords } from '../../src/deals/words.ts'
import {
  ELEMENTS,
  type Evaluation,
  type Fit,
  MAN,
  type Man,
  type Sourced,
} from '../../src/domain/gate-items.ts'

/** The six evaluation elements, MAN and the strategic fit, as a form (S53, S87). */
export const evaluateDeal: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const { fit, ...evaluation } = deal.evaluation
  const card = evaluateCard(deal.code, { evaluation, man: deal.man, ...(fit && { fit }) }, message.lang)
  return { card, delivery: 'private' }
}

/** The form filled. A field left empty takes what was there away. */
export const saveEvaluation: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const evaluation: Evaluation = {}
  const man: Man = {}
  for (const key of ELEMENTS) assign(evaluation, key, message.fields[key])
  for (const key of MAN) assign(man, key, message.fields[`man_${key}`])
  const fit = fitOf(message.fields.fit, message.fields.fitReason)
  const followed = await applyPatch(message, work, deal, {
    evaluation: { ...evaluation, ...(fit && { fit }) },
    man,
  })
  return dealNow(message, work, deal.id, dealWords[message.lang].said.saved, ...followed)
}

/** `budget 5.5m | Wang, purchasing, 12 May`: the fact, and behind the bar where it comes from. */
function assign<Key extends string>(
  into: Partial<Record<Key, Sourced>>,
  key: Key,
  typed: string | undefined,
): void {
  const [fact = '', ...rest] = (typed ?? '').split(/[||]/).map((part) => part.trim())
  const source = rest.join(' ').trim()
  if (fact) into[key] = { fact, ...(source && { source }) }
}

function fitOf(answer: string | undefined, reason: string | undefined): Fit | undefined {
  if (answer !== 'yes' && answer !== 'no') return undefined
  return { fits: answer === 'yes', ...(reason?.trim() && { reason: reason.trim() }) }
}
