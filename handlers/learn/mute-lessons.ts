import { lessonCard } from '../../src/learn/cards.ts'
import { readLesson, weekShown } from '../../src/learn/lesson.ts'
import { whereOn } from '../../src/learn/off.ts'
import { subscribe } from '../../src/people/subscription-store.ts'

/** [Stop the weekly message] and its way back. What is shown on asking stays. */
export const muteLessons = whereOn(async ({ person, lang, fields }, work) => {
  await subscribe(work, 'no_lessons', person.id, fields['send'] !== 'yes')
  const week = await weekShown(work, person, fields['week'])
  return lessonCard(await readLesson(work, person.id, week, lang), lang)
})
