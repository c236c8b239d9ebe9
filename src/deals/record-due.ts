import type { Work } from '../db/work.ts'
import { addWorkingDays } from '../domain/calendar.ts'

/** The development record is due so many working days after the end (S85). */
export function recordDue(work: Work): string {
  return addWorkingDays(work.calendar, work.today, work.policy.stages.outcomeDays)
}
