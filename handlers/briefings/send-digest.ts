import type { Job } from '../../src/bot/handler.ts'
import { allClearCard, digestCard, isEmptyDigest } from '../../src/briefings/digest-cards.ts'
import { keepShown } from '../../src/briefings/digest-store.ts'
import { digestViewFor } from '../../src/briefings/digest-view.ts'
import { linesSeenBy, managerLines, recordShown } from '../../src/briefings/reminder-store.ts'
import { dayIn, minuteIn } from '../../src/domain/day.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { standInOf } from '../../src/people/hours-store.ts'
import { leaders, personById, teamOf } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** Later than this after its time a digest is not caught up any more: tomorrow's says it all. Minutes. */
const CATCH_UP_MINUTES = 9 * 60

/** So many digests a minute come exactly on time; more are spread over the minutes of policy.digest.spreadMinutes before it. */
const ON_TIME = 100

/**
 * Each leader's digest at their local time of policy.digest.at on working days; silent when there is nothing, if the policy says so. Who is
 * away is read by whoever stands in. After a weekend, or a day without us, there is one: today's.
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
    const { view, shown } = await digestViewFor(work, { id: person.id, role: person.role, team, standInId })
    const climbed = await linesSeenBy(work, standInId ?? person.id, await managerLines(work, person.id))
    const listed = new Set(view.lists.lines.map(({ code }) => code))
    const told = { ...view, climbed: climbed.filter(({ account }) => account && !listed.has(account.code)) }
    await keepShown(work, person.id, shown)
    await recordShown(work, person.id, climbed, { day: work.today, message: 'digest' })

    const empty = isEmptyDigest(told)
    if (empty && work.policy.digest.empty === 'silent') return
    const all = Object.values(view.byBand).reduce((sum, count) => sum + count, 0)
    await tellPerson(work, `digest:${person.id}:${work.today}`, standInId ?? person.id, (lang) =>
      empty ? allClearCard(team, all, work.today, lang) : digestCard(told, work.policy, work.today, lang),
    )
  },
}
