import type { Job } from '../../src/bot/handler.ts'
import { crisisCard } from '../../src/briefings/reminder-cards.ts'
import { crisesUnanswered, crisisReaders } from '../../src/complaints/crisis-store.ts'
import { hoursOf, whenWorking } from '../../src/people/hours-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/**
 * A crisis that nobody has acknowledged within policy.complaints.crisisAcknowledgeMinutes is said once more, at any hour: to those on duty, else
 * to the owner or who stands in, the managers above, and service. That it was opened is said by who opens it.
 */
export const warnCrisis: Job<{ key: string; complaintId: number }> = {
  name: 'warn-crisis',
  async due(work) {
    return (await crisesUnanswered(work)).map(({ id }) => ({ key: String(id), complaintId: id }))
  },
  async run(work, { complaintId }) {
    const crisis = (await crisesUnanswered(work)).find(({ id }) => id === complaintId)
    if (!crisis) return
    const minutes = work.policy.complaints.crisisAcknowledgeMinutes
    for (const { id, role } of await crisisReaders(work, crisis)) {
      const [person] = await hoursOf(work, [id])
      if (!person) continue
      const notBefore = work.policy.complaints.crisisAnytime ? work.now : whenWorking(work, person)
      const say = `crisis-again:${crisis.code}:${id}`
      await tellPerson(
        work,
        say,
        id,
        (lang) => ({ ...crisisCard({ ...crisis, role, minutes }, lang), urgent: true }),
        { notBefore },
      )
    }
  },
}
