import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import type { Card } from '../../src/cards/card.ts'
import type { Work } from '../../src/db/work.ts'
import type { EntryRow } from '../../src/entries/store.ts'
import {
  codeToUndo,
  dropQuestion,
  entryInTime,
  entryOf,
  entryOfKind,
  entryWithCode,
  lastToUndo,
  subjectFor,
  takeBack,
  undoneWords,
} from '../../src/entries/undo.ts'
import { undoKindIn } from '../../src/language/verdicts.ts'
import { standsCard, visitWords } from '../../src/visits/cards.ts'

/** `undo` `撤销` — takes back my last entry, or the one whose code is named (`undo V20`) or whose button was pressed, within 30 minutes. Twice is once. */
export const undoEntry: Handler = async (message, work) => {
  const named = entryOf(message)
  const code = codeToUndo(message)
  const { reading } = message
  const kind = named === undefined && reading?.intent === 'undo' ? undoKindIn(reading.rest) : undefined
  const isDoubted = reading?.intent === 'undo' && reading.unread.length > 0
  if (!code && !kind && named === undefined && !isDoubted) {
    const dropped = await dropQuestion(message, work)
    if (dropped) return droppedCard(message, work, dropped.stands)
  }
  const entry = code
    ? await entryWithCode(message, work, code)
    : kind
      ? await entryOfKind(message, work, kind)
      : named === undefined
        ? await lastToUndo(message, work)
        : await entryInTime(message, work, named)
  const subject = await subjectFor(work, entry, message.lang)
  const w = visitWords[message.lang]
  // A question about it takes nothing back.
  if (isDoubted) return standsCard(entry.id, w.stands(subject), message.lang)
  await takeBack(message, work, entry)
  return noteCard(
    message.lang,
    visitWords[message.lang].undoneTitle,
    undoneWords(entry, subject, message.lang),
    'info',
  )
}

/** An undo while a question was open: it is let go, and what stands besides can be taken back by its button. */
async function droppedCard(message: Message, work: Work, stands: EntryRow | undefined): Promise<Card> {
  const w = visitWords[message.lang]
  if (!stands) return noteCard(message.lang, w.droppedTitle, w.dropped)
  const subject = await subjectFor(work, stands, message.lang)
  return { ...standsCard(stands.id, w.droppedStands(subject), message.lang), title: w.droppedTitle }
}
