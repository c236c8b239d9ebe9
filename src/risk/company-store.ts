import type { Work } from '../db/work.ts'

/** The whole company, for the command line: nothing that answers a person may use it. */

/** Every account with a tier. Money in minor units. */
export async function keyAccounts(work: Work) {
  const rows = await work.tx.account.findMany({
    where: { tier: { not: null } },
    select: { id: true, name: true, revenue12: true, owner: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ owner, revenue12, ...row }) => ({
    ...row,
    owner: owner.name,
    revenue12: Number(revenue12),
  }))
}

/** Every deal that is open or on hold. */
export async function openDealIds(work: Work): Promise<number[]> {
  const rows = await work.tx.deal.findMany({
    where: { status: { in: ['open', 'on_hold'] } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => row.id)
}
