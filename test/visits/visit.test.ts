import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

async function account(code: string) {
  return world.db.account.findUniqueOrThrow({ where: { code } })
}

describe('logging a visit', () => {
  it('writes what was understood, resets the contact clock and re-assesses account and deal at once', async () => {
    const reply = await world.say(
      '王浩',
      '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 承诺：周五前给方案 下一步 6/5 送整改方案',
    )

    expect(reply.card.title).toBe('已记录拜访 V20')
    expect(wordsOf(reply.card)).toContain('陈副总')
    expect(wordsOf(reply.card)).toContain('2026-06-05 周五')
    expect(await account('K02')).toMatchObject({ score: 65, band: 'critical' })
    expect(
      await world.db.visit.findUniqueOrThrow({
        where: { code: 'V20' },
        include: { contacts: true, deals: true },
      }),
    ).toMatchObject({
      qualifying: true,
      channel: 'in_person',
      contacts: [{}],
      deals: [{}],
    })
    expect(
      await world.db.nextStep.findFirst({ where: { status: 'open', deal: { code: 'D2' } } }),
    ).toMatchObject({ text: '送整改方案' })
  })

  it('is undone as if it had not been logged', async () => {
    const before = await account('K02')
    const reply = await world.say('王浩', '拜访 东海石化 当面 陈副总 谈续约价 下一步 6/5 送整改方案')
    world.pass(29)
    const undone = await world.click('王浩', button(reply.card, '撤销'))

    expect(undone.card.title).toBe('已撤销')
    expect(await account('K02')).toEqual({ ...before, assessedOn: expect.anything() })
    const again = await world.click('王浩', button(reply.card, '撤销'))
    expect(again.card).toEqual(undone.card)
    expect((await world.say('王浩', '撤销')).card.title).toBe('没有写入')
  })

  it('writes one visit when the same message arrives twice at once', async () => {
    const text = '拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价'
    const [first, second] = await Promise.all([
      world.say('李晓彤', text, { key: 'k1' }),
      world.say('李晓彤', text, { key: 'k1' }),
    ])

    expect(first).toEqual(second)
    expect(await world.db.visit.count({ where: { code: { startsWith: 'V2' } } })).toBe(1)
  })

  it('writes nothing before one of two candidates is chosen', async () => {
    const reply = await world.say('李晓彤', '拜访 海 当面 谈报价')

    expect(await world.db.visit.count()).toBe(28)
    expect(reply.card.title).toBe('你说的是哪个客户？')
    expect(wordsOf(reply.card)).toContain('东海石化')
    expect(wordsOf(reply.card)).toContain('南港海工')
  })

  it.each([
    ['拜访 华锐 2026-06-09 当面 孙副总 谈报价', '还没到'],
    ['拜访 不存在公司 当面 王总 谈报价', '没有找到'],
    ['拜访 华锐 当面 孙副总 谈报价 下一步 5/20 发报价', '已经过去'],
  ])('refuses %s with one sentence and writes nothing', async (text, words) => {
    const reply = await world.say('李晓彤', text)

    expect(wordsOf(reply.card)).toContain(words)
    expect(await world.db.visit.count()).toBe(28)
  })

  it('keeps an attempt without resetting the clock, and says so', async () => {
    const reply = await world.say('王浩', '拜访 东海 打电话没人接')

    expect(wordsOf(reply.card)).toContain('联系时钟没有重置')
    expect((await account('K02')).score).toBe(95)
  })

  it('asks at most three things', async () => {
    const reply = await world.say('陈思远', '拜访 泰和')
    const form = reply.card.parts.find((part) => part.kind === 'form')

    expect(form?.kind === 'form' && form.form.fields.map((field) => field.name)).toEqual([
      'people',
      'summary',
      'nextStep',
    ])
    const done = await world.click('陈思远', button(reply.card, '记下来'), {
      typed: { people: '李处长', summary: '设备选型', nextStep: '6/8 送样本' },
    })
    expect(done.card.title).toBe('已记录拜访 V20')
  })

  const answers: [
    string,
    Record<string, string>,
    { met: string[]; step?: object | null; summary?: string },
  ][] = [
    [
      'two people, one of them new',
      { people: '李处长、孙明 采购主管', summary: '设备选型', nextStep: '6/8 送样本' },
      { met: ['李处长(设备)', '孙明'], step: { text: '送样本' } },
    ],
    [
      'no step yet',
      { people: '李处长和王磊', summary: '设备选型', nextStep: '改天再说' },
      { met: ['李处长(设备)', '王磊'], step: null },
    ],
    [
      'a step without a day',
      { people: '李处长', summary: '下周三送样的事', nextStep: '' },
      { met: ['李处长(设备)'], step: null, summary: '下周三送样的事' },
    ],
    [
      'English names',
      { people: 'Anna Weber and Tom Li', summary: '', nextStep: '' },
      { met: ['Anna Weber', 'Tom Li'] },
    ],
    [
      'words of a command in a field',
      { people: '李处长', summary: '下一步怎么走，竞争对手恒通', nextStep: 'later' },
      { met: ['李处长(设备)'], step: null, summary: '下一步怎么走，竞争对手恒通' },
    ],
  ]
  it.each(answers)('takes each field of the form as what it asks for: %s', async (_what, typed, expected) => {
    const before = await world.db.nextStep.count()
    const asked = await world.say('陈思远', '拜访 泰和')
    let card = (await world.click('陈思远', button(asked.card, '记下来'), { typed })).card
    if (!card.title.startsWith('已记录'))
      card = (await world.click('陈思远', button(card, '对，记下来'))).card

    expect(card.title).toBe('已记录拜访 V20')
    const visit = await world.db.visit.findUniqueOrThrow({
      where: { code: 'V20' },
      include: { contacts: { include: { contact: true } } },
    })
    expect(visit.contacts.map(({ contact }) => contact.name).sort()).toEqual([...expected.met].sort())
    if (expected.summary) expect(visit.summary).toBe(expected.summary)
    if (expected.step === null) expect(await world.db.nextStep.count()).toBe(before)
    if (expected.step)
      expect(await world.db.nextStep.findFirst({ orderBy: { id: 'desc' } })).toMatchObject(expected.step)
  })

  it('reads what was told once more when only the account was missing', async () => {
    const asked = await world.say('王浩', '今天当面拜访了 陈副总 谈续约价 下一步 6/5 送整改方案')
    const done = asked.card.title.startsWith('已记录')
      ? asked
      : await world.click('王浩', button(asked.card, '记下来'), { typed: { account: '东海' } })

    expect(wordsOf(done.card)).toContain('东海石化')
    expect(wordsOf(done.card)).toContain('陈副总')
  })
})
