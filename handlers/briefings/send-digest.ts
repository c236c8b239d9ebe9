import type { Job } from '../../src/bot/handler.ts'
import { allClearCard } from '../../src/briefings/all-cards.ts'
import { keepShown } from '../../src/briefings/digest-store.ts'
import { leaderViewFor } from '../../src/briefings/digest-view.ts'
import { isSilent, leaderCard } from '../../src/briefings/leader.ts'
import { recordShown } from '../../src/briefings/reminder-store.ts'
import { dayIn, minuteIn } from '../../src/domain/day.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import type { Line } from '../../src/domain/reminder-line.ts'
import { standInOf } from '../../src/people/hours-store.ts'
import { leaders, personById, teamOf } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** Later than this after its time a digest is not caught up any more: tomorrow's says it all. Minutes. */
const CATCH_UP_MINUTES = 9 * 60

/** So many digests a minute come exactly on time; more are spread over the minutes of policy.digest.spreadMinutes before it. */
const ON_TIME = 100

/**
 * Each leader's morning at their local time of policy.digest.at on working days; silent when nothing is different. What stood in it is
 * kept, and nothing else. Who is away is read by whoever stands in. After a weekend, or a day without us, there is one: today's.
 */
export const sendDigest: Job<{ key: string; personId: number }> = {
  name: 'send-digest',
  async due(work) {
    const people = await leaders(work)
    const spread = people.length > ON_TIME ? work.policy.digest.spreadMinutes : 0
    const at = minuteOf(work.policy.digest.at)
    const due: { key: string; personId: number; late: number }[] = []
    for (const [index, person] of people.entries()) {
      const zone = person.timeZone ?? work.zone
      const day = dayIn(zone, work.now)
      const late = minuteIn(zone, work.now) - at + Math.floor((spread * index) / people.length)
      if (late >= 0 && late < CATCH_UP_MINUTES && work.calendar.isWorkingDay(day))
        due.push({ key: `${person.id}:${day}`, personId: person.id, late })
    }
    return due.sort((a, b) => b.late - a.late)
  },
  async run(work, { personId }) {
    const person = await personById(work, personId)
    if (!person) return
    const team = await teamOf(work, person)
    const standInId = await standInOf(work, person.id)
    const { view, shown } = await leaderViewFor(work, { id: person.id, role: person.role, team, standInId })
    const empty = isSilent(view)
    if (empty && work.policy.digest.empty === 'silent') return
    const reader = standInId ?? person.id
    let said: Line[] = []
    await tellPerson(work, `digest:${person.id}:${work.today}`, reader, (lang) => {
      if (empty) return allClearCard(view, lang)
      const told = leaderCard(view, work, lang)
      said = told.said
      return told.card
    })
    await keepShown(work, person.id, shown)
    await recordShown(work, person.id, said, { day: work.today, message: 'digest' })
  },
}
