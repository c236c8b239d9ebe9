import { dateOf, dayOf } from '../db/days.ts'
import type { Role } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import { isWorkingTime, nextWorkingTime, type WorkingHours } from '../domain/calendar.ts'
import { type Day, dayIn, instantAt } from '../domain/day.ts'
import { minuteOf } from '../domain/policy.ts'
import { leftBehind } from './left-store.ts'

/** Each person's own zone, working hours and absence: when they may be written to, and who hears it instead. */

export type HoursOf = {
  id: number
  name: string
  managerId: number | null
  role: Role
  zone: string
  hours: WorkingHours
  /** First and last day away; without a last one until further notice. */
  away?: { from: Day; until?: Day; delegateId?: number }
}

const HOURS = {
  id: true,
  name: true,
  managerId: true,
  role: true,
  timeZone: true,
  workFrom: true,
  workTo: true,
  awayFrom: true,
  awayUntil: true,
  delegateId: true,
} as const

type Row = {
  id: number
  name: string
  managerId: number | null
  role: Role
  timeZone: string | null
  workFrom: number | null
  workTo: number | null
  awayFrom: Date | null
  awayUntil: Date | null
  delegateId: number | null
}

/** Hours of active people; undefined: of everybody who owns a key account, an open deal or an open step, stands in for somebody or looks after what somebody left. */
export async function hoursOf(work: Work, ids?: readonly number[]): Promise<HoursOf[]> {
  const rows = await work.tx.person.findMany({
    where: ids
      ? { id: { in: [...ids] }, active: true }
      : {
          active: true,
          OR: [
            { accounts: { some: { tier: { not: null } } } },
            { deals: { some: { status: 'open' } } },
            { nextSteps: { some: { status: 'open' } } },
            { delegateOf: { some: { active: true, awayFrom: { not: null } } } },
            { id: { in: (await leftBehind(work)).flatMap(({ coverId }) => coverId ?? []) } },
          ],
        },
    select: HOURS,
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => asHours(work, row))
}

/** Those who are away on `day` and whose reminders this person gets. */
export async function absentFor(work: Work, personId: number, day: Day): Promise<HoursOf[]> {
  const rows = await work.tx.person.findMany({
    where: {
      delegateId: personId,
      active: true,
      awayFrom: { lte: dateOf(day) },
      OR: [{ awayUntil: null }, { awayUntil: { gte: dateOf(day) } }],
    },
    select: HOURS,
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => asHours(work, row))
}

/** True on every day of the absence, its last one included. */
export function isAway({ away }: HoursOf, day: Day): boolean {
  return away !== undefined && away.from <= day && (away.until === undefined || day <= away.until)
}

/**
 * The person's own day when it is time for their morning message: from policy.digest.repAt, or the beginning of their own working hours when
 * that is later, to the end of their working day. Undefined outside, on days nobody works, and while they are away.
 */
export function morningDay(work: Work, person: HoursOf): Day | undefined {
  const day = dayIn(person.zone, work.now)
  const from = Math.max(minuteOf(work.policy.digest.repAt), person.hours.from)
  if (!work.calendar.isWorkingDay(day) || isAway(person, day)) return undefined
  const begins = instantAt(person.zone, day, from)
  return work.now >= begins && isWorkingTime(work.calendar, { ...person.hours, from }, person.zone, work.now)
    ? day
    : undefined
}

/** Now while the person works, else when they next do: nobody is written to in between. */
export function whenWorking(work: Work, person: HoursOf): Date {
  return nextWorkingTime(work.calendar, person.hours, person.zone, work.now)
}

/** Keeps an absence and who stands in; undefined ends it. */
export async function setAway(work: Work, personId: number, away: HoursOf['away']): Promise<void> {
  await work.tx.person.update({
    where: { id: personId },
    data: {
      awayFrom: away ? dateOf(away.from) : null,
      awayUntil: away?.until ? dateOf(away.until) : null,
      delegateId: away?.delegateId ?? null,
    },
  })
}

function asHours(work: Work, row: Row): HoursOf {
  const { id, name, managerId, role, awayFrom, awayUntil, delegateId } = row
  const { from, to } = work.policy.working
  return {
    id,
    name,
    managerId,
    role,
    zone: row.timeZone ?? work.zone,
    hours: { from: row.workFrom ?? minuteOf(from), to: row.workTo ?? minuteOf(to) },
    ...(awayFrom && {
      away: {
        from: dayOf(awayFrom),
        ...(awayUntil && { until: dayOf(awayUntil) }),
        ...(delegateId !== null && { delegateId }),
      },
    }),
  }
}

/** Who reads for somebody who is away today; undefined: they are here, or named nobody. */
export async function standInOf(work: Work, personId: number): Promise<number | undefined> {
  const [person] = await hoursOf(work, [personId])
  const away = person?.away
  if (!away || away.from > work.today || (away.until && away.until < work.today)) return undefined
  return away.delegateId
}

/** First and last day away as days; undefined where there is none. */
export function awayDays({ awayFrom, awayUntil }: { awayFrom: Date | null; awayUntil: Date | null }) {
  return { from: awayFrom ? dayOf(awayFrom) : undefined, until: awayUntil ? dayOf(awayUntil) : undefined }
}
