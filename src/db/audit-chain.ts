import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from './open.ts'

// SQL by hand: digests are computed where the rows are, many at a time.

type Pool = Pick<Database['pool'], 'query'>

/** Rows of one seal at most: what is checked, and named as wrong, at once. */
const BATCH = 5_000

/** Milliseconds between looking for the newest row and asking which transactions run: who has taken a number writes its row within it. */
const SETTLE_MS = 1_000

/** Milliseconds for which running transactions are waited for; longer ones make the next look seal. */
const PATIENCE_MS = 20_000

/**
 * What a row said when it was written: everything but its id, in the database's own words, which are the same on every version. Where a person's
 * data was taken out later, the digest from before.
 */
export const auditDigest = `encode(sha256(convert_to(json_build_array((extract(epoch FROM at) * 1000)::bigint, "personId", what, subject, before, after, cause)::text, 'UTF8')), 'hex')`
const LINE = `id || ' ' || COALESCE("erasedDigest", ${auditDigest})`

export type Seal = { id: number; upTo: string; rows: number; hash: string }

/**
 * Seals every row of the history that is settled: no running transaction can still add one before it. Gives the new seals. Any number of
 * replicas may do so at once; a number in the chain is taken once. Costs those who write nothing.
 */
export async function sealAudit({ pool, embedded }: Database, now: Date): Promise<Seal[]> {
  const upTo = await settled(pool, embedded)
  const seals: Seal[] = []
  for (;;) {
    const { rows: last } = await pool.query<Seal>(
      `SELECT id, "upTo"::text, hash FROM "AuditSeal" ORDER BY id DESC LIMIT 1`,
    )
    const before = last[0] ?? { id: 0, upTo: '0', hash: '' }
    const { rows } = await pool.query<Seal>(
      `INSERT INTO "AuditSeal" (id, "upTo", rows, newest, hash, at)
       SELECT $1, max(id), count(*), max(at), ${hashOf('$2')}, $5
       FROM (SELECT id, at, ${LINE} AS line FROM "Audit" WHERE id > $3 AND id <= $4 ORDER BY id LIMIT ${BATCH}) r
       HAVING count(*) > 0
       ON CONFLICT DO NOTHING RETURNING id, "upTo"::text, rows, hash`,
      [before.id + 1, before.hash, before.upTo, upTo, now],
    )
    if (!rows[0]) return seals
    seals.push(rows[0])
  }
}

function hashOf(before: string): string {
  return `encode(sha256(convert_to(${before}::text || E'\\n' || string_agg(line, E'\\n' ORDER BY id), 'UTF8')), 'hex')`
}

/**
 * The last row before which none can come any more. Numbers are handed out before transactions end, so a lower one may appear after a higher:
 * everybody who worked when the highest was seen must have ended. With the embedded database nobody works beside us.
 */
async function settled(pool: Pool, embedded: boolean): Promise<string> {
  const { rows } = await pool.query<{ last: string }>(
    `SELECT COALESCE(max(id), 0)::text AS last FROM "Audit"
     WHERE id > COALESCE((SELECT max("upTo") FROM "AuditSeal"), 0)`,
  )
  const last = rows[0]?.last ?? '0'
  if (last === '0' || embedded) return last
  await pause(SETTLE_MS)
  const { rows: begun } = await pool.query<{ xid: string }>(
    'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS xid',
  )
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(200)) {
    const { rows: ended } = await pool.query(
      'SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 AS all',
      [begun[0]?.xid],
    )
    if (ended[0].all) return last
  }
  return '0'
}

export type Verified = {
  seals: number
  rows: number
  /** Rows that retention deleted, up to the day of the newest. */
  pruned: { rows: number; until: Date } | undefined
  /** Rows that no seal covers yet: those of the last minutes. */
  unsealed: number
  /** Rows whose data of a person was taken out. */
  erased: number
  /** The last seal's hash: kept outside, it proves that nothing was cut off the end. */
  head: string | undefined
  /** What is wrong, in sentences. */
  faults: string[]
}

type StoredSeal = Seal & { newest: Date; prunedAt: Date | null }

/** Computes every seal anew and says which rows were changed, taken out or put in since they were sealed. `hash`: one that must be in the chain. */
export async function verifyAudit(pool: Pool, hash?: string): Promise<Verified> {
  const { rows: seals } = await pool.query<StoredSeal>(
    'SELECT id, "upTo"::text, rows, newest, hash, "prunedAt" FROM "AuditSeal" ORDER BY id',
  )
  const faults: string[] = []
  let before: Pick<StoredSeal, 'id' | 'upTo' | 'hash'> = { id: 0, upTo: '0', hash: '' }
  let kept = 0
  for (const seal of seals) {
    if (seal.id !== before.id + 1) faults.push(`Seal ${before.id + 1} is missing.`)
    if (seal.prunedAt && kept > 0)
      faults.push(`Seal ${seal.id} is called deleted by retention, and older ones are not.`)
    if (!seal.prunedAt) {
      kept += 1
      faults.push(...(await wrongWith(pool, seal, before)))
    }
    before = seal
  }
  if (hash && !seals.some((seal) => seal.hash === hash))
    faults.push(`No seal has the hash ${hash}: seals were removed or made anew since it was printed.`)
  const erased = await erasedRows(pool)
  const { rows: open } = await pool.query(`SELECT count(*)::int AS n FROM "Audit" WHERE id > $1`, [
    before.upTo,
  ])
  const gone = seals.filter(({ prunedAt }) => prunedAt)
  const until = gone.at(-1)?.newest
  return {
    seals: seals.length,
    rows: seals.filter(({ prunedAt }) => !prunedAt).reduce((sum, { rows }) => sum + rows, 0),
    pruned: until && { rows: gone.reduce((sum, { rows }) => sum + rows, 0), until },
    unsealed: open[0].n,
    erased: erased.count,
    head: seals.at(-1)?.hash,
    faults: [...faults, ...erased.faults],
  }
}

async function wrongWith(
  pool: Pool,
  seal: StoredSeal,
  before: Pick<Seal, 'upTo' | 'hash'>,
): Promise<string[]> {
  const { rows } = await pool.query<{ rows: number; hash: string | null }>(
    `SELECT count(*)::int AS rows, ${hashOf('$1')} AS hash
     FROM (SELECT id, ${LINE} AS line FROM "Audit" WHERE id > $2 AND id <= $3) r`,
    [before.hash, before.upTo, seal.upTo],
  )
  const now = rows[0]
  if (now?.hash === seal.hash) return []
  const where = `Rows ${BigInt(before.upTo) + 1n} to ${seal.upTo} (until ${seal.newest.toISOString()})`
  const missing = seal.rows - (now?.rows ?? 0)
  if (missing > 0) return [`${where}: ${missing} of ${seal.rows} are missing.`]
  if (missing < 0) return [`${where}: ${-missing} were put in.`]
  return [`${where}: changed since they were sealed.`]
}

/** A row may say that its data was taken out only if the erasure says so too, with the digest of what was left. */
async function erasedRows(pool: Pool): Promise<{ count: number; faults: string[] }> {
  const { rows } = await pool.query<{ id: string; said: boolean }>(
    `SELECT e.id::text, EXISTS (
       SELECT 1 FROM "Audit" x, jsonb_array_elements(x.after->'history') h
       WHERE x.what IN ('contact.erase', 'person.erase') AND x.id > e.id AND h->>0 = e.id::text AND h->>1 = e.digest) AS said
     FROM (SELECT id, ${auditDigest} AS digest FROM "Audit" WHERE "erasedDigest" IS NOT NULL) e ORDER BY e.id`,
  )
  return {
    count: rows.length,
    faults: rows.flatMap(({ id, said }) => (said ? [] : [`Row ${id}: emptied, and no erasure says so.`])),
  }
}

/**
 * Deletes the rows of seals whose newest row is older than `before`, oldest seals first, a batch at a time; the seals stay, so that what is
 * younger can still be proved. Rows that are not sealed stay. Gives how many were deleted.
 */
export async function pruneAudit(pool: Pool, before: Date, now: Date): Promise<number> {
  await pool.query(
    `UPDATE "AuditSeal" SET "prunedAt" = $2
     WHERE "prunedAt" IS NULL AND id < COALESCE((SELECT min(id) FROM "AuditSeal" WHERE newest >= $1), 2147483647)`,
    [before, now],
  )
  let count = 0
  for (;;) {
    const { rowCount } = await pool.query(
      `DELETE FROM "Audit" WHERE id IN (SELECT id FROM "Audit"
         WHERE id <= (SELECT max("upTo") FROM "AuditSeal" WHERE "prunedAt" IS NOT NULL) ORDER BY id LIMIT ${BATCH})`,
    )
    count += rowCount ?? 0
    if ((rowCount ?? 0) < BATCH) return count
  }
}
