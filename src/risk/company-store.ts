import type { Work } from '../db/work.ts'

/** The whole company, for the command line: nothing that answers a person may use it. */

/** Every account with a tier. Money in minor units. */
export async function keyAccounts(work: Work) {
  return work.tx.$queryRaw<{ id: number; name: string; owner: string; revenue12: number }[]>`
    SELECT a.id, a.name, o.name AS owner, a."revenue12"::float8 AS "revenue12" FROM "Account" a JOIN "Person" o ON o.id = a."ownerId"
    WHERE a.tier IS NOT NULL ORDER BY a.id`
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
