import { addWorkingDays, type Calendar, workingDaysBetween } from './calendar.ts'
import type { Day } from './day.ts'
import type { Policy } from './policy.ts'
import { type Line, lineOf, type Named, URGENCY } from './reminder-line.ts'

/** A critical account about which nothing is done (docs/method.md 5): the owner is asked, then the manager is to choose. */

/** What blocks it, said by the owner: the customer, somebody of ours, or help is wanted. */
export const BLOCKS = ['customer', 'internal', 'help'] as const
/** What the manager chose: to go along, to hand it over, to accept the risk until a day. */
export const CHOICES = ['join', 'handover', 'accept'] as const
export type Block = (typeof BLOCKS)[number]
export type Choice = (typeof CHOICES)[number]

export type StandstillFacts = {
  /** The day on which it became critical and has been since. */
  criticalSince: Day
  /** When its owner last did something about it: a visit, a step, a deal, a complaint. */
  lastActedOn: Day | undefined
  /** The manager's latest choice, and the last day on which it holds. */
  choice: { kind: Choice; on: Day; until: Day } | undefined
}

export type Standstill = { since: Day; days: number; rung: 'ask' | 'choose' }

/**
 * Working days without an act of the owner, counted from the latest of: critical, last act, end of a choice. Undefined below
 * `reminders.stuck.askAfter` and while a choice holds.
 */
export function standstillOf(
  { criticalSince, lastActedOn, choice }: StandstillFacts,
  { day, policy, calendar }: { day: Day; policy: Policy; calendar: Calendar },
): Standstill | undefined {
  if (choice && choice.until >= day) return undefined
  const since =
    [criticalSince, lastActedOn ?? criticalSince, choice?.until ?? criticalSince].sort().at(-1) ??
    criticalSince
  const days = workingDaysBetween(calendar, since, day)
  const { askAfter, chooseAfter } = policy.reminders.stuck
  if (days < askAfter) return undefined
  return { since, days, rung: days >= chooseAfter ? 'choose' : 'ask' }
}

/** The last day of a choice made on `day` without a day of its own. */
export function choiceHoldsUntil(day: Day, policy: Policy, calendar: Calendar): Day {
  return addWorkingDays(calendar, day, policy.reminders.stuck.choiceDays)
}

/** The line of a standstill: the owner's while it is asked what blocks it, the manager's from the same day on. */
export function stuckLine(account: Named & { ownerId: number }, { since, days, rung }: Standstill): Line {
  const ask = rung === 'ask'
  const { ownerId, ...named } = account
  const line = lineOf({ id: account.id, ownerId }, named)
  return line('stuck', since, URGENCY.stuck, { kind: 'stuck', days, ask }, { rung, forManager: true }, ask)
}
