import type { Handler } from '../../src/bot/handler.ts'
import { listWords } from '../../src/cards/format.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { requestNoteCard } from '../../src/requests/line-cards.ts'
import { mustBePending, resolveRequest } from '../../src/requests/resolve-request.ts'
import { endStandIns } from '../../src/requests/stand-in-store.ts'
import { requestById } from '../../src/requests/store.ts'
import { addComment } from '../../src/requests/thread-store.ts'
import { postInThreads, refreshThreads } from '../../src/requests/threads.ts'
import { requestWords } from '../../src/requests/words.ts'

/** "Take back" under a delegation, `move AP3 take back`, `推进 AP3 收回`: I decide myself again. What was decided for me meanwhile still counts. */
export const takeBackDelegation: Handler = async (message, work) => {
  const asked = await resolveRequest(message, work, message.fields.request ?? '')
  await mustBePending(work, asked)
  const { request, subject } = asked
  const me = message.person
  const ended = await endStandIns(
    work,
    request,
    ({ onBehalfOf, since }) => onBehalfOf === me.id && since === 'delegated',
    me.id,
  )
  if (ended.length === 0)
    throw new UserError(bilingual(requestWords, (w) => w.refused.nothingDelegated(asked.request.code)))
  const names = await namesOfPeople(
    work,
    ended.map(({ by }) => by),
  )
  const told = listWords([...names.values()], message.lang)
  const id = await addComment(work, request, { personId: me.id, kind: 'delegate', text: told })
  const now = (await requestById(work, request.id)) ?? request
  await refreshThreads(work, { request: now, subject })
  await postInThreads(work, now, {
    id: `comment:${id}`,
    says: { kind: 'undelegated', from: me.name, to: told },
  })
  const w = requestWords[message.lang]
  const text = w.told.takenBack(told)
  return requestNoteCard({ code: request.code, title: w.buttons.takeBack, text, tone: 'good' }, message.lang)
}
