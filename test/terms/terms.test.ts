import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { lowestGranted, priceAfter, priceBefore, stepFor } from '../../src/domain/terms.ts'
import { readTerms, termsAsked } from '../../src/language/terms.ts'
import { reviewCard } from '../cards.ts'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

const ANSWERS = { wants: '降价', offer: '八个点', result: '份额做到六成' }

describe('the ladder', () => {
  it.each([
    ['A', 5, 'free'],
    ['A', 5.01, 'manager'],
    ['B', 5, 'manager'],
    ['B', 8, 'manager'],
    ['B', 8.5, 'director'],
    ['C', 15, 'director'],
    ['C', 15.1, 'outside'],
    [null, 1, 'manager'],
  ] as const)('tier %s, %d percent: %s', (tier, value, who) => {
    const found = stepFor({ condition: 'discount', value }, tier, defaultPolicy)
    expect(found.is === 'asked' ? found.step.who.join() : found.is).toBe(who)
  })

  it('property: what is granted is never rounded up, and a second discount is taken from the first price', () => {
    const price = fc.integer({ min: 1, max: 1e12 })
    fc.assert(
      fc.property(price, fc.integer({ min: 1, max: 99 }), (of, percent) => {
        const left = priceAfter(of, percent)
        expect(left).toBeLessThan(of)
        const granted = [{ condition: 'discount' as const, value: percent, of, code: 'AP1' }]
        expect(priceBefore(left, granted)).toBe(of)
        expect(lowestGranted(granted)).toEqual({ code: 'AP1', price: left })
      }),
    )
  })
})

describe('in words', () => {
  it.each([
    ['ask for 8% off on D3', 'discount', 8],
    ['request a 12.5% discount for Meridian', 'discount', 12.5],
    ['D3 申请降价8%', 'discount', 8],
    ['申请 D3 让价3个点', 'discount', 3],
    ['条件 D3 打九二折', 'discount', 8],
    ['条件 D3 9折', 'discount', 10],
    ['60 days payment for Meridian', 'payment', 60],
    ['东海申请账期90天', 'payment', 90],
    ['terms Meridian net 75', 'payment', 75],
  ] as const)('%s', (text, condition, value) => {
    expect(readTerms(termsAsked(text) ?? '')).toEqual({ condition, value })
  })

  it.each([
    '客户申请降价8%',
    '陈总要求降价8%',
    'terms Meridian',
    '他们想要 60 天账期',
    'they ask for 8% off',
  ])('%s is no wish of ours', (text) => {
    expect(termsAsked(text)).toBeUndefined()
  })
})

let world: World
const words = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)
async function ask(who: string, text: string, answers: Record<string, string> = ANSWERS) {
  const { card } = await world.say(who, text)
  const send = buttonsOf(card).find(({ click }) => click.intent === 'terms')!
  return (await world.click(who, send, { typed: answers })).card
}

describe('special terms', () => {
  beforeEach(async () => {
    world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', jobs: [] })
    await world.importExample()
  })

  it('a visit that tells of a wish stays a visit', async () => {
    await world.say('王浩', '拜访 东海 电话 陈副总 申请降价8% 下一步 6/5 回复')
    expect(await world.db.request.count({ where: { kind: 'terms' } })).toBe(0)
  })

  it('three answers first; then whoever the ladder names decides; the gate and the deal know it', async () => {
    await world.db.deal.update({
      where: { code: 'D2' },
      data: { stage: 4, priceFloor: 912_300_000n, priceQuoted: 874_000_000n },
    })
    const empty = await ask('王浩', '条件 D2 降价8%', { ...ANSWERS, result: '留住客户' })
    expect(wordsOf(empty)).toContain('三个问题都要答')
    expect(await words('王浩', '推进 D2')).toContain('低于底价')
    const said = wordsOf(await ask('王浩', '条件 D2 降价8%'))
    expect(said).toContain('周敏')
    // 9,500,000 less 8 percent is under the floor: the price authority decides as well.
    expect(said).toContain('高建国')
    await world.relay()
    const asked = (await world.toldTo('周敏')).at(-1)!
    reviewCard('requests', 'terms-pending', asked)
    expect(wordsOf(asked)).toContain('950 万元 → 874 万元')
    expect(wordsOf(asked)).not.toContain('912')
    await world.say('周敏', '批准 AP2')
    await world.say('高建国', '批准 AP2')
    expect(await words('王浩', '商机 D2')).toContain('降价 8%（AP2）')
    expect(await words('王浩', '推进 D2')).toContain('报价 874 万元，AP2 已批准')
    expect(await words('王浩', '条件 D2 降价6%')).toContain('AP2 已经批过')
  })

  it('within what the tier has nobody is asked; outside every range it says what may be asked', async () => {
    expect(await words('Tom Becker', 'ask for 3% off on D5')).toContain('Nobody need be asked')
    const refused = await words('Tom Becker', 'ask for 16% off on D5')
    expect(refused).toContain('up to 8%: sales manager; up to 15%: sales director')
    expect(await world.db.request.count({ where: { kind: 'terms' } })).toBe(0)
  })

  it('days to pay of an account stand in its file with the request', async () => {
    await ask('Tom Becker', '60 days payment for Meridian')
    await world.say('Daniel Reyes', 'approve AP2')
    const [fact] = await world.db.profileFact.findMany({ where: { field: 'payment_days' } })
    expect(fact).toMatchObject({ value: '60', source: 'AP2' })
  })

  it('of a deal that somebody may not change are refused, and of a deal that is over', async () => {
    expect(await words('Tom Becker', 'ask for 8% off on D2')).not.toContain('Three questions')
    await world.db.deal.update({ where: { code: 'D2' }, data: { status: 'lost' } })
    expect(await words('王浩', '条件 D2 降价8%')).toContain('已经不在进行中')
  })

  it('without a deal or customer it asks which; alone it shows who decides what', async () => {
    expect(await words('王浩', '申请降价8%')).toContain('是哪个商机或客户')
    expect(await words('Tom Becker', 'terms')).toContain('up to 15%: sales director')
  })
})
