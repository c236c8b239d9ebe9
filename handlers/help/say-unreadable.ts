import type { Handler } from '../../src/bot/handler.ts'
import { isUnreadable, unreadableCard } from '../../src/help/unreadable-cards.ts'
import { LONGEST } from '../../src/language/text.ts'

/** A picture, a voice message, a file of a kind we do not take, too long a text: one sentence that says so and what to do. */
export const sayUnreadable: Handler = async (message) => {
  const { what = '' } = message.fields
  return unreadableCard(isUnreadable(what) ? what : 'other', message.text, LONGEST, message.lang)
}
