import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { ClientBase } from 'pg'

/** The key of Prisma's own schema engine: a stock `prisma migrate deploy` and this never overlap. */
const PRISMA_LOCK = 72707369

/** As Prisma's engine creates it. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL,
  logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

/** Opts a migration out of its transaction, for what PostgreSQL refuses inside one (CREATE INDEX CONCURRENTLY). */
const noTransaction = /^\s*--\s*no-transaction\b/m

type Migration = { name: string; sql: string; checksum: string }
type Applied = {
  migration_name: string
  checksum: string
  finished_at: Date | null
  rolled_back_at: Date | null
  logs: string | null
}

/** The database cannot be brought to this program's schema. The message says which migration and what to do. */
export class MigrationError extends Error {}

/** The migrations folder of this program, from the sources as from `dist`. */
export function migrationsFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'prisma/migrations'))) {
    const parent = path.dirname(folder)
    if (parent === folder)
      throw new MigrationError(
        'The folder prisma/migrations is missing beside the program: install it again.',
      )
    folder = parent
  }
  return path.join(folder, 'prisma/migrations')
}

/**
 * Applies what is missing, in order, each in its own transaction, and notes it exactly as `prisma migrate deploy` does, so that both may be used.
 * Several replicas may start at once: one applies, the others wait (at most `lockTimeoutMs`) and find nothing to do. `only`: these and no
 * later ones, for a backup of an older version.
 * Gives the names it applied. Throws MigrationError and changes nothing when an earlier one failed or was edited, or the database is newer.
 */
export async function migrate(
  client: ClientBase,
  folder = migrationsFolder(),
  { lockTimeoutMs = 60_000, only }: { lockTimeoutMs?: number; only?: readonly string[] } = {},
): Promise<string[]> {
  const all = await readMigrations(folder)
  const migrations = only ? all.filter(({ name }) => only.includes(name)) : all
  return withMigrationLock(client, lockTimeoutMs, async () => {
    await client.query(bookkeeping)
    const done = checkHistory(migrations, await readHistory(client))
    const missing = migrations.filter((migration) => !done.has(migration.name))
    for (const migration of missing) await apply(client, migration)
    return missing.map((migration) => migration.name)
  })
}

/** Runs it while no other process migrates; may stand inside itself. Throws MigrationError when the lock is not to be had in time. */
export async function withMigrationLock<Result>(
  client: ClientBase,
  timeoutMs: number,
  run: () => Promise<Result>,
): Promise<Result> {
  await lock(client, timeoutMs)
  try {
    return await run()
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK]).catch(() => {})
  }
}

/** The migrations of this program, oldest first. */
export async function readMigrations(folder = migrationsFolder()): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      const bytes = await readFile(path.join(folder, name, 'migration.sql'))
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') }
    }),
  )
}

async function lock(client: ClientBase, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs
  // Asked again and again instead of waited for: a waiting statement would hold a snapshot that CREATE INDEX CONCURRENTLY waits for.
  for (;;) {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS locked', [PRISMA_LOCK])
    if (rows[0].locked) return
    if (Date.now() > deadline)
      throw new MigrationError(
        `Another process has held the migration lock for ${timeoutMs / 1000} s: see what it is doing, then start again.`,
      )
    await pause(150)
  }
}

async function readHistory(client: ClientBase): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at, rolled_back_at, logs FROM _prisma_migrations ORDER BY started_at',
  )
  return rows
}

/** The names that are applied. Throws when history and files contradict each other. */
function checkHistory(migrations: Migration[], history: Applied[]): Set<string> {
  const failed = history.find((row) => !row.finished_at && !row.rolled_back_at)
  if (failed)
    throw new MigrationError(
      `Migration ${failed.migration_name} failed halfway earlier (${failed.logs ?? 'no message kept'}): put the database right, then mark it with "prisma migrate resolve".`,
    )
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  const applied = history.filter((row) => row.finished_at && !row.rolled_back_at)
  const newer = applied.filter((row) => !known.has(row.migration_name)).map((row) => row.migration_name)
  if (newer.length > 0)
    throw new MigrationError(
      `The database is newer than this program (it has ${newer.join(', ')}): start the newer program, or restore the backup from before.`,
    )
  const edited = applied.find((row) => known.get(row.migration_name) !== row.checksum)
  if (edited)
    throw new MigrationError(
      `Migration ${edited.migration_name} was edited after it had been applied: restore its file, and write a new migration for the change.`,
    )
  return new Set(applied.map((row) => row.migration_name))
}

async function apply(client: ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  const whole = !noTransaction.test(sql)
  const id = randomUUID()
  if (whole) await client.query('BEGIN')
  try {
    await client.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
      [id, checksum, name],
    )
    // Without parameters `pg` uses the simple protocol, which takes a whole script.
    await client.query(sql)
    await client.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = applied_steps_count + 1 WHERE id = $1',
      [id],
    )
    if (whole) await client.query('COMMIT')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    // Rolled back it leaves no trace and is tried again at the next start; half done it stays marked as failed.
    if (whole) await client.query('ROLLBACK').catch(() => {})
    else
      await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, why]).catch(() => {})
    throw new MigrationError(`Migration ${name} failed: ${why}`, { cause: error })
  }
}
