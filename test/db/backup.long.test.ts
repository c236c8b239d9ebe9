import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { sealAudit, verifyAudit } from '../../src/db/audit-chain.ts'
import { countTables, writeBackup } from '../../src/db/backup.ts'
import { BackupError } from '../../src/db/backup-file.ts'
import { openInMemory } from '../../src/db/embedded/memory.ts'
import { restoreBackup } from '../../src/db/restore.ts'
import { databaseUrl } from '../database.ts'
import { makeWorld } from '../world.ts'

const server = process.env.TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const admin = new pg.Client({ connectionString: server, connectionTimeoutMillis: 1_000 })
const answers = await admin.connect().then(
  () => true,
  () => false,
)
const folder = mkdtempSync(path.join(tmpdir(), 'kam-backup-'))
const ABOUT = { version: '0.2.0', at: new Date('2026-06-01T00:30:00Z') }

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  if (answers) await admin.end()
})

/** A company with every kind of text, and its backup. */
async function saved(name: string) {
  const world = await makeWorld()
  await world.importExample()
  await world.say('李晓彤', '拜访 华锐 当面 孙副总 谈三号产线报价 "\\ \u2028\u{1F600}下一步 6/3 发修订报价')
  await world.tick()
  // A JSON null is not an absent value.
  await world.store.database.pool.query(`INSERT INTO "Setting" (key, value) VALUES ('nothing', 'null')`)
  await sealAudit(world.store.database, new Date(world.now))
  const file = path.join(folder, name)
  const client = await world.store.database.pool.connect()
  try {
    const written = await writeBackup(client, file, ABOUT)
    await client.query('BEGIN')
    const counted = await countTables(client)
    await client.query('ROLLBACK')
    return { world, file, written, counted }
  } finally {
    client.release()
  }
}

async function inMemory(): Promise<pg.PoolClient> {
  const { pool, close } = await openInMemory()
  const client = await pool.connect()
  onTestFinished(async () => {
    client.release()
    await close()
  })
  return client
}

async function onServer(): Promise<pg.Client> {
  const name = `kam_test_backup_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  await admin.query(`CREATE DATABASE "${name}"`)
  const client = new pg.Client({ connectionString: databaseUrl(server, name) })
  await client.connect()
  onTestFinished(async () => {
    await client.end()
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
  })
  return client
}

async function counted(client: pg.ClientBase) {
  await client.query('BEGIN')
  const all = await countTables(client)
  await client.query('ROLLBACK')
  return all
}

test('a backup restored into an empty database has every row of every table, byte for byte, and goes on counting where it was', async () => {
  const { file, written, counted: before } = await saved('whole.kam')
  expect(written.tables).toBe(before.size)
  expect(before.get('Visit')?.rows).toBeGreaterThan(10)
  expect(before.get('Outbox')?.rows).toBeGreaterThan(0)
  expect(statSync(file).mode & 0o077).toBe(0)
  const client = await inMemory()
  const { head, migrated } = await restoreBackup(client, file)
  expect(head).toMatchObject({ version: '0.2.0', at: '2026-06-01T00:30:00.000Z' })
  expect(migrated).toEqual([])
  expect(await counted(client)).toEqual(before)
  const { rows } = await client.query(`SELECT value IS NULL AS absent FROM "Setting" WHERE key = 'nothing'`)
  expect(rows).toEqual([{ absent: false }])
  const { rows: next } = await client.query(
    `SELECT nextval('visit_code')::int AS code, (SELECT max(substr(code, 2)::int) FROM "Visit" WHERE code ~ '^V\\d+$') AS last`,
  )
  expect(next[0].code).toBeGreaterThan(next[0].last ?? 0)
  await expect(client.query(`DELETE FROM "Person"`)).rejects.toThrow(/foreign key/)
})

describe.skipIf(!answers)(
  'with a server (left out where none answers at TEST_DATABASE_URL or 127.0.0.1:5432)',
  () => {
    test('embedded to PostgreSQL and back: every table counted and compared', async () => {
      const { file, counted: before } = await saved('move.kam')
      const there = await onServer()
      await restoreBackup(there, file)
      expect(await counted(there)).toEqual(before)
      // The history's seals hold on another version of PostgreSQL.
      expect(await verifyAudit(there)).toMatchObject({ seals: 1, faults: [] })
      const back = path.join(folder, 'back.kam')
      await writeBackup(there, back, ABOUT)
      const here = await inMemory()
      await restoreBackup(here, back)
      expect(await counted(here)).toEqual(before)
    })

    test('one moment of a server, whatever is written meanwhile', async () => {
      const { file } = await saved('still.kam')
      const one = await onServer()
      await restoreBackup(one, file)
      const other = new pg.Client({ connectionString: databaseUrl(server, one.database ?? '') })
      await other.connect()
      const running = { writes: 0, on: true }
      const writing = (async () => {
        while (running.on) {
          await other.query(`WITH k AS (INSERT INTO "Setting" (key, value) VALUES ('a${running.writes}', '1'))
          INSERT INTO "DeadPlace" (place, why, at) VALUES ('b${running.writes}', '', now())`)
          running.writes += 1
        }
      })()
      const moving = path.join(folder, 'moving.kam')
      await writeBackup(one, moving, ABOUT)
      running.on = false
      await writing
      await other.end()
      const here = await inMemory()
      await restoreBackup(here, moving)
      const { rows } = await here.query(
        `SELECT (SELECT count(*)::int FROM "Setting" WHERE key ~ '^a\\d') AS a, (SELECT count(*)::int FROM "DeadPlace" WHERE place ~ '^b\\d') AS b`,
      )
      expect(running.writes).toBeGreaterThan(0)
      expect(rows[0].a).toBe(rows[0].b)
      expect(rows[0].a).toBeLessThan(running.writes + 1)
    })
  },
)

test('what is no backup, damaged, cut short, changed or newer is refused with a sentence and leaves the database empty', async () => {
  const { file, world } = await saved('good.kam')
  const client = await inMemory()
  const wrong = (name: string, bytes: Buffer | string) => {
    const at = path.join(folder, name)
    writeFileSync(at, bytes)
    return at
  }
  const bytes = readFileSync(file)
  const text = gunzipSync(bytes).toString()
  const lines = text.split('\n')
  const changed = text.replace('"泰和', '"泰禾').replace('东海', '东海东海')
  expect(changed).not.toBe(text)
  const cases: [string, string, RegExp][] = [
    ['no file', path.join(folder, 'none.kam'), /There is no file/],
    ['text', wrong('text.kam', 'code,name\n'), /is no backup/],
    ['other gzip', wrong('other.kam', gzipSync('{"a":1}\n')), /is no backup/],
    ['empty', wrong('empty.kam', ''), /damaged|no backup/],
    ['half', wrong('half.kam', bytes.subarray(0, bytes.length / 2)), /damaged/],
    ['without its end', wrong('end.kam', gzipSync(lines.slice(0, -2).join('\n'))), /damaged/],
    ['changed', wrong('changed.kam', gzipSync(changed)), /instead of|with others|damaged/],
    ['newer', wrong('newer.kam', gzipSync(text.replace('"format":1', '"format":2'))), /newer/],
    [
      'a table that is none',
      wrong('table.kam', gzipSync(text.replaceAll('"Account"', '"Accounts"'))),
      /damaged/,
    ],
    [
      'a column that is none',
      wrong('column.kam', gzipSync(text.replaceAll('["code"', '["kode"'))),
      /damaged/,
    ],
    ['a line of another shape', wrong('line.kam', gzipSync(`${lines[0]}\n{"end":5}\n`)), /damaged/],
    ['a folder', folder, /is a folder/],
    [
      'of another schema',
      wrong('schema.kam', gzipSync(text.replace(/"checksum":"./, '"checksum":"-'))),
      /does not have/,
    ],
  ]
  for (const [what, at, words] of cases) {
    const why = await restoreBackup(client, at).then(
      () => 'restored',
      (error: unknown) => (error instanceof BackupError ? error.message : String(error)),
    )
    expect([what, why]).toEqual([what, expect.stringMatching(words)])
    const { rows } = await client.query(
      `SELECT count(*)::int AS n FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
    )
    expect([what, rows[0].n]).toEqual([what, 0])
  }
  // Another program's table in the same database: a restore drops what is there.
  await client.query('CREATE TABLE invoices AS SELECT 1 AS id')
  await expect(restoreBackup(client, file)).rejects.toThrow(/tables of another program \(invoices\)/)
  expect((await client.query('SELECT id FROM invoices')).rows).toEqual([{ id: 1 }])
  await client.query('DROP TABLE invoices')
  await restoreBackup(client, file)
  await expect(restoreBackup(client, file)).rejects.toThrow(/holds data already/)
  const own = await world.store.database.pool.connect()
  const place = path.join(folder, 'no', 'such', 'folder.kam')
  await expect(writeBackup(own, place, ABOUT)).rejects.toThrow(/ENOENT/)
  own.release()
  expect(existsSync(place)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
