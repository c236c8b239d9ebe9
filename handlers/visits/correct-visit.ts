import type { Handler } from '../../src/bot/dispatch.ts'
import { openPending } from '../../src/entries/pending-store.ts'
import { readCorrection } from '../../src/language/corrections.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { type VisitPending, visitTurn } from '../../src/visits/visit-turn.ts'
import { showUnknown } from '../help/show-help.ts'

/** `不是王总，是王工`, `no, next Friday`: changes the visit that waits for a yes; words that change nothing are not understood. */
export const correctVisit: Handler = async (message, work) => {
  const pending = await openPending<VisitPending>(work, message.person.id)
  if (pending?.intent !== 'visit') return showUnknown(message, work)
  const { reading, replaces } = pending.state
  const ids = reading.accounts.map(({ value }) => value.id)
  const context = await readingContext(work, message.person, `${reading.text} ${message.text}`, ids)
  const corrected = readCorrection(message.text, reading, context)
  if (!corrected) return showUnknown(message, work)
  return visitTurn(message, work, corrected.reading, { asked: pending.asked, replaces })
}
