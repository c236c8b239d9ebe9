import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

const REPS = ['李晓彤', '王浩', '陈思远', 'Priya Nair', 'Tom Becker']

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
})

describe('today', () => {
  it('lists what is late and due for a rep, most urgent first, each line with its buttons', async () => {
    const { card } = await world.say('王浩', '今日')
    const words = wordsOf(card)

    expect(words).toContain('C1 投诉 东海石化')
    expect(words).toContain('联系 东海石化')
    expect(words).toContain('F13 D2 东海石化')
    expect(words.indexOf('联系 东海石化')).toBeLessThan(words.indexOf('C1 投诉'))
    expect(button(card, '完成').click).toMatchObject({ intent: 'next.done', fields: { step: 'F2' } })
    expect(button(card, '处理').click).toEqual({ intent: 'complaint.open', fields: { code: 'C1' } })
    reviewCard('briefings', 'today-rep', card)
  })

  it('shows a manager the move that waits for him and what is late in the team', async () => {
    const { card } = await world.say('Daniel Reyes', 'today')

    expect(wordsOf(card)).toContain('AP1 D3')
    expect(wordsOf(card)).toContain('Overdue in the team of 2: 2 contacts')
    expect(button(card, 'Review').click).toEqual({ intent: 'request.open', fields: { request: 'AP1' } })
    reviewCard('briefings', 'today-manager', card)
  })

  it('does not ask the requester to approve her own move', async () => {
    const { card } = await world.say('Priya Nair', 'today')

    expect(wordsOf(card)).not.toContain('Waiting for my decision')
    expect(wordsOf(card)).toMatch(/I wait for\nAP1/)
    expect(wordsOf(card)).toContain('Contact Alderbrook')
  })

  it('shows what is planned for the day and says when it was done', async () => {
    const [rep, account] = await Promise.all([
      world.db.person.findUniqueOrThrow({ where: { name: '王浩' } }),
      world.db.account.findUniqueOrThrow({ where: { code: 'K02' } }),
    ])
    await world.db.weekPlan.create({
      data: {
        personId: rep.id,
        week: '2026-W23',
        day: new Date('2026-06-01'),
        accountId: account.id,
        purpose: '谈整改',
      },
    })
    expect(wordsOf((await world.say('王浩', '今日')).card)).toContain('东海石化：谈整改')
    await world.say('王浩', '拜访 东海石化 当面 陈副总 谈整改 下一步 6/5 送整改方案')

    const words = wordsOf((await world.say('王浩', '今日')).card)
    expect(words).toContain('已拜访')
    expect(words).not.toContain('联系 东海石化\n')
  })

  it.each(['done', 'redate', 'reassign'])('keeps its other rows when a step is %s', async (what) => {
    const reply = await world.click('王浩', { intent: `next.${what}`, fields: { step: 'F2' } })
    expect(reply.delivery).toBe('private')
  })

  it('the card of one step becomes what was done with it', async () => {
    const { card } = await world.say('王浩', '下一步 D2 6/10 送方案')
    expect((await world.click('王浩', button(card, '完成'))).delivery).toBe('replace')
  })

  it('no button of a list takes the list away', async () => {
    await world.tick()
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()
    const lists = [
      ['王浩', (await world.say('王浩', '今日')).card],
      ['周敏', (await world.say('周敏', '日报')).card],
      ['Daniel Reyes', (await world.say('Daniel Reyes', 'today')).card],
      ...(await Promise.all(REPS.map(async (name) => [name, (await world.toldTo(name)).at(-1)!] as const))),
    ] as const
    for (const [name, card] of lists) {
      const buttons = buttonsOf(card)
      expect(buttons.length, `${name}: ${card.title}`).toBeGreaterThan(0)
      for (const each of buttons)
        expect((await world.click(name, each)).delivery, `${card.title}: ${each.label}`).not.toBe('replace')
    }
  })

  it('says that there is nothing, in one sentence', async () => {
    await world.addPerson('宋扬', 'viewer', { slack: 'U0SONG' })
    expect(wordsOf((await world.say('宋扬', '今日')).card)).toContain('没有到期的事')
  })
})
