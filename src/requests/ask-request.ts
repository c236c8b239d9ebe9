import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { bilingual } from '../cards/speech.ts'
import type { RequestKind } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import { deadlinesOf } from '../domain/approval/ladder.ts'
import { UserError } from '../domain/errors.ts'
import type { Bilingual } from '../domain/lang.ts'
import { askedOf, kindOf } from './kinds.ts'
import { postRequest } from './post-request.ts'
import { endIfOvertaken } from './request-lifecycle.ts'
import { addRequest, requestsWhere } from './store.ts'
import { codeOf, lockSubject, type Subject } from './subject-store.ts'
import { requestWords } from './words.ts'

/** What somebody asks for. `asked`: as the kind's shape says. */
export type Wish = {
  kind: Exclude<RequestKind, 'move'>
  subject: Subject
  asked: object
  reason: string
}

/**
 * Asks those who must agree: writes the request and posts its card. Gives the answer for whoever asked. Throws UserError when the same is
 * being asked already, and when nobody may decide it. `says`: sentences of the kind's own.
 */
export async function askRequest(
  message: Message,
  work: Work,
  wish: Wish,
  says: readonly string[] = [],
): Promise<Card> {
  const made = await createRequest(message.person.id, work, wish)
  if ('nobody' in made) throw new UserError(made.nobody)
  return postRequest(message, work, wish.subject, { ...made, says })
}

/** Writes the request without posting it; a sentence when nobody may decide it. Throws UserError when the same is being asked already. */
export async function createRequest(
  requesterId: number,
  work: Work,
  wish: Wish,
): Promise<{ id: number } | { nobody: Bilingual }> {
  const { kind: name, subject, reason } = wish
  const kind = kindOf(name)
  const asked = kind.parse(wish.asked)
  await lockSubject(work, { accountId: subject.account.id, dealId: subject.deal?.id ?? null })
  for (const request of await samePending(work, wish))
    if (!(await endIfOvertaken(work, { request, subject }, requesterId)))
      throw new UserError(bilingual(requestWords, (w) => w.refused.pending(request.code, codeOf(subject))))
  const ruled = await kind.rule(work, { subject, asked, requesterId })
  if ('nobody' in ruled) return ruled
  const id = await addRequest(work, {
    kind: name,
    account: subject.account,
    deal: subject.deal,
    asked: asked as object,
    version: kind.version(subject),
    requesterId,
    reason,
    rule: ruled.rule,
    ...deadlinesOf(work.now, work),
  })
  return { id }
}

/** Pending requests that ask for the same of the same. */
async function samePending(work: Work, { kind: name, subject, asked }: Wish) {
  const { account, deal } = subject
  const of = deal ? { dealId: deal.id } : { accountId: account.id }
  const pending = await requestsWhere(work, { ...of, kind: name, status: 'pending' }, 100)
  const { key } = kindOf(name)
  return pending.filter(
    (request) => request.dealId === (deal?.id ?? null) && key(askedOf(request)) === key(asked),
  )
}
