import { beforeEach, describe, expect, it } from 'vitest'
import type { Button, Card } from '../../src/cards/card.ts'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

/** By its whole label: 人 stands in others too. */
function exact(card: Card, label: string): Button {
  const found = buttonsOf(card).find((each) => each.label === label)
  if (!found) throw new Error(`no button ${label}`)
  return found
}

describe('the file of an account', () => {
  it.each([
    ['客户 东海 人', '联系人 · 东海石化'],
    ['客户 东海 竞争', '竞争对手动作 · 东海石化'],
    ['客户 东海 商务', '商务 · 东海石化'],
    ['客户 东海 计划', '客户计划 · 东海石化'],
    ['客户 东海 历史', '历史 · 东海石化'],
    ['客户 东海 档案', '档案 · 东海石化'],
    ['account K02 people', '联系人 · 东海石化'],
    ['account K02 history', '历史 · 东海石化'],
  ])('%s', async (words, title) => {
    expect((await world.say('王浩', words)).card.title).toBe(title)
  })

  it('tells what happened, the newest first and page by page, with what was said', async () => {
    await world.say('王浩', '拜访 东海 电话 陈副总 谈续约价格 下一步 6/10 回复')
    await world.say('王浩', '对手 东海 替代 恒通在试用')
    const { card } = await world.say('王浩', '客户 东海 历史')
    const words = wordsOf(card)
    expect(words.indexOf('恒通在试用')).toBeGreaterThan(0)
    expect(words.indexOf('恒通在试用')).toBeLessThan(words.indexOf('05-1'))
    reviewCard('accounts', 'history', card)
    const { card: older } = await world.click('王浩', button(card, '更早的'))
    expect(older.title).toBe(card.title)
    expect(wordsOf(older)).not.toContain('恒通在试用')
  })

  it('tells what is left to leaders and finance alone', async () => {
    expect(wordsOf((await world.say('王浩', '客户 东海 商务')).card)).not.toContain('贡献')
    expect(wordsOf((await world.say('林悦', '客户 东海 商务')).card)).toContain('贡献')
    expect(wordsOf((await world.say('周敏', '客户 东海 商务')).card)).toContain('贡献')
  })

  it('is one tap from the card of the account', async () => {
    const { card } = await world.say('王浩', '客户 东海')
    for (const [label, title] of [
      ['人', '联系人'],
      ['竞争', '竞争对手动作'],
      ['历史', '历史'],
      ['档案', '档案'],
    ] as const)
      expect((await world.click('王浩', exact(card, label))).card.title).toContain(title)
  })
})

describe('the trend of the risk', () => {
  it('is drawn week by week on its whole scale, with what was promised among what happened', async () => {
    await world.say('王浩', '拜访 东海 电话 陈副总 谈续约，他答应6月3日前给我们答复 下一步 6/10 送样')
    world.now = '2026-06-22T10:30:00+08:00'
    await world.say('王浩', '拜访 东海 当面 陈副总 谈交期 下一步 6/26 回访')
    const { card } = await world.say('王浩', '客户 东海 历史')
    const [line] = card.parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []))
    expect(line).toMatchObject({ kind: 'line', scale: { low: 0, high: 100 } })
    expect(line?.kind === 'line' && line.points.map(({ label }) => label)).toEqual([
      '06-01',
      '06-08',
      '06-15',
      '06-22',
    ])
    expect(wordsOf(card)).toContain('对方承诺')
    reviewCard('accounts', 'history-trend', card)
  })

  it('in English', async () => {
    await world.say('Tom Becker', 'visit Meridian call Oliver Grant about renewal next 10 Jun send offer')
    world.now = '2026-06-15T10:30:00+08:00'
    await world.say('Tom Becker', 'visit Meridian call Janet Wu about invoices next 20 Jun call back')
    reviewCard('accounts', 'history-trend', (await world.say('Tom Becker', 'account Meridian history')).card)
  })
})

describe('people on the card of an account', () => {
  it('are named with level and when they were met; our coach to those who work on it alone', async () => {
    await world.say('王浩', '人 东海 陈副总 教练 说了预算')
    const words = wordsOf((await world.say('王浩', '客户 东海')).card)
    expect(words).toMatch(/陈副总 · .* · 教练/)
    expect(words).toContain('钱科长')
    const seen = wordsOf((await world.say('陈思远', '客户 东海')).card)
    expect(seen).toContain('陈副总')
    expect(seen).not.toContain('教练')
  })

  it('a colleague of the team is not told who our coach is, nor may name one', async () => {
    await world.say('王浩', '人 东海 陈副总 教练 说了预算')
    const { card } = await world.say('陈思远', '人 东海 陈副总')
    expect(wordsOf(card)).not.toMatch(/教练|说了预算/)
    expect(wordsOf((await world.say('陈思远', '人 东海 钱科长 教练 人好')).card)).toMatch(
      /只由负责这个客户的人|不能替它记录/,
    )
    expect(await world.db.contact.count({ where: { name: '钱科长', isCoach: true } })).toBe(0)
  })
})
