import type { Job } from '../../src/bot/handler.ts'
import { addDays, type Day, dayIn, mondayOf } from '../../src/domain/day.ts'
import { planPromptDay } from '../../src/domain/week.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { planPromptCard } from '../../src/weeks/cards.ts'
import { isTime, promptSlots } from '../../src/weeks/prompts.ts'
import { aheadOf, planKey } from '../../src/weeks/week.ts'

/** Friday 16:00 in each rep's zone: next week as it falls due, for one tap. Not for those who have said so already or are away. */
export const promptWeekPlan: Job<{ key: string; personId: number; monday: Day }> = {
  name: 'prompt-week-plan',
  async due(work) {
    const { on, at } = work.policy.reminders.weekPlan
    return promptSlots(work, 'plan', (person) => {
      const monday = mondayOf(dayIn(person.zone, work.now))
      const next = addDays(monday, 7)
      return isTime(work, person, planPromptDay(monday, on, work.calendar), at)
        ? [{ key: String(next), monday: next }]
        : []
    })
  },
  async run(work, { personId, monday }) {
    const ahead = await aheadOf(work, personId, monday)
    await tellPerson(work, planKey(personId, monday), personId, (lang) => planPromptCard(monday, ahead, lang))
  },
}
