import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/db/open.ts'
import { createStore, DatabaseAway } from '../../src/db/store.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { databaseUrl } from '../database.ts'
import { silentLog } from '../store.ts'

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const name = `kam_test_server_${process.pid}`
const log = silentLog()
const admin = new pg.Client({ connectionString: server, connectionTimeoutMillis: 1_000 })
const reachable = await admin.connect().then(
  () => true,
  () => false,
)

function storeOn(database: Database) {
  const calendar = { isWorkingDay: () => true }
  return createStore(database, {
    clock: () => new Date(),
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy: defaultPolicy,
    calendar,
  })
}

test('nobody there: refused after the patience given, in the words of the driver', async () => {
  const databaseUrl = 'postgres://nobody@127.0.0.1:1/none'
  await expect(openDatabase({ databaseUrl, dataDir: 'unused', patienceMs: 600 }, log)).rejects.toThrow(
    /ECONNREFUSED/,
  )
  expect(log.lines).toContain('waiting for the database')
})

describe.skipIf(!reachable)(
  'server (skipped unless one answers at TEST_DATABASE_URL or 127.0.0.1:5432)',
  () => {
    afterAll(async () => {
      await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await admin.end()
    })

    test('a database that does not exist is refused at once: waiting would not make it', async () => {
      const began = performance.now()
      await expect(
        openDatabase({ databaseUrl: databaseUrl(server, 'kam_no_such'), dataDir: 'unused' }, log),
      ).rejects.toThrow(/does not exist/)
      expect(performance.now() - began).toBeLessThan(10_000)
    })

    test('connections that were cut are replaced; while the database is away it is said, and it comes back by itself', async () => {
      await admin.query(`CREATE DATABASE "${name}"`)
      const database = await openDatabase({ databaseUrl: databaseUrl(server, name), dataDir: 'unused' }, log)
      const store = storeOn(database)
      const cut = () =>
        admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
      await store.once('before', async (work) => work.tx.team.count())
      await cut()
      expect((await store.once('after', async (work) => work.tx.team.count())).first).toBe(true)
      // Cut in the middle of a work: done again, once.
      let runs = 0
      const { first } = await store.once('middle', async (work) => {
        await work.tx.team.create({ data: { name: 'one' } })
        runs += 1
        if (runs === 1) await cut()
        return work.tx.team.count()
      })
      expect([first, runs, await database.db.team.count()]).toEqual([true, 2, 1])

      await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`)
      await cut()
      await expect(store.once('away', async () => null)).rejects.toBeInstanceOf(DatabaseAway)
      expect(await database.problems()).toEqual(['The database cannot be reached.'])
      await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`)
      expect(await database.problems()).toEqual([])
      expect((await store.once('away', async () => 'back')).result).toBe('back')
      await database.close()
    })
  },
)
