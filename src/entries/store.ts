import { z } from 'zod'
import { Prisma } from '../db/generated/client.ts'
import type { EntryKind } from '../db/generated/enums.ts'
import { cleanText, jsonText } from '../db/json.ts'
import { takeAhead, type Work } from '../db/work.ts'
import { factNames } from '../facts/kinds.ts'

// SQL by hand: the last of each cause in the history.

const Names = z.object({ name: z.string(), aliases: z.array(z.string()) })
const VisitTexts = z.object({
  summary: z.string(),
  needs: z.array(z.string()),
  objections: z.array(z.string()),
  competitors: z.array(z.string()),
})

/** An open step as it was, and what was made of it. */
const ChangedStep = z.object({
  id: z.number(),
  due: z.string(),
  reschedules: z.number(),
  to: z.object({ status: z.enum(['open', 'done', 'cancelled']), due: z.string() }),
})

/** How to take an entry back. A closed union: what cannot be undone is not entered here. */
export const Undo = z.object({
  visits: z.array(z.number()).default([]),
  steps: z.array(z.object({ id: z.number(), superseded: z.number().nullable() })).default([]),
  /** Next steps that were done, moved or cancelled. */
  changed: z.array(ChangedStep).default([]),
  walls: z.array(z.number()).default([]),
  complaints: z.array(z.number()).default([]),
  spends: z.array(z.number()).default([]),
  /** Facts with the row before and as it was written. */
  facts: z
    .array(
      z.object({
        kind: z.enum(factNames),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()),
      }),
    )
    .default([]),
  /** What was told later and added to a visit that stood. */
  added: z
    .array(
      z.object({
        visit: z.number(),
        before: VisitTexts,
        after: VisitTexts,
        people: z.array(z.number()),
        deals: z.array(z.number()),
        commitments: z.array(z.number()),
      }),
    )
    .default([]),
  /** Names of accounts as they were and as they were written. */
  renames: z
    .array(z.object({ account: z.number(), code: z.string(), before: Names, after: Names }))
    .default([]),
  /** People of accounts who got another name. */
  contactRenames: z
    .array(
      z.object({
        contact: z.number(),
        before: z.string(),
        after: z.string(),
        aliases: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  /** The account that the subject ends with, so that its reader sees it by the name they know. */
  account: z.number().optional(),
  /** People whom the visit made known. */
  contacts: z.array(z.number()).default([]),
  /** Key of the message that wrote it: how the history names the same thing. */
  cause: z.string().default(''),
  /** What was understood, so that it can be opened again and put right. */
  reading: z.unknown().optional(),
  /** The same of anything but a visit. */
  written: z.unknown().optional(),
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
    VALUES (${entry.personId}, ${entry.kind}::"EntryKind", ${cleanText(entry.subject)}, ${jsonText({ ...entry.undo, cause: work.cause })}::jsonb, ${work.now}) RETURNING id`
  return rows[0]!.id
}

/** Whether each entry that was made under one of these keys was taken back. */
export async function undoneUnder(work: Work, personId: number, keys: readonly string[]): Promise<boolean[]> {
  const rows = await work.tx.$queryRaw<{ undone: boolean }[]>`
    SELECT e."undoneAt" IS NOT NULL AS undone FROM "Entry" e JOIN "Done" d ON d.key = ANY(${keys}::text[]) AND d.at = e.at
    WHERE e."personId" = ${personId} AND e.undo->>'cause' = d.key`
  return rows.map(({ undone }) => undone)
}

/** What a person wrote since `since` and did not take back, the last first. */
export async function entriesSince(work: Work, personId: number, since: Date): Promise<EntryRow[]> {
  const rows = await work.tx.entry.findMany({
    where: { personId, at: { gte: since }, undoneAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return rows.map((row) => ({ ...row, undo: Undo.parse(row.undo) }))
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

/** What the next message of a person may go on with. */
export type LastSaid = {
  /** The open question. */
  pending: { id: number; intent: string; state: unknown } | undefined
  /** The last entry that can still be taken back. */
  entry: EntryRow | undefined
  /** The words of the last question that they asked, kept aside. */
  asked: string | undefined
}

type SaidRow = {
  pending: LastSaid['pending'] | null
  entry: (Omit<EntryRow, 'at'> & { at: string }) | null
  asked: string | null
}

/** All three in one statement, because every message asks for them (bench:visit); or read ahead under the name `said`. */
export async function lastSaid(work: Work, personId: number): Promise<LastSaid> {
  const said = takeAhead<SaidRow | null>(work, 'said') ?? (await readSaid(work, personId))
  const { pending, entry, asked } = said
  return {
    pending: pending ?? undefined,
    entry: entry ? { ...entry, at: new Date(entry.at), undo: Undo.parse(entry.undo) } : undefined,
    asked: asked ?? undefined,
  }
}

async function readSaid(work: Work, personId: number): Promise<SaidRow> {
  const [row] = await work.tx.$queryRaw<
    { said: SaidRow }[]
  >`SELECT ${saidSql(work, Prisma.sql`${personId}`)} AS said`
  return row!.said
}

/** What somebody may go on with, as one JSON; `personId` is an expression. */
export function saidSql(work: Work, personId: Prisma.Sql): Prisma.Sql {
  const since = new Date(work.now.getTime() - work.policy.language.undoMinutes * 60_000)
  return Prisma.sql`json_build_object(
      'pending', (SELECT json_build_object('id', id, 'intent', intent, 'state', state) FROM "Pending"
        WHERE "personId" = ${personId} AND ended IS NULL AND "expiresAt" > ${work.now} ORDER BY id DESC LIMIT 1),
      'entry', (SELECT json_build_object('id', id, 'kind', kind, 'subject', subject, 'undo', undo, 'at', at) FROM "Entry"
        WHERE "personId" = ${personId} AND at >= ${since} AND "undoneAt" IS NULL ORDER BY at DESC, id DESC LIMIT 1),
      'asked', (SELECT state->>'text' FROM "Pending"
        WHERE "personId" = ${personId} AND intent = 'question' AND ended = 'replaced' AND "expiresAt" > ${work.now} ORDER BY id DESC LIMIT 1))`
}

/** What a person did last: an entry of theirs that stands, or something else, with the code of what it was about. */
export type LastDone =
  | { entry: EntryRow; at: Date }
  | { entry: undefined; subject: string; what: string; at: Date }

/**
 * The last thing that a person wrote since `since` and that still stands, by the history: so that something that cannot be undone never
 * makes an undo take back what was written before it. Undefined: nothing.
 */
export async function lastDone(work: Work, personId: number, since: Date): Promise<LastDone | undefined> {
  const [done, rows] = await Promise.all([
    work.tx.$queryRaw<{ cause: string; subject: string; what: string; at: Date }[]>`
      SELECT cause, (array_agg(subject ORDER BY id DESC))[1] AS subject, (array_agg(what ORDER BY id DESC))[1] AS what, max(at) AS at FROM "Audit"
      WHERE at >= ${since} AND "personId" = ${personId} AND what NOT LIKE '%.undo' AND what NOT LIKE 'identity.%' AND what <> 'person.admin-by-setting'
      GROUP BY cause ORDER BY max(id) DESC LIMIT 50`,
    work.tx.entry.findMany({ where: { personId, at: { gte: since } }, orderBy: { id: 'desc' } }),
  ])
  const entries = rows.map((row) => ({ ...row, undo: Undo.parse(row.undo) }))
  for (const { cause, subject, what, at } of done) {
    const here = entries.filter(({ undo }) => undo.cause === cause)
    const standing = here.find(({ undoneAt }) => undoneAt === null)
    if (standing) return { entry: standing, at }
    if (here.length === 0) return { entry: undefined, subject: subject.split(':')[1] ?? '', what, at }
  }
  return undefined
}

/** Marks it taken back; false when somebody was faster. */
export async function markUndone(work: Work, id: number): Promise<boolean> {
  const { count } = await work.tx.entry.updateMany({
    where: { id, undoneAt: null },
    data: { undoneAt: work.now },
  })
  return count === 1
}
