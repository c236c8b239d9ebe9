import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { addDays, addMonths, type Day } from '../domain/day.ts'
import type { Zero } from '../domain/report.ts'
import type { Tier } from '../domain/risk/facts.ts'
import type { WallSide } from '../domain/wall.ts'
import { toBeDone } from '../steps/store.ts'
import { type Of, whose } from './store.ts'

// SQL by hand: one row for each key account or person of a scope, from several tables by their indexes.

/** A key account as the reports about people count it; money in minor units of its currency. */
export type OwnedAccount = {
  id: number
  code: string
  ownerId: number
  owner: string
  tier: Tier
  currency: string
  lastContactOn: Day | null
  /** The newest score; null: never scored. */
  wall: Record<WallSide, number> | null
  revenue12: number
  spend12: number
  /** The day of its first revenue. */
  firstOn: Day | null
  band: string
}

/** Key accounts of a scope with owner, wall, revenue and spend of twelve months. */
export async function ownedAccounts(work: Work, of: Of): Promise<OwnedAccount[]> {
  const [from, to] = [dateOf(addMonths(work.today, -12)), dateOf(work.today)]
  return work.tx.$queryRaw<OwnedAccount[]>`
    SELECT a.id, a.code, a."ownerId", o.name AS owner, a.tier::text AS tier, a.currency, a."lastContactOn"::text AS "lastContactOn", a."revenue12"::float8 AS "revenue12",
      a.band::text AS band,
      (SELECT json_build_object('push', w.push, 'share', w.share, 'contact', w.contact, 'personal', w.personal) FROM "WallScore" w
        WHERE w."accountId" = a.id AND w.day <= ${to} ORDER BY w.day DESC LIMIT 1) AS wall,
      COALESCE((SELECT sum(s.amount) FROM "Spend" s WHERE s."accountId" = a.id AND s.day > ${from} AND s.day <= ${to}), 0)::float8 AS "spend12",
      (SELECT min(r.day)::text FROM "Revenue" r WHERE r."accountId" = a.id AND r.amount > 0 AND r.day <= ${to}) AS "firstOn"
    FROM "Account" a JOIN "Person" o ON o.id = a."ownerId" WHERE ${whose(of)} AND a.tier IS NOT NULL ORDER BY a."ownerId", a.tier, a.id`
}

/** A rep with the qualifying and other visits they logged in each of the last weeks, the newest first. */
export type Usage = { id: number; name: string; weeks: number[] }

/** Visits that each rep of a scope logged, week by week: who uses it and who does not (S115). `starts`: Mondays, newest first. */
export async function usageOf(work: Work, of: Of, starts: readonly Day[]): Promise<Usage[]> {
  return work.tx.$queryRaw<Usage[]>`
    SELECT p.id, p.name, ARRAY(SELECT (SELECT count(*)::int FROM "Visit" v WHERE v."repId" = p.id AND v."undoneAt" IS NULL AND v."accountId" <> ALL(${[...of.hidden]}::int[])
      AND v.day >= w.monday AND v.day < w.monday + 7 AND v.day <= ${dateOf(work.today)})
      FROM unnest(${starts.map((day) => dateOf(day))}::date[]) WITH ORDINALITY AS w(monday, at) ORDER BY w.at) AS weeks
    FROM "Person" p WHERE p.active AND p.role = 'rep' AND ${within(of)} ORDER BY p.id`
}

function within({ owners }: Of): Prisma.Sql {
  return owners ? Prisma.sql`p.id = ANY(${[...owners]}::int[])` : Prisma.sql`TRUE`
}

export type ZeroRow = { id: number; name: string } & Record<Zero, number>

/**
 * What should be none for each rep of a scope: steps overdue, deals without a step, close dates passed, walls never scored, A and B accounts
 * without a plan, no satisfaction reading in the window of AR07, development records overdue, last week's summary missing.
 */
export async function zeroBoard(work: Work, of: Of, lastWeek: string): Promise<ZeroRow[]> {
  const today = dateOf(work.today)
  const since = dateOf(addDays(work.today, -work.policy.risk.account.AR07.days))
  const seen = Prisma.sql`<> ALL(${[...of.hidden]}::int[])`
  const own = Prisma.sql`a."ownerId" = p.id AND a.id ${seen} AND a.tier IS NOT NULL`
  const open = Prisma.sql`d."ownerId" = p.id AND d."accountId" ${seen} AND d.status = 'open'`
  return work.tx.$queryRaw<ZeroRow[]>`
    SELECT p.id, p.name,
      (SELECT count(*)::int FROM "NextStep" n WHERE n."ownerId" = p.id AND n."accountId" ${seen} AND n.due < ${today} AND ${toBeDone}) AS late,
      (SELECT count(*)::int FROM "Deal" d WHERE ${open} AND NOT EXISTS (SELECT 1 FROM "NextStep" n WHERE n."dealId" = d.id AND n.status = 'open')) AS bare,
      (SELECT count(*)::int FROM "Deal" d WHERE ${open} AND d.stage < 6 AND d."expectedClose" < ${today}) AS past,
      (SELECT count(*)::int FROM "Account" a WHERE ${own} AND NOT EXISTS (SELECT 1 FROM "WallScore" w WHERE w."accountId" = a.id)) AS wall,
      (SELECT count(*)::int FROM "Account" a WHERE ${own} AND a.tier IN ('A', 'B') AND NOT EXISTS (SELECT 1 FROM "AccountPlan" x WHERE x."accountId" = a.id)) AS plan,
      (SELECT count(*)::int FROM "Account" a WHERE ${own} AND NOT EXISTS (SELECT 1 FROM "Satisfaction" s WHERE s."accountId" = a.id AND s.day >= ${since})) AS reading,
      (SELECT count(*)::int FROM "Deal" d WHERE d."ownerId" = p.id AND d."accountId" ${seen} AND d.status IN ('won', 'lost') AND d."recordDueOn" < ${today}) AS record,
      (SELECT CASE WHEN EXISTS (SELECT 1 FROM "WeekPlan" w WHERE w."personId" = p.id AND w.week = ${lastWeek})
        AND NOT EXISTS (SELECT 1 FROM "WeekSummary" s WHERE s."personId" = p.id AND s.week = ${lastWeek}) THEN 1 ELSE 0 END) AS summary
    FROM "Person" p WHERE p.active AND p.role = 'rep' AND ${within(of)} ORDER BY p.id`
}
