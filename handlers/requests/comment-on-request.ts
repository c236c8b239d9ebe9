import type { Handler } from '../../src/bot/dispatch.ts'
import { dealsById } from '../../src/deals/store.ts'
import { maySee } from '../../src/domain/rights.ts'
import { addComment, moveUnder } from '../../src/requests/store.ts'
import { concernedIds, refreshRooms, roomAt, sayInRooms } from '../../src/requests/threads.ts'

/** Longest comment that is kept, in characters: a thread is a record, not a store for documents. */
const LONGEST = 2000

/**
 * A plain reply under a request's card: kept as a comment, repeated in the other rooms so that every thread reads the same.
 * Replies in other threads are none of our business. Nothing is answered.
 */
export const commentOnMove: Handler = async (ask, work) => {
  const text = [...ask.text.trim()].slice(0, LONGEST).join('')
  const move = ask.message && text ? await moveUnder(work, ask.place, ask.message) : undefined
  const [deal] = move ? await dealsById(work, [move.dealId]) : []
  if (!move || !deal) return null
  const concerned = concernedIds(move.rule, move.requesterId, deal.ownerId).includes(ask.person.id)
  if (!concerned && !maySee(ask.person, deal.account)) return null
  const id = await addComment(work, move, { personId: ask.person.id, kind: 'reply', text })
  const except = roomAt(move, ask.place)
  const says = { kind: 'reply', by: ask.person.name, text } as const
  await sayInRooms(work, move, { id: `comment:${id}`, says, ...(except && { except }) })
  await refreshRooms(work, move, deal)
  return null
}
