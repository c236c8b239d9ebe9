import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { maySee } from '../domain/rights.ts'
import { type RequestView, requestCard } from './cards.ts'
import type { FoundRequest } from './kind.ts'
import { assignApprovers } from './request-lifecycle.ts'
import { viewRequest } from './request-view.ts'
import { type RequestRow, requestByCode, requestById } from './store.ts'
import { lockSubject, lockSubjectOf, ownerOf } from './subject-store.ts'
import { concernedIds, threadAt } from './threads.ts'
import { requestWords } from './words.ts'

/** The request with this code. Who may neither see the account nor is concerned hears that there is none. */
export async function resolveRequest(message: Message, work: Work, code: string): Promise<FoundRequest> {
  const subject = await lockSubjectOf(work, code)
  const found = subject && (await requestByCode(work, code))
  if (!found || !subject) throw notFound(code)
  const request = await assignApprovers(work, { request: found, subject })
  const concerned = concernedIds(request.rule, request.requesterId, ownerOf(subject)).includes(
    message.person.id,
  )
  if (!concerned && !maySee(message.person, subject.account)) throw notFound(code)
  return { request, subject }
}

/** The card as it is now, where this person is. */
export async function cardNow(message: Message, work: Work, requestId: number): Promise<Card> {
  const { request, view } = await viewNow(work, requestId)
  return cardHere(message, request, view)
}

/** The same for this person alone, wherever they are: in their language, with their buttons. */
export async function ownCardNow(message: Message, work: Work, requestId: number): Promise<Card> {
  const { view } = await viewNow(work, requestId)
  return requestCard(view, message.lang, message.person.id)
}

async function viewNow(work: Work, requestId: number): Promise<{ request: RequestRow; view: RequestView }> {
  const request = await requestById(work, requestId)
  const subject = request && (await lockSubject(work, request))
  if (!request || !subject) throw notFound('')
  return { request, view: await viewRequest(work, { request, subject }) }
}

/** From a view that is known already: in the language of the room it stands in, with everybody's buttons; elsewhere for this person alone. */
export function cardHere(message: Message, request: RequestRow, view: RequestView): Card {
  const thread = threadAt(request, message.place)
  const reader = thread && !thread.place.direct ? undefined : message.person.id
  return requestCard(view, thread?.lang ?? message.lang, reader)
}

/** Throws when nothing can be decided any more, saying how it ended. */
export async function mustBePending(work: Work, found: FoundRequest): Promise<void> {
  const { request } = found
  if (request.status === 'pending') return
  const { ended } = await viewRequest(work, found)
  const who =
    'by' in ended ? [ended.by].flat().map((voice) => (typeof voice === 'string' ? voice : voice.name)) : []
  throw new UserError(
    bilingual(requestWords, (w) =>
      w.refused.afterEnd(`${request.code} ${w.status[request.status]}`, who.join(', ')),
    ),
  )
}

function notFound(code: string): UserError {
  return new UserError(bilingual(requestWords, (w) => w.refused.notFound(code)))
}

/** A request with its subject, both locked, for jobs; undefined when it is gone. */
export async function lockRequest(work: Work, id: number): Promise<FoundRequest | undefined> {
  const request = await requestById(work, id)
  const subject = request && (await lockSubject(work, request))
  const now = subject && (await requestById(work, id))
  return now && subject && { request: now, subject }
}
