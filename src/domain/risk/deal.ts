import { addWorkingDays } from '../calendar.ts'
import { type Day, dayAt, numberOf } from '../day.ts'
import { deciderStateOf, decisionCoverage, relationshipOf } from '../stakeholders.ts'
import type { DealRule } from './assessment.ts'
import type { DealFacts } from './facts.ts'
import { daysSince, type Found, type Look, NOTHING, passes, type Rule, reaches, rungPoints } from './rule.ts'

/** Days in this stage; sleeping days do not count. Negative never: a stage entered tomorrow is not entered. */
export function ageOf(
  { enteredOn, heldDays, hold }: Pick<DealFacts, 'enteredOn' | 'heldDays' | 'hold'>,
  today: Day,
): number {
  const asleep = hold ? Math.max(0, Math.min(numberOf(today), numberOf(hold.until)) - numberOf(hold.from)) : 0
  return Math.max(0, numberOf(today) - numberOf(enteredOn) - heldDays - asleep)
}

/** The day from which age is counted, once the deal is awake. */
function countedFrom({ enteredOn, heldDays, hold }: DealFacts): Day {
  const asleep = hold ? Math.max(0, numberOf(hold.until) - numberOf(hold.from)) : 0
  return dayAt(numberOf(enteredOn) + heldDays + asleep)
}

/** A rule of deals: it is quiet while the deal sleeps, and waking is one of its edges. */
function rule(
  code: DealRule,
  find: (facts: DealFacts, look: Look) => Found,
  edges: (facts: DealFacts, look: Look) => number[],
): Rule<DealFacts> {
  return {
    code,
    group: 'deal',
    find: (facts, look) => (facts.hold && look.today < facts.hold.until ? NOTHING : find(facts, look)),
    edges: (facts, look) => [...edges(facts, look), ...(facts.hold ? [numberOf(facts.hold.until)] : [])],
  }
}

export const DEAL_RULES: readonly Rule<DealFacts>[] = [
  /** Overdue in the stage: age ÷ limit by the exact ratio. */
  rule(
    'DR01',
    (facts, { policy, today }) => {
      const { enabled, limit: limits, over, steps } = policy.risk.deal.DR01
      const limit = limits[facts.stage]
      if (!enabled || limit === 'off') return NOTHING
      const age = ageOf(facts, today)
      const points =
        rungPoints(steps, ({ ratio }) => age >= ratio * limit) ?? (age > limit ? over : undefined)
      if (points === undefined) return NOTHING
      const heldDays = numberOf(countedFrom(facts)) - numberOf(facts.enteredOn)
      return {
        points,
        evidence: { rule: 'DR01', stage: facts.stage, enteredOn: facts.enteredOn, heldDays, limit },
      }
    },
    (facts, { policy }) => {
      const { limit: limits, steps } = policy.risk.deal.DR01
      const limit = limits[facts.stage]
      if (limit === 'off') return []
      const from = countedFrom(facts)
      return [passes(from, limit), ...steps.map(({ ratio }) => reaches(from, ratio * limit))]
    },
  ),

  /** No next step, or one past its day; due today is on time. */
  rule(
    'DR02',
    ({ nextStep }, look) => {
      const { enabled, missing, overdue, longAfter, long } = look.policy.risk.deal.DR02
      if (!enabled) return NOTHING
      if (!nextStep) return { points: missing, evidence: { rule: 'DR02' } }
      const late = daysSince(nextStep.due, look) ?? 0
      if (late <= 0) return NOTHING
      return { points: late > longAfter ? long : overdue, evidence: { rule: 'DR02', ...nextStep } }
    },
    ({ nextStep }, { policy }) =>
      nextStep ? [passes(nextStep.due, 0), passes(nextStep.due, policy.risk.deal.DR02.longAfter)] : [],
  ),

  /** Expected close passed. A won deal (stage 6) has closed. */
  rule(
    'DR03a',
    ({ expectedClose, stage }, { policy, today }) => {
      const { enabled, points } = policy.risk.deal.DR03a
      if (!enabled || stage === 6 || !expectedClose || expectedClose >= today) return NOTHING
      return { points, evidence: { rule: 'DR03a', close: expectedClose } }
    },
    ({ expectedClose }) => (expectedClose ? [passes(expectedClose, 0)] : []),
  ),

  /** Expected close pushed out several times. */
  rule(
    'DR03b',
    ({ closePushes, stage }, { policy }) => {
      const { enabled, pushes, points } = policy.risk.deal.DR03b
      if (!enabled || stage === 6 || closePushes < pushes || closePushes === 0) return NOTHING
      return { points, evidence: { rule: 'DR03b', pushes: closePushes } }
    },
    () => [],
  ),

  /** Silence: no qualifying contact on this deal. A deal nobody was met about is silent since it entered its stage. */
  rule(
    'DR04',
    ({ stage, lastActivityOn, enteredOn }, look) => {
      const { enabled, limit: limits, over, twice } = look.policy.risk.deal.DR04
      const limit = limits[stage]
      const since = lastActivityOn ?? enteredOn
      const silent = daysSince(since, look) ?? 0
      if (!enabled || limit === 'off' || silent <= limit) return NOTHING
      return {
        points: silent > 2 * limit ? twice : over,
        evidence: { rule: 'DR04', since, limit, ...(lastActivityOn ? { lastOn: lastActivityOn } : {}) },
      }
    },
    ({ stage, lastActivityOn, enteredOn }, { policy }) => {
      const limit = policy.risk.deal.DR04.limit[stage]
      const since = lastActivityOn ?? enteredOn
      return limit === 'off' ? [] : [passes(since, limit), passes(since, 2 * limit)]
    },
  ),

  /** From stage 3 the decision maker is known and was met about this deal. */
  rule(
    'DR05',
    ({ stage, stakeholders }, { policy, today }) => {
      const { enabled, fromStage, unknown, notMet } = policy.risk.deal.DR05
      if (!enabled || stage < fromStage) return NOTHING
      const state = deciderStateOf(
        stakeholders.map(({ metOn, ...person }) => (metOn && metOn <= today ? { ...person, metOn } : person)),
      )
      if (state === 'met') return NOTHING
      const names = stakeholders.flatMap(({ layer, name }) => (layer === 'decision' && name ? [name] : []))
      return {
        points: state === 'unknown' ? unknown : notMet,
        evidence: { rule: 'DR05', state, names, ...decisionCoverage(stakeholders) },
      }
    },
    ({ stakeholders }) => stakeholders.flatMap(({ metOn }) => (metOn ? [numberOf(metOn)] : [])),
  ),

  /** From stage 3 a coach has told us something lately (S37). */
  rule(
    'DR06',
    ({ stage, coaches }, look) => {
      const { enabled, fromStage, days, points } = look.policy.risk.deal.DR06
      if (!enabled || stage < fromStage) return NOTHING
      const heard = coaches.filter(({ lastInfoOn }) => lastInfoOn && lastInfoOn <= look.today)
      const last = heard.sort((a, b) => (String(a.lastInfoOn) < String(b.lastInfoOn) ? 1 : -1))[0]
      if (last && (daysSince(last.lastInfoOn, look) ?? 0) <= days) return NOTHING
      const silent = last ?? coaches[0]
      return {
        points,
        evidence: {
          rule: 'DR06',
          limit: days,
          ...(silent ? { name: silent.name } : {}),
          ...(last?.lastInfoOn ? { lastInfoOn: last.lastInfoOn } : {}),
        },
      }
    },
    ({ coaches }, { policy }) =>
      coaches.flatMap(({ lastInfoOn }) =>
        lastInfoOn ? [numberOf(lastInfoOn), passes(lastInfoOn, policy.risk.deal.DR06.days)] : [],
      ),
  ),

  /** From stage 3 the relationship R is strong enough (S33). Weights never set are a gap. */
  rule(
    'DR07',
    ({ stage, stakeholders }, { policy }) => {
      const { enabled, fromStage, below, points, negative } = policy.risk.deal.DR07
      if (!enabled || stage < fromStage) return NOTHING
      const percent = relationshipOf(stakeholders)
      if (percent === undefined) return { gap: 'weights' }
      if (percent >= below) return NOTHING
      return { points: percent < 0 ? negative : points, evidence: { rule: 'DR07', percent, least: below } }
    },
    () => [],
  ),

  /** A stage move waits longer than so many working days. */
  rule(
    'DR08',
    ({ pendingMove }, look) => {
      const { enabled, workingDays, points } = look.policy.risk.deal.DR08
      if (!enabled || !pendingMove || look.number < moveLate(pendingMove.askedOn, look)) return NOTHING
      return { points, evidence: { rule: 'DR08', ...pendingMove, limit: workingDays } }
    },
    ({ pendingMove }, look) => (pendingMove ? [moveLate(pendingMove.askedOn, look)] : []),
  ),

  /** The customer's need is less grown than the stage asks for (S41). */
  rule(
    'DR09',
    ({ stage, needLevel }, { policy }) => {
      const { enabled, level, points } = policy.risk.deal.DR09
      const least = level[stage]
      if (!enabled || least === 'off' || (needLevel ?? 0) >= least) return NOTHING
      return {
        points,
        evidence: { rule: 'DR09', least, stage, ...(needLevel === undefined ? {} : { level: needLevel }) },
      }
    },
    () => [],
  ),
]

/** First day number on which more working days have passed than the limit. */
function moveLate(askedOn: Day, { policy, calendar }: Look): number {
  return numberOf(addWorkingDays(calendar, askedOn, Math.floor(policy.risk.deal.DR08.workingDays) + 1))
}
