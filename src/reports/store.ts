import { dateOf, dayOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { addDays, addMonths, type Day } from '../domain/day.ts'
import type { Band } from '../domain/risk/band.ts'
import type { Tier } from '../domain/risk/facts.ts'

// SQL by hand: sums over revenue, spend and visits of many accounts in one statement.

/** A key account as a report counts it, money in minor units of its currency, of the last twelve months. */
export type ReportAccount = {
  id: number
  code: string
  name: string
  aliases: string[]
  tier: Tier
  currency: string
  band: Band
  revenue12: number
  /** The day of its first revenue. */
  firstOn: Day | null
  /** Qualifying visits in the weeks of PR03. */
  visits: number
  /** Undefined: at least one row of revenue has no cost. */
  cost12: number | undefined
  spend12: number
  /** Revenue − cost − spend of each of the last quarters, newest first; undefined where a cost is not known. */
  quarters: (number | undefined)[]
}

/** Whose accounts: of these owners, or of everybody, or `only` one; without those that are hidden from the reader. */
export type Of = { owners: readonly number[] | undefined; hidden: readonly number[]; only?: number }

/** Key accounts with what they brought and what they cost; `quarterStarts`: first days of the quarters asked for, newest first. */
export async function reportAccounts(
  work: Work,
  of: Of,
  quarterStarts: readonly Day[],
): Promise<ReportAccount[]> {
  const from = dateOf(addMonths(work.today, -12))
  const until = dateOf(work.today)
  const visitsFrom = dateOf(addDays(work.today, 1 - work.policy.portfolio.PR03.weeks * 7))
  const starts = quarterStarts.map((day) => dateOf(day))
  const rows = await work.tx.$queryRaw<
    (Omit<ReportAccount, 'cost12' | 'quarters'> & { cost12: number | null; quarters: (number | null)[] })[]
  >`
    SELECT a.id, a.code, a.name, a.aliases, a.tier::text AS tier, a.currency, a.band::text AS band, a."revenue12"::float8 AS "revenue12",
      (SELECT min(r.day)::text FROM "Revenue" r WHERE r."accountId" = a.id AND r.amount > 0 AND r.day <= ${until}) AS "firstOn",
      (SELECT count(*)::int FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day BETWEEN ${visitsFrom} AND ${until}) AS visits,
      (SELECT CASE WHEN bool_and(r.cost IS NOT NULL) THEN sum(r.cost)::float8 END FROM "Revenue" r
        WHERE r."accountId" = a.id AND r.day > ${from} AND r.day <= ${until}) AS cost12,
      (SELECT COALESCE(sum(s.amount), 0)::float8 FROM "Spend" s WHERE s."accountId" = a.id AND s.day > ${from} AND s.day <= ${until}) AS spend12,
      ARRAY(SELECT CASE WHEN count(r.id) > 0 AND bool_and(r.cost IS NOT NULL) THEN (sum(r.amount) - sum(r.cost)
          - (SELECT COALESCE(sum(s.amount), 0) FROM "Spend" s WHERE s."accountId" = a.id AND s.day >= q.start AND s.day < q.start + interval '3 months'))::float8 END
        FROM unnest(${starts}::date[]) WITH ORDINALITY AS q(start, at)
        LEFT JOIN "Revenue" r ON r."accountId" = a.id AND r.day >= q.start AND r.day < q.start + interval '3 months'
        GROUP BY q.start, q.at ORDER BY q.at) AS quarters
    FROM "Account" a WHERE ${whose(of)} AND a.tier IS NOT NULL ORDER BY a."revenue12" DESC, a.id`
  return rows.map((row) => ({
    ...row,
    cost12: row.cost12 ?? undefined,
    quarters: row.quarters.map((amount) => amount ?? undefined),
  }))
}

/** How many accounts there are in all, ordinary ones with them, and what they brought in `currency` in twelve months. */
export async function allAccounts(work: Work, of: Of, currency: string) {
  const [row] = await work.tx.$queryRaw<{ count: number; revenue: number }[]>`
    SELECT count(*)::int AS count, COALESCE(sum(a."revenue12"), 0)::float8 AS revenue FROM "Account" a
    WHERE ${whose(of)} AND a.currency = ${currency}`
  return row ?? { count: 0, revenue: 0 }
}

/** The first day of which revenue is known. */
export async function revenueFrom(work: Work, { hidden }: Of): Promise<Day | undefined> {
  const first = await work.tx.revenue.findFirst({
    where: { accountId: { notIn: [...hidden] } },
    orderBy: { day: 'asc' },
    select: { day: true },
  })
  return first ? dayOf(first.day) : undefined
}

/** Qualifying visits from `from` to today, by day and tier; ordinary accounts have none. */
export async function visitsByTier(work: Work, of: Of, from: Day) {
  const rows = await work.tx.$queryRaw<{ day: Day; tier: Tier | null }[]>`
    SELECT v.day::text AS day, a.tier::text AS tier FROM "Visit" v JOIN "Account" a ON a.id = v."accountId"
    WHERE ${whose(of)} AND v.qualifying AND v."undoneAt" IS NULL AND v.day BETWEEN ${dateOf(from)} AND ${dateOf(work.today)}`
  return rows.map(({ day, tier }) => ({ day, tier: tier ?? undefined }))
}

/** The condition on "Account" a. */
export function whose({ owners, hidden, only }: Of): Prisma.Sql {
  if (only !== undefined) return Prisma.sql`a.id = ${only}`
  const own = owners ? Prisma.sql`a."ownerId" = ANY(${[...owners]}::int[])` : Prisma.sql`TRUE`
  return Prisma.sql`${own} AND a.id <> ALL(${[...hidden]}::int[])`
}
