import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { freshDatabase } from '../database.ts'

test('a fresh database is empty, and its ids and codes begin at 1, again and again', async () => {
  for (let round = 0; round < 2; round += 1) {
    const { db } = await freshDatabase()
    expect(await db.person.count()).toBe(0)
    const owner = await db.person.create({ data: { name: '王浩', role: 'rep' } })
    const account = await db.account.create({ data: { code: 'K01', name: '华锐', ownerId: owner.id } })
    const day = new Date('2026-06-01T00:00:00Z')
    const visit = await db.visit.create({
      data: {
        accountId: account.id,
        repId: owner.id,
        day,
        channel: 'phone',
        twoWay: true,
        qualifying: false,
      },
    })
    expect([owner.id, account.id, visit.code]).toEqual([1, 1, 'V1'])
  }
})

test('emptying costs little', async () => {
  await freshDatabase()
  const began = performance.now()
  for (let round = 0; round < 10; round += 1) await freshDatabase()
  expect((performance.now() - began) / 10).toBeLessThan(250)
})

test('an answer is forgotten when it was given', async () => {
  const { pool } = await freshDatabase()
  // 2 MB each: kept, they would be 120 MB.
  const ask = () => pool.query(`SELECT repeat('x', 100000) || n AS text FROM generate_series(1, 20) n`)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  await ask()
  collect()
  const before = process.memoryUsage().heapUsed
  for (let n = 0; n < 60; n += 1) await ask()
  collect()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(30 * 1024 * 1024)
})
