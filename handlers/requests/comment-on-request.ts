import type { Handler } from '../../src/bot/handler.ts'
import { refuseUnkept } from '../../src/bot/kept-words.ts'
import { noteCard } from '../../src/cards/build.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { UserError } from '../../src/domain/errors.ts'
import { maySee } from '../../src/domain/rights.ts'
import { goesOnWith, keysOf } from '../../src/queue/done.ts'
import { cardNow, resolveRequest } from '../../src/requests/resolve-request.ts'
import { ownerOf, subjectOf } from '../../src/requests/subject-store.ts'
import { addComment, changeComment, commentUnder, requestUnder } from '../../src/requests/thread-store.ts'
import { concernedIds, postInThreads, refreshThreads, threadAt } from '../../src/requests/threads.ts'
import { requestWords } from '../../src/requests/words.ts'

/** Longest comment that is kept, in characters: a thread is a record, not a store for documents. */
const LONGEST = 4000

/**
 * A plain reply under a request's card, or `AP3 comment <words>` anywhere: kept as a comment, repeated in the other threads so that all read the
 * same. An edited reply changes its comment, there too. Who wrote more than is kept hears it.
 * Replies in other threads are none of our business. Nothing else is answered.
 */
export const commentOnRequest: Handler = async (message, work) => {
  const text = [...message.text.trim()].slice(0, LONGEST).join('')
  const { request: code } = message.fields
  const named = code ? await resolveRequest(message, work, code) : undefined
  if (named && !text)
    throw new UserError(bilingual(requestWords, (w) => w.refused.noComment(named.request.code)))
  const request =
    named?.request ??
    (message.messageId && text ? await requestUnder(work, message.place, message.messageId) : undefined)
  const subject = named?.subject ?? (request && (await subjectOf(work, request)))
  if (!request || !subject) return null
  const concerned = concernedIds(request.rule, request.requesterId, ownerOf(subject)).includes(
    message.person.id,
  )
  if (!concerned && !maySee(message.person, subject.account)) return null
  refuseUnkept([text])
  const { edits } = message.fields
  const before = edits
    ? await commentUnder(work, message.person.id, await keysOf(work, message.person.id, edits))
    : undefined
  if (before && before.requestId !== request.id) return null
  await goesOnWith(work, edits)
  const id =
    before?.id ?? (await addComment(work, request, { personId: message.person.id, kind: 'reply', text }))
  if (before) await changeComment(work, request, before, { personId: message.person.id, text })
  const except = threadAt(request, message.place)
  const says = { kind: 'reply', by: message.person.name, text } as const
  await postInThreads(work, request, { id: `comment:${id}`, says, ...(except && { except }) })
  if (!before) await refreshThreads(work, { request: { ...request, replies: request.replies + 1 }, subject })
  if ([...message.text.trim()].length <= LONGEST) return named ? cardNow(message, work, request.id) : null
  const w = requestWords[message.lang].told
  return noteCard(message.lang, w.commentCutTitle, w.commentCut(request.code, LONGEST), 'warn')
}
