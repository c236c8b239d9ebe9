import type { Handler, Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import { adminNames } from '../people/store.ts'
import type { Reply } from '../platforms/platform.ts'
import { learnOffCard } from './cards.ts'

/** The handler where learning is switched on (policy.learn.enabled); elsewhere a card that says so and whom to ask. */
export function whereOn(handler: Handler): Handler {
  return async (message, work) => (work.policy.learn.enabled ? handler(message, work) : off(message, work))
}

async function off({ lang }: Message, work: Work): Promise<Reply> {
  return { card: learnOffCard(await adminNames(work), lang), delivery: 'private' }
}
