import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, isoWeekOf, mondayOf, quarterOf } from '../domain/day.ts'
import type { Money } from '../domain/money.ts'
import { adherenceOf } from '../domain/portfolio.ts'
import { toBeDone } from '../steps/store.ts'
import { accountsOf, lastWeek, type Of, overdueOf, targetOf } from './digest-store.ts'

// SQL by hand: counts over all the company (bench:mornings).

/** The seven figures with the day each stands for. Money in minor units, a row for each currency. */
export type Figures = {
  today: Day
  /** A month without a row is not known yet, which is not 0. */
  revenue: { currency: string; month: number | null; quarter: number; asOf: Day }[]
  target: { target: number; signed: number; currency: string } | undefined
  overdue: { amounts: Money[]; asOf: Day | null }
  /** Of this month; the day is the newest of the quarter. */
  spend: { currency: string; amount: number; activities: number; asOf: Day }[]
  counts: {
    presences: number
    displacements: number
    rivalsAsOf: Day | null
    readings: number
    dissatisfied: number
    readingsAsOf: Day | null
    critical: number
    atRisk: number
    complaints: number
    complaintsLate: number
    stepsDone: number
    stepsLate: number
  }
  visits: { name: string; visits: number }[]
  plan: { week: string; done: number; planned: number; missing: string[] }
}

/** The seven figures a manager must know (S91), of the accounts of these owners. Money in minor units by currency, never added across. */
export async function figuresOf(
  work: Work,
  of: Of,
  teamIds: readonly number[] | undefined,
): Promise<Figures> {
  const [ids, hidden] = [[...of.owners], [...of.hidden]]
  const quarter = quarterOf(work.today)
  const month = `${work.today.slice(0, 8)}01`
  const monday = mondayOf(work.today)
  const today = dateOf(work.today)
  const signalsFrom = dateOf(addDays(work.today, -work.policy.risk.account.AR10.days))
  const readingsFrom = dateOf(addDays(work.today, -work.policy.risk.account.AR07.days))
  const revenue = await work.tx.$queryRaw<Figures['revenue']>`
    SELECT a.currency, sum(r.amount)::float8 AS quarter, (sum(r.amount) FILTER (WHERE r.day >= ${dateOf(month)}))::float8 AS month,
      max(r.day)::text AS "asOf"
    FROM "Revenue" r JOIN "Account" a ON a.id = r."accountId"
    WHERE ${accountsOf(of)} AND r.day BETWEEN ${dateOf(quarter.first)} AND ${today} GROUP BY a.currency ORDER BY a.currency`
  const spend = await work.tx.$queryRaw<Figures['spend']>`
    SELECT a.currency, COALESCE(sum(s.amount) FILTER (WHERE s.day >= ${dateOf(month)}), 0)::float8 AS amount,
      count(*) FILTER (WHERE s.day >= ${dateOf(month)})::int AS activities, max(s.day)::text AS "asOf"
    FROM "Spend" s JOIN "Account" a ON a.id = s."accountId"
    WHERE ${accountsOf(of)} AND s.day BETWEEN ${dateOf(quarter.first)} AND ${today} GROUP BY a.currency ORDER BY a.currency`
  const [row] = await work.tx.$queryRaw<(Figures['counts'] & { receivablesAsOf: Day | null })[]>`
    WITH own AS MATERIALIZED (SELECT id, tier, band FROM "Account" a WHERE ${accountsOf(of)}),
      rivals AS (SELECT kind, day FROM "CompetitorSignal" c JOIN own ON own.id = c."accountId" WHERE c.day BETWEEN ${signalsFrom} AND ${today}),
      readings AS (SELECT DISTINCT ON (s."accountId") s.actual, s.expected, s.day FROM "Satisfaction" s JOIN own ON own.id = s."accountId"
        WHERE s.day BETWEEN ${readingsFrom} AND ${today} ORDER BY s."accountId", s.day DESC),
      open AS (SELECT level, "dueOn" FROM "Complaint" c JOIN own ON own.id = c."accountId" WHERE c."closedOn" IS NULL)
    SELECT (SELECT count(*)::int FROM rivals WHERE kind = 'presence') AS presences, (SELECT count(*)::int FROM rivals WHERE kind = 'displacement') AS displacements,
      (SELECT max(day)::text FROM rivals) AS "rivalsAsOf",
      (SELECT count(*)::int FROM readings) AS readings, (SELECT count(*)::int FROM readings WHERE actual < expected) AS dissatisfied,
      (SELECT max(day)::text FROM readings) AS "readingsAsOf",
      (SELECT count(*)::int FROM own WHERE tier IS NOT NULL AND band = 'critical') AS critical,
      (SELECT count(*)::int FROM own WHERE tier IS NOT NULL AND band = 'at_risk') AS "atRisk",
      (SELECT count(*)::int FROM open) AS complaints, (SELECT count(*)::int FROM open WHERE "dueOn" < ${today}) AS "complaintsLate",
      (SELECT count(*)::int FROM "NextStep" WHERE "ownerId" = ANY(${ids}::int[]) AND "accountId" <> ALL(${hidden}::int[]) AND status = 'done' AND "doneOn" BETWEEN ${dateOf(monday)} AND ${today}) AS "stepsDone",
      (SELECT count(*)::int FROM "NextStep" n WHERE n."ownerId" = ANY(${ids}::int[]) AND n."accountId" <> ALL(${hidden}::int[]) AND n.due < ${today} AND ${toBeDone}) AS "stepsLate",
      (SELECT max(r."asOf")::text FROM "Receivable" r JOIN own ON own.id = r."accountId") AS "receivablesAsOf"`
  const visits = await work.tx.$queryRaw<Figures['visits']>`
    SELECT p.name, count(v.id)::int AS visits FROM "Person" p
    LEFT JOIN "Visit" v ON v."repId" = p.id AND v."accountId" <> ALL(${hidden}::int[]) AND v.qualifying AND v."undoneAt" IS NULL AND v.day BETWEEN ${dateOf(monday)} AND ${today}
    WHERE p.id = ANY(${ids}::int[]) AND p.role = 'rep' AND p.active GROUP BY p.id, p.name ORDER BY p.id`
  const { receivablesAsOf = null, ...counts } = row!
  return {
    today: work.today,
    revenue,
    target: await targetOf(work, quarter.name, teamIds),
    overdue: { amounts: await overdueOf(work, of), asOf: receivablesAsOf },
    spend,
    counts,
    visits,
    plan: await planLastWeek(work, of),
  }
}

async function planLastWeek(work: Work, of: Of): Promise<Figures['plan']> {
  const people = await lastWeek(work, of)
  const each = people.map(({ planned, visits }) => adherenceOf(planned, visits, work.policy))
  return {
    week: isoWeekOf(addDays(mondayOf(work.today), -7)),
    done: each.reduce((sum, one) => sum + one.done, 0),
    planned: each.reduce((sum, one) => sum + one.planned, 0),
    missing: people.filter(({ owesSummary }) => owesSummary).map(({ name }) => name),
  }
}
