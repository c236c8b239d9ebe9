import { daysBetween, isDay, weekdayOf } from '../domain/day.ts'
import type { DayOptions } from './day-found.ts'
import { type Calendrical, dayText, fullDay, monthDay, wholeMonth } from './day-rules.ts'
import type { NumericDate } from './day-tokens.ts'

/** Two digits of a year as people mean them: 27 is 2027, 96 is 1996. */
export function wholeYear(year: number, digits: number): number {
  if (digits > 2) return year
  return year >= 70 ? 1900 + year : 2000 + year
}

/**
 * The day of a numeric date. `yearFirst`: 12-11-10 is of 2012, as in Chinese. `weekday` (1–7) is what it was also called: it decides between 6 October and 10 June, and a date
 * that is on no such weekday is refused. Without it 6/10/2018 is month first and a guess; 25/12 can only be day first.
 */
export function numericDay(
  parts: NumericDate,
  said: string,
  weekday: number | undefined,
  options: DayOptions & { yearFirst?: boolean },
): Calendrical | undefined {
  const read = plain(parts, said, weekday, options)
  if (!read?.day || !weekday || weekdayOf(read.day) === weekday) return read
  return { problem: { key: 'weekday', said, day: read.day } }
}

function plain(
  parts: NumericDate,
  said: string,
  weekday: number | undefined,
  options: DayOptions & { yearFirst?: boolean },
): Calendrical | undefined {
  if (parts.form === 'ymd') return withTold(fullDay(parts.year, parts.month, parts.date, said), parts)
  if (parts.form === 'ym') {
    if (parts.month < 1 || parts.month > 12) return undefined
    return {
      ...wholeMonth(dayText(parts.year, parts.month, 1)),
      told: { kind: 'month', year: parts.year, month: parts.month },
    }
  }
  const { first, second } = parts
  if (parts.form === 'md') {
    const fits = (month: number, date: number): boolean => {
      const read = month <= 12 ? monthDay(month, date, said, options) : undefined
      return read?.day !== undefined && weekdayOf(read.day) === weekday
    }
    const dayFirst =
      (first > 12 && first <= 31 && second <= 12) ||
      (weekday !== undefined && second <= 12 && !fits(first, second) && fits(second, first))
    const [month, date] = dayFirst ? [second, first] : [first, second]
    const read = monthDay(month, date, said, options)
    if (parts.sign === '.' && !read?.day) return undefined
    const nearer =
      dayFirst || weekday !== undefined ? undefined : otherOrder(read, second, first, said, options)
    if (nearer) return { ...nearer, sure: false }
    const sure = (read?.sure ?? true) && ((!dayFirst && parts.sign !== '.') || weekday !== undefined)
    return read && { ...read, sure, told: { kind: 'date', month, date } }
  }
  const year = wholeYear(parts.year, parts.digits)
  const at = (month: number, date: number): string | undefined =>
    isDay(dayText(year, month, date)) ? dayText(year, month, date) : undefined
  // 12-11-10 in Chinese is year, month, day; nobody else writes a year of two digits first.
  const ymd = parts.digits === 2 && parts.sign === '-' && first > 9 && options.yearFirst
  if (ymd) {
    const read = fullDay(wholeYear(first, 2), second, parts.year, said)
    return read && { ...read, sure: false }
  }
  const [us, eu] = [at(first, second), at(second, first)]
  const matching = [us, eu].find((each) => each && weekday && weekdayOf(each) === weekday)
  const day = matching ?? (parts.sign === '.' ? (eu ?? us) : (us ?? eu))
  if (!day) return fullDay(year, first <= 12 ? first : second, first <= 12 ? second : first, said)
  const clear = us === eu || !us || !eu || matching !== undefined
  return {
    ...fullDay(year, Number(day.slice(5, 7)), Number(day.slice(8)), said),
    sure: clear && (parts.digits > 2 || parts.sign !== '-'),
    told: { kind: 'date', year, month: Number(day.slice(5, 7)), date: Number(day.slice(8)) },
  }
}

/** Half of the world writes 10/6 for the 10th of June: read so, as a guess, where October is months away and June is now. */
const SOON = 45
const MONTHS_AWAY = 75
function otherOrder(
  read: Calendrical | undefined,
  month: number,
  date: number,
  said: string,
  options: DayOptions & { yearFirst?: boolean },
): Calendrical | undefined {
  if (options.yearFirst || month === date || month > 12 || date > 12 || !read?.day) return undefined
  const other = monthDay(month, date, said, options)
  const away = (day: string): number => Math.abs(daysBetween(options.today, day))
  return other?.day && away(other.day) <= SOON && away(read.day) >= MONTHS_AWAY ? other : undefined
}

function withTold(
  read: Calendrical | undefined,
  { year, month, date }: { year: number; month: number; date: number },
): Calendrical | undefined {
  return read && { ...read, told: { kind: 'date', year, month, date } }
}
