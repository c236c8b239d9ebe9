import { letterOf } from '../../src/domain/learn.ts'
import { lessonCard } from '../../src/learn/cards.ts'
import { readLesson, weekShown } from '../../src/learn/lesson.ts'
import { whereOn } from '../../src/learn/off.ts'
import { answerLesson } from '../../src/learn/store.ts'

/** A letter under the week's question: the first answer counts, and then it is said what is right, why, and where it comes from. */
export const answerQuiz = whereOn(async ({ person, lang, fields }, work) => {
  const week = await weekShown(work, person, fields['week'])
  const { quiz } = await readLesson(work, person.id, week, lang)
  const answer = quiz && letterOf(fields['answer'] ?? '', quiz.choices.length)
  if (quiz && answer) await answerLesson(work, person.id, week, { answer, right: answer === quiz.answer })
  return lessonCard(await readLesson(work, person.id, week, lang), lang)
})
