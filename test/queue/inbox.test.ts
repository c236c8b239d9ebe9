import { expect, test } from 'vitest'
import { DatabaseAway } from '../../src/db/away.ts'
import type { Store } from '../../src/db/store.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import type { Incoming } from '../../src/platforms/platform.ts'
import { backlogOf } from '../../src/queue/backlog.ts'
import { retryIncoming } from '../../src/queue/inbox.ts'
import { createInboxWorker, type InboxWorkerOptions } from '../../src/queue/inbox-worker.ts'
import { freshStore, silentLog } from '../store.ts'
import { chat } from './platform.ts'

function said(key: string, where = 'C1'): Incoming {
  return {
    kind: 'said',
    text: `text of ${key}`,
    key,
    sender: { platform: 'slack', tenant: 'T1', userId: 'U1' },
    place: chat(where),
  }
}

function inboxOn(store: Store, run: (key: string) => Promise<void> = async () => {}) {
  const worked: string[] = []
  const process: InboxWorkerOptions['bot']['process'] = async (incoming, done) => {
    await store.once(incoming.key, async (work) => {
      await run(incoming.key)
      worked.push(incoming.key)
      await done(work)
      return null
    })
  }
  return {
    worked,
    inbox: createInboxWorker({ store, policy: defaultPolicy.inbox, log: silentLog(), bot: { process } }),
  }
}

test('kept once however often it arrives, worked off once, and then forgotten what it said', async () => {
  const store = await freshStore()
  const { inbox, worked } = inboxOn(store)
  expect(await Promise.all([inbox.keep(said('a')), inbox.keep(said('a'))])).toContain(false)
  expect(await inbox.drain()).toBe(1)
  expect(await inbox.keep(said('a'))).toBe(false)
  expect(await inbox.drain()).toBe(0)
  expect(worked).toEqual(['a'])
  expect(await store.database.db.inbox.findUnique({ where: { key: 'a' } })).toMatchObject({
    status: 'done',
    incoming: {},
    lockedUntil: null,
  })
})

test('a chat in the order it was said, also past a failure; other chats do not wait', async () => {
  const store = await freshStore()
  let fail = true
  const { inbox, worked } = inboxOn(store, async (key) => {
    if (key === 'a1' && fail) throw new Error('not yet')
  })
  for (const [n, [key, where]] of [
    ['a1', 'C1'],
    ['a2', 'C1'],
    ['b1', 'C2'],
    ['a3', 'C1'],
  ].entries()) {
    store.setClock(new Date(Date.parse('2026-06-01T00:00:00Z') + n))
    await inbox.keep(said(key!, where))
  }
  await inbox.drain()
  expect(worked).toEqual(['b1'])
  fail = false
  store.setClock(new Date('2026-06-01T00:00:05Z'))
  await inbox.drain()
  expect(worked).toEqual(['b1', 'a1', 'a2', 'a3'])
})

test('after the last try it is given up, visible, lets the others through, and can be tried again', async () => {
  const store = await freshStore()
  let fail = true
  const { inbox, worked } = inboxOn(store, async (key) => {
    if (key === 'bad' && fail) throw new Error('bug')
  })
  await inbox.keep(said('bad'))
  store.setClock(new Date('2026-06-01T01:00:00Z'))
  await inbox.keep(said('good'))
  for (let tries = 0; tries < defaultPolicy.inbox.attempts; tries += 1) {
    expect(worked).toEqual([])
    await inbox.drain()
    store.setClock(new Date(store.clock().getTime() + 600_000))
  }
  await inbox.drain()
  expect(worked).toEqual(['good'])
  expect(await backlogOf(store)).toMatchObject({ waiting: 0, failed: 1 })
  fail = false
  expect(await store.write((work) => retryIncoming(work, 'bad'), 'test')).toBe(true)
  await inbox.drain()
  expect(worked).toEqual(['good', 'bad'])
})

test('an outage is not held against the message', async () => {
  const store = await freshStore()
  let away = true
  const { inbox, worked } = inboxOn(store, async () => {
    if (away) throw new DatabaseAway(undefined)
  })
  await inbox.keep(said('a'))
  for (let tries = 0; tries < defaultPolicy.inbox.attempts + 2; tries += 1) {
    await inbox.drain()
    store.setClock(new Date(store.clock().getTime() + 600_000))
  }
  away = false
  await inbox.drain()
  expect(worked).toEqual(['a'])
})

test('two workers at once: each message once, each chat in order', async () => {
  const store = await freshStore()
  const order: string[] = []
  const slow = async (key: string) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
    order.push(key)
  }
  const one = inboxOn(store, slow)
  const two = inboxOn(store, slow)
  for (let n = 10; n < 34; n += 1) {
    store.setClock(new Date(store.clock().getTime() + 1))
    await one.inbox.keep(said(`${n}`, `C${n % 3}`))
  }
  while ((await backlogOf(store)).waiting > 0) await Promise.all([one.inbox.drain(), two.inbox.drain()])
  expect([...order].sort()).toEqual(Array.from({ length: 24 }, (_none, n) => `${n + 10}`))
  for (const lane of [0, 1, 2]) {
    const mine = order.filter((key) => Number(key) % 3 === lane)
    expect(mine).toEqual([...mine].sort())
  }
})

test('started, it works off what is kept; stopped, it finishes what is under way', async () => {
  const store = await freshStore()
  const { inbox, worked } = inboxOn(store)
  inbox.start()
  await inbox.keep(said('a'))
  await expect.poll(() => worked.length, { timeout: 5_000 }).toBe(1)
  await inbox.stop()
  await inbox.keep(said('b'))
  expect(worked).toEqual(['a'])
})
