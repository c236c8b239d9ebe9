import type { Handler } from '../../src/bot/handler.ts'
import type { Work } from '../../src/db/work.ts'
import { dealsById } from '../../src/deals/store.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { movesCard, type WaitingMove, withReplies } from '../../src/requests/line-cards.ts'
import { cardNow, resolveRequest, waitingIds } from '../../src/requests/resolve-request.ts'
import { commentsOf, type MoveRow, movesWhere } from '../../src/requests/store.ts'

/** The request as it is now, for the reader alone: `move AP3`, and "Review" wherever a request is named. */
export const openRequest: Handler = async (message, work) => {
  const { move } = await resolveRequest(message, work, message.fields.move ?? message.text)
  const said = await commentsOf(work, move.id, 'reply')
  const names = await namesOfPeople(
    work,
    said.flatMap(({ personId }) => personId ?? []),
  )
  const replies = said.map(({ personId, text }) => ({ by: names.get(personId ?? 0) ?? '', text }))
  return {
    card: withReplies(await cardNow(message, work, move.id), replies, message.lang),
    delivery: 'private',
  }
}

/** `move` alone: what waits for me, and what I asked for. */
export const listRequests: Handler = async (message, work) => {
  const pending = await movesWhere(work, { status: 'pending' }, 500)
  const mine = pending.filter((move) => waitingIds(work, move).includes(message.person.id))
  const asked = pending.filter((move) => move.requesterId === message.person.id)
  const lists = { mine: await named(work, mine), asked: await named(work, asked), zone: work.zone }
  return { card: movesCard(lists, message.lang), delivery: 'private' }
}

/** Rows of each list; who has more waiting decides these first. */
const MOST = 20

async function named(work: Work, moves: readonly MoveRow[]): Promise<{ moves: WaitingMove[]; all: number }> {
  const shown = moves.slice(0, MOST)
  const deals = new Map(
    (
      await dealsById(
        work,
        shown.map(({ dealId }) => dealId),
      )
    ).map((deal) => [deal.id, deal]),
  )
  const names = await namesOfPeople(
    work,
    shown.map(({ requesterId }) => requesterId),
  )
  const waiting = shown.flatMap(({ code, dealId, from, to, requesterId, dueAt }) => {
    const deal = deals.get(dealId)
    if (!deal) return []
    const by = names.get(requesterId) ?? ''
    return [{ code, deal: deal.code, name: deal.name, from, to, by, ...(dueAt && { dueAt }) }]
  })
  return { moves: waiting, all: moves.length }
}
