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
