import type { Handler } from '../../src/bot/handler.ts'
import { refuseUnkept } from '../../src/bot/kept-words.ts'
import { noteCard } from '../../src/cards/build.ts'
import { dealsById } from '../../src/deals/store.ts'
import { maySee } from '../../src/domain/rights.ts'
import { addComment, moveUnder } from '../../src/requests/store.ts'
import { concernedIds, postInThreads, refreshThreads, threadAt } from '../../src/requests/threads.ts'
import { moveWords } from '../../src/requests/words.ts'

/** Longest comment that is kept, in characters: a thread is a record, not a store for documents. */
const LONGEST = 4000

/**
 * A plain reply under a request's card: kept as a comment, repeated in the other threads so that all read the same. Who wrote more than is kept hears it.
 * Replies in other threads are none of our business. Nothing else is answered.
 */
export const commentOnRequest: Handler = async (message, work) => {
  const text = [...message.text.trim()].slice(0, LONGEST).join('')
  const move = message.messageId && text ? await moveUnder(work, message.place, message.messageId) : undefined
  const [deal] = move ? await dealsById(work, [move.dealId]) : []
  if (!move || !deal) return null
  const concerned = concernedIds(move.rule, move.requesterId, deal.ownerId).includes(message.person.id)
  if (!concerned && !maySee(message.person, deal.account)) return null
  refuseUnkept([text])
  const id = await addComment(work, move, { personId: message.person.id, kind: 'reply', text })
  const except = threadAt(move, message.place)
  const says = { kind: 'reply', by: message.person.name, text } as const
  await postInThreads(work, move, { id: `comment:${id}`, says, ...(except && { except }) })
  await refreshThreads(work, { ...move, replies: move.replies + 1 }, deal)
  if ([...message.text.trim()].length <= LONGEST) return null
  const w = moveWords[message.lang].told
  return noteCard(message.lang, w.commentCutTitle, w.commentCut(move.code, LONGEST), 'warn')
}
