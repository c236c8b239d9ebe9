import { dateOf, dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Wall } from '../domain/wall.ts'

/** The newest wall score of an account on or before a day; undefined: never scored. */
export async function lastWall(work: Work, accountId: number, before: Day): Promise<Wall | undefined> {
  const row = await work.tx.wallScore.findFirst({
    where: { accountId, day: { lte: dateOf(before) } },
    orderBy: { day: 'desc' },
  })
  return row
    ? {
        push: row.push,
        share: row.share,
        contact: row.contact,
        personal: row.personal,
        day: dayOf(row.day),
      }
    : undefined
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

/** Removes a score that 0.2.0 entered within the half hour before an upgrade; gives its account. Newer ones are facts like others. */
export async function undoWall(work: Work, id: number): Promise<number> {
  const row = await work.tx.wallScore.delete({ where: { id }, select: { accountId: true } })
  return row.accountId
}
