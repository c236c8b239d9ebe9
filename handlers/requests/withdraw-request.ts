import type { Handler } from '../../src/bot/handler.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { kindOf } from '../../src/requests/kinds.ts'
import { assessed, showEnd } from '../../src/requests/request-lifecycle.ts'
import { cardNow, mustBePending, resolveRequest } from '../../src/requests/resolve-request.ts'
import { endRequest, type RequestRow } from '../../src/requests/store.ts'
import { postInThreads } from '../../src/requests/threads.ts'
import { requestWords } from '../../src/requests/words.ts'

/** The requester takes a request back; nobody else can. */
export const withdrawRequest: Handler = async (message, work) => {
  const asked = await resolveRequest(message, work, message.fields.request ?? '')
  const { request, subject } = asked
  await mustBePending(work, asked)
  if (request.requesterId !== message.person.id) {
    const names = await namesOfPeople(work, [request.requesterId])
    throw new UserError(
      bilingual(requestWords, (w) => w.refused.onlyRequester(names.get(request.requesterId) ?? '')),
    )
  }
  await endRequest(work, request, 'withdrawn', '', message.person.id)
  const after = kindOf(request.kind).risk ? await assessed(work, subject) : subject
  const ended: RequestRow = { ...request, status: 'withdrawn', endedAt: work.now, endedWhy: '' }
  await postInThreads(work, request, {
    id: 'withdrawn',
    says: { kind: 'withdrawn', by: message.person.name },
  })
  await showEnd(work, { request: ended, subject: after })
  return cardNow(message, work, request.id)
}
