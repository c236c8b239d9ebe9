import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

it('shows a director the company with the figures of the method (5.7)', async () => {
  const { card, delivery } = await world.say('高建国', '报告')
  const words = wordsOf(card)

  expect(delivery).toBe('private')
  expect(words).toContain('前 12 家（60 家的 20%）带来 80% 的收入')
  expect(words).toContain('2,320 万元（24.2%）')
  expect(words).toContain('88.9%（16/18）')
  const table = card.parts.find((part) => part.kind === 'table')
  expect(table?.rows).toEqual([
    ['高', '4 · 33.3%', '1,277 万元', '74.2%'],
    ['中', '3 · 25%', '336 万元', '19.5%'],
    ['低', '4 · 33.3%', '129 万元', '7.5%'],
    ['无', '1 · 8.3%', '−20 万元', '−1.2%'],
  ])
  reviewCard('reports', 'company', card)
})

it('shows a manager the accounts of the team, and a rep their own without what they earn', async () => {
  const team = await world.say('Daniel Reyes', 'report')
  expect(wordsOf(team.card)).toContain('Meridian')
  expect(wordsOf(team.card)).not.toContain('东海')
  expect(team.card.parts.some(({ kind }) => kind === 'table')).toBe(true)
  reviewCard('reports', 'team', team.card)

  const own = await world.say('王浩', '报告')
  expect(own.card.title).toBe('我的客户报告 · 2026-06-01 周一')
  expect(own.card.parts.some(({ kind }) => kind === 'table')).toBe(false)
  reviewCard('reports', 'own', own.card)
})

it('leaves out what the reader may not know, as if it were not there', async () => {
  await world.db.account.update({ where: { code: 'K05' }, data: { confidential: true } })
  const words = wordsOf((await world.say('高建国', '报告')).card)
  expect(words).not.toContain('Meridian')
  expect(words).not.toContain('K05')
})

it('names A and B accounts that brought nothing for two quarters, to leaders alone', async () => {
  const { id } = await world.db.account.findUniqueOrThrow({ where: { code: 'K03' } })
  await world.db.revenue.deleteMany({ where: { accountId: id } })
  await world.db.revenue.createMany({
    data: ['2025-11-10', '2026-02-10'].map((day) => ({
      accountId: id,
      day: new Date(day),
      amount: 100_000n,
      cost: 200_000n,
    })),
  })
  expect(wordsOf((await world.say('高建国', '报告')).card)).toContain('连续不获利的 A、B 级客户')
  expect(wordsOf((await world.say('李晓彤', '报告')).card)).not.toContain('不获利')
})

it('counts accounts of another currency without adding their money', async () => {
  await world.db.account.update({ where: { code: 'K05' }, data: { currency: 'EUR' } })
  expect(wordsOf((await world.say('高建国', '报告')).card)).toContain('另有 1 家大客户不以 CNY 计')
})

it('says what to do where there is no key account', async () => {
  await world.db.account.updateMany({ data: { tier: null } })
  expect(wordsOf((await world.say('高建国', '报告')).card)).toContain('先给客户定级')
})

it.each(['Report: met Oliver Grant at Meridian about CIP', '报告给孙副总发了'])(
  '"%s" is no report',
  async (text) => {
    expect((await world.say('Tom Becker', text)).card.title).not.toMatch(/^(?:Report on|.*客户报告)/)
  },
)

describe('the tables of the worked example (5.7)', () => {
  const rowsOf = (card: Card, caption: string) =>
    card.parts.flatMap((part) => (part.kind === 'table' && part.caption === caption ? part.rows : []))

  it('the wall of each rep with the weakest sides, ties named together', async () => {
    const { card } = await world.say('高建国', '报告 团队')
    expect(wordsOf(card)).toContain('围墙 49/96（51%），最弱：份额、接触')
    expect(rowsOf(card, '围墙（按负责人）')).toEqual([
      ['李晓彤', '4/6', '4/6', '4/6', '5/6', '70.8%', '主推、份额、接触'],
      ['王浩', '2/4', '1/4', '1/4', '3/4', '43.8%', '份额、接触'],
      ['陈思远', '1/6', '2/6', '3/6', '2/6', '33.3%', '主推'],
      ['Priya Nair', '4/4', '3/4', '3/4', '2/4', '75%', '私交'],
      ['Tom Becker', '1/4', '1/4', '0/4', '3/4', '31.3%', '接触'],
      ['合计', '12/24', '11/24', '11/24', '15/24', '51%', '份额、接触'],
    ])
    reviewCard('reports', 'team-page', card)
  })

  it('the resource check with the attention index', async () => {
    world.now = '2026-06-01T10:30:00+08:00'
    const words = wordsOf((await world.say('高建国', '报告')).card)
    expect(words).toContain('东海石化 0.30')
    expect(words).toContain('华锐重工 0.46')
  })

  it('people: met within their cadence, use, and what should be none', async () => {
    const { card } = await world.say('周敏', '报告 人员')
    expect(rowsOf(card, '按周期见到的客户（级别 × 负责人）').map(([name]) => name)).toHaveLength(3)
    reviewCard('reports', 'people-page', card)
  })

  it('the month: the funnel with its reasons, and response times', async () => {
    await world.say('陈思远', '商机 D8 丢单')
    await world.db.deal.update({
      where: { code: 'D8' },
      data: {
        status: 'lost',
        lostOn: new Date('2026-05-20'),
        record: { result: 'lost', reason: 'price', lesson: 'x' },
      },
    })
    const { card } = await world.say('周敏', 'report month')
    expect(card.title).toBe('月报 · 2026-05')
    expect(wordsOf(card)).toContain('丢单原因：价格 1')
    reviewCard('reports', 'month-page', card)
    const losses = await world.say('Daniel Reyes', 'report losses')
    expect(wordsOf(losses.card)).toContain('No deal was lost')
    const own = await world.say('周敏', '报告 丢单')
    expect(wordsOf(own.card)).toContain('D8 启明新能源')
    reviewCard('reports', 'losses-page', own.card)
  })
})

it('does not show a rep what others do', async () => {
  const { card } = await world.say('王浩', '报告 人员')
  expect(wordsOf(card)).toContain('给经理、总监、财务和管理员看')
  expect(wordsOf((await world.say('王浩', '报告 丢单')).card)).toContain('没有丢单')
})

it('numbers are the seven figures', async () => {
  expect((await world.say('周敏', '报告 数字')).card.title).toContain('七个数')
})

describe('money', () => {
  it('spend against budget, expense ratio, and plan against fact with margins for leaders alone', async () => {
    await world.say('林悦', '预算 华锐 AP-EVT 2026-05 50万')
    await world.say('林悦', '预算 华锐 AP-TEC 5月 8万')
    await world.say('李晓彤', '损益计划 华锐 5月 收入 500万 成本 300万')
    expect(await world.db.budget.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { month: '2026-05', code: 'AP-EVT', amount: 50_000_000n },
      { month: '2026-05', code: 'AP-TEC', amount: 8_000_000n },
    ])
    expect(await world.db.forecast.findFirst()).toMatchObject({
      month: '2026-05',
      revenue: 500_000_000n,
      cost: 300_000_000n,
    })
    const { card } = await world.say('周敏', '报告 费用')
    expect(wordsOf(card)).toContain('超出：AP-EVT')
    reviewCard('reports', 'money-page', card)
    const own = wordsOf((await world.say('李晓彤', '报告 费用')).card)
    expect(own).toContain('AP-EVT')
    expect(own).not.toContain('贡献')
    expect(own).not.toContain('毛利')
  })

  it('a budget is set by whoever keeps the books, for this month where none is said', async () => {
    const refused = await world.say('王浩', '预算 东海 AP-TEC 5万')
    expect(await world.db.budget.count()).toBe(0)
    expect(refused.card.tone).not.toBe('good')
    await world.say('周敏', 'budget Donghai AP-TEC 50k')
    expect(await world.db.budget.findFirst()).toMatchObject({ month: '2026-06', amount: 5_000_000n })
  })
})

describe('the report on one account', () => {
  it('has the six analyses', async () => {
    const { card } = await world.say('周敏', '报告 东海')
    expect(card.title).toContain('东海石化')
    reviewCard('reports', 'account', card)
    const english = await world.say('Daniel Reyes', 'report Meridian')
    reviewCard('reports', 'account', english.card)
    expect(wordsOf((await world.say('Tom Becker', 'report Meridian')).card)).not.toContain('Contribution')
  })

  it('is not shown of an account that somebody may not see', async () => {
    await world.db.account.update({ where: { code: 'K05' }, data: { confidential: true } })
    expect(wordsOf((await world.say('李晓彤', 'report Meridian')).card)).not.toContain('90')
  })
})

describe('by itself', () => {
  it('the report of the month before comes on the first working day, with everything as a workbook, once', async () => {
    world.now = '2026-06-01T13:50:00+08:00'
    await world.tick()
    const before = world.sent.length
    world.now = '2026-06-01T14:05:00+08:00'
    await world.tick()
    await world.tick()
    const sent = world.sent.slice(before).filter(({ key }) => key.startsWith('month'))
    expect(sent.map(({ card }) => card.title).filter((title) => title.startsWith('月报 ·'))).toEqual([
      '月报 · 2026-05',
      '月报 · 2026-05',
    ])
    const files = sent.flatMap(({ card }) => (card.file ? [card.file.name] : [])).sort()
    expect(files).toEqual(['All reports of 2026-05.xlsx', '月报全部 2026-05.xlsx', '月报全部 2026-05.xlsx'])
    world.now = '2026-06-02T14:05:00+08:00'
    await world.tick()
    expect(world.sent.filter(({ key }) => key.startsWith('month'))).toHaveLength(sent.length)
  })

  it('the report of the month comes on the next working day, once, when the bot was away on the first', async () => {
    world.now = '2026-05-29T17:00:00+08:00'
    await world.tick()
    const months = () => world.sent.filter(({ key }) => key.startsWith('month:'))
    expect(months()).toEqual([])
    world.now = '2026-06-02T09:10:00+08:00'
    await world.tick()
    expect(months()).toEqual([])
    for (const at of ['02T14:05', '02T16:00', '03T14:05', '04T14:05']) {
      world.now = `2026-06-${at}:00+08:00`
      await world.tick()
    }
    const titles = months().map(({ card }) => card.title)
    expect(titles.filter((title) => title === '月报 · 2026-05')).toHaveLength(2)
    expect(new Set(months().map(({ key }) => key)).size).toBe(months().length)
  })

  it('the outline of the morning meeting comes to who switched it on', async () => {
    const { card } = await world.say('周敏', '报告 早会')
    reviewCard('reports', 'meeting', card)
    expect(wordsOf((await world.say('王浩', '报告 早会')).card)).toContain('给经理和总监用')
    await world.click('周敏', button(card, '每天早会前发给我'))
    world.now = '2026-06-02T08:31:00+08:00'
    await world.tick()
    expect((await world.toldTo('周敏')).some(({ title }) => title.startsWith('早会提纲'))).toBe(true)
  })
})
