import { beforeEach, describe, expect, it } from 'vitest'
import { dateOf } from '../../src/store/days.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00', jobs: [] })
  await world.importExample()
})

async function account(code: string) {
  return world.db.account.findUniqueOrThrow({ where: { code } })
}

describe('not a risk', () => {
  it('takes the rule out at once, with reason and end, and "why" goes on showing it', async () => {
    const reply = await world.say('周敏', '非风险 K09 AR09 到 6/30 对账差异,财务已确认')

    expect(wordsOf(reply.card)).toContain('风险分 10 → 0')
    expect(await account('K09')).toMatchObject({ score: 0, band: 'healthy', hard: [] })
    expect(wordsOf((await world.say('周敏', '风险 鼎峰')).card)).toContain('2026-06-30')
  })

  it('counts again when it is taken back', async () => {
    const reply = await world.say('周敏', '非风险 K09 AR09 到 6/30 对账差异')
    await world.click('周敏', button(reply.card, '重新算作风险'))

    expect(await account('K09')).toMatchObject({ score: 10, band: 'at_risk' })
    expect(await world.db.ruleException.findMany()).toMatchObject([{ endedOn: dateOf('2026-06-01') }])
  })

  it('asks which rule, then until when and why', async () => {
    const asked = await world.say('周敏', '非风险 泰和')
    expect(
      buttonsOf(asked.card)
        .map(({ label }) => label.slice(0, 4))
        .sort(),
    ).toEqual(['AR02', 'AR04', 'AR10', 'AR13'])
    const form = await world.click('周敏', button(asked.card, 'AR04'))
    const done = await world.click('周敏', button(form.card, '不算风险'), {
      typed: { until: '2026-06-30', reason: '新客户' },
    })

    expect(wordsOf(done.card)).toContain('风险分 28 → 18')
  })

  it('a deal has its own rules', async () => {
    await world.say('Daniel Reyes', 'not-a-risk D5 DR07 until 30 Jun the COO is new')

    const deal = await world.db.deal.findUniqueOrThrow({ where: { code: 'D5' } })
    expect(deal.score).toBe(80)
  })

  it.each([
    ['王浩', '非风险 K09 AR09 到 6/30 对账差异', '只有经理'],
    ['周敏', '非风险 K09 AR99 到 6/30 对账差异', '没有 AR99'],
    ['周敏', '非风险 K09 DR01 到 6/30 对账差异', '没有 DR01'],
    ['周敏', '非风险 K09 AR09 到 12/30 对账差异', '最多 90 天'],
    ['周敏', '非风险 K11', '没有风险信号'],
  ])('refuses %s: %s', async (who, text, words) => {
    const reply = await world.say(who, text)

    expect(wordsOf(reply.card)).toContain(words)
    expect(await world.db.ruleException.count()).toBe(0)
  })
})
