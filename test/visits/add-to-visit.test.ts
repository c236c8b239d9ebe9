import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await world.importExample()
})

const own = () =>
  world.db.visit.findMany({
    where: { source: { not: 'import' }, undoneAt: null },
    include: { contacts: true },
  })

describe('a visit that is told twice', () => {
  it.each([
    [
      '王浩',
      '拜访 东海 当面 陈副总 谈续约',
      '拜访 东海 当面 陈副总 他要新报价 下一步 周五 发新报价',
      '补到 V20',
      '新报价',
      '撤销',
    ],
    [
      'Tom Becker',
      'visit Meridian call Oliver Grant discussed CIP',
      'visit Meridian call Oliver Grant asked for a second offer next: second offer Friday',
      'Add to V20',
      'second offer',
      'Undo',
    ],
  ])(
    '%s: what is new goes into the first, once, and can be taken back',
    async (who, first, second, label, words, undo) => {
      await world.say(who, first)
      const [before] = await own()
      const steps = await world.db.nextStep.count({ where: { status: 'open' } })
      const { card } = await world.say(who, second)
      const add = button(card, label)
      const added = (await world.click(who, add)).card
      expect(wordsOf(added)).toContain(words)
      const [after, another] = await own()
      expect(another).toBeUndefined()
      expect(after!.summary).toContain(before!.summary)
      expect(after!.summary).toContain(words)
      await world.click(who, add, { key: 'again' })
      expect((await own())[0]!.summary).toBe(after!.summary)
      expect(await world.db.audit.count({ where: { what: 'visit.more' } })).toBe(1)
      await world.click(who, button(added, undo))
      expect((await own())[0]).toMatchObject({ summary: before!.summary, contacts: before!.contacts })
      expect(await world.db.nextStep.count({ where: { status: 'open' } })).toBe(steps)
    },
  )

  it.each([
    ['王浩', '拜访 东海 当面 陈副总 谈续约', '对', '补到 V20', '照样再记一次'],
    [
      'Tom Becker',
      'visit Meridian call Oliver Grant discussed CIP',
      'yes',
      'Add to V20',
      'Log it again all the same',
    ],
  ])('%s: a typed yes says neither, and is asked once more', async (who, told, yes, add, again) => {
    await world.say(who, told)
    await world.say(who, told)
    const { card } = await world.say(who, yes)
    expect(await own()).toHaveLength(1)
    expect(() => button(card, add)).not.toThrow()
    await world.click(who, button(card, again))
    expect(await own()).toHaveLength(2)
  })

  it('is not added where the account is no longer theirs to change, nor into another visit', async () => {
    await world.say('王浩', '拜访 东海 当面 陈副总 谈续约')
    await world.say('王浩', '拜访 鼎峰 当面 郑总 谈价格')
    const { card } = await world.say('王浩', '拜访 东海 当面 陈副总 他要新报价')
    const add = button(card, '补到 V20')
    const forged = { ...add, click: { ...add.click, fields: { ...add.click.fields, into: 'V21' } } }
    await world.click('王浩', forged)
    expect((await own()).some(({ summary }) => summary.includes('新报价'))).toBe(false)
    const again = (await world.say('王浩', '拜访 东海 当面 陈副总 他要新报价')).card
    await world.db.person.update({ where: { name: '王浩' }, data: { role: 'viewer' } })
    await world.click('王浩', button(again, '补到 V20'))
    expect((await own()).some(({ summary }) => summary.includes('新报价'))).toBe(false)
  })

  it('a deal that was told of later was worked on that day, until it is taken back', async () => {
    // Two open deals: the first time it is not known which.
    const { accountId, ownerId } = await world.db.deal.findUniqueOrThrow({ where: { code: 'D2' } })
    const data = { accountId, ownerId, name: '备件合同', amount: 1n, currency: 'CNY', stage: 1 }
    await world.db.deal.create({
      data: { ...data, code: 'D90', stageEnteredOn: new Date('2026-05-01') },
    })
    const activity = async () =>
      (await world.db.deal.findUniqueOrThrow({ where: { code: 'D90' } })).lastActivityOn
        ?.toISOString()
        .slice(0, 10)
    await world.say('王浩', '拜访 东海 当面 陈副总 谈续约')
    const { card } = await world.say('王浩', '拜访 东海 当面 陈副总 D90 谈备件清单')
    expect(await activity()).toBeUndefined()
    const added = (await world.click('王浩', button(card, '补到 V20'))).card
    expect(await activity()).toBe('2026-06-01')
    await world.click('王浩', button(added, '撤销'))
    expect(await activity()).toBeUndefined()
  })
})
