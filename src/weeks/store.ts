import { dateOf, dayOf } from '../db/days.ts'
import { type Work, writeHeldBack } from '../db/work.ts'
import { addDays, type Day, isoWeekOf } from '../domain/day.ts'
import type { AheadAccount, AheadStep } from '../domain/week-ahead.ts'

// SQL by hand: what is due next week comes from several tables, each by one index.

type Named = { accountId: number; code: string; name: string; aliases: string[] }

/** `contact`: whom to see; `commitment`: what they are to agree to (S60). */
export type WeekEntry = Named & { day: Day; purpose: string; contact?: string; commitment?: string }

/** A line of a plan as it is written; what is left out stays as it was. */
export type PlannedLine = {
  day: Day
  accountId: number
  purpose: string
  contactId?: number | null
  commitment?: string
}

export type WeekVisit = Named & { day: Day; qualifying: boolean; summary: string }

const ACCOUNT = { select: { code: true, name: true, aliases: true } } as const

/** A person's plan of the week from `monday`, by day. */
export async function weekPlanOf(work: Work, personId: number, monday: Day): Promise<WeekEntry[]> {
  const rows = await work.tx.weekPlan.findMany({
    where: { personId, week: isoWeekOf(monday) },
    select: {
      day: true,
      accountId: true,
      purpose: true,
      commitment: true,
      contact: { select: { name: true } },
      account: ACCOUNT,
    },
    orderBy: [{ day: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ day, account, contact, commitment, ...row }) => ({
    ...row,
    ...account,
    day: dayOf(day),
    ...(contact && { contact: contact.name }),
    ...(commitment && { commitment }),
  }))
}

/** Adds lines to a plan; an account that stands on that day already gets the new purpose. */
export async function addToWeekPlan(
  work: Work,
  personId: number,
  lines: readonly PlannedLine[],
): Promise<void> {
  for (const { day, accountId, ...said } of lines)
    await work.tx.weekPlan.upsert({
      where: { personId_day_accountId: { personId, day: dateOf(day), accountId } },
      create: { personId, week: isoWeekOf(day), day: dateOf(day), accountId, ...said },
      update: said,
    })
}

export type PlannedVisit = { purpose: string; contactId: number | null; commitment: string }

/** A person's visit to an account as it is planned for a day. */
export async function plannedVisit(
  work: Work,
  personId: number,
  day: Day,
  accountId: number,
): Promise<PlannedVisit | undefined> {
  const row = await work.tx.weekPlan.findUnique({
    where: { personId_day_accountId: { personId, day: dateOf(day), accountId } },
    select: { purpose: true, contactId: true, commitment: true },
  })
  return row ?? undefined
}

/** Takes one planned visit out: it was moved to another day. */
export async function dropPlanned(work: Work, personId: number, day: Day, accountId: number): Promise<void> {
  await work.tx.weekPlan.deleteMany({ where: { personId, day: dateOf(day), accountId } })
}

/** Takes lines out of the plan of a week from today on: what is past stays, because it was the plan. */
export async function clearWeekPlan(work: Work, personId: number, monday: Day): Promise<void> {
  await work.tx.weekPlan.deleteMany({
    where: { personId, week: isoWeekOf(monday), day: { gte: dateOf(work.today) } },
  })
}

/** A person's visits of the week from `monday`, by day. */
export async function weekVisitsOf(work: Work, personId: number, monday: Day): Promise<WeekVisit[]> {
  const rows = await work.tx.visit.findMany({
    where: { repId: personId, undoneAt: null, day: { gte: dateOf(monday), lte: dateOf(addDays(monday, 6)) } },
    select: { day: true, accountId: true, qualifying: true, summary: true, account: ACCOUNT },
    orderBy: [{ day: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ day, account, ...row }) => ({ ...row, ...account, day: dayOf(day) }))
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

/** Remembers that a person plans no visit in the week from `monday`: it is a plan too. */
export async function planNothing(work: Work, personId: number, monday: Day): Promise<void> {
  await work.tx.person.update({ where: { id: personId }, data: { emptyWeek: isoWeekOf(monday) } })
}

/** What may fall due for a person up to `until`: their key accounts with the clocks of contact and decision level, and their open steps. */
export async function weekAheadFacts(
  work: Work,
  personId: number,
  until: Day,
): Promise<{ accounts: AheadAccount[]; steps: AheadStep[] }> {
  const accounts = await work.tx.$queryRaw<
    (Omit<AheadAccount, 'lastContactOn' | 'lastDecisionOn'> & { contact: Day | null; decision: Day | null })[]
  >`
    SELECT a.id AS "accountId", a.code, a.name, a.aliases, a.tier::text AS tier, a."lastContactOn"::text AS contact, a."lastDecisionContactOn"::text AS decision
    FROM "Account" a WHERE a."ownerId" = ${personId} AND a.tier IS NOT NULL AND a.status <> 'lost' ORDER BY a.tier, a.id LIMIT 200`
  const steps = await work.tx.$queryRaw<AheadStep[]>`
    SELECT a.id AS "accountId", a.code, a.name, a.aliases, n.code AS step, n.text, n.due::text AS due
    FROM "NextStep" n JOIN "Account" a ON a.id = n."accountId" LEFT JOIN "Deal" d ON d.id = n."dealId"
    WHERE n."ownerId" = ${personId} AND n.status = 'open' AND n.due <= ${dateOf(until)} AND (d.id IS NULL OR d.status = 'open') ORDER BY n.due, n.id LIMIT 50`
  return {
    accounts: accounts.map(({ contact, decision, ...row }) => ({
      ...row,
      ...(contact && { lastContactOn: contact }),
      ...(decision && { lastDecisionOn: decision }),
    })),
    steps,
  }
}

/** Active reps, and whether they have a plan for the week from `plan` and a summary of the week from `summary`. */
export async function repsOfWeek(
  work: Work,
  monday: Day,
): Promise<{ id: number; name: string; plan: boolean; summary: boolean }[]> {
  const week = isoWeekOf(monday)
  const rows = await work.tx.person.findMany({
    where: { active: true, role: 'rep' },
    select: {
      id: true,
      name: true,
      emptyWeek: true,
      weekPlans: { where: { week }, select: { id: true }, take: 1 },
      weekSummaries: { where: { week }, select: { personId: true }, take: 1 },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, name, emptyWeek, weekPlans, weekSummaries }) => ({
    id,
    name,
    plan: emptyWeek === week || weekPlans.length > 0,
    summary: weekSummaries.length > 0,
  }))
}

/** Those of the keys under which something was told: a prompt that nobody got is not edited into being. */
export async function toldKeys(work: Work, keys: readonly string[]): Promise<string[]> {
  await writeHeldBack(work)
  const rows = await work.tx.outbox.findMany({ where: { key: { in: [...keys] } }, select: { key: true } })
  return rows.map(({ key }) => key)
}

/** What is known of a person's summary of the week from `monday`: rows of that week, and how many summaries there ever were. */
export function summaryFacts(
  person: { weekPlans: unknown[]; weekSummaries: unknown[]; _count?: { weekSummaries: number } },
  monday: Day,
) {
  return {
    monday,
    hasSummary: person.weekSummaries.length > 0,
    planned: person.weekPlans.length > 0,
    everSummed: (person._count?.weekSummaries ?? 0) > 0,
  }
}
