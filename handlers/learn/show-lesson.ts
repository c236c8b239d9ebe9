import { lessonCard } from '../../src/learn/cards.ts'
import { readLesson, weekOf } from '../../src/learn/lesson.ts'
import { whereOn } from '../../src/learn/off.ts'

/** `learn`, `学习`: this week's tip and question, the same all week (S96–S100). For the asker alone. */
export const showLesson = whereOn(async ({ person, lang }, work) => {
  const view = await readLesson(work, person.id, weekOf(work, person), lang)
  return { card: lessonCard(view, lang), delivery: 'private' }
})
