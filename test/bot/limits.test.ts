import { expect, it } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import { createBot } from '../../src/bot/dispatch.ts'
import { createLimiter, TooMany } from '../../src/bot/limits.ts'
import { problemZh } from '../../src/bot/problem-words.zh.ts'
import { silentLog } from '../store.ts'
import { makeWorld, said } from '../world.ts'

const at = (minute: number) => new Date(minute * 60_000 + 5_000)

it('lets so many through a minute for each person, and a new minute begins anew', () => {
  const limiter = createLimiter(3)
  for (let n = 0; n < 3; n += 1) limiter.take(1, at(7))
  expect(() => limiter.take(1, at(7))).toThrow(TooMany)
  expect(() => limiter.take(2, at(7))).not.toThrow()
  expect(() => limiter.take(1, at(8))).not.toThrow()
})

it('counts by when it was sent: a backlog of an hour is worked off at once', () => {
  const limiter = createLimiter(3)
  for (let minute = 0; minute < 60; minute += 1)
    for (let n = 0; n < 3; n += 1) expect(() => limiter.take(1, at(minute))).not.toThrow()
})

it('can be switched off, and remembers no more people than fit', () => {
  const off = createLimiter('off')
  for (let n = 0; n < 1000; n += 1) off.take(1, at(0))
  const limiter = createLimiter(1)
  for (let person = 0; person < 20_000; person += 1) limiter.take(person, at(0))
  expect(() => limiter.take(19_999, at(0))).toThrow(TooMany)
  expect(() => limiter.take(1, at(0))).not.toThrow()
})

it('says so in one sentence, writes nothing, and answers a flood of messages once', async () => {
  const world = await makeWorld()
  await world.addPerson('王浩', 'rep', { slack: 'U0HAO' })
  const options = { store: world.store, handlers, jobs: [], admins: [], companyLang: 'zh' as const }
  const bot = createBot({ ...options, log: silentLog(), limiter: createLimiter(2) })
  const sender = { platform: 'slack' as const, tenant: 'T0', userId: 'U0HAO' }
  for (const key of ['a', 'b'])
    expect((await bot.receive(said(sender, '帮助', key))).card.title).not.toBe(problemZh.titles.refused)

  const refused = await bot.receive(said(sender, '帮助', 'c'))
  expect(refused.card.summary).toBe(problemZh.tooMany(2))
  for (const key of ['d', 'e', 'f']) await bot.process(said(sender, '帮助', key), async () => {})
  expect(await world.db.outbox.count()).toBe(1)
  expect(await world.db.done.count()).toBe(2)
  // What was not done can be sent again, under the same key.
  world.pass(1)
  expect((await bot.receive(said(sender, '帮助', 'c'))).card.title).not.toBe(problemZh.titles.refused)
})
