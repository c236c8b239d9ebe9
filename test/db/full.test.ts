import { expect, test } from 'vitest'
import { DatabaseAway } from '../../src/db/store.ts'
import type { Work } from '../../src/db/work.ts'
import { freshStore } from '../store.ts'

test.each(['write', 'statement'] as const)('a full disk is heard of by a %s', async (how) => {
  const store = await freshStore()
  const noRoom = (work: Work) =>
    work.tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = '53100'; END $$`)
  const full = how === 'write' ? store.write(noRoom, 'full') : store.statement(noRoom)
  await expect(full).rejects.toBeInstanceOf(DatabaseAway)
  const { pool } = store.database
  const query = pool.query.bind(pool)
  // What is asked for must need a new page: the first 8 KB still fit, as they do on a real full disk.
  pool.query = (async (sql: string, ...rest: never[]) => {
    const [, value] = /VALUES \('room', (.*)\) ON CONFLICT/.exec(sql) ?? []
    if (!value) return query(sql, ...rest)
    const { rows } = await query(`SELECT length((${value})::text) AS size`)
    if (rows[0].size > 8_192) throw new Error('still full')
    return query(sql, ...rest)
  }) as typeof pool.query
  expect(await store.database.problems()).toEqual(['The disk of the database is full.'])
  pool.query = query
  expect(await store.database.problems()).toEqual([])
})
