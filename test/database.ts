import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { openInMemory } from '../src/db/embedded/memory.ts'
import { migrate, migrationsFolder } from '../src/db/migrate.ts'
import { type Database, withClient } from '../src/db/open.ts'

/** The server to test against instead of the embedded database, as a user who may create databases. */
const server = process.env.TEST_DATABASE_URL

/** Kept on globalThis: test files of one process share it, whatever the test runner does with modules. */
const kept = globalThis as { kamTestDatabase?: Promise<Kept> }

const cacheFolder = path.join(import.meta.dirname, '../node_modules/.cache/kam-test')

type Kept = { database: Database; emptying: string }

/**
 * An empty, migrated database for one test: the same one for every test of the process, emptied anew. Embedded in memory; with
 * TEST_DATABASE_URL on that server, copied from a migrated template. Codes start at 1 again. Do not close it.
 */
export async function freshDatabase(): Promise<Database> {
  kept.kamTestDatabase ??= open()
  const { database, emptying } = await kept.kamTestDatabase
  await database.pool.query(emptying)
  return database
}

async function open(): Promise<Kept> {
  const { pool, close } = server ? await onServer(server) : await migratedInMemory()
  return { database: withClient({ pool, close, embedded: !server }), emptying: await emptyingSql(pool) }
}

/** From a dump of an earlier run with the same migrations and the same PGlite, where there is one: initdb costs seconds. */
async function migratedInMemory(): Promise<{ pool: pg.Pool; close(): Promise<void> }> {
  const cached = path.join(cacheFolder, `${fingerprint()}.tar`)
  if (existsSync(cached)) return openInMemory(new Blob([readFileSync(cached)]))
  const opened = await openInMemory()
  const client = await opened.pool.connect()
  await migrate(client)
  client.release()
  mkdirSync(cacheFolder, { recursive: true })
  for (const old of readdirSync(cacheFolder))
    if (old.endsWith('.tar')) rmSync(path.join(cacheFolder, old), { force: true })
  const own = `${cached}.${process.pid}`
  writeFileSync(own, Buffer.from(await (await opened.dump()).arrayBuffer()))
  renameSync(own, cached)
  return opened
}

/**
 * One statement that empties every table and sets every sequence back to 1. DELETE, because TRUNCATE makes a new file for each of forty
 * tables and all their indexes, while deleting from an empty one costs next to nothing. Foreign keys are off for the while.
 */
async function emptyingSql(pool: pg.Pool): Promise<string> {
  const { rows: tables } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
  )
  const { rows: sequences } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`,
  )
  const deletes = tables.map(({ name }) => `DELETE FROM "${name}";`)
  const restarts = sequences.map(({ name }) => `PERFORM setval('"${name}"', 1, false);`)
  return `DO $$ BEGIN SET LOCAL session_replication_role = replica; ${deletes.join(' ')} ${restarts.join(' ')} END $$`
}

/** A database for this process, copied from a template that carries the migrations' fingerprint: made once, whoever comes first. */
async function onServer(url: string): Promise<{ pool: pg.Pool; close(): Promise<void> }> {
  const template = `kam_template_${fingerprint()}`
  const name = `kam_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  // Two processes begin at the same moment; the lock also keeps the template free of connections while it is copied.
  await admin.query('SELECT pg_advisory_lock(72707370)')
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (rowCount === 0) await makeTemplate(admin, url, template)
    await admin.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`)
  } finally {
    await admin.query('SELECT pg_advisory_unlock(72707370)')
    await admin.end()
  }
  // Never idle: a database nobody is connected to counts as left behind (setup.ts).
  // Nobody wants these rows after a power cut: no commit waits for the disk.
  const options = '-c synchronous_commit=off'
  const pool = new pg.Pool({
    connectionString: databaseUrl(url, name),
    max: 10,
    idleTimeoutMillis: 0,
    options,
  })
  pool.on('error', () => {})
  return { pool, close: () => pool.end() }
}

async function makeTemplate(admin: pg.Client, url: string, template: string): Promise<void> {
  const making = `${template}_making`
  await admin.query(`DROP DATABASE IF EXISTS "${making}"`)
  await admin.query(`CREATE DATABASE "${making}"`)
  const client = new pg.Client({ connectionString: databaseUrl(url, making) })
  await client.connect()
  await migrate(client)
  await client.end()
  await admin.query(`ALTER DATABASE "${making}" RENAME TO "${template}"`)
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

function fingerprint(): string {
  const folder = migrationsFolder()
  const hash = createHash('sha256').update(readFileSync(path.join(folder, '../../package-lock.json')))
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.toml')) continue
    hash.update(name).update(readFileSync(path.join(folder, name, 'migration.sql')))
  }
  return hash.digest('hex').slice(0, 12)
}
