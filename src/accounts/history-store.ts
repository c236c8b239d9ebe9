import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

// SQL by hand: one list of ten tables by day, each through its index by account.

/** Something that happened at an account. `detail`: channel, bricks, level, stages, kind, band, or the day of a promise, by what it is. */
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
    | 'ours'
    | 'theirs'
    | 'kept'
    | 'broken'
    | 'review'
    | 'referral'
  day: Day
  code: string | null
  words: string | null
  detail: string | null
  /** Of a visit who was met, of a promise or a review who of us. */
  who: string[] | null
  /** Of a visit alone: whose it is, about which deals, and whether they answered. */
  rep?: string | null
  deals?: string[] | null
  twoWay?: boolean | null
}

/** What happened at an account, the newest first; one more than `take` when there is more. */
export async function accountHistory(
  work: Work,
  accountId: number,
  { take, skip }: { take: number; skip: number },
): Promise<AccountEvent[]> {
  const today = dateOf(work.today)
  const most = skip + take + 1
  // N10 is newer than N9. Of equals the same ones each time, or a page would repeat or leave out what is on another.
  const inOrder = Prisma.sql`length(code) DESC NULLS LAST, code DESC NULLS LAST, words`
  const newest = (select: Prisma.Sql) =>
    Prisma.sql`(SELECT * FROM (${select}) part(what, day, code, words, detail, who) ORDER BY day DESC, ${inOrder} LIMIT ${most})`
  const parts = [
    Prisma.sql`SELECT 'visit', v.day, v.code, v.summary, v.channel::text, ARRAY(SELECT c.name FROM "VisitContact" vc JOIN "Contact" c ON c.id = vc."contactId"
      WHERE vc."visitId" = v.id ORDER BY c.id) FROM "Visit" v WHERE v."accountId" = ${accountId} AND v."undoneAt" IS NULL AND v.day <= ${today}`,
    Prisma.sql`SELECT 'step', "doneOn", code, text, NULL, NULL::text[] FROM "NextStep" WHERE "accountId" = ${accountId} AND status = 'done' AND "doneOn" <= ${today}`,
    Prisma.sql`SELECT 'wall', day, NULL, note, (push + share + contact + personal)::text, NULL::text[] FROM "WallScore" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'satisfaction', day, NULL, expected::float8::text, actual::float8::text, NULL::text[] FROM "Satisfaction" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'complaint', "openedOn", code, subject, level::text, NULL::text[] FROM "Complaint" WHERE "accountId" = ${accountId} AND "openedOn" <= ${today}`,
    Prisma.sql`SELECT 'closed', "closedOn", code, subject, level::text, NULL::text[] FROM "Complaint" WHERE "accountId" = ${accountId} AND "closedOn" <= ${today}`,
    Prisma.sql`SELECT 'stage', s.day, d.code, s.reason, s."from" || '→' || s."to", NULL::text[] FROM "StageChange" s JOIN "Deal" d ON d.id = s."dealId" WHERE d."accountId" = ${accountId} AND s.day <= ${today}`,
    Prisma.sql`SELECT 'rival', day, NULL, note, kind::text, NULL::text[] FROM "CompetitorSignal" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'churn', day, NULL, note, reason::text, NULL::text[] FROM "ChurnFlag" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'note', day, code, text, kind::text, NULL::text[] FROM "Note" WHERE "accountId" = ${accountId} AND day <= ${today}`,
    Prisma.sql`SELECT 'risk', day, NULL, score::text, band::text, NULL::text[] FROM "RiskChange" WHERE subject = 'account' AND "subjectId" = ${accountId} AND day <= ${today}`,
    ...promises(accountId, today),
    Prisma.sql`SELECT 'review', r.day, NULL, r.result, r.kind::text, array_remove(ARRAY[c.name], NULL) FROM "Review" r LEFT JOIN "Contact" c ON c.id = r."contactId"
      WHERE r."accountId" = ${accountId} AND r.day <= ${today}`,
    Prisma.sql`SELECT 'referral', r.day, NULL, r.whom, NULL, ARRAY[c.name] FROM "Referral" r JOIN "Contact" c ON c.id = r."contactId"
      WHERE r."accountId" = ${accountId} AND r.day <= ${today}`,
  ]
  return work.tx.$queryRaw<AccountEvent[]>`
    SELECT e.what, e.day::text, e.code, e.words, e.detail, e.who, p.name AS rep, v."twoWay",
      ARRAY(SELECT d.code FROM "VisitDeal" vd JOIN "Deal" d ON d.id = vd."dealId" WHERE vd."visitId" = v.id ORDER BY d.id) AS deals
    FROM (SELECT * FROM (${Prisma.join(parts.map(newest), ' UNION ALL ')}) every(what, day, code, words, detail, who)
      ORDER BY day DESC, what, ${inOrder} LIMIT ${take + 1} OFFSET ${skip}) e
    LEFT JOIN "Visit" v ON e.what = 'visit' AND v.code = e.code LEFT JOIN "Person" p ON p.id = v."repId"
    ORDER BY e.day DESC, e.what, length(e.code) DESC NULLS LAST, e.code DESC NULLS LAST, e.words`
}

/** What was promised on a visit, and what became of it. */
function promises(accountId: number, today: Date): Prisma.Sql[] {
  const from = Prisma.sql`FROM "Commitment" c JOIN "Visit" v ON v.id = c."visitId" WHERE c."accountId" = ${accountId} AND v."undoneAt" IS NULL`
  return [
    Prisma.sql`SELECT CASE WHEN c."byUs" THEN 'ours' ELSE 'theirs' END, v.day, NULL, c.text, c.due::text, NULL::text[] ${from} AND v.day <= ${today}`,
    Prisma.sql`SELECT 'kept', c."doneOn", NULL, c.text, NULL, NULL::text[] ${from} AND c."doneOn" <= ${today}`,
    Prisma.sql`SELECT 'broken', c."brokenOn", NULL, c.text, NULL, NULL::text[] ${from} AND c."brokenOn" <= ${today}`,
  ]
}

/** Changes of an account's score by day since then, with the last one before, for the trend. */
export async function riskTrend(
  work: Work,
  accountId: number,
  since: Day,
): Promise<{ day: Day; score: number }[]> {
  return work.tx.$queryRaw<{ day: Day; score: number }[]>`
    SELECT day::text, score FROM "RiskChange" WHERE subject = 'account' AND "subjectId" = ${accountId} AND day <= ${dateOf(work.today)}
      AND day >= COALESCE((SELECT max(day) FROM "RiskChange" WHERE subject = 'account' AND "subjectId" = ${accountId} AND day < ${dateOf(since)}), ${dateOf(since)})
    ORDER BY day LIMIT 200`
}

/** Money of an account in minor units of its currency; `file`: what its file says of wallet, credit and payment, with the day of each. */
export type AccountMoney = {
  revenue: number
  cost: number
  spend: number
  overdue: number
  /** Everything that is owed, overdue or not. */
  owed: number
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
      COALESCE(sum(r.amount) FILTER (WHERE r."daysOverdue" > 0), 0)::float8 AS overdue, GREATEST(COALESCE(sum(r.amount), 0), 0)::float8 AS owed, COALESCE(max(r."daysOverdue"), 0)::int AS days,
      COALESCE((SELECT json_agg(json_build_object('field', field, 'value', value, 'day', day)) FROM "ProfileFact"
        WHERE "accountId" = ${accountId} AND field IN ('wallet', 'credit_limit', 'payment_days', 'current_ratio')), '[]') AS file
    FROM "Receivable" r WHERE r."accountId" = ${accountId}
      AND r."asOf" = (SELECT max("asOf") FROM "Receivable" WHERE "accountId" = ${accountId} AND "asOf" <= ${to})`
  return row ?? { revenue: 0, cost: 0, spend: 0, overdue: 0, owed: 0, days: 0, file: [] }
}
