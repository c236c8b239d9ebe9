import type { Work } from '../db/work.ts'
import { deadlinesOf } from '../domain/approval/ladder.ts'

// SQL by hand: looks into the JSON of the rule.

/** Requests that wait, as every list and every morning counts them. */

export type WaitingRequest = {
  code: string
  deal: string
  name: string
  from: number
  to: number
  by: string
  dueAt: Date
}

/**
 * Requests that this person may decide: named in the rule or standing in for somebody named, and not their own. One that came by import has
 * no rule yet and waits for the manager of the deal's owner. `hidden`: accounts left out.
 */
export async function requestsWaitingFor(
  work: Work,
  personId: number,
  hidden: readonly number[] = [],
): Promise<WaitingRequest[]> {
  const rows = await work.tx.$queryRaw<
    (Omit<WaitingRequest, 'dueAt'> & { requestedAt: Date; dueAt: Date | null })[]
  >`
    SELECT m.code, d.code AS deal, d.name, m."from"::int AS "from", m."to"::int AS "to", r.name AS by, m."requestedAt", m."dueAt"
    FROM "StageMove" m JOIN "Deal" d ON d.id = m."dealId" JOIN "Person" o ON o.id = d."ownerId" JOIN "Person" r ON r.id = m."requesterId"
    WHERE m.status = 'pending' AND m."requesterId" <> ${personId} AND d."accountId" <> ALL(${[...hidden]}::int[])
      AND (jsonb_path_exists(m.rule, '$.groups[*].seats[*].who[*] ? (@ == $me)', jsonb_build_object('me', ${personId}::int))
        OR jsonb_path_exists(m.rule, '$.standIns[*] ? (@.by == $me && !exists(@.ended))', jsonb_build_object('me', ${personId}::int))
        OR (NOT m.rule ? 'groups' AND o."managerId" = ${personId}))
      AND NOT EXISTS (SELECT 1 FROM "Decision" x WHERE x."moveId" = m.id AND x."personId" = ${personId})
    ORDER BY m."requestedAt", m.id LIMIT 50`
  // An imported request has no limit of its own until its approvers are asked; the day is the one it will have.
  return rows.map(({ requestedAt, dueAt, ...row }) => ({
    ...row,
    dueAt: dueAt ?? deadlinesOf(requestedAt, work).dueAt,
  }))
}

/** A request that was sent back with a question and not asked for again. */
export type SentBack = { code: string; deal: string; name: string; to: number; question: string }

/** Requests on this person's own deals that wait for their answer. */
export async function sentBackTo(work: Work, personId: number): Promise<SentBack[]> {
  return work.tx.$queryRaw<SentBack[]>`
    SELECT m.code, d.code AS deal, d.name, m."to"::int AS "to",
      COALESCE((SELECT x.reason FROM "Decision" x WHERE x."moveId" = m.id ORDER BY x.id DESC LIMIT 1), '') AS question
    FROM "Deal" d JOIN "StageMove" m ON m."dealId" = d.id AND m.status = 'sent_back' AND m."requesterId" = ${personId}
    WHERE d."ownerId" = ${personId} AND d.status IN ('open', 'won') AND d.stage = m."from"
      AND NOT EXISTS (SELECT 1 FROM "StageMove" later WHERE later."dealId" = d.id AND later.id > m.id)
    ORDER BY m.id LIMIT 20`
}

/** The latest request about each of these deals, where it expired undecided and the deal still stands where it did. */
export async function expiredRequests(
  work: Work,
  dealIds: readonly number[],
): Promise<Map<number, { code: string; to: number }>> {
  const rows = await work.tx.$queryRaw<{ dealId: number; code: string; to: number; expired: boolean }[]>`
    SELECT DISTINCT ON (m."dealId") m."dealId", m.code, m."to"::int AS "to", m.status = 'expired' AND m."from" = d.stage AS expired
    FROM "StageMove" m JOIN "Deal" d ON d.id = m."dealId" WHERE m."dealId" = ANY(${[...dealIds]}::int[]) ORDER BY m."dealId", m.id DESC`
  return new Map(rows.filter(({ expired }) => expired).map(({ dealId, code, to }) => [dealId, { code, to }]))
}

/** Everybody who leads nobody and may be asked to decide a pending request: they have no digest, so their morning message says it. */
export async function peopleAsked(work: Work): Promise<number[]> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    WITH asked AS (
      SELECT DISTINCT jsonb_path_query(m.rule, '$.groups[*].seats[*].who[*]')::int AS id FROM "StageMove" m WHERE m.status = 'pending'
      UNION SELECT jsonb_path_query(m.rule, '$.standIns[*] ? (!exists(@.ended)).by')::int FROM "StageMove" m WHERE m.status = 'pending')
    SELECT p.id FROM "Person" p JOIN asked ON asked.id = p.id WHERE p.active AND p.role NOT IN ('manager', 'director') ORDER BY p.id`
  return rows.map(({ id }) => id)
}
