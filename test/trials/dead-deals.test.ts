import { beforeEach, describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** What is lost, cancelled, won or asleep asks for nothing and keeps nobody from calling. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
})

const said = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

async function dealBecomes(code: string, status: 'lost' | 'cancelled' | 'won' | 'on_hold' | 'closed') {
  await world.db.deal.update({ where: { code }, data: { status } })
}

async function lose(who: string, code: string, more: Record<string, string> = {}) {
  const { card } = await world.say(who, `deal ${code} lost`)
  const submit = buttonsOf(card)[0]!
  return world.click(who, submit, {
    typed: { reason: 'price', words: 'budget', lesson: 'ask for the budget first', ...more },
  })
}

describe('a step of a deal that came dead by import', () => {
  it.each(['lost', 'cancelled', 'won', 'on_hold', 'closed'] as const)(
    'is nowhere when the deal is %s',
    async (status) => {
      const step = await world.db.nextStep.findFirstOrThrow({
        where: { deal: { code: 'D7' }, status: 'open' },
      })
      await world.db.nextStep.update({ where: { id: step.id }, data: { text: 'Bring the gasket drawings' } })
      await dealBecomes('D7', status)
      for (const ask of ['today', 'account Alderbrook', 'deal D7', 'which accounts have overdue steps?'])
        expect(await said('Priya Nair', ask), ask).not.toContain('gasket')
      expect(await said('Daniel Reyes', 'digest')).not.toContain('gasket')
      world.now = '2026-06-03T09:00:00+08:00'
      await world.tick()
      expect(world.sent.map(({ card }) => wordsOf(card)).join()).not.toContain('gasket')
      expect(await said('Priya Nair', 'today')).not.toContain('gasket')
    },
  )

  it('is not counted among the late ones', async () => {
    const late = async () => /\d+ still late/.exec(await said('Daniel Reyes', 'numbers'))?.[0]
    world.now = '2026-06-03T09:30:00+08:00'
    const before = await late()
    await dealBecomes('D7', 'lost')
    expect(await late()).not.toBe(before)
  })

  it('does not pause the clock of its account', async () => {
    await world.db.nextStep.updateMany({
      where: { account: { code: 'K08' }, status: 'open' },
      data: { due: new Date('2026-07-30') },
    })
    world.now = '2026-06-02T09:30:00+08:00'
    expect(await said('Priya Nair', 'why Alderbrook')).toContain('31 Jul')
    await dealBecomes('D7', 'lost')
    await world.db.nextStep.updateMany({
      where: { account: { code: 'K08' }, dealId: null },
      data: { status: 'cancelled' },
    })
    expect(await said('Priya Nair', 'why Alderbrook')).not.toContain('31 Jul')
  })
})

describe('26: a deal that ends', () => {
  it('takes its step and its close date with it', async () => {
    await lose('王浩', 'D2')
    expect(await world.db.nextStep.count({ where: { deal: { code: 'D2' }, status: 'open' } })).toBe(0)
    const card = await said('王浩', '商机 D2')
    expect(card).not.toContain('2026-05-31')
    expect(card).not.toContain('下一步')
  })

  it('keeps a later try from silencing the account, and ends it when it is reopened', async () => {
    await lose('王浩', 'D2', { result: 'not_yet', nextTryOn: '2026-11-02' })
    expect(
      await world.db.nextStep.count({ where: { account: { code: 'K02' }, due: new Date('2026-11-02') } }),
    ).toBe(1)
    expect(await said('王浩', '风险 东海石化')).not.toContain('11-02')
    await world.say('王浩', '商机 D2 重开 客户又来找我们')
    expect(await world.db.nextStep.count({ where: { due: new Date('2026-11-02'), status: 'open' } })).toBe(0)
  })

  it('does not bring back an old step when it is reopened', async () => {
    await world.say('王浩', '商机 D2 取消 重复录入')
    await world.say('王浩', '商机 D2 重开 没有重复')
    expect(await world.db.nextStep.count({ where: { deal: { code: 'D2' }, status: 'open' } })).toBe(0)
  })

  it('has its step again when it wakes', async () => {
    await world.say('Priya Nair', 'deal D7 hold 1 Aug budget frozen')
    expect(await said('Priya Nair', 'today')).not.toContain('D7')
    await world.say('Priya Nair', 'deal D7 wake')
    expect(await world.db.nextStep.count({ where: { deal: { code: 'D7' }, status: 'open' } })).toBe(1)
    expect(await said('Priya Nair', 'today')).toContain('F7')
  })
})

describe('26: a next step for a deal that is over', () => {
  it.each([
    ['lost', 'Reopen it first'],
    ['cancelled', 'Reopen it first'],
    ['on_hold', 'deal D7 wake'],
    ['closed', 'next Alderbrook Chemicals Friday'],
  ] as const)('%s: is refused with what to do', async (status, words) => {
    await dealBecomes('D7', status)
    const before = await world.db.nextStep.count()
    expect(await said('Priya Nair', 'next D7 10 Jun send the drawings')).toContain(words)
    expect(await world.db.nextStep.count()).toBe(before)
    const step = await world.db.nextStep.findFirstOrThrow({ where: { deal: { code: 'D7' }, status: 'open' } })
    expect(await said('Priya Nair', `next ${step.code} to 12 Jun`)).toContain(words)
  })

  it.each([
    ['lost', '商机 D2 重开'],
    ['cancelled', '商机 D2 重开'],
    ['on_hold', '商机 D2 唤醒'],
  ] as const)('%s: in Chinese too', async (status, words) => {
    await dealBecomes('D2', status)
    expect(await said('王浩', '下一步 D2 6/10 送方案')).toContain(words)
  })

  it('won: stands at the account, and says so', async () => {
    await dealBecomes('D7', 'won')
    expect(await said('Priya Nair', 'next D7 2 Jun bring the manuals')).toContain('stands at its account')
    expect(await said('Priya Nair', 'today')).toContain('bring the manuals')
  })

  it('a visit that names a lost deal leaves its step at the account', async () => {
    await dealBecomes('D2', 'lost')
    const { card } = await world.say('王浩', '拜访 东海石化 当面 陈副总 谈 D2 为什么丢 下一步 6/5 送整改方案')
    const yes = buttonsOf(card).find(({ click }) => click.intent === 'confirm')
    if (yes) await world.click('王浩', yes)
    const step = await world.db.nextStep.findFirstOrThrow({
      where: { text: { contains: '整改方案' } },
      orderBy: { id: 'desc' },
    })
    expect(step).toMatchObject({ dealId: null, status: 'open' })
    expect(await said('王浩', '今日')).not.toContain('D2')
  })
})

describe('26: nothing is asked for a deal that is over', () => {
  it.each(['lost', 'cancelled', 'closed'] as const)(
    '%s: neither an exception nor a snooze',
    async (status) => {
      await dealBecomes('D7', status)
      for (const [who, text] of [
        ['Priya Nair', 'not-a-risk D7 DR06 until 20 June no coach there'],
        ['Daniel Reyes', 'not-a-risk D7 DR06 until 20 June no coach there'],
        ['Priya Nair', 'snooze D7 until 5 June they are closed'],
      ] as const)
        expect(await said(who, text), text).toContain('is over and counts for no risk')
      expect(await world.db.request.count({ where: { deal: { code: 'D7' } } })).toBe(0)
      expect(await world.db.ruleException.count()).toBe(0)
    },
  )

  it('nor an exception that nobody would see', async () => {
    expect(await said('Priya Nair', 'not-a-risk Northwind AR06 until 20 June no complaint')).toContain(
      'AR06 does not count',
    )
    expect(await world.db.request.count({ where: { kind: 'exception' } })).toBe(0)
  })
})
