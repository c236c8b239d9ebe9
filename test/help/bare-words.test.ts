import { describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

async function example(): Promise<World> {
  const world = await makeWorld()
  await world.importExample()
  return world
}

const titles = (card: Card) => buttonsOf(card).map(({ label }) => label)

describe('a command word alone, as a menu or `/` sends it', () => {
  const WORDS = [
    '客户',
    '围墙',
    '满意度',
    '投诉',
    '费用',
    '下一步',
    '稍后',
    '风险',
    '情报',
    '/wall',
    'csat',
  ] as const

  it.each(WORDS)(
    '%s offers one’s own accounts, worst first, and goes on with the one tapped',
    async (word) => {
      const world = await example()
      const { card } = await world.say('王浩', word)
      expect(card.title).toBe('哪个客户？')
      expect(titles(card).slice(0, 2)).toEqual(['东海石化', '鼎峰钢铁'])
      const { card: next } = await world.click('王浩', button(card, '鼎峰钢铁'))
      expect(next.title).not.toBe('哪个客户？')
      expect(wordsOf(next)).toMatch(/鼎峰钢铁|K09/)
      expect(next.title).not.toBe('没有写入')
    },
  )

  it('a typed name answers it like a tap', async () => {
    const world = await example()
    await world.say('王浩', '围墙')
    expect(wordsOf((await world.say('王浩', '东海')).card)).toContain('东海石化')
  })

  it('the visit form has the accounts in it, and writes the visit', async () => {
    const world = await example()
    const { card } = await world.say('王浩', '/visit')
    reviewCard('help', 'bare-visit', card)
    const { card: logged } = await world.click('王浩', button(card, '记下来'), {
      typed: { account: 'K02', people: '陈副总', summary: '谈续约价' },
    })
    expect(wordsOf(logged)).toContain('东海石化')
    expect(wordsOf(logged)).not.toContain('没看出')
  })

  it('an expense is booked from its form, once', async () => {
    const world = await example()
    const { card } = await world.say('王浩', '费用')
    const { card: form } = await world.click('王浩', button(card, '鼎峰钢铁'))
    reviewCard('help', 'bare-spend', form)
    const before = await world.db.spend.count()
    const save = button(form, '记下来')
    const typed = { code: 'AP-TEC', amount: '8000', note: '技术交流会' }
    const [one, two] = await Promise.all([
      world.click('王浩', save, { typed }),
      world.click('王浩', save, { typed }),
    ])
    expect(one.card.title).toContain('8,000')
    expect(two.card.title).toBe(one.card.title)
    expect(await world.db.spend.count()).toBe(before + 1)
    const { card: wrong } = await world.click('王浩', save, {
      typed: { code: 'AP-TEC', amount: 'viel', note: '' },
    })
    expect(wrong.title).toBe(one.card.title)
  })

  it('who leads is offered the team’s, who owns none the riskiest that they may see', async () => {
    const world = await example()
    await world.db.account.update({ where: { code: 'K05' }, data: { confidential: true } })
    const manager = await world.say('周敏', '风险')
    expect(titles(manager.card).slice(0, 5)).toContain('东海石化')
    expect(wordsOf(manager.card)).not.toContain('Meridian')
    await world.addPerson('沈洁', 'service')
    const offered = await world.say('沈洁', '风险')
    expect(titles(offered.card).length).toBeGreaterThan(2)
    expect(wordsOf(offered.card)).not.toMatch(/Meridian|美瑞/)
    reviewCard('help', 'bare-pick', offered.card)
  })

  it('关系 alone offers one’s own deals', async () => {
    const world = await example()
    const { card } = await world.say('王浩', '关系')
    expect(titles(card)[0]).toContain('D2')
    expect(wordsOf((await world.click('王浩', button(card, 'D2'))).card)).toContain('D2')
  })
})
