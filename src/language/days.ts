import { type Day, daysBetween, isDay, weekdayOf } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import { sharedRules } from './day-rules.ts'
import { type Calendrical, englishRules } from './day-rules-en.ts'
import { chineseRules } from './day-rules-zh.ts'
import { findTimes } from './times.ts'

/** A holiday as the caller's calendar knows it: every folded name it goes by, first and last day off. */
export type Holiday = { names: readonly string[]; first: Day; last: Day }

/** Visits look back, next steps look forward. */
export type Leaning = 'past' | 'future'

export type DayOptions = {
  today: Day
  leaning: Leaning
  /** Holidays of a year; without it, holidays by name are not understood. */
  holidays?: (year: number) => readonly Holiday[]
  /** `count` working days after `from`; without it Monday to Friday count. */
  workingDaysAfter?: (from: Day, count: number) => Day
}

/** Why a day that was written cannot be one: no such day, or not the weekday it was called. `said` is the folded text, `day` the nearest real one. */
type DayProblem = { key: 'impossible' | 'weekday'; said: string; day?: Day }

/**
 * A day found in a folded text at `start` … `end`. Of a range, `day` is the last one and `first` the first.
 * `sure` is false where people mean different things by the same words. `minute` of the day when a time was told.
 * `against`: it lies where it may not, a visit in the future or a next step in the past.
 */
export type DayFound = {
  start: number
  end: number
  day?: Day
  first?: Day
  minute?: number
  sure: boolean
  against?: Leaning
  problem?: DayProblem
}

/** Every day named in a folded text, in order, not overlapping; where several readings begin together, the longest. */
export function findDays(text: string, options: DayOptions): DayFound[] {
  const all: { start: number; end: number; read: Calendrical }[] = []
  for (const rule of [...sharedRules, ...chineseRules, ...englishRules]) {
    for (const match of text.matchAll(rule.pattern)) {
      const read = rule.read(match, options)
      if (read) all.push({ start: match.index, end: match.index + match[0].length, read })
    }
  }
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const found: DayFound[] = []
  for (const { start, end, read } of all) {
    const last = found.at(-1)
    if (last && start < last.end) continue
    found.push({ start, end, sure: true, ...read })
  }
  return withTimes(text, joinRanges(text, found)).map((each) => ({
    ...each,
    ...contradiction(each, options),
  }))
}

/** The one day a text is about: the first that is found. Folded text. */
export function readDay(text: string, options: DayOptions): DayFound | undefined {
  return findDays(text, options)[0]
}

function contradiction(found: DayFound, { today, leaning }: DayOptions): { against?: Leaning } {
  if (!found.day) return {}
  if (leaning === 'past' && (found.first ?? found.day) > today) return { against: 'future' }
  if (leaning === 'future' && found.day < today) return { against: 'past' }
  return {}
}

/** `6/3-6/5`, `周三到周五`: two days with only a dash or a word for "to" between them are one range. */
function joinRanges(text: string, found: DayFound[]): DayFound[] {
  const joined: DayFound[] = []
  for (const each of found) {
    const last = joined.at(-1)
    const between = last ? text.slice(last.end, each.start) : ''
    const ordered =
      last?.day && each.day && !last.first && last.day <= each.day && daysBetween(last.day, each.day) <= 92
    if (last && ordered && /^\s*(?:-|–|—|~|～|到|至|to|until|till|through)\s*$/.test(between)) {
      joined[joined.length - 1] = {
        ...each,
        start: last.start,
        first: last.day ?? '',
        sure: last.sure && each.sure,
      }
    } else joined.push(each)
  }
  return joined
}

function withTimes(text: string, found: DayFound[]): DayFound[] {
  const times = findTimes(text)
  return found.map((each) => {
    const time = times.find((one) => {
      const gap =
        one.start >= each.end
          ? text.slice(each.end, one.start)
          : one.end <= each.start
            ? text.slice(one.end, each.start)
            : ''
      const near = one.start >= each.end || one.end <= each.start
      return near && gap.length <= 5 && /^\s*(?:的|,|at|在|on)?\s*$/.test(gap)
    })
    if (!time) return each
    return {
      ...each,
      minute: time.minute,
      start: Math.min(each.start, time.start),
      end: Math.max(each.end, time.end),
    }
  })
}

const ZH_WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
const EN_WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const EN_MONTHS = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The full day with its weekday, `2026年6月10日（周三）` or `Wed 10 Jun 2026`; {@link findDays} reads it back. */
export function echoDay(day: Day, lang: Lang): string {
  if (!isDay(day)) return day
  const [year, month, date] = day.split('-').map(Number)
  const weekday = weekdayOf(day)
  return lang === 'zh'
    ? `${year}年${month}月${date}日（${ZH_WEEKDAYS[weekday]}）`
    : `${EN_WEEKDAYS[weekday]} ${date} ${EN_MONTHS[month ?? 0]} ${year}`
}
