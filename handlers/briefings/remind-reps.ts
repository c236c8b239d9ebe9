import type { Job } from '../../src/bot/handler.ts'
import { morningOf, tellMorning } from '../../src/briefings/morning.ts'
import { dayIn } from '../../src/domain/day.ts'
import { hoursOf, morningDay } from '../../src/people/hours-store.ts'
import { peopleAsked } from '../../src/requests/waiting-store.ts'

/**
 * One morning message per person and working day, in their own zone, with what falls due for those they stand in for; nothing when there
 * is nothing to do. A morning slept through is caught up the same day, a day slept through is not: the next morning says what stands then.
 */
export const remindReps: Job<{ key: string; personId: number }> = {
  name: 'remind-reps',
  async due(work) {
    const owners = await hoursOf(work)
    const others = await hoursOf(work, await peopleAsked(work))
    const people = [...owners, ...others.filter(({ id }) => !owners.some((owner) => owner.id === id))]
    return people.flatMap((person) => {
      const day = morningDay(work, person)
      return day ? [{ key: `${person.id}:${day}`, personId: person.id }] : []
    })
  },
  async run(work, { personId }) {
    const [person] = await hoursOf(work, [personId])
    if (!person) return
    const day = dayIn(person.zone, work.now)
    await tellMorning(work, person, await morningOf(work, person, day))
  },
}
