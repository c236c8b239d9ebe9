import { addDays, addMonths, type Day, daysBetween, isDay, mondayOf, weekdayOf } from '../domain/day.ts'
import type { DayFound, DayOptions } from './days.ts'

/** What a rule made of its words: everything of a found day but the place. */
export type Calendrical = Partial<Pick<DayFound, 'day' | 'first' | 'sure' | 'problem'>>

/** `pattern` has the flags g and u and runs over folded text; `read` gives undefined where the words are no day after all. */
export type DayRule = {
  pattern: RegExp
  read(match: RegExpExecArray, options: DayOptions): Calendrical | undefined
}

/** Days that a visit may be told late without the year, and that a next step may be planned ahead without it. */
const BACK = 92
const AHEAD = 183

const pad = (value: number): string => String(value).padStart(2, '0')

export function dayText(year: number, month: number, date: number): string {
  return `${year}-${pad(month)}-${pad(date)}`
}

/** A day told with its year. `said` is shown when there is no such day. */
export function fullDay(year: number, month: number, date: number, said: string): Calendrical | undefined {
  if (year < 1990 || year > 2100) return undefined
  const day = dayText(year, month, date)
  if (isDay(day)) return { day }
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
 * Forward: this year, or next year when that is at most 183 days ahead (1/5 told in December). Otherwise this year's day, for the caller to refuse.
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
  const years = [year, year + 1, year - 1].filter((each) => isDay(dayText(each, month, date)))
  if (years.length === 0 || (!years.includes(year) && !(month === 2 && date === 29)))
    return impossible(year, month, said)
  const day = dayText(years[0] ?? year, month, date)
  if (leaning === 'past' && day > today) {
    const before = dayText(year - 1, month, date)
    if (isDay(before) && daysBetween(before, today) <= BACK) return { day: before }
  }
  if (leaning === 'future' && day < today) {
    const next = dayText(year + 1, month, date)
    if (isDay(next) && daysBetween(today, next) <= AHEAD) return { day: next }
  }
  return { day }
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
    if (months === 0 && !isDay(day))
      return impossible(Number(today.slice(0, 4)), Number(today.slice(5, 7)), said)
    if (isDay(day) && (leaning === 'past' ? day <= today : day >= today)) return { day }
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
  return { day, sure: ahead !== 0 }
}

/** Monday to Friday of the week `weeks` away; the end is the day, because that is when it is due. */
export function wholeWeek(today: Day, weeks: number): Calendrical {
  return { first: weekdayIn(today, weeks, 1), day: weekdayIn(today, weeks, 5), sure: false }
}

export function wholeMonth(day: Day): Calendrical {
  return { first: firstOfMonth(day), day: lastOfMonth(day), sure: false }
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

const WEEKDAY_BEHIND = String.raw`(?:\s*[(]?\s*(?:周|星期|礼拜)([一二三四五六日天])[)]?)?`

/** Numeric forms that both languages write. */
export const sharedRules: DayRule[] = [
  {
    // 2026-06-10, 2026/6/10, 2026.6.10, 2026年6月10日（周三）
    pattern: new RegExp(
      String.raw`(?<![\d.])(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)(?:\s*[日号])?${WEEKDAY_BEHIND}`,
      'gu',
    ),
    read: (match) =>
      checked(
        fullDay(Number(match[1]), Number(match[2]), Number(match[3]), match[0]),
        chineseWeekday(match[4]),
        match[0],
      ),
  },
  {
    // 20260610
    pattern: /(?<![\d.])(20\d\d)([01]\d)([0-3]\d)(?![\d.])/gu,
    read: (match) => {
      const read = fullDay(Number(match[1]), Number(match[2]), Number(match[3]), match[0])
      return read?.day ? read : undefined
    },
  },
  {
    // 6/3; 25/12 can only be day first. Not 24/7, not a fraction, not a score.
    pattern: /(?<![\d./])(\d{1,2})\/(\d{1,2})(?![\d/%]|\.\d|\s*(?:的|份|分|号线|寸|英寸|inch))/gu,
    read: (match, options) => {
      const [first, second] = [Number(match[1]), Number(match[2])]
      if (match[0] === '24/7') return undefined
      const dayFirst = first > 12 && first <= 31 && second <= 12
      const read = dayFirst
        ? monthDay(second, first, match[0], options)
        : monthDay(first, second, match[0], options)
      return read && { ...read, sure: !dayFirst }
    },
  },
  {
    // 06-03, both with two digits: 3-5 is a number of something
    pattern:
      /(?<![\d./a-z-])(\d{2})-(\d{2})(?![\d-]|\s*(?:[%万亿千百元台套件吨个人天周月年米度点小分]|k\b|w\b|m\b))/gu,
    read: (match, options) => monthDay(Number(match[1]), Number(match[2]), match[0], options),
  },
  {
    // 6.3, only where a price would not stand: at the beginning, or behind a space, and before no unit
    pattern:
      /(?<=^|[\s,.:;、，。；步在于])(\d{1,2})\.(\d{1,2})(?=$|[\s,;、，。；]|前|之前|号|[\u4e00-\u9fff])(?!\s*(?:[%万亿千百元块台套件吨个人天周月年米度点小分倍折kgwm]|cny|usd|rmb))/gu,
    read: (match, options) => {
      const read = monthDay(Number(match[1]), Number(match[2]), match[0], options)
      return read?.day ? { ...read, sure: false } : undefined
    },
  },
]

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
