import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { Log } from '../log.ts'
import { isAway, isRefused } from './away.ts'
import { openEmbedded } from './embedded/open.ts'
import { PrismaClient } from './generated/client.ts'
import { migrate } from './migrate.ts'

export type Database = {
  db: PrismaClient
  /** For raw SQL in bulk. Everything else goes through `db`. */
  pool: pg.Pool
  embedded: boolean
  /** Why it cannot be used now, in sentences; empty: usable. Takes at most two seconds. */
  problems(): Promise<string[]>
  /** Its disk was full: a problem until something can be written again. Reading goes on meanwhile, so nobody else would notice. */
  noteFull(): void
  close(): Promise<void>
}

export type OpenPool = { pool: pg.Pool; close(): Promise<void> }

export type Where = {
  /** A PostgreSQL server (15 or newer); without it the embedded database in `dataDir`. */
  databaseUrl?: string | undefined
  dataDir: string
  /** How long to wait for a server that is not there yet, as when both are started together. */
  patienceMs?: number
}

const PROBLEM_TIMEOUT_MS = 2_000

/** A transaction waits so long for a connection, and may last so long. One connection must serve everybody in embedded mode. */
const transactionLimits = {
  server: { maxWait: 5_000, timeout: 15_000 },
  embedded: { maxWait: 15_000, timeout: 15_000 },
}

/**
 * How much a function of WebAssembly runs before it is compiled once more, optimised; V8's own 1.8 million hands a third of Prisma's query
 * compiler to the optimiser in the first seconds, and 70 MB with it (docs/decisions/0082-memory-at-rest.md). What is really hot gets there later.
 */
const WASM_TIERING_BUDGET = 50_000_000

/**
 * Opens the database and brings its schema up to date. Lost connections are replaced by themselves; nothing needs a restart.
 * Throws DataDirBusyError, DataDirVersionError, MigrationError, each with a sentence for whoever starts the program, or the driver's error.
 */
export async function openDatabase(where: Where, log: Log): Promise<Database> {
  setFlagsFromString(`--wasm-tiering-budget=${WASM_TIERING_BUDGET}`)
  const { pool, close } = await openPool(where, log)
  try {
    await bringUpToDate(pool, log, where.patienceMs ?? 30_000)
  } catch (error) {
    // What went wrong first is what there is to be said.
    await close().catch((late: unknown) => log.warn({ err: late }, 'database not closed in good order'))
    throw error
  }
  return withClient({ pool, close, embedded: !where.databaseUrl })
}

/** The database as it is, whichever schema it has: for backups. Throws DataDirBusyError, DataDirVersionError or the driver's error. */
export async function openPool(where: Where, log: Log): Promise<OpenPool> {
  return where.databaseUrl ? openServer(where.databaseUrl, log) : openEmbedded(where.dataDir, log)
}

/** Runs it with one connection of the pool, then closes the pool. */
export async function withConnection<Result>(
  { pool, close }: OpenPool,
  run: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  try {
    const client = await pool.connect()
    try {
      return await run(client)
    } finally {
      client.release()
    }
  } finally {
    await close()
  }
}

/** The client over a pool that is open and migrated; tests bring their own. */
export function withClient({
  pool,
  close,
  embedded,
}: {
  pool: pg.Pool
  close(): Promise<void>
  embedded: boolean
}): Database {
  const db = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementNames() }),
    transactionOptions: embedded ? transactionLimits.embedded : transactionLimits.server,
    // The long format quotes parameter values, which must not reach the log.
    errorFormat: 'minimal',
  })
  let full = false
  return {
    db,
    pool,
    embedded,
    async problems() {
      const problems = await problemsOf(pool)
      if (problems.length === 0 && full) full = !(await canWrite(pool))
      return full ? [...problems, 'The disk of the database is full.'] : problems
    },
    noteFull() {
      full = true
    },
    async close() {
      await db.$disconnect()
      await close()
    },
  }
}

function openServer(databaseUrl: string, log: Log): OpenPool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // A replica that hangs in a transaction must not hold the others' rows for ever.
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'kam-bot',
  })
  pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'))
  // Between being taken and being used, and between being used and being given back, nobody else listens: a connection cut in such a
  // moment would end the process. Whoever uses it next is told by the query.
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, close: () => pool.end() }
}

async function bringUpToDate(pool: pg.Pool, log: Log, patienceMs: number): Promise<void> {
  const client = await connect(pool, log, patienceMs)
  try {
    const applied = await migrate(client)
    if (applied.length > 0) log.info({ migrations: applied }, 'database migrated')
  } finally {
    client.release()
  }
}

async function connect(pool: pg.Pool, log: Log, patienceMs: number): Promise<pg.PoolClient> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    try {
      return await pool.connect()
    } catch (error) {
      if (!isAway(error) || isRefused(error) || Date.now() > deadline) throw error
      log.warn({ err: error }, 'waiting for the database')
      await pause(500)
    }
  }
}

async function problemsOf(pool: pg.Pool): Promise<string[]> {
  const stop = new AbortController()
  const late = pause(PROBLEM_TIMEOUT_MS, 'late', { signal: stop.signal }).catch(() => 'stopped')
  const asked = pool.query('SELECT 1').then(
    () => 'here',
    () => 'away',
  )
  const state = await Promise.race([asked, late])
  stop.abort()
  return state === 'here'
    ? []
    : [state === 'late' ? 'The database does not answer in time.' : 'The database cannot be reached.']
}

/**
 * Whether there is room again. A small write says nothing: it fits into a page that is there already, while every visit that needs a new one
 * fails. So 256 KB that hardly compress are written, and given back.
 */
async function canWrite(pool: pg.Pool): Promise<boolean> {
  const keep = (value: string) =>
    `INSERT INTO "Setting" (key, value) VALUES ('room', ${value}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`
  try {
    await pool.query(
      keep(`to_jsonb((SELECT string_agg(md5(random()::text), '') FROM generate_series(1, 8192)))`),
    )
    await pool.query(keep('to_jsonb(now())'))
    return true
  } catch {
    return false
  }
}

/**
 * Names for prepared statements: the server plans a statement once per connection instead of at every call.
 * Only for the first few hundred different texts: lists of changing length would fill the server's memory. An empty name is none.
 */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known) return known
    if (names.size >= 500 || sql.length > 8_000) return ''
    const name = `s${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
