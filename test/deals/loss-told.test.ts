import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { button, makeWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const valuesOf = ({ card }: { card: Card }) => {
  const form = card.parts.find((part) => part.kind === 'form')
  return Object.fromEntries(
    (form?.form.fields ?? []).map((field) => [field.name, 'value' in field ? field.value : undefined]),
  )
}

describe('why a deal was lost, said behind it', () => {
  it.each([
    ['Tom Becker', 'D5 lost price, to Rival X', { reason: 'price', rival: 'Rival X' }],
    ['Tom Becker', 'lost D5 to Alfa Laval on price', { reason: 'price', rival: 'Alfa Laval' }],
    ['Tom Becker', 'D5 lost because of lead time', { reason: 'delivery', rival: undefined }],
    ['Tom Becker', 'deal D5 lost: not price, the relationship', { reason: 'relationship' }],
    ['Tom Becker', 'D5 lost, the project was cancelled', { reason: 'cancelled', rival: undefined }],
    ['Tom Becker', 'D5 lost to no decision', { reason: 'no_decision', rival: undefined }],
    ['王浩', '丢了 D2 价格 输给凯泉', { reason: 'price', rival: '凯泉' }],
    ['王浩', 'D2 丢单 价格太高，输给了凯泉', { reason: 'price', rival: '凯泉' }],
    ['王浩', '商机 D2 丢了 交期跟不上 被恒通抢走了', { reason: 'delivery', rival: '恒通' }],
    ['王浩', 'D2 丢单 不是价格，是技术方案不行', { reason: 'specification' }],
    ['王浩', 'D2 丢单 项目取消了', { reason: 'cancelled' }],
    ['王浩', '东海 丢了 D2 价格', { reason: 'price' }],
    ['王浩', '东海石化 D2 丢单 交期跟不上', { reason: 'delivery' }],
    ['王浩', '我们在东海丢了D2，价格太高 输给凯泉', { reason: 'price', rival: '凯泉' }],
    ['Tom Becker', 'Meridian lost D5 on price', { reason: 'price' }],
    [
      'Tom Becker',
      'Meridian Foods: D5 lost to Alfa Laval on price',
      { reason: 'price', rival: 'Alfa Laval' },
    ],
  ])('%s: %s', async (who, text, values) => {
    const form = await world.say(who, text)
    expect(valuesOf(form)).toMatchObject(values)
    expect(await world.db.deal.count({ where: { status: 'lost' } })).toBe(0)
  })

  it.each([
    ['王浩', '华锐 丢了 D2 价格'],
    ['王浩', '东海丢了D2吗'],
    ['Tom Becker', 'Southport lost D5 on price'],
    ['Tom Becker', 'did Meridian lose D5 on price?'],
  ])('another account, or a question, opens no form: %s: %s', async (who, text) => {
    expect(valuesOf(await world.say(who, text))).toEqual({})
  })

  it('nothing is guessed where nothing is said', async () => {
    expect(valuesOf(await world.say('Tom Becker', 'D5 lost'))).toMatchObject({ reason: undefined })
    expect(valuesOf(await world.say('王浩', 'D2 丢单 客户说再等等'))).toMatchObject({ reason: undefined })
  })

  it('what was filled in is kept as it is sent', async () => {
    const form = await world.say('Tom Becker', 'D5 lost price, to Rival X')
    const typed = Object.fromEntries(
      Object.entries(valuesOf(form)).filter((each): each is [string, string] => each[1] !== undefined),
    )
    await world.click('Tom Becker', button(form.card, 'Save'), { typed })
    const { record } = await world.db.deal.findFirstOrThrow({ where: { code: 'D5' } })
    expect(record).toMatchObject({ reason: 'price', rival: 'Rival X', words: 'price, to Rival X' })
  })
})
