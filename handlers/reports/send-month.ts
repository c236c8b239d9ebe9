import type { Job } from '../../src/bot/handler.ts'
import { nextWorkingDay } from '../../src/domain/calendar.ts'
import { addDays, dayIn, minuteIn } from '../../src/domain/day.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { hoursOf, isAway } from '../../src/people/hours-store.ts'
import { leaders, personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { readMonth } from '../../src/reports/month.ts'

/** The report of the month before and its workbook, to managers and directors on a month's first working day, or the next on which they are there. */
export const sendMonth: Job<{ key: string; personId: number; month: string }> = {
  name: 'send-month',
  async due(work) {
    const at = minuteOf(work.policy.digest.monthAt)
    const people = await hoursOf(
      work,
      (await leaders(work)).map(({ id }) => id),
    )
    return people.flatMap((person) => {
      const day = dayIn(person.zone, work.now)
      const first = nextWorkingDay(work.calendar, `${day.slice(0, 8)}01`)
      const minute = minuteIn(person.zone, work.now)
      const isTime = minute >= Math.max(at, person.hours.from) && minute < person.hours.to
      const soon = day >= first && day <= addDays(first, CATCH_UP_DAYS)
      if (!isTime || !soon || !work.calendar.isWorkingDay(day) || isAway(person, day)) return []
      const month = addDays(`${day.slice(0, 8)}01`, -1).slice(0, 7)
      return [{ key: `${person.id}:${month}`, personId: person.id, month }]
    })
  },
  async run(work, { personId, month }) {
    const person = await personById(work, personId)
    if (!person) return
    const written = await readMonth(work, person, month)
    await tellPerson(work, `month:${personId}:${month}`, personId, (lang) => written(lang).card)
    const files = { zh: await written('zh').file(), en: await written('en').file() }
    await tellPerson(work, `month-file:${personId}:${month}`, personId, (lang) => files[lang])
  },
}

/** Whoever was away on the day, or all when the program was down, get it within so many days. */
const CATCH_UP_DAYS = 14
