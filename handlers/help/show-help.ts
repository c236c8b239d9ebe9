import type { Handler } from '../../src/bot/handler.ts'
import { helpCard, unknownCard, welcomeCard } from '../../src/help/cards.ts'
import { isAlone, markWelcomed } from '../../src/people/store.ts'

/** `help` `帮助` — what I can do here, for me. */
export const showHelp: Handler = async (message) => ({
  card: helpCard(message.person.role, message.lang),
  delivery: 'private',
})

/** Somebody opened the chat with us: a greeting with one example and three buttons, not a manual. */
export const welcome: Handler = async (message, work) => {
  await markWelcomed(work, message.person.id)
  return welcomeCard(message.person, await isAlone(work), message.lang)
}

/** A word that is none of ours: the three nearest as buttons. */
export const showUnknown: Handler = async (message) =>
  unknownCard(
    [...message.text.trim()].slice(0, 40).join(''),
    (message.fields['nearest'] ?? '').split(','),
    message.lang,
  )
