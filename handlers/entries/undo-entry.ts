import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import {
  codeToUndo,
  entryInTime,
  entryOf,
  entryWithCode,
  lastToUndo,
  subjectFor,
  takeBack,
  undoneWords,
} from '../../src/entries/undo.ts'
import { standsCard, visitWords } from '../../src/visits/cards.ts'

/** `undo` `撤销` — takes back my last entry, or the one whose code is named (`undo V20`) or whose button was pressed, within 30 minutes. Twice is once. */
export const undoEntry: Handler = async (message, work) => {
  const named = entryOf(message)
  const code = codeToUndo(message)
  const entry = code
    ? await entryWithCode(message, work, code)
    : named === undefined
      ? await lastToUndo(message, work)
      : await entryInTime(message, work, named)
  const subject = await subjectFor(work, entry, message.lang)
  const { reading } = message
  const w = visitWords[message.lang]
  // A question about it takes nothing back.
  if (reading?.intent === 'undo' && reading.unread.length > 0)
    return standsCard(entry.id, w.stands(subject), message.lang)
  await takeBack(message, work, entry)
  return noteCard(
    message.lang,
    visitWords[message.lang].undoneTitle,
    undoneWords(entry, subject, message.lang),
    'info',
  )
}
