import { z } from 'zod'
import type { EntryKind } from '../db/generated/enums.ts'
import { cleanText, jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'

/** How to take an entry back. A closed union: what cannot be undone is not entered here. */
export const Undo = z.object({
  visits: z.array(z.number()).default([]),
  steps: z.array(z.object({ id: z.number(), superseded: z.number().nullable() })).default([]),
  walls: z.array(z.number()).default([]),
  complaints: z.array(z.number()).default([]),
  spends: z.array(z.number()).default([]),
  /** What was understood, so that it can be opened again and put right. */
  reading: z.unknown().optional(),
})
export type Undo = z.input<typeof Undo>

export type EntryRow = { id: number; kind: EntryKind; subject: string; undo: z.output<typeof Undo>; at: Date }

/** Remembers what a person wrote, so that `undo` can take it back within policy.undoMinutes. */
export async function addEntry(
  work: Work,
  entry: { personId: number; kind: EntryKind; subject: string; undo: Undo },
): Promise<number> {
  const rows = await work.tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "Entry" ("personId", kind, subject, undo, at)
    VALUES (${entry.personId}, ${entry.kind}::"EntryKind", ${cleanText(entry.subject)}, ${jsonText(entry.undo)}::jsonb, ${work.now}) RETURNING id`
  return rows[0]!.id
}

/** The person's last entry since `since` that was not taken back; or the one with this id, if it is theirs. */
export async function lastEntry(
  work: Work,
  personId: number,
  since: Date,
  id?: number,
): Promise<EntryRow | undefined> {
  const row = await work.tx.entry.findFirst({
    where: { personId, at: { gte: since }, undoneAt: null, ...(id !== undefined && { id }) },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return row ? { ...row, undo: Undo.parse(row.undo) } : undefined
}

/** Marks it taken back; false when somebody was faster. */
export async function markUndone(work: Work, id: number): Promise<boolean> {
  const { count } = await work.tx.entry.updateMany({
    where: { id, undoneAt: null },
    data: { undoneAt: work.now },
  })
  return count === 1
}
