import type { Day } from '../domain/day.ts'
import { dayOptions, type ReadContext } from './context.ts'
import type { DayFound } from './day-found.ts'
import { findDays } from './days.ts'
import type { Folded } from './text.ts'

const looked = new WeakMap<Folded, { today: Day; days: DayFound[] }>()

/** Every day of a message, looking forward. Looked for once, however many parts of the message ask: it is a third of a long reading. */
export function daysOf(folded: Folded, context: ReadContext): readonly DayFound[] {
  const known = looked.get(folded)
  if (known?.today === context.today) return known.days
  const days = findDays(folded.text, dayOptions(context, 'future'))
  looked.set(folded, { today: context.today, days })
  return days
}
