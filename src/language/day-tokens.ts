import { findTimes, type TimeFound } from './times.ts'

/** One word, number, sign, numeric date or time of an English phrase. `value` is its number: month 1–12, weekday 1–7, count, day of a month. */
export type Token = {
  kind: Kind
  text: string
  value: number
  start: number
  end: number
  /** A numeric date: its parts as written, the year as it stands (two or four digits). */
  parts?: NumericDate
}

type Kind =
  | 'number'
  | 'ordinal'
  | 'month'
  | 'weekday'
  | 'unit'
  | 'workday'
  | 'date'
  | 'time'
  | 'word'
  | 'sign'
  | 'other'

/** `6/10/2018`, `2026-06-10`, `6/3`, `2015-12`: which part is what is known only where the form says so. */
export type NumericDate =
  | { form: 'ymd'; year: number; month: number; date: number }
  | { form: 'dmy'; first: number; second: number; year: number; digits: number; sign: string }
  | { form: 'md'; first: number; second: number; sign: string }
  | { form: 'ym'; year: number; month: number }

const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const MONTH_HEADS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS =
  /^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?$/
const WEEKDAY_HEADS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** Days of a unit; months and years are counted by the calendar and stand for themselves. */
const UNITS: Record<string, number> = { day: 1, week: 7, fortnight: 14, month: 30, quarter: 90, year: 365 }
const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
/** Counts that nobody counts out: their days are guesses. */
export const VAGUE_COUNTS = /^(?:few|couple|several)$/

const N = '(?<![\\d.:/\\w-])'
const NUMERIC: [RegExp, (match: RegExpExecArray) => NumericDate | undefined][] = [
  [
    /(?<![\d.])(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d|[-/]\d)/y,
    (match) => ({ form: 'ymd', year: Number(match[1]), month: Number(match[3]), date: Number(match[4]) }),
  ],
  [
    /(?<![\d.])(20\d\d)([01]\d)([0-3]\d)(?![\d.]*\d)/y,
    (match) => ({ form: 'ymd', year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) }),
  ],
  [
    /(?<![\d.:]|\d\/|(?:^|[^\d/])\d{1,2}-)(\d{1,2})(?:([-/])(\d{1,2})\2(\d{4}|\d{2})|(\.)(\d{1,2})\.(\d{4}))(?!\d|[-/]\d{1,2}(?![-/\d]))/y,
    (match) => ({
      form: 'dmy',
      first: Number(match[1]),
      second: Number(match[3] ?? match[6]),
      year: Number(match[4] ?? match[7]),
      digits: (match[4] ?? match[7] ?? '').length,
      sign: match[2] ?? '.',
    }),
  ],
  [
    // 6/3. Not 24/7, not a fraction, not a score.
    /(?<![\d./])(\d{1,2})\/(\d{1,2})(?![\d/%]|\.\d|\s*(?:的|份|分|号线|寸|英寸|inch))/y,
    (match) =>
      match[0] === '24/7'
        ? undefined
        : { form: 'md', first: Number(match[1]), second: Number(match[2]), sign: '/' },
  ],
  [
    // 06-03, both with two digits: 3-5 is a number of something.
    /(?<![\d./a-z-])(\d{2})-(\d{2})(?![\d-]|\s*(?:[%万亿千百元台套件吨个人天周月年米度点小分]|k\b|w\b|m\b|am\b|pm\b|of\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/y,
    (match) => ({ form: 'md', first: Number(match[1]), second: Number(match[2]), sign: '-' }),
  ],
  [
    // 6.3, only where a price would not stand: at the beginning, or behind a space, and before no unit.
    /(?<=^|[\s,.:;、，。；步在于])(?<!\d[.:])(?<!(?:version|ver|price|score|rate|level|release)\.? )(\d{1,2})\.(\d{1,2})(?:\.(?=\s|$))?(?=$|[\s,;、，。；]|前|之前|号|[\u4e00-\u9fff])(?!\s*(?:hours?|hrs?|days?|weeks?|months?|years?|percent|points?|stars?|times|[%万亿千百元块台套件吨个人天周月年米度点小分倍折kgwm]|cny|usd|rmb|[ap]\.?m\b))/y,
    (match) => ({ form: 'md', first: Number(match[1]), second: Number(match[2]), sign: '.' }),
  ],
  [
    new RegExp(`${N}((?:19|20)\\d\\d)[-/](0?[1-9]|1[0-2])(?![\\d\\w/-])`, 'y'),
    (match) => ({ form: 'ym', year: Number(match[1]), month: Number(match[2]) }),
  ],
]

const WORD = /[a-z]+(?:-(?=[a-z]))?/y
const NUMBER = /(\d{4}(?=:\d)|\d+(?!:\d))(st|nd|rd|th)?(?![\d%]|[.,]\d)/y

/** Cuts a folded text into tokens, left to right; white space is dropped, everything else is some token. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  const times = findTimes(text)
  let next = 0
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? '')) {
      at++
      continue
    }
    while ((times[next]?.start ?? text.length) < at) next++
    const token =
      numericAt(text, at) ??
      timeAt(times[next], text, at) ??
      strangeAt(text, at, times[next]?.start ?? text.length) ??
      numberAt(text, at) ??
      wordAt(text, at)
    found.push(token)
    at = token.end
  }
  return joined(found)
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** A run of another script, up to the next time: Chinese days are other rules' business. */
const STRANGE = /[^\sa-z0-9,.'/()@:–—~+-]+/y

function strangeAt(text: string, at: number, stop: number): Token | undefined {
  const match = sticky(STRANGE, text, at)
  return match ? token('other', match[0].slice(0, Math.max(1, stop - at)), 0, at) : undefined
}

function numericAt(text: string, at: number): Token | undefined {
  if (!/\d/.test(text[at] ?? '')) return undefined
  for (const [pattern, read] of NUMERIC) {
    const match = sticky(pattern, text, at)
    const parts = match && read(match)
    if (match && parts) return token('date', match[0], 0, at, { parts })
  }
  return undefined
}

function timeAt(time: TimeFound | undefined, text: string, at: number): Token | undefined {
  return time?.start === at ? token('time', text.slice(at, time.end), time.minute, at) : undefined
}

function numberAt(text: string, at: number): Token | undefined {
  const match = sticky(NUMBER, text, at)
  if (!match) return undefined
  return token(match[2] ? 'ordinal' : 'number', match[0], Number(match[1]), at)
}

function wordAt(text: string, at: number): Token {
  const match = sticky(WORD, text, at)
  if (!match) return token(/[,.'/()@:–—~+-]/.test(text[at] ?? '') ? 'sign' : 'other', text[at] ?? '', 0, at)
  const word = match[0].replace(/-$/, '')
  // A month or weekday glued to letters of another word is none; glued to digits (oct2) it is.
  const one = (kind: Kind, value: number): Token => ({
    kind,
    text: word,
    value,
    start: at,
    end: at + word.length,
  })
  if (MONTHS.test(word)) return one('month', MONTH_HEADS.indexOf(word.slice(0, 3)) + 1)
  if (WEEKDAYS.test(word)) return one('weekday', WEEKDAY_HEADS.indexOf(word.slice(0, 3)) + 1)
  const singular = word.replace(/s$/, '')
  if (UNITS[singular]) return one('unit', UNITS[singular])
  if (ONES.includes(word)) return one('number', ONES.indexOf(word) + 1)
  if (ORDINALS.includes(word)) return one('ordinal', ORDINALS.indexOf(word) + 1)
  if (word === 'thirtieth') return one('ordinal', 30)
  if (TENS[word]) return one('number', TENS[word])
  return one('word', 0)
}

function token(
  kind: Kind,
  text: string,
  value: number,
  start: number,
  more: { parts?: NumericDate } = {},
): Token {
  return { kind, text, value, start, end: start + text.length, ...more }
}

/** `twenty third`, `two thousand and fifteen`, `working days`, `week-end`: what is one thing in several words is one token. */
function joined(list: Token[]): Token[] {
  const found: Token[] = []
  for (let at = 0; at < list.length; at++) {
    const [one, two] = [list[at], list[at + 1]]
    if (!one) continue
    const merge = (upTo: number, kind: Kind, value: number): void => {
      const last = list[upTo] ?? one
      found.push({ kind, text: kind, value, start: one.start, end: last.end })
      at = upTo
    }
    const dash = two?.text === '-' ? 1 : 0
    const after = list[at + 1 + dash]
    if (
      TENS[one.text] &&
      after &&
      after.value < 10 &&
      /^[a-z]/.test(after.text) &&
      /^(?:number|ordinal)$/.test(after.kind)
    )
      merge(at + 1 + dash, after.kind, one.value + after.value)
    else if (/^(?:one|two)$/.test(one.text) && two?.text === 'thousand') {
      const [end, rest] = small(list, at + (list[at + 2]?.text === 'and' ? 3 : 2))
      merge(rest ? end : at + 1, 'number', one.value * 1000 + rest)
    } else if (/^(?:working|business|work)$/.test(one.text) && two?.kind === 'unit' && two.value === 1)
      merge(at + 1, 'workday', 1)
    else if (one.text === 'workday' || one.text === 'workdays')
      found.push({ ...one, kind: 'workday', value: 1 })
    else if (one.text === 'week' && after?.text === 'end') {
      found.push({ ...one, kind: 'word', text: 'weekend', end: after.end })
      at += 1 + dash
    } else found.push(one)
  }
  return found
}

/** A number below a hundred in words at token `at`, and its last token. */
function small(list: Token[], at: number): [end: number, value: number] {
  const [one, two] = [list[at], list[at + 1]]
  if (one?.kind !== 'number' || !/^[a-z]/.test(one.text)) return [at - 1, 0]
  const dash = two?.text === '-' ? 1 : 0
  const unit = list[at + 1 + dash]
  return TENS[one.text] && unit?.kind === 'number' && unit.value < 10 && /^[a-z]/.test(unit.text)
    ? [at + 1 + dash, one.value + unit.value]
    : [at, one.value]
}
