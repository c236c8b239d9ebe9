import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { createCalendar } from '../../../src/calendar.ts'
import { type Database, openDatabase } from '../../../src/db/open.ts'
import { createStore, type Store } from '../../../src/db/store.ts'
import type { Day } from '../../../src/domain/day.ts'
import { defaultPolicy } from '../../../src/domain/policy.ts'
import type { Log } from '../../../src/log.ts'
import { noteRevenueKnown } from '../../../src/risk/revenue-known-store.ts'
import { reassessAll } from '../../../src/risk/store.ts'
import { fill } from './company.ts'
import { adminUrl } from './machine.ts'

export const silent: Log = { debug() {}, info() {}, warn: say, error: say }

/** What goes wrong must be seen in a benchmark too. */
function say(data: object, message: string): void {
  console.error(message, 'err' in data ? data.err : data)
}

/** The company's zone in all benchmarks. */
export const ZONE = 'Asia/Shanghai'

/**
 * A database with a company of so many accounts, assessed as of `day`: a copy of one that is made once per size and stays
 * on the server (newer migrations are applied to the copy) as `kam_bench_…`. Gives its address.
 */
export async function companyDatabase(name: string, accounts: number, day: Day): Promise<string> {
  const template = `kam_bench_${accounts}_${day.replaceAll('-', '')}_${fingerprint()}`
  const admin = new pg.Client({ connectionString: adminUrl() })
  await admin.connect()
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])
    if (rowCount === 0) await make(admin, template, accounts, day)
    await admin.query(`DROP DATABASE IF EXISTS "kam_bench_${name}" WITH (FORCE)`)
    await admin.query(`CREATE DATABASE "kam_bench_${name}" TEMPLATE "${template}"`)
  } finally {
    await admin.end()
  }
  return addressOf(`kam_bench_${name}`)
}

/** An empty database of this name; gives its address. */
export async function emptyDatabase(name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl() })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS "kam_bench_${name}" WITH (FORCE)`)
  await admin.query(`CREATE DATABASE "kam_bench_${name}"`)
  await admin.end()
  return addressOf(`kam_bench_${name}`)
}

async function make(admin: pg.Client, template: string, accounts: number, day: Day): Promise<void> {
  const making = `${template}_making`
  await admin.query(`DROP DATABASE IF EXISTS "${making}" WITH (FORCE)`)
  await admin.query(`CREATE DATABASE "${making}"`)
  const began = Date.now()
  const database = await openDatabase({ databaseUrl: addressOf(making), dataDir: '' }, silent)
  const client = await database.pool.connect()
  await fill(client, { accounts, day })
  client.release()
  const store = storeOn(database, () => new Date(`${day}T00:30:00+08:00`))
  // As the first morning does: without it every reading of risk counts the months of all accounts' revenue.
  await store.write(noteRevenueKnown, 'bench:revenue')
  await store.write((work) => reassessAll(work), 'bench', 1_800_000)
  await database.pool.query('VACUUM (ANALYZE)')
  await database.close()
  await admin.query(`ALTER DATABASE "${making}" RENAME TO "${template}"`)
  console.log(`made a company of ${accounts} accounts in ${Math.round((Date.now() - began) / 1000)} s`)
}

/** A store as the program has it, with the default policy and a clock of one's own. */
export function storeOn(database: Database, clock: () => Date): Store {
  const calendar = createCalendar(defaultPolicy.working)
  return createStore(database, { clock, zone: ZONE, lang: 'zh', policy: defaultPolicy, calendar })
}

function addressOf(name: string): string {
  const url = new URL(adminUrl())
  url.pathname = `/${name}`
  return url.href
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of ['test/bench/kit/company.ts', 'test/bench/kit/database.ts', 'src/domain/policy/risk.ts'])
    hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 8)
}
