import { expect, test } from 'vitest'
import { onceClicked } from '../../src/bot/click-once.ts'
import { noteCard } from '../../src/cards/build.ts'
import { audit } from '../../src/db/audit.ts'
import { maintain } from '../../src/db/prune.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { tell } from '../../src/queue/tell.ts'
import { card, chat } from '../queue/platform.ts'
import { freshStore } from '../store.ts'
import { buttonsOf, makeWorld } from '../world.ts'

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

const DAY = 24 * 60 * 60 * 1000

test('what an answer said is gone after a day; that it was done, and with what, stays', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  const first = await world.say('王浩', '费用 东海 AP-GIF 800 茶具', { key: 'slack:msg:1' })
  const yes = buttonsOf(first.card).find(({ click }) => click.intent === 'spend.confirm')
  if (yes) await world.click('王浩', yes, { key: 'slack:click:1' })
  await world.say('王浩', '拜访 东海 电话 陈副总 谈续约价，下一步 6/5 回复', { key: 'slack:msg:2' })
  const texts = async () =>
    JSON.stringify(
      (await world.db.done.findMany({ where: { key: { not: { startsWith: 'job:' } } } })).map(
        (row) => row.result,
      ),
    )
  expect(await texts()).toContain('东海')
  const { retention } = defaultPolicy
  expect(await maintain(world.store, retention)).toMatchObject({ 'Done texts': 0 })
  world.now = new Date(Date.parse('2026-06-01T10:30:00+08:00') + 1.01 * DAY)
  expect((await maintain(world.store, retention))['Done texts']).toBeGreaterThan(1)
  expect(await texts()).not.toMatch(/东海|card|续约/)
  const before = [await world.db.visit.count(), await world.db.spend.count(), await world.db.done.count()]
  // Delivered once more, or clicked once more, it is still done once.
  await world.say('王浩', '拜访 东海 电话 陈副总 谈续约价，下一步 6/5 回复', { key: 'slack:msg:2' })
  if (yes) await world.click('王浩', yes, { key: 'slack:click:1' })
  expect([await world.db.visit.count(), await world.db.spend.count(), await world.db.done.count()]).toEqual(
    before,
  )
})

test('a creating click whose answer is gone says that it was saved, and saves nothing', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  const draft = { key: 'click:1:spend:abcdefgh.1', creates: true }
  await world.store.write(
    (work) =>
      onceClicked(work, draft, async () => {
        await audit(work, { what: 'spend.add', subject: 'account:K02' })
        return { card: noteCard('en', 'Saved', 'Saved.', 'good'), delivery: 'replace' }
      }),
    'test',
  )
  world.now = new Date(Date.parse('2026-06-03T10:30:00+08:00'))
  await maintain(world.store, defaultPolicy.retention)
  const again = world.store.write((work) => onceClicked(work, draft, async () => null), 'test')
  await expect(again).rejects.toThrow('already saved')
})

test.each([
  ['notes', 'note'],
  ['weeks', 'weekSummary'],
  ['snoozes', 'snooze'],
  ['stuckAnswers', 'stuckAnswer'],
] as const)('%s go by their own number of days', async (kind, table) => {
  const store = await freshStore()
  const { db, pool } = store.database
  await pool.query(`
    INSERT INTO "Person" (id, name, role) VALUES (1, 'x', 'rep'); INSERT INTO "Account" (id, code, name, "ownerId") VALUES (1, 'K1', 'x', 1);
    INSERT INTO "Note" ("accountId", kind, day, text) SELECT 1, 'intel', d, 'x' FROM unnest(ARRAY['2026-05-20', '2026-05-30']::date[]) d;
    INSERT INTO "WeekSummary" ("personId", week, "submittedAt") VALUES (1, '2026-W20', '2026-05-20'), (1, '2026-W21', '2026-05-30');
    INSERT INTO "Snooze" (subject, "subjectId", until, reason, "byId", band, "ownerId", at, "endedOn")
      SELECT 'account', 1, '2026-06-30', 'x', 1, 'watch', 1, '2026-05-01', d FROM unnest(ARRAY['2026-05-20', '2026-05-30', NULL]::date[]) d;
    INSERT INTO "StuckAnswer" ("accountId", "personId", kind, day) SELECT 1, 1, 'help', d FROM unnest(ARRAY['2026-05-20', '2026-05-30']::date[]) d`)
  const count = () => (db[table] as unknown as { count(): Promise<number> }).count()
  const whole = await count()
  await maintain(store, { ...defaultPolicy.retention, [kind]: 'off' })
  expect(await count()).toBe(whole)
  await maintain(store, { ...defaultPolicy.retention, [kind]: 7 })
  expect(await count()).toBe(whole - 1)
})

test('old visits lose what was said, and stay visits', async () => {
  const world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
  await world.db.visit.updateMany({ data: { summary: '谈续约', needs: ['降价'] } })
  const visits = await world.db.visit.count()
  const said = { where: { summary: { not: '' }, day: { lt: new Date('2026-05-02') } } }
  expect(await world.db.visit.count(said)).toBeGreaterThan(0)
  await maintain(world.store, { ...defaultPolicy.retention, visitTexts: 30 })
  expect([await world.db.visit.count(said), await world.db.visit.count()]).toEqual([0, visits])
  expect(await world.db.visit.count({ where: { summary: { not: '' } } })).toBeGreaterThan(0)
})
