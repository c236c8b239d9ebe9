import type { Handler } from '../../src/bot/dispatch.ts'
import { helpCard, unknownCard, welcomeCard } from '../../src/help/cards.ts'
import { isAlone, markWelcomed } from '../../src/people/store.ts'

/** `help` `帮助` — what I can do here, for me. */
export const showHelp: Handler = async (ask) => ({
  card: helpCard(ask.person.role, ask.lang),
  how: 'private',
})

/** Somebody opened the chat with us: a greeting with one example and three buttons, not a manual. */
export const welcome: Handler = async (ask, work) => {
  await markWelcomed(work, ask.person.id)
  return welcomeCard(ask.person, await isAlone(work), ask.lang)
}

/** A word that is none of ours: the three nearest as buttons. */
export const showUnknown: Handler = async (ask) =>
  unknownCard([...ask.text.trim()].slice(0, 40).join(''), (ask.fields['nearest'] ?? '').split(','), ask.lang)
