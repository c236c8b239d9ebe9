import { type Answer, answerIn, type Talk } from './answer.ts'
import { choicesOf } from './choose-act.ts'
import type { ReadContext } from './context.ts'
import { EDIT } from './correction-words.ts'
import { hear } from './heard.ts'
import { readQuestion } from './question.ts'
import { plain, type Reading } from './readings.ts'

/** What an answer to something said before is read as. */
export function readingOf(answer: Answer, text: string, context: ReadContext): Reading {
  switch (answer.is) {
    case 'yes':
      return plain('confirm', '')
    case 'no':
      return plain('cancel', '')
    case 'corrected':
      return { ...plain('correct', text), corrected: answer.reading }
    case 'rewritten':
      return plain('correct', text)
    case 'chosen':
      return { ...plain('account', text), account: answer.account }
    case 'dated':
      return answer.reading
    case 'question':
      return readQuestion(answer.text, context)
  }
}

/**
 * `edit visit: it was with Ivan Soto`, 改拜访：见的是陈副总: what is different, said behind the words for it. Where that cannot be read, the entry
 * is opened as `edit` alone opens it; it is never another visit.
 */
export function editTold(
  text: string,
  talk: Talk,
  context: ReadContext,
): { reading: Reading; rest: string; answer?: Answer } | undefined {
  const word = EDIT.exec(text)
  if (!word) return undefined
  const rest = text.slice(word[0].length)
  const heard = hear(rest, context)
  const open = talk.visit ?? talk.entry
  const answer = open && answerIn(heard, choicesOf(heard), { visit: open }, context)
  if (answer?.is === 'corrected') {
    const corrected: Answer = { ...answer, of: talk.visit ? 'visit' : 'entry' }
    return { reading: readingOf(corrected, rest, context), rest, answer: corrected }
  }
  return { reading: plain('edit', ''), rest: '' }
}
