import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, isoWeekOf, mondayOf } from '../domain/day.ts'
import type { Period } from '../language/period.ts'
import type { Query } from '../language/query.ts'
import type { Scope } from './store.ts'

// SQL by hand: lists of several tables with the filters that were asked for, by their indexes.

/** One line of such a list. Amounts in minor units; what a list has not is empty. */
export type LedgerRow = {
  code: string
  account: string
  accountCode: string
  aliases: string[]
  who: string
  words: string
  /** Level, layer or side. */
  kind: string
  day: Day | null
  due: Day | null
  amount: number | null
  currency: string
  total: number
  /** Of all rows, in the currency of this one. */
  sum: number | null
}

/** Rows on a page. */
const LEDGER_PAGE = 10
/** Days in which somebody was met, where no period is asked for. */
const UNSEEN_DAYS = 90

type Asked = { query: Query; scope: Scope; hidden: readonly number[]; from: number }

/** Open complaints, the one that is due first before the others; `overdue`: late ones alone; a period: opened in it, closed ones too. */
export async function complaintRows(work: Work, { query, scope, hidden, from }: Asked): Promise<LedgerRow[]> {
  const { period, overdue } = query
  const which = period
    ? Prisma.sql`c."openedOn" BETWEEN ${dateOf(period.first)} AND ${dateOf(period.last)}`
    : Prisma.sql`c."closedOn" IS NULL`
  return work.tx.$queryRaw<LedgerRow[]>`
    SELECT c.code, ${ACCOUNT}, o.name AS who, c.subject AS words, c.level::text AS kind, c."openedOn"::text AS day,
      CASE WHEN c."closedOn" IS NULL THEN c."dueOn"::text END AS due, NULL::float8 AS amount, a.currency, NULL::float8 AS sum, (count(*) OVER ())::int AS total
    FROM "Complaint" c ${IN_ACCOUNT(Prisma.sql`c."accountId"`)}
    WHERE ${mine(query, scope, hidden)} AND ${which} ${overdue ? Prisma.sql`AND c."closedOn" IS NULL AND c."dueOn" < ${dateOf(work.today)}` : Prisma.empty}
    ORDER BY c."closedOn" IS NOT NULL, c."dueOn", c.id OFFSET ${from} LIMIT ${LEDGER_PAGE}`
}

/** Promises that are open, ours or theirs, the oldest day first. */
export async function promiseRows(work: Work, { query, scope, hidden, from }: Asked): Promise<LedgerRow[]> {
  const { side, overdue } = query
  return work.tx.$queryRaw<LedgerRow[]>`
    SELECT v.code, ${ACCOUNT}, o.name AS who, c.text AS words, CASE WHEN c."byUs" THEN 'ours' ELSE 'theirs' END AS kind, v.day::text AS day, c.due::text AS due,
      NULL::float8 AS amount, a.currency, NULL::float8 AS sum, (count(*) OVER ())::int AS total
    FROM "Commitment" c JOIN "Visit" v ON v.id = c."visitId" ${IN_ACCOUNT(Prisma.sql`c."accountId"`)}
    WHERE ${mine(query, scope, hidden)} AND v."undoneAt" IS NULL AND c."doneOn" IS NULL AND c."brokenOn" IS NULL
      ${side ? Prisma.sql`AND c."byUs" = ${side === 'ours'}` : Prisma.empty} ${overdue ? Prisma.sql`AND c.due < ${dateOf(work.today)}` : Prisma.empty}
    ORDER BY c.due NULLS LAST, c.id OFFSET ${from} LIMIT ${LEDGER_PAGE}`
}

/** What is overdue by the newest snapshot of each account, the longest first or, where that is asked for, the largest, with the sum of all. */
export async function receivableRows(
  work: Work,
  { query, scope, hidden, from }: Asked,
): Promise<LedgerRow[]> {
  return work.tx.$queryRaw<LedgerRow[]>`
    SELECT '' AS code, ${ACCOUNT}, o.name AS who, r."daysOverdue"::text AS words, '' AS kind, r."asOf"::text AS day, NULL AS due,
      r.amount::float8 AS amount, a.currency, (sum(r.amount) OVER (PARTITION BY a.currency))::float8 AS sum, (count(*) OVER ())::int AS total
    FROM "Receivable" r ${IN_ACCOUNT(Prisma.sql`r."accountId"`)}
    WHERE ${mine(query, scope, hidden)} AND r."daysOverdue" > 0
      AND r."asOf" = (SELECT max(x."asOf") FROM "Receivable" x WHERE x."accountId" = a.id AND x."asOf" <= ${dateOf(work.today)})
    ORDER BY ${query.largest ? Prisma.sql`r.amount DESC, ` : Prisma.empty}r."daysOverdue" DESC, r.id OFFSET ${from} LIMIT ${LEDGER_PAGE}`
}

/** People at key accounts whom nobody met in the period (90 days), deciders first. */
export async function unseenRows(work: Work, { query, scope, hidden, from }: Asked): Promise<LedgerRow[]> {
  const since = query.period?.first ?? addDays(work.today, -UNSEEN_DAYS)
  return work.tx.$queryRaw<LedgerRow[]>`
    SELECT '' AS code, ${ACCOUNT}, o.name AS who, k.name AS words, COALESCE(k.layer::text, '') AS kind, k."lastMetOn"::text AS day, NULL AS due,
      NULL::float8 AS amount, a.currency, NULL::float8 AS sum, (count(*) OVER ())::int AS total
    FROM "Contact" k ${IN_ACCOUNT(Prisma.sql`k."accountId"`)}
    WHERE ${mine(query, scope, hidden)} AND a.tier IS NOT NULL AND k."leftOn" IS NULL AND (k."lastMetOn" IS NULL OR k."lastMetOn" < ${dateOf(since)})
      ${query.layer ? Prisma.sql`AND k.layer = 'decision'` : Prisma.empty}
    ORDER BY k.layer NULLS LAST, a.tier, k."lastMetOn" NULLS FIRST, k.id OFFSET ${from} LIMIT ${LEDGER_PAGE}`
}

/** Introductions that came of asking, the newest first. */
export async function referralRows(work: Work, { query, scope, hidden, from }: Asked): Promise<LedgerRow[]> {
  const { period } = query
  return work.tx.$queryRaw<LedgerRow[]>`
    SELECT '' AS code, ${ACCOUNT}, o.name AS who, r.whom AS words, k.name AS kind, r.day::text AS day, NULL AS due,
      NULL::float8 AS amount, a.currency, NULL::float8 AS sum, (count(*) OVER ())::int AS total
    FROM "Referral" r JOIN "Contact" k ON k.id = r."contactId" ${IN_ACCOUNT(Prisma.sql`r."accountId"`)}
    WHERE ${mine(query, scope, hidden)} ${period ? Prisma.sql`AND r.day BETWEEN ${dateOf(period.first)} AND ${dateOf(period.last)}` : Prisma.empty}
    ORDER BY r.day DESC, r.id DESC OFFSET ${from} LIMIT ${LEDGER_PAGE}`
}

/** Visits that are planned for the period, the next first: whom, what for. The weeks are told for the index of person and week. */
export async function plannedRows(
  work: Work,
  { query, scope, hidden, from }: Asked,
  { first, last }: Period,
): Promise<LedgerRow[]> {
  return work.tx.$queryRaw<LedgerRow[]>`
    SELECT '' AS code, ${ACCOUNT}, p.name AS who, w.purpose AS words, COALESCE(k.name, '') AS kind, w.day::text AS day, NULL AS due,
      NULL::float8 AS amount, a.currency, NULL::float8 AS sum, (count(*) OVER ())::int AS total
    FROM "WeekPlan" w JOIN "Person" p ON p.id = w."personId" JOIN "Account" a ON a.id = w."accountId" LEFT JOIN "Contact" k ON k.id = w."contactId"
    WHERE ${mine(query, { ...scope, ids: undefined }, hidden)} ${scope.ids ? Prisma.sql`AND w."personId" = ANY(${scope.ids}::int[])` : Prisma.empty}
      AND w.week = ANY(${weeksOf(first, last)}::text[]) AND w.day BETWEEN ${dateOf(first)} AND ${dateOf(last)}
    ORDER BY w.day, p.name, w.id OFFSET ${from} LIMIT ${LEDGER_PAGE}`
}

/** The ISO weeks that a stretch of days touches. */
function weeksOf(first: Day, last: Day): string[] {
  const weeks: string[] = []
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7))
    weeks.push(isoWeekOf(monday))
  return weeks
}

/** Who of these people is away in the period (from today on), whoever comes back first before the others; and who stands in. */
export async function awayRows(
  work: Work,
  { query, scope }: Pick<Asked, 'query' | 'scope'>,
): Promise<{ name: string; from: Day; until: Day | null; standIn: string | null }[]> {
  const { first, last } = query.period ?? { first: work.today, last: work.today }
  return work.tx.$queryRaw`
    SELECT p.name, p."awayFrom"::text AS from, p."awayUntil"::text AS until, s.name AS "standIn"
    FROM "Person" p LEFT JOIN "Person" s ON s.id = p."delegateId"
    WHERE p.active AND ${scope.ids ? Prisma.sql`p.id = ANY(${scope.ids}::int[])` : Prisma.sql`TRUE`}
      AND p."awayFrom" <= ${dateOf(last)} AND (p."awayUntil" IS NULL OR p."awayUntil" >= ${dateOf(first)})
    ORDER BY p."awayUntil" NULLS LAST, p.name LIMIT 30`
}

const ACCOUNT = Prisma.sql`a.name AS account, a.code AS "accountCode", a.aliases`
const IN_ACCOUNT = (id: Prisma.Sql) =>
  Prisma.sql`JOIN "Account" a ON a.id = ${id} JOIN "Person" o ON o.id = a."ownerId"`

/** Whose accounts, which were named, and none that the asker may not see. */
function mine({ accountIds }: Query, { ids }: Scope, hidden: readonly number[]): Prisma.Sql {
  return Prisma.join(
    [
      Prisma.sql`a.id <> ALL(${[...hidden]}::int[])`,
      ...(ids ? [Prisma.sql`a."ownerId" = ANY(${ids}::int[])`] : []),
      ...(accountIds ? [Prisma.sql`a.id = ANY(${accountIds}::int[])`] : []),
    ],
    ' AND ',
  )
}
