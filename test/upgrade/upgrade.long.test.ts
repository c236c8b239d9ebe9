import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openInMemory } from '../../src/db/embedded/memory.ts'
import { migrationsFolder, readMigrations } from '../../src/db/migrate.ts'
import { withClient } from '../../src/db/open.ts'
import { restoreBackup } from '../../src/db/restore.ts'
import { createStore } from '../../src/db/store.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { reassessAll } from '../../src/risk/store.ts'
import { databaseUrl } from '../database.ts'
import { RELEASES, type Release, storedFile, storedTables, tableNow } from './stored.ts'

/** Stored companies of every release, brought up to date: every value is what it was. */

const releases = Object.keys(RELEASES) as Release[]
const server = process.env.TEST_DATABASE_URL

/** An empty database of its own, embedded or on the server. */
async function emptyPool(): Promise<{ pool: pg.Pool; close(): Promise<void> }> {
  if (!server) return openInMemory()
  const name = `kam_test_upgrade_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE "${name}"`)
  const pool = new pg.Pool({ connectionString: databaseUrl(server, name) })
  return {
    pool,
    async close() {
      await pool.end()
      await admin.query(`DROP DATABASE "${name}"`)
      await admin.end()
    },
  }
}

const sorted = (rows: (string | null)[][]) => rows.map((row) => JSON.stringify(row)).sort()

/** What a migration changed on purpose, besides names. */
function expected(table: string, columns: string[], row: (string | null)[]): (string | null)[] {
  return row.map((value, at) => {
    const column = `${table}.${columns[at]}`
    if (column === 'StageMove.endedWhy') return value ?? ''
    // The messages of a request are known by its code, whatever its kind.
    if (['Outbox.key', 'Outbox.parent'].includes(column)) return value?.replace(/^move:/, 'request:') ?? value
    if (column === 'StageMove.threads') return value?.replaceAll('"key": "move:', '"key": "request:') ?? value
    // What answered inputs is kept under the name that the code has for it now.
    if (column === 'Done.result' && value) return JSON.stringify(renamedAnswer(JSON.parse(value)))
    return value
  })
}

function renamedAnswer(result: unknown): unknown {
  if (typeof result !== 'object' || result === null || !('how' in result)) return result
  const { how, ...rest } = result
  return { ...rest, delivery: how }
}

describe.each(releases)('a database of %s', (release) => {
  test('keeps every value of every row, and goes on working', async () => {
    const { pool, close } = await emptyPool()
    onTestFinished(close)
    const client = await pool.connect()
    await keepsEverything(client, release).finally(() => client.release())
    await goesOn(pool, close)
  })
})

async function keepsEverything(client: pg.PoolClient, release: Release): Promise<void> {
  const { head, migrated } = await restoreBackup(client, storedFile(release))
  expect(head.migrations.at(-1)?.name).toBe(RELEASES[release])
  expect(migrated).toEqual(
    (await readMigrations()).map(({ name }) => name).filter((name) => name > RELEASES[release]),
  )
  const tables = await storedTables(release)
  expect([...tables.values()].filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(38)
  for (const [name, { columns, rows }] of tables) {
    const now = await tableNow(client, name, columns)
    const json = columns.indexOf('result')
    const same = (row: (string | null)[]) =>
      name === 'Done' ? row.map((value, at) => (at === json && value ? canonical(value) : value)) : row
    expect([name, sorted(now.map(same))]).toEqual([
      name,
      sorted(rows.map((row) => same(expected(name, columns, row)))),
    ])
  }
}

/** The program works with it: risk is assessed, inputs wait, codes go on where they were. */
async function goesOn(pool: pg.Pool, close: () => Promise<void>): Promise<void> {
  const database = withClient({ pool, close, embedded: !server })
  const store = createStore(database, {
    clock: () => new Date('2026-06-05T09:30:00+08:00'),
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy: defaultPolicy,
    calendar: { isWorkingDay: () => true },
  })
  expect(await store.write((work) => reassessAll(work), 'upgrade', 60_000)).toBeGreaterThan(10)
  expect(await database.db.inbox.findMany({ where: { status: 'waiting' }, select: { key: true } })).toEqual([
    { key: 'slack:msg:late' },
  ])
  const step = await database.db.nextStep.create({
    data: { accountId: 1, ownerId: 1, text: 'x', due: new Date('2026-06-09') },
  })
  expect(Number(step.code.slice(1))).toBeGreaterThan(20)
}

/** JSON whatever the order of its keys. */
function canonical(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

/**
 * What replicas of the last release may not survive while the new one's migrations have run already: they would read a column that is gone, or
 * write a row without one that is wanted. Expand first; contract one release later.
 */
const BREAKS = [
  /\bDROP\s+(?:TABLE|COLUMN|TYPE)\b/i,
  /\bRENAME\b/i,
  /\bALTER\s+COLUMN\b[^;]*\b(?:SET\s+NOT\s+NULL|TYPE)\b/i,
  /\bADD\s+COLUMN\s+"\w+"\s+[^,;]*\bNOT\s+NULL\b(?![^,;]*\bDEFAULT\b)/i,
  /\bADD\s+CONSTRAINT\s+"\w+"\s+CHECK\b/i,
]

/** Migrations since the last release that need all replicas stopped; the changelog must say **Stop all replicas first**. */
const STOPS_REPLICAS: readonly string[] = ['20261128101800_requests']

test('replicas of the last release can run beside the new one', async () => {
  const last = RELEASES[releases.at(-1)!]
  const breaking: string[] = []
  const fresh = new Set<string>()
  for (const { name } of await readMigrations()) {
    if (name <= last) continue
    const sql = readFileSync(path.join(migrationsFolder(), name, 'migration.sql'), 'utf8').replace(
      /--.*$/gm,
      '',
    )
    // A table that came since is nobody's yet.
    for (const [, table = ''] of sql.matchAll(/\bCREATE TABLE "(\w+)"/gi)) fresh.add(table)
    const statements = sql
      .split(';')
      .filter((statement) => !/^\s*CREATE\b/i.test(statement))
      .filter((statement) => !fresh.has(/^\s*ALTER TABLE "(\w+)"/i.exec(statement)?.[1] ?? ''))
    if (statements.some((statement) => BREAKS.some((pattern) => pattern.test(statement)))) breaking.push(name)
  }
  expect(breaking).toEqual(STOPS_REPLICAS)
  if (STOPS_REPLICAS.length > 0)
    expect(readFileSync('CHANGELOG.md', 'utf8').split('\n## ')[1]).toContain('**Stop all replicas first**')
})
