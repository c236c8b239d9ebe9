import type { Job } from '../../src/bot/handler.ts'
import { addDays, type Day, dayIn, mondayOf } from '../../src/domain/day.ts'
import { summaryPromptDay } from '../../src/domain/week.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { summaryCard } from '../../src/weeks/cards.ts'
import { isTime, promptSlots } from '../../src/weeks/prompts.ts'
import { summaryKey, summaryView } from '../../src/weeks/week.ts'

/** Saturday 17:00 and Monday 08:30 (S90): the summary that is missing, filled in, to be handed in with one tap. */
export const promptWeekSummary: Job<{ key: string; personId: number; monday: Day; index: number }> = {
  name: 'prompt-week-summary',
  async due(work) {
    return promptSlots(work, 'summary', (person) => {
      const monday = mondayOf(dayIn(person.zone, work.now))
      return work.policy.reminders.weekSummary.flatMap(({ on, at }, index) =>
        [0, -7, -14]
          .map((days) => addDays(monday, days))
          .filter((week) => isTime(work, person, summaryPromptDay(week, on, work.calendar), at))
          .map((week) => ({ key: `${week}:${index}`, monday: week, index })),
      )
    })
  },
  async run(work, { personId, monday, index }) {
    const view = await summaryView(work, personId, monday)
    const prompt = index === work.policy.reminders.weekSummary.length - 1 ? 'last' : 'first'
    const say = summaryKey(personId, monday, index)
    await tellPerson(work, say, personId, (lang) => summaryCard({ ...view, prompt }, lang))
  },
}
