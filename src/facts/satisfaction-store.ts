import { dateOf, dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

/** Perceived and expected on one scale (S76). */
export type Satisfaction = { day: Day; actual: number; expected: number; scale: number }

/** The newest reading of an account before a day; undefined: it was never asked. */
export async function satisfactionBefore(
  work: Work,
  accountId: number,
  day: Day,
): Promise<Satisfaction | undefined> {
  const row = await work.tx.satisfaction.findFirst({
    where: { accountId, day: { lt: dateOf(day) } },
    orderBy: { day: 'desc' },
    select: { day: true, actual: true, expected: true, scale: true },
  })
  return row
    ? { day: dayOf(row.day), actual: Number(row.actual), expected: Number(row.expected), scale: row.scale }
    : undefined
}
