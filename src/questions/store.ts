import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Person } from '../domain/rights.ts'
import { leads } from '../domain/rights.ts'
import type { Band } from '../domain/risk/band.ts'
import type { Channel } from '../domain/risk/facts.ts'
import type { Query } from '../language/query.ts'
import { reportsOf } from '../people/store.ts'
import { toBeDone } from '../steps/store.ts'

// SQL by hand: filters put together from what was asked (bench:mornings).

export type FoundAccount = {
  code: string
  name: string
  aliases: string[]
  tier: string
  owner: string
  band: Band
  score: number
  lastContactOn: Day | null
}

/** Amount in minor units. */
export type FoundDeal = {
  code: string
  name: string
  stage: number
  amount: number
  currency: string
  band: Band
  score: number
  close: Day | null
  account: string
  aliases: string[]
  owner: string
}

export type FoundVisit = {
  code: string
  day: Day
  channel: Channel
  qualifying: boolean
  summary: string
  accountCode: string
  account: string
  aliases: string[]
  rep: string
}

/**
 * A plain question as one SELECT. Every filter is a fixed piece of SQL with parameters: nothing that people write becomes part of a
 * statement. What the asker may not see is not found.
 */

/** Whose: the ids that are meant; undefined for the whole company. */
export type Scope = { kind: 'mine' | 'team' | 'member' | 'company'; ids?: number[]; name?: string }

export type Page<Row> = { rows: Row[]; total: number }

/** Rows on a page. */
export const PAGE = 10

/** Whom a question is about. Without a word about it: a rep means their own, a manager the team, everybody else the company. */
export async function scopeOf(
  work: Work,
  person: Person,
  owner: Query['owner'],
  wholeCompany: boolean,
): Promise<Scope> {
  if (typeof owner === 'object') {
    const person = await work.tx.person.findUnique({
      where: { id: owner.memberId },
      select: { id: true, name: true },
    })
    if (person)
      return { kind: 'member', name: person.name, ids: [person.id, ...(await reportsOf(work, person.id))] }
  }
  if (wholeCompany) return { kind: 'company' }
  if (owner === 'team' && person.role === 'rep') {
    const team = await work.tx.person.findMany({
      where: { teamId: person.teamId ?? -1 },
      select: { id: true },
    })
    return { kind: 'team', ids: team.map(({ id }) => id) }
  }
  if (owner === 'team' || (owner === undefined && leads(person.role)))
    return { kind: 'team', ids: [person.id, ...(await reportsOf(work, person.id))] }
  if (owner === 'me' || person.role === 'rep') return { kind: 'mine', ids: [person.id] }
  return { kind: 'company' }
}

/** Key accounts that fit, the riskiest first. */
export async function accountsMatching(
  work: Work,
  person: Person,
  query: Query,
  scope: Scope,
  from: number,
): Promise<Page<FoundAccount>> {
  const { contact, amount } = query
  const where = [
    // Key accounts, or whichever were named.
    ...(query.accountIds || query.lost ? [] : [Prisma.sql`a.tier IS NOT NULL`]),
    ...(query.contactDue ? [Prisma.sql`a.signals @> '[{"code":"AR01"}]'::jsonb`] : []),
    ...(query.lost ? [Prisma.sql`a.status = 'lost'`] : []),
    await visible(work, person),
    ...owned(Prisma.sql`a."ownerId"`, scope),
    ...common(query),
    ...(query.bands ? [Prisma.sql`a.band::text = ANY(${query.bands}::text[])`] : []),
    ...(contact
      ? [
          Prisma.sql`${contact.had ? Prisma.empty : Prisma.sql`NOT`} EXISTS (SELECT 1 FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying
            AND v."undoneAt" IS NULL AND ${within(contact)})`,
        ]
      : []),
    ...(amount ? amountIs(Prisma.sql`a."revenue12"`, Prisma.sql`a.currency`, amount) : []),
    ...steps(query, Prisma.sql`n."accountId" = a.id`, work),
    ...(query.stages || query.stalled || query.closing
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "Deal" d WHERE d."accountId" = a.id AND d.status = 'open' AND ${all(dealIs(query))})`,
        ]
      : []),
  ]
  return page(
    await work.tx.$queryRaw<(FoundAccount & { total: number })[]>`
      SELECT a.code, a.name, a.aliases, a.tier::text AS tier, o.name AS owner, a.band::text AS band, a.score, a."lastContactOn"::text AS "lastContactOn",
        (count(*) OVER ())::int AS total
      FROM "Account" a JOIN "Person" o ON o.id = a."ownerId" WHERE ${all(where)}
      ORDER BY a.band DESC, a.score DESC, a.id OFFSET ${from} LIMIT ${PAGE}`,
  )
}

/** Open deals that fit, the riskiest first. */
export async function dealsMatching(
  work: Work,
  person: Person,
  query: Query,
  scope: Scope,
  from: number,
): Promise<Page<FoundDeal>> {
  const { contact, amount } = query
  const where = [
    Prisma.sql`d.status = 'open'`,
    await visible(work, person),
    ...owned(Prisma.sql`d."ownerId"`, scope),
    ...common(query),
    ...dealIs(query),
    ...(query.bands ? [Prisma.sql`d.band::text = ANY(${query.bands}::text[])`] : []),
    ...(amount ? amountIs(Prisma.sql`d.amount`, Prisma.sql`d.currency`, amount) : []),
    ...(contact
      ? [
          Prisma.sql`${contact.had ? Prisma.empty : Prisma.sql`NOT`} EXISTS (SELECT 1 FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId"
            WHERE vd."dealId" = d.id AND v.qualifying AND v."undoneAt" IS NULL
            AND ${within(contact)})`,
        ]
      : []),
    ...steps(query, Prisma.sql`n."dealId" = d.id`, work),
  ]
  return page(
    await work.tx.$queryRaw<(FoundDeal & { total: number })[]>`
      SELECT d.code, d.name, d.stage::int AS stage, d.amount::float8 AS amount, d.currency, d.band::text AS band, d.score, d."expectedClose"::text AS close,
        a.name AS account, a.aliases, o.name AS owner, (count(*) OVER ())::int AS total
      FROM "Deal" d JOIN "Account" a ON a.id = d."accountId" JOIN "Person" o ON o.id = d."ownerId" WHERE ${all(where)}
      ORDER BY d.band DESC, d.score DESC, d.id OFFSET ${from} LIMIT ${PAGE}`,
  )
}

/** Visits that fit, the newest first. */
export async function visitsMatching(
  work: Work,
  person: Person,
  query: Query,
  scope: Scope,
  from: number,
): Promise<Page<FoundVisit>> {
  const period = query.period ?? query.contact?.period
  const where = [
    Prisma.sql`v."undoneAt" IS NULL`,
    await visible(work, person),
    ...owned(Prisma.sql`v."repId"`, scope),
    ...common(query),
    ...(query.bands ? [Prisma.sql`a.band::text = ANY(${query.bands}::text[])`] : []),
    ...(period ? [Prisma.sql`v.day BETWEEN ${dateOf(period.first)} AND ${dateOf(period.last)}`] : []),
  ]
  return page(
    await work.tx.$queryRaw<(FoundVisit & { total: number })[]>`
      SELECT v.code, v.day::text AS day, v.channel::text AS channel, v.qualifying, v.summary, a.code AS "accountCode", a.name AS account, a.aliases, p.name AS rep,
        (count(*) OVER ())::int AS total
      FROM "Visit" v JOIN "Account" a ON a.id = v."accountId" JOIN "Person" p ON p.id = v."repId" WHERE ${all(where)}
      ORDER BY v.day DESC, v.id DESC OFFSET ${from} LIMIT ${PAGE}`,
  )
}

function page<Row>(rows: (Row & { total: number })[]): Page<Row> {
  return { rows, total: rows[0]?.total ?? 0 }
}

function all(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join([...conditions], ' AND ')
}

/** What `maySee` says, for many accounts at once. */
async function visible(work: Work, person: Person): Promise<Prisma.Sql> {
  const below = await reportsOf(work, person.id)
  return Prisma.sql`(NOT a.confidential OR a."ownerId" = ${person.id} OR a."backupId" = ${person.id} OR a."ownerId" = ANY(${below}::int[])
    OR EXISTS (SELECT 1 FROM "AccountMember" m WHERE m."accountId" = a.id AND m."memberId" = ${person.id} AND m."leftOn" IS NULL))`
}

function owned(column: Prisma.Sql, { ids }: Scope): Prisma.Sql[] {
  return ids ? [Prisma.sql`${column} = ANY(${ids}::int[])`] : []
}

/** The day of a visit in that period; no contact for 14 days is true of one 14 days ago. */
function within({ period, after }: NonNullable<Query['contact']>): Prisma.Sql {
  const first = after ? Prisma.sql`>` : Prisma.sql`>=`
  return Prisma.sql`v.day ${first} ${dateOf(period.first)} AND v.day <= ${dateOf(period.last)}`
}

function common({ tiers, accountIds, receivables, complaints }: Query): Prisma.Sql[] {
  return [
    ...(receivables
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "Receivable" r WHERE r."accountId" = a.id AND r."daysOverdue" > 0
            AND r."asOf" = (SELECT max(l."asOf") FROM "Receivable" l WHERE l."accountId" = a.id))`,
        ]
      : []),
    ...(complaints
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "Complaint" c WHERE c."accountId" = a.id AND c."closedOn" IS NULL AND c.status <> 'closed')`,
        ]
      : []),
    ...(tiers ? [Prisma.sql`a.tier::text = ANY(${tiers}::text[])`] : []),
    ...(accountIds ? [Prisma.sql`a.id = ANY(${accountIds}::int[])`] : []),
  ]
}

function dealIs({ stages, stalled, closing }: Query): Prisma.Sql[] {
  return [
    ...(stages ? [Prisma.sql`d.stage = ANY(${stages}::int[])`] : []),
    ...(stalled ? [Prisma.sql`d.signals @> '[{"code":"DR01"}]'::jsonb`] : []),
    ...(closing
      ? [Prisma.sql`d."expectedClose" BETWEEN ${dateOf(closing.first)} AND ${dateOf(closing.last)}`]
      : []),
  ]
}

function amountIs(
  column: Prisma.Sql,
  currency: Prisma.Sql,
  amount: NonNullable<Query['amount']>,
): Prisma.Sql[] {
  return [
    Prisma.sql`${currency} = ${amount.currency}`,
    ...(amount.atLeast === undefined ? [] : [Prisma.sql`${column} >= ${BigInt(amount.atLeast)}`]),
    ...(amount.atMost === undefined ? [] : [Prisma.sql`${column} <= ${BigInt(amount.atMost)}`]),
  ]
}

function steps({ overdue, withoutNextStep }: Query, of: Prisma.Sql, work: Work): Prisma.Sql[] {
  return [
    ...(overdue
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "NextStep" n WHERE ${of} AND ${toBeDone} AND n.due < ${dateOf(work.today)})`,
        ]
      : []),
    ...(withoutNextStep
      ? [Prisma.sql`NOT EXISTS (SELECT 1 FROM "NextStep" n WHERE ${of} AND ${toBeDone})`]
      : []),
  ]
}
