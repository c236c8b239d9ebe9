import type { Handler } from '../../src/bot/handler.ts'
import type { Work } from '../../src/db/work.ts'
import { namesOfPeople } from '../../src/people/store.ts'
import { titleOf } from '../../src/requests/kinds.ts'
import { withReplies } from '../../src/requests/line-cards.ts'
import { type Listed, requestsCard } from '../../src/requests/list-cards.ts'
import { cardNow, resolveRequest, waitingIds } from '../../src/requests/resolve-request.ts'
import { type RequestRow, requestsWhere } from '../../src/requests/store.ts'
import { subjectsOf } from '../../src/requests/subject-store.ts'
import { commentsOf } from '../../src/requests/thread-store.ts'

/** The request as it is now, for the reader alone: `request AP3`, `move AP3`, and "Review" wherever a request is named. */
export const openRequest: Handler = async (message, work) => {
  const { request } = await resolveRequest(message, work, message.fields.request ?? message.text)
  const said = await commentsOf(work, request.id, 'reply')
  const names = await namesOfPeople(
    work,
    said.flatMap(({ personId }) => personId ?? []),
  )
  const replies = said.map(({ personId, text }) => ({ by: names.get(personId ?? 0) ?? '', text }))
  return {
    card: withReplies(await cardNow(message, work, request.id), replies, message.lang),
    delivery: 'private',
  }
}

/** `request` or `move` alone: what waits for me, and what I asked for. */
export const listRequests: Handler = async (message, work) => {
  const pending = await requestsWhere(work, { status: 'pending' }, 500)
  const mine = pending.filter((request) => waitingIds(work, request).includes(message.person.id))
  const asked = pending.filter((request) => request.requesterId === message.person.id)
  const lists = { mine: await named(work, mine), asked: await named(work, asked), zone: work.zone }
  return { card: requestsCard(lists, message.lang), delivery: 'private' }
}

/** Rows of each list; who has more waiting decides these first. */
const MOST = 20

async function named(work: Work, requests: readonly RequestRow[]): Promise<{ rows: Listed[]; all: number }> {
  const shown = requests.slice(0, MOST)
  const subjects = await subjectsOf(work, shown)
  const names = await namesOfPeople(
    work,
    shown.map(({ requesterId }) => requesterId),
  )
  const rows = shown.flatMap((request): Listed[] => {
    const subject = subjects.get(request.id)
    if (!subject) return []
    const { code, requesterId, dueAt } = request
    const by = names.get(requesterId) ?? ''
    return [{ code, title: titleOf({ request, subject }), by, ...(dueAt && { dueAt }) }]
  })
  return { rows, all: requests.length }
}
