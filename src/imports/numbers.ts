import { type Day, isDay } from '../domain/day.ts'
import { plainAmount } from '../language/amounts.ts'
import { withoutTail } from '../language/exact.ts'
import { bad, type Reader } from './cells.ts'
import { shortened } from './fault.ts'

/** Days outside these years are slips of the keyboard. */
const FIRST_YEAR = '1900'
const LAST_YEAR = '2199'

/** Days that were found good: a file has few different ones, and a calendar is slow to ask a million times. */
const goodDays = new Set<string>()

/** Midnight, or another time of the day, after a day: spreadsheets write cells with a time like this. */
const TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?$/

/** A real day, `2026-05-31`; a time after it, as a cell of a spreadsheet may have, is left off. */
export const day: Reader = { type: 'date', read: (raw) => readDay(raw.trim()) }

function readDay(typed: string) {
  if (goodDays.has(typed)) return typed as Day
  const text = TIME.exec(typed)?.[1] ?? typed
  if (!isDay(text)) return bad('noDay', shortened(typed))
  const year = text.slice(0, 4)
  if (year < FIRST_YEAR || year > LAST_YEAR) return bad('notBetween', text, FIRST_YEAR, LAST_YEAR)
  if (goodDays.size > 10_000) goodDays.clear()
  goodDays.add(text)
  return text as Day
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** An instant with its offset, `2026-05-28T16:00:00+08:00`. */
export const instant: Reader = {
  type: 'timestamptz',
  read: (raw) => {
    const text = raw.trim()
    const found = INSTANT.exec(text)?.[1]
    return found !== undefined && typeof readDay(found) === 'string'
      ? text
      : bad('noInstant', shortened(text))
  },
}

/** A time of the day, `09:30`, as minutes after midnight; `24:00` is its end. */
export const clock: Reader = {
  type: 'integer',
  shown: (value) => `lpad((${value} / 60)::text, 2, '0') || ':' || lpad((${value} % 60)::text, 2, '0')`,
  read: (raw) => {
    const [, hours, minutes] = /^([01]?\d|2[0-4]):([0-5]\d)$/.exec(raw.trim()) ?? []
    const at = Number(hours) * 60 + Number(minutes)
    return hours !== undefined && at <= 1440 ? at : bad('noClock', shortened(raw.trim()))
  },
}

/**
 * Money in major units as exact decimal text: never a float. How many decimals the currency allows is checked where the
 * currency is known; 68万, 1.2m and the tails of spreadsheets (3300000.3000000003) are read as in chat. 12 digits before the point keep
 * every currency's minor units below 2^53.
 */
function readMoney(raw: string, signed: boolean) {
  const text = raw.trim()
  if (/^-?\d(\.\d+)?[eE]\+?\d{1,3}$/.test(text)) return bad('scientific', shortened(text))
  const plain = plainAmount(text)
  if (plain === undefined) return bad('noAmount', shortened(text))
  if (plain.startsWith('-') && !signed) return bad('belowZero', shortened(text))
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : bad('amountTooLong', shortened(text))
}

export const money: Reader = { type: 'numeric', read: (raw) => readMoney(raw, false) }

/** Money of a ledger: a credit note is below zero. */
export const signedMoney: Reader = { type: 'numeric', read: (raw) => readMoney(raw, true) }

/** A plain decimal number between two bounds with at most two decimals, as text. */
export function decimal(low: number, high: number): Reader {
  return {
    type: 'numeric',
    read: (raw) => {
      const text = withoutTail(raw.trim())
      if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(text)) return bad('noDecimal', shortened(text))
      return Number(text) < low || Number(text) > high
        ? bad('notBetween', text, String(low), String(high))
        : text
    },
  }
}

/** A whole number between two bounds. */
export function whole(low: number, high: number): Reader {
  return {
    type: 'integer',
    read: (raw) => {
      const text = raw.trim()
      if (!/^-?\d{1,9}(\.0+)?$/.test(text)) return bad('noWhole', shortened(text))
      const value = Number(text)
      return value < low || value > high ? bad('notBetween', String(value), String(low), String(high)) : value
    },
  }
}
