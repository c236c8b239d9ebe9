import type { Job } from '../../src/bot/handler.ts'
import { insteadOf, tellMorning } from '../../src/briefings/morning.ts'
import type { MorningPart } from '../../src/briefings/reminder-cards.ts'
import { newLines, recordShown } from '../../src/briefings/reminder-store.ts'
import { dayIn } from '../../src/domain/day.ts'
import { absentFor, hoursOf, morningDay } from '../../src/people/hours-store.ts'
import { promptedOn } from '../../src/weeks/week.ts'

/**
 * One morning message per person and working day, in their own zone, with what those they stand in for would have got; nothing when nothing
 * new stands. A morning slept through is caught up the same day, a day slept through is not: the next morning says what stands then.
 */
export const remindReps: Job<{ key: string; personId: number }> = {
  name: 'remind-reps',
  async due(work) {
    const people = await hoursOf(work)
    return people.flatMap((person) => {
      const day = morningDay(work, person)
      return day ? [{ key: `${person.id}:${day}`, personId: person.id }] : []
    })
  },
  async run(work, { personId }) {
    const [person] = await hoursOf(work, [personId])
    if (!person) return
    const day = dayIn(person.zone, work.now)
    const own = await newLines(work, person.id, person.id, day)
    const asked = await promptedOn(work, person.id, day)
    const parts: MorningPart[] = [{ lines: own.filter(({ say }) => !asked || say.kind !== 'summary') }]
    for (const absent of await absentFor(work, person.id, day)) {
      const lines = await newLines(work, person.id, absent.id, day)
      // A summary is written by whose week it was.
      parts.push({
        lines: lines.filter(({ say }) => say.kind !== 'summary'),
        instead: insteadOf(absent, day),
      })
    }
    const lines = parts.flatMap((part) => part.lines)
    if (lines.length === 0) return
    await recordShown(work, person.id, lines, { day, message: 'morning' })
    await tellMorning(work, person, { day, parts })
  },
}
