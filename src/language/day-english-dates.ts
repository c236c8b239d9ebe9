import { addMonths, isDay } from '../domain/day.ts'
import { wholeYear } from './day-numeric.ts'
import { dateOnly, firstOfMonth, fullDay, monthDay, monthSpan } from './day-rules.ts'
import { endsAt, type Hit, is, type Production, saidAt, sideAt, skip, type View } from './day-view.ts'

/** A day of a month at token `at`: 1–31, as a number or an ordinal. */
export function dateAt(view: View, at: number): number | undefined {
  const token = view.list[at]
  if (token?.kind !== 'number' && token?.kind !== 'ordinal') return undefined
  return token.value >= 1 && token.value <= 31 ? token.value : undefined
}

/** A year behind a month or a date: 2026, '26, of 2026, or two digits where `short` allows them; `next` is the token behind it. */
export function yearAt(
  view: View,
  at: number,
  short: boolean,
  linked = false,
): { year: number; next: number } | undefined {
  // fri 26 oct 15:50 2016: programs write the time before the year.
  const clock =
    view.list[at]?.kind === 'time' && /^(?:19|20)\d\d$/.test(view.list[at + 1]?.text ?? '') ? at + 1 : at
  const behind = skip(view, clock, ',', 'of', 'in', '-', '/', '.')
  const quoted = is(view, behind, "'")
  const token = view.list[quoted ? behind + 1 : behind]
  if (token?.kind !== 'number') return undefined
  const next = behind + (quoted ? 2 : 1)
  if (
    token.value >= 1900 &&
    token.value <= 2100 &&
    (token.end - token.start === 4 || /^number$/.test(token.text))
  )
    return { year: token.value, next }
  const two = /^\d\d$/.test(token.text)
  if (
    !two ||
    !(quoted || linked || (token.value > 31 && endsAt(view, next)) || (short && endsAt(view, next)))
  )
    return undefined
  return { year: wholeYear(token.value, 2), next }
}

function dated(
  view: View,
  at: number,
  next: number,
  month: number,
  date: number,
  year: number | undefined,
): Hit {
  const said = saidAt(view, at, next)
  const read =
    year === undefined ? monthDay(month, date, said, view.options) : fullDay(year, month, date, said)
  return { next, read: read ?? {} }
}

/** 10 Jun, 10th of June 2026, 09-jan-2017, third day of October, 10 Sep 27. */
const dateMonth: Production = (view, at) => {
  const date = dateAt(view, at)
  if (!date) return undefined
  let next = at + 1
  if (view.list[next]?.kind === 'unit' && view.list[next]?.value === 1 && view.list[at]?.kind === 'ordinal')
    next++
  next = skip(view, next, 'of', '-', '/', '.', 'the')
  const month = view.list[next]?.kind === 'month' ? view.list[next]?.value : undefined
  if (!month) return undefined
  const year = yearAt(view, next + 1, true, is(view, at + 1, '-', '/'))
  const hit = dated(view, at, year?.next ?? next + 1, month, date, year?.year)
  // "line 3 may shut down": may and march are words as well.
  const verb =
    is(view, next, 'may', 'march', 'mar') &&
    view.list[at]?.kind === 'number' &&
    !year &&
    !endsAt(view, next + 1)
  return verb ? { ...hit, read: { ...hit.read, sure: false } } : hit
}

/** Jun 10, June 10th, 2026, Oct.23, Jan first. Not `Feb 5 sites`. */
const monthDate: Production = (view, at) => {
  const month = view.list[at]
  if (month?.kind !== 'month') return undefined
  const behind = skip(view, at + 1, '.', '-', '/', ',', 'the')
  const date = dateAt(view, behind)
  if (!date || (behind > at + 1 && is(view, at + 1, ','))) return undefined
  const number = view.list[behind]
  const unit = view.list[behind + 1]
  if (
    number?.kind === 'number' &&
    (unit?.kind === 'unit' || /^(?:k|m|w|x|units?|sites?|people|pcs|visits?)$/.test(unit?.text ?? ''))
  )
    return undefined
  const year = yearAt(view, behind + 1, false)
  return dated(view, at, year?.next ?? behind + 1, month.value, date, year?.year)
}

/** 2018 March 18, 2012/Aug/10. */
const yearFirst: Production = (view, at) => {
  const year = view.list[at]
  if (year?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(year.text)) return undefined
  const month = view.list[skip(view, at + 1, '-', '/', ',', '.')]
  const behind = skip(view, at + 1, '-', '/', ',', '.')
  if (month?.kind !== 'month') return undefined
  const dateToken = skip(view, behind + 1, '-', '/', '.', 'the')
  const date = dateAt(view, dateToken)
  if (date) return dated(view, at, dateToken + 1, month.value, date, year.value)
  return { next: behind + 1, read: monthSpan(month.value, year.value, view.options) }
}

/** 10-12 June, June 10 to 12, from the 13th to the 15th of July, 4 to 23 next month: the month told once. */
const monthRange: Production = (view, at) => {
  const lead = is(view, at, 'from', 'between')
  const start = skip(view, lead ? at + 1 : at, 'the')
  const month = view.list[start]
  if (month?.kind === 'month') {
    const from = skip(view, start + 1, 'the', 'between', 'from', '.')
    const pair = numberPair(view, from)
    if (!pair) return undefined
    const year = yearAt(view, pair.next, false)
    return ranged(view, at, year?.next ?? pair.next, month.value, pair, year?.year)
  }
  const pair = numberPair(view, start)
  if (!pair) return undefined
  const behind = skip(view, pair.next, 'of', 'the')
  const side = sideAt(view, behind)
  if (side !== undefined && view.list[behind + 1]?.value === 30) {
    const first = addMonths(firstOfMonth(view.options.today), side)
    return ranged(view, at, behind + 2, Number(first.slice(5, 7)), pair, Number(first.slice(0, 4)))
  }
  if (view.list[behind]?.kind !== 'month') return undefined
  const year = yearAt(view, behind + 1, false)
  return ranged(view, at, year?.next ?? behind + 1, view.list[behind]?.value ?? 0, pair, year?.year)
}

type Pair = { first: number; last: number; next: number }

function numberPair(view: View, at: number): Pair | undefined {
  const glued = view.list[at]?.parts
  if (glued?.form === 'md' && glued.sign === '-')
    return { first: glued.first, last: glued.second, next: at + 1 }
  const first = dateAt(view, at)
  let next = at + 1
  if (is(view, next, 'of')) next += view.list[next + 1]?.kind === 'month' ? 2 : 1
  if (!first || !is(view, next, '-', '–', '—', '~', 'to', 'through', 'thru', 'till', 'until', 'and'))
    return undefined
  const and = is(view, next, 'and') && !is(view, at - 1, 'between') && !is(view, at - 2, 'between')
  next = skip(view, next + 1, 'the')
  const last = dateAt(view, next)
  return last && !and ? { first, last, next: next + 1 } : undefined
}

function ranged(
  view: View,
  at: number,
  next: number,
  month: number,
  pair: Pair,
  year: number | undefined,
): Hit {
  const last = dated(view, at, next, month, pair.last, year).read
  const first = last.day ? `${last.day.slice(0, 8)}${String(pair.first).padStart(2, '0')}` : ''
  if (!last.day || !isDay(first) || first > last.day)
    return { next, read: last.day ? { ...last, sure: false } : last }
  return { next, read: { ...last, first } }
}

/** the 15th, on the 15th, 20th of next month. Not the 2nd quote. */
const dayOfMonth: Production = (view, at) => {
  const led = is(view, at - 1, 'on', 'by', 'before', 'until', 'till', 'due', 'at')
  const the = is(view, at, 'the')
  const number = view.list[the ? at + 1 : at]
  const date = dateAt(view, the ? at + 1 : at)
  if (!date || !number) return undefined
  let next = (the ? at + 1 : at) + 1
  if (number.kind === 'ordinal' && view.list[next]?.kind === 'unit' && view.list[next]?.value === 1) next++
  const of = skip(view, next, 'of', 'in')
  const inner = skip(view, of, 'the')
  const side = sideAt(view, inner)
  if (
    of > next &&
    view.list[inner + (side === undefined ? 0 : 1)]?.value === 30 &&
    view.list[inner + (side === undefined ? 0 : 1)]?.kind === 'unit'
  ) {
    const month = addMonths(firstOfMonth(view.options.today), side ?? 0)
    return dated(
      view,
      at,
      inner + (side === undefined ? 1 : 2),
      Number(month.slice(5, 7)),
      date,
      Number(month.slice(0, 4)),
    )
  }
  // by the fifteenth, as it is dictated.
  const spelled = !/^\d/.test(number.text)
  if (number.kind !== 'ordinal' || !(spelled ? the && led : the || led) || !endsAt(view, next))
    return undefined
  const read = dateOnly(date, saidAt(view, at, next), view.options)
  return read && { next, read: spelled && date < 4 ? { ...read, sure: false } : read }
}

export const dateProductions: Production[] = [dateMonth, monthDate, yearFirst, monthRange, dayOfMonth]
