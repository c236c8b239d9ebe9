import { dateOf, dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'

// SQL by hand: which accounts of a team may be won back, and which may be developed, by the index on the owner.

/** So many are looked for. */
const MOST = 30

export type Wanting = { id: number; lost: { code: string; name: string; on: string | null } | null }

/** Accounts of these owners that are lost, or where a deal was lost within a year, with the last one; the largest loss first. */
export function lostAmong(work: Work, ownerIds: readonly number[]): Promise<Wanting[]> {
  const today = dateOf(work.today)
  return work.tx.$queryRaw`
    SELECT a.id, CASE WHEN d.code IS NULL THEN NULL ELSE json_build_object('code', d.code, 'name', d.name, 'on', d."lostOn") END AS lost
    FROM "Account" a LEFT JOIN LATERAL (SELECT code, name, "lostOn", amount FROM "Deal"
      WHERE "accountId" = a.id AND status = 'lost' AND COALESCE("lostOn", ${today}) > ${today}::date - 365 AND NOT EXISTS (
        SELECT 1 FROM "Plan" p WHERE p."accountId" = a.id AND p.kind = 'win_back' AND p."dealCode" = "Deal".code
          AND p."closedOn" >= COALESCE("Deal"."lostOn", p."closedOn"))
      ORDER BY "lostOn" DESC NULLS LAST, id DESC LIMIT 1) d ON TRUE
    WHERE a."ownerId" = ANY(${[...ownerIds]}::int[]) AND (a.status = 'lost' OR d.code IS NOT NULL)
    ORDER BY d.amount DESC NULLS LAST, a.id LIMIT ${MOST}`
}

/** Open next steps of an account on which its win-back is looked at again. */
export async function openLooks(work: Work, accountId: number) {
  const rows = await work.tx.nextStep.findMany({
    where: { accountId, plan: 'win_back', look: true, status: 'open' },
    select: { id: true, due: true, reschedules: true },
  })
  return rows.map((row) => ({ ...row, due: dayOf(row.due) }))
}

/** Accounts of these owners that are no customers yet. */
export async function prospectsOf(work: Work, ownerIds: readonly number[]): Promise<Wanting[]> {
  const rows = await work.tx.account.findMany({
    where: { ownerId: { in: [...ownerIds] }, status: 'prospect' },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: MOST,
  })
  return rows.map(({ id }) => ({ id, lost: null }))
}
