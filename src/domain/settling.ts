import { addDays, type Day } from './day.ts'

/** What a visit or a finished step may have settled besides what it says (docs/method.md 5): asked in its own answer, so that done work is never called overdue. */

/** `likeness`: how much of the step's words stand in what was said, 0–1. */
type MaybeDone = { code: string; due: Day; likeness: number }

/** From this likeness on two texts are about the same thing. */
const SAME_MATTER = 0.6
/** A step that is due later than in so many days is not what a visit of today was for, however alike. */
const AHEAD_DAYS = 7
const MOST = 2

/**
 * Which open steps of the account are asked about: those that read like what was said and are due by next week, and after a visit
 * (`met`) also what is due or late. At most two, the most alike first.
 */
export function maybeSettled<Step extends MaybeDone>(
  steps: readonly Step[],
  { today, met }: { today: Day; met: boolean },
): Step[] {
  const asked = steps.filter(
    ({ due, likeness }) =>
      (likeness >= SAME_MATTER && due <= addDays(today, AHEAD_DAYS)) || (met && due <= today),
  )
  return asked
    .sort((a, b) => b.likeness - a.likeness || a.due.localeCompare(b.due) || a.code.localeCompare(b.code))
    .slice(0, MOST)
}

/** The day of the latest visit that may have done a step: about the same matter, not more than a week before it was due. */
export function perhapsDoneOn(due: Day, visits: readonly { day: Day; likeness: number }[]): Day | undefined {
  return visits
    .filter(({ day, likeness }) => likeness >= SAME_MATTER && day >= addDays(due, -AHEAD_DAYS))
    .map(({ day }) => day)
    .sort()
    .at(-1)
}

type MovedDeal = { code: string; stage: number; isLate: boolean; hasRequest: boolean }

/** The deal that something was done about although it is over its stage's limit: to be moved on, if nobody was asked already and there is a stage after this one. */
export function readyToMove<Deal extends MovedDeal>(deals: readonly Deal[]): Deal | undefined {
  return deals.find(({ stage, isLate, hasRequest }) => stage < 6 && isLate && !hasRequest)
}
