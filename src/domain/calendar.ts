import { addDays, type Day, dayIn, instantAt } from './day.ts'

/** Which days are worked, 调休 included. Built by `src/calendar.ts` from the company's policy. */
export type Calendar = {
  isWorkingDay(day: Day): boolean
  /** Public holidays of a year by name, with their first and last day off: what `国庆后` means. Absent: none are known by name. */
  holidays?(year: number): readonly NamedHoliday[]
  /** Whether the year's public holidays and make-up days are known. Absent: they are. */
  knowsYear?(year: number): boolean
}

/** `names` as people say them: 国庆, 春节. */
export type NamedHoliday = { names: readonly string[]; first: Day; last: Day }

/** The hours of a working day, minutes after midnight: 540–1080 is 09:00–18:00. */
export type WorkingHours = { from: number; to: number }

/** No holiday in the world lasts a year: a calendar that does is a mistake, not a reason to hang. */
const LONGEST_BREAK = 366

/** The first working day on or after `day`. Throws when a year holds none. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return seek(calendar, day, 1)
}

/** The last working day on or before `day`. Throws when a year holds none. */
export function lastWorkingDay(calendar: Calendar, day: Day): Day {
  return seek(calendar, day, -1)
}

/**
 * The `count`-th working day after `day` (before it when negative); `day` itself never counts, so that a complaint opened on
 * a Friday with three working days is due on Wednesday. Zero gives `day`.
 */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  const step = count < 0 ? -1 : 1
  let at = day
  for (let left = Math.abs(count); left > 0; left--) at = seek(calendar, addDays(at, step), step)
  return at
}

/** Working days after `from` up to and with `to`; 0 when `to` is not later. Inverse of `addWorkingDays`. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count++
  return count
}

/** True inside the working hours of a working day of `zone`. The last minute is outside: 18:00 is free. */
export function isWorkingTime(calendar: Calendar, hours: WorkingHours, zone: string, now: Date): boolean {
  const day = dayIn(zone, now)
  return (
    calendar.isWorkingDay(day) && now >= instantAt(zone, day, hours.from) && now < closing(hours, zone, day)
  )
}

/** `now` when it is working time, else the next opening. */
export function nextWorkingTime(calendar: Calendar, hours: WorkingHours, zone: string, now: Date): Date {
  const today = dayIn(zone, now)
  if (calendar.isWorkingDay(today) && now < closing(hours, zone, today)) {
    const opening = instantAt(zone, today, hours.from)
    return now < opening ? opening : now
  }
  return instantAt(zone, nextWorkingDay(calendar, addDays(today, 1)), hours.from)
}

/**
 * The instant at which `minutes` of working time have passed since `from`. A request of Thursday 16:00 with two working days
 * of nine hours is due on Monday 16:00.
 */
export function addWorkingMinutes(
  calendar: Calendar,
  hours: WorkingHours,
  zone: string,
  from: Date,
  minutes: number,
): Date {
  let at = nextWorkingTime(calendar, hours, zone, from)
  let left = minutes * 60_000
  for (;;) {
    const end = closing(hours, zone, dayIn(zone, at))
    const rest = end.getTime() - at.getTime()
    if (left <= rest) return new Date(at.getTime() + left)
    left -= rest
    at = nextWorkingTime(calendar, hours, zone, end)
  }
}

/** Minutes of working time from `from` to `to`; 0 when `to` is not later. Inverse of `addWorkingMinutes`. */
export function workingMinutesBetween(
  calendar: Calendar,
  hours: WorkingHours,
  zone: string,
  from: Date,
  to: Date,
): number {
  let total = 0
  for (let at = nextWorkingTime(calendar, hours, zone, from); at < to; ) {
    const end = closing(hours, zone, dayIn(zone, at))
    total += Math.min(end.getTime(), to.getTime()) - at.getTime()
    at = nextWorkingTime(calendar, hours, zone, end)
  }
  return total / 60_000
}

/** Minutes of one working day. */
export function workingDayMinutes(hours: WorkingHours): number {
  return hours.to - hours.from
}

function closing(hours: WorkingHours, zone: string, day: Day): Date {
  return hours.to >= 1440 ? instantAt(zone, addDays(day, 1), hours.to - 1440) : instantAt(zone, day, hours.to)
}

function seek(calendar: Calendar, day: Day, step: 1 | -1): Day {
  let at = day
  for (let tries = 0; tries < LONGEST_BREAK; tries++) {
    if (calendar.isWorkingDay(at)) return at
    at = addDays(at, step)
  }
  throw new Error(
    `no working day within a year of ${day}: check working.daysOff and working.weekend in the policy`,
  )
}

/** The first month in which the next year's holidays are asked for: they are announced in autumn. */
const ASKED_FROM = '10'

/** Years whose public holidays must be known on this day: the running one, and from October the next. */
export function yearsWanted(today: Day): number[] {
  const year = Number(today.slice(0, 4))
  return today.slice(5, 7) >= ASKED_FROM ? [year, year + 1] : [year]
}
