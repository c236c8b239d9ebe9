import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** A sign, a code or a day that cannot be is never left out of what is written. */
describe('what is told of money and cannot be', () => {
  let world: World

  beforeAll(async () => {
    world = await makeWorld({ now: '2026-06-01T09:40:00+08:00' })
    await world.importExample()
  })

  it.each([
    ['周敏', '预算 东海 AP-TEC 本月 -5万', '小于零'],
    ['周敏', '预算 东海 AP-TEC 本月 −5万元', '小于零'],
    ['周敏', '损益计划 东海 本月 收入 -120万', '小于零'],
    ['周敏', '预算 东海 AP-XXX 本月 5万', '没有费用编码「AP-XXX」'],
    ['周敏', '预算 东海 AP-TEC 本月 USD 5000', '没看懂“USD”'],
    ['Daniel Reyes', 'budget Meridian AP-TEC this month -50k', 'below zero'],
    ['Daniel Reyes', 'budget Meridian AP-XXX this month 50k', 'no code “AP-XXX”'],
    ['王浩', '条件 东海 账期-5天', '还没有保存'],
    ['王浩', '费用 东海 AP-TEC 13/45 300 交流', '猜的'],
    ['王浩', '费用 东海 AP-TEC 12/30 300 交流', '猜的'],
    ['Tom Becker', 'spend Meridian AP-TEC 12/30 300 seminar', 'guess'],
  ])('%s: %s', async (who, text, says) => {
    const count = async () => [
      await world.db.budget.count(),
      await world.db.forecast.count(),
      await world.db.spend.count(),
      await world.db.request.count(),
    ]
    const before = await count()
    const words = wordsOf((await world.say(who, text)).card)
    expect(words).toContain(says)
    expect(await count()).toEqual(before)
    if (text.includes('300')) expect(words).toMatch(/300/)
  })
})
