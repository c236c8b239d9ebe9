import { addDays, type Day, daysBetween } from './day.ts'
import type { Policy } from './policy.ts'
import type { Tier } from './risk/facts.ts'

/** What recurs with an account (docs/method.md, Reviews), in the order it is shown. */
const REVIEWS = [
  'business',
  'executive',
  'manager',
  'opinion',
  'plan',
  'wall',
  'satisfaction',
  'tier',
  'credit',
  'care',
] as const
export type ReviewKind = (typeof REVIEWS)[number]

/** The last day of each; left out: never. */
export type LastReviews = Partial<Record<ReviewKind, Day>>

/** `due`: last day on time; undefined: it was never done. `every`: days. */
export type ReviewDue = { kind: ReviewKind; every: number; last: Day | undefined; due: Day | undefined }

/** Kinds for which somebody goes there. */
export const VISITS: readonly ReviewKind[] = ['business', 'executive', 'manager', 'opinion']

/** Days between two of a kind; undefined: not for this tier. */
function everyOf(kind: ReviewKind, tier: Tier, policy: Policy): number | undefined {
  const { reviews, reminders, risk } = policy
  const limit =
    kind === 'wall'
      ? reminders.wall[tier]
      : kind === 'plan'
        ? risk.account.AR13.limit[tier]
        : kind === 'care'
          ? reviews.care.days[tier]
          : reviews[kind][tier]
  return limit === 'off' ? undefined : Math.floor(limit)
}

/** Everything that recurs with an account of this tier, with when it is due. */
export function reviewsOf(tier: Tier, last: LastReviews, policy: Policy): ReviewDue[] {
  return REVIEWS.flatMap((kind) => {
    const every = everyOf(kind, tier, policy)
    if (every === undefined) return []
    const on = last[kind]
    return [{ kind, every, last: on, due: on && addDays(on, every) }]
  })
}

/** What is due by `until`: the latest first, what was never done after it. Care is not among it: it has one line a week. */
export function dueReviews(all: readonly ReviewDue[], until: Day): ReviewDue[] {
  return all
    .filter(({ kind, due }) => kind !== 'care' && (due === undefined || due <= until))
    .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'))
}

export type CareFacts = { accountId: number; tier: Tier; last: Day | undefined; done: number }

/**
 * The one account to care for this week (S63), and which action of the list: the longest waited for, actions in their order. Undefined while
 * some care was given since `monday`, and when none is due.
 */
export function careOf(
  accounts: readonly CareFacts[],
  { today, monday, policy }: { today: Day; monday: Day; policy: Policy },
): { accountId: number; action: number } | undefined {
  if (accounts.some(({ last }) => last !== undefined && last >= monday)) return undefined
  const { days, list } = policy.reviews.care
  const waiting = accounts.flatMap((account) => {
    const every = days[account.tier]
    if (every === 'off') return []
    const over = account.last ? daysBetween(account.last, today) - every : Number.MAX_SAFE_INTEGER
    return over >= 0 ? [{ ...account, over }] : []
  })
  waiting.sort((a, b) => b.over - a.over || a.tier.localeCompare(b.tier) || a.accountId - b.accountId)
  const [first] = waiting
  return first && { accountId: first.accountId, action: first.done % list.length }
}

/** Revenue in minor units of the last ninety days and of the ninety before; ranks among the key accounts, 1 is the largest. */
export type Standing = { now: number; before: number; rank: number; rankBefore: number }

/** Why an account's tier is to be looked at again (S13): `places` up (above 0) or down, `percent` of change; undefined: it did not move. */
export function moveOf(
  { now, before, rank, rankBefore }: Standing,
  { movers }: Pick<Policy['reviews'], 'movers'>,
): { places: number; percent: number | undefined } | undefined {
  const places = rankBefore - rank
  const percent = before > 0 ? ((now - before) / before) * 100 : undefined
  const moved =
    Math.abs(places) >= movers.ranks || (percent !== undefined && Math.abs(percent) >= movers.revenue)
  return moved ? { places, percent } : undefined
}
