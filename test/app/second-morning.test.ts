import { expect, it } from 'vitest'
import { riskReport } from '../../src/cli/risk.ts'
import { makeWorld } from '../world.ts'
import { expectedAbsent, expectedPresent, expectMorning } from './expected.ts'

it.skipIf(!expectedPresent)(
  `the worked example to the last point on both mornings, its events told to the bot in words (${expectedAbsent})`,
  async () => {
    const world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
    await world.importExample()
    const report = () => world.store.read((work) => riskReport(work, 'zh'))
    expectMorning(await report(), 'day1')

    world.now = '2026-06-01T10:30:00+08:00'
    const visit = await world.say(
      '王浩',
      '拜访 东海石化 当面 陈副总 谈续约价与密封件整改 承诺：周五前给方案 下一步 6/5 送整改方案',
    )
    expect(visit.card.title).toContain('V20')
    world.now = '2026-06-01T15:10:00+08:00'
    await world.say('Daniel Reyes', 'approve AP1')
    expect(await world.db.deal.findUniqueOrThrow({ where: { code: 'D3' } })).toMatchObject({ stage: 4 })

    world.now = '2026-06-02T08:30:00+08:00'
    expectMorning(await report(), 'day2')
  },
)
