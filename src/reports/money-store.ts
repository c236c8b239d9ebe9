import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Books } from '../domain/account-money.ts'
import type { Day } from '../domain/day.ts'
import { type Of, whose } from './store.ts'

// SQL by hand: plan and fact of each key account of a scope in one statement, by their indexes.

/** Plan and fact of a key account between two days, minor units of its currency. */
export type AccountBooks = {
  code: string
  name: string
  aliases: string[]
  currency: string
  owner: string
  actual: Books
  /** What was planned, and what came in the months that were planned; undefined: no plan. */
  planned: { plan: Books; met: Books } | undefined
  budgets: Books['spends']
}

type Row = Omit<AccountBooks, 'actual' | 'planned' | 'budgets'> & {
  revenue: number
  cost: number | null
  spends: Books['spends']
  planRevenue: number | null
  planCost: number | null
  metRevenue: number
  metCost: number | null
  metSpends: Books['spends']
  planSpends: Books['spends']
  budgets: Books['spends']
}

/** Money of the key accounts of a scope between two days of one year, planned and come; those with neither are left out. */
export async function booksOf(work: Work, of: Of, first: Day, last: Day): Promise<AccountBooks[]> {
  const [from, to] = [dateOf(first), dateOf(last)]
  const [fromMonth, toMonth] = [first.slice(0, 7), last.slice(0, 7)]
  const hasPlan = (day: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM "Forecast" f WHERE f."accountId" = a.id AND f.month = to_char(${day}, 'YYYY-MM'))`
  const rows = await work.tx.$queryRaw<Row[]>`
    SELECT * FROM (SELECT a.code, a.name, a.aliases, a.currency, o.name AS owner, a."revenue12" AS rank, a.id,
      COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day BETWEEN ${from} AND ${to}), 0)::float8 AS revenue,
      (SELECT CASE WHEN bool_and(r.cost IS NOT NULL) THEN sum(r.cost)::float8 END FROM "Revenue" r WHERE r."accountId" = a.id AND r.day BETWEEN ${from} AND ${to}) AS cost,
      COALESCE((SELECT json_agg(json_build_object('code', s.code, 'amount', s.amount)) FROM "Spend" s WHERE s."accountId" = a.id AND s.day BETWEEN ${from} AND ${to}), '[]') AS spends,
      (SELECT sum(f.revenue)::float8 FROM "Forecast" f WHERE f."accountId" = a.id AND f.month BETWEEN ${fromMonth} AND ${toMonth}) AS "planRevenue",
      (SELECT CASE WHEN bool_and(f.cost IS NOT NULL) THEN sum(f.cost)::float8 END FROM "Forecast" f WHERE f."accountId" = a.id AND f.month BETWEEN ${fromMonth} AND ${toMonth}) AS "planCost",
      COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day BETWEEN ${from} AND ${to} AND ${hasPlan(Prisma.sql`r.day`)}), 0)::float8 AS "metRevenue",
      (SELECT CASE WHEN bool_and(r.cost IS NOT NULL) THEN sum(r.cost)::float8 END FROM "Revenue" r WHERE r."accountId" = a.id AND r.day BETWEEN ${from} AND ${to} AND ${hasPlan(Prisma.sql`r.day`)}) AS "metCost",
      COALESCE((SELECT json_agg(json_build_object('code', s.code, 'amount', s.amount)) FROM "Spend" s WHERE s."accountId" = a.id AND s.day BETWEEN ${from} AND ${to} AND ${hasPlan(Prisma.sql`s.day`)}), '[]') AS "metSpends",
      COALESCE((SELECT json_agg(json_build_object('code', b.code, 'amount', b.amount)) FROM "Budget" b WHERE b."accountId" = a.id AND b.month BETWEEN ${fromMonth} AND ${toMonth}
        AND EXISTS (SELECT 1 FROM "Forecast" f WHERE f."accountId" = a.id AND f.month = b.month)), '[]') AS "planSpends",
      COALESCE((SELECT json_agg(json_build_object('code', b.code, 'amount', b.amount)) FROM "Budget" b WHERE b."accountId" = a.id AND b.month BETWEEN ${fromMonth} AND ${toMonth}), '[]') AS budgets
    FROM "Account" a JOIN "Person" o ON o.id = a."ownerId" WHERE ${whose(of)} AND (a.tier IS NOT NULL OR ${of.only !== undefined})) t
    WHERE t.revenue <> 0 OR json_array_length(t.spends) > 0 OR t."planRevenue" IS NOT NULL OR json_array_length(t.budgets) > 0
    ORDER BY t.rank DESC, t.id`
  return rows.map(({ code, name, aliases, currency, owner, ...row }) => ({
    code,
    name,
    aliases,
    currency,
    owner,
    actual: { revenue: row.revenue, cost: row.cost ?? undefined, spends: row.spends },
    planned:
      row.planRevenue === null
        ? undefined
        : {
            plan: { revenue: row.planRevenue, cost: row.planCost ?? undefined, spends: row.planSpends },
            met: { revenue: row.metRevenue, cost: row.metCost ?? undefined, spends: row.metSpends },
          },
    budgets: row.budgets,
  }))
}
