import { hiddenFrom } from '../accounts/store.ts'
import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { nextWorkingDay } from '../domain/calendar.ts'
import { addDays, type Day, isoWeekOf, mondayOf } from '../domain/day.ts'
import { minuteOf } from '../domain/policy.ts'
import { inOrder, type Line, type Look, summaryLine } from '../domain/reminder-line.ts'
import { accountLines, dealLines, stepLines } from '../domain/reminders.ts'
import { isFullEdition, owesSummary } from '../domain/week.ts'
import { awayDays } from '../people/hours-store.ts'
import { summaryFacts } from '../weeks/store.ts'
import { type Cases, casesOf } from './reminder-case-store.ts'
import { stuckLines } from './stuck-store.ts'

/** From facts to lines, and the memory of what was said: one row per person and key. */

/** Every line that stands for these owners on `day`, said or not, for owner or manager, most urgent first; `risky`: at least the manager's. */
export async function standingLines(
  work: Work,
  ownerIds: readonly number[],
  day: Day,
  which: 'all' | 'risky' = 'all',
): Promise<Line[]> {
  const look = lookOf(work, day)
  const cases = await casesOf(work, ownerIds, day, which, look.full ? look.weekEnd : day)
  return inOrder([
    ...linesOf(cases, look),
    ...(await stuckLines(work, ownerIds, look)),
    ...(await summariesMissing(work, ownerIds, look)),
  ])
}

/** The lines of cases, in no order. */
function linesOf({ accounts, deals, steps }: Cases, look: Look): Line[] {
  return [
    ...accounts.flatMap((each) => accountLines(each, look)),
    ...deals.flatMap((each) => dealLines(each, look)),
    ...stepLines(steps, look),
  ]
}

/**
 * What a person's morning says of what `ownerId` owns: in a full edition all that stands, else what they have not heard yet and does
 * not wait for it. In order of what is said, most urgent first.
 */
export async function newLines(
  work: Work,
  personId: number,
  ownerId: number,
  day: Day,
  full = lookOf(work, day).full,
): Promise<Line[]> {
  const lines = (await standingLines(work, [ownerId], day)).filter((line) => line.forOwner)
  return inOrder(await worthSaying(work, personId, await linesSeenBy(work, personId, lines), full))
}

/** Those of the lines whose account exists for this person: who stands in hears nothing of what they may not see. */
export async function linesSeenBy(work: Work, personId: number, lines: readonly Line[]): Promise<Line[]> {
  const hidden = new Set(await hiddenFrom(work, [{ id: personId }]))
  if (hidden.size === 0) return [...lines]
  const dealIds = lines.flatMap(({ subject, subjectId }) => (subject === 'deal' ? [subjectId] : []))
  const deals = await work.tx.deal.findMany({
    where: { id: { in: dealIds }, accountId: { in: [...hidden] } },
    select: { id: true },
  })
  const hiddenDeals = new Set(deals.map(({ id }) => id))
  return lines.filter(
    ({ account, say, subject, subjectId }) =>
      say.kind === 'summary' ||
      !(hidden.has(account?.id ?? 0) || (subject === 'deal' ? hiddenDeals : hidden).has(subjectId)),
  )
}

async function worthSaying(
  work: Work,
  personId: number,
  lines: readonly Line[],
  full: boolean,
): Promise<Line[]> {
  if (full) return [...lines]
  return unsaid(
    work,
    personId,
    lines.filter(({ daily }) => daily),
  )
}

/** Whether contact and stage age are signals before a manager hears of them, as the defaults have it. */
function afterSignals({ policy: { reminders, risk } }: Work): boolean {
  const { AR01 } = risk.account
  const { DR01 } = risk.deal
  return (
    reminders.contact.managerFromRatio > 1 &&
    AR01.over > 0 &&
    reminders.stage.managerFromPercent > 100 &&
    DR01.over > 0
  )
}

/**
 * The lines that have climbed to a manager's rung among what the manager's direct reports own, and that this manager has not heard yet.
 * Reads only: who says them calls `keepSaid`.
 */
export async function managerLines(work: Work, managerId: number, day: Day = work.today): Promise<Line[]> {
  const reports = await work.tx.person.findMany({
    // What somebody who has left owned climbs as before.
    where: { managerId },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (reports.length === 0) return []
  const lines = await standingLines(
    work,
    reports.map(({ id }) => id),
    day,
    afterSignals(work) ? 'risky' : 'all',
  )
  return inOrder(
    await worthSaying(
      work,
      managerId,
      lines.filter((line) => line.forManager),
      lookOf(work, day).full,
    ),
  )
}

/** Standstills under a leader's own managers in which somebody must choose, and which this leader has not heard of (or it is the full edition). */
export async function choicesBelow(
  work: Work,
  leaderId: number,
  ownerIds: readonly number[],
): Promise<Line[]> {
  const lines = await stuckLines(work, ownerIds, lookOf(work, work.today))
  const open = lines.filter(({ say }) => say.kind === 'stuck' && !say.ask)
  return inOrder(await worthSaying(work, leaderId, open, lookOf(work, work.today).full))
}

/** Remembers that these lines stood in a message to a person, in which of the day's two; said again in a full edition it is a row of that week. */
export async function recordShown(
  work: Work,
  personId: number,
  lines: readonly Line[],
  { day, message }: { day: Day; message: 'morning' | 'digest' },
): Promise<void> {
  // The missing summary is no account's and no deal's: its slot is said once a week by itself.
  const rows = lines.filter((line) => line.account)
  if (rows.length === 0) return
  const known = new Set(await saidKeys(work, personId, rows))
  await work.tx.reminder.createMany({
    data: rows.map(({ key, rule, subject, subjectId }) => ({
      personId,
      key: known.has(key) ? againKey(key, day) : key,
      rule,
      subject,
      subjectId,
      day: dateOf(day),
      inDigest: message === 'digest',
    })),
    skipDuplicates: true,
  })
}

/** Keys of what a person's morning message said on a day. */
export async function shownInMorning(work: Work, personId: number, day: Day): Promise<Set<string>> {
  const rows = await work.tx.reminder.findMany({
    where: { personId, day: dateOf(day), inDigest: false },
    select: { key: true },
  })
  return new Set(rows.map(({ key }) => key))
}

/** What ladders look from: a day under the work's own policy, at its moment. */
export function lookOf(work: Work, day: Day): Look {
  const { policy, calendar, now, zone } = work
  const hours = { from: minuteOf(policy.working.from), to: minuteOf(policy.working.to) }
  const full = isFullEdition(day, policy.digest.fullOn, calendar)
  return { day, policy, calendar, now, zone, hours, full, weekEnd: addDays(mondayOf(day), 6) }
}

/** Under which a line is remembered that is said again in the full edition of a week. */
export function againKey(key: string, day: Day): string {
  return `${key}@${isoWeekOf(day)}`
}

async function saidKeys(work: Work, personId: number, lines: readonly Line[]): Promise<string[]> {
  const said = await work.tx.reminder.findMany({
    where: { personId, key: { in: lines.map(({ key }) => key) } },
    select: { key: true },
  })
  return said.map(({ key }) => key)
}

async function unsaid(work: Work, personId: number, lines: readonly Line[]): Promise<Line[]> {
  const keys = new Set(await saidKeys(work, personId, lines))
  return lines.filter(({ key }) => !keys.has(key))
}

/** In the full edition: who of these reps owes the summary of the week before, in which they worked. */
async function summariesMissing(
  work: Work,
  ownerIds: readonly number[],
  { day, full }: Look,
): Promise<Line[]> {
  const monday = mondayOf(day)
  if (!full) return []
  const before = addDays(monday, -7)
  if (nextWorkingDay(work.calendar, before) >= monday) return []
  const week = isoWeekOf(before)
  const rows = await work.tx.person.findMany({
    where: { id: { in: [...ownerIds] }, role: 'rep', active: true },
    select: {
      id: true,
      awayFrom: true,
      awayUntil: true,
      weekPlans: { where: { week }, select: { id: true }, take: 1 },
      weekSummaries: { where: { week }, select: { id: true } },
      _count: { select: { weekSummaries: true } },
    },
  })
  return rows
    .filter((person) => owesSummary(summaryFacts(person, before), awayDays(person)))
    .map(({ id }) => summaryLine(id, week))
}
