import { addDays, type Day, daysBetween } from './day.ts'
import type { Policy } from './policy.ts'
import { type ReviewDue, type ReviewKind, VISITS } from './reviews.ts'
import type { Tier } from './risk/facts.ts'

/** Next week by what falls due in it (S90): what Friday's message proposes, and one tap makes the plan. */

type Named = { accountId: number; code: string; name: string; aliases: readonly string[] }
export type AheadAccount = Named & { tier: Tier; lastContactOn?: Day; lastDecisionOn?: Day }
export type AheadReview = Named & { all: readonly ReviewDue[] }
export type AheadStep = Named & { step: string; text: string; due: Day }

/** One proposed visit. `contact`, `decision`: days since, on that day. `reviews`: what recurs and can be done on it. */
export type Ahead = Named & {
  day: Day
  reviews: ReviewKind[]
  why:
    | { kind: 'steps'; steps: { code: string; text: string }[] }
    | { kind: 'contact'; days: number }
    | { kind: 'decision'; days: number }
    | { kind: 'review' }
}

/** More in a day than this is no plan; the rest moves to the next day with room. */
const PER_DAY = 3
const MOST = 10

/**
 * Steps on their day, then contact (AR01) and the decision level (AR02) where no earlier visit of the week settles them; what is late or
 * due before the week comes on its first day. A review that needs a visit goes with the account's first one, or makes one. `days`: the week's working days; what falls due on a day off comes before it.
 */
export function weekAhead(
  facts: { accounts: readonly AheadAccount[]; steps: readonly AheadStep[]; reviews: readonly AheadReview[] },
  days: readonly Day[],
  policy: Policy,
): Ahead[] {
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return []
  const sunday = addDays(last, 2)
  const dayFor = (due: Day) => days.findLast((day) => day <= due) ?? first
  const { AR01, AR02 } = policy.risk.account
  const wanted: (Ahead & { due: Day })[] = []
  for (const { step, text, due, ...named } of [...facts.steps].sort((a, b) => a.due.localeCompare(b.due))) {
    if (due > sunday) continue
    const day = dayFor(due)
    const same = wanted.find((each) => each.accountId === named.accountId && each.day === day)?.why
    const one = { code: step, text }
    // What is due on one day at one account is one visit.
    if (same?.kind === 'steps') same.steps.push(one)
    else wanted.push({ ...named, day, due, reviews: [], why: { kind: 'steps', steps: [one] } })
  }
  const settled = (accountId: number, day: Day) =>
    wanted.some((each) => each.accountId === accountId && each.day <= day)
  for (const { tier, lastContactOn, lastDecisionOn, ...named } of facts.accounts) {
    const seenBy = (kind: 'contact' | 'decision', since: Day | undefined, limit: number | undefined) => {
      if (!since || limit === undefined || !Number.isFinite(limit)) return
      const due = addDays(since, Math.floor(limit))
      const day = dayFor(due)
      if (due > sunday || settled(named.accountId, day)) return
      wanted.push({ ...named, day, due, reviews: [], why: { kind, days: daysBetween(since, day) } })
    }
    if (AR01.enabled) seenBy('contact', lastContactOn, AR01.cadence[tier])
    const limit = AR02.limit[tier]
    if (AR02.enabled) seenBy('decision', lastDecisionOn, limit === 'off' ? undefined : limit)
  }
  for (const { all, ...named } of facts.reviews) {
    const due = all.filter(({ kind, due: on }) => VISITS.includes(kind) && on !== undefined && on <= sunday)
    const [soonest] = due.map(({ due: on }) => on ?? sunday).sort()
    if (!soonest) continue
    const visit = wanted.find(({ accountId }) => accountId === named.accountId)
    const reviews = due.map(({ kind }) => kind)
    if (visit) visit.reviews.push(...reviews)
    else wanted.push({ ...named, day: dayFor(soonest), due: soonest, reviews, why: { kind: 'review' } })
  }
  return spread(wanted, days)
}

/** In order of what is due first; at most so many a day, never before the day it is for. */
function spread(wanted: readonly (Ahead & { due: Day })[], days: readonly Day[]): Ahead[] {
  const left = new Map(days.map((day) => [day, PER_DAY]))
  return [...wanted]
    .sort((a, b) => a.due.localeCompare(b.due))
    .flatMap(({ due: _, ...each }): Ahead[] => {
      const day = days.find((one) => one >= each.day && (left.get(one) ?? 0) > 0)
      if (!day) return []
      left.set(day, (left.get(day) ?? 0) - 1)
      return [{ ...each, day }]
    })
    .slice(0, MOST)
    .sort((a, b) => a.day.localeCompare(b.day))
}
