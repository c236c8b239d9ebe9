import type { Handler } from '../../src/bot/handler.ts'
import { openPending } from '../../src/entries/pending-store.ts'
import { readCorrection } from '../../src/language/corrections.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { type VisitPending, visitTurn } from '../../src/visits/visit-turn.ts'

/** `不是王总，是王工`, `no, next Friday`: changes the visit that waits for a yes; words that change nothing are not understood. */
export const correctVisit: Handler = async (message, work) => {
  const pending = await openPending<VisitPending>(work, message.person.id)
  if (pending?.intent !== 'visit') return { forward: { intent: 'unknown' } }
  const { reading, replaces } = pending.state
  const ids = reading.accounts.map(({ value }) => value.id)
  const context = await readingContext(work, message.person, `${reading.text} ${message.text}`, ids)
  const corrected = readCorrection(message.text, reading, context)
  if (!corrected) return { forward: { intent: 'unknown' } }
  return visitTurn(message, work, corrected.reading, { asked: pending.asked, replaces })
}
