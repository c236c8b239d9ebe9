import type { Handler } from '../../src/bot/handler.ts'
import { ownOf } from '../../src/help/own-store.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { withReplies } from '../../src/requests/line-cards.ts'
import { requestsCard, undecidedCard } from '../../src/requests/list-cards.ts'
import { ownCardNow, resolveRequest } from '../../src/requests/resolve-request.ts'
import { commentsOf } from '../../src/requests/thread-store.ts'
import { waitingOf } from '../../src/requests/waiting.ts'

/** The request as it is now, for the reader alone: `request AP3`, `move AP3`, and "Review" wherever a request is named. */
export const openRequest: Handler = async (message, work) => {
  const { request } = await resolveRequest(message, work, message.fields.request ?? message.text)
  const said = await commentsOf(work, request.id, 'reply')
  const names = await namesOfPeople(
    work,
    said.flatMap(({ personId }) => personId ?? []),
  )
  const replies = said.map(({ personId, text }) => ({ by: names.get(personId ?? 0) ?? '', text }))
  const card = withReplies(await ownCardNow(message, work, request.id), replies, message.lang)
  const { undecided } = message.fields
  return {
    card: undecided === undefined ? card : undecidedCard(card, request.code, undecided),
    delivery: 'private',
  }
}

/** `request` or `move` alone: what waits for me, what came back to me, and what I wait for. */
export const listRequests: Handler = async (message, work) => {
  const { deal } = await ownOf(work, message.person.id)
  const lists = { ...(await waitingOf(work, message.person.id)), zone: work.zone, deal: deal?.code }
  const card = requestsCard(lists, message.lang)
  return {
    card: 'undecided' in message.fields ? undecidedCard(card, lists.moves[0]?.code) : card,
    delivery: 'private',
  }
}
