import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { LastReviews, Standing } from '../domain/reviews.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { revenueEndSql } from '../risk/revenue-known-store.ts'

// SQL by hand: the last day of each kind comes from several tables, each by one index.

export type ReviewedAccount = {
  id: number
  code: string
  name: string
  aliases: string[]
  tier: Tier
  last: LastReviews
  /** How often care was given, which says what comes next in the list. */
  cared: number
}

/** Key accounts of one person that are looked at. */
const MOST = 200

/** The key accounts of these owners, or one account, with the last day of everything that recurs; the highest tier first. */
export async function reviewedAccounts(
  work: Work,
  { ownerIds, accountId }: { ownerIds?: readonly number[]; accountId?: number },
): Promise<ReviewedAccount[]> {
  const rows = await work.tx.$queryRaw<
    (Omit<ReviewedAccount, 'last'> & {
      last: Record<string, Day | null>
      noted: Record<string, Day> | null
    })[]
  >`
    SELECT a.id, a.code, a.name, a.aliases, a.tier::text AS tier,
      (SELECT count(*)::int FROM "Review" r WHERE r."accountId" = a.id AND r.kind = 'care') AS cared,
      json_build_object(
        'wall', (SELECT max(w.day) FROM "WallScore" w WHERE w."accountId" = a.id),
        'satisfaction', (SELECT max(s.day) FROM "Satisfaction" s WHERE s."accountId" = a.id),
        'plan', (SELECT p."lastReviewOn" FROM "AccountPlan" p WHERE p."accountId" = a.id),
        'credit', (SELECT max(r."asOf") FROM "Receivable" r WHERE r."accountId" = a.id),
        'manager', (SELECT max(v.day) FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND EXISTS (
          SELECT 1 FROM "Person" p WHERE p.role IN ('manager', 'director')
            AND (p.id = v."repId" OR EXISTS (SELECT 1 FROM "VisitPerson" x WHERE x."visitId" = v.id AND x."personId" = p.id)))),
        'executive', (SELECT max(v.day) FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND EXISTS (
          SELECT 1 FROM "Person" p WHERE p.role = 'director'
            AND (p.id = v."repId" OR EXISTS (SELECT 1 FROM "VisitPerson" x WHERE x."visitId" = v.id AND x."personId" = p.id)))
          AND EXISTS (SELECT 1 FROM "VisitContact" c JOIN "Contact" k ON k.id = c."contactId" WHERE c."visitId" = v.id AND k.layer = 'decision'))
      ) AS last,
      (SELECT json_object_agg(r.kind, r.day) FROM (SELECT kind, max(day) AS day FROM "Review" WHERE "accountId" = a.id GROUP BY kind) r) AS noted
    FROM "Account" a
    WHERE a.tier IS NOT NULL AND a.status <> 'lost' AND (a."ownerId" = ANY(${[...(ownerIds ?? [])]}::int[]) OR a.id = ${accountId ?? 0})
    ORDER BY a.tier, a.id LIMIT ${MOST}`
  return rows.map(({ last, noted, ...row }) => ({ ...row, last: latest(last, noted ?? {}) }))
}

/** Of what was seen to happen and what was noted, the later day. */
function latest(seen: Record<string, Day | null>, noted: Record<string, Day>): LastReviews {
  const kinds = new Set([...Object.keys(seen), ...Object.keys(noted)])
  return Object.fromEntries(
    [...kinds].flatMap((kind) => {
      const days = [seen[kind], noted[kind]].filter((day): day is Day => Boolean(day)).sort()
      return days.length > 0 ? [[kind, days.at(-1)]] : []
    }),
  )
}

export type MovedAccount = Standing & {
  id: number
  code: string
  name: string
  aliases: string[]
  tier: Tier
  ownerId: number
  owner: string
}

/**
 * Key accounts with revenue and rank of the last ninety days that have figures against the ninety before; of all of them but `hidden`,
 * because a rank is one of all that its reader may see.
 */
export async function standings(work: Work, hidden: readonly number[]): Promise<MovedAccount[]> {
  const rows = await work.tx.$queryRaw<
    (Omit<MovedAccount, 'now' | 'before'> & { now: bigint; before: bigint })[]
  >`
    SELECT *, rank() OVER (ORDER BY now DESC)::int AS rank, rank() OVER (ORDER BY before DESC)::int AS "rankBefore" FROM (
      SELECT a.id, a.code, a.name, a.aliases, a.tier::text AS tier, a."ownerId", p.name AS owner,
        COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > e.day - 90 AND r.day <= e.day), 0)::bigint AS now,
        COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > e.day - 180 AND r.day <= e.day - 90), 0)::bigint AS before
      FROM (${revenueEndSql(work)}) e, "Account" a JOIN "Person" p ON p.id = a."ownerId" WHERE a.tier IS NOT NULL AND a.id <> ALL(${[...hidden]}::int[])) s ORDER BY id`
  return rows.map((row) => ({ ...row, now: Number(row.now), before: Number(row.before) }))
}
