import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { LossReason } from '../domain/record.ts'
import { type Of, whose } from './store.ts'

// SQL by hand: deals, complaints and requests of a stretch of days, by their indexes.

export type LostDeal = {
  code: string
  name: string
  account: string
  aliases: string[]
  ownerId: number
  owner: string
  stage: number
  reason: LossReason | undefined
  words: string
  rival: string
  confirmed: boolean
  amount: number
  currency: string
  lostOn: Day
}

/** The day on which "Deal" d was lost. Who lost it with an older version, or brought it in a file, left no day: the record was due three days later. */
const lostDay = Prisma.sql`COALESCE(d."lostOn", d."recordDueOn" - 3, d."stageEnteredOn")`

/** Deals of a scope that were lost between two days, the newest first. */
export async function lostDeals(work: Work, of: Of, from: Day, to: Day): Promise<LostDeal[]> {
  const rows = await work.tx.$queryRaw<(Omit<LostDeal, 'reason'> & { reason: LossReason | null })[]>`
    SELECT d.code, d.name, a.name AS account, a.aliases, d."ownerId", o.name AS owner, d.stage::int AS stage, d.record->>'reason' AS reason,
      COALESCE(d.record->>'words', '') AS words, COALESCE(d.record->>'rival', '') AS rival, (d.record->'confirmed') IS NOT NULL AS confirmed,
      d.amount::float8 AS amount, d.currency, ${lostDay}::text AS "lostOn"
    FROM "Deal" d JOIN "Account" a ON a.id = d."accountId" JOIN "Person" o ON o.id = d."ownerId"
    WHERE d.status = 'lost' AND (d."lostOn" IS NULL OR d."lostOn" BETWEEN ${dateOf(from)} AND ${dateOf(to)})
      AND ${lostDay} BETWEEN ${dateOf(from)} AND ${dateOf(to)} AND ${whose(of)} ORDER BY ${lostDay} DESC, d.id DESC`
  return rows.map((row) => ({ ...row, confirmed: row.confirmed ?? false, reason: row.reason ?? undefined }))
}

export type WonDeal = Pick<
  LostDeal,
  'code' | 'name' | 'account' | 'aliases' | 'owner' | 'amount' | 'currency'
> & { wonOn: Day }

/** Deals of a scope that were won between two days: they entered stage 6 then. The newest first. */
export async function wonDeals(work: Work, of: Of, from: Day, to: Day): Promise<WonDeal[]> {
  return work.tx.$queryRaw`
    SELECT d.code, d.name, a.name AS account, a.aliases, o.name AS owner, d.amount::float8 AS amount, d.currency, max(s.day)::text AS "wonOn"
    FROM "Deal" d JOIN "StageChange" s ON s."dealId" = d.id AND s."to" = 6 AND s."from" < 6
      JOIN "Account" a ON a.id = d."accountId" JOIN "Person" o ON o.id = d."ownerId"
    WHERE d.status IN ('won', 'closed') AND s.day BETWEEN ${dateOf(from)} AND ${dateOf(to)} AND ${whose(of)}
    GROUP BY d.id, a.name, a.aliases, o.name ORDER BY max(s.day) DESC, d.id DESC`
}

/** Stage changes of a scope between two days. */
export async function stageMoves(work: Work, of: Of, from: Day, to: Day) {
  return work.tx.$queryRaw<{ from: number; to: number }[]>`
    SELECT s."from"::int AS "from", s."to"::int AS "to" FROM "StageChange" s JOIN "Deal" d ON d.id = s."dealId" JOIN "Account" a ON a.id = d."accountId"
    WHERE s.day BETWEEN ${dateOf(from)} AND ${dateOf(to)} AND ${whose(of)}`
}

export type OpenStage = { stage: number; currency: string; count: number; amount: number }

/** Open deals of a scope by stage and currency. */
export async function openStages(work: Work, of: Of): Promise<OpenStage[]> {
  return work.tx.$queryRaw<OpenStage[]>`
    SELECT d.stage::int AS stage, d.currency, count(*)::int AS count, sum(d.amount)::float8 AS amount
    FROM "Deal" d JOIN "Account" a ON a.id = d."accountId" WHERE d.status = 'open' AND ${whose(of)} GROUP BY d.stage, d.currency ORDER BY d.stage`
}

type Answered = { from: Day; to: Day; due: Day; level: string }

/** Complaints of a scope that were closed between two days, and how many are open. */
export async function complaintsOf(work: Work, of: Of, from: Day, to: Day) {
  const closed = await work.tx.$queryRaw<Answered[]>`
    SELECT c."openedOn"::text AS "from", c."closedOn"::text AS "to", c."dueOn"::text AS due, c.level::text AS level
    FROM "Complaint" c JOIN "Account" a ON a.id = c."accountId" WHERE c."closedOn" BETWEEN ${dateOf(from)} AND ${dateOf(to)} AND ${whose(of)}`
  const [open] = await work.tx.$queryRaw<{ count: number; late: number }[]>`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE c."dueOn" < ${dateOf(work.today)})::int AS late
    FROM "Complaint" c JOIN "Account" a ON a.id = c."accountId" WHERE c."closedOn" IS NULL AND ${whose(of)}`
  return { closed, open: open ?? { count: 0, late: 0 } }
}

/** Requests of a scope that were decided between two days, and how many wait. */
export async function requestsOf(work: Work, of: Of, from: Day, to: Day) {
  const inScope = Prisma.sql`JOIN "Account" a ON a.id = m."accountId"`
  const decided = await work.tx.$queryRaw<{ from: Date; to: Date; due: Date | null }[]>`
    SELECT m."requestedAt" AS "from", m."endedAt" AS "to", m."dueAt" AS due FROM "Request" m ${inScope}
    WHERE m.status IN ('approved', 'rejected') AND m."endedAt" >= ${dateOf(from)} AND m."endedAt" < ${dateOf(to)}::timestamptz + interval '1 day' AND ${whose(of)}`
  const [open] = await work.tx.$queryRaw<{ count: number; late: number }[]>`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE m."dueAt" < ${work.now})::int AS late FROM "Request" m ${inScope}
    WHERE m.status = 'pending' AND ${whose(of)}`
  return { decided, open: open ?? { count: 0, late: 0 } }
}
