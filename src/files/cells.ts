import { z } from 'zod'
import { type Day, isDay } from '../domain/day.ts'

/**
 * What one cell of an import file may say. Every cell arrives as text (trimmed but for free text); an empty cell is
 * unknown and becomes null. A refusal ends the sentence that begins with the column's name, and quotes what was found.
 */
export type Cell = string | number | boolean | string[] | null

/** Longest name, title, alias or code. */
const NAME_LENGTH = 200

/** Days outside these years are slips of the keyboard. */
const FIRST_YEAR = '1900'
const LAST_YEAR = '2199'

/** Shown part of a value in a message; the rest is cut. */
export function quoted(value: string): string {
  const line = value.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`
}

/** A reader from a function that answers with the value, or with the end of the sentence that refuses it. */
function cell<T extends Cell>(read: (text: string) => T | { bad: string }): z.ZodType<T, string> {
  return z.string().transform((text, context) => {
    const value = read(text)
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value as T
    context.addIssue({ code: 'custom', message: value.bad })
    return z.NEVER
  })
}

const bad = (sentence: string) => ({ bad: sentence })

/** An empty cell is unknown. */
export function maybe<T extends Cell>(reader: z.ZodType<T, string>): z.ZodType<T | null, string> {
  return cell<T | null>((text) => {
    if (text.trim() === '') return null
    const parsed = reader.safeParse(text)
    return parsed.success ? parsed.data : (bad(parsed.error.issues[0]?.message ?? 'is wrong') as never)
  })
}

/** A name on one line. */
export const name = cell((raw) => {
  const text = raw.trim()
  if (text === '') return bad('is empty')
  if (text.length > NAME_LENGTH) return bad(`${quoted(text)} is longer than ${NAME_LENGTH} characters`)
  return /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)
    ? bad(`${quoted(text)} has a line break or a control character in it`)
    : text
})

/** What people type to mean one record: no spaces, no separators, kept in capitals so that `k02` finds it. */
export const code = cell((raw) => {
  const text = raw.trim().toUpperCase()
  if (text === '') return bad('is empty')
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(text)
    ? text
    : bad(`${quoted(text)} is no code: letters, digits, . _ / -, up to 40, no spaces`)
})

/** Free text, kept as it stands. */
export const text = cell((raw) => (raw.trim() === '' ? null : raw))

/** Names separated by `;` (or `；`); a separator inside a name is written `\;`. Doubles count once. */
export const list = cell((raw) => {
  const names = splitList(raw)
  const long = names.find((one) => one.length > NAME_LENGTH)
  if (long !== undefined) return bad(`${quoted(long)} is longer than ${NAME_LENGTH} characters`)
  return names.length === 0 ? null : names
})

/** Codes separated by `;`. */
export const codes = cell((raw) => {
  const parts = splitList(raw).map((part) => code.safeParse(part))
  const wrong = parts.find((part) => !part.success)
  if (wrong) return bad(wrong.error?.issues[0]?.message ?? 'is wrong')
  return parts.length === 0 ? null : parts.flatMap((part) => (part.success ? [part.data] : []))
})

/** Days that were found good: a file has few different ones, and a calendar is slow to ask a million times. */
const goodDays = new Set<string>()

/** A real day, `2026-05-31`. */
export const day = cell((raw) => {
  const text = raw.trim()
  if (goodDays.has(text)) return text as Day
  if (text === '') return bad('is empty')
  if (!isDay(text)) return bad(`${quoted(text)} is not a day, write YYYY-MM-DD`)
  const year = text.slice(0, 4)
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return bad(`${text} is not between ${FIRST_YEAR} and ${LAST_YEAR}`)
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
  return match && day.safeParse(match[1]).success
    ? text
    : bad(`${quoted(text)} is not an instant, write it like 2026-05-28T16:00:00+08:00`)
})

/**
 * Money in major units as exact decimal text: never a float. How many decimals the currency allows is checked where the
 * currency is known. 12 digits before the point keep every currency's minor units below 2^53.
 */
export const money = cell((raw) => {
  const text = raw.trim()
  if (text === '') return bad('is empty')
  if (!/^-?\d+(\.\d+)?$/.test(text))
    return bad(`${quoted(text)} is not an amount, write digits alone, like 1200000.50`)
  if (text.startsWith('-')) return bad(`${text} is below zero`)
  return /^\d{1,12}(\.\d{1,6})?$/.test(text) ? text : bad(`${quoted(text)} is too long for an amount`)
})

/** A plain decimal number between two bounds with at most two decimals, as text. */
export function decimal(low: number, high: number): z.ZodType<string, string> {
  return cell((raw) => {
    const text = raw.trim()
    if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(text))
      return bad(`${quoted(text)} is not a number with up to two decimals`)
    return Number(text) < low || Number(text) > high ? bad(`${text} is not between ${low} and ${high}`) : text
  })
}

/** A whole number between two bounds. */
export function whole(low: number, high: number): z.ZodType<number, string> {
  return cell((raw) => {
    const text = raw.trim()
    if (!/^-?\d{1,9}$/.test(text))
      return bad(text === '' ? 'is empty' : `${quoted(text)} is not a whole number`)
    const value = Number(text)
    return value < low || value > high ? bad(`${value} is not between ${low} and ${high}`) : value
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
    return bad(text === '' ? `is empty, it is one of ${choices}` : `${quoted(text)} is none of ${choices}`)
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
  return CURRENCIES.has(text) ? text : bad(`${quoted(raw)} is no ISO currency, write it like CNY`)
})

/** An IANA time zone. */
export const zone = cell((raw) => {
  const text = raw.trim()
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return text
  } catch {
    return bad(`${quoted(text)} is no IANA time zone, write it like Asia/Shanghai`)
  }
})

/** A cell that must have a certain form, else the sentence. */
export function like(form: RegExp, sentence: string): z.ZodType<string, string> {
  return cell((raw) => {
    const text = raw.trim()
    return form.test(text) ? text : bad(`${quoted(text)} ${sentence}`)
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
