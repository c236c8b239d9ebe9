import { byWhoMayChange } from '../accounts/store.ts'
import { dateOf, dayOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { NextStepStatus } from '../db/generated/enums.ts'
import { cleanText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

// SQL by hand: makes room and inserts in one statement: a deal has one open step (bench:visit).

export type NewNextStep = {
  accountId: number
  /** With a deal it becomes the deal's one current next step; the one before is superseded. */
  dealId?: number
  ownerId: number
  visitId?: number
  /** The plan of the account that it carries out. */
  plan?: 'develop' | 'grow' | 'win_back'
  /** A day on which that plan is looked at again: it ends with the plan. */
  look?: boolean
  text: string
  due: Day
}

export type NextStepRow = {
  id: number
  code: string
  accountId: number
  dealId: number | null
  ownerId: number
  text: string
  due: Day
  status: NextStepStatus
  /** How often it was moved to another day. */
  reschedules: number
}

/**
 * Whether step `n` is to be done: open, and of the account itself or of an open deal. A deal that is lost, cancelled, won or asleep asks for
 * nothing, whatever an import left open on it; a woken one has its step again.
 */
export const toBeDone = Prisma.sql`n.status = 'open' AND (n."dealId" IS NULL OR EXISTS (SELECT 1 FROM "Deal" od WHERE od.id = n."dealId" AND od.status = 'open'))`

/** The same for Prisma's queries. */
export const TO_BE_DONE = {
  status: 'open',
  OR: [{ dealId: null }, { deal: { status: 'open' } }],
} satisfies Prisma.NextStepWhereInput

/**
 * The first day from `from` on which "Account" a is to be contacted: a step to be done, or a visit planned by somebody who may change it.
 * "Try again" of a lost deal is months ahead and keeps nobody from calling meanwhile.
 */
export function plannedContactOn(from: Day): Prisma.Sql {
  return Prisma.sql`(SELECT min(planned.day) FROM (
    SELECT n.due AS day FROM "NextStep" n WHERE n."accountId" = a.id AND n.due >= ${dateOf(from)} AND ${toBeDone}
      AND NOT EXISTS (SELECT 1 FROM "Deal" ld WHERE ld."accountId" = a.id AND ld.record->>'step' = n.code)
    UNION ALL SELECT w.day FROM "WeekPlan" w WHERE w."accountId" = a.id AND w.day >= ${dateOf(from)} AND ${byWhoMayChange}) planned)`
}

/** Writes a next step; gives its code and, for a deal, the step it took the place of. With a deal that is not open it is the account's. */
export async function addNextStep(
  work: Work,
  step: NewNextStep,
): Promise<{ id: number; code: string; superseded: number | null }> {
  const rows = await work.tx.$queryRaw<{ id: number; code: string; superseded: number | null }[]>`
    WITH ${stepSql(work, step, Prisma.sql`(SELECT ${step.visitId ?? null}::int AS id) visit`)}
    SELECT id, code, (SELECT min(id) FROM before) AS superseded FROM step`
  return rows[0]!
}

/**
 * The parts `before` and `step` of a statement that writes a next step for each row of `visit` (something with its `id`), with whatever else
 * that statement writes. A deal has one open step at a time: the count makes the new one wait for room.
 */
export function stepSql(work: Work, step: Omit<NewNextStep, 'visitId'>, visit: Prisma.Sql): Prisma.Sql {
  const { accountId, dealId = null, ownerId, text, due, plan = null, look = false } = step
  return Prisma.sql`before AS (
      UPDATE "NextStep" SET status = 'superseded' WHERE "dealId" = ${dealId}::int AND status = 'open' AND (SELECT count(*) FROM ${visit}) > 0 RETURNING id
    ), step AS (
      INSERT INTO "NextStep" ("accountId", "dealId", "ownerId", "visitId", text, due, plan, look, "createdAt")
      SELECT ${accountId}::int, (SELECT id FROM "Deal" WHERE id = ${dealId}::int AND status = 'open'), ${ownerId}::int, visit.id, ${cleanText(text)}, ${dateOf(due)}::date, ${plan}::"PlanKind", ${look}, ${work.now}::timestamptz
      FROM ${visit}, (SELECT count(*) FROM before) b RETURNING id, code
    )`
}

/** The current next step of a deal that is open. */
export async function openStepOf(work: Work, dealId: number): Promise<NextStepRow | undefined> {
  return asRow(await work.tx.nextStep.findFirst({ where: { dealId, ...TO_BE_DONE }, select: STEP }))
}

/** By its code (`F3`), whatever its state. */
export async function stepByCode(work: Work, code: string): Promise<NextStepRow | undefined> {
  return asRow(await work.tx.nextStep.findUnique({ where: { code: code.toUpperCase() }, select: STEP }))
}

/** Done on `day`; done twice stays done on the first day. */
export async function finishStep(work: Work, id: number, day: Day): Promise<void> {
  await work.tx.nextStep.updateMany({
    where: { id, status: 'open' },
    data: { status: 'done', doneOn: dateOf(day) },
  })
}

/** Not needed any more. */
export async function cancelStep(work: Work, id: number): Promise<void> {
  await work.tx.nextStep.updateMany({ where: { id, status: 'open' }, data: { status: 'cancelled' } })
}

/** The same by its code; nothing where it is not open. */
export async function cancelStepCalled(work: Work, code: string): Promise<void> {
  await work.tx.nextStep.updateMany({ where: { code, status: 'open' }, data: { status: 'cancelled' } })
}

/** A deal that is over leaves nothing to do; what was to be done for it is cancelled. */
export async function cancelStepsOf(work: Work, dealId: number): Promise<void> {
  await work.tx.nextStep.updateMany({ where: { dealId, status: 'open' }, data: { status: 'cancelled' } })
}

/** Moves an open step to another day and counts it: the third time the manager is asked (4.3). Gives the count. */
export async function redateStep(work: Work, id: number, due: Day): Promise<number> {
  const row = await work.tx.nextStep.update({
    where: { id },
    data: { due: dateOf(due), reschedules: { increment: 1 } },
    select: { reschedules: true },
  })
  return row.reschedules
}

/** Another person does it; only while it is open. */
export async function reassignStep(work: Work, id: number, ownerId: number): Promise<void> {
  await work.tx.nextStep.updateMany({ where: { id, status: 'open' }, data: { ownerId } })
}

/** Takes a step back: it is cancelled, and the one it took the place of is current again. */
export async function undoStep(
  work: Work,
  id: number,
  superseded: number | null,
): Promise<{ accountId: number; dealId: number | null }> {
  const step = await work.tx.nextStep.update({
    where: { id },
    data: { status: 'cancelled' },
    select: { accountId: true, dealId: true },
  })
  if (superseded) await work.tx.nextStep.update({ where: { id: superseded }, data: { status: 'open' } })
  return step
}

/** An open step as it was, and what was made of it: done, cancelled, or moved to another day. */
export type ChangedStep = {
  id: number
  due: Day
  reschedules: number
  to: { status: 'open' | 'done' | 'cancelled'; due: Day }
}

/**
 * Opens a changed step again as it was; undefined where it was changed since, or its deal has another open one by now: a deal has one at a
 * time. On a deal that is over it asks for nothing, open or not.
 */
export async function restoreStep(
  work: Work,
  { id, due, reschedules, to }: ChangedStep,
): Promise<{ accountId: number; dealId: number | null } | undefined> {
  const { count } = await work.tx.nextStep.updateMany({
    where: {
      id,
      status: to.status,
      due: dateOf(to.due),
      OR: [{ dealId: null }, { deal: { nextSteps: { none: { status: 'open', id: { not: id } } } } }],
    },
    data: { status: 'open', due: dateOf(due), doneOn: null, reschedules },
  })
  return count === 0 ? undefined : work.tx.nextStep.findUniqueOrThrow({ where: { id } })
}

/** Open steps of one person that are due on or before `until`, the oldest first. */
export async function openStepsOf(work: Work, personId: number, until: Day) {
  const rows = await work.tx.nextStep.findMany({
    where: { ownerId: personId, due: { lte: dateOf(until) }, ...TO_BE_DONE },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      ...STEP,
      account: { select: { name: true, aliases: true, code: true } },
      deal: { select: { code: true, name: true } },
    },
  })
  return rows.map((row) => ({ ...row, due: dayOf(row.due) }))
}

export type OpenStep = { id: number; code: string; text: string; due: Day }

/** Open steps of an account and its deals, the oldest first; those of a deal with its code. */
export async function openStepsAt(work: Work, accountId: number): Promise<OpenStep[]> {
  const rows = await work.tx.nextStep.findMany({
    where: { accountId, status: 'open' },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    take: 20,
    select: { id: true, code: true, text: true, due: true },
  })
  return rows.map((row) => ({ ...row, due: dayOf(row.due) }))
}

export type LateDeal = { code: string; stage: number; isLate: boolean; hasRequest: boolean }

/** Open deals, whether they are over their stage's limit (DR01 counts), and whether a request for a move is pending. */
export async function dealsOver(work: Work, dealIds: readonly number[]): Promise<LateDeal[]> {
  return work.tx.$queryRaw<LateDeal[]>`
    SELECT d.code, d.stage::int AS stage, jsonb_path_exists(d.signals, '$[*] ? (@.code == "DR01")') AS "isLate",
      EXISTS (SELECT 1 FROM "Request" m WHERE m.kind = 'move' AND m."dealId" = d.id AND m.status = 'pending') AS "hasRequest"
    FROM "Deal" d WHERE d.id = ANY(${[...dealIds]}::int[]) AND d.status = 'open' ORDER BY d.id`
}

const STEP = {
  id: true,
  code: true,
  accountId: true,
  dealId: true,
  ownerId: true,
  text: true,
  due: true,
  status: true,
  reschedules: true,
}

function asRow(row: (Omit<NextStepRow, 'due'> & { due: Date }) | null): NextStepRow | undefined {
  return row ? { ...row, due: dayOf(row.due) } : undefined
}
