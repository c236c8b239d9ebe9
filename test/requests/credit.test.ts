import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { creditFor, owedIn } from '../../src/domain/credit.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
const words = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('the credit limit', () => {
  beforeEach(async () => {
    world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', jobs: [] })
    await world.importExample()
    await world.db.deal.update({ where: { code: 'D2' }, data: { stage: 5, contractRef: 'HT-31' } })
  })

  it('is noted by finance or a manager, not by who sells', async () => {
    expect(await words('王浩', '档案 东海 信用额度 900万')).toContain('由财务来记')
    expect(await words('林悦', '档案 东海 行业 化工')).toContain('没有写入')
    await world.say('林悦', '档案 东海 信用额度 900万')
    expect(await world.db.profileFact.findFirst({ where: { field: 'credit_limit' } })).toMatchObject({
      value: '9000000',
    })
    expect(await words('王浩', '客户 东海 商务')).toContain('900 万元')
  })

  it('is looked at before the contract: receivables and the deal together', async () => {
    expect(await words('王浩', '推进 D2 6')).toContain('没有填信用额度')
    await world.say('林悦', '档案 东海 信用额度 1000万')
    expect(await words('王浩', '推进 D2 6')).toContain('应收加本单 950 万元，信用额度 1,000 万元')
    await world.say('林悦', '应收 东海 逾期 0 金额 60万')
    const over = await words('王浩', '推进 D2 6')
    expect(over).toContain('应收加本单 1,010 万元')
    expect(over).toContain('超出信用额度，由财务随本次审批')
  })

  it('of another currency than the deal lets nobody through', async () => {
    await world.say('林悦', '档案 东海 信用额度 1亿')
    await world.db.deal.update({ where: { code: 'D2' }, data: { currency: 'EUR' } })
    expect(await words('王浩', '推进 D2 6')).toContain('无法比较')
  })

  it('is said along with what is overdue', async () => {
    await world.say('林悦', '档案 鼎峰 信用额度 50万')
    expect(await words('王浩', '风险 鼎峰')).toContain('应收超出信用额度 2 万元')
    expect(await words('林悦', '客户 鼎峰 商务')).toContain('超出 2 万元')
  })
})

it('property: whoever is within the limit owes no more than it, and nobody owes less than nothing', () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 })
  fc.assert(
    fc.property(fc.array(amount), fc.nat(1e12), fc.nat(1e12), (rows, deal, limit) => {
      const owed = owedIn(rows.map((each) => ({ amount: each })))
      expect(owed).toBeGreaterThanOrEqual(0)
      const { within, exposure } = creditFor(
        { limit, owed, currency: 'CNY' },
        { amount: deal, currency: 'CNY' },
      )
      expect(within).toBe(exposure! <= limit)
      expect(creditFor({ limit, owed, currency: 'CNY' }, { amount: deal, currency: 'EUR' }).within).toBe(
        false,
      )
    }),
  )
})
