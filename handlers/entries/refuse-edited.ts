import type { Handler } from '../../src/bot/handler.ts'
import { entryOfMessage } from '../../src/entries/of-message.ts'
import { editedCard } from '../../src/help/unreadable-cards.ts'
import { listen } from '../../src/reading/listen.ts'
import { visitTurn } from '../../src/visits/visit-turn.ts'

/**
 * A message that was edited after it had changed something. A visit that is still one is asked about as it stands now, and one tap puts it in
 * the place of what was saved; everything else stays as it was saved, and the card says so, with the buttons of what this very message wrote.
 */
export const refuseEdited: Handler = async (message, work) => {
  const since = new Date(work.now.getTime() - work.policy.language.undoMinutes * 60_000)
  const wrote = await entryOfMessage(work, message.person.id, message.fields['of'] ?? '', since)
  const { reading } = wrote?.kind === 'visit' ? await listen(work, message.person, message.text) : {}
  if (wrote && reading?.intent === 'visit') return visitTurn(message, work, reading, { replaces: wrote.id })
  return editedCard(wrote && { id: wrote.id, editable: wrote.undo.reading !== undefined }, message.lang)
}
