import type { Work } from '../db/work.ts'
import { type Day, dayIn, minuteIn } from '../domain/day.ts'
import { minuteOf } from '../domain/policy.ts'
import { type HoursOf, hoursOf, isAway } from '../people/hours-store.ts'
import { repsOfWeek } from './store.ts'

/** Later than this after its time a prompt is not caught up: it would come at night, or when the week has begun, minutes. */
const CATCH_UP_MINUTES = 4 * 60

/**
 * Slots `person:key` of the reps whose plan or summary is missing for a week that `at` says is asked about now; nobody who is away.
 */
export async function promptSlots<Prompt extends { key: string; monday: Day }>(
  work: Work,
  what: 'plan' | 'summary',
  at: (person: HoursOf) => Prompt[],
): Promise<(Prompt & { personId: number })[]> {
  const due: (Prompt & { personId: number })[] = []
  const known = new Map<Day, Set<number>>()
  for (const person of await hoursOf(work)) {
    if (isAway(person, dayIn(person.zone, work.now))) continue
    for (const prompt of at(person)) {
      const { key, monday } = prompt
      const open =
        known.get(monday) ??
        new Set((await repsOfWeek(work, monday)).filter((rep) => !rep[what]).map(({ id }) => id))
      known.set(monday, open)
      if (open.has(person.id)) due.push({ ...prompt, key: `${person.id}:${key}`, personId: person.id })
    }
  }
  return due
}

/** True from `at` of that day in the person's zone, for the hours in which it is caught up. */
export function isTime(work: Work, { zone }: HoursOf, day: Day | undefined, at: string): boolean {
  const late = minuteIn(zone, work.now) - minuteOf(at)
  return dayIn(zone, work.now) === day && late >= 0 && late < CATCH_UP_MINUTES
}
