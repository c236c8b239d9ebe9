import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type InMemory, openInMemory } from '../../src/db/embedded/memory.ts'
import { MigrationError, migrate, migrationsFolder } from '../../src/db/migrate.ts'
import { databaseUrl } from '../database.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-migrations-'))
const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const reachable = await new Promise<boolean>((resolve) => {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 1_000 })
  client.connect().then(
    () => client.end().then(() => resolve(true)),
    () => resolve(false),
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  add('20260101000000_one', 'CREATE TABLE one (id int);')
  add(
    '20260102000000_two',
    `CREATE FUNCTION two() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END $$;`,
  )
})

function add(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

/** The same promises on both databases: each test gets an empty one. */
function promises(connect: () => Promise<pg.ClientBase>): void {
  test('applies in order what is missing, once, and notes it as Prisma does', async () => {
    const client = await connect()
    expect(await migrate(client, folder)).toEqual(['20260101000000_one', '20260102000000_two'])
    expect(await migrate(client, folder)).toEqual([])
    expect((await client.query('SELECT two() AS two')).rows).toEqual([{ two: 'a;b' }])
    const { rows } = await client.query(
      `SELECT length(checksum) AS sum, finished_at IS NOT NULL AS done, applied_steps_count AS steps FROM _prisma_migrations`,
    )
    expect(rows).toEqual(Array(2).fill({ sum: 64, done: true, steps: 1 }))
  })

  test('one that fails leaves no trace, and is tried again when it is put right', async () => {
    const client = await connect()
    add('20260103000000_bad', 'CREATE TABLE half (id int); SELECT 1 / 0;')
    await expect(migrate(client, folder)).rejects.toThrow(/20260103000000_bad failed: division by zero/)
    expect(
      (
        await client.query(
          `SELECT to_regclass('half') AS half, (SELECT count(*)::int FROM _prisma_migrations) AS n`,
        )
      ).rows,
    ).toEqual([{ half: null, n: 2 }])
    add('20260103000000_bad', 'CREATE TABLE half (id int);')
    expect(await migrate(client, folder)).toEqual(['20260103000000_bad'])
  })

  test('refuses one that was edited, a newer database, and one that stopped halfway', async () => {
    const client = await connect()
    await migrate(client, folder)
    add('20260101000000_one', 'CREATE TABLE one (id bigint);')
    await expect(migrate(client, folder)).rejects.toThrow(/20260101000000_one was edited/)
    add('20260101000000_one', 'CREATE TABLE one (id int);')
    rmSync(path.join(folder, '20260102000000_two'), { recursive: true })
    await expect(migrate(client, folder)).rejects.toThrow(/newer than this program.*20260102000000_two/)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('x', 'x', '20260104000000_stuck', 'boom')`,
    )
    await expect(migrate(client, folder)).rejects.toThrow(/20260104000000_stuck failed halfway.*boom/)
  })

  test('one outside a transaction stays marked when it fails', async () => {
    const client = await connect()
    add('20260103000000_index', '-- no-transaction\nCREATE INDEX CONCURRENTLY nowhere ON nothing (id);')
    await expect(migrate(client, folder)).rejects.toBeInstanceOf(MigrationError)
    await expect(migrate(client, folder)).rejects.toThrow(/20260103000000_index failed halfway.*nothing/)
  })
}

describe('embedded', () => {
  let memory: InMemory
  beforeAll(async () => {
    memory = await openInMemory()
  })
  afterAll(() => memory.close())
  promises(async () => {
    await memory.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public')
    const client = await memory.pool.connect()
    client.release()
    return client
  })
})

describe.skipIf(!reachable)(
  `server (skipped unless one answers at TEST_DATABASE_URL or 127.0.0.1:5432)`,
  () => {
    const name = `kam_test_migrate_${process.pid}`
    const clients: pg.Client[] = []

    async function connectServer(): Promise<pg.Client> {
      const client = new pg.Client({ connectionString: databaseUrl(server, name) })
      client.on('error', () => {})
      await client.connect()
      clients.push(client)
      return client
    }

    async function inAdmin(...statements: string[]): Promise<void> {
      const admin = new pg.Client({ connectionString: server })
      await admin.connect()
      for (const statement of statements) await admin.query(statement)
      await admin.end()
    }

    beforeEach(async () => {
      await Promise.all(clients.splice(0).map((client) => client.end()))
      await inAdmin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`, `CREATE DATABASE "${name}"`)
    })
    afterAll(async () => {
      await Promise.all(clients.splice(0).map((client) => client.end()))
      await inAdmin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    })

    promises(connectServer)

    test('four at once: one applies, the others find nothing to do', async () => {
      rmSync(folder, { recursive: true })
      cpSync(migrationsFolder(), folder, { recursive: true })
      const four = await Promise.all([1, 2, 3, 4].map(connectServer))
      const applied = await Promise.all(four.map((client) => migrate(client, folder)))
      expect(applied.map((names) => names.length > 0).sort()).toEqual([false, false, false, true])
    })
  },
)

test('schema and migrations agree', { timeout: 180_000 }, () => {
  const run = spawnSync(process.execPath, ['scripts/migration.mjs', '--check'], { encoding: 'utf8' })
  expect(run.stderr + run.stdout).toContain('schema and migrations agree')
  expect(run.status).toBe(0)
})
