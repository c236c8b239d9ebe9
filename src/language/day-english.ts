import { addDays, type Day, isDay, mondayOf, weekdayOf } from '../domain/day.ts'
import { movedBy, spanAt } from './day-english-counts.ts'
import { dateProductions } from './day-english-dates.ts'
import { spanProductions } from './day-english-spans.ts'
import { weekProductions } from './day-english-weekdays.ts'
import type { DayOptions } from './day-found.ts'
import { numericDay } from './day-numeric.ts'
import { aroundHoliday, type Calendrical, fixedHoliday } from './day-rules.ts'
import { tokens } from './day-tokens.ts'
import { endsAt, type Hit, is, type Production, sideAt, skip, type View } from './day-view.ts'

/** English names → the name calendars are asked with. */
const HOLIDAYS: Record<string, string> = {
  'national day': '国庆',
  'golden week': '国庆',
  'spring festival': '春节',
  'chinese new year': '春节',
  'lunar new year': '春节',
  cny: '春节',
  'new year s day': '元旦',
  'new year s': '元旦',
  'new years day': '元旦',
  'new years': '元旦',
  'new year day': '元旦',
  'new year': '元旦',
  'labour day': '五一',
  'labor day': '五一',
  'may day': '五一',
  qingming: '清明',
  'dragon boat festival': '端午',
  'dragon boat': '端午',
  'mid autumn festival': '中秋',
  'mid autumn': '中秋',
  'christmas day': '圣诞',
  christmas: '圣诞',
  xmas: '圣诞',
}

/** before Spring Festival, after National Day, christmas 2026. */
const holiday: Production = (view, at) => {
  const side = is(view, at, 'after') ? 'after' : is(view, at, 'before', 'by') ? 'before' : 'on'
  const start = skip(
    view,
    is(view, at, 'after', 'before', 'by', 'on', 'during', 'over') ? at + 1 : at,
    'the',
    'this',
  )
  const words = view.list.slice(start, start + 5).map((token) => token.text)
  for (let count = Math.min(5, words.length); count > 0; count--) {
    const plain = words
      .slice(0, count)
      .filter((word) => word !== "'" && word !== '-')
      .join(' ')
    const name = HOLIDAYS[plain]
    if (!name || (plain === 'cny' && (at === start || view.list[start + 1]?.kind === 'number'))) continue
    let next = start + count
    if (is(view, next, 'holiday', 'holidays', 'break')) next++
    const year = view.list[next]
    const told = year?.kind === 'number' && /^20\d\d$/.test(year.text) ? year.value : undefined
    const read =
      (told === undefined ? aroundHoliday(name, side, view.options) : undefined) ??
      fixedHoliday(name, side, told, view.options)
    return read && { next: told === undefined ? next : next + 1, read: { ...read, told: { kind: 'day' } } }
  }
  return undefined
}

/** A numeric date, 6/3 or 10/6/2018. */
const numeric: Production = (view, at) => {
  const token = view.list[at]
  if (token?.parts) {
    const read = numericDay(token.parts, token.text, undefined, {
      ...view.options,
      yearFirst: CHINESE.test(view.text),
    })
    const year =
      token.parts.form === 'md' && token.parts.sign === '/' ? view.list[skip(view, at + 1, ',')] : undefined
    if (
      read?.day &&
      year?.kind === 'number' &&
      /^20\d\d$/.test(year.text) &&
      endsAt(view, skip(view, at + 1, ',') + 1)
    ) {
      const day = `${year.text}${read.day.slice(4)}`
      const told = {
        kind: 'date',
        year: year.value,
        month: Number(day.slice(5, 7)),
        date: Number(day.slice(8)),
      } as const
      return isDay(day)
        ? { next: skip(view, at + 1, ',') + 1, read: { ...read, day, told } }
        : { next: at + 1, read: { ...read, sure: false } }
    }
    return read && { next: at + 1, read }
  }
  // on 4-22: only where nothing but a day can stand.
  const [month, date] = [token?.value ?? 0, view.list[at + 2]?.value ?? 0]
  const plain = [token, view.list[at + 2]].every(
    (each) => each?.kind === 'number' && /^\d{1,2}$/.test(each.text),
  )
  if (
    !plain ||
    !is(view, at + 1, '-') ||
    !is(view, at - 1, 'on', 'by', 'before', 'due') ||
    !endsAt(view, at + 3)
  )
    return undefined
  const read = numericDay({ form: 'md', first: month, second: date, sign: '-' }, '', undefined, view.options)
  return read?.day ? { next: at + 3, read: { ...read, sure: false } } : undefined
}

/** in two weeks, 3 days ago, 2 weeks after next Friday, a week on Friday, next 3 days, within 10 days, after a year. */
const offset: Production = (view, at) => {
  const { today } = view.options
  const lead = view.list[at]?.text ?? ''
  const within = lead === 'within'
  const sideIndex = skip(view, at, 'the', 'in', 'over')
  const between = view.list[sideIndex]?.kind === 'number' ? sideAt(view, sideIndex + 1) : undefined
  const side = between ?? sideAt(view, sideIndex)
  if (side === 1 || side === -1) {
    const span = between === undefined ? spanAt(view, sideIndex + 1) : spanAt(view, sideIndex, true)
    if (!span) return undefined
    const end = movedBy(span, today, side, view)
    const day = end.day ?? today
    const days = span.parts.every((each) => each.unit === 1 || each.unit === 'workday')
    return side === 1
      ? { next: span.next, read: { ...end, first: addDays(today, 1), sure: days && end.sure !== false } }
      : { next: span.next, read: { ...end, day, sure: false } }
  }
  const led = /^(?:in|within|after|for|\+|-)$/.test(lead) || (lead === 'over' && is(view, at + 1, 'the'))
  const span = spanAt(view, skip(view, led ? at + 1 : at, 'the', 'next'))
  if (!span) return weekdaysAway(view, at)
  const next = span.next
  if (/^(?:ago|back|earlier)$/.test(view.list[next]?.text ?? '') && !led)
    return { next: is(view, next + 1, 'today') ? next + 2 : next + 1, read: movedBy(span, today, -1, view) }
  if (is(view, next, 'from') && is(view, next + 1, 'now'))
    return { next: next + 2, read: movedBy(span, today, 1, view) }
  if (is(view, next, 'later', 'hence', 'out')) return { next: next + 1, read: movedBy(span, today, 1, view) }
  // a week today, a fortnight tomorrow: as long from that day.
  if (
    !led &&
    view.options.leaning === 'future' &&
    is(view, next, 'today', 'tomorrow') &&
    span.parts.every(({ unit }) => unit === 7 || unit === 14) &&
    !is(view, at - 1, 'been', 'for', 'after', 'since', 'last', 'took', 'every')
  ) {
    const from = is(view, next, 'today') ? today : addDays(today, 1)
    return { next: next + 1, read: movedBy(span, from, 1, view) }
  }
  const since = skip(view, next, ',', 'starting')
  if (lead === 'for' && (is(view, since, 'from') || is(view, since - 1, 'starting'))) {
    const from = view.moment(view, skip(view, since, 'from'))
    const last = from?.read.day ? movedBy(span, addDays(from.read.day, -1), 1, view) : undefined
    return from?.read.day && last?.day
      ? { next: from.next, read: { first: from.read.day, day: last.day, sure: false } }
      : undefined
  }
  const sign =
    is(view, next, 'before') || (is(view, next, 'prior') && is(view, next + 1, 'to'))
      ? -1
      : is(view, next, 'after', 'from', 'since', 'following', 'on')
        ? 1
        : 0
  if (sign && !within) {
    const from = view.moment(view, skip(view, is(view, next, 'prior') ? next + 2 : next + 1, 'the'))
    if (from?.read.day) {
      const moved = movedBy(span, from.read.day, sign, view)
      // "a week on Friday" counts from the day; "two days on Friday" is no offset.
      if (is(view, next, 'on') && (span.parts.some((each) => each.unit === 1) || led))
        return led ? { next, read: { ...movedBy(span, today, 1, view), sure: false } } : undefined
      return {
        next: from.next,
        read: {
          ...moved,
          sure: moved.sure !== false && (from.read.sure ?? true) && !from.read.first,
          ...(from.read.problem && { problem: from.read.problem }),
        },
      }
    }
    if (!is(view, next, 'on')) return { next, read: { ...movedBy(span, today, sign, view), sure: false } }
  }
  if (!led || lead === 'for' || lead === '-') return undefined
  const read = movedBy(span, today, 1, view)
  const end = is(view, next, "'")
    ? skip(view, next, "'", 's', 'time')
    : is(view, next, 'time')
      ? next + 1
      : next
  return { next: end, read: within || lead === 'over' ? { ...read, first: today } : read.day ? read : {} }
}

/** 3 Fridays from now, 2 Thursdays ago. */
function weekdaysAway(view: View, at: number): Hit | undefined {
  const count = view.list[at]
  const weekday = view.list[at + 1]
  const { today } = view.options
  if (count?.kind !== 'number' || weekday?.kind !== 'weekday' || count.value > 60) return undefined
  const ago = is(view, at + 2, 'ago', 'back')
  if (!ago && !(is(view, at + 2, 'from') && is(view, at + 3, 'now'))) return undefined
  const near = ago
    ? (weekdayOf(today) - weekday.value + 7) % 7 || 7
    : (weekday.value - weekdayOf(today) + 7) % 7 || 7
  const days = near + (count.value - 1) * 7
  return {
    next: at + (ago ? 3 : 4),
    read: { day: addDays(today, ago ? -days : days), sure: false, told: { kind: 'span' } },
  }
}

const CHINESE = /[\u4e00-\u9fff]/
/** What begins with a digit, and what can only begin with a word. */
const NUMERIC: Production[] = [...dateProductions, ...weekProductions, numeric, offset]
const WORDED: Production[] = [...NUMERIC, ...spanProductions, holiday]
const LEADS = ['on', 'by', 'before', 'until', 'till', 'due', 'since', 'in', 'during']

/** The longest reading that begins at token `at`, words before it (on, by, the) not counted, and what is told behind it added. */
const moment: Production = (view, at) => {
  let best: Hit | undefined
  for (const production of /^\d/.test(view.list[at]?.text ?? '') ? NUMERIC : WORDED) {
    const hit = production(view, at)
    if (hit && hit.next > (best?.next ?? 0)) best = hit
  }
  return best && behind(view, best)
}

/** `Friday two weeks from now`, `Friday week`, `tomorrow fortnight`, `March in a year`, `2023-12-29 - 10 days`. */
function behind(view: View, hit: Hit): Hit {
  const { day, told } = hit.read
  if (!day) return hit
  const at2 = view.list[hit.next]
  const sign = is(view, hit.next, '-') ? -1 : is(view, hit.next, '+') ? 1 : 0
  const span =
    sign && (told?.kind === 'date' || told?.kind === 'day') ? spanAt(view, hit.next + 1) : undefined
  if (span && sign) return { next: span.next, read: movedBy(span, day, sign, view) }
  const linked = told?.kind === 'weekday' || told?.kind === 'day'
  if (
    linked &&
    at2?.kind === 'unit' &&
    (at2.value === 7 || at2.value === 14) &&
    !sideAt(view, hit.next) &&
    !is(view, hit.next + 1, 'of')
  )
    return {
      next: hit.next + 1,
      read: { ...hit.read, day: addDays(day, at2.value), sure: false, told: { kind: 'day' } },
    }
  const comma = skip(view, hit.next, ',')
  const later = told?.kind === 'weekday' && !told.shifted ? offset(view, comma) : undefined
  if (
    later?.read.day &&
    told?.kind === 'weekday' &&
    later.read.told?.kind === 'span' &&
    spanAt(view, is(view, comma, 'in') ? comma + 1 : comma)?.parts.every((each) => each.unit !== 1)
  )
    return {
      next: later.next,
      read: { day: addDays(mondayOf(later.read.day), told.weekday - 1), sure: false, told: { kind: 'day' } },
    }
  const long = is(view, hit.next, 'for') && !hit.read.first ? spanAt(view, hit.next + 1) : undefined
  const end = long && movedBy(long, addDays(day, -1), 1, view).day
  if (long && end && end >= day)
    return { next: long.next, read: { first: day, day: end, sure: false, told: { kind: 'span' } } }
  if (told?.kind === 'month' && is(view, hit.next, 'in')) {
    const span = spanAt(view, hit.next + 1)
    const years = span?.parts[0]?.unit === 365 ? span.parts[0].count : 0
    if (span && years && hit.read.first) {
      const year = (each: Day): Day => `${Number(view.options.today.slice(0, 4)) + years}${each.slice(4)}`
      return {
        next: span.next,
        read: { first: year(hit.read.first), day: year(day), sure: false, told: { kind: 'span' } },
      }
    }
  }
  return hit
}

/** Every day told in English words or numbers in a folded text, with the words on and by before it. Not overlapping. */
export function englishDays(
  text: string,
  options: DayOptions,
): { start: number; end: number; read: Calendrical }[] {
  if (!/[a-z0-9]/.test(text)) return []
  const view: View = { list: tokens(text), options, text, moment }
  const found: { start: number; end: number; read: Calendrical }[] = []
  for (let at = 0; at < view.list.length; at++) {
    const kind = view.list[at]?.kind
    if (kind === 'other' || kind === 'time' || (kind === 'sign' && !is(view, at, '+', '-'))) continue
    const start = view.list[at]?.start ?? 0
    const core = skip(view, at, ...LEADS)
    const hit = moment(view, at) ?? (core > at ? moment(view, skip(view, core, 'the')) : undefined)
    if (!hit) continue
    found.push({ start, end: view.list[hit.next - 1]?.end ?? start, read: hit.read })
    at = hit.next - 1
  }
  return found
}
