import { dateOf } from '../db/days.ts'
import { type Work, writeHeldBack } from '../db/work.ts'
import { addDays, type Day, isoWeekOf } from '../domain/day.ts'

type Named = { accountId: number; code: string; name: string; aliases: string[] }

export type WeekEntry = Named & { day: Day; purpose: string }

export type WeekVisit = Named & { day: Day; qualifying: boolean; summary: string }

/** A person's plan of the week from `monday`, by day. */
export async function weekPlanOf(work: Work, personId: number, monday: Day): Promise<WeekEntry[]> {
  return work.tx.$queryRaw<WeekEntry[]>`
    SELECT p.day::text AS day, p."accountId", a.code, a.name, a.aliases, p.purpose
    FROM "WeekPlan" p JOIN "Account" a ON a.id = p."accountId"
    WHERE p."personId" = ${personId} AND p.week = ${isoWeekOf(monday)} ORDER BY p.day, p.id`
}

/** Adds lines to a plan; an account that stands on that day already gets the new purpose. */
export async function addToWeekPlan(
  work: Work,
  personId: number,
  lines: readonly { day: Day; accountId: number; purpose: string }[],
): Promise<void> {
  for (const { day, accountId, purpose } of lines)
    await work.tx.weekPlan.upsert({
      where: { personId_day_accountId: { personId, day: dateOf(day), accountId } },
      create: { personId, week: isoWeekOf(day), day: dateOf(day), accountId, purpose },
      update: { purpose },
    })
}

/** Takes lines out of the plan of a week from today on: what is past stays, because it was the plan. */
export async function clearWeekPlan(work: Work, personId: number, monday: Day): Promise<void> {
  await work.tx.weekPlan.deleteMany({
    where: { personId, week: isoWeekOf(monday), day: { gte: dateOf(work.today) } },
  })
}

/** A person's visits of the week from `monday`, by day. */
export async function weekVisitsOf(work: Work, personId: number, monday: Day): Promise<WeekVisit[]> {
  return work.tx.$queryRaw<WeekVisit[]>`
    SELECT v.day::text AS day, v."accountId", a.code, a.name, a.aliases, v.qualifying, v.summary
    FROM "Visit" v JOIN "Account" a ON a.id = v."accountId"
    WHERE v."repId" = ${personId} AND v."undoneAt" IS NULL AND v.day BETWEEN ${dateOf(monday)} AND ${dateOf(addDays(monday, 6))}
    ORDER BY v.day, v.id`
}

/** Next steps that a person did in the week from `monday`. */
export async function stepsDoneIn(work: Work, personId: number, monday: Day): Promise<number> {
  return work.tx.nextStep.count({
    where: {
      ownerId: personId,
      status: 'done',
      doneOn: { gte: dateOf(monday), lte: dateOf(addDays(monday, 6)) },
    },
  })
}

/** The summary of the week from `monday`; undefined: not handed in. */
export async function summaryOf(
  work: Work,
  personId: number,
  monday: Day,
): Promise<{ text: string; submittedAt: Date } | undefined> {
  const row = await work.tx.weekSummary.findUnique({
    where: { personId_week: { personId, week: isoWeekOf(monday) } },
    select: { text: true, submittedAt: true },
  })
  return row ?? undefined
}

/** Hands a summary in; handed in again the text is another, the time stays the first. */
export async function handInSummary(work: Work, personId: number, monday: Day, text: string): Promise<void> {
  const week = isoWeekOf(monday)
  await work.tx.weekSummary.upsert({
    where: { personId_week: { personId, week } },
    create: { personId, week, submittedAt: work.now, text },
    update: { text },
  })
}

/** Active reps, and whether they have a plan for the week from `plan` and a summary of the week from `summary`. */
export async function repsOfWeek(
  work: Work,
  monday: Day,
): Promise<{ id: number; name: string; plan: boolean; summary: boolean }[]> {
  const week = isoWeekOf(monday)
  return work.tx.$queryRaw<{ id: number; name: string; plan: boolean; summary: boolean }[]>`
    SELECT p.id, p.name, EXISTS (SELECT 1 FROM "WeekPlan" w WHERE w."personId" = p.id AND w.week = ${week}) AS plan,
      EXISTS (SELECT 1 FROM "WeekSummary" s WHERE s."personId" = p.id AND s.week = ${week}) AS summary
    FROM "Person" p WHERE p.active AND p.role = 'rep' ORDER BY p.id`
}

/** Those of the keys under which something was told: a prompt that nobody got is not edited into being. */
export async function toldKeys(work: Work, keys: readonly string[]): Promise<string[]> {
  await writeHeldBack(work)
  const rows = await work.tx.outbox.findMany({ where: { key: { in: [...keys] } }, select: { key: true } })
  return rows.map(({ key }) => key)
}
