import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Channel, VisitSource } from '../db/generated/enums.ts'
import { cleanText, jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { type NewNextStep, stepSql } from '../steps/store.ts'

// SQL by hand: a visit and the columns that follow from it in one statement (bench:visit).

export type NewVisit = {
  accountId: number
  repId: number
  day: Day
  channel: Channel
  twoWay: boolean
  summary: string
  contactIds: number[]
  /** Who of us was there beside the rep. */
  along?: readonly number[]
  dealIds: number[]
  needs?: string[]
  objections?: string[]
  competitors?: string[]
  commitments?: { byUs: boolean; text: string; due?: Day }[]
  source: VisitSource
}

/** Two-way and with at least one named contact: only such a visit resets the contact clock (4.1). */
function isQualifying(visit: { twoWay: boolean; contactIds: readonly number[] }): boolean {
  return visit.twoWay && visit.contactIds.length > 0
}

/** What was written; or the visit that was told before, by its code: then nothing was. */
export type Added =
  | {
      id: number
      code: string
      qualifying: boolean
      /** Its next step, and the one of the deal that it took the place of. */
      step: { id: number; superseded: number | null } | undefined
      twin?: never
    }
  | { twin: string }

/** What goes with a visit: its next step; `once`: unless the same was told before (4.1), a visit of the same rep, account and day that names one of these people. */
export type With = { step?: Omit<NewNextStep, 'visitId'> | undefined; once?: boolean }

type Row = {
  id: number | null
  code: string | null
  twin: string | null
  step: number | null
  superseded: number | null
}

/**
 * Writes a visit with its people, deals, commitments and next step, and the maintained columns that follow from it.
 * Risk is not re-assessed here: the handler does that once for everything it changed.
 */
export async function addVisit(
  work: Work,
  visit: NewVisit,
  { step, once = false }: With = {},
): Promise<Added> {
  const qualifying = isQualifying(visit)
  const day = dateOf(visit.day)
  const promised = visit.commitments?.map(({ byUs, text, due }) => ({ byUs, text, due: due ?? null })) ?? []
  const next = step
    ? stepSql(work, step, Prisma.sql`(SELECT id FROM visit WHERE (SELECT count(*) FROM touched) >= 0) visit`)
    : Prisma.sql`before AS (SELECT NULL::int AS id WHERE false), step AS (SELECT NULL::int AS id WHERE false)`
  // One statement, because a visit is what is written most. The "last contact" columns only move forward: an older visit logged late
  // changes nothing that is newer. Deals are taken before their account, and both before the step, as next steps and re-assessments do:
  // each asks for the one before to have them first.
  const rows = await work.tx.$queryRaw<Row[]>`
    WITH twin AS (SELECT v.code FROM (${twinSql(visit)}) v WHERE ${once}), visit AS (
      INSERT INTO "Visit" ("accountId", "repId", day, channel, "twoWay", qualifying, summary, needs, objections, competitors, source, "enteredAt")
      SELECT ${visit.accountId}::int, ${visit.repId}::int, ${day}::date, ${visit.channel}::"Channel", ${visit.twoWay}::boolean, ${qualifying}::boolean, ${cleanText(visit.summary)},
        ${clean(visit.needs)}::text[], ${clean(visit.objections)}::text[], ${clean(visit.competitors)}::text[], ${visit.source}::"VisitSource", ${work.now}::timestamptz
      WHERE NOT EXISTS (SELECT 1 FROM twin) RETURNING id, code
    ), people AS (
      INSERT INTO "VisitContact" ("visitId", "contactId") SELECT DISTINCT visit.id, c FROM visit, unnest(${visit.contactIds}::int[]) c
    ), along AS (
      INSERT INTO "VisitPerson" ("visitId", "personId") SELECT DISTINCT visit.id, p FROM visit, unnest(${[...(visit.along ?? [])]}::int[]) p
    ), about AS (
      INSERT INTO "VisitDeal" ("visitId", "dealId") SELECT DISTINCT visit.id, d FROM visit, unnest(${visit.dealIds}::int[]) d
    ), promises AS (
      INSERT INTO "Commitment" ("visitId", "accountId", "byUs", text, due)
      SELECT visit.id, ${visit.accountId}::int, p."byUs", p.text, p.due
      FROM visit, jsonb_to_recordset(${jsonText(promised)}::jsonb) AS p("byUs" boolean, text text, due date)
    ), met AS (
      UPDATE "Contact" SET "lastMetOn" = GREATEST("lastMetOn", ${day}::date)
      WHERE ${qualifying} AND id = ANY(${visit.contactIds}::int[]) AND EXISTS (SELECT 1 FROM visit) RETURNING layer
    ), active AS (
      UPDATE "Deal" SET "lastActivityOn" = GREATEST("lastActivityOn", ${day}::date)
      WHERE ${qualifying} AND id = ANY(${visit.dealIds}::int[]) AND EXISTS (SELECT 1 FROM visit) RETURNING id
    ), touched AS (
      UPDATE "Account" SET "lastContactOn" = GREATEST("lastContactOn", ${day}::date),
        "lastDecisionContactOn" = CASE WHEN EXISTS (SELECT 1 FROM met WHERE layer = 'decision')
          THEN GREATEST("lastDecisionContactOn", ${day}::date) ELSE "lastDecisionContactOn" END
      WHERE ${qualifying} AND id = ${visit.accountId} AND EXISTS (SELECT 1 FROM visit) AND (SELECT count(*) FROM active) >= 0 RETURNING id
    ), ${next}
    SELECT (SELECT id FROM visit) AS id, (SELECT code FROM visit) AS code, (SELECT code FROM twin) AS twin,
      (SELECT id FROM step) AS step, (SELECT min(id) FROM before) AS superseded`
  const { id, code, twin, step: stepId, superseded } = rows[0]!
  if (id === null || code === null) return { twin: twin ?? '' }
  return { id, code, qualifying, step: stepId === null ? undefined : { id: stepId, superseded } }
}

function clean(texts: readonly string[] = []): string[] {
  return texts.map(cleanText)
}

/** Takes the rows that several visits are going to change: deals before accounts, each by id. One visit does so by itself. */
export async function takeForVisits(
  work: Work,
  rows: { dealIds: readonly number[]; accountIds: readonly number[] },
): Promise<void> {
  await work.tx
    .$queryRaw`SELECT id FROM "Deal" WHERE id = ANY(${rows.dealIds}::int[]) ORDER BY id FOR NO KEY UPDATE`
  await work.tx
    .$queryRaw`SELECT id FROM "Account" WHERE id = ANY(${rows.accountIds}::int[]) ORDER BY id FOR NO KEY UPDATE`
}

/** Takes a visit back: it stays as a row marked undone, and the maintained columns are computed anew from what is left. */
export async function undoVisit(
  work: Work,
  visitId: number,
): Promise<{ accountId: number; dealIds: number[] }> {
  const visit = await work.tx.visit.update({
    where: { id: visitId },
    data: { undoneAt: work.now },
    select: {
      accountId: true,
      contacts: { select: { contactId: true } },
      deals: { select: { dealId: true } },
    },
  })
  const contactIds = visit.contacts.map((row) => row.contactId)
  const dealIds = visit.deals.map((row) => row.dealId)
  await recount(work, { accountId: visit.accountId, contactIds, dealIds })
  return { accountId: visit.accountId, dealIds }
}

/** Last contacts of people, deals and an account, computed anew from the visits that stand: something was taken away from them. */
export async function recount(
  work: Work,
  {
    accountId,
    contactIds,
    dealIds,
  }: { accountId: number; contactIds: readonly number[]; dealIds: readonly number[] },
): Promise<void> {
  await work.tx.$executeRaw`
    UPDATE "Contact" c SET "lastMetOn" = (
      SELECT max(v.day) FROM "VisitContact" vc JOIN "Visit" v ON v.id = vc."visitId"
      WHERE vc."contactId" = c.id AND v.qualifying AND v."undoneAt" IS NULL) WHERE c.id = ANY(${contactIds}::int[])`
  await work.tx.$executeRaw`
    UPDATE "Deal" d SET "lastActivityOn" = (
      SELECT max(v.day) FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId"
      WHERE vd."dealId" = d.id AND v.qualifying AND v."undoneAt" IS NULL) WHERE d.id = ANY(${dealIds}::int[])`
  await work.tx.$executeRaw`
    UPDATE "Account" a SET
      "lastContactOn" = (SELECT max(v.day) FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL),
      "lastDecisionContactOn" = (
        SELECT max(v.day) FROM "Visit" v JOIN "VisitContact" vc ON vc."visitId" = v.id JOIN "Contact" c ON c.id = vc."contactId"
        WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND c.layer = 'decision')
    WHERE a.id = ${accountId}`
}

type Told = { repId: number; accountId: number; day: Day; contactIds: readonly number[] }

/** A visit of the same rep, account and day that names one of the same people: told twice (4.1). */
export async function sameVisit(work: Work, visit: Told): Promise<{ id: number; code: string } | undefined> {
  const [row] = await work.tx.$queryRaw<{ id: number; code: string }[]>(twinSql(visit))
  return row
}

function twinSql({ accountId, day, repId, contactIds }: Told): Prisma.Sql {
  return Prisma.sql`
    SELECT v.id, v.code FROM "Visit" v
    WHERE v."accountId" = ${accountId} AND v.day = ${dateOf(day)}::date AND v."repId" = ${repId} AND v."undoneAt" IS NULL
      AND CASE WHEN ${contactIds.length > 0}
        THEN EXISTS (SELECT 1 FROM "VisitContact" c WHERE c."visitId" = v.id AND c."contactId" = ANY(${[...contactIds]}::int[]))
        ELSE NOT EXISTS (SELECT 1 FROM "VisitContact" c WHERE c."visitId" = v.id) END
    ORDER BY v.id DESC LIMIT 1`
}
