import type { Job } from '../../src/bot/handler.ts'
import { leads } from '../../src/domain/rights.ts'
import { personById } from '../../src/people/store.ts'
import { subscribersNow } from '../../src/people/subscription-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { readMeeting } from '../../src/reports/meeting.ts'

/** The outline of the morning meeting for whoever switched it on, before it. */
export const sendMeeting: Job<{ key: string; personId: number }> = {
  name: 'send-meeting',
  due: (work) => subscribersNow(work, 'meeting'),
  async run(work, { personId }) {
    const person = await personById(work, personId)
    if (!person || !leads(person.role)) return
    await tellPerson(work, `meeting:${personId}:${work.today}`, personId, await readMeeting(work, person))
  },
}
