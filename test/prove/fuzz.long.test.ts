import { beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import { createBot } from '../../src/bot/dispatch.ts'
import { silentLog } from '../store.ts'
import { logged, makeWorld, type World } from '../world.ts'
import { fileFuzzer, largeFileFuzzer, sentFileFuzzer } from './fuzz-files.ts'
import { botFuzzers, runFuzzer } from './fuzzers.ts'
import { leaksIn } from './leaks.ts'

/** `npm run prove:fuzz` tries a hundred thousand others, and both endpoints of a running server. Here the same ones every time. */
const INPUTS = 250
const SEED = 20260601

describe('wild input', () => {
  let world: World

  beforeAll(async () => {
    world = await makeWorld()
    await world.importExample()
    logged.length = 0
  })

  it.each([0, 1])('breaks nothing that is typed (0) or clicked (1): %i', async (which) => {
    const senders = await Promise.all(
      ['王浩', '周敏', 'Priya Nair', '高建国'].map((name) => world.senderOf(name)),
    )
    const stranger = { platform: 'slack' as const, tenant: 'T0', userId: 'U0NOBODY' }
    const fuzzer = botFuzzers(world.bot, [...senders, stranger])[which]!

    expect(await runFuzzer(fuzzer, INPUTS, SEED)).toBeUndefined()
    expect(leaksIn(logged, [])).toEqual([])
  })

  it('breaks nothing as a file', async () => {
    await world.addPerson('管理员', 'admin', { slack: 'U0ADMIN' })
    expect(await runFuzzer(fileFuzzer, INPUTS, SEED)).toBeUndefined()
    expect(await runFuzzer(largeFileFuzzer, 3, SEED)).toBeUndefined()
    const sent = sentFileFuzzer(world.bot, await world.senderOf('管理员'))
    expect(await runFuzzer(sent, 20, SEED)).toBeUndefined()
  })

  it('would be found: a handler that throws is a fault', async () => {
    const throwing = Object.fromEntries(
      Object.keys(handlers).map((intent) => [intent, async () => Promise.reject(new Error('on purpose'))]),
    )
    const options = { store: world.store, jobs: [], admins: [], companyLang: 'zh' as const, log: silentLog() }
    const bot = createBot({ ...options, handlers: throwing })
    const sender = await world.senderOf('王浩')

    expect(await runFuzzer(botFuzzers(bot, [sender])[1]!, 20, 1)).toMatch(/it broke/)
  })
})
