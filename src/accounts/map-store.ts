import type { Work } from '../db/work.ts'
import type { Mapped } from '../domain/relationship-map.ts'

// SQL by hand: the weightiest place of each person among the open deals, in one statement.

/** People that one map can show. */
const MOST = 24

/**
 * Who is at an account, the highest level and the largest weight first: everybody who has not left, who left but still stands in an open deal,
 * and places of open deals that nobody is known to hold.
 */
export async function mapOf(work: Work, accountId: number): Promise<Mapped[]> {
  return work.tx.$queryRaw<Mapped[]>`
    SELECT c.id, c.name, c.layer::text AS layer, c."reportsToId" AS "reportsTo", s.stance::text AS stance, s.weight::int AS weight,
      c."lastMetOn"::text AS "metOn", c."leftOn"::text AS "leftOn", false AS "isPlace"
    FROM "Contact" c LEFT JOIN LATERAL (
      SELECT s.stance, s.weight FROM "Stakeholder" s JOIN "Deal" d ON d.id = s."dealId"
      WHERE s."contactId" = c.id AND d.status IN ('open', 'on_hold') ORDER BY s.weight DESC, s.id LIMIT 1) s ON true
    WHERE c."accountId" = ${accountId} AND (c."leftOn" IS NULL OR s.weight IS NOT NULL)
    UNION ALL
    SELECT -s.id, s.title, s.layer::text, NULL, s.stance::text, s.weight::int, NULL, NULL, true
    FROM "Stakeholder" s JOIN "Deal" d ON d.id = s."dealId"
    WHERE d."accountId" = ${accountId} AND d.status IN ('open', 'on_hold') AND s."contactId" IS NULL
    ORDER BY layer, weight DESC NULLS LAST, id LIMIT ${MOST}`
}
