import { addWorkingDays, type Calendar } from './calendar.ts'
import { addDays, type Day, earliest } from './day.ts'
import type { Policy } from './policy.ts'

/** The complaint ladder (S77) from the least to the worst. */
export const COMPLAINT_LEVELS = ['grumble', 'complaint', 'crisis'] as const
export type ComplaintLevel = (typeof COMPLAINT_LEVELS)[number]

/** The next worse level; a crisis stays one. */
export function raisedLevel(level: ComplaintLevel): ComplaintLevel {
  return COMPLAINT_LEVELS[COMPLAINT_LEVELS.indexOf(level) + 1] ?? 'crisis'
}

export function isWorse(level: ComplaintLevel, than: ComplaintLevel): boolean {
  return COMPLAINT_LEVELS.indexOf(level) > COMPLAINT_LEVELS.indexOf(than)
}

/** Last day on which it is solved in time, working days after the day from which its level counts. */
export function complaintDue(from: Day, level: ComplaintLevel, policy: Policy, calendar: Calendar): Day {
  return addWorkingDays(calendar, from, Math.ceil(policy.complaints.sla[level]))
}

/**
 * The due day when the level becomes another: a worse one counts from today but never gives more time than there was; a milder one counts
 * from the day it was opened.
 */
export function dueAfterChange(
  complaint: { level: ComplaintLevel; openedOn: Day; dueOn: Day },
  level: ComplaintLevel,
  today: Day,
  policy: Policy,
  calendar: Calendar,
): Day {
  if (!isWorse(level, complaint.level)) return complaintDue(complaint.openedOn, level, policy, calendar)
  return earliest(complaintDue(today, level, policy, calendar), complaint.dueOn) ?? complaint.dueOn
}

/** First day of the stretch in which a complaint of the same matter counts as a repetition. */
export function repeatsSince(today: Day, policy: Policy): Day {
  return addDays(today, -policy.complaints.repeatDays)
}
