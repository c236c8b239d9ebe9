import { addDays, addMonths, type Day, mondayOf, weekdayOf } from '../domain/day.ts'
import { dateAt, yearAt } from './day-english-dates.ts'
import {
  bareWeekday,
  dayText,
  firstOfMonth,
  isoWeek,
  lastOfMonth,
  monthSpan,
  type Told,
  weekdayDate,
  weekdayIn,
  wholeWeek,
} from './day-rules.ts'
import { endsAt, type Hit, is, type Production, saidAt, sideAt, skip, type View, whole } from './day-view.ts'

/** Friday, next Friday, Friday of next week, Friday after next, 3 Fridays from now. */
const weekday: Production = (view, at) => {
  const { today } = view.options
  const side = sideAt(view, at)
  const start = side === undefined ? at : skip(view, at + 1, 'coming')
  const token = view.list[start]
  if (token?.kind !== 'weekday' || is(view, at - 1, 'every', 'each')) return undefined
  const day = token.value
  let next = start + 1
  if (is(view, next, '.') && token.text.length < 6) next++
  const told = (shifted: boolean): Told => ({ kind: 'weekday', weekday: day, shifted })
  if (is(view, next, 'before') && is(view, next + 1, 'last') && endsAt(view, next + 2)) {
    const back = (weekdayOf(today) - day + 7) % 7 || 7
    return { next: next + 2, read: { day: addDays(today, -back - 7), told: told(true) } }
  }
  if (
    is(view, next, 'after') &&
    is(view, next + 1, 'next') &&
    view.list[next + 2]?.kind !== 'unit' &&
    view.list[next + 2]?.kind !== 'weekday'
  ) {
    const near = (day - weekdayOf(today) + 7) % 7 || 7
    return { next: next + 2, read: { day: addDays(today, near + 7), sure: false, told: told(true) } }
  }
  if (side === 1) {
    if (is(view, at, 'coming', 'upcoming', 'following'))
      return { next, read: { day: addDays(today, (day - weekdayOf(today) + 7) % 7 || 7), told: told(true) } }
    return { next, read: { day: weekdayIn(today, 1, day), sure: day <= weekdayOf(today), told: told(true) } }
  }
  if (side === 0) {
    const plain = is(view, start - 1, 'coming')
    return {
      next,
      read: plain
        ? { day: addDays(today, (day - weekdayOf(today) + 7) % 7 || 7), told: told(true) }
        : { day: weekdayIn(today, 0, day), told: told(true) },
    }
  }
  if (side === -1) {
    const back = (weekdayOf(today) - day + 7) % 7 || 7
    return { next, read: { day: addDays(today, -back), sure: back >= weekdayOf(today), told: told(true) } }
  }
  // "sat" and "sun" alone are words; "wed" and "mon" are hardly ever.
  const led = is(
    view,
    at - 1,
    'on',
    'by',
    'before',
    'until',
    'till',
    'due',
    'coming',
    'from',
    'since',
    'to',
    '-',
    'eod',
    'cob',
    ',',
  )
  const number =
    view.list[next]?.kind === 'ordinal' ||
    (view.list[next]?.kind === 'number' && /^\d/.test(view.list[next]?.text ?? ''))
  if (
    token.text === 'sat' &&
    is(view, next, 'with', 'w', 'w/', 'down', 'in', 'through', 'round', 'around', 'next', 'for')
  )
    return undefined
  if (/^(?:sat|sun)$/.test(token.text) && !led && !number && view.list.length > 1) return undefined
  const date = weekdayNumber(view, next)
  if (date)
    return {
      next: date.next,
      read: weekdayDate(day, date.value, undefined, saidAt(view, start, date.next), view.options) ?? {},
    }
  return { next, read: bareWeekday(day, view.options) }
}

/** Friday the 26th, Monday 21, Mon 13th: a day of a month behind its weekday, with nothing counted by it. */
function weekdayNumber(view: View, at: number): { value: number; next: number } | undefined {
  const index = skip(view, at, 'the', ',')
  const value = dateAt(view, index)
  const token = view.list[index]
  if (
    !value ||
    !token ||
    view.list[index + 1]?.kind === 'month' ||
    is(view, skip(view, index + 1, 'of', '-', '/'), 'next', 'this', 'last')
  )
    return undefined
  if (
    is(view, index + 1, 'of', '-', 'to') ||
    (token.kind === 'number' && (!/^\d+$/.test(token.text) || is(view, at, ',')))
  )
    return undefined
  return endsAt(view, index + 1) || (token.kind === 'ordinal' && view.list[index + 1]?.kind === 'number')
    ? { value, next: index + 1 }
    : undefined
}

/** first Friday of July, third Tuesday, last Monday of next month, last day of October 2015. */
const nthOfMonth: Production = (view, at) => {
  const lead = skip(view, at, 'the')
  const token = view.list[lead]
  // the fifth last day of May
  const nthLast = token?.kind === 'ordinal' && is(view, lead + 1, 'last')
  const start = nthLast ? lead + 1 : lead
  const last = nthLast || token?.text === 'last' || token?.text === 'final'
  const nth = nthLast ? -token.value : token?.kind === 'ordinal' ? token.value : last ? -1 : undefined
  const what = view.list[start + 1]
  if (!nth || nth > 5 || (what?.kind !== 'weekday' && !(what?.kind === 'unit' && what.value === 1 && last)))
    return undefined
  const of = monthAt(view, start + 2)
  if (!of && (last || what.kind === 'unit')) return undefined
  const { today, leaning } = view.options
  const first = of?.first ?? firstOfMonth(today)
  const found =
    what.kind === 'unit' ? addDays(lastOfMonth(first), nth + 1) : nthWeekday(first, what.value, nth)
  if (!found) return undefined
  const year = leaning === 'past' ? -12 : 12
  const against = leaning === 'past' ? found > today : found < today
  const again = of && !of.year && against ? nthWeekday(addMonths(first, year), what.value, nth) : undefined
  return {
    next: of?.next ?? start + 2,
    read: { day: again ?? found, sure: of !== undefined, told: { kind: 'day' } },
  }
}

/** `of July 2026`, `in next month`, `of the month`: the first day of that month. */
function monthAt(view: View, at: number): { first: string; next: number; year: boolean } | undefined {
  const { today } = view.options
  const inner = skip(view, at, 'of', 'in', 'the', ',')
  const side = sideAt(view, inner)
  const token = view.list[side === undefined ? inner : inner + 1]
  if (token?.kind === 'unit' && token.value === 30 && inner > at)
    return {
      first: addMonths(firstOfMonth(today), side ?? 0),
      next: inner + (side === undefined ? 1 : 2),
      year: true,
    }
  if (token?.kind !== 'month' || inner === at) return undefined
  const next = inner + (side === undefined ? 1 : 2)
  const year = yearAt(view, next, true)
  return {
    first: dayText(year?.year ?? Number(today.slice(0, 4)), token.value, 1),
    next: year?.next ?? next,
    year: year !== undefined,
  }
}

function nthWeekday(first: string, weekday: number, nth: number): string | undefined {
  if (nth < 0) {
    const end = lastOfMonth(first)
    return addDays(end, -((weekdayOf(end) - weekday + 7) % 7) + (nth + 1) * 7)
  }
  const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
  return day.slice(0, 7) === first.slice(0, 7) ? day : undefined
}

/** this week, next week, the week after next, week of 7 October, first week of 2027, week 31. */
const week: Production = (view, at) => {
  const { today } = view.options
  const start = skip(view, at, 'the')
  const side = sideAt(view, start)
  const token = view.list[side === undefined ? start : start + 1]
  const behind = (side === undefined ? start : start + 1) + 1
  const ordinal = view.list[start]
  const weekHere = (index: number): boolean =>
    view.list[index]?.kind === 'unit' && view.list[index]?.value === 7
  const nthLast = ordinal?.kind === 'ordinal' && is(view, start + 1, 'last') ? 1 : 0
  if (is(view, start + nthLast, 'last') && weekHere(start + nthLast + 1)) {
    const of = start + nthLast + 2
    const month = monthAt(view, of)
    const year = is(view, of, 'of') ? yearAt(view, of, false) : undefined
    const end = year
      ? dayText(year.year, 12, 28)
      : month
        ? lastOfMonth(yearOfLeaning(view, month))
        : undefined
    // The last week of a month is the one that holds its last Thursday, as ISO counts the weeks of a year.
    const last = end && (year ? mondayOf(end) : mondayOf(addDays(end, -((weekdayOf(end) + 3) % 7))))
    if (last)
      return monday(
        addDays(last, nthLast ? -7 * ((ordinal?.value ?? 1) - 1) : 0),
        year?.next ?? month?.next ?? 0,
      )
  }
  if (ordinal?.kind === 'ordinal' && weekHere(start + 1)) {
    const year = is(view, start + 2, 'of', 'in') ? yearAt(view, start + 2, false) : undefined
    if (year) return monday(isoWeek(year.year, ordinal.value), year.next)
    const month = monthAt(view, start + 2)
    if (!month) return undefined
    const first = yearOfLeaning(view, month)
    return monday(addDays(mondayOf(addDays(first, 3)), (ordinal.value - 1) * 7), month.next)
  }
  if (token?.kind !== 'unit' || token.value !== 7) return undefined
  if (side === undefined && is(view, behind, 'after') && is(view, skip(view, behind + 1, 'the'), 'next'))
    return { next: skip(view, behind + 1, 'the') + 1, read: wholeWeek(today, 2) }
  if (side === undefined && is(view, behind, 'of', 'commencing', 'starting', 'beginning')) {
    const day = view.moment(view, skip(view, behind + 1, 'on'))
    if (day?.read.day && day.read.told?.kind === 'date') return monday(mondayOf(day.read.day), day.next)
  }
  const number = view.list[behind]
  if (
    side === undefined &&
    number?.kind === 'number' &&
    number.value >= 1 &&
    number.value <= 53 &&
    /^\d/.test(number.text)
  ) {
    const year = is(view, behind + 1, 'of', ',') ? yearAt(view, behind + 1, false) : undefined
    return monday(isoWeek(year?.year ?? Number(today.slice(0, 4)), number.value), year?.next ?? behind + 1)
  }
  if (side === undefined) return whole(view, at, behind, wholeWeek(today, 0))
  const next = is(view, behind, "'") && is(view, behind + 1, 's') ? behind + 2 : behind
  return { next, read: wholeWeek(today, side) }
}

function yearOfLeaning(view: View, month: { first: Day; year: boolean }): Day {
  if (month.year) return month.first
  return monthSpan(Number(month.first.slice(5, 7)), undefined, view.options).first ?? month.first
}

function monday(day: Day, next: number): Hit {
  return {
    next,
    read: { first: day, day: addDays(day, 4), sure: false, told: { kind: 'week', monday: day, named: true } },
  }
}

/** this weekend, next weekend, the weekend. */
const weekend: Production = (view, at) => {
  const start = skip(view, at, 'the')
  const that = is(view, start, 'that')
  const side = that ? 0 : sideAt(view, start)
  const token = view.list[side === undefined ? start : start + 1]
  if (token?.text !== 'weekend') return undefined
  const { today, leaning } = view.options
  const back = side === undefined && leaning === 'past' && weekdayOf(today) < 6
  const sunday = weekdayIn(today, side ?? (back ? -1 : 0), 7)
  const next = (side === undefined ? start : start + 1) + 1
  return {
    next,
    read: {
      first: addDays(sunday, -1),
      day: sunday,
      sure: false,
      told: { kind: 'week', monday: addDays(sunday, -6) },
    },
  }
}

export const weekProductions: Production[] = [weekday, nthOfMonth, week, weekend]
