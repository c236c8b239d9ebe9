import { beforeAll, describe, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World } from '../world.ts'

/** The cards people see every day, as each platform gets them: reviewed files in test/cards. */
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
    ['digest-zh', '周敏', '日报'],
    ['digest-en', 'Daniel Reyes', 'digest'],
    ['digest-director-zh', '高建国', '日报'],
    ['account-zh', '周敏', '客户 东海'],
    ['account-en', 'Tom Becker', 'account Meridian'],
    ['why-zh', '王浩', '风险 东海'],
    ['why-en', 'Tom Becker', 'why Meridian'],
    ['why-deal-en', 'Tom Becker', 'why D5'],
    ['help-zh', '王浩', '帮助'],
    ['help-en', 'Daniel Reyes', 'help'],
    ['unknown-zh', '王浩', '拜仿 华锐'],
    ['choose-account-zh', '王浩', '拜访 海 当面 谈报价'],
    ['visit-ask-zh', '陈思远', '拜访 泰和'],
    ['visit-refused-en', 'Tom Becker', 'visit Meridian 2026-06-09 call Oliver Grant discussed CIP'],
    [
      'visit-logged-en',
      'Tom Becker',
      'visit Meridian call Oliver Grant discussed CIP next: site survey 10 Jun',
    ],
    ['visit-logged-zh', '李晓彤', '拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价'],
    ['visit-attempt-zh', '王浩', '拜访 东海 打电话没人接'],
    ['visit-confirm-zh', '王浩', '拜访 东海 当面 黄总 谈续约 下一步 6/8 送样'],
    ['next-set-en', 'Tom Becker', 'next D5 12 Jun send the offer'],
  ])('%s', async (name, who, text) => {
    await reviewCard(name, await answer(who, text))
  })

  it('visit-same-zh', async () => {
    await reviewCard(
      'visit-same-zh',
      await answer('李晓彤', '拜访 华锐 当面 孙副总 谈三号产线报价 下一步 6/3 发修订报价'),
    )
  })

  it('visit-edit-zh', async () => {
    const logged = await world.say('李晓彤', '拜访 锦川 当面 赵处长 谈泵站选型 下一步 6/8 送方案')
    await reviewCard('visit-edit-zh', (await world.click('李晓彤', button(logged.card, '修改'))).card)
  })
})
