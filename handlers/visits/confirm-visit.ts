import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { goOn, type ToldPending } from '../../src/entries/check-told.ts'
import { endPending, openPending } from '../../src/entries/pending-store.ts'
import { chatCard } from '../../src/help/cards.ts'
import { fillVisit } from '../../src/language/fill-visit.ts'
import { goesOnWith } from '../../src/queue/done.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { visitWords } from '../../src/visits/cards.ts'
import { type VisitPending, visitTurn, writeOnce } from '../../src/visits/visit-turn.ts'

/** "Yes, log it": writes what was shown. Twice is once; after half an hour, or from a replaced card, it says so. */
export const confirmVisit: Handler = async (message, work) => {
  const typed = message.reading?.intent === 'confirm'
  const open = await openPending<ToldPending>(work, message.person.id, pendingId(message))
  if (typed && !message.fields.pending && !open)
    return chatCard(message.text, message.person.role, message.lang)
  if (open?.intent === 'told') return goOn(message, work, open)
  const pending = await theirs(message, work)
  // "yes open one", "对 再加一条": a yes with something else in it is shown once more.
  if (message.reading?.intent === 'confirm' && message.reading.unread.length > 0)
    return visitTurn(message, work, pending.state.reading, { replaces: pending.state.replaces, shown: true })
  await endPending(work, pending.id, 'confirmed')
  // A yes to "logged already" says neither that it be added nor that it be logged again: the two are asked once more.
  return writeOnce(message, work, typed ? { ...pending.state, again: false } : pending.state)
}

/** What was typed into the form about what is missing goes into the visit that waits, each field as what it asks for. */
export const answerVisit: Handler = async (message, work) => {
  const pending = await theirs(message, work)
  await endPending(work, pending.id, 'replaced')
  const { reading, replaces } = pending.state
  const ids = reading.accounts.map(({ value }) => value.id)
  const words = [reading.text, message.fields.account, message.fields.people].join(' ')
  const filled = fillVisit(reading, message.fields, await readingContext(work, message.person, words, ids))
  return visitTurn(message, work, filled, { asked: pending.asked, replaces })
}

/** "Drop it": nothing was written and nothing will be. */
export const dropVisit: Handler = async (message, work) => {
  const pending =
    (await openPending(work, message.person.id, pendingId(message))) ?? (await theirs(message, work))
  await endPending(work, pending.id, 'dropped')
  const w = visitWords[message.lang]
  return noteCard(message.lang, w.droppedTitle, w.dropped)
}

const pendingId = ({ fields }: Message): number | undefined =>
  fields.pending === undefined ? undefined : rowId(fields.pending)

async function theirs(message: Message, work: Work) {
  const pending = await openPending<VisitPending>(work, message.person.id, pendingId(message))
  if (pending?.intent !== 'visit') throw new UserError(bilingual(visitWords, (w) => w.problems.pendingGone))
  await goesOnWith(work, pending.of)
  return pending
}
