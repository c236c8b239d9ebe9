import type { Ask, Handler } from '../../src/bot/dispatch.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { endPending, openPending } from '../../src/entries/pending-store.ts'
import { readVisit } from '../../src/language/visit.ts'
import { readingContext } from '../../src/reading/context-store.ts'
import { noteCard, visitWords } from '../../src/visits/cards.ts'
import { type VisitPending, visitTurn, writeOnce } from '../../src/visits/visit-turn.ts'

/** "Yes, log it": writes what was shown. Twice is once; after half an hour, or from a replaced card, it says so. */
export const confirmVisit: Handler = async (ask, work) => {
  const pending = await theirs(ask, work)
  await endPending(work, pending.id, 'confirmed')
  return writeOnce(ask, work, pending.state)
}

/** What was missing is put into the sentence and everything is read again: one way of reading, whatever the way of asking. */
export const answerVisit: Handler = async (ask, work) => {
  const pending = await theirs(ask, work)
  await endPending(work, pending.id, 'replaced')
  const { account = '', people = '', summary = '', nextStep = '' } = ask.fields
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
  return visitTurn(ask, work, readVisit(text, await readingContext(work, ask.person, text, ids)), {
    asked: pending.asked,
    replaces: pending.state.replaces,
  })
}

/** "Drop it": nothing was written and nothing will be. */
export const dropVisit: Handler = async (ask, work) => {
  const pending = await theirs(ask, work)
  await endPending(work, pending.id, 'dropped')
  const w = visitWords[ask.lang]
  return noteCard(w.droppedTitle, w.dropped)
}

async function theirs(ask: Ask, work: Work) {
  const id = ask.fields.pending === undefined ? undefined : rowId(ask.fields.pending)
  const pending = await openPending<VisitPending>(work, ask.person.id, id)
  if (pending?.intent !== 'visit')
    throw new UserError({ zh: visitWords.zh.problems.pendingGone, en: visitWords.en.problems.pendingGone })
  return pending
}
