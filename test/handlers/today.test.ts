import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

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
    expect(button(card, '完成').click).toEqual({ intent: 'next.done', fields: { step: 'F2' } })
    expect(button(card, '处理').click).toEqual({ intent: 'complaint.open', fields: { code: 'C1' } })
    await reviewCard('today-rep-zh', card)
  })

  it('shows a manager the move that waits for him and what is late in the team', async () => {
    const { card } = await world.say('Daniel Reyes', 'today')

    expect(wordsOf(card)).toContain('AP1 D3')
    expect(wordsOf(card)).toContain('Overdue in the team of 2: 2 contacts')
    expect(button(card, 'Review').click).toEqual({ intent: 'move.open', fields: { move: 'AP1' } })
    await reviewCard('today-manager-en', card)
  })

  it('does not ask the requester to approve her own move', async () => {
    const { card } = await world.say('Priya Nair', 'today')

    expect(wordsOf(card)).not.toContain('AP1')
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
    expect(wordsOf((await world.say('王浩', '今日')).card)).toContain('东海石化:谈整改')
    await world.say('王浩', '拜访 东海石化 当面 陈副总 谈整改 下一步 6/5 送整改方案')

    const words = wordsOf((await world.say('王浩', '今日')).card)
    expect(words).toContain('已拜访')
    expect(words).not.toContain('联系 东海石化\n')
  })

  it('says that there is nothing, in one sentence', async () => {
    expect(wordsOf((await world.say('林悦', '今日')).card)).toContain('没有到期的事')
  })
})
