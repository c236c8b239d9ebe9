import { Prisma } from '../db/generated/client.ts'
import { jsonText } from '../db/json.ts'
import type { Work } from '../db/work.ts'
import type { Reply } from '../platforms/platform.ts'
import { cardName } from './name-clicks.ts'

// SQL by hand: the row is the lock, taken and read in one statement (bench:visit).

/**
 * What a click was answered (gone after `retention.answers`), what it changed (as the audit names it), and the number of the last line of the
 * history about that.
 */
export type Answered = { reply?: Reply; subjects: string[]; last: number; at: Date }

/**
 * Takes the row of a click; undefined when it was not answered yet. The row is the lock, as in `Store.once`: whoever has it lets the
 * others wait until its transaction ends.
 */
export async function claimClick(work: Work, key: string): Promise<Answered | undefined> {
  // Nothing is changed in a row that is there: the update only locks and reads it, in one statement.
  const rows = await work.tx.$queryRaw<{ result: Omit<Answered, 'at'> | null; at: Date }[]>`
    INSERT INTO "Done" (key, at) VALUES (${key}, ${work.now}) ON CONFLICT (key) DO UPDATE SET key = excluded.key RETURNING result, at`
  const [row] = rows
  return row?.result ? { ...row.result, at: row.at } : undefined
}

/** Keeps the answer of a click that changed something, for as long as the policy keeps what was done; written with the history, which says what the last change was. `card`: see cardKey. */
export function keepAnswer(work: Work, key: string, reply: Reply, subjects: string[], card?: string): void {
  if (card)
    work.beforeCommit.set('clicks', () => {
      work.beforeCommit.delete('clicks')
      return Prisma.sql`
      INSERT INTO "Done" (key, at, result) VALUES (${card}, ${work.now}, jsonb_build_array(${work.cause}::text))
      ON CONFLICT (key) DO UPDATE SET result = "Done".result || excluded.result`
    })
  work.beforeCommit.set('answers', (_work, before) => {
    work.beforeCommit.delete('answers')
    const written = before.has('audits') ? Prisma.sql`UNION ALL SELECT id, subject FROM audits` : Prisma.empty
    return Prisma.sql`
    UPDATE "Done" SET at = ${work.now}, result = jsonb_build_object('reply', ${jsonText(reply)}::jsonb, 'subjects', to_jsonb(${subjects}::text[]),
      'last', (SELECT COALESCE(max(id), 0) FROM (
        SELECT id, subject FROM "Audit" WHERE subject = ANY(${subjects}::text[]) ${written}) a WHERE subject = ANY(${subjects}::text[]))) WHERE key = ${key}`
  })
}

/** What a message was answered, for as long as the policy keeps what was done. */
export async function answerOf(work: Work, key: string): Promise<Reply | undefined> {
  const row = await work.tx.done.findUnique({ where: { key }, select: { result: true } })
  const result = row?.result as Partial<Reply> | null | undefined
  return result?.card && result.delivery ? (result as Reply) : undefined
}

/** The number of the last line of the history about any of these; 0: there is none. */
export async function lastChange(work: Work, subjects: string[]): Promise<number> {
  const rows = await work.tx.$queryRaw<{ last: number }[]>`
    SELECT COALESCE(max(id), 0)::float AS last FROM "Audit" WHERE subject = ANY(${subjects})`
  return rows[0]?.last ?? 0
}

/** Whether an entry was taken back. */
export async function isUndone(work: Work, entryId: number): Promise<boolean> {
  const row = await work.tx.entry.findUnique({ where: { id: entryId }, select: { undoneAt: true } })
  return Boolean(row?.undoneAt)
}

/** Notes that what happens now goes on with an earlier message, so that what it writes is found when that one is edited. */
export async function goesOnWith(work: Work, of: string | undefined): Promise<void> {
  if (of === undefined || of === work.cause || of === work.of) return
  work.of = of
  await work.tx.$executeRaw`
    INSERT INTO "Done" (key, at, result) VALUES (${`of:${of}`}, ${work.now}, jsonb_build_array(${work.cause}::text))
    ON CONFLICT (key) DO UPDATE SET result = "Done".result || excluded.result`
}

/**
 * The keys under which a message was worked on: its own, of its edits, of the answers to what was asked about it, and of the clicks that
 * filled in its form. One that never came is noted as done, so that it cannot come later: then there are none.
 */
export async function keysOf(work: Work, personId: number, key: string): Promise<string[]> {
  const first = await work.tx
    .$executeRaw`INSERT INTO "Done" (key, at) VALUES (${key}, ${work.now}) ON CONFLICT DO NOTHING`
  if (first > 0) return []
  const keys = [key]
  for (const each of keys) {
    const rows = await work.tx.done.findMany({
      where: { key: { in: [`of:${each}`, cardKey(personId, each)] } },
      select: { result: true },
    })
    const more = rows.flatMap(({ result }) => (Array.isArray(result) ? result.map(String) : []))
    keys.push(...more.filter((one) => !keys.includes(one)))
  }
  return keys
}

/** Whether anything that was done under one of these keys stands in the history. */
export async function wroteSomething(work: Work, keys: readonly string[]): Promise<boolean> {
  const rows = await work.tx.$queryRaw<{ found: number }[]>`
    SELECT 1 AS found FROM "Done" d JOIN "Audit" a ON a.at = d.at AND a.cause = d.key WHERE d.key = ANY(${keys}::text[]) LIMIT 1`
  return rows.length > 0
}

/** Where the clicks are noted that wrote what a message said, by the person and the card that the message was answered. */
function cardKey(personId: number, seed: string): string {
  return `card:${personId}:${cardName(seed)}`
}
