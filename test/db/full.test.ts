import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isFull, sentenceFor } from '../../src/db/away.ts'
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

/** What a real call of the system throws. */
function thrown(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test.runIf(existsSync('/dev/full'))('a disk without room is one sentence, whoever meets it', () => {
  const error = thrown(() => writeFileSync('/dev/full', 'x'))
  expect(isFull(error)).toBe(true)
  expect(sentenceFor(error)).toBe('the disk of the database is full: make room and start again.')
})

test('a folder that cannot be had is one sentence', () => {
  const file = path.join(import.meta.dirname, 'full.test.ts')
  for (const call of [() => mkdirSync(file), () => mkdirSync(path.join(file, 'data'))])
    expect(sentenceFor(thrown(call))).toMatch(/ is not a folder: set DATA_DIR to one\.$/)
  for (const code of ['EROFS', 'EACCES', 'EPERM'])
    expect(
      sentenceFor(Object.assign(new Error(`${code}: x, mkdir '/data'`), { code, path: '/data' })),
    ).toMatch(/^\/data cannot be written: it is read-only or belongs to somebody else\./)
  const missing = Object.assign(new Error("ENOENT: x, mkdir '/ro/data'"), {
    code: 'ENOENT',
    path: '/ro/data',
  })
  expect(sentenceFor(missing)).toContain('/ro/data cannot be written')
  const other = Object.assign(new Error("ENOENT: x, open '/x'"), { code: 'ENOENT', path: '/x' })
  expect(sentenceFor(other)).toBe("ENOENT: x, open '/x'")
})
