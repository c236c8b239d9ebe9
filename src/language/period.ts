import { addDays, addMonths, type Day, mondayOf, quarterOf } from '../domain/day.ts'
import { firstOfMonth, lastOfMonth } from './day-rules.ts'
import { CHINESE_NUMERAL, ENGLISH_NUMERAL, readNumber } from './numbers.ts'

/** First and last day, both included. */
export type Period = { first: Day; last: Day }

type Rule = [pattern: RegExp, read: (match: RegExpExecArray, today: Day) => Period | undefined]

const week = (today: Day, weeks: number): Period => {
  const first = addDays(mondayOf(today), weeks * 7)
  return { first, last: addDays(first, 6) }
}
const month = (today: Day, months: number): Period => {
  const first = addMonths(firstOfMonth(today), months)
  return { first, last: lastOfMonth(first) }
}
const quarter = (today: Day, quarters: number): Period => {
  const { first, last } = quarterOf(addMonths(firstOfMonth(today), quarters * 3))
  return { first, last }
}
const side = (word: string | undefined): number =>
  /^(?:上|去|last|past|previous)/u.test(word ?? '') ? -1 : /^(?:下|明|next)/u.test(word ?? '') ? 1 : 0
const B = '(?<![a-z])'

const RULES: Rule[] = [
  [
    new RegExp(`(上|这|本|下)个?(?:周|星期|礼拜)|${B}(last|this|next) week(?![a-z])`, 'u'),
    (match, today) => week(today, side(match[1] ?? match[2])),
  ],
  [
    new RegExp(`(上|这|本|下|当)个?月|${B}(last|this|next) month(?![a-z])`, 'u'),
    (match, today) => month(today, side(match[1] ?? match[2])),
  ],
  [
    new RegExp(`(上|这|本|下)个?季度?|${B}(last|this|next) quarter(?![a-z])`, 'u'),
    (match, today) => quarter(today, side(match[1] ?? match[2])),
  ],
  [
    new RegExp(`(去|今|明|本)年|${B}(last|this|next) year(?![a-z])`, 'u'),
    (match, today) => {
      const year = Number(today.slice(0, 4)) + side(match[1] ?? match[2])
      return { first: `${year}-01-01`, last: `${year}-12-31` }
    },
  ],
  [
    new RegExp(
      `(?:最近|近|过去)(\\d{1,3}|${CHINESE_NUMERAL}{1,3})\\s*个?(天|日|周|星期|礼拜|月)|${B}(?:in the |over the )?(?:last|past) (\\d{1,3}|${ENGLISH_NUMERAL}) (day|week|month)s?(?![a-z])|(?<!\\d)(\\d{1,3})\\s*(天)(?=(?:没|未|内))`,
      'u',
    ),
    (match, today) => {
      const amount = readNumber(match[1] ?? match[3] ?? match[5] ?? '')
      if (amount === undefined || amount > 1000) return undefined
      const unit = match[2] ?? match[4] ?? match[6] ?? ''
      const first = /月|month/u.test(unit)
        ? addMonths(today, -amount)
        : addDays(today, -amount * (/周|星期|礼拜|week/u.test(unit) ? 7 : 1))
      return { first, last: today }
    },
  ],
  [
    new RegExp(
      `(?:未来|接下来|今后)(\\d{1,3}|${CHINESE_NUMERAL}{1,3})\\s*个?(天|日|周|星期|月)|${B}(?:in the )?next (\\d{1,3}|${ENGLISH_NUMERAL}) (day|week|month)s?(?![a-z])`,
      'u',
    ),
    (match, today) => {
      const amount = readNumber(match[1] ?? match[3] ?? '')
      if (amount === undefined || amount > 1000) return undefined
      const unit = match[2] ?? match[4] ?? ''
      const last = /月|month/u.test(unit)
        ? addMonths(today, amount)
        : addDays(today, amount * (/周|星期|week/u.test(unit) ? 7 : 1))
      return { first: today, last }
    },
  ],
  [
    new RegExp(`第?([一二三四1-4])季度|${B}q([1-4])(?!\\d)`, 'u'),
    (match, today) => {
      const number = match[2] ? Number(match[2]) : (readNumber(match[1] ?? '') ?? 1)
      const first = `${today.slice(0, 4)}-${String(number * 3 - 2).padStart(2, '0')}-01`
      return { first, last: quarterOf(first).last }
    },
  ],
  [
    new RegExp(`(\\d{1,2}|${CHINESE_NUMERAL}{1,2})月份?(?![\\d一二三四五六七八九十])`, 'u'),
    (match, today) => {
      const number = readNumber(match[1] ?? '') ?? 0
      if (number < 1 || number > 12) return undefined
      const first = `${today.slice(0, 4)}-${String(number).padStart(2, '0')}-01`
      return { first, last: lastOfMonth(first) }
    },
  ],
  [new RegExp(`今[天日]|${B}today(?![a-z])`, 'u'), (_, today) => ({ first: today, last: today })],
  [
    new RegExp(`明[天日]|${B}tomorrow(?![a-z])`, 'u'),
    (_, today) => ({ first: addDays(today, 1), last: addDays(today, 1) }),
  ],
  [
    new RegExp(`昨[天日]|${B}yesterday(?![a-z])`, 'u'),
    (_, today) => ({ first: addDays(today, -1), last: addDays(today, -1) }),
  ],
]

/** The first period named in a folded text, and where. */
export function periodIn(
  text: string,
  today: Day,
): { start: number; end: number; period: Period } | undefined {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text)
    const period = match && read(match, today)
    if (match && period) return { start: match.index, end: match.index + match[0].length, period }
  }
  return undefined
}
