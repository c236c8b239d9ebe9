import { numberOf } from '../day.ts'
import type { AccountFacts } from './facts.ts'
import { daysSince, NOTHING, newestFirst, passes, type Rule, rungPoints } from './rule.ts'

/** AR06: the worst open complaint, by its level and whether it is past its SLA. An open crisis is H1. */
export const openComplaint: Rule<AccountFacts> = {
  code: 'AR06',
  group: 'service',
  find({ complaints }, look) {
    const rule = look.policy.risk.account.AR06
    if (!rule.enabled) return NOTHING
    const [worst] = complaints
      .filter(({ openedOn }) => openedOn <= look.today)
      .map((complaint) => ({
        complaint,
        points: rule[complaint.level] + (look.today > complaint.dueOn ? rule.late : 0),
      }))
      .sort((a, b) => b.points - a.points || (a.complaint.dueOn < b.complaint.dueOn ? -1 : 1))
    if (!worst) return NOTHING
    const { code, level, openedOn, dueOn } = worst.complaint
    const crisis = complaints.some(
      (complaint) => complaint.level === 'crisis' && complaint.openedOn <= look.today,
    )
    return {
      points: worst.points,
      evidence: { rule: 'AR06', code, level, openedOn, dueOn },
      ...(crisis && look.policy.risk.hard.H1.enabled ? { hard: 'H1' } : {}),
    }
  },
  edges: ({ complaints }) =>
    complaints.flatMap(({ openedOn, dueOn }) => [numberOf(openedOn), numberOf(dueOn) + 1]),
}

/** Rounds away what 7.8 − 9.8 leaves behind in binary. */
const EXACT = 1e6

/** AR07: perceived minus expected of the newest reading that is not too old, on a scale of ten (S76). No reading is a gap. */
export const dissatisfied: Rule<AccountFacts> = {
  code: 'AR07',
  group: 'service',
  find({ satisfactions }, look) {
    const rule = look.policy.risk.account.AR07
    if (!rule.enabled) return NOTHING
    const [reading] = newestFirst(satisfactions, ({ day }) => day, look)
    const age = daysSince(reading?.day, look)
    if (!reading || age === undefined || age > rule.days) return { gap: 'satisfaction' }
    const { actual, expected, scale, day } = reading
    const short = Math.round(((expected - actual) * 10 * EXACT) / scale) / EXACT
    if (short <= 0) return NOTHING
    return {
      points: rungPoints(rule.steps, ({ gap }) => short >= gap) ?? rule.below,
      evidence: { rule: 'AR07', actual, expected, scale, on: day },
    }
  },
  edges: ({ satisfactions }, { policy }) =>
    satisfactions.flatMap(({ day }) => [numberOf(day), passes(day, policy.risk.account.AR07.days)]),
}
