import { expect, test } from 'vitest'
import { maintain } from '../../src/db/prune.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { tell } from '../../src/queue/tell.ts'
import { card, chat } from '../queue/platform.ts'
import { freshStore } from '../store.ts'

test('deletes what is old, keeps what is young, owed or waiting; twice is once', async () => {
  const store = await freshStore()
  const { db, pool } = store.database
  await pool.query(
    `INSERT INTO "Done" (key, at) SELECT 'old' || n, '2026-01-01' FROM generate_series(1, 12000) n`,
  )
  await store.once('young', async (work) => {
    await tell(work, 'owed', chat('C1'), card('owed'))
    await tell(work, 'sent', chat('C1'), card('sent'))
    return null
  })
  await pool.query(`UPDATE "Outbox" SET "owedAt" = '2026-01-01', "nextAt" = '2026-01-01'`)
  await pool.query(
    `UPDATE "Outbox" SET status = 'sent', "sentAs" = 'm1', "sentRevision" = 1, "sentAt" = '2026-01-01' WHERE key = 'sent'`,
  )
  for (const status of ['waiting', 'done'] as const)
    await db.inbox.create({
      data: {
        key: status,
        incoming: {},
        lane: 'x',
        status,
        receivedAt: new Date('2026-01-01'),
        nextAt: new Date('2026-01-01'),
      },
    })
  await pool.query(`INSERT INTO "Audit" (at, what, subject) VALUES ('2020-01-01', 'visit.add', 'visit:V1')`)
  const deleted = await maintain(store, defaultPolicy.retention)
  expect(deleted).toMatchObject({ Done: 12_000, Outbox: 1, Inbox: 1 })
  expect(await db.outbox.findMany({ select: { key: true } })).toEqual([{ key: 'owed' }])
  expect(await db.inbox.findMany({ select: { key: true } })).toEqual([{ key: 'waiting' }])
  expect(await db.done.findMany({ select: { key: true } })).toEqual([{ key: 'young' }])
  // The history is kept unless the policy says otherwise.
  expect(await db.audit.count()).toBe(1)
  expect(Object.values(await maintain(store, defaultPolicy.retention)).every((count) => count === 0)).toBe(
    true,
  )
})

test('what the clock did in the last two weeks stays known, however short the policy', async () => {
  const store = await freshStore()
  const { db, pool } = store.database
  await pool.query(
    `INSERT INTO "Done" (key, at) VALUES ('job:send-precision:1:2026-05', '2026-05-20'), ('job:send-precision:1:2026-04', '2026-05-01'),
       ('click', '2026-05-20')`,
  )
  expect(await maintain(store, { ...defaultPolicy.retention, done: 1 })).toMatchObject({ Done: 2 })
  expect(await db.done.findMany({ select: { key: true } })).toEqual([{ key: 'job:send-precision:1:2026-05' }])
})
