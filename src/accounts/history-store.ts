import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

// SQL by hand: one list of nine tables by day, each through its index by account.

/** Something that happened at an account. `detail`: channel, bricks, level, stages, kind or band, by what it is. */
export type AccountEvent = {
  what:
    | 'visit'
    | 'step'
    | 'wall'
    | 'satisfaction'
    | 'complaint'
    | 'closed'
    | 'stage'
    | 'rival'
    | 'churn'
    | 'note'
    | 'risk'
  day: Day
  code: string | null
  words: string | null
  detail: string | null
}

/** What happened at an account, the newest first; one more than `take` when there is more. */
export async function accountHistory(
  work: Work,
  accountId: number,
  { take, skip }: { take: number; skip: number },
): Promise<AccountEvent[]> {
  const today = dateOf(work.today)
  const most = skip + take + 1
  const newest = (select: Prisma.Sql) => Prisma.sql`(${select} ORDER BY 2 DESC LIMIT ${most})`
  const parts = [
    Prisma.sql`SELECT 'visit', day, code, summary, channel::text FROM "Visit" WHERE "accountId" = ${accountId} AND "undoneAt" IS NULL AND day <= ${today}`,
    Prisma.sql`SELECT 'step', "doneOn", code, text, NULL FROM "NextStep" WHERE "accountId" = ${accountId} AND status = 'done' AND "doneOn" <= ${today}`,
    Prisma.sql`SELECT 'wall', day, NULL, note, (push + share + contact + personal)::text FROM "WallScore" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'satisfaction', day, NULL, expected::float8::text, actual::float8::text FROM "Satisfaction" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'complaint', "openedOn", code, subject, level::text FROM "Complaint" WHERE "accountId" = ${accountId} AND "openedOn" <= ${today}`,
    Prisma.sql`SELECT 'closed', "closedOn", code, subject, level::text FROM "Complaint" WHERE "accountId" = ${accountId} AND "closedOn" <= ${today}`,
    Prisma.sql`SELECT 'stage', s.day, d.code, s.reason, s."from" || '→' || s."to" FROM "StageChange" s JOIN "Deal" d ON d.id = s."dealId" WHERE d."accountId" = ${accountId} AND s.day <= ${today}`,
    Prisma.sql`SELECT 'rival', day, NULL, note, kind::text FROM "CompetitorSignal" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'churn', day, NULL, note, reason::text FROM "ChurnFlag" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'note', day, code, text, kind::text FROM "Note" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'risk', day, NULL, score::text, band::text FROM "RiskChange" WHERE subject = 'account' AND "subjectId" = ${accountId} AND day <= ${today}`,
  ]
  return work.tx.$queryRaw<AccountEvent[]>`
    SELECT what, day::text, code, words, detail FROM (${Prisma.join(parts.map(newest), ' UNION ALL ')}) e(what, day, code, words, detail)
    ORDER BY day DESC, what, code DESC NULLS LAST, words LIMIT ${take + 1} OFFSET ${skip}`
}

/** Scores of an account by day since then, for the trend. */
export async function riskTrend(
  work: Work,
  accountId: number,
  since: Day,
): Promise<{ day: Day; score: number }[]> {
  return work.tx.$queryRaw<{ day: Day; score: number }[]>`
    SELECT day::text, score FROM "RiskChange" WHERE subject = 'account' AND "subjectId" = ${accountId} AND day >= ${dateOf(since)} AND day <= ${dateOf(work.today)}
    ORDER BY day LIMIT 200`
}

/** Money of an account in minor units of its currency; `file`: what its file says of wallet, credit and payment, with the day of each. */
export type AccountMoney = {
  revenue: number
  cost: number
  spend: number
  overdue: number
  days: number
  file: { field: string; value: string; day: Day }[]
}

/** Money of the last twelve months on an account. */
export async function accountMoney(work: Work, accountId: number, since: Day): Promise<AccountMoney> {
  const [from, to] = [dateOf(since), dateOf(work.today)]
  const [row] = await work.tx.$queryRaw<AccountMoney[]>`
    SELECT COALESCE((SELECT sum(amount) FROM "Revenue" WHERE "accountId" = ${accountId} AND day > ${from} AND day <= ${to}), 0)::float8 AS revenue,
      COALESCE((SELECT sum(cost) FROM "Revenue" WHERE "accountId" = ${accountId} AND day > ${from} AND day <= ${to}), 0)::float8 AS cost,
      COALESCE((SELECT sum(amount) FROM "Spend" WHERE "accountId" = ${accountId} AND day > ${from} AND day <= ${to}), 0)::float8 AS spend,
      COALESCE(sum(r.amount) FILTER (WHERE r."daysOverdue" > 0), 0)::float8 AS overdue, COALESCE(max(r."daysOverdue"), 0)::int AS days,
      COALESCE((SELECT json_agg(json_build_object('field', field, 'value', value, 'day', day)) FROM "ProfileFact"
        WHERE "accountId" = ${accountId} AND field IN ('wallet', 'credit_limit', 'payment_days', 'current_ratio')), '[]') AS file
    FROM "Receivable" r WHERE r."accountId" = ${accountId}
      AND r."asOf" = (SELECT max("asOf") FROM "Receivable" WHERE "accountId" = ${accountId} AND "asOf" <= ${to})`
  return row ?? { revenue: 0, cost: 0, spend: 0, overdue: 0, days: 0, file: [] }
}
