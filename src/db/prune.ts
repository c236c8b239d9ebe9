import type { Policy } from '../domain/policy.ts'
import { pruneAudit } from './audit-chain.ts'
import type { Store } from './store.ts'

/** Rows deleted in one statement: on the embedded database everybody else waits for it. */
const BATCH = 5_000

/** Days for which what the clock did stays known, whatever the policy says: no slot is due for longer than a week. */
const SLOT_DAYS = 14

const DAY_MS = 24 * 60 * 60 * 1000

/** `set`: the rows stay, and are emptied of this. */
type Sweep = { table: string; days: number | 'off'; where: string; set?: string }

/** What is deleted, or emptied, when it is older than `$1`. What people entered only if the policy names days for it. */
function sweepsOf(retention: Policy['retention']): Sweep[] {
  return [
    { table: 'Done', days: retention.done, where: `at < $1 AND key NOT LIKE 'job:%'` },
    { table: 'Done', days: Math.max(retention.done, SLOT_DAYS), where: `at < $1 AND key LIKE 'job:%'` },
    { table: 'Inbox', days: retention.inbox, where: `status <> 'waiting' AND "receivedAt" < $1` },
    {
      table: 'Outbox',
      days: retention.outbox,
      where: `(status = 'sent' AND "sentAt" < $1) OR (status = 'dead' AND "owedAt" < $1)`,
    },
    {
      table: 'Pending',
      days: retention.pending,
      where: '"createdAt" < $1 AND (ended IS NOT NULL OR "expiresAt" < $1)',
    },
    { table: 'Entry', days: retention.entries, where: 'at < $1' },
    { table: 'Reminder', days: retention.reminders, where: 'day < $1' },
    { table: 'Digest', days: retention.digests, where: 'day < $1' },
    { table: 'RiskChange', days: retention.riskChanges, where: 'day < $1' },
    { table: 'StuckAnswer', days: retention.stuckAnswers, where: 'day < $1' },
    { table: 'Snooze', days: retention.snoozes, where: '"endedOn" < $1' },
    { table: 'RuleException', days: retention.snoozes, where: '"endedOn" < $1' },
    { table: 'WeekPlan', days: retention.weeks, where: 'day < $1' },
    { table: 'WeekSummary', days: retention.weeks, where: '"submittedAt" < $1' },
    { table: 'Note', days: retention.notes, where: 'day < $1' },
    {
      table: 'Visit',
      days: retention.visitTexts,
      where: `day < $1 AND (summary <> '' OR needs <> '{}' OR objections <> '{}')`,
      set: `summary = '', needs = '{}', objections = '{}'`,
    },
    // That a click was answered stays known; what the answer said is gone.
    {
      table: 'Done',
      days: retention.answers,
      where: `at < $1 AND result ? 'reply'`,
      set: `result = result - 'reply'`,
    },
    {
      table: 'Done',
      days: retention.answers,
      where: `at < $1 AND result ? 'card'`,
      set: 'result = NULL',
    },
  ]
}

/**
 * Deletes what nobody asks for any more, by the policy's days; gives the number of rows by table. Stopped halfway or run twice it does no
 * harm. On the embedded database it also vacuums and renews the planner's statistics, which a server does by itself.
 */
export async function maintain(
  store: Store,
  retention: Policy['retention'],
): Promise<Record<string, number>> {
  const { pool, embedded } = store.database
  const now = store.clock().getTime()
  const deleted: Record<string, number> = {}
  for (const { days, ...sweep } of sweepsOf(retention)) {
    if (days === 'off') continue
    const named = sweep.set ? `${sweep.table} texts` : sweep.table
    deleted[named] = (deleted[named] ?? 0) + (await swept(pool, sweep, new Date(now - days * DAY_MS)))
  }
  if (retention.audit !== 'off') {
    const before = new Date(now - retention.audit * DAY_MS)
    deleted['Audit'] = await pruneAudit(pool, before, store.clock())
  }
  if (embedded) await pool.query('VACUUM (ANALYZE)')
  return deleted
}

async function swept(
  pool: Store['database']['pool'],
  { table, where, set }: Omit<Sweep, 'days'>,
  before: Date,
): Promise<number> {
  const change = set ? `UPDATE "${table}" SET ${set}` : `DELETE FROM "${table}"`
  let count = 0
  for (;;) {
    const { rowCount } = await pool.query(
      `${change} WHERE ctid = ANY (ARRAY(SELECT ctid FROM "${table}" WHERE ${where} LIMIT ${BATCH}))`,
      [before],
    )
    count += rowCount ?? 0
    if ((rowCount ?? 0) < BATCH) return count
  }
}
