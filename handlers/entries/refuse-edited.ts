import type { Handler } from '../../src/bot/handler.ts'
import { entryCausedBy, lastEntry } from '../../src/entries/store.ts'
import { editedCard } from '../../src/help/unreadable-cards.ts'
import { listen } from '../../src/reading/listen.ts'
import { visitTurn } from '../../src/visits/visit-turn.ts'

/**
 * A message that was edited after it had changed something. A visit that is still one is asked about as it stands now, and one tap puts it in
 * the place of what was saved; everything else stays as it was saved, and the card says so with the way on.
 */
export const refuseEdited: Handler = async (message, work) => {
  const since = new Date(work.now.getTime() - work.policy.language.undoMinutes * 60_000)
  const wrote = await entryCausedBy(work, message.person.id, message.fields['of'] ?? '', since)
  const { reading } = wrote?.kind === 'visit' ? await listen(work, message.person, message.text) : {}
  if (wrote && reading?.intent === 'visit') return visitTurn(message, work, reading, { replaces: wrote.id })
  const entry = await lastEntry(work, message.person.id, since)
  return editedCard(entry?.id, entry?.undo.reading !== undefined, message.lang)
}
