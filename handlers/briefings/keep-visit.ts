import type { Handler, Message } from '../../src/bot/handler.ts'
import { beside } from '../../src/briefings/morning.ts'
import { endUnsaved, unsavedVisit } from '../../src/briefings/unsaved-store.ts'
import { noteCard } from '../../src/cards/build.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { visitWords } from '../../src/visits/cards.ts'
import { type VisitPending, writeOnce } from '../../src/visits/visit-turn.ts'

/** [Save it] of a morning: writes the visit that was typed the day before and never confirmed. */
export const keepVisit: Handler = async (message, work) => {
  const { id, state } = await unsaved(message, work)
  if (!(await endUnsaved(work, id, 'confirmed'))) throw gone()
  return beside(await writeOnce(message, work, state))
}

/** [No]: nothing was written and nothing will be. */
export const forgetVisit: Handler = async (message, work) => {
  const { id } = await unsaved(message, work)
  if (!(await endUnsaved(work, id, 'dropped'))) throw gone()
  const w = visitWords[message.lang]
  return beside(noteCard(message.lang, w.droppedTitle, w.dropped))
}

async function unsaved(message: Message, work: Work): Promise<{ id: number; state: VisitPending }> {
  const id = rowId(message.fields['pending'] ?? '')
  const state = await unsavedVisit<VisitPending>(work, message.person.id, id)
  if (!state) throw gone()
  return { id, state }
}

function gone(): UserError {
  return new UserError({ zh: visitWords.zh.problems.pendingGone, en: visitWords.en.problems.pendingGone })
}
