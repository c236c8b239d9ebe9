import { addWorkingDays, type Calendar } from '../calendar.ts'
import { type Day, numberOf } from '../day.ts'
import type { Policy } from '../policy.ts'
import type { AccountFacts } from './facts.ts'
import { daysSince, NOTHING, passes, type Rule, reaches, rungPoints } from './rule.ts'

/** AR01: days since the last qualifying contact against the tier's cadence, by the exact ratio. Twice the cadence on tier A is H4. */
export const overdueContact: Rule<AccountFacts> = {
  code: 'AR01',
  group: 'contact',
  find(facts, look) {
    const rule = look.policy.risk.account.AR01
    if (!rule.enabled) return NOTHING
    const gap = daysSince(facts.lastContactOn, look)
    if (gap === undefined || !facts.lastContactOn) return { gap: 'contact' }
    const cadence = rule.cadence[facts.tier]
    const over = gap > cadence ? rule.over : undefined
    const points = rungPoints(rule.steps, ({ ratio }) => gap >= ratio * cadence) ?? over
    const { H4 } = look.policy.risk.hard
    const hard = H4.enabled && H4.tiers.includes(facts.tier) && gap >= H4.ratio * cadence
    if (points === undefined && !hard) return NOTHING
    const touch = facts.lastTouch
    const pausedUntil = contactPausedUntil(facts, look.policy, look.calendar)
    return {
      points: points ?? 0,
      evidence: {
        rule: 'AR01',
        lastOn: facts.lastContactOn,
        cadence,
        ...(touch && touch.day > facts.lastContactOn && touch.day <= look.today ? { touch } : {}),
        ...(pausedUntil && pausedUntil >= look.today ? { pausedUntil } : {}),
      },
      ...(hard ? { hard: 'H4' } : {}),
    }
  },
  edges({ lastContactOn, tier }, { policy }) {
    if (!lastContactOn) return []
    const { cadence, steps } = policy.risk.account.AR01
    const ratios = [...steps.map(({ ratio }) => ratio), policy.risk.hard.H4.ratio]
    return [
      numberOf(lastContactOn),
      passes(lastContactOn, cadence[tier]),
      ...ratios.map((ratio) => reaches(lastContactOn, ratio * cadence[tier])),
    ]
  },
}

/**
 * The last day on which a promise keeps the reminder of AR01 quiet: the planned contact plus the grace in working days. A plan older
 * than the last contact is spent. The score takes no notice.
 */
export function contactPausedUntil(
  facts: Pick<AccountFacts, 'plannedContactOn' | 'lastContactOn'>,
  policy: Policy,
  calendar: Calendar,
): Day | undefined {
  const { plannedContactOn, lastContactOn } = facts
  if (!plannedContactOn || (lastContactOn && lastContactOn >= plannedContactOn)) return undefined
  return addWorkingDays(calendar, plannedContactOn, policy.reminders.contact.graceDays)
}

/** AR02: the decision level was not met for longer than the limit of the tier, or never. */
export const decisionNotMet: Rule<AccountFacts> = {
  code: 'AR02',
  group: 'contact',
  find({ tier, lastDecisionContact }, look) {
    const rule = look.policy.risk.account.AR02
    const limit = rule.limit[tier]
    if (!rule.enabled || limit === 'off') return NOTHING
    const gap = daysSince(lastDecisionContact?.day, look)
    if (gap === undefined) return { points: rule.points, evidence: { rule: 'AR02', limit } }
    if (gap <= limit || !lastDecisionContact) return NOTHING
    const { day, name } = lastDecisionContact
    return {
      points: rule.points,
      evidence: { rule: 'AR02', limit, lastOn: day, ...(name === undefined ? {} : { name }) },
    }
  },
  edges({ tier, lastDecisionContact }, { policy }) {
    const limit = policy.risk.account.AR02.limit[tier]
    if (!lastDecisionContact || limit === 'off') return []
    return [numberOf(lastDecisionContact.day), passes(lastDecisionContact.day, limit)]
  },
}

/** AR03: not more than so many people (one) of a tier A or B account met in the window, which counts its last day. */
export const singleThreaded: Rule<AccountFacts> = {
  code: 'AR03',
  group: 'contact',
  find({ tier, people }, look) {
    const rule = look.policy.risk.account.AR03
    if (!rule.enabled || !rule.tiers.includes(tier)) return NOTHING
    const met = people.filter(({ lastOn }) => {
      const gap = daysSince(lastOn, look)
      return gap !== undefined && gap <= rule.days
    })
    if (met.length > rule.people) return NOTHING
    const lastOn = met.map((person) => person.lastOn)
    return { points: rule.points, evidence: { rule: 'AR03', lastOn, days: rule.days } }
  },
  edges({ people }, { policy }) {
    const { days } = policy.risk.account.AR03
    return people.flatMap(({ lastOn }) => [numberOf(lastOn), passes(lastOn, days)])
  },
}
