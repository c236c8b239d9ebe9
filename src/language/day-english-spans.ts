import { addDays, addMonths, type Day, quarterOf } from '../domain/day.ts'
import { spanAt } from './day-english-counts.ts'
import { yearAt } from './day-english-dates.ts'
import {
  dayText,
  firstOfMonth,
  lastOfMonth,
  monthSpan,
  quarterEnd,
  wholeMonth,
  wholeWeek,
} from './day-rules.ts'
import { endsAt, type Hit, is, type Production, sideAt, skip, type View, whole } from './day-view.ts'

/** today, day after tomorrow, last night, tomorrow morning. */
const near: Production = (view, at) => {
  const { today } = view.options
  const text = view.list
    .slice(at, at + 5)
    .map((token) => token.text)
    .join(' ')
  const match =
    /^(?:(?:the )?day after (?:tomorrow|tmrw|tmr|tmw)|(?:the )?day before yesterday|yesterday|yday|today|tonight|tomorrow|tmrw|tmr|tmw|this (?:morning|afternoon|evening)|last night|just now|earlier today|overmorrow)(?: (?:morning|afternoon|evening|night|noon|midday))?(?![a-z])/.exec(
      text,
    )
  if (!match) return undefined
  const said = match[0]
  const shift =
    /after|overmorrow/.test(said) && /after t|over/.test(said)
      ? 2
      : /before/.test(said)
        ? -2
        : /^(?:yesterday|yday|last night)/.test(said)
          ? -1
          : /^(?:tom|tmr|tmw)/.test(said)
            ? 1
            : 0
  return { next: at + said.split(' ').length, read: { day: addDays(today, shift), told: { kind: 'day' } } }
}

/** the next day: tomorrow, a guess, because it may be the one behind another day. */
const nextDay: Production = (view, at) => {
  const start = skip(view, at, 'the')
  const side = sideAt(view, start)
  const token = view.list[start + 1]
  if (side === undefined || token?.kind !== 'unit' || token.value !== 1 || /s$/.test(token.text))
    return undefined
  if ((view.options.leaning === 'past') !== (side === -1)) return undefined
  return endsAt(view, start + 2)
    ? {
        next: start + 2,
        read: { day: addDays(view.options.today, side), sure: false, told: { kind: 'day' } },
      }
    : undefined
}

/** eod, cob, end of day: by itself today, beside a day that day. */
const edge: Production = (view, at) => {
  const next = is(view, at, 'eod', 'cob', 'eob')
    ? at + 1
    : is(view, at, 'end', 'close') &&
        is(view, at + 1, 'of') &&
        (view.list[at + 2]?.text === 'day' || is(view, at + 2, 'business', 'play'))
      ? at + 3
      : undefined
  return next === undefined ? undefined : { next, read: { day: view.options.today, told: { kind: 'edge' } } }
}

const PARTS = /^(?:early|mid|middle|late|later|end|beginning|start|rest|eow|eom|eoq|eoy)$/

/** early next week, end of June, mid June, end of next quarter, eow, month end, beginning of the year. */
const part: Production = (view, at) => {
  const start = skip(view, at, 'the')
  const [half, word] = [view.list[start]?.text ?? '', view.list[start + 1]]
  if (/^(?:first|second)$/.test(half) && word?.text === 'half' && is(view, start + 2, 'of'))
    return within(view, start + 3, half === 'first' ? 'mid' : 'end', true)
  if (
    (view.list[start]?.kind === 'unit' && word?.text === 'end') ||
    (view.list[start]?.kind === 'unit' && word?.text === '-' && view.list[start + 2]?.text === 'end')
  )
    return bounded(view, 'end', view.list[start]?.value ?? 0, 0, start + (word?.text === 'end' ? 2 : 3))
  if (!PARTS.test(half)) return undefined
  if (half.startsWith('eo')) {
    const unit = { w: 7, m: 30, q: 90, y: 365 }[half[2] ?? ''] ?? 0
    return bounded(view, 'end', unit, 0, start + 1)
  }
  return within(view, skip(view, start + 1, 'of', '-', 'in', 'this', 'the'), half, false)
}

/** The early, middle or last part of what stands at token `at`. */
function within(view: View, at: number, half: string, vague: boolean): Hit | undefined {
  const side = sideAt(view, at)
  const inner = side === undefined ? at : at + 1
  const token = view.list[inner]
  if (token?.kind === 'month') {
    const year = yearAt(view, inner + 1, false)
    const read = monthSpan(
      token.value,
      year?.year ??
        (side === 1
          ? Number(view.options.today.slice(0, 4)) +
            (token.value <= Number(view.options.today.slice(5, 7)) ? 1 : 0)
          : undefined),
      view.options,
    )
    const day = partOf(half, firstOfMonth(read.first ?? ''), lastOfMonth(read.first ?? ''))
    return {
      next: year?.next ?? inner + 1,
      read: { day, sure: half === 'end' && !vague, told: { kind: 'day' } },
    }
  }
  if (token?.kind === 'number' && half === 'end' && /^20\d\d$/.test(token.text))
    return { next: inner + 1, read: { day: dayText(token.value, 12, 31), told: { kind: 'day' } } }
  if (/^q[1-4]$/.test(`${token?.text}${view.list[inner + 1]?.text}`)) return undefined
  if (token?.kind !== 'unit') return undefined
  if (half === 'later' && token.value > 30) return undefined
  const hit = bounded(view, half, token.value, side ?? 0, inner + 1)
  return hit && vague ? { ...hit, read: { ...hit.read, sure: false } } : hit
}

function bounded(view: View, half: string, unit: number, side: number, next: number): Hit | undefined {
  const { today } = view.options
  const year = Number(today.slice(0, 4)) + side
  if (unit === 7) {
    const read = wholeWeek(today, side)
    if (half === 'end') return { next, read: { ...(read.day && { day: read.day }), told: { kind: 'day' } } }
    return {
      next,
      read:
        half === 'mid' || half === 'middle'
          ? { day: addDays(read.first ?? today, 2), sure: false, told: { kind: 'day' } }
          : read,
    }
  }
  const [first, last]: [Day, Day] | [] =
    unit === 30
      ? [addMonths(firstOfMonth(today), side), lastOfMonth(addMonths(firstOfMonth(today), side))]
      : unit === 90
        ? [
            quarterOf(addMonths(firstOfMonth(today), side * 3)).first,
            quarterOf(addMonths(firstOfMonth(today), side * 3)).last,
          ]
        : unit === 365
          ? [dayText(year, 1, 1), dayText(year, 12, 31)]
          : []
  if (!first || !last) return undefined
  return { next, read: { day: partOf(half, first, last), sure: half === 'end', told: { kind: 'day' } } }
}

function partOf(half: string, first: Day, last: Day): Day {
  if (/^(?:end|late|later|rest)$/.test(half)) return last
  if (/^mid/.test(half)) return addDays(first, last.slice(0, 7) === first.slice(0, 7) ? 14 : 45)
  return half === 'early' ? addDays(first, 9) : first
}

/** next month, the month after next, in May, June 2026, June next year, next March, September alone. */
const month: Production = (view, at) => {
  const { today } = view.options
  const start = skip(view, at, 'the')
  const side = sideAt(view, start)
  const index = side === undefined ? start : start + 1
  const token = view.list[index]
  if (token?.kind === 'unit' && token.value === 30) {
    if (side === undefined && is(view, index + 1, 'after') && is(view, skip(view, index + 2, 'the'), 'next'))
      return { next: skip(view, index + 2, 'the') + 1, read: wholeMonth(addMonths(firstOfMonth(today), 2)) }
    if (side === undefined) return whole(view, at, index + 1, wholeMonth(firstOfMonth(today)))
    return { next: index + 1, read: wholeMonth(addMonths(firstOfMonth(today), side)) }
  }
  if (token?.kind !== 'month') return undefined
  const year = yearAt(view, index + 1, false)
  if (year) return { next: year.next, read: monthSpan(token.value, year.year, view.options) }
  const behind = skip(view, index + 1, 'of')
  const yearSide = sideAt(view, behind)
  if (yearSide !== undefined && view.list[behind + 1]?.value === 365)
    return {
      next: behind + 2,
      read: monthSpan(token.value, Number(today.slice(0, 4)) + yearSide, view.options),
    }
  const led =
    (is(view, index + 1, 'in') && spanAt(view, index + 2)?.parts[0]?.unit === 365) ||
    is(view, at - 1, 'in', 'during', 'since', 'of', 'by', 'for') ||
    is(
      view,
      start - 1,
      'in',
      'during',
      'since',
      'by',
      'until',
      'till',
      'from',
      'to',
      'of',
      'and',
      '-',
      'before',
      'about',
    ) ||
    side !== undefined
  const full = /^(?:january|february|july|september|october|november|december|sept)$/.test(token.text)
  if (!led && !full && view.list.length > 1) return undefined
  const read = monthSpan(
    token.value,
    undefined,
    side === 1
      ? { today: addMonths(today, 1), leaning: 'future' }
      : side === -1
        ? { today: addMonths(firstOfMonth(today), -1), leaning: 'past' }
        : view.options,
  )
  return { next: index + 1, read }
}

/** next quarter, next year, in q3, Q3 2026: the last day, a guess. */
const longer: Production = (view, at) => {
  const { today, leaning } = view.options
  const start = skip(view, at, 'the', 'end', 'of')
  const end = is(view, at, 'end') || is(view, at + 1, 'end')
  const side = sideAt(view, start)
  const token = view.list[side === undefined ? start : start + 1]
  const thisYear = Number(today.slice(0, 4))
  if (token?.text === 'q' && view.list[start + (side === undefined ? 1 : 2)]?.kind === 'number') {
    const index = start + (side === undefined ? 1 : 2)
    const quarter = view.list[index]?.value ?? 0
    if (quarter < 1 || quarter > 4 || view.list[index]?.start !== token.end) return undefined
    const year = yearAt(view, index + 1, false)
    const own = quarterEnd(thisYear, quarter)
    const day = year
      ? quarterEnd(year.year, quarter)
      : leaning === 'future' && own < today
        ? quarterEnd(thisYear + 1, quarter)
        : own
    return {
      next: year?.next ?? index + 1,
      read: { day, ...(!end && { first: quarterOf(day).first }), sure: end, told: { kind: 'day' } },
    }
  }
  if (side === undefined || token?.kind !== 'unit' || end) return undefined
  const next = start + 2
  if (token.value === 90) {
    const quarter = quarterOf(addMonths(firstOfMonth(today), side * 3))
    return { next, read: { first: quarter.first, day: quarter.last, sure: false, told: { kind: 'span' } } }
  }
  if (token.value !== 365) return undefined
  return {
    next,
    read: {
      first: dayText(thisYear + side, 1, 1),
      day: dayText(thisYear + side, 12, 31),
      sure: false,
      told: { kind: 'span' },
    },
  }
}

export const spanProductions: Production[] = [near, nextDay, edge, part, month, longer]
