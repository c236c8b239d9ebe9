import { beforeEach, describe, expect, it } from 'vitest'
import type { Handlers, Job } from '../../src/bot/handler.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { backlogOf } from '../../src/queue/backlog.ts'
import { createInboxWorker } from '../../src/queue/inbox-worker.ts'
import { silentLog } from '../store.ts'
import { makeWorld, said, type World, wordsOf } from '../world.ts'

const broken: Handlers = {
  help: async () => {
    throw new Error('a bug')
  },
}

describe('a bug in a handler', () => {
  let world: World
  beforeEach(async () => {
    world = await makeWorld({ handlers: broken })
    await world.addPerson('王浩', 'rep', { slack: 'U0WANGHAO', locale: 'zh-CN' })
  })

  it('is told with a reference, when the answer is waited for', async () => {
    const { card } = await world.say('王浩', '帮助', { key: 'slack:Ev0123456789abcdef' })
    expect(wordsOf(card)).toContain('什么都没有保存')
    expect(wordsOf(card)).toContain('456789abcdef')
  })

  it('is told after the last try, when it was acknowledged before', async () => {
    const inbox = createInboxWorker({
      store: world.store,
      bot: world.bot,
      policy: { ...defaultPolicy.inbox, attempts: 2 },
      log: silentLog(),
    })
    await inbox.keep(said(await world.senderOf('王浩'), '帮助', 'slack:Ev1'))
    await inbox.drain()
    await world.relay()
    expect(await world.toldTo('王浩')).toEqual([])
    world.pass(1)
    await inbox.drain()
    await world.relay()
    expect((await world.toldTo('王浩')).map(wordsOf).join()).toContain('什么都没有保存')
    expect(await backlogOf(world.store)).toMatchObject({ waiting: 0, failed: 1 })
  })
})

describe('jobs', () => {
  it('run every slot once, whatever becomes of the others, and the failed one again at the next tick', async () => {
    const runs: string[] = []
    const job: Job = {
      name: 'test',
      due: async () => [{ key: 'a' }, { key: 'b' }, { key: 'c' }],
      async run(_work, { key }) {
        runs.push(key)
        if (key === 'b' && runs.length < 4) throw new Error('not yet')
      },
    }
    const world = await makeWorld({ jobs: [job] })
    expect(await world.bot.tick()).toBe(2)
    expect(await world.bot.tick()).toBe(1)
    expect(await world.bot.tick()).toBe(0)
    expect(runs).toEqual(['a', 'b', 'c', 'b'])
  })
})

describe('who nobody knows', () => {
  it('is told whom to ask, but not for words in a thread among others', async () => {
    const world = await makeWorld()
    const stranger = { platform: 'feishu' as const, tenant: 't', userId: 'ou_nobody' }
    const place = { platform: 'feishu' as const, tenant: 't', chat: 'oc_group', thread: 'om_1' }
    const told = await world.receive(said(stranger, '帮助', 'feishu:1', place))
    expect(wordsOf(told.card)).toContain('不在成员名单')
    const silent = await world.receive({
      kind: 'replied',
      key: 'feishu:2',
      sender: stranger,
      place,
      text: '好',
      root: 'om_1',
    })
    expect(silent.card.parts).toEqual([])
  })
})
