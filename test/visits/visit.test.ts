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
    expect(wordsOf(reply.card)).toContain('2026-06-05（周五）')
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
})
