import { addDays, addMonths, type Day, daysBetween, isDay, mondayOf, weekdayOf } from '../domain/day.ts'
import type { DayFound, DayOptions } from './day-found.ts'

/**
 * What was told, where its neighbours may add to it or must agree with it: `Friday` and `12 June`, `Friday` and `next week`.
 * `year` only where it was told. `edge` is eod or cob, which names no day of its own beside another.
 */
export type Told =
  | { kind: 'edge' }
  /** `monday`: of the week that it was told with. */
  | { kind: 'day'; monday?: Day }
  /** `weekday`: of its first day, where it was told by weekdays without a week. */
  | { kind: 'span'; weekday?: number }
  | { kind: 'weekday'; weekday: number; shifted: boolean }
  | { kind: 'date'; month?: number; date: number; year?: number }
  | { kind: 'week'; monday: Day; named?: boolean }
  | { kind: 'month'; month: number; year?: number }

/** What a rule made of its words: everything of a found day but the place. */
export type Calendrical = Partial<Pick<DayFound, 'day' | 'first' | 'sure' | 'problem'>> & { told?: Told }

/** `pattern` has the flags g and u and runs over folded text; `read` gives undefined where the words are no day after all. */
export type DayRule = {
  pattern: RegExp
  read(match: RegExpExecArray, options: DayOptions): Calendrical | undefined
}

/**
 * Days that a visit may be told late without the year, and that a next step may be planned ahead without it. Farther, it is a
 * guess; a visit up to AHEAD days ahead is one that is planned, for the caller to refuse.
 */
const BACK = 92
const AHEAD = 183
/** A day to come that lies at most so many days back was mistyped, not meant for next year. */
const SLIP = 31

const pad = (value: number): string => String(value).padStart(2, '0')

export function dayText(year: number, month: number, date: number): string {
  return `${year}-${pad(month)}-${pad(date)}`
}

/** Years that a day of business can be in; 0001-01-01 and 9999-12-31 are what programs write for "none". */
const YEARS = { first: 1990, last: 2100 }

/** A day told with its year. `said` is shown when there is no such day, or in no year that can be meant. */
export function fullDay(year: number, month: number, date: number, said: string): Calendrical | undefined {
  if (year < YEARS.first || year > YEARS.last) return { problem: { key: 'impossible', said } }
  const day = dayText(year, month, date)
  if (isDay(day)) return { day, told: { kind: 'date', year, month, date } }
  return month >= 1 && month <= 12 && date >= 1 && date <= 31
    ? impossible(year, month, said)
    : { problem: { key: 'impossible', said } }
}

/** 31 June: the last real day of that month is what may have been meant. */
function impossible(year: number, month: number, said: string): Calendrical {
  return { problem: { key: 'impossible', said, day: lastOfMonth(dayText(year, month, 1)) } }
}

/**
 * A day told without its year. Backward: this year, or last year when that is at most 92 days ago (28 December told in January).
 * Forward: this year, or next year (1/5 told in December), a guess when that is more than 183 days ahead. A day of this year that is
 * against the leaning and has no better one, or is only weeks away, stays, for the caller to refuse.
 */
export function monthDay(
  month: number,
  date: number,
  said: string,
  options: DayOptions,
): Calendrical | undefined {
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined
  const { today, leaning } = options
  const year = Number(today.slice(0, 4))
  const told: Told = { kind: 'date', month, date }
  if (!isDay(dayText(year, month, date))) {
    if (month !== 2 || date !== 29) return impossible(year, month, said)
    const step = leaning === 'past' ? -1 : 1
    const leap = [1, 2, 3, 4].map((each) => dayText(year + step * each, 2, 29)).find(isDay)
    return leap
      ? { day: leap, told, sure: Math.abs(daysBetween(today, leap)) <= AHEAD }
      : impossible(year, month, said)
  }
  const day = dayText(year, month, date)
  const other = dayText(year + (leaning === 'past' ? -1 : 1), month, date)
  const away = isDay(other) ? Math.abs(daysBetween(today, other)) : Number.POSITIVE_INFINITY
  if (leaning === 'past' && day > today) {
    if (away <= BACK) return { day: other, told }
    return daysBetween(today, day) > AHEAD && isDay(other) ? { day: other, told, sure: false } : { day, told }
  }
  if (
    leaning === 'future' &&
    day < today &&
    isDay(other) &&
    (away <= AHEAD || daysBetween(day, today) > SLIP)
  )
    return { day: other, told, sure: away <= AHEAD }
  return { day, told }
}

/** A weekday with a date of a month, `Friday 23`: the nearest such day in the direction of the leaning, a guess when it is months away. */
export function weekdayDate(
  weekday: number,
  date: number,
  month: number | undefined,
  said: string,
  { today, leaning }: DayOptions,
): Calendrical | undefined {
  const step = leaning === 'past' ? -1 : 1
  for (let months = 0; months < 60; months++) {
    const at = addMonths(firstOfMonth(today), step * months)
    const day = `${at.slice(0, 8)}${pad(date)}`
    if (month !== undefined && Number(at.slice(5, 7)) !== month) continue
    if (!isDay(day) || weekdayOf(day) !== weekday || (leaning === 'past' ? day > today : day < today))
      continue
    if (month !== undefined && months > 12) break
    if (month === undefined && months > 13) break
    return {
      day,
      sure: Math.abs(daysBetween(today, day)) <= (month ? AHEAD : 45),
      told: { kind: 'date', date, month: Number(day.slice(5, 7)) },
    }
  }
  const near = month
    ? monthDay(month, date, said, { today, leaning })
    : dateOnly(date, said, { today, leaning })
  return near?.day ? { problem: { key: 'weekday', said, day: near.day } } : near
}

/** `15号`, `the 15th`: the last one for a visit, the next one for a next step. Months too short for it are passed over. */
export function dateOnly(
  date: number,
  said: string,
  { today, leaning }: DayOptions,
): Calendrical | undefined {
  if (date < 1 || date > 31) return undefined
  const step = leaning === 'past' ? -1 : 1
  for (let months = 0; months < 3; months++) {
    const day = `${addMonths(firstOfMonth(today), step * months).slice(0, 8)}${pad(date)}`
    if (months === 0 && !isDay(day) && leaning === 'future')
      return impossible(Number(today.slice(0, 4)), Number(today.slice(5, 7)), said)
    if (isDay(day) && (leaning === 'past' ? day <= today : day >= today))
      return { day, told: { kind: 'date', date } }
  }
  return undefined
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01`
}

export function lastOfMonth(day: Day): Day {
  return addDays(addMonths(firstOfMonth(day), 1), -1)
}

/** Weekday 1–7 of the week `weeks` after this one (negative: before). Weeks begin on Monday. */
export function weekdayIn(today: Day, weeks: number, weekday: number): Day {
  return addDays(mondayOf(today), weeks * 7 + weekday - 1)
}

/** A weekday without "this" or "next": the nearest one in the direction of the leaning, today included (then a guess). */
export function bareWeekday(weekday: number, { today, leaning }: DayOptions): Calendrical {
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  const day = leaning === 'future' ? addDays(today, ahead) : addDays(today, ahead === 0 ? 0 : ahead - 7)
  return { day, sure: ahead !== 0, told: { kind: 'weekday', weekday, shifted: false } }
}

/** Monday to Friday of the week `weeks` away; the end is the day, because that is when it is due. */
export function wholeWeek(today: Day, weeks: number): Calendrical {
  const monday = weekdayIn(today, weeks, 1)
  return { first: monday, day: addDays(monday, 4), sure: false, told: { kind: 'week', monday } }
}

export function wholeMonth(day: Day): Calendrical {
  return { first: firstOfMonth(day), day: lastOfMonth(day), sure: false }
}

/**
 * A month told by its name, first to last day, a guess. Without a year it is the one in the direction of the leaning, the running
 * month included; of that month, a visit was on no later day than today.
 */
export function monthSpan(
  month: number,
  year: number | undefined,
  { today, leaning }: DayOptions,
): Calendrical {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const shift = leaning === 'past' ? (month > thisMonth ? -1 : 0) : month < thisMonth ? 1 : 0
  const read = wholeMonth(dayText(year ?? thisYear + shift, month, 1))
  const running = leaning === 'past' && read.first && read.first <= today && (read.day ?? '') > today
  return {
    ...read,
    ...(running && { day: today }),
    told: { kind: 'month', month, ...(year !== undefined && { year }) },
  }
}

/** Last day of quarter 1–4 of a year. */
export function quarterEnd(year: number, quarter: number): Day {
  return lastOfMonth(dayText(year, quarter * 3, 1))
}

/** So many days, weeks, months or years from today; half months are 15 days, as people count. */
export function shifted(
  today: Day,
  amount: number,
  unit: 'day' | 'week' | 'month' | 'year',
): Day | undefined {
  if (!Number.isFinite(amount) || Math.abs(amount) > 1000) return undefined
  switch (unit) {
    case 'day':
      return addDays(today, Math.round(amount))
    case 'week':
      return addDays(today, Math.round(amount * 7))
    case 'month':
      return addDays(addMonths(today, Math.trunc(amount)), Math.round((amount % 1) * 30))
    case 'year':
      return addMonths(today, Math.round(amount * 12))
  }
}

export function workingDaysAfter({ today, workingDaysAfter: after }: DayOptions, count: number): Day {
  if (after) return after(today, count)
  let day = today
  for (let left = Math.min(Math.abs(count), 260); left > 0; ) {
    day = addDays(day, count < 0 ? -1 : 1)
    if (weekdayOf(day) <= 5) left--
  }
  return day
}

/** The day before or after a holiday, or its first day; the nearest such holiday in the direction of the leaning. */
export function aroundHoliday(
  name: string | undefined,
  side: 'before' | 'after' | 'on',
  options: DayOptions,
): Calendrical | undefined {
  const { today, leaning, holidays } = options
  if (!holidays) return undefined
  const year = Number(today.slice(0, 4))
  const all = [year - 1, year, year + 1].flatMap((each) => holidays(each))
  const days = all
    .filter((holiday) => name === undefined || holiday.names.includes(name))
    .map(({ first, last }) =>
      side === 'before' ? addDays(first, -1) : side === 'after' ? addDays(last, 1) : first,
    )
    .sort()
  const day =
    leaning === 'future' ? days.find((each) => each >= today) : days.filter((each) => each <= today).at(-1)
  return day ? { day, sure: side !== 'on' } : undefined
}

/** Christmas, which is in no calendar of working days, and New Year of a year that no calendar knows yet. */
export function fixedHoliday(
  name: string,
  side: 'before' | 'after' | 'on',
  year: number | undefined,
  { today, leaning }: DayOptions,
): Calendrical | undefined {
  if (name !== '圣诞' && name !== '元旦') return undefined
  const shift = side === 'before' ? -1 : side === 'after' ? 1 : 0
  const at = (each: number): Day =>
    addDays(dayText(each, name === '圣诞' ? 12 : 1, name === '圣诞' ? 25 : 1), shift)
  if (year !== undefined) return { day: at(year) }
  const own = Number(today.slice(0, 4))
  const day =
    leaning === 'past' ? (at(own) <= today ? at(own) : at(own - 1)) : at(own) >= today ? at(own) : at(own + 1)
  return { day, sure: side !== 'on' }
}

/** Monday of an ISO week of a year. */
export function isoWeek(year: number, week: number): Day {
  return addDays(mondayOf(dayText(year, 1, 4)), (week - 1) * 7)
}

const CHINESE_WEEKDAYS = '一二三四五六日'

export function chineseWeekday(character: string | undefined): number | undefined {
  if (!character) return undefined
  if (/[1-7]/.test(character)) return Number(character)
  return CHINESE_WEEKDAYS.indexOf(character === '天' ? '日' : character) + 1 || undefined
}

/** A full day that was also called by a weekday must be that weekday. */
export function checked(
  read: Calendrical | undefined,
  weekday: number | undefined,
  said: string,
): Calendrical | undefined {
  if (!read?.day || !weekday || weekdayOf(read.day) === weekday) return read
  return { problem: { key: 'weekday', said, day: read.day } }
}
