import { beforeEach, describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})
const deal = (code: string) => world.db.deal.findUniqueOrThrow({ where: { code } })

describe('a value said before its deal', () => {
  it.each([
    ['Tom Becker', 'price floor D5 2m', { floor: 200_000_000n, quoted: null }],
    ['Tom Becker', 'D5 price floor 2m', { floor: 200_000_000n, quoted: null }],
    ['Tom Becker', 'set the floor of D5 to 2m', { floor: 200_000_000n }],
    ['李晓彤', '底价 D1 600万', { floor: 600_000_000n }],
    ['李晓彤', '把 D1 底价改为 600万', { floor: 600_000_000n }],
  ])('%s: %s', async (who, text, expected) => {
    await world.say(who, text)
    const code = text.includes('D5') ? 'D5' : 'D1'
    const { priceFloor, priceQuoted } = (await deal(code)) as unknown as Record<string, bigint | null>
    expect({ floor: priceFloor, ...('quoted' in expected && { quoted: priceQuoted }) }).toEqual(expected)
  })

  it.each(['price floor D5 2m?', 'what is the floor of D5'])('%s asks and changes nothing', async (text) => {
    const before = await deal('D5')
    await world.say('Tom Becker', text)
    expect(await deal('D5')).toEqual(before)
  })
})

describe('special terms in short', () => {
  it.each([
    ['Tom Becker', 'terms D5 8%', '8% off'],
    ['Tom Becker', 'terms Meridian 60 days', '60 days'],
    ['李晓彤', '条件 华锐 90天', '90 天'],
  ])('%s: %s', async (who, text, title) => {
    const { card } = await world.say(who, text)
    expect(card.title).toContain(title)
  })

  it.each([
    ['李晓彤', '华锐要60天账期'],
    ['Tom Becker', 'Meridian wants 60 days payment'],
  ])('%s: %s is offered as a wish for terms', async (who, text) => {
    const { card } = await world.say(who, text)
    const offer = buttonsOf(card).find(({ click }) => click.intent === 'terms')!
    expect(wordsOf((await world.click(who, offer)).card)).toContain('60')
    expect(await world.db.request.count({ where: { kind: 'terms' } })).toBe(0)
  })
})

describe('what is asked is never done', () => {
  it.each([
    ['Daniel Reyes', 'is Northwind not at risk'],
    ['Daniel Reyes', 'is Northwind not at risk?'],
    ['周敏', '东海没有风险吗'],
    ['周敏', '东海是不是没有风险'],
  ])('%s: %s', async (who, text) => {
    const { card } = await world.say(who, text)
    expect(card.title).not.toMatch(/Nothing was written|没有写入|不算风险/)
    expect(await world.db.ruleException.count()).toBe(0)
  })
})
