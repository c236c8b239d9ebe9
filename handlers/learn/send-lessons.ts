import type { Job } from '../../src/bot/handler.ts'
import { dayIn, isoWeekOf, mondayOf } from '../../src/domain/day.ts'
import { langOf } from '../../src/domain/lang.ts'
import { dayOfWeek } from '../../src/domain/week.ts'
import { lessonCard } from '../../src/learn/cards.ts'
import { readLesson } from '../../src/learn/lesson.ts'
import { learners } from '../../src/learn/store.ts'
import { hoursOf, isAway, whenWorking } from '../../src/people/hours-store.ts'
import { personById } from '../../src/people/store.ts'
import { subscribers } from '../../src/people/subscription-store.ts'
import { tellPerson } from '../../src/queue/tell.ts'
import { isTime } from '../../src/weeks/prompts.ts'

/**
 * The week's tip and question, once a week at a quiet hour (policy.learn.on, policy.learn.at), for whoever sells and whoever leads them. Not
 * for those who stopped it, are away, or have answered this week's already.
 */
export const sendLessons: Job<{ key: string; personId: number; week: string }> = {
  name: 'send-lessons',
  async due(work) {
    const { enabled, on, at } = work.policy.learn
    if (!enabled) return []
    const muted = new Set(await subscribers(work, 'no_lessons'))
    const people = await hoursOf(work, await learners(work))
    return people.flatMap((person) => {
      const today = dayIn(person.zone, work.now)
      const day = dayOfWeek(mondayOf(today), on, work.calendar)
      if (muted.has(person.id) || isAway(person, today) || !isTime(work, person, day, at)) return []
      const week = isoWeekOf(today)
      return [{ key: `${person.id}:${week}`, personId: person.id, week }]
    })
  },
  async run(work, { personId, week }) {
    const [person, known] = await Promise.all([hoursOf(work, [personId]), personById(work, personId)])
    if (!known || !person[0]) return
    const lang = langOf(known.locale, work.lang)
    const view = await readLesson(work, personId, week, lang)
    if (view.answered) return
    await tellPerson(work, `lesson:${personId}:${week}`, personId, () => lessonCard(view, lang), {
      notBefore: whenWorking(work, person[0]),
    })
  },
}
