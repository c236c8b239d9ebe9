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
