import type { Handler } from '../../src/bot/handler.ts'
import { lastEntry } from '../../src/entries/store.ts'
import { editedCard } from '../../src/help/unreadable-cards.ts'

/** A message that was edited after it had changed something: what was saved stays, and the card says so with the way on. */
export const refuseEdited: Handler = async (message, work) => {
  const since = new Date(work.now.getTime() - work.policy.language.undoMinutes * 60_000)
  const entry = await lastEntry(work, message.person.id, since)
  return editedCard(entry?.id, entry?.undo.reading !== undefined, message.lang)
}
