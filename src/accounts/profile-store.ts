import { dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

/** A line of an account's file: where it is from, when it was true last, and who said so. */
export type ProfileRow = {
  field: string
  value: string
  source: string | null
  day: Day
  by: string | undefined
}

/** Lines of an account's file, in the order they were first noted. */
export async function profileRows(work: Work, accountId: number): Promise<ProfileRow[]> {
  const rows = await work.tx.profileFact.findMany({
    where: { accountId },
    include: { by: { select: { name: true } } },
    orderBy: { id: 'asc' },
    take: 100,
  })
  return rows.map(({ field, value, source, day, by }) => ({
    field,
    value,
    source: source || null,
    day: dayOf(day),
    by: by?.name,
  }))
}
