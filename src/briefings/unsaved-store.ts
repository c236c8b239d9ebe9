import type { Work } from '../db/work.ts'
import { lastWorkingDay } from '../domain/calendar.ts'
import { addDays, type Day, instantAt } from '../domain/day.ts'

// SQL by hand: looks into the JSON of what waits.

/** Visits that somebody typed and nobody confirmed: they head the next morning. */

/** Characters of the typed words that a morning repeats. */
const LETTERS = 40
const MOST = 3

/** Typed since the working day before `day` began, never confirmed, never written in other words for the same account. */
export async function unsavedVisits(
  work: Work,
  personId: number,
  day: Day,
): Promise<{ pending: string; text: string }[]> {
  const since = instantAt(work.zone, lastWorkingDay(work.calendar, addDays(day, -1)), 0)
  const rows = await work.tx.$queryRaw<{ id: number; text: string | null }[]>`
    SELECT p.id, p.state->'reading'->>'text' AS text FROM "Pending" p
    WHERE p."personId" = ${personId} AND p.intent = 'visit' AND (p.ended IS NULL OR p.ended = 'expired')
      AND p."createdAt" >= ${since} AND p."expiresAt" <= ${work.now} AND p.state->>'again' IS NULL AND p.state->>'replaces' IS NULL
      AND NOT EXISTS (SELECT 1 FROM "Visit" v WHERE v."repId" = ${personId} AND v."undoneAt" IS NULL
        AND v."accountId" = (p.state#>>'{reading,accounts,0,value,id}')::int AND v.day::text = p.state#>>'{reading,date,value}')
    ORDER BY p.id DESC LIMIT ${MOST}`
  return rows.map(({ id, text }) => ({ pending: String(id), text: shortened(text ?? '') }))
}

/** The visit somebody typed, to be written after all; undefined when it is not theirs or was ended otherwise. */
export async function unsavedVisit<State>(
  work: Work,
  personId: number,
  id: number,
): Promise<State | undefined> {
  const row = await work.tx.pending.findFirst({
    where: { id, personId, intent: 'visit', OR: [{ ended: null }, { ended: 'expired' }] },
    select: { state: true },
  })
  return row ? (row.state as State) : undefined
}

/** Ends it; false when somebody was faster. */
export async function endUnsaved(work: Work, id: number, how: 'confirmed' | 'dropped'): Promise<boolean> {
  const { count } = await work.tx.pending.updateMany({
    where: { id, OR: [{ ended: null }, { ended: 'expired' }] },
    data: { ended: how },
  })
  if (count === 1) work.changes.push(`question:${id}`)
  return count === 1
}

function shortened(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()]
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join('')}…` : letters.join('')
}
