import { type Day, daysBetween } from './day.ts'

/** What we intend with an account: progress of measures (S68), stages of development (S46), what a plan still lacks (S27, S66). */

export const PLAN_KINDS = ['develop', 'grow', 'win_back'] as const
export type PlanKind = (typeof PLAN_KINDS)[number]

type PlanPart = 'objective' | 'goal' | 'strategy' | 'measure'
type Measure =
  | 'visits'
  | 'decision_visits'
  | 'revenue'
  | 'contribution'
  | 'wall'
  | 'wins'
  | 'satisfaction'
  | 'by_hand'

/** A line with how far it is. `value` and `target` in the measure's own unit: times, percent, points, major money units. */
export type PlanLine = {
  code: string
  part: PlanPart
  text: string
  measure: Measure | null
  target: number | null
  unit: string
  since: Day
  due: Day | null
  /** Undefined: nothing is known yet. */
  value: number | undefined
  owner: string | null
}

/** How far a measure is, in percent of its target; `expected`: how much of the time is gone. */
export type Progress = {
  percent: number
  expected: number | undefined
  state: 'done' | 'on' | 'behind' | 'missed' | 'unknown'
}

/** Measures that grow from the day they count from; the others are a state that may go up and down. */
const GROWS: readonly Measure[] = ['visits', 'decision_visits', 'revenue', 'contribution', 'wins']

/** Moves by itself: what the facts say by today against the target. `behind`: percent points below the time that is gone. Undefined: no measure. */
export function progressOf(line: PlanLine, today: Day, behind: number): Progress | undefined {
  const { measure, target, value, since, due } = line
  if (!measure || !target || !due) return undefined
  if (value === undefined)
    return { percent: 0, expected: undefined, state: today > due ? 'missed' : 'unknown' }
  const percent = Math.max(0, (value / target) * 100)
  const whole = Math.max(1, daysBetween(since, due))
  const gone = Math.min(100, Math.max(0, (daysBetween(since, today) / whole) * 100))
  const expected = GROWS.includes(measure) ? gone : undefined
  const late = expected !== undefined && percent + behind < expected
  const state = percent >= 100 ? 'done' : today > due ? 'missed' : late ? 'behind' : 'on'
  return { percent, expected, state }
}

/** The five development stages, each with what the sources put in brackets behind it (S46). */
export const STAGE_ITEMS = {
  1: ['need', 'contact'],
  2: ['information', 'clear'],
  3: ['chance', 'obstacles', 'expense'],
  4: ['deciders', 'influence'],
  5: ['high', 'contract'],
} as const
export type DevelopStage = keyof typeof STAGE_ITEMS
export type StageItem = (typeof STAGE_ITEMS)[DevelopStage][number]

export function isStage(stage: number | null): stage is DevelopStage {
  return stage !== null && Object.hasOwn(STAGE_ITEMS, stage)
}

/** What of a stage has no evidence yet: nobody moves on before it has. */
export function missingOf(stage: DevelopStage, ticked: readonly string[]): StageItem[] {
  return STAGE_ITEMS[stage].filter((item) => !ticked.includes(item))
}

/** Evidence that says nothing: an expected expense without a number (S46, bad input). */
export function isEvidence(item: string, words: string): boolean {
  return words.trim().length > 1 && (item !== 'expense' || /[1-9]/.test(words))
}

export type PlanGap =
  | 'purpose'
  | 'situation'
  | 'competition'
  | 'cooperation'
  | 'strategy'
  | 'obstacle'
  | 'goal'
  | 'measure'
  | 'objectives'
  | 'rivals'
  | 'action'

export type PlanSections = Record<
  'purpose' | 'situation' | 'competition' | 'cooperation' | 'strategy' | 'obstacle',
  string
>

/** What the plan of a key account still lacks, the weightiest first: five sections, an obstacle, goals that can be measured, rivals, actions. */
export function gapsOf(
  plan: { sections: PlanSections; lines: readonly PlanLine[]; rivals: number; actions: number; isA: boolean },
  { rivals, objectives }: { rivals: number; objectives: number },
): PlanGap[] {
  const parts = (part: PlanPart) => plan.lines.filter((line) => line.part === part).length
  const open: [PlanGap, boolean][] = [
    ['purpose', !plan.sections.purpose],
    ['goal', parts('goal') === 0],
    ['measure', parts('measure') === 0],
    ['objectives', parts('objective') > objectives],
    ['action', plan.actions === 0],
    ['rivals', plan.isA && plan.rivals < rivals],
    ['obstacle', !plan.sections.obstacle],
    ['situation', !plan.sections.situation],
    ['competition', !plan.sections.competition],
    ['cooperation', !plan.sections.cooperation],
    ['strategy', !plan.sections.strategy],
  ]
  return open.flatMap(([gap, is]) => (is ? [gap] : []))
}

/** Why a development or a win-back ended (S47): `other` alone says nothing. */
export const END_REASONS = ['need', 'price', 'rival', 'relationship', 'capacity', 'policy', 'other'] as const
type EndReason = (typeof END_REASONS)[number]
const isEndReason = (word: string): word is EndReason => END_REASONS.some((each) => each === word)

export type PlanOutcome = 'won' | 'not_yet' | 'dropped' | 'won_back' | 'given_up'
export type EndRecord = { outcome: PlanOutcome; why: string; words: string; lesson: string; nextTry: string }

/** A lesson shorter than this teaches nobody (S47). Characters. */
const SHORTEST_LESSON = 10

export function isLesson(words: string): boolean {
  return [...words.trim()].length >= SHORTEST_LESSON
}

export type EndProblem = 'why' | 'words' | 'lesson' | 'nextTry'

/** What is wrong with the development record, first thing first (S47). */
export function endProblem(
  { outcome, why, words, lesson, nextTry }: EndRecord,
  today: Day,
): EndProblem | undefined {
  if (!isEndReason(why)) return 'why'
  if (why === 'other' && !words.trim()) return 'words'
  if (!isLesson(lesson)) return 'lesson'
  return outcome === 'not_yet' && nextTry <= today ? 'nextTry' : undefined
}

/** What may be tried by churn reason (S81, S82): keys of the words. */
export const PLAYS: Readonly<Record<number, readonly string[]>> = {
  1: ['smaller', 'unit', 'new_plan'],
  2: ['proof', 'requalify', 'place'],
  3: ['apology', 'fixed', 'guarantee'],
  4: ['top', 'compliance', 'facts'],
  5: ['compare', 'service', 'concession'],
}

/** The churn reason that a lost deal points to (S81, S85); undefined: none of the five. */
export function churnOf(loss: string | null | undefined): number | undefined {
  const found: Record<string, number> = {
    strategy: 1,
    cancelled: 1,
    optimisation: 2,
    complaint: 3,
    delivery: 3,
    mistake: 3,
    abnormal: 4,
    stronger: 5,
    price: 5,
    specification: 5,
  }
  return found[loss ?? '']
}
