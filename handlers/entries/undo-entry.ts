import type { Handler } from '../../src/bot/dispatch.ts'
import { entryAsked, entryInTime, takeBack, undoneWords } from '../../src/entries/undo.ts'
import { noteCard, visitWords } from '../../src/visits/cards.ts'

/** `undo` `撤销` — takes back my last entry, or the one whose button was pressed, within 30 minutes. Twice is once. */
export const undoEntry: Handler = async (ask, work) => {
  const entry = await entryInTime(ask, work, entryAsked(ask))
  await takeBack(ask, work, entry)
  return noteCard(visitWords[ask.lang].undoneTitle, undoneWords(entry, ask.lang), 'info')
}
