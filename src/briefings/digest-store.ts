import { dateOf, dayOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Band, Tier } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import type { Before } from '../domain/briefing.ts'
import { addDays, type Day, isoWeekOf, mondayOf } from '../domain/day.ts'
import type { DigestDealRow, DigestRow, DueRow } from '../domain/leader-view.ts'
import { bandOf, type Hard } from '../domain/risk/assessment.ts'
import { owesSummary } from '../domain/week.ts'
import { awayDays } from '../people/hours-store.ts'
import { toBeDone } from '../steps/store.ts'
import { summaryFacts } from '../weeks/store.ts'

// SQL by hand: a digest reads facts of thousands of accounts (bench:mornings).

/** What a digest is made of, read from the maintained columns of the accounts of some owners. Money in minor units. */

/** Accounts of these owners, without those that do not exist for whoever reads. */
export type Of = { owners: readonly number[]; hidden: readonly number[] }

/** The condition on "Account" a. */
export function accountsOf({ owners, hidden }: Of): Prisma.Sql {
  return Prisma.sql`a."ownerId" = ANY(${[...owners]}::int[]) AND a.id <> ALL(${[...hidden]}::int[])`
}

/** Key accounts of these owners that are not healthy, those of `also` (codes) whatever they are, and how many there are by band. */
export async function digestAccounts(work: Work, of: Of, also: readonly string[]) {
  const rows = await work.tx.$queryRaw<
    (Omit<DigestRow, 'bandByScore' | 'snoozedUntil'> & { snoozedUntil: string | null })[]
  >`
    SELECT a.id, a.code, a.name, a.aliases, a.tier::text AS tier, a."ownerId", o.name AS owner, a.currency, a."revenue12"::float8 AS "revenue12",
      a.score, a.band::text AS band, a.hard, a.signals,
      (SELECT s.until::text FROM "Snooze" s WHERE s.subject = 'account' AND s."subjectId" = a.id AND s."endedOn" IS NULL LIMIT 1) AS "snoozedUntil"
    FROM "Account" a JOIN "Person" o ON o.id = a."ownerId"
    WHERE ${accountsOf(of)} AND a.tier IS NOT NULL AND (a.band <> 'healthy' OR a.code = ANY(${[...also]}::text[]))`
  const counts = await work.tx.account.groupBy({
    by: ['band', 'ownerId'],
    where: { ownerId: { in: [...of.owners] }, id: { notIn: [...of.hidden] }, tier: { not: null } },
    _count: true,
  })
  const accounts: DigestRow[] = rows.map(({ snoozedUntil, ...row }) => ({
    ...row,
    hard: row.hard as Hard[],
    bandByScore: bandOf(row.score, work.policy.risk.bands),
    ...(snoozedUntil && { snoozedUntil }),
  }))
  const byBand: Record<Band, number> = { healthy: 0, watch: 0, at_risk: 0, critical: 0 }
  for (const row of counts) byBand[row.band] += row._count
  return {
    accounts,
    byBand,
    counts: counts.map(({ band, ownerId, _count }) => ({ band, ownerId, count: _count })),
  }
}

/** Open deals on the accounts of these owners. */
export async function digestDeals(work: Work, of: Of): Promise<DigestDealRow[]> {
  return work.tx.$queryRaw<DigestDealRow[]>`
    SELECT d.id, d.code, d.name, d.amount::float8 AS amount, d.currency, d.stage::int AS stage, d.band::text AS band, d.score, d.signals,
      d."stageEnteredOn"::text AS "stageEnteredOn", d."expectedClose"::text AS "expectedClose",
      a.code AS "accountCode", a.name AS account, a.aliases, a."ownerId", o.name AS owner
    FROM "Deal" d JOIN "Account" a ON a.id = d."accountId" JOIN "Person" o ON o.id = a."ownerId"
    WHERE ${accountsOf(of)} AND d.status = 'open' ORDER BY d.id`
}

/** Relationship R (percent) and decision coverage of deals: for the trap of a good R without the decision level (S33). */
export async function relationshipsOf(work: Work, dealIds: readonly number[]) {
  if (dealIds.length === 0) return new Map<number, { relationship: number; known: number; total: number }>()
  const rows = await work.tx.$queryRaw<
    { dealId: number; relationship: number; known: number; total: number }[]
  >`
    SELECT "dealId",
      sum(weight * CASE stance WHEN 'sponsor' THEN 2 WHEN 'supporter' THEN 1 WHEN 'opponent' THEN -2 ELSE 0 END)::float8 / 2 AS relationship,
      count(*) FILTER (WHERE layer = 'decision' AND stance <> 'unknown')::int AS known, count(*) FILTER (WHERE layer = 'decision')::int AS total
    FROM "Stakeholder" WHERE "dealId" = ANY(${[...dealIds]}::int[]) GROUP BY "dealId"`
  return new Map(rows.map((row) => [row.dealId, row]))
}

/** What falls due from today to `until` on the accounts of these owners: contacts, next steps (of an account and its deal on one day, one line), complaints. */
export async function dueBetween(work: Work, of: Of, until: Day): Promise<DueRow[]> {
  const today = dateOf(work.today)
  const cadence = work.policy.risk.account.AR01.cadence
  const contacts = await work.tx.$queryRaw<DueRow[]>`
    SELECT 'contact' AS kind, ARRAY[]::text[] AS codes, a.name, a.aliases, (a."lastContactOn" + c.days)::text AS due, a.code AS text, o.name AS owner, c.days
    FROM "Account" a JOIN "Person" o ON o.id = a."ownerId"
    JOIN (VALUES ('A', ${cadence.A}::int), ('B', ${cadence.B}::int), ('C', ${cadence.C}::int), ('D', ${cadence.D}::int)) c(tier, days) ON c.tier = a.tier::text
    WHERE ${accountsOf(of)} AND a.status <> 'lost' AND a."lastContactOn" + c.days = ${today}`
  const steps = await work.tx.$queryRaw<DueRow[]>`
    SELECT 'step' AS kind, array_agg(COALESCE(d.code, n.code) ORDER BY n.id) AS codes, a.name, a.aliases, n.due::text AS due, (array_agg(n.text ORDER BY n."dealId" IS NOT NULL, n.id))[1] AS text, o.name AS owner
    FROM "NextStep" n JOIN "Account" a ON a.id = n."accountId" JOIN "Person" o ON o.id = a."ownerId" LEFT JOIN "Deal" d ON d.id = n."dealId"
    WHERE ${accountsOf(of)} AND ${toBeDone} AND n.due BETWEEN ${today} AND ${dateOf(until)}
    GROUP BY a.id, a.name, a.aliases, n.due, o.name ORDER BY n.due, a.id`
  const complaints = await work.tx.$queryRaw<DueRow[]>`
    SELECT 'complaint' AS kind, ARRAY[c.code] AS codes, a.name, a.aliases, c."dueOn"::text AS due, c.subject AS text, o.name AS owner
    FROM "Complaint" c JOIN "Account" a ON a.id = c."accountId" JOIN "Person" o ON o.id = a."ownerId"
    WHERE ${accountsOf(of)} AND c."closedOn" IS NULL AND c."dueOn" BETWEEN ${today} AND ${dateOf(until)} ORDER BY c."dueOn"`
  return [...contacts, ...steps, ...complaints].sort((a, b) => a.due.localeCompare(b.due))
}

/** Last week's plans and visits of these people, and who planned and owes its summary: leaders are told of nobody else. */
export async function lastWeek(work: Work, { owners, hidden }: Of) {
  const seen = { accountId: { notIn: [...hidden] } }
  const monday = addDays(mondayOf(work.today), -7)
  const week = isoWeekOf(monday)
  const people = await work.tx.person.findMany({
    where: { id: { in: [...owners] }, active: true, role: 'rep' },
    select: {
      id: true,
      name: true,
      weekPlans: { where: { week, ...seen }, select: { accountId: true } },
      weekSummaries: { where: { week }, select: { id: true } },
      awayFrom: true,
      awayUntil: true,
      visits: {
        where: {
          ...seen,
          day: { gte: dateOf(monday), lte: dateOf(addDays(monday, 6)) },
          qualifying: true,
          undoneAt: null,
        },
        select: { accountId: true, day: true },
      },
    },
    orderBy: { id: 'asc' },
  })
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    planned: person.weekPlans.map((plan) => ({ account: String(plan.accountId) })),
    visits: person.visits.map((visit) => ({ account: String(visit.accountId), day: dayOf(visit.day) })),
    owesSummary: owesSummary({ ...summaryFacts(person, monday), everSummed: false }, awayDays(person)),
  }))
}

/** Milliseconds. */
const FIGURES_KEPT_MS = 10 * 60_000

export type CompanyFigures = { revenue: number; keyRevenue: number; keyVisits: number }

/**
 * The company's 12-month revenue, that of its key accounts, and their qualifying visits in the weeks of PR03. It looks at every account,
 * so it is counted at most every ten minutes and replica, not for each of a thousand digests; for whom an account is hidden, without it.
 */
export async function companyFigures(work: Work, hidden: readonly number[] = []): Promise<CompanyFigures> {
  const key = `company:${hidden.join()}`
  const known = work.memory.get(key) as { at: Date; figures: CompanyFigures } | undefined
  if (known && Math.abs(work.now.getTime() - known.at.getTime()) < FIGURES_KEPT_MS) return known.figures
  const from = addDays(work.today, 1 - work.policy.portfolio.PR03.weeks * 7)
  const [row] = await work.tx.$queryRaw<CompanyFigures[]>`
    SELECT (SELECT COALESCE(sum("revenue12"), 0)::float8 FROM "Account" WHERE id <> ALL(${[...hidden]}::int[])) AS revenue,
      (SELECT COALESCE(sum("revenue12"), 0)::float8 FROM "Account" WHERE tier IS NOT NULL AND id <> ALL(${[...hidden]}::int[])) AS "keyRevenue",
      (SELECT count(*)::int FROM "Visit" v JOIN "Account" a ON a.id = v."accountId"
        WHERE a.id <> ALL(${[...hidden]}::int[]) AND a.tier IS NOT NULL AND v.qualifying AND v."undoneAt" IS NULL AND v.day BETWEEN ${dateOf(from)} AND ${dateOf(work.today)}) AS "keyVisits"`
  const figures = row ?? { revenue: 0, keyRevenue: 0, keyVisits: 0 }
  work.memory.set(key, { at: work.now, figures })
  return figures
}

/** Accounts of these owners in the tiers of PR04, with their qualifying visits of the last weeks. */
export async function attentionRows(work: Work, of: Of) {
  const from = addDays(work.today, 1 - work.policy.portfolio.PR03.weeks * 7)
  return work.tx.$queryRaw<
    { code: string; name: string; aliases: string[]; tier: Tier; revenue12: number; visits: number }[]
  >`
    SELECT a.code, a.name, a.aliases, a.tier::text AS tier, a."revenue12"::float8 AS "revenue12",
      (SELECT count(*)::int FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL
        AND v.day BETWEEN ${dateOf(from)} AND ${dateOf(work.today)}) AS visits
    FROM "Account" a WHERE ${accountsOf(of)} AND a.status <> 'lost' AND a.tier IS NOT NULL AND a.tier::text = ANY(${work.policy.portfolio.PR04.tiers}::text[]) ORDER BY a.id`
}

/** Key accounts whose owner has left, those without a satisfaction reading in the window of AR07, and those whose wall was never scored: gaps, no risk. */
export async function gapsOf(work: Work, of: Of) {
  const since = dateOf(addDays(work.today, -work.policy.risk.account.AR07.days))
  return work.tx.$queryRaw<{ gap: 'owner' | 'satisfaction' | 'wall'; name: string; aliases: string[] }[]>`
    SELECT 'owner' AS gap, a.name, a.aliases FROM "Account" a JOIN "Person" o ON o.id = a."ownerId" WHERE ${accountsOf(of)} AND a.tier IS NOT NULL AND NOT o.active
    UNION ALL
    SELECT 'satisfaction' AS gap, a.name, a.aliases FROM "Account" a WHERE ${accountsOf(of)} AND a.status <> 'lost' AND a.tier IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Satisfaction" s WHERE s."accountId" = a.id AND s.day >= ${since})
    UNION ALL
    SELECT 'wall' AS gap, a.name, a.aliases FROM "Account" a WHERE ${accountsOf(of)} AND a.status <> 'lost' AND a.tier IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "WallScore" w WHERE w."accountId" = a.id)
    ORDER BY 1, 2`
}

/** This quarter's target and what was signed, of these teams or of the company as a whole (`teamIds` undefined). */
export async function targetOf(work: Work, period: string, teamIds?: readonly number[]) {
  const rows = await work.tx.target.findMany({
    where: { period, teamId: teamIds ? { in: [...teamIds] } : null },
  })
  if (rows.length === 0) return undefined
  return {
    target: rows.reduce((sum, row) => sum + Number(row.target), 0),
    signed: rows.reduce((sum, row) => sum + Number(row.signed), 0),
    currency: rows[0]!.currency,
  }
}

/** Overdue receivables of the newest snapshots of these owners' accounts, by currency. */
export async function overdueOf(work: Work, of: Of) {
  return work.tx.$queryRaw<{ amount: number; currency: string }[]>`
    SELECT sum(r.amount)::float8 AS amount, a.currency FROM "Account" a JOIN LATERAL (
      SELECT amount FROM "Receivable" r WHERE r."accountId" = a.id AND r."daysOverdue" > 0
        AND r."asOf" = (SELECT max("asOf") FROM "Receivable" WHERE "accountId" = a.id AND "asOf" <= ${dateOf(work.today)})) r ON true
    WHERE ${accountsOf(of)} GROUP BY a.currency`
}

/** The day of the newest snapshot of receivables of these owners' accounts. */
export async function receivablesAsOf(work: Work, of: Of): Promise<Day | undefined> {
  const [row] = await work.tx.$queryRaw<{ day: Day | null }[]>`
    SELECT max(r."asOf")::text AS day FROM "Receivable" r JOIN "Account" a ON a.id = r."accountId"
    WHERE ${accountsOf(of)} AND r."asOf" <= ${dateOf(work.today)}`
  return row?.day ?? undefined
}

/** What the last digest before today showed; undefined: there was none. A message of an older version kept its accounts alone. */
export async function lastShown(work: Work, personId: number): Promise<Before | undefined> {
  const row = await work.tx.digest.findFirst({
    where: { personId, day: { lt: dateOf(work.today) } },
    orderBy: { day: 'desc' },
    select: { shown: true },
  })
  if (!row) return undefined
  const shown = row.shown as Partial<Before>
  return shown.accounts ? { deals: {}, revenueAtRisk: [], ...shown, accounts: shown.accounts } : undefined
}

/** Keeps what today's digest showed; the first of a day counts, because that is the one that was sent. */
export async function keepShown(work: Work, personId: number, shown: Before): Promise<void> {
  await work.tx.digest.createMany({
    data: [{ personId, day: dateOf(work.today), shown: shown as Prisma.InputJsonObject, sentAt: work.now }],
    skipDuplicates: true,
  })
}

/** Names of those who can confirm money, the first by name. */
export async function financeNames(work: Work): Promise<string[]> {
  const rows = await work.tx.person.findMany({
    where: { role: 'finance', active: true },
    select: { name: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ name }) => name)
}

/** The leaders directly below somebody, with their team and everybody below them. */
export async function teamsBelow(work: Work, leaderId: number) {
  const rows = await work.tx.$queryRaw<
    { id: number; name: string; team: string | null; members: number[] }[]
  >`
    WITH RECURSIVE below(top, id, depth) AS (
      SELECT id, id, 1 FROM "Person" WHERE "managerId" = ${leaderId} AND active AND role IN ('manager', 'director')
      UNION SELECT b.top, p.id, b.depth + 1 FROM "Person" p JOIN below b ON p."managerId" = b.id WHERE b.depth < 20)
    SELECT p.id, p.name, t.name AS team, array_agg(DISTINCT b.id) AS members
    FROM below b JOIN "Person" p ON p.id = b.top LEFT JOIN "Team" t ON t.id = p."teamId" GROUP BY p.id, p.name, t.name ORDER BY p.id`
  return rows
}

/** The newest day of revenue of these owners' accounts. */
export async function revenueTo(work: Work, of: Of): Promise<Day | undefined> {
  const [row] = await work.tx.$queryRaw<{ day: Day | null }[]>`
    SELECT max(r.day)::text AS day FROM "Revenue" r JOIN "Account" a ON a.id = r."accountId" WHERE ${accountsOf(of)} AND r.day <= ${dateOf(work.today)}`
  return row?.day ?? undefined
}
