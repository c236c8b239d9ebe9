import type { RequestKind } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'

// SQL by hand: looks into the JSON of the rule.

/** Requests that wait, as every list and every morning counts them. */

/** A request in a list, before its title is made of what it asks. */
export type WaitingRow = {
  id: number
  code: string
  kind: RequestKind
  accountId: number
  dealId: number | null
  deal: string | null
  name: string | null
  from: number | null
  to: number | null
  asked: unknown
  by: string
  requestedAt: Date
  dueAt: Date | null
}

/**
 * Requests that this person may decide: named in the rule or standing in for somebody named, and not their own. One that came by import has
 * no rule yet and waits for the manager of the owner. `hidden`: accounts left out.
 */
export async function rowsWaitingFor(
  work: Work,
  personId: number,
  hidden: readonly number[] = [],
): Promise<WaitingRow[]> {
  return work.tx.$queryRaw<WaitingRow[]>`
    SELECT m.id, m.code, m.kind::text AS kind, m."accountId", m."dealId", d.code AS deal, d.name, m."from"::int AS "from", m."to"::int AS "to",
      m.asked, r.name AS by, m."requestedAt", m."dueAt"
    FROM "Request" m JOIN "Account" a ON a.id = m."accountId" LEFT JOIN "Deal" d ON d.id = m."dealId"
      JOIN "Person" o ON o.id = coalesce(d."ownerId", a."ownerId") JOIN "Person" r ON r.id = m."requesterId"
    WHERE m.status = 'pending' AND m."requesterId" <> ${personId} AND m."accountId" <> ALL(${[...hidden]}::int[])
      AND (jsonb_path_exists(m.rule, '$.groups[*].seats[*].who[*] ? (@ == $me)', jsonb_build_object('me', ${personId}::int))
        OR jsonb_path_exists(m.rule, '$.standIns[*] ? (@.by == $me && !exists(@.ended))', jsonb_build_object('me', ${personId}::int))
        OR (NOT m.rule ? 'groups' AND o."managerId" = ${personId}))
      -- Who only looks on decides nothing, whatever they were when it was asked.
      AND EXISTS (SELECT 1 FROM "Person" me WHERE me.id = ${personId} AND me.active AND me.role <> 'viewer')
      AND NOT EXISTS (SELECT 1 FROM "Decision" x WHERE x."requestId" = m.id AND x."personId" = ${personId})
    ORDER BY m."requestedAt", m.id LIMIT 50`
}

/** A request that was sent back with a question and not asked for again. */
export type SentBackRow = Omit<WaitingRow, 'by' | 'requestedAt' | 'dueAt'> & { question: string }

/** Requests of this person that wait for their answer: moves of their own deals, and what else they asked for. */
export async function rowsSentBackTo(work: Work, personId: number): Promise<SentBackRow[]> {
  return work.tx.$queryRaw<SentBackRow[]>`
    SELECT m.id, m.code, m.kind::text AS kind, m."accountId", m."dealId", d.code AS deal, d.name, m."from"::int AS "from", m."to"::int AS "to", m.asked,
      COALESCE((SELECT x.reason FROM "Decision" x WHERE x."requestId" = m.id ORDER BY x.id DESC LIMIT 1), '') AS question
    FROM "Request" m LEFT JOIN "Deal" d ON d.id = m."dealId"
    WHERE m.status = 'sent_back' AND m."requesterId" = ${personId}
      AND (m.kind <> 'move' OR (d."ownerId" = ${personId} AND d.status IN ('open', 'won') AND d.stage = m."from"))
      AND NOT EXISTS (SELECT 1 FROM "Request" later WHERE later.kind = m.kind AND later."accountId" = m."accountId"
        AND later."dealId" IS NOT DISTINCT FROM m."dealId" AND later.id > m.id
        -- Of these several may be asked for at once: another expense is no answer to this one.
        AND (m.kind NOT IN ('gift', 'budget') OR later.asked = m.asked)
        AND (m.kind <> 'terms' OR later.asked->>'condition' = m.asked->>'condition'))
    ORDER BY m.id LIMIT 20`
}

/** The latest request about each of these deals, where it expired undecided and the deal still stands where it did. */
export async function expiredRequests(
  work: Work,
  dealIds: readonly number[],
): Promise<Map<number, { code: string; to: number }>> {
  const rows = await work.tx.$queryRaw<{ dealId: number; code: string; to: number; expired: boolean }[]>`
    SELECT DISTINCT ON (m."dealId") m."dealId", m.code, m."to"::int AS "to", m.status = 'expired' AND m."from" = d.stage AS expired
    FROM "Request" m JOIN "Deal" d ON d.id = m."dealId" WHERE m.kind = 'move' AND m."dealId" = ANY(${[...dealIds]}::int[]) ORDER BY m."dealId", m.id DESC`
  return new Map(rows.filter(({ expired }) => expired).map(({ dealId, code, to }) => [dealId, { code, to }]))
}

/** Everybody who leads nobody and may be asked to decide a pending request: they have no digest, so their morning message says it. */
export async function peopleAsked(work: Work): Promise<number[]> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    WITH asked AS (
      SELECT DISTINCT jsonb_path_query(m.rule, '$.groups[*].seats[*].who[*]')::int AS id FROM "Request" m WHERE m.status = 'pending'
      UNION SELECT jsonb_path_query(m.rule, '$.standIns[*] ? (!exists(@.ended)).by')::int FROM "Request" m WHERE m.status = 'pending')
    SELECT p.id FROM "Person" p JOIN asked ON asked.id = p.id WHERE p.active AND p.role NOT IN ('manager', 'director') ORDER BY p.id`
  return rows.map(({ id }) => id)
}
