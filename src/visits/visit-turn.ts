import { mayOpen } from '../accounts/new-account.ts'
import { unknownCompanyCard } from '../accounts/new-account-cards.ts'
import { isBare } from '../accounts/pick-account.ts'
import { accountsToPick } from '../accounts/pick-store.ts'
import { accountsRead } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { carried } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import { keepPending } from '../entries/pending-store.ts'
import { entryInTime, takeBack } from '../entries/undo.ts'
import { ownRefusal } from '../help/example-cards.ts'
import { namesForExamples } from '../help/own-store.ts'
import { needsYes, visitQuestions } from '../language/outcome.ts'
import type { Field } from '../language/problem.ts'
import type { VisitReading } from '../language/visit.ts'
import { problemError, problemWords } from '../reading/cards.ts'
import type { ChoicePending } from '../reading/talk.ts'
import { addTold } from './add-to-visit.ts'
import { type Asked, chooseAccountCard, visitAskCard, visitConfirmCard } from './cards.ts'
import { echoesOf } from './echo-cards.ts'
import { sameVisitCard } from './same-visit-cards.ts'
import { mustMayLog, writeVisits } from './write-visits.ts'

/** A visit that waits for a yes. `again`: although the same was told before. `replaces`: the entry that it puts right, taken back when this one is written. */
export type VisitPending = { reading: VisitReading; again?: boolean; replaces?: number | undefined }

/** `shown`: whatever it is, it is shown and waits for a yes. */
export type Turn = { asked?: number; replaces?: number | undefined; shown?: boolean }

const ASKED: Partial<Record<Field, Asked>> = {
  account: 'account',
  contacts: 'people',
  summary: 'summary',
  nextStep: 'nextStep',
  due: 'nextStep',
}

/**
 * What follows from a reading: choose an account, mend a problem, answer a question, confirm a guess, or the visit is written.
 * Nothing is written before the last. Throws UserError with the one sentence about what cannot be as told.
 */
export async function visitTurn(
  message: Message,
  work: Work,
  reading: VisitReading,
  { asked = 0, replaces, shown = false }: Turn = {},
): Promise<Card> {
  if (reading.accounts.length === 0 && reading.candidates.length > 0) return choose(message, work, reading)
  if (reading.accounts.length === 0) return askWhere(message, work, reading, { asked, replaces })
  const problem = reading.problems[0]
  if (problem?.field === 'date') return askDay(message, work, reading, { asked, replaces })
  if (problem) throw problemError(problem)

  const questions = questionsOf(reading)
  const waits = shown || needsYes(reading) || replaces !== undefined || Boolean(message.fields.proposed)
  // Who may not log it is not asked first. A guess may be wrong, and is shown.
  const sure = reading.accounts.flatMap(({ value, confidence }) =>
    confidence === 'guessed' ? [] : [value.id],
  )
  if ((waits || questions.length > 0) && sure.length > 0) mustMayLog(message, await accountsRead(work, sure))
  if (questions.length > 0 && asked < work.policy.language.maxQuestions) {
    const id = await keepPending(
      work,
      message.person.id,
      'visit',
      { reading, replaces } satisfies VisitPending,
      asked + 1,
    )
    return visitAskCard(id, echoesOf(reading, message.lang), questions, message.lang)
  }
  if (waits) {
    const id = await keepPending(
      work,
      message.person.id,
      'visit',
      { reading, replaces } satisfies VisitPending,
      asked,
    )
    return visitConfirmCard(
      id,
      echoesOf(reading, message.lang),
      message.lang,
      message.fields.proposed === 'yes',
    )
  }
  return writeOnce(message, work, { reading })
}

/** Writes it, unless the same visit was told before: then nothing is written and the person may insist. */
export async function writeOnce(
  message: Message,
  work: Work,
  { reading, again = false, replaces }: VisitPending,
): Promise<Card> {
  const { into } = message.fields
  if (into) return addTold(message, work, reading, into)
  const kept = replaces === undefined ? [] : await makeRoom(message, work, reading, replaces)
  const once = !again && replaces === undefined && reading.accounts.length === 1
  const written = await writeVisits(message, work, reading, { once, contacts: kept })
  if (!('twin' in written)) return written
  return sameVisitCard(
    written.twin,
    await keepPending(work, message.person.id, 'visit', { reading, again: true } satisfies VisitPending),
    message.lang,
  )
}

/** Takes back the entry that this visit puts right, but nobody whom it names: whom only that entry made known, this one does now. Gives them. */
async function makeRoom(
  message: Message,
  work: Work,
  reading: VisitReading,
  replaces: number,
): Promise<number[]> {
  const entry = await entryInTime(message, work, replaces)
  const named = reading.people.flatMap(({ contactId }) => contactId ?? [])
  const kept = entry.undo.contacts.filter((id) => named.includes(id))
  const contacts = entry.undo.contacts.filter((id) => !kept.includes(id))
  await takeBack(message, work, { ...entry, undo: { ...entry.undo, contacts } })
  return kept
}

/** Who was met is essential; what about and what next are asked along with it, never for their own sake. */
function questionsOf(reading: VisitReading): Asked[] {
  return [...new Set(visitQuestions(reading).flatMap((field) => ASKED[field] ?? []))]
}

/** A day that cannot be is asked for again; the visit is kept until it is said. */
async function askDay(
  message: Message,
  work: Work,
  reading: VisitReading,
  { asked = 0, replaces }: Turn,
): Promise<Card> {
  const [problem] = reading.problems
  const state: VisitPending = { reading, replaces }
  const id = await keepPending(work, message.person.id, 'visit', state, asked)
  const day = problem ? problemWords(problem, message.lang) : ''
  return visitAskCard(id, echoesOf(reading, message.lang), ['day'], message.lang, { problems: { day } })
}

/** The visit is kept and waits for its account, in a form or in words. */
async function askWhere(
  message: Message,
  work: Work,
  reading: VisitReading,
  { asked = 0, replaces }: Turn,
): Promise<Card> {
  const problem = reading.problems.find(({ field }) => field === 'account')
  const other = reading.problems.find(({ field }) => field !== 'account')
  if (other) throw problemError(other)
  // A name that nobody has, or that this person is not to know of: the same sentence, and nothing is kept.
  if (problem?.key === 'unknownAccount') {
    const said = problem.data.said ?? ''
    if (!mayOpen(message.person.role) || !said) throw problemError(problem)
    return unknownCompanyCard(
      ownRefusal(
        problemWords(problem, message.lang),
        { example: true, intent: 'visit' },
        await namesForExamples(work, message.person),
        message.lang,
      ),
      { name: said, said: carried(reading.text) },
      message.lang,
    )
  }
  const state: VisitPending = { reading, replaces }
  const id = await keepPending(work, message.person.id, 'visit', state, asked)
  const questions: Asked[] = ['account', ...questionsOf(reading)]
  // The command word alone is no mistake: their own accounts stand in the form.
  const own = isBare(message) ? await accountsToPick(work, message.person) : []
  if (own.length > 0) {
    const options = own.map((each) => ({ label: accountName(each, message.lang), value: each.code }))
    return visitAskCard(id, [], questions, message.lang, { accounts: options })
  }
  const account = problemWords(problem ?? { field: 'account', key: 'noAccount', data: {} }, message.lang)
  // Without an account nothing is echoed: what was typed may name one that this person is not to know of.
  return visitAskCard(id, [], questions, message.lang, { problems: { account } })
}

async function choose(message: Message, work: Work, reading: VisitReading): Promise<Card> {
  const problem = reading.problems.find(({ field }) => field === 'account')
  const typed = problem?.data.said ?? ''
  const candidates = reading.candidates.map((account) => ({
    code: account.code,
    name: accountName(account, message.lang),
  }))
  const near = problem?.key === 'nearAccount'
  const ids = reading.candidates.map(({ id }) => id)
  const choice: ChoicePending = { intent: 'visit', text: reading.text, said: typed, ids }
  await keepPending(work, message.person.id, 'choose', choice)
  return chooseAccountCard(
    {
      typed,
      near,
      intent: 'visit',
      text: reading.text,
      said: typed,
      fit: Number(problem?.data.fit ?? ids.length),
    },
    candidates,
    message.lang,
  )
}
