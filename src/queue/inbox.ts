import { jsonText } from '../db/json.ts'
import type { Store } from '../db/store.ts'
import type { Work } from '../db/work.ts'
import type { Incoming } from '../platforms/platform.ts'
import { laneOf } from './tell.ts'

// SQL by hand: claims with SKIP LOCKED (bench:feishu).

/**
 * Keeps what came in before it is acknowledged to the platform; afterwards it cannot be lost. False when it is there already: platforms
 * repeat themselves. Throws DatabaseAway: then do not acknowledge, the platform sends it again.
 */
export async function storeIncoming(store: Store, incoming: Incoming): Promise<boolean> {
  return store.statement(async (work) => {
    const added = await work.tx.$executeRaw`
      INSERT INTO "Inbox" (key, incoming, lane, "receivedAt", "nextAt")
      VALUES (${incoming.key}, ${jsonText(incoming)}::jsonb, ${laneOf(incoming.place)}, ${work.now}, ${work.now}) ON CONFLICT DO NOTHING`
    return added > 0
  })
}

/** Marks it as worked off, in the transaction of the work. What it said is not kept any longer. Twice is once. */
export async function incomingDone(work: Work, key: string): Promise<void> {
  await work.tx.$executeRaw`
    UPDATE "Inbox" SET status = 'done', incoming = '{}'::jsonb, "lockedUntil" = NULL, error = NULL WHERE key = ${key} AND status <> 'done'`
}

/** Something kept that is ours to work off until the lease ends. */
export type Kept = { key: string; incoming: Incoming; attempts: number; lane: string; lease: Date }

/**
 * Takes the first waiting message of up to `most` chats: a chat's messages are worked off in the order they came, also by several replicas.
 * A message that waits for its next try holds up the ones behind it, because they may refer to it.
 */
export async function claimIncoming(
  store: Store,
  { most, leaseSeconds }: { most: number; leaseSeconds: number },
): Promise<Kept[]> {
  const { rows } = await store.database.pool.query<Kept>(claimSql, [store.clock(), most, leaseSeconds])
  return rows
}

/** Lanes by hopping through the index, then each lane's first message; whoever locks it owns the lane. See outbox/claims.ts. */
const claimSql = `
WITH RECURSIVE lanes(lane) AS (
  (SELECT lane FROM "Inbox" WHERE status = 'waiting' ORDER BY lane LIMIT 1)
  UNION ALL
  SELECT (SELECT i.lane FROM "Inbox" i WHERE i.status = 'waiting' AND i.lane > l.lane ORDER BY i.lane LIMIT 1) FROM lanes l WHERE l.lane IS NOT NULL
), heads AS (
  SELECT head.key FROM lanes l, LATERAL (
    SELECT i.key, i."nextAt", i."lockedUntil" FROM "Inbox" i WHERE i.lane = l.lane AND i.status = 'waiting' ORDER BY i."receivedAt", i.key LIMIT 1) head
  WHERE head."nextAt" <= $1 AND (head."lockedUntil" IS NULL OR head."lockedUntil" <= now())
  ORDER BY head."nextAt" LIMIT $2
), mine AS (
  SELECT i.key FROM "Inbox" i
  WHERE i.key IN (SELECT key FROM heads) AND i.status = 'waiting' AND i."nextAt" <= $1 AND (i."lockedUntil" IS NULL OR i."lockedUntil" <= now())
  FOR UPDATE SKIP LOCKED
)
UPDATE "Inbox" i SET "lockedUntil" = now() + $3 * interval '1 second' FROM mine WHERE i.key = mine.key
RETURNING i.key, i.incoming, i.attempts, i.lane, i."lockedUntil" AS lease`

/** A try that failed: again at `at`, or given up and left for people to see. Does nothing when the lease is not ours any more. */
export async function noteFailure(
  store: Store,
  kept: Kept,
  failure: { attempts: number; error: string; at: Date | 'never' },
): Promise<void> {
  const givenUp = failure.at === 'never'
  await store.database.pool.query(
    `UPDATE "Inbox" SET attempts = $3, error = $4, "lockedUntil" = NULL, "nextAt" = coalesce($5, "nextAt"),
       status = CASE WHEN $6::boolean THEN 'failed'::"InboxStatus" ELSE status END
     WHERE key = $1 AND "lockedUntil" = $2 AND status = 'waiting'`,
    [kept.key, kept.lease, failure.attempts, failure.error, givenUp ? null : failure.at, givenUp],
  )
}

export type FailedIncoming = { key: string; lane: string; error: string | null; receivedAt: Date }

/** Inputs that were given up, newest first, without what they say. */
export async function failedIncomings(work: Work, most: number): Promise<FailedIncoming[]> {
  return work.tx.inbox.findMany({
    where: { status: 'failed' },
    select: { key: true, lane: true, error: true, receivedAt: true },
    orderBy: { receivedAt: 'desc' },
    take: most,
  })
}

/** Works off a message that was given up once more; false when there is no such message. */
export async function retryIncoming(work: Work, key: string): Promise<boolean> {
  const { count } = await work.tx.inbox.updateMany({
    where: { key, status: 'failed' },
    data: { status: 'waiting', attempts: 0, error: null, nextAt: work.now },
  })
  return count > 0
}
