import type { Calendar } from '../calendar.ts'
import { type Day, numberOf } from '../day.ts'
import type { Policy } from '../policy.ts'
import type { Evidence, Gap, Group, Hard, Rule as RuleCode } from './assessment.ts'

/** The day a rule looks from, as text and as a number, and the numbers it measures with. */
export type Look = { today: Day; number: number; policy: Policy; calendar: Calendar }

/** What a rule found on one day. Evidence is there exactly when the rule counts. */
export type Found = { points?: number; evidence?: Evidence; hard?: Hard; gap?: Gap }

export type Rule<Facts> = {
  code: RuleCode
  group: Group | 'deal'
  find(facts: Facts, look: Look): Found
  /**
   * Every day number on which time alone may change what `find` says: the day a fact becomes known, the first day past a limit, the
   * day a fact leaves its window. Too many cost a little; one too few would leave a stored assessment stale.
   */
  edges(facts: Facts, look: Look): number[]
}

export const NOTHING: Found = {}

/** Days since `day`; undefined when it is unknown or still to come. */
export function daysSince(day: Day | undefined, look: Look): number | undefined {
  if (day === undefined || day > look.today) return undefined
  return look.number - numberOf(day)
}

/** First day number on which days since `day` are more than `limit`. */
export function passes(day: Day, limit: number): number {
  return numberOf(day) + Math.floor(limit) + 1
}

/** First day number on which days since `day` are at least `limit`. */
export function reaches(day: Day, limit: number): number {
  return numberOf(day) + Math.ceil(limit)
}

/** Points of the highest rung reached; undefined below the first. Rungs rise. */
export function rungPoints<Rung extends { points: number }>(
  rungs: readonly Rung[],
  reached: (rung: Rung) => boolean,
): number | undefined {
  return rungs.findLast(reached)?.points
}

/** Of facts with a day, those already known, the newest first. */
export function newestFirst<Fact>(facts: readonly Fact[], dayOf: (fact: Fact) => Day, look: Look): Fact[] {
  return facts
    .filter((fact) => dayOf(fact) <= look.today)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
}
