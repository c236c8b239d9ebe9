import type { Handler } from '../../src/bot/handler.ts'
import { agendaOf } from '../../src/briefings/agenda.ts'
import { moneyDue } from '../../src/briefings/money-due.ts'
import { sectionOf, todayCard } from '../../src/briefings/today-cards.ts'
import { lateOf } from '../../src/briefings/today-store.ts'
import { addWorkingDays } from '../../src/domain/calendar.ts'
import { leads } from '../../src/domain/rights.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { reportsOf } from '../../src/people/store.ts'
import { calendarOf } from '../../src/reviews/calendar.ts'

/**
 * `today`, `今日` — what waits for me, what is late, due and coming up; for whoever leads, how much is late in the team as well; for finance, the
 * overdue money that is to be confirmed.
 */
export const showToday: Handler = async (message, work) => {
  const until = addWorkingDays(work.calendar, work.today, work.policy.digest.comingDays)
  const agenda = await agendaOf(work, message.person, until)
  const team = leads(message.person.role)
    ? await lateOf(work, await reportsOf(work, message.person.id))
    : undefined
  const section = sectionOf(message.fields['section'])
  if (section) {
    const skip = rowId(message.fields['skip'] ?? '') ?? 0
    const view = { agenda, today: work.today, zone: work.zone, only: { section, skip } }
    return { card: todayCard(view, message.lang), delivery: 'private' }
  }
  const { late, never } = await calendarOf(work, { id: message.person.id, role: 'rep' })
  const money = await moneyDue(work, message.person, message.lang)
  const view = {
    agenda,
    today: work.today,
    zone: work.zone,
    reviews: { late, never },
    ...(team && { team }),
    ...(money && { money }),
  }
  return { card: todayCard(view, message.lang), delivery: 'private' }
}
