import type { Handler } from '../../src/bot/handler.ts'
import { keepFact } from '../../src/facts/write-fact.ts'
import type { Cell } from '../../src/imports/cells.ts'
import { lostCells, reviewSteps } from '../../src/plans/lost.ts'
import { planOf } from '../../src/plans/store.ts'
import { accountToPlan, cardOf, kindIn } from '../../src/plans/view.ts'

/** [Begin]: one plan of a kind runs at a time, so that a second press shows the first one's. A win-back is looked at after 30, 60 and 90 days. */
export const beginPlan: Handler = async (message, work) => {
  const account = await accountToPlan(message, work)
  const kind = kindIn(message)
  const known = await planOf(work, account.id, kind)
  if (known?.closedOn === null) return cardOf(message, work, account, known)
  const cells: Record<string, Cell> = {
    kind,
    started: work.today,
    owner: account.ownerName,
    ...(kind === 'develop' && { stage: 1, stage_since: work.today }),
    ...(kind === 'win_back' && (await lostCells(message, work, account))),
  }
  const steps = kind === 'win_back' ? await reviewSteps(message, work, account) : []
  const { entryId } = await keepFact(
    message,
    work,
    'plans',
    account,
    { ...again(known?.startedOn === work.today), ...cells },
    steps,
  )
  const plan = await planOf(work, account.id, kind)
  if (!plan) throw new Error('a plan that was begun is there')
  return cardOf(message, work, account, plan, entryId)
}

/** Begun anew on the day it ended. */
function again(same: boolean): Record<string, Cell> {
  return same ? { closed: null, outcome: null, why: '', words: '', lesson: '', next_try: null } : {}
}
