import { addMonths, type Day, dayAt, numberOf } from '../day.ts'
import type { EvidenceOf } from './assessment.ts'
import type { AccountFacts } from './facts.ts'
import { type Look, NOTHING, type Rule, rungPoints } from './rule.ts'

type Booked = { day: Day; amount: number }

/** Days in the method's month: a window of so many months is counted in months where figures come once a month. */
const MONTH = 30

/**
 * Revenue of the last window and of the one before it, as of `today` or of the day up to which figures are known (`known`, not included),
 * whichever is earlier. Both are half open, so that no day counts twice: with 90 days the last window is the days after that day − 90, the day
 * itself included, and the one before it the 90 days before. Of an account with one figure a month whole months are compared: three of
 * them are more than 90 days, and the oldest would fall into the wrong window.
 */
function revenueWindows(
  revenues: readonly Booked[],
  today: Day,
  days: number,
  known: Day = today,
): { last: number; prior: number } {
  const asOf = known < today ? known : today
  const booked = revenues.filter(({ day }) => day <= asOf)
  const months = monthsOf(booked, asOf, days)
  const [from, before] = months ?? [dayAt(numberOf(asOf) - days), dayAt(numberOf(asOf) - 2 * days)]
  const between = (after: Day, to: Day) =>
    booked.filter(({ day }) => day > after && day <= to).reduce((sum, { amount }) => sum + amount, 0)
  return { last: between(from, asOf), prior: between(before, from) }
}

/** The last days before the two windows where figures come once a month; undefined: by days. The month that runs counts once it has its figure. */
function monthsOf(booked: readonly Booked[], asOf: Day, days: number): [Day, Day] | undefined {
  const count = days / MONTH
  if (!Number.isInteger(count)) return undefined
  const runs = booked.some(({ day }) => day.slice(0, 7) === asOf.slice(0, 7))
  const end = addMonths(firstOf(asOf), runs ? 1 : 0)
  const before = addMonths(end, -2 * count)
  const recent = [...new Set(booked.map(({ day }) => day).filter((day) => day >= before))]
  const months = new Set(recent.map((day) => day.slice(0, 7)))
  if (months.size < recent.length || months.size <= count) return undefined
  return [dayBefore(addMonths(end, -count)), dayBefore(before)]
}

/**
 * The first day after the figures there are: after the last month that the company has figures of, or the account itself. Undefined when nothing
 * is known about the company's: then every day counts as known.
 */
function revenueKnown({ revenues, revenueKnown: company }: AccountFacts, today: Day): Day | undefined {
  if (!company) return undefined
  const own = revenues.filter(({ day }) => day <= today).map(({ day }) => addMonths(firstOf(day), 1))
  return [company, ...own].sort().at(-1)
}

/**
 * The last day with figures, once there are none of the last window: AR08 says nothing then, and whoever asks why is told so.
 * Undefined: there are some, or nothing is known about the company's.
 */
export function revenueEnded(
  facts: AccountFacts,
  { today, policy }: Pick<Look, 'today' | 'policy'>,
): Day | undefined {
  const known = revenueKnown(facts, today)
  if (!known) return undefined
  return numberOf(today) - numberOf(known) >= policy.risk.account.AR08.days ? dayBefore(known) : undefined
}

/** What AR08 compares, as of `today`; `to`: the last day with figures, where that is more than a month ago. */
export function revenueCompared(
  { revenues, days, known }: Pick<EvidenceOf<'AR08'>, 'revenues' | 'days' | 'known'>,
  today: Day,
): { last: number; prior: number; to?: Day } {
  const old = known && addMonths(known, 1) < today
  return { ...revenueWindows(revenues, today, days, known), ...(old && { to: dayBefore(known) }) }
}

/**
 * AR08: revenue of 90 days against the 90 before, by the exact ratio, as far as there are figures. Nothing before: no statement; no
 * figures of the last 90 days: none either. Half gone is H2.
 */
export const revenueDrop: Rule<AccountFacts> = {
  code: 'AR08',
  group: 'commercial',
  find(facts, look) {
    const { revenues, currency } = facts
    const rule = look.policy.risk.account.AR08
    if (!rule.enabled) return NOTHING
    if (revenueEnded(facts, look)) return { gap: 'revenue' }
    const known = revenueKnown(facts, look.today)
    const { last, prior } = revenueWindows(revenues, look.today, rule.days, known)
    if (last === 0 && prior === 0) return { gap: 'revenue' }
    if (prior <= 0) return NOTHING
    const fell = (drop: number) => (prior - last) * 100 >= drop * prior
    const points = rungPoints(rule.steps, ({ drop }) => fell(drop))
    const { H2 } = look.policy.risk.hard
    const hard = H2.enabled && fell(H2.drop)
    if (points === undefined && !hard) return NOTHING
    const since = Math.min(look.number, numberOf(known ?? look.today)) - 2 * rule.days - MONTH
    const rows = revenues
      .filter(({ day }) => numberOf(day) > since)
      .map(({ day, amount }) => ({ day, amount }))
    return {
      points: points ?? 0,
      evidence: {
        rule: 'AR08',
        revenues: rows,
        days: rule.days,
        currency,
        ...(known && { known }),
      },
      ...(hard ? { hard: 'H2' } : {}),
    }
  },
  edges({ revenues, revenueKnown: company }, { policy, today }) {
    const { days } = policy.risk.account.AR08
    const own = revenues.flatMap(({ day }) => {
      const ends = numberOf(addMonths(firstOf(day), 1))
      return [...[0, days, 2 * days].map((age) => numberOf(day) + age), ends, ends + days]
    })
    const starts = Array.from({ length: Math.ceil((2 * days) / MONTH) + 2 }, (_, months) =>
      numberOf(addMonths(firstOf(today), months + 1)),
    )
    return [...own, ...starts, ...(company ? [numberOf(company), numberOf(company) + days] : [])]
  },
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

function dayBefore(day: Day): Day {
  return dayAt(numberOf(day) - 1)
}
