import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** A number that is not one number: halves, lists and ranges. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
})
const said = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('25: what is no single amount is booked as none', () => {
  it.each([
    ['Tom Becker', 'spend Meridian AP-TEC 1,2,3'],
    ['Tom Becker', 'spend Meridian AP-TEC ½ k'],
    ['Tom Becker', 'spend Meridian AP-TEC CNY 300-400 talk'],
    ['王浩', '费用 东海 AP-TEC 3000到5000 交流'],
    ['王浩', '费用 东海 AP-TEC 三到五千 交流'],
  ])('%s: %s', async (who, text) => {
    const before = await world.db.spend.count()
    expect(await said(who, text)).toMatch(/Give an amount|请写金额/)
    expect(await world.db.spend.count()).toBe(before)
  })

  it.each(['商机 D2 金额 800到900万', '商机 D2 金额 CNY 8-9m', '商机 D2 金额 800万～900万'])(
    '%s',
    async (text) => {
      expect(await said('王浩', text)).toContain('请写金额')
      const { amount } = await world.db.deal.findUniqueOrThrow({ where: { code: 'D2' } })
      expect(amount).toBe(950_000_000n)
    },
  )

  it('a new deal with a range shows its form', async () => {
    const before = await world.db.deal.count()
    await said('Tom Becker', 'deal new Meridian pump hall 3-4m')
    await said('王浩', '新商机 东海 四号线 300~500万 9/30')
    expect(await world.db.deal.count()).toBe(before)
  })

  it('amounts with their thousands apart, and after a word, are read as before', async () => {
    await said('Tom Becker', 'spend Meridian AP-TEC 1,200 talk')
    await said('Tom Becker', 'spend Meridian AP-TEC seminar,300')
    const amounts = (await world.db.spend.findMany({ orderBy: { id: 'desc' }, take: 2 })).map(
      ({ amount }) => amount,
    )
    expect(amounts).toEqual([30_000n, 120_000n])
  })
})

it('25: 8/10 and 9/10 are two scores out of ten', async () => {
  const answer = await said('Tom Becker', 'csat Meridian 8/10 9/10')
  expect(answer).toContain('Satisfaction −1')
  expect(await said('Tom Becker', 'csat Southport 3/5 4/5')).toMatch(/3 \(of 5\)[\s\S]*4 \(of 5\)/)
  expect(await said('Tom Becker', 'csat Meridian 7/8')).toMatch(/7 \(of 10\)[\s\S]*8 \(of 10\)/)
})
