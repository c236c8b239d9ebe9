import type { Job } from '../../src/bot/handler.ts'
import { figuresFor, mayReadNumbers } from '../../src/briefings/numbers.ts'
import { numbersCard } from '../../src/briefings/numbers-cards.ts'
import { numbersReaders } from '../../src/briefings/numbers-store.ts'
import { dayIn, minuteIn } from '../../src/domain/day.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { hoursOf, isAway } from '../../src/people/hours-store.ts'
import { personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** After the meeting nobody needs them, minutes. */
const CATCH_UP_MINUTES = 60

/** The figures for whoever switched them on, on working days at policy.digest.at of their zone. */
export const sendNumbers: Job<{ key: string; personId: number }> = {
  name: 'send-numbers',
  async due(work) {
    const readers = await numbersReaders(work)
    if (readers.length === 0) return []
    return (await hoursOf(work, readers)).flatMap((person) => {
      const day = dayIn(person.zone, work.now)
      const late = minuteIn(person.zone, work.now) - minuteOf(work.policy.digest.at)
      const now =
        late >= 0 && late < CATCH_UP_MINUTES && work.calendar.isWorkingDay(day) && !isAway(person, day)
      return now ? [{ key: `${person.id}:${day}`, personId: person.id }] : []
    })
  },
  async run(work, { personId }) {
    const person = await personById(work, personId)
    if (!person || !mayReadNumbers(person.role)) return
    const figures = await figuresFor(work, person)
    await tellPerson(work, `numbers:${personId}:${work.today}`, personId, (lang) =>
      numbersCard(figures, true, lang),
    )
  },
}
