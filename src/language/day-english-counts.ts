import type { Day } from '../domain/day.ts'
import { type Calendrical, shifted, workingDaysAfter } from './day-rules.ts'
import { VAGUE_COUNTS } from './day-tokens.ts'
import { is, skip, type View } from './day-view.ts'

const UNIT_NAMES: Record<number, 'day' | 'week' | 'month' | 'year'> = {
  1: 'day',
  7: 'week',
  30: 'month',
  365: 'year',
}

/** A count and a unit at token `at`: `two weeks`, `a few days`, `3 working days`, `a fortnight`, `2 months, 5 days`. */
export function spanAt(view: View, at: number, sided = false, depth = 0): Span | undefined {
  const of = is(view, at, 'a', 'an') && is(view, at + 1, 'couple', 'few') ? at + 1 : at
  const token = view.list[of]
  const vague = VAGUE_COUNTS.test(token?.text ?? '')
  const count =
    token?.kind === 'number'
      ? token.value
      : vague
        ? token?.text === 'couple'
          ? 2
          : 3
        : is(view, of, 'a', 'an', 'one')
          ? 1
          : undefined
  if (count === undefined || count > 1000) return undefined
  const index = skip(
    view,
    of + 1,
    'of',
    'more',
    'full',
    ...(sided ? ['next', 'upcoming', 'coming', 'previous', 'past', 'last'] : []),
  )
  const unit = view.list[index]
  if (unit?.kind !== 'unit' && unit?.kind !== 'workday') return undefined
  // "only 3 next week" counts no weeks.
  if (
    sided &&
    count > 1 &&
    /^(?:day|week|month|year)$/.test(unit.text) &&
    is(view, of + 1, 'next', 'last', 'past')
  )
    return undefined
  const own = {
    count,
    unit: unit.kind === 'workday' ? ('workday' as const) : unit.value,
    vague: vague && token?.text !== 'couple',
  }
  const more = depth < 2 ? spanAt(view, skip(view, index + 1, ',', 'and'), false, depth + 1) : undefined
  const both = more && unit.kind === 'unit' && more.parts.every((each) => each.unit !== 'workday')
  return both ? { parts: [own, ...more.parts], next: more.next } : { parts: [own], next: index + 1 }
}

export type Span = { parts: { count: number; unit: number | 'workday'; vague: boolean }[]; next: number }

/** The day so many days, weeks … after `from` (before it with sign -1). Longest unit first, so that 1 month 2 days is one day only. */
export function movedBy(span: Span, from: Day, sign: 1 | -1, view: View): Calendrical {
  let day: Day | undefined = from
  const parts = [...span.parts].sort((a, b) => Number(b.unit) - Number(a.unit))
  for (const { count, unit } of parts) {
    if (!day) break
    if (unit === 'workday') day = workingDaysAfter({ ...view.options, today: day }, sign * count)
    else if (unit === 14) day = shifted(day, sign * count * 2, 'week')
    else if (unit === 90) day = shifted(day, sign * count * 3, 'month')
    else day = shifted(day, sign * count, UNIT_NAMES[unit] ?? 'day')
  }
  return { ...(day && { day }), sure: !span.parts.some((each) => each.vague), told: { kind: 'span' } }
}
