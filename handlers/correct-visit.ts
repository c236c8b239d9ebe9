import type { Handler } from '../src/bot.ts'
import { type VisitPending, visitTurn } from '../src/flows/visit-turn.ts'
import { readCorrection } from '../src/language/corrections.ts'
import { openPending } from '../src/store/pending.ts'
import { readingContext } from '../src/store/reading.ts'
import { showUnknown } from './show-help.ts'

/** `不是王总，是王工`, `no, next Friday`: changes the visit that waits for a yes; words that change nothing are not understood. */
export const correctVisit: Handler = async (ask, work) => {
  const pending = await openPending<VisitPending>(work, ask.person.id)
  if (pending?.intent !== 'visit') return showUnknown(ask, work)
  const { reading, replaces } = pending.state
  const ids = reading.accounts.map(({ value }) => value.id)
  const context = await readingContext(work, ask.person, `${reading.text} ${ask.text}`, ids)
  const corrected = readCorrection(ask.text, reading, context)
  if (!corrected) return showUnknown(ask, work)
  return visitTurn(ask, work, corrected.reading, { asked: pending.asked, replaces })
}
