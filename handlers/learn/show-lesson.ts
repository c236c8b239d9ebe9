import { forwardTo } from '../../src/bot/forward.ts'
import type { Forward } from '../../src/bot/handler.ts'
import { lessonCard } from '../../src/learn/cards.ts'
import { readLesson, weekOf } from '../../src/learn/lesson.ts'
import { whereOn } from '../../src/learn/off.ts'

/** `learn`, `学习`: this week's tip and question, the same all week (S96–S100). For the asker alone. `learn B` answers, `learn off` stops the weekly message. */
export const showLesson = whereOn(async ({ person, lang, text }, work) => {
  const does = doneBy(text.trim().replace(/[.。!！]+$/u, ''))
  if (does) return does
  const view = await readLesson(work, person.id, weekOf(work, person), lang)
  return { card: lessonCard(view, lang), delivery: 'private' }
})

/** What is typed behind the word does what a button of the card does. */
function doneBy(said: string): Forward | undefined {
  if (/^[a-f]$/iu.test(said)) return forwardTo('learn.answer', { answer: said.toUpperCase() })
  if (/^(?:off|stop|关|停)$/iu.test(said)) return forwardTo('learn.mute', {})
  return /^(?:on|开)$/iu.test(said) ? forwardTo('learn.mute', { send: 'yes' }) : undefined
}
