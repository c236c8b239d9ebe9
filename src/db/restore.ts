import type { ClientBase } from 'pg'
import { z } from 'zod'
import { countTables } from './backup.ts'
import {
  type BackupEnd,
  BackupError,
  type BackupHead,
  type BackupTable,
  damaged,
  readBackupFile,
} from './backup-file.ts'
import { migrate, readMigrations, withMigrationLock } from './migrate.ts'

// SQL by hand: whole tables, by the database's own catalogue.

/** Characters of rows written in one statement. */
const BATCH = 500_000
const LOCK_MS = 60_000

export type Restored = { head: BackupHead; tables: BackupEnd[]; migrated: string[] }

/**
 * Fills an empty database from a backup file: the schema as it was, every row, every sequence; then counts and compares each table with the
 * file, and brings the schema up to date. All or nothing: what fails leaves the database empty. Older versions' files are taken, newer refused.
 * Throws BackupError with a sentence, or MigrationError.
 */
export async function restoreBackup(client: ClientBase, file: string): Promise<Restored> {
  return withMigrationLock(client, LOCK_MS, async () => {
    await refuseForeign(client)
    await refuseData(client)
    const { head, parts } = await openBackup(file)
    await dropAll(client)
    try {
      await migrate(client, undefined, { only: head.migrations.map(({ name }) => name) })
      await client.query('BEGIN')
      const tables = await load(client, parts)
      await compare(client, tables, file)
      await client.query('COMMIT')
      return { head, tables, migrated: await migrate(client) }
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {})
      await dropAll(client).catch(() => {})
      throw isOfFile(error) ? damaged(file, error) : error
    }
  })
}

/** Throws BackupError when the file is not there, no backup, or newer than this program: to be asked before a database is made for it. */
export async function checkBackup(file: string): Promise<void> {
  const { parts } = await openBackup(file)
  await parts.return(undefined)
}

async function openBackup(file: string) {
  const parts = readBackupFile(file)
  const first = await parts.next()
  if (first.done || !('head' in first.value)) throw new BackupError(`${file} is no backup of this program.`)
  const { head } = first.value
  await checkMigrations(head, file)
  return { head, parts }
}

/** What the database says of rows, columns and tables that cannot be (SQLSTATE classes 22, 23, 42), and lines of another shape. */
function isOfFile(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return error instanceof z.ZodError || /^(22|23|42)\w{3}$/.test(code)
}

/** Tables whose rows say that somebody works with this database. */
const IN_USE = ['Person', 'Account', 'Audit', 'Inbox', 'Outbox']

/** A restore drops every table there is: those of another program in the same database must not be among them. */
async function refuseForeign(client: ClientBase): Promise<void> {
  const sql = (await readMigrations()).map((migration) => migration.sql).join('\n')
  const ours = [...sql.matchAll(/(?:CREATE TABLE (?:IF NOT EXISTS )?|RENAME TO )"(\w+)"/g)].map(
    ([, name = '']) => name,
  )
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
       AND relname <> '_prisma_migrations' AND relname <> ALL($1) ORDER BY 1`,
    [ours],
  )
  if (rows.length === 0) return
  const names = rows.slice(0, 3).map(({ name }) => name)
  throw new BackupError(
    `The database holds tables of another program (${names.join(', ')}${rows.length > 3 ? ', …' : ''}), which a restore would drop: restore into one of its own (a new database in DATABASE_URL).`,
  )
}

async function refuseData(client: ClientBase): Promise<void> {
  for (const table of IN_USE) {
    const { rows } = await client.query(`SELECT to_regclass($1) IS NOT NULL AS there`, [`public."${table}"`])
    if (!rows[0].there) continue
    const { rowCount } = await client.query(`SELECT 1 FROM "${table}" LIMIT 1`)
    if (rowCount)
      throw new BackupError(
        'The database holds data already, which a restore would replace: restore into an empty one (another DATA_DIR, or a new database in DATABASE_URL).',
      )
  }
}

/** The file's migrations must be ours, byte for byte: else its tables are not what we think. */
async function checkMigrations({ migrations, version }: BackupHead, file: string): Promise<void> {
  const ours = new Map((await readMigrations()).map(({ name, checksum }) => [name, checksum]))
  const unknown = migrations.filter(({ name, checksum }) => ours.get(name) !== checksum)
  if (unknown.length > 0)
    throw new BackupError(
      `${file} was written by version ${version}, whose migration ${unknown[0]?.name} this program does not have: restore it with that version or a newer one.`,
    )
}

/** Everything in the schema that is ours to drop: tables, sequences, types. */
async function dropAll(client: ClientBase): Promise<void> {
  await client.query(`DO $$ DECLARE each record; BEGIN
    FOR each IN SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
      EXECUTE format('DROP TABLE %I CASCADE', each.name); END LOOP;
    FOR each IN SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace LOOP
      EXECUTE format('DROP SEQUENCE %I CASCADE', each.name); END LOOP;
    FOR each IN SELECT typname AS name FROM pg_type WHERE typtype = 'e' AND typnamespace = 'public'::regnamespace LOOP
      EXECUTE format('DROP TYPE %I CASCADE', each.name); END LOOP;
  END $$`)
}

/** Foreign keys are taken off and put back, which checks them: rows come table by table, whatever refers to whatever. */
async function load(client: ClientBase, parts: AsyncIterable<Part>): Promise<BackupEnd[]> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`,
  )
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  const tables = await loadRows(client, parts)
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
  return tables
}

type Part = Awaited<ReturnType<ReturnType<typeof readBackupFile>['next']>>['value'] & object

async function loadRows(client: ClientBase, parts: AsyncIterable<Part>): Promise<BackupEnd[]> {
  const tables: BackupEnd[] = []
  let table: BackupTable | undefined
  let lines: string[] = []
  let size = 0
  const write = async () => {
    if (table && lines.length > 0) await insert(client, table, lines)
    lines = []
    size = 0
  }
  for await (const part of parts) {
    if ('row' in part) {
      lines.push(part.row)
      size += part.row.length
      if (size > BATCH) await write()
    } else if ('begin' in part) {
      table = part.begin
      // What a migration put there is in the file too.
      await client.query(`DELETE FROM "${part.begin.table}"`)
    } else if ('end' in part) {
      await write()
      tables.push(part.end)
    } else if ('sequences' in part) await setSequences(client, part.sequences)
  }
  return tables
}

async function insert(client: ClientBase, { table, columns }: BackupTable, lines: string[]): Promise<void> {
  const names = columns.map(([name]) => `"${name}"`)
  const values = columns.map(([, type], at) => `(r->>${at})::${type}`)
  await client.query(
    `INSERT INTO "${table}" (${names.join(', ')}) SELECT ${values.join(', ')} FROM json_array_elements($1::json) r`,
    [`[${lines.join(',')}]`],
  )
}

async function setSequences(client: ClientBase, sequences: Record<string, string | null>): Promise<void> {
  for (const [name, last] of Object.entries(sequences))
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      `"${name}"`,
      last ?? '1',
      last !== null,
    ])
}

async function compare(client: ClientBase, tables: readonly BackupEnd[], file: string): Promise<void> {
  const found = await countTables(client)
  for (const { end, rows, sha256 } of tables) {
    const now = found.get(end)
    if (now?.rows !== rows || now.sha256 !== sha256)
      throw new BackupError(
        `Table ${end} came out of ${file} with ${now?.rows ?? 0} rows instead of ${rows}, or with others: the file is damaged. Take another one.`,
      )
  }
  const missing = [...found.keys()].filter((name) => !tables.some(({ end }) => end === name))
  if (missing.length > 0) throw new BackupError(`${file} has no table ${missing.join(', ')}: it is damaged.`)
}
