import { dateOf, dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Wall } from '../domain/wall.ts'

/** The newest wall score of an account on or before a day; undefined: never scored. */
export async function lastWall(
  work: Work,
  accountId: number,
  before: Day,
): Promise<(Wall & { id: number }) | undefined> {
  const row = await work.tx.wallScore.findFirst({
    where: { accountId, day: { lte: dateOf(before) } },
    orderBy: { day: 'desc' },
  })
  return row
    ? {
        id: row.id,
        push: row.push,
        share: row.share,
        contact: row.contact,
        personal: row.personal,
        day: dayOf(row.day),
      }
    : undefined
}

/** Scores the wall (S32). A second score on one day replaces the first; earlier days are never overwritten. */
export async function addWall(
  work: Work,
  accountId: number,
  wall: Wall,
  byId: number,
  note?: string,
): Promise<number> {
  const { day, ...sides } = wall
  const row = await work.tx.wallScore.upsert({
    where: { accountId_day: { accountId, day: dateOf(day) } },
    create: { accountId, day: dateOf(day), ...sides, byId, note: note ?? null },
    update: { ...sides, byId, note: note ?? null },
    select: { id: true },
  })
  return row.id
}

/** True when somebody had a qualifying contact with the account after that day (ever, without one), today included. */
export async function metSince(work: Work, accountId: number, after: Day | undefined): Promise<boolean> {
  const visit = await work.tx.visit.findFirst({
    where: {
      accountId,
      qualifying: true,
      undoneAt: null,
      day: { lte: dateOf(work.today), ...(after && { gt: dateOf(after) }) },
    },
    select: { id: true },
  })
  return visit !== null
}

/** Removes a score that was taken back within the half hour; gives its account. */
export async function undoWall(work: Work, id: number): Promise<number> {
  const row = await work.tx.wallScore.delete({ where: { id }, select: { accountId: true } })
  return row.accountId
}
