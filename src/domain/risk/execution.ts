import { numberOf } from '../day.ts'
import { worstBand } from './assessment.ts'
import type { AccountFacts } from './facts.ts'
import { daysSince, NOTHING, passes, type Rule, rungPoints } from './rule.ts'

/** AR12: open next steps of the account that are past their day; due today is on time. Those of its deals count in DR02. */
export const overdueNextSteps: Rule<AccountFacts> = {
  code: 'AR12',
  group: 'execution',
  find({ nextSteps }, look) {
    const rule = look.policy.risk.account.AR12
    if (!rule.enabled) return NOTHING
    const overdue = nextSteps.filter(({ due }) => due < look.today).length
    const points = rungPoints(rule.steps, ({ count }) => overdue >= count && overdue > 0)
    if (points === undefined) return NOTHING
    const open = nextSteps.map(({ id, text, due }) => ({ id, text, due }))
    return { points, evidence: { rule: 'AR12', open: open.sort((a, b) => (a.due < b.due ? -1 : 1)) } }
  },
  edges: ({ nextSteps }) => nextSteps.map(({ due }) => numberOf(due) + 1),
}

/** AR13: the account plan was not reviewed in time (monthly, at least quarterly: S66), or there is none. */
export const planOverdue: Rule<AccountFacts> = {
  code: 'AR13',
  group: 'execution',
  find({ tier, planReviewedOn }, look) {
    const rule = look.policy.risk.account.AR13
    const limit = rule.limit[tier]
    if (!rule.enabled || limit === 'off') return NOTHING
    const age = daysSince(planReviewedOn, look)
    if (age === undefined || !planReviewedOn) return { points: rule.none, evidence: { rule: 'AR13', limit } }
    if (age <= limit) return NOTHING
    return { points: rule.late, evidence: { rule: 'AR13', limit, reviewedOn: planReviewedOn } }
  },
  edges({ tier, planReviewedOn }, { policy }) {
    const limit = policy.risk.account.AR13.limit[tier]
    if (!planReviewedOn || limit === 'off') return []
    return [numberOf(planReviewedOn), passes(planReviewedOn, limit)]
  },
}

/** AR14: the profile has holes or is old (S19). Where no profile is kept there is nothing to say. */
export const profileStale: Rule<AccountFacts> = {
  code: 'AR14',
  group: 'execution',
  find({ tier, profile }, look) {
    const rule = look.policy.risk.account.AR14
    if (!rule.enabled || !profile) return NOTHING
    const least = rule.completeness[tier]
    const limit = rule.age[tier]
    const age = daysSince(profile.checkedOn, look)
    const old = limit !== 'off' && age !== undefined && age > limit
    if (profile.percent >= least && !old) return NOTHING
    return {
      points: rule.points,
      evidence: { rule: 'AR14', ...profile, least, ...(limit === 'off' ? {} : { limit }) },
    }
  },
  edges({ tier, profile }, { policy }) {
    const limit = policy.risk.account.AR14.age[tier]
    if (!profile || limit === 'off') return []
    return [numberOf(profile.checkedOn), passes(profile.checkedOn, limit)]
  },
}

/** AR15: the worst open deal is at risk or critical. The deals are assessed before their account. */
export const dealInTrouble: Rule<AccountFacts> = {
  code: 'AR15',
  group: 'execution',
  find({ deals }, look) {
    const rule = look.policy.risk.account.AR15
    const band = worstBand(deals.map((deal) => deal.band))
    const deal = deals.find((one) => one.band === band)
    if (!rule.enabled || !deal || (band !== 'at_risk' && band !== 'critical')) return NOTHING
    return { points: rule[band], evidence: { rule: 'AR15', deal: deal.code, name: deal.name, band } }
  },
  edges: () => [],
}
