import { expect, test } from 'vitest'
import type { Sent } from '../../src/platforms/platform.ts'
import { backlogOf } from '../../src/queue/backlog.ts'
import { tell } from '../../src/queue/tell.ts'
import { freshStore } from '../store.ts'
import { card, chat, fakePlatform } from './platform.ts'
import { later, relayOn, row, told } from './setting.ts'

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
  while ((await backlogOf(store)).owed > 0) await relays[0]?.drain()
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
