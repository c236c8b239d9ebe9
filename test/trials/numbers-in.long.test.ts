import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** Numbers as people type them, in every command and form that takes one: read whole, or refused with nothing written. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T09:30:00+08:00' })
  await world.importExample()
})

/** Everything that a number could have changed. */
async function state(): Promise<string> {
  const { db } = world
  return JSON.stringify(
    [
      await db.deal.findMany({ orderBy: { id: 'asc' } }),
      await db.stakeholder.findMany({ orderBy: { id: 'asc' } }),
      await db.spend.findMany({ orderBy: { id: 'asc' } }),
      await db.satisfaction.findMany({ orderBy: { id: 'asc' } }),
      await db.wallScore.findMany({ orderBy: { id: 'asc' } }),
      await db.snooze.findMany({ orderBy: { id: 'asc' } }),
    ],
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  )
}

const NO_AMOUNT = [
  '-3m',
  '-3000',
  '−3000',
  '负三万',
  '减三万',
  'minus 3000',
  'negative 3m',
  '(3,000)',
  '1e15',
  '1e308',
  '99999999999999999999',
  'CNY -5',
  '-CNY 5',
  '0.0001e30',
]

describe('25: an amount that is none', () => {
  it.each(
    NO_AMOUNT.flatMap((amount) => [
      ['Tom Becker', `deal D5 amount ${amount}`],
      ['Tom Becker', `deal D5 price ${amount}`],
      ['Tom Becker', `deal D5 floor ${amount}`],
      ['王浩', `商机 D2 金额 ${amount}`],
      ['Tom Becker', `spend Meridian AP-VIS ${amount}`],
      ['王浩', `费用 东海 AP-VIS ${amount}`],
      ['Tom Becker', `deal new Meridian Filling line ${amount} 30 Sep`],
      ['王浩', `商机 新建 东海 灌装线 ${amount} 9/30`],
    ]),
  )('%s: %s writes nothing', async (who, text) => {
    const before = await state()
    await world.say(who, text)
    expect(await state()).toBe(before)
  })

  it.each(NO_AMOUNT)('in the forms neither: %s', async (amount) => {
    const before = await state()
    for (const field of ['amount', 'price', 'floor'])
      await world.click(
        'Tom Becker',
        { intent: 'deal.save', fields: { deal: 'D5' } },
        { typed: { [field]: amount } },
      )
    await world.click(
      'Tom Becker',
      { intent: 'deal.create', fields: {} },
      { typed: { account: 'Meridian', name: 'Filling line', amount, close: '2026-09-30' } },
    )
    expect(await state()).toBe(before)
  })
})

describe('25: money in a currency without cents', () => {
  it.each([
    ['JPY 4.8m', 4_800_000n, 'JPY'],
    ['480万日元', 4_800_000n, 'JPY'],
    ['KRW 12m', 12_000_000n, 'KRW'],
    ['EUR 1.5m', 150_000_000n, 'EUR'],
  ])('a new deal of %s is as large as it says', async (amount, minor, currency) => {
    await world.say('Tom Becker', `deal new Meridian Osaka line ${amount} 30 Sep`)
    expect(await world.db.deal.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({
      amount: minor,
      currency,
    })
  })

  it('fills the form with what was said', async () => {
    const { card } = await world.say('Tom Becker', 'deal new Meridian JPY 4.8m')
    expect(JSON.stringify(card)).toMatch(/4,?800,?000"/)
    expect(JSON.stringify(card)).not.toContain('48000"')
  })
})

describe('25: weights', () => {
  const save = (weight: string, person?: string) =>
    world.click(
      'Tom Becker',
      { intent: 'deal.person.save', fields: { deal: 'D5', ...(person && { person }) } },
      { typed: { name: 'Kim New', title: 'CFO', layer: 'decision', stance: 'neutral', weight } },
    )

  it.each(['130', '130%', '-5', '负五', 'minus 5', '1e2', '101', '100.5', 'fifty'])(
    '%s is refused beside its field',
    async (weight) => {
      const before = await state()
      expect(JSON.stringify((await save(weight)).card)).toContain('problem')
      expect(await state()).toBe(before)
    },
  )

  it('that make more than 100 together are refused', async () => {
    const before = await state()
    expect(wordsOf((await save('30')).card)).toContain('make 130')
    expect(await state()).toBe(before)
  })

  it.each(['60%', '６０％', '60 %', ' 60'])('%j is 60', async (weight) => {
    await world.db.stakeholder.updateMany({ where: { deal: { code: 'D5' } }, data: { weight: 20 } })
    await save(weight)
    expect(await world.db.stakeholder.findFirstOrThrow({ orderBy: { id: 'desc' } })).toMatchObject({
      weight: 60,
    })
  })

  it.each([
    'price 80; quality 40',
    'price -20; quality 120',
    'price 50; quality 49',
    'price 负五十; quality 150',
  ])('criteria %s are refused', async (criteria) => {
    const before = await state()
    await world.say('Tom Becker', `deal D5 criteria ${criteria}`)
    await world.click(
      'Tom Becker',
      { intent: 'deal.criteria.save', fields: { deal: 'D5' } },
      { typed: { criteria: criteria.replace('; ', '\n') } },
    )
    expect(await state()).toBe(before)
  })

  it('criteria take percent signs', async () => {
    await world.say('Tom Becker', 'deal D5 criteria price 60%, quality 40%')
    expect(await world.db.deal.findUniqueOrThrow({ where: { code: 'D5' } })).toMatchObject({
      criteria: [expect.objectContaining({ weight: 60 }), expect.objectContaining({ weight: 40 })],
    })
  })
})

describe('scores off their scale', () => {
  it.each([
    ['Tom Becker', 'csat Meridian 1e9 1e9'],
    ['Tom Becker', 'csat Meridian 11 8'],
    ['Tom Becker', 'csat Meridian 8 11'],
    ['Tom Becker', 'csat Meridian -1 8'],
    ['Tom Becker', 'csat Meridian 60% 80%'],
    ['Tom Becker', 'csat Meridian minus 3 8'],
    ['王浩', '满意度 东海 负五 8'],
    ['王浩', '满意度 东海 负5 8'],
    ['王浩', '满意度 东海 11 12'],
    ['王浩', '满意度 东海 -3 8'],
    ['Tom Becker', 'wall Meridian 3 1 1 2'],
    ['Tom Becker', 'wall Meridian 1.5 1 1 2'],
    ['Tom Becker', 'wall Meridian -1 1 1 2'],
    ['Tom Becker', 'wall Meridian 1e0 1 1 22'],
    ['王浩', '围墙 东海 主推3 份额0 接触1 私交2'],
    ['王浩', '围墙 东海 主推负1 份额0 接触1 私交2'],
    ['Tom Becker', 'snooze Southport for 9999 days waiting'],
    ['Tom Becker', 'snooze Southport for -3 days waiting'],
    ['Tom Becker', 'deal D5 need P9'],
    ['Tom Becker', 'deal D5 need -1'],
    ['Tom Becker', 'deal D5 need 12'],
  ])('%s: %s writes nothing', async (who, text) => {
    const before = await state()
    await world.say(who, text)
    expect(await state()).toBe(before)
  })

  it('forms of scores neither', async () => {
    const before = await state()
    for (const [actual, expected] of [
      ['1e9', '8'],
      ['-1', '8'],
      ['8', '99'],
      ['负五', '8'],
    ])
      await world.click(
        'Tom Becker',
        { intent: 'csat', fields: { account: 'K05' } },
        { typed: { actual: actual!, expected: expected! } },
      )
    for (const push of ['3', '-1', '1.5', '二'])
      await world.click(
        'Tom Becker',
        { intent: 'wall', fields: { account: 'K05' } },
        { typed: { push, share: '1', contact: '1', personal: '1' } },
      )
    expect(await state()).toBe(before)
  })
})
