import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { keepPending } from '../../src/entries/pending-store.ts'
import { entryInTime, entryOf } from '../../src/entries/undo.ts'
import type { VisitReading } from '../../src/language/visit.ts'
import { visitEditCard, visitWords } from '../../src/visits/cards.ts'
import { echoesOf } from '../../src/visits/echo-cards.ts'
import type { VisitPending } from '../../src/visits/visit-turn.ts'

/**
 * `edit` `修改` — opens my last visit again for 30 minutes: say what is different (`不是王总，是王工`, `no, next Friday`), then confirm.
 * Until then the visit stays as it is.
 */
export const editEntry: Handler = async (message, work) => {
  const entry = await entryInTime(message, work, entryOf(message))
  const reading = entry.undo.reading as VisitReading | undefined
  if (!reading) throw new UserError(bilingual(visitWords, (w) => w.notEditable))
  const pending: VisitPending = { reading, replaces: entry.id }
  const id = await keepPending(work, message.person.id, 'visit', pending)
  return visitEditCard(id, echoesOf(reading, message.lang), message.lang)
}
