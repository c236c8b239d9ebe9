import { type Calendar, lastWorkingDay, nextWorkingDay } from './calendar.ts'
import { addDays, type Day, isoWeekOf, mondayOf, weekdayOf } from './day.ts'

/** The weekly rhythm (S90): a plan by working day, a summary by Saturday evening or Monday morning. Weeks begin on Monday. */

/** From this weekday on (Friday) a plan without a week is one for the next. */
const NEXT_WEEK_FROM = 5
/** Up to this weekday (Wednesday) a missing summary of the week before is what is meant. */
const LAST_WEEK_UNTIL = 3

/** Monday of the week that is planned on `today` when none is told. */
export function mondayToPlan(today: Day): Day {
  return addDays(mondayOf(today), weekdayOf(today) >= NEXT_WEEK_FROM ? 7 : 0)
}

/** Monday of the week that is summed up on `today`: the one before while its summary is missing and the week is young. */
export function mondayToSumUp(today: Day, missing: boolean): Day {
  return addDays(mondayOf(today), missing && weekdayOf(today) <= LAST_WEEK_UNTIL ? -7 : 0)
}

/** Days of the week from `monday` on which work is done, 调休 Saturdays included. */
export function workingDaysOf(monday: Day, calendar: Calendar): Day[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((days) => addDays(monday, days))
    .filter((day) => calendar.isWorkingDay(day))
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Weekday = (typeof WEEKDAYS)[number]

/**
 * The day of a week's prompt for the plan: the weekday itself, or the last working day before it in that week. Undefined when nobody works
 * up to then, or in the week that is to be planned.
 */
export function planPromptDay(monday: Day, on: Weekday, calendar: Calendar): Day | undefined {
  return workingDaysOf(addDays(monday, 7), calendar).length > 0 ? dayOfWeek(monday, on, calendar) : undefined
}

/** A weekday of the week from `monday`, or the last working day before it in that week; undefined when nobody works up to then. */
export function dayOfWeek(monday: Day, on: Weekday, calendar: Calendar): Day | undefined {
  const day = lastWorkingDay(calendar, addDays(monday, WEEKDAYS.indexOf(on)))
  return day >= monday ? day : undefined
}

/** The day of a prompt for the summary of the week from `monday`: a weekday up to Wednesday lies in the week after, on its first working day. */
export function summaryPromptDay(monday: Day, on: Weekday, calendar: Calendar): Day | undefined {
  if (workingDaysOf(monday, calendar).length === 0) return undefined
  const days = WEEKDAYS.indexOf(on)
  return days < LAST_WEEK_UNTIL ? nextWorkingDay(calendar, addDays(monday, 7 + days)) : addDays(monday, days)
}

/** A week by its name, `2026-W23`: its Monday; undefined for what is none. `near` is a day of the year it may lie in. */
export function mondayOfWeek(week: string, near: Day): Day | undefined {
  const from = mondayOf(near)
  return [-14, -7, 0, 7, 14].map((days) => addDays(from, days)).find((monday) => isoWeekOf(monday) === week)
}

/** Whether `day` has the week's full edition: its first working day from the weekday `on`. */
export function isFullEdition(day: Day, on: Weekday, calendar: Calendar): boolean {
  const from = addDays(mondayOf(day), WEEKDAYS.indexOf(on))
  return day === nextWorkingDay(calendar, from)
}

/** Whether somebody owes the summary of a past week: it is missing and they use it, having planned that week or summed up some week, and were not away for all of it. */
export function owesSummary(
  week: { monday: Day; hasSummary: boolean; planned: boolean; everSummed: boolean },
  away: { from: Day | undefined; until: Day | undefined },
): boolean {
  const wasAway =
    away.from !== undefined &&
    away.from <= week.monday &&
    (away.until === undefined || away.until >= addDays(week.monday, 4))
  return !week.hasSummary && (week.planned || week.everSummed) && !wasAway
}
