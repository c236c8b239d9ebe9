import { expect, test } from 'vitest'
import { DatabaseAway, isAway, isConflict } from '../../src/db/away.ts'
import { createStore } from '../../src/db/store.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { tell } from '../../src/queue/tell.ts'
import { card, chat } from '../queue/platform.ts'
import { freshStore } from '../store.ts'

function addTeam(work: Work): Promise<{ id: number }> {
  return work.tx.team.create({ data: { name: `team ${Math.random()}` }, select: { id: true } })
}

test('twice is once, with the first result', async () => {
  const store = await freshStore()
  const first = await store.once('k', addTeam)
  const second = await store.once('k', addTeam)
  expect(first).toEqual({ result: { id: 1 }, first: true })
  expect(second).toEqual({ result: { id: 1 }, first: false })
  expect(await store.database.db.team.count()).toBe(1)
})

test('ten at once is once: the others wait and get the same result', async () => {
  const store = await freshStore()
  const all = await Promise.all(Array.from({ length: 10 }, () => store.once('k', addTeam)))
  expect(all.filter((each) => each.first)).toHaveLength(1)
  expect(new Set(all.map((each) => each.result.id)).size).toBe(1)
  expect(await store.database.db.team.count()).toBe(1)
})

test('work that fails leaves nothing and may be asked for again', async () => {
  const store = await freshStore()
  const failing = store.once('k', async (work) => {
    await addTeam(work)
    await tell(work, 'm', chat('C1'), card('never'))
    throw new UserError({ zh: '不行', en: 'no' })
  })
  await expect(failing).rejects.toBeInstanceOf(UserError)
  const { db } = store.database
  expect([await db.team.count(), await db.outbox.count(), await db.done.count()]).toEqual([0, 0, 0])
  expect((await store.once('k', addTeam)).first).toBe(true)
})

test('when the first of two at once fails, the second does the work', async () => {
  const store = await freshStore()
  let runs = 0
  const run = async (work: Work) => {
    runs += 1
    if (runs === 1) throw new Error('first fails')
    return addTeam(work)
  }
  const all = await Promise.allSettled([store.once('k', run), store.once('k', run)])
  expect(all.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await store.database.db.team.count()).toBe(1)
})

test('a result without a value, with zero bytes and with half characters comes back', async () => {
  const store = await freshStore()
  await store.once('nothing', async () => null)
  expect(await store.once('nothing', async () => null)).toEqual({ result: null, first: false })
  await store.once('odd', async () => ({ text: 'a\u0000b\ud83d', emoji: '🏭' }))
  expect((await store.once('odd', async () => ({ text: '' }))).result).toEqual({
    text: 'ab\ufffd',
    emoji: '🏭',
  })
})

test('a transaction knows its moment, its day in the zone, its cause', async () => {
  const store = await freshStore()
  store.setClock(new Date('2026-05-31T23:30:00+08:00'))
  const seen = await store.write(
    async ({ now, today, cause }) => ({ now: now.toISOString(), today, cause }),
    'job:x',
  )
  expect(seen).toEqual({ now: '2026-05-31T15:30:00.000Z', today: '2026-05-31', cause: 'job:x' })
})

test('conflicts are tried again, a bounded number of times', async () => {
  const store = await freshStore()
  const conflict = Object.assign(new Error('deadlock detected'), { code: '40P01' })
  let runs = 0
  await store.write(async () => {
    runs += 1
    if (runs < 3) throw conflict
  }, 'test')
  expect(runs).toBe(3)
  runs = 0
  const hopeless = store.write(async () => {
    runs += 1
    throw conflict
  }, 'test')
  await expect(hopeless).rejects.toBe(conflict)
  expect(runs).toBe(5)
})

test('listeners hear of what was told, after the commit only', async () => {
  const store = await freshStore()
  let heard = 0
  store.onTold(() => {
    heard += 1
  })
  await store.once('k', async (work) => {
    await tell(work, 'm', chat('C1'), card('x'))
    expect(heard).toBe(0)
  })
  await store.once('quiet', async () => null)
  expect(heard).toBe(1)
})

test('a lost connection in a keyed work is tried again, then named', async () => {
  const store = await freshStore()
  const lost = new Error('Connection terminated unexpectedly')
  let runs = 0
  await store.once('k', async () => {
    runs += 1
    if (runs === 1) throw lost
    return null
  })
  expect(runs).toBe(2)
  const always = store.once('other', async () => {
    throw lost
  })
  await expect(always).rejects.toBeInstanceOf(DatabaseAway)
  // Without a key the first try may have been saved: it is not repeated.
  runs = 0
  const written = store.write(async () => {
    runs += 1
    throw lost
  }, 'test')
  await expect(written).rejects.toBeInstanceOf(DatabaseAway)
  expect(runs).toBe(1)
})

test('what counts as away, and what does not', () => {
  const errno = (code: string) => Object.assign(new Error('connect'), { code })
  for (const code of ['ECONNREFUSED', 'ECONNRESET', '57P01', '08006', '53300', 'P1001', 'P2024'])
    expect(isAway(errno(code)), code).toBe(true)
  for (const code of ['23505', '22P02', 'P2002', 'P2025', '40001'])
    expect(isAway(errno(code)), code).toBe(false)
  expect(isAway(new Error('outer', { cause: { kind: 'DatabaseNotReachable' } }))).toBe(true)
  expect(isAway(undefined)).toBe(false)
  expect(isConflict(Object.assign(new Error('x'), { code: 'P2034' }))).toBe(true)
})

test('two stores on one database share the once', async () => {
  const store = await freshStore()
  const other = createStore(store.database, {
    clock: store.clock,
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy: (await store.read(async (work) => work)).policy,
    calendar: { isWorkingDay: () => true },
  })
  const all = await Promise.all([store.once('k', addTeam), other.once('k', addTeam)])
  expect(all.filter((each) => each.first)).toHaveLength(1)
})
