import { owedIn } from '../credit.ts'
import { numberOf } from '../day.ts'
import type { AccountFacts } from './facts.ts'
import { daysSince, NOTHING, newestFirst, passes, type Rule, rungPoints } from './rule.ts'

/**
 * AR09: the longest overdue receivable of the newest snapshot, in the days that it says: we cannot know whether it was paid since. A
 * snapshot that has grown old goes on counting and is named as a gap; what they owe beyond their credit limit is said along (S12).
 */
export const overdueReceivable: Rule<AccountFacts> = {
  code: 'AR09',
  group: 'commercial',
  find({ receivables, creditLimit, currency }, look) {
    const rule = look.policy.risk.account.AR09
    const [newest] = newestFirst(receivables, ({ asOf }) => asOf, look)
    if (!rule.enabled || !newest) return NOTHING
    const { asOf } = newest
    const overdue = receivables.filter((row) => row.asOf === asOf && row.daysOverdue > 0 && row.amount > 0)
    const daysOverdue = Math.max(0, ...overdue.map((row) => row.daysOverdue))
    const points = rungPoints(rule.steps, ({ over }) => daysOverdue > over)
    const { H3 } = look.policy.risk.hard
    const hard = H3.enabled && daysOverdue > H3.over
    if (points === undefined && !hard) return NOTHING
    const amount = overdue.reduce((sum, row) => sum + row.amount, 0)
    const owed = owedIn(receivables.filter((row) => row.asOf === asOf))
    const overLimit = creditLimit === undefined ? 0 : owed - creditLimit
    const age = daysSince(asOf, look) ?? 0
    return {
      points: points ?? 0,
      evidence: { rule: 'AR09', daysOverdue, amount, currency, asOf, ...(overLimit > 0 && { overLimit }) },
      ...(hard ? { hard: 'H3' } : {}),
      ...(age > rule.freshDays ? { gap: 'receivables' } : {}),
    }
  },
  edges: ({ receivables }, { policy }) =>
    receivables.flatMap(({ asOf }) => [numberOf(asOf), passes(asOf, policy.risk.account.AR09.freshDays)]),
}

/** AR10: the worst move of a competitor in the window; the newest of equal ones. */
export const competitorMove: Rule<AccountFacts> = {
  code: 'AR10',
  group: 'commercial',
  find({ competitorSignals }, look) {
    const rule = look.policy.risk.account.AR10
    if (!rule.enabled) return NOTHING
    const recent = newestFirst(competitorSignals, ({ day }) => day, look).filter(
      ({ day }) => (daysSince(day, look) ?? 0) <= rule.days,
    )
    const worst = recent.find(({ kind }) => kind === 'displacement') ?? recent[0]
    if (!worst) return NOTHING
    return { points: rule[worst.kind], evidence: { rule: 'AR10', kind: worst.kind, on: worst.day } }
  },
  edges: ({ competitorSignals }, { policy }) =>
    competitorSignals.flatMap(({ day }) => [numberOf(day), passes(day, policy.risk.account.AR10.days)]),
}

/** AR11: one of the five reasons of churn was flagged in the window (S81). On tier A it is H5. */
export const churnFlagged: Rule<AccountFacts> = {
  code: 'AR11',
  group: 'commercial',
  find({ tier, churnFlags }, look) {
    const rule = look.policy.risk.account.AR11
    const [flag] = newestFirst(churnFlags, ({ day }) => day, look)
    const age = daysSince(flag?.day, look)
    if (!rule.enabled || !flag || age === undefined || age > rule.days) return NOTHING
    const { H5 } = look.policy.risk.hard
    return {
      points: rule.points,
      evidence: { rule: 'AR11', reason: flag.reason, on: flag.day },
      ...(H5.enabled && H5.tiers.includes(tier) ? { hard: 'H5' } : {}),
    }
  },
  edges: ({ churnFlags }, { policy }) =>
    churnFlags.flatMap(({ day }) => [numberOf(day), passes(day, policy.risk.account.AR11.days)]),
}
