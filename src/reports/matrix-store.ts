import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { addMonths, type Day, daysBetween } from '../domain/day.ts'
import { minorFrom } from '../domain/money.ts'
import type { Tier } from '../domain/risk/facts.ts'
import type { MatrixFacts } from '../domain/tier-matrix.ts'
import { type WallSide, wallPercent } from '../domain/wall.ts'
import { revenueEndSql } from '../risk/revenue-known-store.ts'
import { type Of, whose } from './store.ts'

// SQL by hand: what several tables know of each key account, by their indexes.

export type MatrixAccount = MatrixFacts & {
  id: number
  name: string
  aliases: string[]
  tier: Tier
  currency: string
}

type Row = Omit<
  MatrixAccount,
  'cost12' | 'wallet' | 'kind' | 'overdueDays' | 'wall' | 'decision' | 'complaint'
> & {
  cost12: number | null
  wallet: string | null
  kind: MatrixAccount['kind'] | null
  overdueDays: number | null
  wall: Record<WallSide, number> | null
  lastDecisionContactOn: Day | null
  complaint: MatrixAccount['complaint'] | null
}

/**
 * The key accounts of a scope with what the tier matrix asks for (S10). `as`: ordinary accounts too, each measured by the limits of this tier,
 * which they would have.
 */
export async function matrixAccounts(work: Work, of: Of, as?: Tier): Promise<MatrixAccount[]> {
  return (await work.tx.$queryRaw<Row[]>(matrixSql(work, of, as))).map((row) => accountOf(work, row))
}

function matrixSql(work: Work, of: Of, as?: Tier): Prisma.Sql {
  const to = dateOf(work.today)
  const year = dateOf(addMonths(work.today, -12))
  return Prisma.sql`
    SELECT a.id, a.code, a.name, a.aliases, COALESCE(a.tier::text, ${as ?? null}::text) AS tier, a.currency, a.kind::text AS kind, a."revenue12"::float8 AS "revenue12", a."lastDecisionContactOn"::text AS "lastDecisionContactOn",
      (SELECT CASE WHEN bool_and(r.cost IS NOT NULL) THEN sum(r.cost)::float8 END FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > ${year} AND r.day <= ${to}) AS cost12,
      (SELECT p.value FROM "ProfileFact" p WHERE p."accountId" = a.id AND p.field = 'wallet') AS wallet,
      COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > e.day - 90 AND r.day <= e.day), 0)::float8 AS revenue90,
      COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > e.day - 180 AND r.day <= e.day - 90), 0)::float8 AS "revenueBefore",
      (SELECT max(r."daysOverdue")::int FROM "Receivable" r WHERE r."accountId" = a.id AND r."asOf" = (SELECT max(x."asOf") FROM "Receivable" x WHERE x."accountId" = a.id AND x."asOf" <= ${to})) AS "overdueDays",
      (SELECT json_build_object('push', w.push, 'share', w.share, 'contact', w.contact, 'personal', w.personal) FROM "WallScore" w WHERE w."accountId" = a.id AND w.day <= ${to} ORDER BY w.day DESC LIMIT 1) AS wall,
      (SELECT max(c.level)::text FROM "Complaint" c WHERE c."accountId" = a.id AND c."closedOn" IS NULL) AS complaint
    FROM (${revenueEndSql(work)}) e, "Account" a WHERE ${whose(of)} AND (a.tier IS NOT NULL OR ${as !== undefined}) ORDER BY a."revenue12" DESC, a.id`
}

function accountOf(
  work: Work,
  { cost12, wallet, kind, overdueDays, wall, lastDecisionContactOn, complaint, ...row }: Row,
): MatrixAccount {
  return {
    ...row,
    cost12: cost12 ?? undefined,
    wallet: amountIn(wallet, row.currency),
    kind: kind ?? undefined,
    overdueDays: overdueDays ?? undefined,
    wall: wall ? wallPercent(wall) : undefined,
    decision: decisionOf(work, row.tier, lastDecisionContactOn),
    complaint: complaint ?? undefined,
  }
}

type Potential = { revenue: number; wallet: string | null }

/** One key account and the full potential it is measured by, as `figuresSql` reads them; facts null: it has no tier. */
export type Figures = { facts: Row | null; most: Potential }

/** Both as one JSON, to stand in another statement. */
export function figuresSql(
  work: Work,
  account: { id: number; currency: string },
  hidden: readonly number[],
): Prisma.Sql {
  return Prisma.sql`json_build_object(
    'facts', (SELECT row_to_json(m) FROM (${matrixSql(work, { owners: undefined, hidden: [], only: account.id })}) m),
    'most', (SELECT row_to_json(p) FROM (${potentialSql(account.currency, hidden)}) p))`
}

/** What the expression gives. */
export async function readFigures(work: Work, sql: Prisma.Sql): Promise<Figures | undefined> {
  const [row] = await work.tx.$queryRaw<{ figures: Figures }[]>`SELECT ${sql} AS figures`
  return row?.figures
}

/** The account as the matrix asks for it, and the full potential in its currency, minor units; undefined: it has no tier. */
export function figuresOf(
  work: Work,
  { facts, most }: Figures,
): { facts: MatrixAccount; most: number } | undefined {
  return facts ? { facts: accountOf(work, facts), most: potentialOf(most, facts.currency) } : undefined
}

/**
 * What counts as the full potential in a currency: the largest revenue of twelve months or wallet among key accounts that are not hidden; minor
 * units.
 */
export async function fullPotential(
  work: Work,
  currency: string,
  hidden: readonly number[],
): Promise<number> {
  const [row] = await work.tx.$queryRaw<Potential[]>(potentialSql(currency, hidden))
  return row ? potentialOf(row, currency) : 0
}

function potentialOf({ revenue, wallet }: Potential, currency: string): number {
  return Math.max(revenue, amountIn(wallet, currency) ?? 0)
}

/** Each through an index of its own (`Account_potential`, `ProfileFact_wallet`): an account card reads it, whatever the number of accounts. */
function potentialSql(currency: string, hidden: readonly number[]): Prisma.Sql {
  const counted = Prisma.sql`a.tier IS NOT NULL AND a.currency = ${currency} AND NOT a.id = ANY(${[...hidden]}::int[])`
  return Prisma.sql`
    SELECT COALESCE((SELECT a."revenue12" FROM "Account" a WHERE ${counted} ORDER BY a."revenue12" DESC LIMIT 1), 0)::float8 AS revenue,
      (SELECT max(p.value::numeric) FROM "ProfileFact" p JOIN "Account" a ON a.id = p."accountId"
        WHERE p.field = 'wallet' AND p.value ~ '^[0-9]{1,15}([.][0-9]+)?$' AND ${counted})::text AS wallet`
}

/** The amount of a file's line, which is in major units; undefined: none, or no amount. */
function amountIn(text: string | null, currency: string): number | undefined {
  const amount = text === null ? Number.NaN : minorFrom(Number(text), currency)
  return Number.isSafeInteger(amount) ? amount : undefined
}

/** Days since the decision level was met ÷ the limit of its tier; undefined: no limit. Never met: far beyond it. */
function decisionOf(work: Work, tier: Tier, last: Day | null): number | undefined {
  const limit = work.policy.risk.account.AR02.limit[tier]
  if (limit === 'off') return undefined
  return last ? daysBetween(last, work.today) / limit : 2
}
