import type { Job } from '../../src/bot/handler.ts'
import { moneyCard } from '../../src/briefings/money-cards.ts'
import { financePeople, overdueFor } from '../../src/briefings/money-store.ts'
import { lookOf } from '../../src/briefings/reminder-store.ts'
import { dayIn, minuteIn } from '../../src/domain/day.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { hoursOf, isAway } from '../../src/people/hours-store.ts'
import { personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** Later than this after its time it waits for the next week. Minutes. */
const CATCH_UP_MINUTES = 9 * 60

/** On the day of the full edition finance gets the overdue money to confirm, with the day its figures are of; nothing is overdue: nothing is sent. */
export const sendMoney: Job<{ key: string; personId: number }> = {
  name: 'send-money',
  async due(work) {
    const people = await hoursOf(work, await financePeople(work))
    return people.flatMap((person) => {
      const day = dayIn(person.zone, work.now)
      const late = minuteIn(person.zone, work.now) - minuteOf(work.policy.digest.at)
      const now = late >= 0 && late < CATCH_UP_MINUTES && lookOf(work, day).full && !isAway(person, day)
      return now ? [{ key: `${person.id}:${day}`, personId: person.id }] : []
    })
  },
  async run(work, { personId }) {
    const person = await personById(work, personId)
    if (!person) return
    const rows = await overdueFor(work, person)
    if (rows.length === 0) return
    await tellPerson(work, `money:${personId}:${work.today}`, personId, (lang) =>
      moneyCard(rows, { name: person.name }, work.today, lang),
    )
  },
}
