import { Temporal } from 'temporal-polyfill'

/** A calendar day in the company's business zone, `2026-05-31`. Days compare as strings; they are never instants. */
export type Day = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** True for a real day in ISO form: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8))]
  return month >= 1 && month <= 12 && date >= 1 && date <= monthLength(Number(text.slice(0, 4)), month)
}

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day of an instant in an IANA zone. */
export function dayIn(zone: string, now: Date): Day {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}

/** Minutes after midnight of an instant in an IANA zone (0–1439). */
export function minuteIn(zone: string, now: Date): number {
  const time = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone)
  return time.hour * 60 + time.minute
}

/**
 * The instant at which a wall clock in `zone` shows `minute` minutes after midnight on `day`.
 * A time skipped by a DST change is the instant after the gap; a doubled one is the first (Temporal's `compatible`).
 */
export function instantAt(zone: string, day: Day, minute: number): Date {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime({
    hour: Math.floor(minute / 60),
    minute: minute % 60,
  })
  return new Date(plain.toZonedDateTime(zone).epochMilliseconds)
}

/** Days since 1970-01-01, for arithmetic on many days: some forty times faster than a date object. Inverse of `dayAt`. */
export function numberOf(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
}

/** The day so many days after 1970-01-01 (years 0001–9999). */
export function dayAt(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}

/** `days` may be negative. */
export function addDays(day: Day, days: number): Day {
  return dayAt(numberOf(day) + days)
}

/** Same day of another month, or that month's last day. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  const date = Math.min(Number(day.slice(8)), monthLength(year, month))
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. 08:30 on 1 June against 19 May is 13 (4.4). */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1
}

/** ISO week, `2026-W22`. */
export function isoWeekOf(day: Day): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
}

/** Monday of the week of `day`. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** First and last day of the quarter of `day`, and its name `2026-Q2`. */
export function quarterOf(day: Day): { name: string; first: Day; last: Day } {
  const date = Temporal.PlainDate.from(day)
  const quarter = Math.ceil(date.month / 3)
  const first = date.with({ month: quarter * 3 - 2, day: 1 })
  return {
    name: `${date.year}-Q${quarter}`,
    first: first.toString(),
    last: first.add({ months: 3 }).subtract({ days: 1 }).toString(),
  }
}

/** The earlier of two days; undefined ones do not count. */
export function earliest(...days: (Day | undefined | null)[]): Day | undefined {
  return days.filter((day): day is Day => Boolean(day)).sort()[0]
}
