import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { overBudget } from '../../src/domain/account-money.ts'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', jobs: [] })
  await world.importExample()
  await world.say('林悦', '预算 泰和 AP-TEC 2026-06 1万')
})

const booked = async () =>
  (await world.db.spend.findMany({ where: { day: new Date('2026-06-01') }, orderBy: { id: 'asc' } })).map(
    ({ amount }) => Number(amount) / 100,
  )
const words = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('a month that is closed', () => {
  it.each([
    ['林悦', '预算 泰和 AP-TEC 2026-04 5万', '2026-04 已经关账，不能再改；2026-05 起的可以'],
    ['林悦', '预算 泰和 AP-TEC 1月 5万', '2026-01 已经关账'],
    ['林悦', 'budget Meridian AP-TEC April 50k', '2026-04 已经关账'],
    [
      'Daniel Reyes',
      'budget Meridian AP-TEC April 50k',
      '2026-04 is closed and stays as it is; 2026-05 and later',
    ],
    ['Tom Becker', 'forecast Meridian 2026-03 revenue 500k cost 300k', '2026-03 is closed'],
    ['李晓彤', '损益计划 华锐 2025-12 收入 120万 成本 80万', '2025-12 已经关账'],
  ])('%s: %s is refused, with what can be set', async (who, text, why) => {
    const before = [await world.db.budget.count(), await world.db.forecast.count()]
    expect(await words(who, text)).toContain(why)
    expect([await world.db.budget.count(), await world.db.forecast.count()]).toEqual(before)
  })

  it('can be put right in the first week of the next, and not after it', async () => {
    await words('林悦', '预算 泰和 AP-TEC 2026-05 5万')
    expect(await world.db.budget.count()).toBe(2)
    world.now = '2026-06-08T10:30:00+08:00'
    expect(await words('林悦', '预算 泰和 AP-TEC 2026-05 6万')).toContain('2026-05 已经关账')
    await words('林悦', '预算 泰和 AP-TEC 下个月 6万')
    expect(await world.db.budget.findMany({ orderBy: { month: 'asc' }, select: { month: true } })).toEqual([
      { month: '2026-05' },
      { month: '2026-06' },
      { month: '2026-07' },
    ])
  })
})

describe('an expense over its budget', () => {
  it('is not booked: it is asked for with its numbers, and booked on the yes, once', async () => {
    await world.say('陈思远', '费用 泰和 AP-TEC 8000 交流会')
    const said = await words('陈思远', '费用 泰和 AP-TEC 4000 第二次')
    expect(said).toContain('这笔超出预算 2,000 元')
    expect(await booked()).toEqual([8000])
    await world.relay()
    const asked = (await world.toldTo('周敏')).at(-1)!
    for (const each of ['2026-06 共 1 万元', '8,000 元', '2,000 元（连这笔用到 120%）'])
      expect(wordsOf(asked)).toContain(each)
    reviewCard('requests', 'budget-pending', asked)
    await world.click('周敏', button(asked, '批准'))
    await world.click('周敏', button(asked, '批准'))
    expect(await booked()).toEqual([8000, 4000])
    const [entry] = await world.db.audit.findMany({
      where: { what: 'spend.add' },
      orderBy: { id: 'desc' },
      take: 1,
    })
    expect(entry?.after).toMatchObject({ confirmed: true, budget: { budget: 1_000_000, spent: 800_000 } })
  })

  it('that just fits is booked, and says what is left', async () => {
    expect(await words('陈思远', '费用 泰和 AP-TEC 1万 交流会')).toContain('0 元（连这笔用到 100%）')
    expect(await booked()).toEqual([10_000])
  })

  it('two at once that fit alone and not together: one is booked, one is asked for', async () => {
    await Promise.all([
      world.say('陈思远', '费用 泰和 AP-TEC 6000 上午'),
      world.say('陈思远', '费用 泰和 AP-TEC 6000 下午'),
    ])
    expect(await booked()).toEqual([6000])
    expect(await world.db.request.count({ where: { kind: 'budget' } })).toBe(1)
  })

  it('twice is asked for once', async () => {
    await world.say('陈思远', '费用 泰和 AP-TEC 1.2万 交流会')
    expect(await words('陈思远', '费用 泰和 AP-TEC 1.2万 交流会')).toContain('AP2')
    expect(await world.db.request.count({ where: { kind: 'budget' } })).toBe(1)
  })

  it('that was sent back stays in the list of who asked, also when another one is asked for', async () => {
    await world.say('陈思远', '费用 泰和 AP-TEC 1.2万 上午')
    await world.say('周敏', '申请 AP2 退回 能不能放到七月？')
    await world.say('陈思远', '费用 泰和 AP-TEC 1.3万 下午')
    expect(await words('陈思远', '今日')).toContain('能不能放到七月？')
  })

  it('of another month, of another code, or of an account without a budget is booked', async () => {
    await world.say('陈思远', '费用 泰和 AP-TEC 5/28 1.2万 上月')
    await world.say('陈思远', '费用 泰和 AP-VIS 1.2万 差旅')
    await world.say('李晓彤', '费用 华锐 AP-TEC 1.2万 交流')
    expect(await world.db.request.count({ where: { kind: 'budget' } })).toBe(0)
    expect(await booked()).toEqual([12_000, 12_000])
    const may = await world.db.spend.findMany({ where: { day: new Date('2026-05-28'), note: '上月' } })
    expect(may).toMatchObject([{ amount: 1_200_000n }])
  })

  it('a gift above the cap and over its budget is one request with both reasons', async () => {
    await world.say('林悦', '预算 泰和 AP-GIF 2026-06 1000')
    const said = await words('陈思远', '费用 泰和 AP-GIF 4000 礼盒')
    expect(said).toContain('超过上限')
    expect(said).toContain('超出预算 3,000 元')
    await world.say('周敏', '批准 AP2')
    expect(await booked()).toEqual([4000])
  })

  it('money for a person is stopped all the same', async () => {
    await world.say('陈思远', '费用 泰和 AP-TEC 2万 给王工回扣')
    expect(await booked()).toEqual([])
    expect(await world.db.request.count({ where: { kind: 'budget' } })).toBe(0)
  })

  it('property: what fits leaves nothing over, what does not names exactly what is too much', () => {
    const amount = fc.integer({ min: 0, max: 1e12 })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 1e12 }), (budget, spent, more) => {
        const found = overBudget({ month: '2026-06', budget, spent }, more)
        if (spent + more <= budget) expect(found).toBeUndefined()
        else {
          expect(found?.over).toBe(spent + more - budget)
          if (budget > 0) expect(found?.share).toBeGreaterThan(100)
          else expect(found?.share).toBeUndefined()
        }
      }),
    )
  })
})
