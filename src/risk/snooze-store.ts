import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { SnoozeEnd } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Band } from '../domain/risk/band.ts'
import type { SubjectKind } from '../domain/subject.ts'

// SQL by hand: ends what the facts have overtaken, in one statement after each re-assessment (bench:visit).

export type Ended = {
  id: number
  subject: SubjectKind
  subjectId: number
  why: SnoozeEnd
  byId: number
  accountId: number
}

/** Hides an account or a deal until `until`, the first day on which it shows again; takes the place of an earlier snooze of it. */
export async function addSnooze(
  work: Work,
  snooze: {
    subject: SubjectKind
    subjectId: number
    until: Day
    reason: string
    byId: number
    band: Band
    ownerId: number
  },
): Promise<number> {
  await endWhere(work, snooze.subject, snooze.subjectId, 'replaced')
  const row = await work.tx.snooze.create({
    data: { ...snooze, until: dateOf(snooze.until), at: work.now },
    select: { id: true },
  })
  return row.id
}

/** Shows it again at once; false when it was not hidden. */
export async function wake(work: Work, subject: SubjectKind, subjectId: number): Promise<boolean> {
  return (await endWhere(work, subject, subjectId, 'woken')) > 0
}

/** Snoozes whose time is over, or that the facts have overtaken: a worse band, another owner, a crisis opened since. At most `take` ids. */
export async function snoozesToEnd(work: Work, take: number): Promise<number[]> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    SELECT q.id FROM (${ending(work)}) q WHERE q.why IS NOT NULL ORDER BY q.id LIMIT ${take}`
  return rows.map(({ id }) => id)
}

/**
 * Ends those of the snoozes of these accounts and deals that the facts have overtaken. Call it after a re-assessment; the clock calls
 * it for all that are left. Gives what ended and why.
 */
export async function endSnoozesFor(
  work: Work,
  of: { accountIds?: readonly number[]; dealIds?: readonly number[]; snoozeIds?: readonly number[] },
): Promise<Ended[]> {
  const { accountIds = [], dealIds = [], snoozeIds = [] } = of
  return work.tx.$queryRaw<Ended[]>`
    UPDATE "Snooze" z SET "endedOn" = ${dateOf(work.today)}, "endedWhy" = q.why FROM (${ending(work)}) q
    WHERE z.id = q.id AND q.why IS NOT NULL AND (
      (z.subject = 'account' AND z."subjectId" = ANY(${[...accountIds]}::int[]))
      OR (z.subject = 'deal' AND z."subjectId" = ANY(${[...dealIds]}::int[]))
      OR z.id = ANY(${[...snoozeIds]}::int[]))
    RETURNING z.id, z.subject::text AS subject, z."subjectId", q.why::text AS why, z."byId", q."accountId"`
}

/** Every open snooze with the reason why it should end now, or null. The enum's order is the order of bands. */
function ending(work: Work): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, a.id AS "accountId", CASE
      WHEN s.until <= ${dateOf(work.today)} THEN 'over'
      WHEN EXISTS (SELECT 1 FROM "Complaint" c WHERE c."accountId" = a.id AND c.level = 'crisis' AND c."closedOn" IS NULL
        AND COALESCE(c."openedAt", c."openedOn") > s.at) THEN 'crisis'
      WHEN COALESCE(d."ownerId", a."ownerId") <> s."ownerId" THEN 'owner'
      WHEN COALESCE(d.band, a.band) > s.band THEN 'worse' END::"SnoozeEnd" AS why
    FROM "Snooze" s LEFT JOIN "Deal" d ON s.subject = 'deal' AND d.id = s."subjectId"
    JOIN "Account" a ON a.id = COALESCE(d."accountId", CASE WHEN s.subject = 'account' THEN s."subjectId" END)
    WHERE s."endedOn" IS NULL`
}

async function endWhere(
  work: Work,
  subject: SubjectKind,
  subjectId: number,
  why: SnoozeEnd,
): Promise<number> {
  const { count } = await work.tx.snooze.updateMany({
    where: { subject, subjectId, endedOn: null },
    data: { endedOn: dateOf(work.today), endedWhy: why },
  })
  return count
}
