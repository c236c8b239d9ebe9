import {
  addWorkingMinutes,
  type Calendar,
  type WorkingHours,
  workingDayMinutes,
  workingMinutesBetween,
} from '../calendar.ts'
import { minuteOf, type Policy } from '../policy.ts'

/** When a request is late, who hears of it and when it expires, all in working time: a weekend makes nobody late. */

export type Clock = { policy: Policy; calendar: Calendar; zone: string }

/** Asked on Thursday 16:00 with two days of 09:00–18:00: due on Monday 16:00. */
export function deadlinesOf(
  requestedAt: Date,
  { policy, calendar, zone }: Clock,
): { dueAt: Date; expiresAt: Date } {
  const hours = hoursOf(policy)
  const after = (days: number): Date =>
    addWorkingMinutes(calendar, hours, zone, requestedAt, days * workingDayMinutes(hours))
  return { dueAt: after(policy.approvals.limitDays), expiresAt: after(policy.approvals.expiryDays) }
}

/** A rung of the ladder in percent of the limit: a reminder, at 100 % and more a loud one; the last tells the manager. */
export type Rung = { percent: number; how: 'remind' | 'loud' | 'escalate' }

/**
 * The highest rung that was reached and not yet sent. After a long sleep only the highest is said: nobody gets the same
 * reminder twice in a row. `reminded` is the percent of the last one sent, 0 for none.
 */
export function rungDue(
  request: { requestedAt: Date; reminded: number },
  now: Date,
  { policy, calendar, zone }: Clock,
): Rung | undefined {
  const hours = hoursOf(policy)
  const limit = policy.approvals.limitDays * workingDayMinutes(hours)
  const percent = (workingMinutesBetween(calendar, hours, zone, request.requestedAt, now) / limit) * 100
  const reached = rungsOf(policy).filter((rung) => rung.percent <= percent)
  const highest = reached.at(-1)
  return highest && highest.percent > request.reminded ? highest : undefined
}

function rungsOf({ approvals }: Policy): Rung[] {
  const reminders = approvals.remindPercent.map(
    (percent): Rung => ({ percent, how: percent < 100 ? 'remind' : 'loud' }),
  )
  const all: Rung[] = [...reminders, { percent: approvals.escalatePercent, how: 'escalate' }]
  return all.sort((a, b) => a.percent - b.percent)
}

/** The instant from which the approvers may be nudged again; undefined: now. */
export function nextNudge(nudgedAt: Date | null, now: Date, { approvals }: Policy): Date | undefined {
  if (!nudgedAt) return undefined
  const again = new Date(nudgedAt.getTime() + approvals.nudgeHours * 3_600_000)
  return again > now ? again : undefined
}

function hoursOf({ working }: Policy): WorkingHours {
  return { from: minuteOf(working.from), to: minuteOf(working.to) }
}
