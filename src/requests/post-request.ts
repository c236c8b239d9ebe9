import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import type { GateItemKey } from '../domain/gate-items.ts'
import { askedCard } from './line-cards.ts'
import { waitingNames } from './still-wanted.ts'
import { type RequestRow, requestById } from './store.ts'
import type { Subject } from './subject-store.ts'
import { openThreads, threadPlatforms } from './threads.ts'

/** Posts a new request's card and tells whoever asked what happens now. `bypassed`: items of its gate that are open; `says`: what its kind has to say. */
export async function postRequest(
  message: Message,
  work: Work,
  subject: Subject,
  { id, bypassed = [], says = [] }: { id: number; bypassed?: GateItemKey[]; says?: readonly string[] },
): Promise<Card> {
  const request = await postThreads(work, subject, id)
  return askedCard(
    {
      code: request.code,
      names: await waitingNames(work, request),
      dueAt: request.dueAt ?? work.now,
      zone: work.zone,
      places: threadPlatforms(request),
      bypassed,
      says,
    },
    message.lang,
  )
}

/** The same for what nobody has to be told of in an answer. */
export async function postThreads(work: Work, subject: Subject, id: number): Promise<RequestRow> {
  const created = await requestById(work, id)
  if (!created) throw new Error(`request ${id} is not there`)
  return openThreads(work, { request: created, subject })
}
