import { hiddenFrom } from '../accounts/store.ts'
import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { nextWorkingDay } from '../domain/calendar.ts'
import { addDays, type Day, isoWeekOf, mondayOf } from '../domain/day.ts'
import { minuteOf } from '../domain/policy.ts'
import { inOrder, type Line, type Look, summaryLine } from '../domain/reminder-line.ts'
import { accountLines, dealLines, stepLines } from '../domain/reminders.ts'
import { type Cases, casesOf } from './reminder-case-store.ts'

/** From facts to lines, and the memory of what was said: one row per person and key. */

/** Every line that stands for these owners on `day`, said or not, for owner or manager, most urgent first; `risky`: at least the manager's. */
export async function standingLines(
  work: Work,
  ownerIds: readonly number[],
  day: Day,
  which: 'all' | 'risky' = 'all',
): Promise<Line[]> {
  const cases = await casesOf(work, ownerIds, day, which)
  return inOrder([...linesOf(cases, lookOf(work, day)), ...(await summariesMissing(work, ownerIds, day))])
}

/** The lines of cases, in no order. */
function linesOf({ accounts, deals, steps }: Cases, look: Look): Line[] {
  return [
    ...accounts.flatMap((each) => accountLines(each, look)),
    ...deals.flatMap((each) => dealLines(each, look)),
    ...stepLines(steps, look),
  ]
}

/** What a person has not heard yet of what `ownerId` owns: their own lines, or those of whom they stand in for. */
export async function newLines(work: Work, personId: number, ownerId: number, day: Day): Promise<Line[]> {
  const lines = (await standingLines(work, [ownerId], day)).filter((line) => line.forOwner)
  return unsaid(work, personId, await linesSeenBy(work, personId, lines))
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
    where: { managerId, active: true },
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
  return unsaid(
    work,
    managerId,
    lines.filter((line) => line.forManager),
  )
}

/** Remembers that these lines were put before a person, in which of the day's two messages; the same line twice is once. */
export async function recordShown(
  work: Work,
  personId: number,
  lines: readonly Line[],
  { day, message }: { day: Day; message: 'morning' | 'digest' },
): Promise<void> {
  // The missing summary is no account's and no deal's: its slot is said once a week by itself.
  const rows = lines.filter((line) => line.account)
  if (rows.length === 0) return
  await work.tx.reminder.createMany({
    data: rows.map(({ key, rule, subject, subjectId }) => ({
      personId,
      key,
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
  return { day, policy, calendar, now, zone, hours }
}

async function unsaid(work: Work, personId: number, lines: Line[]): Promise<Line[]> {
  const said = await work.tx.reminder.findMany({
    where: { personId, key: { in: lines.map(({ key }) => key) } },
    select: { key: true },
  })
  const keys = new Set(said.map(({ key }) => key))
  return lines.filter(({ key }) => !keys.has(key))
}

/** On the first working day of a week: who of these reps owes the summary of the week before, in which they worked. */
async function summariesMissing(work: Work, ownerIds: readonly number[], day: Day): Promise<Line[]> {
  const monday = mondayOf(day)
  if (day !== nextWorkingDay(work.calendar, monday)) return []
  const before = addDays(monday, -7)
  if (nextWorkingDay(work.calendar, before) >= monday) return []
  const week = isoWeekOf(before)
  const rows = await work.tx.person.findMany({
    where: {
      id: { in: [...ownerIds] },
      role: 'rep',
      active: true,
      weekSummaries: { none: { week } },
      // Who neither plans nor sums up does not use it: nothing is missing.
      OR: [{ weekPlans: { some: { week } } }, { weekSummaries: { some: {} } }],
    },
    select: { id: true, awayFrom: true, awayUntil: true },
  })
  const wasAway = (from: Date | null, until: Date | null) =>
    from !== null && from <= dateOf(before) && (until === null || until >= dateOf(addDays(before, 4)))
  return rows
    .filter(({ awayFrom, awayUntil }) => !wasAway(awayFrom, awayUntil))
    .map(({ id }) => summaryLine(id, week))
}
