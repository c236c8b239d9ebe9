import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { backlogOf } from '../../src/queue/backlog.ts'
import { deadMessages, resend } from '../../src/queue/outbox.ts'
import { freshStore } from '../store.ts'
import { chat, fakePlatform } from './platform.ts'
import { later, relayOn, row, told, toldAgainMeanwhile } from './setting.ts'

test('sends in the order things were told, and each once', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  for (let n = 1; n <= 7; n += 1) await told(store, `k${n}`)
  const relay = relayOn(store, [slack])
  expect(await relay.drain()).toBe(7)
  expect(await relay.drain()).toBe(0)
  expect(slack.posts.map((post) => post.key)).toEqual(['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'])
})

test('the same card again does nothing, another one edits the message', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  const relay = relayOn(store, [slack])
  await told(store, 'k', 'one')
  await relay.drain()
  await told(store, 'k', 'one')
  await relay.drain()
  await told(store, 'k', 'two')
  await relay.drain()
  expect(slack.calls).toEqual(['post k', 'edit m1'])
  expect(slack.posts[0]?.card.title).toBe('two')
})

test('told twice before it was sent is one message with the last card', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'k', 'one')
  await told(store, 'k', 'two', chat('C2'))
  await relayOn(store, [slack]).drain()
  expect(slack.calls).toEqual(['post k'])
  expect(slack.posts[0]).toMatchObject({ card: { title: 'two' }, place: { chat: 'C2' } })
})

test('what is told again while it is being sent goes out after it', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await toldAgainMeanwhile(store, slack)
  await relayOn(store, [slack]).drain()
  expect(slack.calls).toEqual(['post k', 'edit m1'])
  expect(slack.posts[0]?.card.title).toBe('two')
  expect(await row(store, 'k')).toMatchObject({ status: 'sent', revision: 2, sentRevision: 2 })
})

test('a drain looks again when a chat was left with something while it looked', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await toldAgainMeanwhile(store, slack)
  // Looking takes longer than sending: the look that is under way passes the chat over, and it is free when the look ends.
  const { pool } = store.database
  const slowPool = new Proxy(pool, {
    get: (target, name) =>
      name === 'query'
        ? async (sql: string, values: unknown[]) => {
            const result = await target.query(sql, values)
            if (sql.startsWith('\nWITH RECURSIVE lanes')) await setTimeout(100)
            return result
          }
        : Reflect.get(target, name),
  })
  const slowStore = { ...store, database: { ...store.database, pool: slowPool } }
  await relayOn(slowStore, [slack]).drain()
  expect(slack.calls).toEqual(['post k', 'edit m1'])
})

test('a failure is tried again later, and holds up its chat but no other', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'a1')
  await told(store, 'a2')
  await told(store, 'b1', 'b1', chat('C2'))
  slack.during = async (key) => {
    if (key === 'a1' && slack.calls.filter((call) => call === 'post a1').length === 1)
      throw new Error('socket hang up')
  }
  const relay = relayOn(store, [{ ...slack, find: async () => undefined }])
  await relay.drain()
  expect(slack.posts.map((post) => post.key)).toEqual(['b1'])
  expect(await row(store, 'a1')).toMatchObject({ status: 'owed', attempts: 1, error: 'socket hang up' })
  store.setClock(later(3_000))
  await relay.drain()
  expect(slack.posts.map((post) => post.key)).toEqual(['b1', 'a1', 'a2'])
})

test('being asked to wait is waited out and does not count as a failure', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  slack.answers.push({ kind: 'later', after: 30_000, why: 'ratelimited' })
  await told(store, 'k')
  const relay = relayOn(store, [slack])
  await relay.drain()
  store.setClock(later(29_000))
  await relay.drain()
  expect(slack.posts).toHaveLength(0)
  expect(await row(store, 'k')).toMatchObject({ attempts: 0 })
  store.setClock(later(30_000))
  await relay.drain()
  expect(slack.posts).toHaveLength(1)
})

test('pauses grow to the longest, and after the last try the message is dead', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'k')
  await told(store, 'next')
  const relay = relayOn(store, [slack])
  const pauses: number[] = []
  let now = later(0)
  for (let tries = 0; tries < defaultPolicy.relay.attempts; tries += 1) {
    slack.answers.push({ kind: 'later', why: 'internal_error' })
    await relay.drain()
    const { nextAt } = await row(store, 'k')
    pauses.push((nextAt.getTime() - now.getTime()) / 1000)
    now = nextAt
    store.setClock(now)
  }
  pauses.slice(0, -1).forEach((pause, n) => {
    const full = Math.min(
      defaultPolicy.relay.longestRetrySeconds,
      defaultPolicy.relay.firstRetrySeconds * 2 ** n,
    )
    expect(pause).toBeGreaterThanOrEqual(full / 2)
    expect(pause).toBeLessThanOrEqual(full)
  })
  expect(await row(store, 'k')).toMatchObject({
    status: 'dead',
    attempts: defaultPolicy.relay.attempts,
    error: 'internal_error',
  })
  // The dead do not hold up the living.
  expect(slack.posts.map((post) => post.key)).toEqual(['next'])
})

test('what never works is dead at once, visible, and can be sent again', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  slack.answers.push({ kind: 'never', why: 'channel_not_found' })
  await told(store, 'k')
  const relay = relayOn(store, [slack])
  await relay.drain()
  expect(await backlogOf(store)).toMatchObject({ owed: 0, dead: 1 })
  expect(await store.read((work) => deadMessages(work, 10))).toMatchObject([
    { key: 'k', error: 'channel_not_found', lane: 'slack:T1:C1' },
  ])
  expect(await store.write((work) => resend(work, 'k'), 'test')).toBe(true)
  expect(await store.write((work) => resend(work, 'k'), 'test')).toBe(false)
  await relay.drain()
  expect(slack.posts.map((post) => post.key)).toEqual(['k'])
})

test('a dead message that is told something else gets a new life', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  slack.answers.push({ kind: 'never', why: 'invalid_blocks' })
  await told(store, 'k', 'bad')
  const relay = relayOn(store, [slack])
  await relay.drain()
  await told(store, 'k', 'good')
  await relay.drain()
  expect(slack.posts.map((post) => post.card.title)).toEqual(['good'])
})

test('a platform that is not connected here is said, not retried', async () => {
  const store = await freshStore()
  await told(store, 'k', 'k', chat('oc_1', 'feishu'))
  await relayOn(store, [fakePlatform('slack')]).drain()
  expect(await row(store, 'k')).toMatchObject({ status: 'dead', error: 'feishu is not connected here' })
})
