import { expect, test } from 'vitest'
import { DatabaseAway } from '../../src/store/store.ts'
import { freshStore } from '../store.ts'

test('a full disk is heard of as a database that cannot save, makes the bot not ready, and is over with the next write', async () => {
  const store = await freshStore()
  expect(await store.database.problems()).toEqual([])
  const full = store.write(
    (work) =>
      work.tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$`),
    'full',
  )
  await expect(full).rejects.toBeInstanceOf(DatabaseAway)
  // Here there is room again at once, so the probe's write takes the problem away; without room it stays.
  const { pool } = store.database
  const query = pool.query.bind(pool)
  pool.query = ((sql: string, ...rest: never[]) =>
    sql.startsWith('INSERT')
      ? Promise.reject(new Error('still full'))
      : query(sql, ...rest)) as typeof pool.query
  expect(await store.database.problems()).toEqual(['The disk of the database is full.'])
  pool.query = query
  expect(await store.database.problems()).toEqual([])
})
