import type { Store } from '../db/store.ts'

// SQL by hand: six counts in one statement.

/** What is owed and what waits, for `/metrics` and `kam doctor`: numbers of rows, and seconds. All of it through partial indexes. */
export async function backlogOf(store: Store) {
  return store.read(async (work) => {
    const [row] = await work.tx.$queryRaw<Record<string, number>[]>`
      SELECT
        (SELECT count(*)::int FROM "Outbox" WHERE status = 'owed') AS owed,
        (SELECT count(*)::int FROM "Outbox" WHERE status = 'dead') AS dead,
        (SELECT COALESCE(EXTRACT(epoch FROM ${work.now} - min("nextAt")), 0)::float FROM "Outbox" WHERE status = 'owed') AS "oldestOwed",
        (SELECT count(*)::int FROM "Inbox" WHERE status = 'waiting') AS waiting,
        (SELECT count(*)::int FROM "Inbox" WHERE status = 'failed') AS failed,
        (SELECT COALESCE(EXTRACT(epoch FROM ${work.now} - min("receivedAt")), 0)::float FROM "Inbox" WHERE status = 'waiting') AS "oldestWaiting"`
    return {
      owed: row?.owed ?? 0,
      dead: row?.dead ?? 0,
      oldestOwedSeconds: Math.max(0, row?.oldestOwed ?? 0),
      waiting: row?.waiting ?? 0,
      failed: row?.failed ?? 0,
      oldestWaitingSeconds: Math.max(0, row?.oldestWaiting ?? 0),
    }
  })
}
