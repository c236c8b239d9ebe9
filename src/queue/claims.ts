import type { Card } from '../cards/card.ts'
import { storedCard } from '../cards/stored.ts'
import type { Database } from '../db/open.ts'
import type { Lang } from '../domain/lang.ts'
import type { Place } from '../platforms/platform.ts'

type Pool = Database['pool']

/** A row that is ours to send until `lease`. The exact moment is also the proof that it still is. */
export type Owed = {
  id: string
  key: string
  place: Place
  lane: string
  card: Card
  revision: number
  /** How the platform calls the message when it was sent before: then this is an edit. */
  sentAs: string | null
  attempts: number
  lease: Date
  /** A try of it was begun and its end is not known: it may have arrived. */
  doubtful: boolean
  parent: string | null
  /** How the platform calls the message in whose thread this one stands. */
  parentAs: string | null
  /** That message is still to be sent. */
  parentOwed: boolean
}

/** What became of a row. */
export type Outcome =
  | { kind: 'sent'; as: string; revision: number }
  | { kind: 'again'; at: Date; attempts: number; error: string; doubtful: boolean }
  /** `target`: the place takes nothing any more, this or anything else. */
  | { kind: 'dead'; attempts: number; error: string; target?: boolean | undefined }
  /** Not tried: somebody may take it at once. */
  | { kind: 'released' }

export type Note = { row: Owed; outcome: Outcome }

export type ClaimOptions = {
  now: Date
  /** Most rows in all, and most of one lane. Many lanes get few rows each: they can be sent side by side. */
  most: number
  perLane: number
  leaseSeconds: number
  /** Lanes this process is sending in. */
  busy: string[]
  /** Of rows whose card does not know its language. */
  companyLang: Lang
}

/** A row whose thread does not exist yet waits for it, unless the parent goes out just before it in the same lane. It holds up nobody. */
function waitsForParent(row: string): string {
  return `(${row}.parent IS NOT NULL AND EXISTS (SELECT 1 FROM "Outbox" p WHERE p.key = ${row}.parent AND p.status = 'owed' AND p."sentAs" IS NULL
    AND NOT (p.lane = ${row}.lane AND p.id < ${row}.id AND p."nextAt" <= $1)))`
}

/**
 * Lanes by hopping through the index (their rows may be many), then the row each lane stands at: the first that is due, or that waits for
 * its next try (it has an error). Rows only told for later, or whose thread does not exist yet, hold up nobody. A lane with a living lease is
 * somebody's. Who locks the row a lane stands at owns the lane, and takes the due rows behind it along; others skip the locked row and with
 * it the lane. The conditions stand in `locked` and in the UPDATE once more: PostgreSQL checks those, and only those, again on rows that
 * changed since the statement began.
 */
const claimSql = `
WITH RECURSIVE lanes(lane) AS (
  (SELECT lane FROM "Outbox" WHERE status = 'owed' ORDER BY lane LIMIT 1)
  UNION ALL
  SELECT (SELECT o.lane FROM "Outbox" o WHERE o.status = 'owed' AND o.lane > l.lane ORDER BY o.lane LIMIT 1) FROM lanes l WHERE l.lane IS NOT NULL
), heads AS (
  SELECT head.id FROM lanes l, LATERAL (
    SELECT o.id, o."nextAt" FROM "Outbox" o
    WHERE o.lane = l.lane AND o.status = 'owed' AND (o.error IS NOT NULL OR o."nextAt" <= $1) AND NOT ${waitsForParent('o')}
    ORDER BY o.id LIMIT 1) head
  WHERE l.lane <> ALL ($5) AND head."nextAt" <= $1
    AND NOT EXISTS (SELECT 1 FROM "Outbox" e WHERE e.lane = l.lane AND e.status = 'owed' AND e."lockedUntil" > now())
  ORDER BY head."nextAt", head.id LIMIT $2
), locked AS (
  SELECT o.id, o.lane FROM "Outbox" o
  WHERE o.id IN (SELECT id FROM heads) AND o.status = 'owed' AND o."nextAt" <= $1 AND (o."lockedUntil" IS NULL OR o."lockedUntil" <= now())
  FOR UPDATE SKIP LOCKED
), mine AS (
  SELECT r.id, r."lockedUntil" IS NOT NULL AS doubtful FROM locked h, LATERAL (
    SELECT o.id, o."lockedUntil" FROM "Outbox" o
    WHERE o.lane = h.lane AND o.status = 'owed' AND o.id >= h.id AND o."nextAt" <= $1 AND NOT ${waitsForParent('o')}
    ORDER BY o.id LIMIT greatest(1, least($3::int, $2::int / (SELECT count(*)::int FROM locked)))) r
)
UPDATE "Outbox" o SET "lockedUntil" = now() + $4 * interval '1 second' FROM mine
WHERE o.id = mine.id AND o.status = 'owed' AND o."nextAt" <= $1 AND (o."lockedUntil" IS NULL OR o."lockedUntil" <= now())
RETURNING o.id, o.key, o.place, o.lane, o.card, o.revision, o."sentAs", o.attempts, o."lockedUntil" AS lease, mine.doubtful, o.parent,
  (SELECT p."sentAs" FROM "Outbox" p WHERE p.key = o.parent AND p.lane = o.lane) AS "parentAs",
  EXISTS (SELECT 1 FROM "Outbox" p WHERE p.key = o.parent AND p.status = 'owed' AND p."sentAs" IS NULL) AS "parentOwed"`

/** Takes due rows for this process, lane by lane in the order they were told. Safe with any number of replicas. */
export async function claim(
  pool: Pool,
  { now, most, perLane, leaseSeconds, busy, companyLang }: ClaimOptions,
): Promise<Map<string, Owed[]>> {
  const { rows } = await pool.query<Owed>(claimSql, [now, most, perLane, leaseSeconds, busy])
  const byLane = new Map<string, Owed[]>()
  for (const row of rows.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)))) {
    row.card = storedCard(row.card, companyLang)
    const lane = byLane.get(row.lane)
    if (lane) lane.push(row)
    else byLane.set(row.lane, [row])
  }
  return byLane
}

/**
 * What was told again while it was sent stays owed. A row whose lease is not ours any more is left to whoever has it. A doubtful row keeps
 * a lease that has run out: the sign that a try was begun.
 */
const noteSql = `
UPDATE "Outbox" o SET
  status = (CASE WHEN v.kind IN ('sent', 'dead') AND o.revision = v.seen THEN v.kind ELSE 'owed' END)::"OutboxStatus",
  "sentAs" = coalesce(v.sent_as, o."sentAs"),
  "sentAt" = CASE v.kind WHEN 'sent' THEN $1 ELSE o."sentAt" END,
  "sentRevision" = CASE v.kind WHEN 'sent' THEN v.seen ELSE o."sentRevision" END,
  attempts = CASE v.kind WHEN 'released' THEN o.attempts ELSE v.attempts END,
  error = CASE v.kind WHEN 'released' THEN o.error WHEN 'sent' THEN NULL ELSE v.error END,
  "nextAt" = coalesce(v.next_at, o."nextAt"),
  "lockedUntil" = CASE WHEN v.doubtful THEN now() END
FROM unnest($2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::int[], $7::int[], $8::text[], $9::timestamptz[], $10::boolean[])
  AS v(id, lease, kind, sent_as, seen, attempts, error, next_at, doubtful)
WHERE o.id = v.id AND o."lockedUntil" = v.lease`

/** Writes down what became of rows, all in one statement. */
export async function note(pool: Pool, now: Date, notes: Note[]): Promise<void> {
  const columns = notes.map(({ row, outcome }) => [
    row.id,
    row.lease,
    outcome.kind,
    ...columnsOf(row, outcome),
  ])
  const turned = Array.from({ length: 9 }, (_none, column) => columns.map((each) => each[column]))
  await pool.query(noteSql, [now, ...turned])
}

/** sent_as, seen, attempts, error, next_at, doubtful. */
function columnsOf(row: Owed, outcome: Outcome): unknown[] {
  switch (outcome.kind) {
    case 'sent':
      return [outcome.as, outcome.revision, 0, null, null, false]
    case 'again':
      return [null, row.revision, outcome.attempts, outcome.error, outcome.at, outcome.doubtful]
    case 'dead':
      return [null, row.revision, outcome.attempts, outcome.error, null, false]
    case 'released':
      // What was doubtful when it was taken is still so.
      return [null, row.revision, row.attempts, null, null, row.doubtful]
  }
}
