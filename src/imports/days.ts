import { addDays, type Day, dayIn, instantAt, isDay } from '../domain/day.ts'
import { type Bad, bad, plainOf, type Reader } from './cells.ts'
import { shortened } from './fault.ts'

/** Days outside these years are slips of the keyboard. */
const FIRST_YEAR = '1900'
const LAST_YEAR = '2199'

/** Days that were found good: a file has few different ones, and a calendar is slow to ask a million times. */
const goodDays = new Set<string>()

/**
 * A real day, `2026-05-31`, or as spreadsheets write one that can be read in one way only: `2026/5/31`, `2026年5月31日`, `31-May-2026`,
 * `31.5.2026`, `5/31/2026`, `20260531`. A time after it is left off; one with an offset is of the day in the company's zone, unless it is
 * midnight, which stands for the day as it is written.
 */
export const day: Reader = {
  type: 'date',
  read: (raw, zone) => {
    const typed = raw.trim()
    if (goodDays.has(typed)) return typed
    return isDay(typed) ? within(typed) : dayOf(plainOf(raw), shortened(typed), zone)
  },
}

function within(text: Day): Day | Bad {
  const year = text.slice(0, 4)
  if (year < FIRST_YEAR || year > LAST_YEAR) return bad('notBetween', text, FIRST_YEAR, LAST_YEAR)
  if (goodDays.size > 10_000) goodDays.clear()
  goodDays.add(text)
  return text
}

function dayOf(text: string, shown: string, zone: string | undefined): Day | Bad {
  const { head, time } = timeOff(text)
  const found = readDay(head)
  if (Array.isArray(found)) return bad('twoDays', shown, found[0], found[1])
  if (found === undefined) {
    const counted = serialDay(head)
    return counted ? bad('countedDay', shown, counted) : bad('noDay', shown)
  }
  if (time?.offset === undefined || (time.minute === 0 && time.second === 0)) return within(found)
  return zone === undefined ? bad('noDay', shown) : within(dayIn(zone, atOffset(found, time, time.offset)))
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** An instant with its offset, `2026-05-28T16:00:00+08:00`; a day with a time alone is by the company's clock. */
export const instant: Reader = {
  type: 'timestamptz',
  read: (raw, zone) => {
    const text = raw.trim()
    const found = INSTANT.exec(text)?.[1]
    if (found !== undefined && isDay(found)) {
      const known = within(found)
      return typeof known === 'string' ? text : bad('noInstant', shortened(text))
    }
    const { head, time } = timeOff(plainOf(raw))
    const on = time && readDay(head)
    if (typeof on !== 'string' || typeof within(on) !== 'string' || (time?.offset ?? zone) === undefined)
      return bad('noInstant', shortened(text))
    const at =
      time?.offset === undefined
        ? new Date(instantAt(zone ?? 'UTC', on, time!.minute).getTime() + time!.second * 1000)
        : atOffset(on, time, time.offset)
    return at.toISOString()
  },
}

/** Minutes after midnight and seconds, and minutes east of Greenwich where it says them. */
type Time = { minute: number; second: number; offset?: number }

const TIME =
  /(?:[T ]\s*|(?<=[日号]))(上午|下午)?\s*(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*(am|pm)?\s*(z|utc|[+-]\d{2}(?::?[0-5]\d)?)?$/i

/** A day and the time behind it. */
function timeOff(text: string): { head: string; time?: Time } {
  const match = TIME.exec(text)
  if (!match) return { head: text }
  const [, half, hours, minutes, seconds = '0', am, offset] = match
  const hour = hourOf(Number(hours), am ?? (half && (half === '下午' ? 'pm' : 'am')))
  if (hour === undefined) return { head: text }
  const [, sign, east = '0', more = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset ?? '') ?? []
  const minutesEast = (Number(east) * 60 + Number(more)) * (sign === '-' ? -1 : 1)
  return {
    head: text.slice(0, match.index).trim(),
    time: {
      minute: hour * 60 + Number(minutes),
      second: Number(seconds),
      ...(offset !== undefined && { offset: minutesEast }),
    },
  }
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined
  if (hour < 1 || hour > 12) return half.toLowerCase() === 'pm' && hour < 24 ? hour : undefined
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
}

function atOffset(on: Day, { minute, second }: Time, offset: number): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) + (minute - offset) * 60_000 + second * 1000)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const LONG_MONTHS =
  'january february march april may june july august september october november december'.split(' ')

/** The number of an English month, long or short; 0: it is none. */
function monthNamed(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^sept$/, 'sep')
  return MONTHS.indexOf(plain) + 1 || LONG_MONTHS.indexOf(plain) + 1
}

/** The day of a text that is one in one way only; both where it may be two; undefined where it is none. */
function readDay(text: string): Day | [Day, Day] | undefined {
  const first =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  if (first) return real(first[1], first[3], first[4])
  const glued = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (glued) return real(glued[1], glued[2], glued[3])
  const named = /^(\d{1,2})[ -]([a-z]{3,9}\.?)[ -](\d{4}|\d{2})$/i.exec(text)
  if (named && monthNamed(named[2]!)) return real(named[3], monthNamed(named[2]!), named[1])
  const american = /^([a-z]{3,9}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text)
  if (american && monthNamed(american[1]!)) return real(american[3], monthNamed(american[1]!), american[2])
  const last = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  return last ? yearLast(last[1]!, last[3]!, last[4]!, last[2]!) : undefined
}

/** `31/5/2026`, `5/31/2026`: the day first or the month. Behind points the day is first; two digits may be a year on either side. */
function yearLast(a: string, b: string, year: string, sign: string): Day | [Day, Day] | undefined {
  const dayFirst = real(year, b, a)
  const monthFirst = sign === '.' ? undefined : real(year, a, b)
  const yearFirst = year.length === 2 ? real(a, b, year) : undefined
  const [one, other] = new Set([dayFirst, monthFirst, yearFirst].filter((each) => each !== undefined))
  if (one === undefined || other === undefined) return year.length === 2 ? undefined : one
  return [one, other]
}

function real(year: string | undefined, month: string | number | undefined, date: string | undefined) {
  // As spreadsheets read two digits: 29 is 2029, 30 is 1930.
  const full = year?.length === 2 ? `${Number(year) < 30 ? 20 : 19}${year}` : year?.padStart(4, '0')
  const text = `${full}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** The day that a spreadsheet counts so: 46173 is 31 May 2026. */
function serialDay(text: string): Day | undefined {
  const [, count] = /^(\d{5})(?:\.\d+)?$/.exec(text) ?? []
  return count === undefined ? undefined : addDays('1899-12-30', Number(count))
}

/** A month, `2026-06`; a spreadsheet makes a day of it, or `Jun-26`. */
export const month: Reader = {
  type: 'text',
  read: (raw) => {
    const text = plainOf(raw)
    const match = /^(\d{4})[-/.年]?(\d{1,2})月?$/.exec(text)
    const named = /^([a-z]{3,9}\.?)[ -](\d{4}|\d{2})$/i.exec(text)
    const found = match
      ? real(match[1], match[2], '01')
      : named && monthNamed(named[1]!)
        ? real(named[2], monthNamed(named[1]!), '01')
        : readDay(timeOff(text).head)
    return typeof found === 'string' ? found.slice(0, 7) : bad('noMonth', shortened(raw.trim()))
  },
}

const QUARTERS = '一二三四'

/** A quarter, `2026-Q2`. */
export const quarter: Reader = {
  type: 'text',
  read: (raw) => {
    const text = plainOf(raw).toUpperCase()
    const [, year, count] = /^(\d{4})(?:[- ]|年)? ?(?:Q|第)([1-4一二三四])(?:季度?)?$/.exec(text) ?? []
    if (!year || !count) return bad('noQuarter', shortened(raw.trim()))
    return `${year}-Q${QUARTERS.indexOf(count) + 1 || count}`
  },
}

/** A week of the ISO calendar, `2026-W22`. */
export const week: Reader = {
  type: 'text',
  read: (raw) => {
    const text = plainOf(raw).toUpperCase()
    const [, year, count] = /^(\d{4})(?:[- ]|年)? ?(?:W|第)(\d{1,2})周?$/.exec(text) ?? []
    const at = Number(count)
    return year && at >= 1 && at <= 53
      ? `${year}-W${String(at).padStart(2, '0')}`
      : bad('noWeek', shortened(raw.trim()))
  },
}

/** A time of the day, `09:30`, as minutes after midnight; `24:00` is its end. */
export const clock: Reader = {
  type: 'integer',
  shown: (value) => `lpad((${value} / 60)::text, 2, '0') || ':' || lpad((${value} % 60)::text, 2, '0')`,
  read: (raw) => {
    const [, hours, minutes, half] =
      /^(\d{1,2}):([0-5]\d)(?::00(?:\.0+)?)?\s*(am|pm)?$/i.exec(plainOf(raw)) ?? []
    const hour = hours === '24' && !half ? 24 : hourOf(Number(hours), half)
    const at = (hour ?? Number.NaN) * 60 + Number(minutes)
    return at <= 1440 ? at : bad('noClock', shortened(raw.trim()))
  },
}
