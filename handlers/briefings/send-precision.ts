import type { Job } from '../../src/bot/handler.ts'
import { nextWorkingDay } from '../../src/domain/calendar.ts'
import { addDays } from '../../src/domain/day.ts'
import { hoursOf, morningDay } from '../../src/people/hours-store.ts'
import { adminIds } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { precisionCard } from '../../src/risk/precision-cards.ts'
import { precisionBetween, settleReminders } from '../../src/risk/precision-store.ts'

/** Every day: what became of the reminders. */
export const settleReminded: Job = {
  name: 'settle-reminders',
  async due(work) {
    return [{ key: work.today }]
  },
  async run(work) {
    await settleReminders(work)
  },
}

/** On the first working day of the second week of a month admins see how useful last month's reminders were: by then they are settled. */
export const sendPrecision: Job<{ key: string; personId: number }> = {
  name: 'send-precision',
  async due(work) {
    const day = nextWorkingDay(work.calendar, `${work.today.slice(0, 8)}08`)
    if (work.today < day || work.today > addDays(day, 6)) return []
    const admins = await hoursOf(work, await adminIds(work))
    return admins.flatMap((person) =>
      morningDay(work, person) ? [{ key: `${person.id}:${day.slice(0, 7)}`, personId: person.id }] : [],
    )
  },
  async run(work, { personId }) {
    const last = addDays(`${work.today.slice(0, 8)}01`, -1)
    const month = last.slice(0, 7)
    const rows = await precisionBetween(work, `${month}-01`, last)
    if (rows.length === 0) return
    await tellPerson(work, `precision:${personId}:${month}`, personId, (lang) =>
      precisionCard(rows, month, lang),
    )
  },
}
