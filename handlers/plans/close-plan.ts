import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { isDay } from '../../src/domain/day.ts'
import { endProblem, type PlanOutcome } from '../../src/domain/plan.ts'
import { keepFact } from '../../src/facts/write-fact.ts'
import type { Cell } from '../../src/imports/cells.ts'
import { endGrowth, mustBeSigned, tryAgain } from '../../src/plans/end.ts'
import { endForm } from '../../src/plans/form-cards.ts'
import { endLooks } from '../../src/plans/lost.ts'
import { planOf } from '../../src/plans/store.ts'
import { accountToPlan, cardOf, kindIn, runningPlan } from '../../src/plans/view.ts'

const OUTCOMES: Record<string, readonly PlanOutcome[]> = {
  develop: ['won', 'not_yet', 'dropped'],
  win_back: ['won_back', 'given_up'],
}

/** [Became a customer], [Not yet], [Won back] …: closes with the development record (S47); what comes of it for the account is written along. */
export const closePlan: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const kind = kindIn(message)
  const plan = await runningPlan(work, account, kind)
  if (kind === 'grow') return endGrowth(message, work, account, plan)
  const outcome = OUTCOMES[kind]?.find((each) => each === message.fields['outcome'])
  if (!outcome) return cardOf(message, work, account, plan)
  if (outcome === 'won') await mustBeSigned(work, account, plan)
  const { why = '', nextTry = '' } = message.fields
  const words = keptWords(message.fields['words'] ?? '', 300)
  const lesson = keptWords(message.fields['lesson'] ?? '', 600)
  const typed = { why, words, lesson, nextTry }
  const form = { kind, outcome, typed }
  if (message.fields['form'] !== 'yes')
    return { card: endForm(account, { ...form, problem: undefined }, message.lang), delivery: 'private' }
  const problem = endProblem({ outcome, ...typed }, work.today)
  if (problem) return endForm(account, { ...form, problem }, message.lang)
  const steps = await tryAgain(message, work, account, plan, nextTry)
  const next: Record<string, Cell> = isDay(nextTry) && nextTry > work.today ? { next_try: nextTry } : {}
  const told: Record<string, Cell> = {
    kind,
    started: plan.startedOn,
    closed: work.today,
    outcome,
    why,
    words,
    lesson,
    ...next,
  }
  const looks = kind === 'win_back' ? await endLooks(work, account.id) : []
  const { entryId } = await keepFact(message, work, 'plans', account, told, steps, looks)
  if (outcome === 'won' || outcome === 'won_back')
    await keepFact(message, work, 'standing', account, { status: 'active' })
  return cardOf(message, work, account, (await planOf(work, account.id, kind)) ?? plan, entryId)
}
