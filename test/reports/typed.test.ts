import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})
const said = async (who: string, text: string) => wordsOf((await world.say(who, text)).card)

describe('a page of the report and its month', () => {
  it.each([
    ['高建国', '报告 费用 4月', '费用与损益 · 2026-04'],
    ['高建国', '报告 4月 费用', '费用与损益 · 2026-04'],
    ['周敏', '上个月的费用情况', '费用与损益 · 2026-05'],
    ['周敏', '今年的费用', '费用与损益 · 2026'],
    ['周敏', '今年费用', '费用与损益 · 2026'],
    ['周敏', '去年的费用情况', '费用与损益 · 2025'],
    ['高建国', '报告 费用 今年', '费用与损益 · 2026'],
    ['高建国', '报告 损益 2025年', '费用与损益 · 2025'],
    ['高建国', '费用 今年', '费用与损益 · 2026'],
    ['Daniel Reyes', 'expenses this year', 'Money · 2026'],
    ['Daniel Reyes', 'report money last year', 'Money · 2025'],
    ['Daniel Reyes', 'report money 2026', 'Money · 2026'],
    ['Daniel Reyes', 'expenses last month', 'Money · 2026-05'],
    ['Daniel Reyes', 'money report for this year', 'Money · 2026'],
    ['Daniel Reyes', 'report money April', 'Money · 2026-04'],
    ['Daniel Reyes', 'money report for April', 'Money · 2026-04'],
  ])('%s: %s', async (who, text, title) => {
    expect((await world.say(who, text)).card.title).toBe(title)
  })
})

const TEAM = { owner: { manager: { name: 'Daniel Reyes' } } }
describe('the money of a year', () => {
  it.each([
    ['高建国', '今年的费用', '当年', '上一年', '2025'],
    ['Daniel Reyes', 'expenses this year', 'of the year by code', 'Year before', '2025'],
  ])('%s: its spend is what the year spent, with the year before', async (who, text, title, label, year) => {
    const { card } = await world.say(who, text)
    const shown = wordsOf(card)
    expect(shown).toContain(title)
    const spent = await world.db.spend.findMany({
      where: { day: { gte: new Date('2026-01-01') }, account: who === '高建国' ? {} : TEAM },
    })
    const all = spent.reduce((sum, { amount }) => sum + Number(amount), 0)
    expect(all).toBeGreaterThan(0)
    expect(shown).toContain(who === '高建国' ? `花费 ${all / 1e6} 万元` : `CNY ${all / 1e5} k spent`)
    expect((await world.click(who, button(card, label))).card.title).toContain(year)
  })
})

describe('the outline of the morning meeting', () => {
  it.each([
    ['Daniel Reyes', 'report meeting on', 'report meeting off', 'Stop sending it'],
    ['Daniel Reyes', 'report meeting on', 'stop the morning meeting', 'Stop sending it'],
    ['周敏', '报告 早会 开', '早会 关', '不用再发'],
  ])('%s switches it on and off by words', async (who, on, off, stop) => {
    expect(await said(who, on)).toContain(stop)
    expect(await said(who, off)).not.toContain(stop)
  })
})

describe('reviews by words', () => {
  it('done is result enough, and 与 names who was there', async () => {
    await said('Tom Becker', 'review Meridian care done')
    await said('周敏', '回顾 东海 业务 与 陈副总 结果 续约有望 行动 送整改方案 到 周五')
    expect(
      await world.db.review.findMany({ orderBy: { id: 'asc' }, include: { contact: true } }),
    ).toMatchObject([
      { kind: 'care', result: 'done' },
      { kind: 'business', result: '续约有望', contact: { name: '陈副总' } },
    ])
  })

  it('the care list shows what there is to do', async () => {
    expect(await said('Daniel Reyes', 'care list')).toContain('25 year-end letter')
    expect(await said('周敏', '回顾 关怀')).toContain('25 年终回顾信')
  })
})

describe('another tier', () => {
  it('that it has already is not asked for', async () => {
    expect(await said('王浩', '定级 东海 A')).toContain('已经是 A 级')
    expect(await said('周敏', '定级 东海 A')).toContain('已经是 A 级')
    expect(await world.db.request.count({ where: { kind: 'tier' } })).toBe(0)
  })

  it('of an account at risk does not hide what is wrong', async () => {
    expect(await said('周敏', '定级 东海 D')).toContain('问题还在')
    expect(await said('周敏', '定级 东海 A')).not.toContain('问题还在')
  })
})
