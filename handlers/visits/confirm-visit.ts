import type { Handler, Message } from '../../src/bot/handler.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { endPending, openPending } from '../../src/entries/pending-store.ts'
import { chatCard } from '../../src/help/cards.ts'
import { readVisit } from '../../src/language/visit.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { visitWords } from '../../src/visits/cards.ts'
import { type VisitPending, visitTurn, writeOnce } from '../../src/visits/visit-turn.ts'

/** "Yes, log it": writes what was shown. Twice is once; after half an hour, or from a replaced card, it says so. */
export const confirmVisit: Handler = async (message, work) => {
  const told = message.reading?.intent === 'confirm'
  const open =
    told && message.fields.pending === undefined ? await openPending(work, message.person.id) : undefined
  // "ok" to nothing is small talk.
  if (told && !message.fields.pending && !open) return chatCard(message.text, message.lang)
  const pending = await theirs(message, work)
  await endPending(work, pending.id, 'confirmed')
  return writeOnce(message, work, pending.state)
}

/** What was missing is put into the sentence and everything is read again: one way of reading, whatever the way of asking. */
export const answerVisit: Handler = async (message, work) => {
  const pending = await theirs(message, work)
  await endPending(work, pending.id, 'replaced')
  const { account = '', people = '', summary = '', nextStep = '' } = message.fields
  const told = pending.state.reading.text
  const text = [
    told,
    account,
    people,
    summary && (/\p{Script=Han}/u.test(summary) ? `谈${summary}` : `discussed ${summary}`),
    nextStep && (/\p{Script=Han}/u.test(nextStep) ? `下一步 ${nextStep}` : `next: ${nextStep}`),
  ]
    .filter(Boolean)
    .join(' ')
  const ids = pending.state.reading.accounts.map(({ value }) => value.id)
  return visitTurn(message, work, readVisit(text, await readingContext(work, message.person, text, ids)), {
    asked: pending.asked,
    replaces: pending.state.replaces,
  })
}

/** "Drop it": nothing was written and nothing will be. */
export const dropVisit: Handler = async (message, work) => {
  const id = message.fields.pending === undefined ? undefined : rowId(message.fields.pending)
  const pending = (await openPending(work, message.person.id, id)) ?? (await theirs(message, work))
  await endPending(work, pending.id, 'dropped')
  const w = visitWords[message.lang]
  return noteCard(message.lang, w.droppedTitle, w.dropped)
}

async function theirs(message: Message, work: Work) {
  const id = message.fields.pending === undefined ? undefined : rowId(message.fields.pending)
  const pending = await openPending<VisitPending>(work, message.person.id, id)
  if (pending?.intent !== 'visit') throw new UserError(bilingual(visitWords, (w) => w.problems.pendingGone))
  return pending
}
