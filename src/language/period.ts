import { addDays, addMonths, type Day, mondayOf, quarterOf } from '../domain/day.ts'
import { dayText, firstOfMonth, lastOfMonth } from './day-rules.ts'
import { findDays, withoutDown } from './days.ts'
import { CHINESE_NUMERAL, ENGLISH_NUMERAL, readNumber } from './numbers.ts'

/** First and last day, both included. */
export type Period = { first: Day; last: Day }

/** A period at its place in a folded text. `counted`: told as so many days or weeks, so that a contact on its first day is that long ago. */
type PeriodFound = { start: number; end: number; period: Period; counted?: boolean }

type Rule = [pattern: RegExp, read: (match: RegExpExecArray, today: Day) => Period | undefined]

const B = '(?<![a-z])'
const E = '(?![a-z])'
const N = `(\\d{1,3}|${CHINESE_NUMERAL}{1,3})`
const YEAR = '去年|今年|明年|本年|前年|\\d{4}年'

/** 上上 is two back, 下 one ahead; last, this, next. */
const side = (word: string | undefined): number => {
  const said = word ?? ''
  if (/^[上下]+$/u.test(said)) return said.startsWith('上') ? -said.length : said.length
  return /^(?:last|past|previous)/u.test(said) ? -1 : /^next/u.test(said) ? 1 : 0
}
const week = (today: Day, weeks: number): Period => {
  const first = addDays(mondayOf(today), weeks * 7)
  return { first, last: addDays(first, 6) }
}
const month = (today: Day, months: number): Period => {
  const first = addMonths(firstOfMonth(today), months)
  return { first, last: lastOfMonth(first) }
}
const yearOf = (word: string | undefined, today: Day): number => {
  const own = Number(today.slice(0, 4))
  if (/^\d/u.test(word ?? '')) return Number(word?.slice(0, 4))
  return own + ({ 去年: -1, 明年: 1, 前年: -2 }[word ?? ''] ?? 0)
}
const quarter = (year: number, number: number): Period => {
  const { first, last } = quarterOf(dayText(year, number * 3, 1))
  return { first, last }
}

/** From the day so many days, weeks or months ago up to today. */
function upTo(today: Day, count: number, unit: string): Period | undefined {
  if (count > 1000) return undefined
  const before = /月|month/u.test(unit)
    ? addMonths(today, -count)
    : addDays(today, -count * (/周|星期|礼拜|week/u.test(unit) ? 7 : 1))
  return { first: before, last: today }
}

const RULES: Rule[] = [
  [
    // 去年上半年, 下半年, the first half of 2025
    new RegExp(`(${YEAR})?的?(上|下)半年|${B}(first|second) half of (?:the year|(\\d{4}))`, 'u'),
    (match, today) => {
      const year = match[4] ? Number(match[4]) : yearOf(match[1], today)
      const first = match[2] === '上' || match[3] === 'first'
      return first
        ? { first: `${year}-01-01`, last: `${year}-06-30` }
        : { first: `${year}-07-01`, last: `${year}-12-31` }
    },
  ],
  [
    // 今年第四季度, 三季度, Q3, Q3 2025
    new RegExp(
      `(${YEAR})?的?(?:第?([一二三四1-4])季度?(?![人节])|(?<![a-z])q([1-4])(?!\\d))(?:\\s*(20\\d\\d)(?!\\d))?`,
      'u',
    ),
    (match, today) => {
      const number = match[3] ? Number(match[3]) : (readNumber(match[2] ?? '') ?? 1)
      return quarter(match[4] ? Number(match[4]) : yearOf(match[1], today), number)
    },
  ],
  [
    // 去年5月, 3月份, 3月到5月
    new RegExp(
      `(${YEAR})?的?(?<![\\d个第])(\\d{1,2}|${CHINESE_NUMERAL}{1,2})月份?(?:\\s*(?:到|至|-|~)\\s*(\\d{1,2}|${CHINESE_NUMERAL}{1,2})月份?)?(?![\\d一二三四五六七八九十初中底末]|[上下]旬)`,
      'u',
    ),
    (match, today) => {
      const [from, to] = [readNumber(match[2] ?? '') ?? 0, readNumber(match[3] ?? match[2] ?? '') ?? 0]
      if (from < 1 || to < from || to > 12) return undefined
      const year = yearOf(match[1], today)
      return { first: dayText(year, from, 1), last: lastOfMonth(dayText(year, to, 1)) }
    },
  ],
  [
    new RegExp(
      `(上上|下下|上|这|本|下)(?:个|一)?(?:周|星期|礼拜)(?![一二三四五六日天末])|${B}(last|this|next) week${E}`,
      'u',
    ),
    (match, today) => week(today, side(match[1] ?? match[2])),
  ],
  [
    new RegExp(
      `(上上|下下|上|这|本|下|当)(?:个|一)?月(?![初底末上下]|中(?!标)|\\d)|${B}(?:(last|this|next)|(?:for|of|in) the) month${E}`,
      'u',
    ),
    (match, today) => month(today, side(match[1] ?? match[2])),
  ],
  [
    new RegExp(`(上|这|本|下)个?季度?|${B}(?:(last|this|next)|(?:for|of|in) the) quarter${E}`, 'u'),
    (match, today) => {
      const { first, last } = quarterOf(addMonths(firstOfMonth(today), side(match[1] ?? match[2]) * 3))
      return { first, last }
    },
  ],
  [
    new RegExp(
      `(去年|今年|明年|本年|前年|20\\d\\d年)(?![底末初中])|${B}(?:(last|this|next)|(?:for|of|in) the) year${E}`,
      'u',
    ),
    (match, today) => {
      const year = match[2] ? Number(today.slice(0, 4)) + side(match[2]) : yearOf(match[1], today)
      return { first: `${year}-01-01`, last: `${year}-12-31` }
    },
  ],
  [
    // 最近30天, 两周没联系, 半个月没见, 一个多月没去, in the last 2 weeks, for 14 days
    new RegExp(
      `(?:最近|近|过去)?的?(?:${N}|(半))\\s*(?:个多|个)?(天|日|周|星期|礼拜|月)(?:多|以上)?(?=(?:都|就|还|来)?(?:没|未|不曾|内|以内|里|以来)|[\\s,，]*$)|(?:最近|近|过去)(?:${N}|(半))\\s*个?(天|日|周|星期|礼拜|月)|${B}(?:(?:in|over|within|for|during) )?(?:the )?(?:last|past|previous) (\\d{1,3}|${ENGLISH_NUMERAL}) (day|week|month|fortnight)s?${E}|${B}(?:in|for|within) (?:over |more than )?(\\d{1,3}|${ENGLISH_NUMERAL}) (day|week|month|fortnight)s?${E}`,
      'u',
    ),
    (match, today) => {
      const number = match[1] ?? match[4] ?? match[7] ?? match[9]
      const unit = match[3] ?? match[6] ?? match[8] ?? match[10] ?? ''
      if (match[2] ?? match[5]) return upTo(today, /月/u.test(unit) ? 15 : 3, '天')
      const count = readNumber(number ?? '')
      if (count === undefined) return undefined
      return unit === 'fortnight' ? upTo(today, count * 2, 'week') : upTo(today, count, unit)
    },
  ],
  [
    new RegExp(
      `(?:未来|接下来|今后)${N}\\s*个?(天|日|周|星期|月)|${B}(?:in the )?next (\\d{1,3}|${ENGLISH_NUMERAL}) (day|week|month)s?${E}`,
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
]

/** 6月以来, since May, 从上周一起: up to today. 月底前, before the end of June: from today. */
const SINCE_BEHIND = /^\s*(?:以来|到现在|至今|起|开始|之后)/u
const SINCE_BEFORE = /(?:(?<![a-z])since|自从?|从)\s*$/u
const UNTIL_BEHIND = /^\s*(?:之?前|以前|为止)/u
const UNTIL_BEFORE = /(?:(?<![a-z])(?:before|by|until|till)|截至|截止到?)\s*(?:the\s+)?$/u

/**
 * The first period named in a folded text, and where; words for since and until beside it are part of it. `leaning`: whether a month or day
 * without its year is one that is over (contacts) or to come (closing).
 */
export function periodIn(
  text: string,
  today: Day,
  leaning: 'past' | 'future' = 'past',
): PeriodFound | undefined {
  const found = rule(withoutDown(text), today) ?? day(text, today, leaning)
  if (!found) return undefined
  const [before, behind] = [
    text.slice(Math.max(0, found.start - 12), found.start),
    text.slice(found.end, found.end + 6),
  ]
  const said = text.slice(found.start, found.end)
  const inside = /^(?:(since)|by|before|until|till)\s/u.exec(said)
  const since = (inside?.[1] ? inside : null) ?? SINCE_BEHIND.exec(behind) ?? SINCE_BEFORE.exec(before)
  const until =
    (inside && !inside[1] ? inside : null) ?? UNTIL_BEHIND.exec(behind) ?? UNTIL_BEFORE.exec(before)
  const { first, last } = found.period
  const period =
    since && first <= today
      ? { first, last: today }
      : until && last >= today
        ? { first: today, last }
        : found.period
  const used = inside ? null : (since ?? until)
  const lead = used && (SINCE_BEFORE.test(before) || UNTIL_BEFORE.test(before)) ? used[0].length : 0
  return {
    start: found.start - lead,
    end: found.end + (used && lead === 0 ? used[0].length : 0),
    period,
    ...(found.counted && !used && { counted: true }),
  }
}

function rule(text: string, today: Day): PeriodFound | undefined {
  for (const [pattern, read] of RULES) {
    const match = pattern.exec(text)
    const period = match && read(match, today)
    if (match && period)
      return {
        start: match.index,
        end: match.index + match[0].length,
        period,
        counted:
          /\d|[一二两三四五六七八九十半]|for|last|past/u.test(match[0]) &&
          period.last === today &&
          period.first < today,
      }
  }
  return undefined
}

/** Any other day or stretch that is told: in May, last Friday, 6月1日到5日. A day that cannot be is no period. */
function day(text: string, today: Day, leaning: 'past' | 'future'): PeriodFound | undefined {
  const found = findDays(text, { today, leaning }).find((each) => each.day !== undefined && !each.problem)
  if (!found?.day) return undefined
  const whole =
    found.first?.endsWith('-01') &&
    found.day < lastOfMonth(found.day) &&
    leaning === 'past' &&
    found.day === today
  return {
    start: found.start,
    end: found.end,
    period: { first: found.first ?? found.day, last: whole ? lastOfMonth(today) : found.day },
  }
}
