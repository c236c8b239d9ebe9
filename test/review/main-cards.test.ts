import { beforeAll, describe, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World } from '../world.ts'

/** The cards people see every day, in both languages. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
})

async function answer(who: string, text: string): Promise<Card> {
  return (await world.say(who, text)).card
}

describe('the daily cards', () => {
  it.each([
    ['briefings', 'digest', '周敏', '日报'],
    ['briefings', 'digest', 'Daniel Reyes', 'digest'],
    ['briefings', 'digest-director', '高建国', '日报'],
    ['accounts', 'account', '周敏', '客户 东海'],
    ['accounts', 'account', 'Tom Becker', 'account Meridian'],
    ['risk', 'why', '王浩', '风险 东海'],
    ['risk', 'why', 'Tom Becker', 'why Meridian'],
    ['risk', 'why-deal', 'Tom Becker', 'why D5'],
    ['help', 'help', '王浩', '帮助'],
    ['help', 'help', 'Daniel Reyes', 'help'],
    ['help', 'help-all', '王浩', '帮助 全部'],
    ['help', 'help-all', 'Daniel Reyes', 'help all'],
    ['help', 'unknown', '王浩', '拜仿 华锐'],
    ['accounts', 'choose-account', '王浩', '拜访 海 当面 谈报价'],
    ['visits', 'visit-ask', '陈思远', '拜访 泰和'],
    ['visits', 'visit-refused', 'Tom Becker', 'visit Meridian 2026-06-09 call Oliver Grant discussed CIP'],
    [
      'visits',
      'visit-logged',
      'Tom Becker',
      'visit Meridian call Oliver Grant discussed CIP next: site survey 10 Jun',
    ],
    ['visits', 'visit-logged', '李晓彤', '拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价'],
    ['visits', 'visit-attempt', '王浩', '拜访 东海 打电话没人接'],
    ['visits', 'visit-confirm', '王浩', '拜访 东海 当面 黄总 谈续约 下一步 6/8 送样'],
    ['steps', 'next-set', 'Tom Becker', 'next D5 12 Jun send the offer'],
  ])('%s: %s', async (noun, name, who, text) => {
    reviewCard(noun, name, await answer(who, text))
  })

  it('the same visit again', async () => {
    reviewCard(
      'visits',
      'visit-same',
      await answer('李晓彤', '拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价'),
    )
  })

  it('a visit to be mended', async () => {
    const logged = await world.say('李晓彤', '拜访 锦川 当面 赵处长 谈泵站选型 下一步 6/8 送方案')
    reviewCard('visits', 'visit-edit', (await world.click('李晓彤', button(logged.card, '修改'))).card)
  })
})
