import type { Calendar } from '../calendar.ts'
import { type Day, dayAt, numberOf } from '../day.ts'
import type { Policy } from '../policy.ts'
import {
  type Assessment,
  bandOf,
  type Gap,
  type Group,
  type Hard,
  isAtRisk,
  type Signal,
} from './assessment.ts'
import { churnFlagged, competitorMove, overdueReceivable } from './commercial.ts'
import { decisionNotMet, overdueContact, singleThreaded } from './contact.ts'
import { DEAL_RULES } from './deal.ts'
import { dealInTrouble, overdueNextSteps, planOverdue, profileStale } from './execution.ts'
import type { AccountFacts, DealFacts, Exception } from './facts.ts'
import { wallBelowFloor, wallFell } from './relationship.ts'
import { revenueDrop } from './revenue.ts'
import type { Found, Look, Rule } from './rule.ts'
import { dissatisfied, openComplaint } from './service.ts'

const ACCOUNT_RULES: readonly Rule<AccountFacts>[] = [
  overdueContact,
  decisionNotMet,
  singleThreaded,
  wallBelowFloor,
  wallFell,
  openComplaint,
  dissatisfied,
  revenueDrop,
  overdueReceivable,
  competitorMove,
  churnFlagged,
  overdueNextSteps,
  planOverdue,
  profileStale,
  dealInTrouble,
]

/** What still counts of a lost account: what either side owes the other, and a deal that is open again. Nobody keeps up a relationship that ended. */
const OF_LOST: readonly Rule<AccountFacts>[] = [
  openComplaint,
  overdueReceivable,
  overdueNextSteps,
  dealInTrouble,
]

/** Highest score of anything. */
const FULL = 100

/**
 * Assesses a key account by AR01–AR15 as of `today`: points per signal, capped per group and summed, a band, and hard triggers that lift
 * it to at least at risk. Assess its deals first: AR15 looks at their bands. Of a lost account AR06, AR09, AR12 and AR15 alone count.
 */
export function assessAccount(
  facts: AccountFacts,
  policy: Policy,
  today: Day,
  calendar: Calendar,
): Assessment {
  const caps: Record<Group | 'deal', number> = { ...policy.risk.caps, deal: FULL }
  return assess(facts.lost ? OF_LOST : ACCOUNT_RULES, facts, caps, {
    today,
    number: numberOf(today),
    policy,
    calendar,
  })
}

/** Assesses an open deal by DR01–DR09 as of `today`: the sum of its points to 100, and the same bands. A sleeping deal is healthy. */
export function assessDeal(facts: DealFacts, policy: Policy, today: Day, calendar: Calendar): Assessment {
  return assess(DEAL_RULES, facts, { deal: FULL }, { today, number: numberOf(today), policy, calendar })
}

type Facts = { exceptions: readonly Exception[] }

function assess<F extends Facts>(
  rules: readonly Rule<F>[],
  facts: F,
  caps: Partial<Record<Group | 'deal', number>>,
  look: Look,
): Assessment {
  const signals: Signal[] = []
  const excepted: Assessment['excepted'] = []
  const hard: Hard[] = []
  const gaps: Gap[] = []
  const sums: Partial<Record<Group | 'deal', number>> = {}
  for (const rule of rules) {
    const found = rule.find(facts, look)
    if (found.gap) gaps.push(found.gap)
    if (!found.evidence) continue
    const signal = { code: rule.code, group: rule.group, points: found.points ?? 0, evidence: found.evidence }
    const until = exceptedUntil(rule, facts, look.today)
    if (until) {
      excepted.push({ ...signal, until })
      continue
    }
    signals.push(signal)
    if (found.hard) hard.push(found.hard)
    sums[rule.group] = (sums[rule.group] ?? 0) + signal.points
  }
  const parts = mapGroups(caps, (group, cap) => Math.min(cap, sums[group] ?? 0))
  const score = Math.min(
    FULL,
    Object.values(parts).reduce((sum, part) => sum + part, 0),
  )
  const bandByScore = bandOf(score, look.policy.risk.bands)
  return {
    signals,
    excepted,
    parts,
    score,
    bandByScore,
    band: hard.length > 0 && !isAtRisk(bandByScore) ? 'at_risk' : bandByScore,
    hard: hard.sort(),
    gaps,
    changesOn: firstChange(rules, facts, look),
  }
}

/** The last day of all exceptions of this rule that still hold; undefined: none. */
function exceptedUntil<F extends Facts>(rule: Rule<F>, facts: F, today: Day): Day | undefined {
  return facts.exceptions
    .filter((exception) => exception.rule === rule.code && exception.until > today)
    .map(({ until }) => until)
    .sort()
    .at(-1)
}

/**
 * The first later day on which a rule says something else. Everything in an assessment follows from what the rules say one by one, so
 * the earliest change of any rule is the earliest of all, and each rule is asked only on its own edges.
 */
function firstChange<F extends Facts>(rules: readonly Rule<F>[], facts: F, look: Look): Day | undefined {
  let first = Number.POSITIVE_INFINITY
  for (const rule of rules) {
    const ends = facts.exceptions.filter((exception) => exception.rule === rule.code)
    const edges = [...rule.edges(facts, look), ...ends.map(({ until }) => numberOf(until))]
      .filter((edge) => edge > look.number && edge < first)
      .sort((a, b) => a - b)
    if (edges.length === 0) continue
    const now = mark(rule, facts, look)
    const change = edges.find(
      (edge) => mark(rule, facts, { ...look, today: dayAt(edge), number: edge }) !== now,
    )
    if (change !== undefined) first = change
  }
  return Number.isFinite(first) ? dayAt(first) : undefined
}

/** What of a rule's finding must not change unnoticed. Evidence is no part of it: it stays true by itself. */
function mark<F extends Facts>(rule: Rule<F>, facts: F, look: Look): string {
  const { points, evidence, hard, gap }: Found = rule.find(facts, look)
  const counts = evidence
    ? `${points ?? 0} ${hard ?? ''} ${exceptedUntil(rule, facts, look.today) ?? ''}`
    : ''
  return `${counts}|${gap ?? ''}`
}

function mapGroups(
  caps: Partial<Record<Group | 'deal', number>>,
  partOf: (group: Group | 'deal', cap: number) => number,
): Partial<Record<Group | 'deal', number>> {
  const parts: Partial<Record<Group | 'deal', number>> = {}
  for (const group of Object.keys(caps) as (Group | 'deal')[]) parts[group] = partOf(group, caps[group] ?? 0)
  return parts
}
