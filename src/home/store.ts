import { dateOf } from '../db/days.ts'
import type { Band } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

// SQL by hand: counts by band and the worst few, both through the index by owner and tier.

export type HomeAccount = {
  code: string
  name: string
  aliases: string[]
  band: Band
  score: number
  owner: string
}

/** Key accounts of these owners: how many in each band, and the worst of those that are not healthy. */
export async function accountsByBand(
  work: Work,
  ownerIds: readonly number[],
  most: number,
): Promise<{ counts: Partial<Record<Band, number>>; worst: HomeAccount[] }> {
  const ids = [...ownerIds]
  const counts = await work.tx.$queryRaw<{ band: Band; count: number }[]>`
    SELECT band::text AS band, count(*)::int AS count FROM "Account" WHERE "ownerId" = ANY(${ids}::int[]) AND tier IS NOT NULL GROUP BY band`
  const worst = await work.tx.$queryRaw<HomeAccount[]>`
    SELECT a.code, a.name, a.aliases, a.band::text AS band, a.score, o.name AS owner
    FROM "Account" a JOIN "Person" o ON o.id = a."ownerId"
    WHERE a."ownerId" = ANY(${ids}::int[]) AND a.tier IS NOT NULL AND a.band <> 'healthy' ORDER BY a.band DESC, a.score DESC, a.code LIMIT ${most}`
  return { counts: Object.fromEntries(counts.map(({ band, count }) => [band, count])), worst }
}

export type Promised = { code: string; name: string; aliases: string[]; text: string; due: Day }

/** What customers promised this person's accounts by a day up to `until` and have not done, the longest overdue first. */
export async function promisedTo(work: Work, ownerId: number, until: Day, most: number): Promise<Promised[]> {
  return work.tx.$queryRaw<Promised[]>`
    SELECT a.code, a.name, a.aliases, c.text, c.due::text AS due
    FROM "Account" a JOIN "Commitment" c ON c."accountId" = a.id JOIN "Visit" v ON v.id = c."visitId"
    WHERE a."ownerId" = ${ownerId} AND NOT c."byUs" AND c."doneOn" IS NULL AND c."brokenOn" IS NULL AND v."undoneAt" IS NULL
      AND c.due <= ${dateOf(until)} ORDER BY c.due, c.id LIMIT ${most}`
}
