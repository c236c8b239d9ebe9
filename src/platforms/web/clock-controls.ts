import { addDays, type Day, dayIn, instantAt, minuteIn } from '../../domain/day.ts'
import type { TurnBy } from './payloads.ts'

/**
 * Minutes after midnight at which a turned clock stops on its way, so that what would have come on each day comes on
 * that day and not all at once at the end: just after midnight, morning digest, reminders, noon, Friday 16:00, 17:00, evening.
 */
const STOPS = [5, 8 * 60 + 30, 9 * 60, 12 * 60, 16 * 60, 17 * 60 + 30, 20 * 60]

/** Where a turn ends. A week later shows the same wall clock, also across a change to summer time. */
export function endOf(by: TurnBy, zone: string, now: Date): Date {
  const today = dayIn(zone, now)
  switch (by) {
    case 'hour':
      return new Date(now.getTime() + 3_600_000)
    case 'morning':
      return instantAt(zone, addDays(today, 1), 8 * 60 + 30)
    case 'week':
      return instantAt(zone, addDays(today, 7), minuteIn(zone, now))
  }
}

/** The instants at which due work is done between two instants, `to` last; in order, each once. */
export function stopsBetween(zone: string, from: Date, to: Date): Date[] {
  const stops: Date[] = []
  const last = dayIn(zone, to)
  for (let day: Day = dayIn(zone, from); day <= last; day = addDays(day, 1)) {
    for (const minute of STOPS) {
      const stop = instantAt(zone, day, minute)
      if (stop > from && stop < to) stops.push(stop)
    }
  }
  return [...stops, to]
}
