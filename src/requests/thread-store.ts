import { audit } from '../db/audit.ts'
import type { CommentKind } from '../db/generated/enums.ts'
import { jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import type { Thread } from '../deals/json-store.ts'
import { type RequestRow, requestById } from './store.ts'

// SQL by hand: a key that is compared with a code.

/** What is said about a request and where: its threads, its comments, and that people were reminded. */

export async function setThreads(work: Work, requestId: number, threads: Thread[]): Promise<void> {
  await work.tx.request.update({ where: { id: requestId }, data: { threads: JSON.parse(jsonText(threads)) } })
}

export async function noteReminded(work: Work, requestId: number, percent: number): Promise<void> {
  await work.tx.request.update({ where: { id: requestId }, data: { reminded: percent } })
}

export async function noteNudged(work: Work, requestId: number): Promise<void> {
  await work.tx.request.update({ where: { id: requestId }, data: { nudgedAt: work.now } })
}

/** A line of the conversation that is no decision; gives its number. */
export async function addComment(
  work: Work,
  request: RequestRow,
  comment: { personId: number | null; kind: CommentKind; text: string },
): Promise<number> {
  const row = await work.tx.requestComment.create({
    data: { ...comment, requestId: request.id, at: work.now },
    select: { id: true },
  })
  await audit(work, {
    ...(comment.personId !== null && { personId: comment.personId }),
    what: `request.${comment.kind}`,
    subject: `request:${request.code}`,
    after: { comment: row.id },
  })
  return row.id
}

/** The comment that a person's message became, by the keys under which it was worked on. Whether it was edited since does not matter. */
export async function commentUnder(
  work: Work,
  personId: number,
  keys: readonly string[],
): Promise<{ id: number; requestId: number; text: string } | undefined> {
  const [row] = await work.tx.$queryRaw<{ id: number; requestId: number; text: string }[]>`
    SELECT c.id, c."requestId", c.text FROM "Done" d
      JOIN "Audit" a ON a.at = d.at AND a.cause = d.key AND a.what = 'request.reply'
      JOIN "RequestComment" c ON c.id = (a.after->>'comment')::int AND c."personId" = ${personId}
    WHERE d.key = ANY(${[...keys]}::text[]) ORDER BY c.id DESC LIMIT 1`
  return row
}

/** Puts other words in the place of a comment's; what it said before stays in the history. */
export async function changeComment(
  work: Work,
  request: RequestRow,
  comment: { id: number; text: string },
  { personId, text }: { personId: number; text: string },
): Promise<void> {
  await work.tx.requestComment.update({ where: { id: comment.id }, data: { text } })
  await audit(work, {
    personId,
    what: 'request.reply-changed',
    subject: `request:${request.code}`,
    before: { comment: comment.id, text: comment.text },
    after: { comment: comment.id, text },
  })
}

type CommentRow = { id: number; personId: number | null; kind: CommentKind; text: string; at: Date }

/** What was said in the threads of a request, oldest first; at most a hundred. */
export async function commentsOf(work: Work, requestId: number, kind: CommentKind): Promise<CommentRow[]> {
  return work.tx.requestComment.findMany({
    where: { requestId, kind },
    orderBy: { id: 'asc' },
    select: { id: true, personId: true, kind: true, text: true, at: true },
    take: 100,
  })
}

/** The request that a message is about under which somebody replied, by that message's name on the platform. */
export async function requestUnder(
  work: Work,
  { platform, chat }: { platform: string; chat: string },
  root: string,
): Promise<RequestRow | undefined> {
  const [row] = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM "Outbox" o JOIN "Request" m ON starts_with(o.key, 'request:' || m.code || ':')
    WHERE o."sentAs" = ${root} AND starts_with(o.lane, ${`${platform}:`}) AND right(o.lane, ${chat.length + 1}) = ${`:${chat}`} LIMIT 1`
  return row && requestById(work, row.id)
}
