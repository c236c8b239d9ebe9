import type { Handler } from '../../src/bot/handler.ts'
import { audit } from '../../src/db/audit.ts'
import { isoWeekOf } from '../../src/domain/day.ts'
import { emptyWeekCard } from '../../src/weeks/cards.ts'
import { planNothing } from '../../src/weeks/store.ts'
import { mondayAhead, tellEmptyWeek } from '../../src/weeks/week.ts'

/** [Nothing next week]: a week without visits is a plan too; nobody is asked again. */
export const planNoVisits: Handler = async (message, work) => {
  const monday = mondayAhead(message, work)
  await planNothing(work, message.person.id, monday)
  await audit(work, {
    personId: message.person.id,
    what: 'week.none',
    subject: `person:${message.person.id}`,
    after: { week: isoWeekOf(monday) },
  })
  await tellEmptyWeek(work, message.person.id, monday)
  return emptyWeekCard(monday, message.lang)
}
