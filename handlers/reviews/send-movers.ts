import type { Job } from '../../src/bot/handler.ts'
import { nextWorkingDay } from '../../src/domain/calendar.ts'
import { hoursOf, morningDay } from '../../src/people/hours-store.ts'
import { leaders, reportsOf } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { moversOf } from '../../src/reviews/calendar.ts'
import { moversCard } from '../../src/reviews/cards.ts'

/** On the first working day of a quarter whoever leads owners of key accounts gets those that moved (S13); nobody moved: nothing is sent. */
export const sendMovers: Job<{ key: string; personId: number }> = {
  name: 'send-movers',
  async due(work) {
    const day = work.today
    const month = Number(day.slice(5, 7))
    if (month % 3 !== 1 || day !== nextWorkingDay(work.calendar, `${day.slice(0, 8)}01`)) return []
    const people = await hoursOf(
      work,
      (await leaders(work)).filter(({ role }) => role === 'manager').map(({ id }) => id),
    )
    return people
      .filter((person) => morningDay(work, person) !== undefined)
      .map(({ id }) => ({ key: `${id}:${day}`, personId: id }))
  },
  async run(work, { personId }) {
    const movers = await moversOf(work, await reportsOf(work, personId), { id: personId })
    if (movers.length === 0) return
    await tellPerson(work, `movers:${personId}:${work.today}`, personId, (lang) => moversCard(movers, lang))
  },
}
