import type { Handler } from '../src/bot.ts'
import { noteCard, visitWords } from '../src/cards/visit.ts'
import { entryAsked, entryInTime, takeBack, undoneWords } from '../src/flows/undo.ts'

/** `undo` `撤销` — takes back my last entry, or the one whose button was pressed, within 30 minutes. Twice is once. */
export const undoEntry: Handler = async (ask, work) => {
  const entry = await entryInTime(ask, work, entryAsked(ask))
  await takeBack(ask, work, entry)
  return noteCard(visitWords[ask.lang].undoneTitle, undoneWords(entry, ask.lang), 'info')
}
