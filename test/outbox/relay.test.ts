import { expect, test } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { createRelay, type RelayOptions } from '../../src/outbox/relay.ts'
import type { Sent } from '../../src/platforms/platform.ts'
import { deadMessages, outboxState, resend } from '../../src/store/outbox.ts'
import type { Store } from '../../src/store/store.ts'
import { type TellOptions, tell } from '../../src/store/tell.ts'
import { freshStore, silentLog } from '../store.ts'
import { card, chat, fakePlatform } from './platform.ts'

function relayOn(store: Store, platforms: RelayOptions['platforms'], more: Partial<RelayOptions> = {}) {
  return createRelay({
    store,
    platforms,
    policy: defaultPolicy.relay,
    log: silentLog(),
    budgets: {},
    ...more,
  })
}

function told(
  store: Store,
  key: string,
  title = key,
  place = chat('C1'),
  options: TellOptions = {},
): Promise<void> {
  return store.write((work) => tell(work, key, place, card(title), options), 'test')
}

async function row(store: Store, key: string) {
  return store.database.db.outbox.findUniqueOrThrow({ where: { key } })
}

function later(ms: number): Date {
  return new Date(Date.parse('2026-06-01T08:30:00+08:00') + ms)
}

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
  await told(store, 'k', 'one')
  slack.during = async () => {
    slack.during = async () => {}
    await told(store, 'k', 'two')
  }
  await relayOn(store, [slack]).drain()
  expect(slack.calls).toEqual(['post k', 'edit m1'])
  expect(slack.posts[0]?.card.title).toBe('two')
  expect(await row(store, 'k')).toMatchObject({ status: 'sent', revision: 2, sentRevision: 2 })
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
  expect(await store.read(outboxState)).toMatchObject({ owed: 0, dead: 1 })
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

test('a doubtful post that arrived is found, not posted twice', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'k', 'one')
  const arrives = {
    ...slack,
    post: async (...given: Parameters<typeof slack.post>) => {
      await slack.post(...given)
      throw new Error('socket hang up')
    },
  }
  await relayOn(store, [arrives]).drain()
  await told(store, 'k', 'two')
  store.setClock(later(10_000))
  await relayOn(store, [slack]).drain()
  expect(slack.posts).toHaveLength(1)
  expect(slack.posts[0]?.card.title).toBe('two')
  expect(slack.calls).toEqual(['post k', 'find k', 'edit m1'])
})

test('a doubtful post that did not arrive is posted', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  slack.answers.push({ kind: 'later', why: 'timeout', doubtful: true })
  await told(store, 'k')
  const relay = relayOn(store, [slack])
  await relay.drain()
  store.setClock(later(10_000))
  await relay.drain()
  expect(slack.calls).toEqual(['post k', 'find k', 'post k'])
  expect(slack.posts).toHaveLength(1)
})

test('after a process died while sending, the row is looked for before it is sent again', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'k')
  await told(store, 'next')
  // What a killed relay leaves: sent, not noted, with a lease that goes on for a while.
  await slack.post(chat('C1'), card('k'), 'k')
  await store.database.pool.query(`UPDATE "Outbox" SET "lockedUntil" = now() + interval '1 minute'`)
  const relay = relayOn(store, [slack])
  expect(await relay.drain()).toBe(0)
  await store.database.pool.query(`UPDATE "Outbox" SET "lockedUntil" = now() - interval '1 second'`)
  expect(await relay.drain()).toBe(2)
  expect(slack.posts.map((post) => post.key)).toEqual(['k', 'next'])
})

test('a message too old to be edited is posted anew, and its thread goes on under the new one', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  const relay = relayOn(store, [slack])
  await told(store, 'k', 'one')
  await relay.drain()
  slack.answers.push({ kind: 'never', why: 'too old' })
  await told(store, 'k', 'two')
  await told(store, 'reply', 'reply', chat('C1'), { parent: 'k' })
  await relay.drain()
  expect(slack.posts.map((post) => [post.key, post.card.title, post.place.thread])).toEqual([
    ['k', 'one', undefined],
    ['k~2', 'two', undefined],
    ['reply', 'reply', 'm2'],
  ])
})

test('a reply waits for the message it hangs on, and holds up nobody', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'reply', 'reply', chat('C1'), { parent: 'root' })
  await told(store, 'other')
  await told(store, 'root')
  await relayOn(store, [slack]).drain()
  expect(slack.posts.map((post) => [post.key, post.place.thread])).toEqual([
    ['other', undefined],
    ['root', undefined],
    ['reply', 'm2'],
  ])
})

test('replies told with their root go out right after it; when the root is dead or unknown they stand alone', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'root')
  await told(store, 'reply', 'reply', chat('C1'), { parent: 'root' })
  await told(store, 'lost', 'lost', chat('C2'))
  await told(store, 'of lost', 'of lost', chat('C2'), { parent: 'lost' })
  await told(store, 'of nobody', 'of nobody', chat('C3'), { parent: 'pruned long ago' })
  const refusing = {
    ...slack,
    post: async (...given: Parameters<typeof slack.post>): Promise<Sent> =>
      given[2] === 'lost' ? { kind: 'never', why: 'msg_too_long' } : slack.post(...given),
  }
  await relayOn(store, [refusing]).drain()
  const threads = Object.fromEntries(slack.posts.map((post) => [post.key, post.place.thread]))
  expect(threads).toEqual({
    root: undefined,
    reply: slack.posts.find((post) => post.key === 'root')?.as,
    'of lost': undefined,
    'of nobody': undefined,
  })
})

test('what is told for later goes then, and holds up nobody', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  await told(store, 'tomorrow', 'tomorrow', chat('C1'), { notBefore: later(24 * 3600_000) })
  await told(store, 'now')
  const relay = relayOn(store, [slack])
  await relay.drain()
  expect(slack.posts.map((post) => post.key)).toEqual(['now'])
  store.setClock(later(24 * 3600_000))
  await relay.drain()
  expect(slack.posts.map((post) => post.key)).toEqual(['now', 'tomorrow'])
})

test('four relays at once: every message once, every chat in order', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  slack.during = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 4))
  await store.write(async (work) => {
    for (let n = 0; n < 300; n += 1) await tell(work, `k${n}`, chat(`C${n % 12}`), card(`${n}`))
  }, 'test')
  const relays = [1, 2, 3, 4].map(() => relayOn(store, [slack]))
  const counts = await Promise.all(relays.map((relay) => relay.drain()))
  while ((await store.read(outboxState)).owed > 0) await relays[0]?.drain()
  expect(slack.posts).toHaveLength(300)
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(0)
  for (let lane = 0; lane < 12; lane += 1) {
    const numbers = slack.posts
      .filter((post) => post.place.chat === `C${lane}`)
      .map((post) => Number(post.card.title))
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
  }
})

test('budgets: evenly spaced in a chat and on the whole platform, chats side by side', async () => {
  const store = await freshStore()
  const feishu = fakePlatform('feishu')
  let now = 0
  const sleepers: { at: number; wake(): void }[] = []
  const time = {
    now: () => now,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ at: now + ms, wake })),
  }
  const at: Record<string, number[]> = {}
  feishu.during = async (key) => {
    const lane = key.slice(0, 2)
    at[lane] ??= []
    at[lane].push(now)
  }
  await store.write(async (work) => {
    for (let n = 0; n < 40; n += 1)
      await tell(work, `L${n % 4}-${n}`, chat(`L${n % 4}`, 'feishu'), card(`${n}`))
  }, 'test')
  let done = false
  const draining = relayOn(store, [feishu], { time, budgets: { feishu: { perLane: 5, all: 10 } } })
    .drain()
    .finally(() => {
      done = true
    })
  while (!done) {
    await new Promise((resolve) => setTimeout(resolve, 3))
    const next = sleepers.sort((a, b) => a.at - b.at).shift()
    if (!next) continue
    now = Math.max(now, next.at)
    next.wake()
  }
  expect(await draining).toBe(40)
  for (const moments of Object.values(at)) {
    for (let n = 1; n < moments.length; n += 1)
      expect(moments[n]! - moments[n - 1]!).toBeGreaterThanOrEqual(199.9)
  }
  const all = Object.values(at)
    .flat()
    .sort((a, b) => a - b)
  for (let n = 1; n < all.length; n += 1) expect(all[n]! - all[n - 1]!).toBeGreaterThanOrEqual(99.9)
  // 40 messages at 10 a second: the best possible time, less one interval.
  expect(all.at(-1)).toBeLessThan(4_300)
})

test('started, it sends what is told without being asked; stopped, it waits for what is under way', async () => {
  const store = await freshStore()
  const slack = fakePlatform()
  const relay = relayOn(store, [slack])
  relay.start()
  await told(store, 'one')
  await expect.poll(() => slack.posts.length, { timeout: 900 }).toBe(1)
  let arrive = () => {}
  slack.during = () => new Promise((resolve) => (arrive = resolve))
  await told(store, 'two')
  await told(store, 'three')
  await expect.poll(() => slack.calls.includes('post two')).toBe(true)
  const stopped = relay.stop()
  arrive()
  await stopped
  expect(slack.posts.map((post) => post.key)).toEqual(['one', 'two'])
  // Left in good order: the next process may take it at once.
  expect(await row(store, 'three')).toMatchObject({ status: 'owed', lockedUntil: null })
})
