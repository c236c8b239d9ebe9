import { isName, oneForm } from '../domain/clean.ts'
import { mobileOf } from '../domain/mobile.ts'
import { type Fault, type FaultData, fault, shortened } from './fault.ts'
import type { FaultKey } from './fault-words.zh.ts'
import { currencyNamed } from './money-cell.ts'

/** What one cell of an import file may say; null: the cell was empty, which means unknown. */
export type Cell = string | number | boolean | string[] | object | null

/** How a cell stands in the database while it waits. Money and other decimals are `numeric`: no float touches them. */
export type SqlType =
  | 'text'
  | 'text[]'
  | 'date'
  | 'timestamptz'
  | 'integer'
  | 'numeric'
  | 'boolean'
  | 'jsonb'
  | `"${string}"`

/** Why a cell was refused; its sentence follows the column's name. */
export class Bad {
  readonly fault: Fault

  constructor(what: Fault) {
    this.fault = what
  }
}

/** Reads the cells of one column: never an empty one. */
export type Reader = {
  type: SqlType
  /** `zone`: the company's, for what a clock shows without saying where. */
  read: (text: string, zone?: string) => Cell | Bad
  /** Names and codes: a day in such a cell was something like 3-1 until a spreadsheet took it for one. */
  named?: true
  /** SQL for the text of a stored value, when it is not the value itself. */
  shown?: (value: string) => string
}

/** Longest name, title, alias or code. */
const NAME_LENGTH = 200

export function bad<Key extends FaultKey>(key: Key, ...data: FaultData<Key>): Bad {
  return new Bad(fault(key, ...data))
}

/** A cell of digits, days or signs in its plainest form: full-width ones as they are typed, nothing that cannot be seen. */
export function plainOf(raw: string): string {
  return oneForm(raw.normalize('NFKC').replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).trim()
}

/** The one form of names and codes, without space around it. */
function formOf(raw: string): string {
  return oneForm(raw).trim()
}

/** A spreadsheet shows a long number like this, and its last digits are gone. */
const SCIENTIFIC = /^\d([.,]\d+)?[eE]\+?\d{1,3}$/
/** The same where a code may look like it: 1E5 is one. */
const SCIENTIFIC_CODE = /^\d(?:[.,]\d+[eE]\+?|[eE]\+)\d{1,3}$/

/** A name on one line. */
export const name: Reader = {
  type: 'text',
  named: true,
  read: (raw) => {
    const text = formOf(raw)
    if (text.length > NAME_LENGTH) return bad('tooLong', shortened(text), String(NAME_LENGTH))
    if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(text)) return bad('controlCharacter', shortened(text))
    if (SCIENTIFIC.test(text)) return bad('scientific', shortened(text))
    return isName(text) ? text : bad('noName', shortened(text))
  },
}

/** A telephone number as somebody wrote it; a number that a program kept as a fraction (13800138000.0) without its end. */
export const phone: Reader = {
  type: 'text',
  named: true,
  read: (raw) => name.read(/^\s*\d{7,15}\.0\s*$/.test(raw) ? raw.trim().slice(0, -2) : raw),
}

/** What people type to mean one record: no spaces, no separators, kept in capitals so that `k02` finds it. */
export const code: Reader = {
  type: 'text',
  named: true,
  read: (raw) => {
    const text = formOf(raw).normalize('NFKC').toUpperCase()
    if (SCIENTIFIC_CODE.test(text)) return bad('scientific', shortened(raw.trim()))
    return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(text) ? text : bad('noCode', shortened(raw.trim()))
  },
}

/** What an invoice or a booking is called in the books it comes from. */
export const reference: Reader = { ...name, read: (raw) => name.read(raw) }

/** Free text, kept as it stands. */
export const text: Reader = { type: 'text', read: (raw) => raw.replaceAll('\r\n', '\n') }

/** Free text without space around it. */
export const trimmed: Reader = { type: 'text', read: (raw) => raw.replaceAll('\r\n', '\n').trim() }

/** Names separated by `;`, `；`, `、` or a line break; a separator inside a name is written `\;`. Doubles count once. */
export const list: Reader = {
  type: 'text[]',
  named: true,
  read: (raw) => {
    const names = splitList(raw, NAMES_APART).map(formOf)
    const long = names.find((one) => one.length > NAME_LENGTH)
    if (long !== undefined) return bad('tooLong', shortened(long), String(NAME_LENGTH))
    const sign = names.find((one) => !isName(one))
    if (sign !== undefined) return bad('noName', shortened(sign))
    return names.length === 0 ? null : [...new Set(names)]
  },
}

/** Free texts separated by `;`. */
export const texts: Reader = {
  type: 'text[]',
  read: (raw) => {
    const parts = splitList(raw)
    return parts.length === 0 ? null : parts
  },
}

/** Codes separated by `;`. */
export const codes: Reader = {
  type: 'text[]',
  named: true,
  read: (raw) => {
    const parts = splitList(raw).map((part) => code.read(part))
    const wrong = parts.find((part) => part instanceof Bad)
    if (wrong) return wrong
    return parts.length === 0 ? null : [...new Set(parts.map(String))]
  },
}

/** One of a closed list, in English or by a Chinese word of the field. `type`: its enum in the database. */
export function oneOf(words: Readonly<Record<string, readonly string[]>>, type: SqlType = 'text'): Reader {
  const known = new Map(
    Object.entries(words).flatMap(([word, others]) =>
      [word, ...others].map((each) => [each.toLowerCase(), word]),
    ),
  )
  const choices = Object.keys(words)
    .filter((word) => word !== 'none')
    .join(', ')
  return {
    type,
    read: (raw) => {
      const typed = formOf(raw)
      return known.get(typed.toLowerCase()) ?? bad('noChoice', shortened(typed), choices)
    },
  }
}

/** One of two words, kept as true and false. */
function either(words: Readonly<Record<string, readonly string[]>>): Reader {
  const [yes = '', no = ''] = Object.keys(words)
  const { read } = oneOf(words)
  return {
    type: 'boolean',
    shown: (value) => `CASE ${value} WHEN true THEN '${yes}' WHEN false THEN '${no}' END`,
    read: (raw) => {
      const word = read(raw)
      return word instanceof Bad ? word : word === yes
    },
  }
}

/** `yes` or `no`. */
export const yes = either({
  yes: ['y', 'true', '1', '是', '√', '✓', '✔'],
  no: ['n', 'false', '0', '否', '×', '✗'],
})
export const direction = either({ two_way: ['双向'], one_way: ['单向'] })
export const side = either({ us: ['我方', '我们'], them: ['对方', '客户'] })

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'))

/** An ISO 4217 currency. */
export const currency: Reader = {
  type: 'text',
  read: (raw) => {
    const typed = formOf(raw).toUpperCase()
    const code = CURRENCIES.has(typed) ? typed : currencyNamed(typed)
    return code ?? bad('noCurrency', shortened(raw))
  },
}

/** An IANA time zone. */
export const zone: Reader = {
  type: 'text',
  read: (raw) => {
    const typed = plainOf(raw)
    try {
      // An offset is a zone to some versions of Intl, and none to the database.
      if (!/^[a-z]/i.test(typed)) return bad('noZone', shortened(raw.trim()))
      new Intl.DateTimeFormat('en', { timeZone: typed })
      return ZONES.get(typed.toLowerCase()) ?? typed
    } catch {
      return bad('noZone', shortened(raw.trim()))
    }
  },
}

const ZONES = new Map(Intl.supportedValuesOf('timeZone').map((each) => [each.toLowerCase(), each]))

type FormFault = 'noId' | 'noEmail' | 'noMobile' | 'noLanguage'

/** A cell that must have a certain form, else the fault, which shows what was found. */
export function like(form: RegExp, key: FormFault): Reader {
  return {
    type: 'text',
    read: (raw) => {
      const typed = formOf(raw)
      return form.test(typed) ? typed : bad(key, shortened(typed))
    },
  }
}

const address = like(/^[^\s@,;<>":]+@[^\s@,;<>":]+\.[^\s@,;<>":]+$/, 'noEmail')

/** An e-mail address; a link to one is one. */
export const email: Reader = {
  ...address,
  read: (raw) => address.read(plainOf(raw).replace(/^mailto:/i, '')),
}

/** A mobile number as a directory has it: `+8613812345678`. */
export const mobile: Reader = {
  type: 'text',
  read: (raw) =>
    mobileOf(plainOf(raw).replace(/^(\d{11,13})\.0$/, '$1')) ?? bad('noMobile', shortened(raw.trim())),
}

/** JSON as an export writes it; `fits` says whether it has the shape that the program keeps. */
export function json(fits: (value: unknown) => boolean): Reader {
  return {
    type: 'jsonb',
    read: (raw) => {
      try {
        const value: unknown = JSON.parse(raw)
        return typeof value === 'object' && value !== null && fits(value) ? value : bad('noJson')
      } catch {
        return bad('noJson')
      }
    },
  }
}

const PARTS = /(?:\\[\s\S]|[^;；\\]|\\$)+/g
/** Names are told apart by an enumeration comma or a line of their own, too; a text may have both in it. */
const NAMES_APART = /(?:\\[\s\S]|[^;；、\r\n\\]|\\$)+/g

/** Splits `a;b；c`; `\;` is a semicolon, `\\` a backslash. */
export function splitList(text: string, parted = PARTS): string[] {
  const parts = (text.match(parted) ?? []).map((part) => part.trim().replace(/\\([;；、\r\n\\])/g, '$1'))
  return [...new Set(parts.filter((part) => part !== ''))]
}

/** What splitList reads back. */
export function joinList(names: readonly string[]): string {
  return names.map((one) => one.replace(/[;；、\r\n\\]/g, '\\$&')).join(';')
}
