import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const toldTo = async (name: string) => {
  await world.relay()
  return world.toldTo(name)
}
const account = (code: string) => world.db.account.findUniqueOrThrow({ where: { code } })
const rules = async (code: string) => JSON.stringify((await account(code)).signals)

describe('facts by words', () => {
  it('a rival is written with what it does to the risk, and taken back', async () => {
    const before = (await account('K02')).score
    const { card } = await world.say('王浩', '对手 东海 替代 恒通在试用')
    expect(card.title).toBe('竞争对手动作 · 东海石化')
    expect(wordsOf(card)).toContain('替代')
    expect(wordsOf(card)).toContain('恒通在试用')
    expect(await rules('K02')).toContain('"AR10"')

    await world.say('王浩', '撤销')
    expect((await account('K02')).score).toBe(before)
    expect(await world.db.competitorSignal.count({ where: { note: '恒通在试用' } })).toBe(0)
  })

  it.each([
    ['流失 东海 原因 3 备注 密封件拖了三周', 3, '密封件拖了三周'],
    ['流失 东海 3 密封件拖了三周', 3, '密封件拖了三周'],
    ['流失 东海 备注：密封件拖了三周 原因：3', 3, '密封件拖了三周'],
    ['流失 东海 原因 问题未解决 密封件拖了三周', 3, '密封件拖了三周'],
    ['churn K02 reason 3 seals late again', 3, 'seals late again'],
    ['churn K02 unsolved complaint seals late again', 3, 'seals late again'],
  ])('%s', async (text, reason, note) => {
    await world.say('王浩', text)
    expect(
      await world.db.churnFlag.findFirstOrThrow({ where: { day: new Date('2026-06-01') } }),
    ).toMatchObject({
      reason,
      note,
    })
  })

  it('a plan review settles AR13', async () => {
    expect(await rules('K02')).toContain('"AR13"')
    const { card } = await world.say('王浩', '计划回顾 东海 完成')
    expect(wordsOf(card)).toContain('2026-06-01')
    expect(await rules('K02')).not.toContain('"AR13"')
  })

  it('a coach is marked on the person, and the deal knows it', async () => {
    const [deal] = await world.db.deal.findMany({ where: { account: { code: 'K02' }, status: 'open' } })
    const contact = await world.db.contact.findFirstOrThrow({ where: { account: { code: 'K02' } } })
    await world.say('王浩', `人 东海 ${contact.name} 教练 说了预算`)
    expect(await world.db.contact.findUniqueOrThrow({ where: { id: contact.id } })).toMatchObject({
      isCoach: true,
      coachLastInfoOn: new Date('2026-06-01'),
      coachSource: '说了预算',
    })
    expect(
      JSON.stringify((await world.db.deal.findUniqueOrThrow({ where: { id: deal!.id } })).signals),
    ).not.toContain('DR06')
    await world.say('王浩', `人 东海 ${contact.name} 离职`)
    expect((await world.db.contact.findUniqueOrThrow({ where: { id: contact.id } })).leftOn).toEqual(
      new Date('2026-06-01'),
    )
    await world.say('王浩', `人 东海 ${contact.name} 在职`)
    expect((await world.db.contact.findUniqueOrThrow({ where: { id: contact.id } })).leftOn).toBeNull()
  })

  it('a tier is set by the manager and asked for by the rep', async () => {
    const { card } = await world.say('王浩', '定级 东海 B 订单少了')
    expect(wordsOf(card)).toContain('已请 周敏 决定')
    expect((await account('K02')).tier).toBe('A')
    const asked = (await toldTo('周敏')).at(-1)!
    expect(wordsOf(asked)).toContain('订单少了')
    const agree = button(asked, '批准')
    const done = await world.click('周敏', agree)
    expect((await account('K02')).tier).toBe('B')
    expect(wordsOf(done.card)).toContain('A → B')
    expect((await toldTo('王浩')).map(wordsOf).join()).toContain('周敏 批准')
    await world.say('周敏', '定级 东海 普通')
    expect(await account('K02')).toMatchObject({ tier: null, score: 0 })
    await world.say('周敏', '撤销')
    expect((await account('K02')).tier).toBe('B')
    expect((await account('K02')).score).toBeGreaterThan(0)
  })

  it('who asks for a tier does not decide it', async () => {
    await world.say('王浩', '定级 东海 C')
    expect(wordsOf((await world.say('王浩', '批准 AP2')).card)).toContain('申请人不能')
    expect((await account('K02')).tier).toBe('A')
  })

  it('a back-up is one of us and not the owner', async () => {
    await world.say('周敏', '后备 东海 李晓彤')
    expect(
      (await world.db.account.findUniqueOrThrow({ where: { code: 'K02' }, include: { backup: true } })).backup
        ?.name,
    ).toBe('李晓彤')
    expect(wordsOf((await world.say('周敏', '后备 东海 王浩')).card)).toMatch(/负责人|owner/)
    expect(wordsOf((await world.say('周敏', '后备 东海 张三三')).card)).toContain('没有叫')
  })

  it('somebody new is added with layer and title', async () => {
    await world.say('Tom Becker', 'person Meridian Silvia Anderson title Plant manager decision')
    expect(await world.db.contact.findFirstOrThrow({ where: { name: 'Silvia Anderson' } })).toMatchObject({
      layer: 'decision',
      title: 'Plant manager',
    })
  })

  it('what is missing or wrong is asked for in a form that is filled in, and nothing is written', async () => {
    const { card } = await world.say('王浩', '流失 东海 密封件拖了三周')
    expect(wordsOf(card)).toContain('请填写：原因')
    expect(await world.db.churnFlag.count({ where: { day: new Date('2026-06-01') } })).toBe(0)
    const [save] = buttonsOf(card)
    await world.click('王浩', save!, {
      typed: { reason: '3', note: '密封件拖了三周' },
    })
    expect(await world.db.churnFlag.count({ where: { day: new Date('2026-06-01'), reason: 3 } })).toBe(1)
  })

  it('an account alone shows what was noted and the form', async () => {
    const { card } = await world.say('王浩', '流失 东海')
    expect(card.parts.some(({ kind }) => kind === 'form')).toBe(true)
    expect((await world.say('林悦', '流失 东海')).card.parts.some(({ kind }) => kind === 'form')).toBe(false)
  })

  it('who looks on does not learn who our coach is', async () => {
    await world.say('王浩', '人 东海 钱总 教练 说了预算')
    expect(wordsOf((await world.say('王浩', '人 东海')).card)).toContain('钱总 · 层级未知 · 还没见过 · 教练')
    expect(wordsOf((await world.say('林悦', '人 东海')).card)).not.toContain('说了预算')
  })

  it('is not for those who only look on, and money for a person is not kept', async () => {
    expect(wordsOf((await world.say('林悦', '流失 东海 3 拖')).card)).toContain('不能替它记录')
    expect(wordsOf((await world.say('王浩', '对手 东海 恒通给了李处长5000元好处费')).card)).toContain('个人')
    expect(await world.db.competitorSignal.count({ where: { note: { contains: '好处费' } } })).toBe(0)
  })

  it('words of facts begin other sentences too', async () => {
    for (const text of [
      '人家今天没空',
      '竞争很激烈',
      'note to self: call the bank',
      'churn is bad this year',
    ])
      expect((await world.say('王浩', text)).card.title).not.toMatch(/竞争对手动作|联系人|情报|流失/)
  })
})
