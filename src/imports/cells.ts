import { z } from 'zod'
import { oneForm } from '../domain/clean.ts'
import { type Day, isDay } from '../domain/day.ts'
import { plainAmount } from '../language/amounts.ts'
import { withoutTail } from '../language/exact.ts'
import { type Fault, type FaultData, fault, shortened } from './fault.ts'
import type { FaultKey } from './fault-words.zh.ts'

/**
 * What one cell of an import file may say. Every cell arrives as text (trimmed but for free text); an empty cell is
 * unknown and becomes null. A refusal is a fault that shows what was found; its sentence follows the column's name.
 */
export type Cell = string | number | boolean | string[] | null

/** Longest name, title, alias or code. */
const NAME_LENGTH = 200

/** Days outside these years are slips of the keyboard. */
const FIRST_YEAR = '1900'
const LAST_YEAR = '2199'

/** A reader from a function that answers with the value, or with what is wrong with it. */
function cell<T extends Cell>(read: (text: string) => T | { bad: Fault }): z.ZodType<T, string> {
  return z.string().transform((text, context) => {
    const value = read(text)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value as T
    context.addIssue({ code: 'custom', params: value.bad })
    return z.NEVER
  })
}

/** Why a cell was refused. */
export function faultIn(error: z.ZodError): Fault {
  const issue = error.issues[0]
  return issue?.code === 'custom' && issue.params ? (issue.params as Fault) : fault('wrong')
}

function bad<Key extends FaultKey>(key: Key, ...data: FaultData<Key>): { bad: Fault } {
  return { bad: fault(key, ...data) }
}

/** An empty cell is unknown. */
export function maybe<T extends Cell>(reader: z.ZodType<T, string>): z.ZodType<T | null, string> {
  return cell<T | null>((text) => {
    if (text.trim() === '') return null
    const parsed = reader.safeParse(text)
    return parsed.success ? parsed.data : ({ bad: faultIn(parsed.error) } as never)
  })
}

/** A name on one line. */
export const name = cell((raw) => {
  const text = oneForm(raw).trim()
  if (text === '') return bad('empty')
  if (text.length > NAME_LENGTH) return bad('tooLong', shortened(text), String(NAME_LENGTH))
  return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text) ? bad('controlCharacter', shortened(text)) : text
})

/** What people type to mean one record: no spaces, no separators, kept in capitals so that `k02` finds it. */
export const code = cell((raw) => {
  const text = oneForm(raw).trim().toUpperCase()
  if (text === '') return bad('empty')
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(text) ? text : bad('noCode', shortened(text))
})

/** Text that must be there, on as many lines as it likes. */
export const filled = cell((raw) => (raw.trim() === '' ? bad('empty') : raw.trim()))

/** Free text, kept as it stands. */
export const text = cell((raw) => (raw.trim() === '' ? null : raw))

/** Names separated by `;` (or `；`); a separator inside a name is written `\;`. Doubles count once. */
export const list = cell((raw) => {
  const names = splitList(oneForm(raw))
  const long = names.find((one) => one.length > NAME_LENGTH)
  if (long !== undefined) return bad('tooLong', shortened(long), String(NAME_LENGTH))
  return names.length === 0 ? null : names
})

/** Codes separated by `;`. */
export const codes = cell((raw) => {
  const parts = splitList(raw).map((part) => code.safeParse(part))
  const wrong = parts.find((part) => !part.success)
  if (wrong?.error) return { bad: faultIn(wrong.error) }
  return parts.length === 0 ? null : parts.flatMap((part) => (part.success ? [part.data] : []))
})

/** Days that were found good: a file has few different ones, and a calendar is slow to ask a million times. */
const goodDays = new Set<string>()

/** A real day, `2026-05-31`. */
export const day = cell((raw) => {
  const text = raw.trim()
  if (goodDays.has(text)) return text as Day
  if (text === '') return bad('empty')
  if (!isDay(text)) return bad('noDay', shortened(text))
  const year = text.slice(0, 4)
  if (year < FIRST_YEAR || year > LAST_YEAR) return bad('notBetween', text, FIRST_YEAR, LAST_YEAR)
  if (goodDays.size > 10_000) goodDays.clear()
  goodDays.add(text)
  return text as Day
})

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** An instant with its offset, `2026-05-28T16:00:00+08:00`. */
export const instant = cell((raw) => {
  const text = raw.trim()
  const match = INSTANT.exec(text)
  return match && day.safeParse(match[1]).success ? text : bad('noInstant', shortened(text))
})

/**
 * Money in major units as exact decimal text: never a float. How many decimals the currency allows is checked where the
 * currency is known; 68万, 1.2m and the tails of spreadsheets (3300000.3000000003) are read as in chat. 12 digits before the point keep every currency's minor units below 2^53.
 */
export const money = cell((raw) => {
  const text = raw.trim()
  if (text === '') return bad('empty')
  const plain = plainAmount(text)
  if (plain === undefined) return bad('noAmount', shortened(text))
  if (plain.startsWith('-')) return bad('belowZero', shortened(text))
  return /^\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : bad('amountTooLong', shortened(text))
})

/** A plain decimal number between two bounds with at most two decimals, as text. */
export function decimal(low: number, high: number): z.ZodType<string, string> {
  return cell((raw) => {
    const text = withoutTail(raw.trim())
    if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(text)) return bad('noDecimal', shortened(text))
    return Number(text) < low || Number(text) > high
      ? bad('notBetween', text, String(low), String(high))
      : text
  })
}

/** A whole number between two bounds. */
export function whole(low: number, high: number): z.ZodType<number, string> {
  return cell((raw) => {
    const text = raw.trim()
    if (!/^-?\d{1,9}$/.test(text)) return text === '' ? bad('empty') : bad('noWhole', shortened(text))
    const value = Number(text)
    return value < low || value > high ? bad('notBetween', String(value), String(low), String(high)) : value
  })
}

/** One of a closed list, in English or by a Chinese word of the field. */
export function oneOf(words: Readonly<Record<string, readonly string[]>>): z.ZodType<string, string> {
  const known = new Map(
    Object.entries(words).flatMap(([word, others]) =>
      [word, ...others].map((each) => [each.toLowerCase(), word]),
    ),
  )
  const choices = Object.keys(words)
    .filter((word) => word !== '')
    .join(', ')
  return cell((raw) => {
    const text = raw.trim()
    const value = known.get(text.toLowerCase())
    if (value !== undefined) return value
    return text === '' ? bad('emptyChoice', choices) : bad('noChoice', shortened(text), choices)
  })
}

/** `yes` or `no`. */
export const yes = oneOf({ yes: ['y', 'true', '1', '是'], no: ['n', 'false', '0', '否'] }).transform(
  (word) => word === 'yes',
)

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

/** An ISO 4217 currency. */
export const currency = cell((raw) => {
  const text = raw.trim().toUpperCase()
  return CURRENCIES.has(text) ? text : bad('noCurrency', shortened(raw))
})

/** An IANA time zone. */
export const zone = cell((raw) => {
  const text = raw.trim()
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text
  } catch {
    return bad('noZone', shortened(text))
  }
})

type FormFault = 'noWeek' | 'noQuarter' | 'noId' | 'noEmail' | 'noLanguage'

/** A cell that must have a certain form, else the fault, which shows what was found. */
export function like(form: RegExp, key: FormFault): z.ZodType<string, string> {
  return cell((raw) => {
    const text = raw.trim()
    return form.test(text) ? text : bad(key, shortened(text))
  })
}

/** Splits `a;b；c`; `\;` is a semicolon, `\\` a backslash. */
export function splitList(text: string): string[] {
  const parts = (text.match(/(?:\\[\s\S]|[^;；\\]|\\$)+/g) ?? []).map((part) =>
    part.trim().replace(/\\([;；\\])/g, '$1'),
  )
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** What splitList reads back. */
export function joinList(names: readonly string[]): string {
  return names.map((one) => one.replace(/[;；\\]/g, '\\$&')).join(';')
}

/** A spreadsheet would run a cell that starts like this, full-width forms included, as a formula. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Puts a quote before text that a spreadsheet would take for a formula; `unescapeFormula` takes it off again. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text
}
