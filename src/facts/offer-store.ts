import { dateOf } from '../db/days.ts'
import type { Layer } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'

/** People of an account by name: their level, whether they are our coach and told us something today. */
export async function peopleMet(
  work: Work,
  accountId: number,
  names: readonly string[],
): Promise<{ name: string; layer: Layer | null; isCoach: boolean; toldToday: boolean }[]> {
  const rows = await work.tx.contact.findMany({
    where: { accountId, name: { in: [...names] } },
    select: { name: true, layer: true, isCoach: true, coachLastInfoOn: true },
    orderBy: { id: 'asc' },
  })
  const today = dateOf(work.today).getTime()
  return rows.map(({ coachLastInfoOn, ...row }) => ({
    ...row,
    toldToday: coachLastInfoOn?.getTime() === today,
  }))
}
