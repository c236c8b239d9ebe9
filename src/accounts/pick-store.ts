import type { Work } from '../db/work.ts'
import { leads, type Person } from '../domain/rights.ts'
import { ownersReadBy } from '../people/store.ts'
import { type AccountRow, visibleAccounts } from './store.ts'

/** As many as a list to choose from may hold on every platform. */
export const MOST_PICKED = 50

/**
 * The accounts that somebody most likely means who names none, worst first: their own, a manager's team's; for whoever has none the riskiest
 * they may see. Through the indexes by owner and by band, at most fifty.
 */
export async function accountsToPick(work: Work, person: Person): Promise<AccountRow[]> {
  const owners = leads(person.role) ? await ownersReadBy(work, person) : [person.id]
  const own = await idsOf(work, { ownerId: { in: owners } })
  const ids = own.length > 0 ? own : await idsOf(work, { band: { in: ['critical', 'at_risk', 'watch'] } })
  return visibleAccounts(work, person, ids)
}

async function idsOf(work: Work, where: object): Promise<number[]> {
  const rows = await work.tx.account.findMany({
    where,
    select: { id: true },
    orderBy: [{ score: 'desc' }, { tier: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    take: MOST_PICKED,
  })
  return rows.map(({ id }) => id)
}
