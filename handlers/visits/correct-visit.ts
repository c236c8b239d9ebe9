import type { Handler } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { UserError } from '../../src/domain/errors.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { openPending } from '../../src/entries/pending-store.ts'
import { visitWords } from '../../src/visits/cards.ts'
import { type VisitPending, visitTurn } from '../../src/visits/visit-turn.ts'

/**
 * `不是王总，是王工`, `no, next Friday`: changes the visit that waits for a yes, or the one that was written within the last half hour, which is then
 * shown once more. With nothing to put right it says so.
 */
export const correctVisit: Handler = async (message, work) => {
  const corrected = message.reading?.intent === 'correct' ? message.reading.corrected : undefined
  const w = visitWords[message.lang]
  if (!corrected) return noteCard(message.lang, w.nothingToCorrectTitle, w.nothingToCorrect)
  if (message.fields.entry)
    return visitTurn(message, work, corrected, { replaces: rowId(message.fields.entry) })
  const pending = await openPending<VisitPending>(work, message.person.id)
  if (pending?.intent !== 'visit')
    throw new UserError({ zh: visitWords.zh.problems.pendingGone, en: visitWords.en.problems.pendingGone })
  return visitTurn(message, work, corrected, { asked: pending.asked, replaces: pending.state.replaces })
}
