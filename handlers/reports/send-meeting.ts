import type { Job } from '../../src/bot/handler.ts'
import { dayIn, minuteIn } from '../../src/domain/day.ts'
import { minuteOf } from '../../src/domain/policy.ts'
import { leads } from '../../src/domain/rights.ts'
import { hoursOf, isAway } from '../../src/people/hours-store.ts'
import { personById } from '../../src/people/store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { readMeeting } from '../../src/reports/meeting.ts'
import { meetingReaders } from '../../src/reports/meeting-store.ts'

/** After the meeting nobody needs it, minutes. */
const CATCH_UP_MINUTES = 60

/** The outline of the morning meeting for whoever switched it on, on working days at policy.digest.at of their zone. */
export const sendMeeting: Job<{ key: string; personId: number }> = {
  name: 'send-meeting',
  async due(work) {
    const readers = await meetingReaders(work)
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
    if (!person || !leads(person.role)) return
    await tellPerson(work, `meeting:${personId}:${work.today}`, personId, await readMeeting(work, person))
  },
}
