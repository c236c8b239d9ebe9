import { beforeAll, describe, expect, it } from 'vitest'
import { moneyWords, percentWords } from '../../src/cards/format.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** The tables 5.2 to 5.4 of the worked example, number by number, as the director reads them in the chat on 1 June. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
})
const read = async (text: string) => wordsOf((await world.say('高建国', text)).card)
const section = async (intent: string, account: string) =>
  wordsOf((await world.click('高建国', { intent, fields: { account } })).card)
/** Thousands of yuan as a card writes them. */
const yuan = (thousands: number) => moneyWords({ amount: thousands * 100_000, currency: 'CNY' }, 'zh')

/** Account, name, tier, owner, revenue of 12 months, share of the company's, running share, gross margin (percent), gross profit, spend, contribution (thousands). */
type AccountRow = readonly [
  code: string,
  name: string,
  tier: string,
  owner: string,
  revenue: number,
  share: number,
  running: number,
  margin: number,
  profit: number,
  spend: number,
  contribution: number,
]
const ACCOUNTS: readonly AccountRow[] = [
  ['K01', '华锐重工', 'A', '李晓彤', 18600, 19.38, 19.38, 28, 5208, 600, 4608],
  ['K02', '东海石化', 'A', '王浩', 14200, 14.79, 34.17, 22, 3124, 700, 2424],
  ['K03', '北风能源', 'A', 'Priya Nair', 11500, 11.98, 46.15, 35, 4025, 420, 3605],
  ['K04', '锦川水务', 'B', '李晓彤', 7800, 8.13, 54.27, 30, 2340, 210, 2130],
  ['K05', '美瑞食品', 'B', 'Tom Becker', 6400, 6.67, 60.94, 18, 1152, 260, 892],
  ['K06', '蓝湾制药', 'B', '陈思远', 5200, 5.42, 66.35, 33, 1716, 150, 1566],
  ['K07', '泰和半导体', 'A', '陈思远', 3900, 4.06, 70.42, 25, 975, 380, 595],
  ['K08', '奥德化工', 'B', 'Priya Nair', 3300, 3.44, 73.85, 30, 990, 90, 900],
  ['K09', '鼎峰钢铁', 'C', '王浩', 2600, 2.71, 76.56, 6, 156, 60, 96],
  ['K10', '南港海工', 'C', 'Tom Becker', 1900, 1.98, 78.54, 20, 380, 40, 340],
  ['K11', '云麓食品', 'C', '李晓彤', 1200, 1.25, 79.79, 24, 288, 30, 258],
  ['K12', '启明新能源', 'B', '陈思远', 200, 0.21, 80, -40, -80, 120, -200],
]

describe('5.2 accounts', () => {
  it.each(ACCOUNTS.map((row) => ({ row, code: row[0] })))('$code', async ({ row }) => {
    const [code, name, tier, owner, revenue, , , margin, profit, spend, contribution] = row
    const card = await read(`客户 ${code}`)
    expect(card).toContain(`${name} · ${code}`)
    expect(card).toContain(`${tier} 级，每`)
    expect(card).toContain(owner)
    expect(card).toContain(yuan(revenue))
    const money = await section('account.money', code)
    expect(money.split('\n')).toContain(yuan(revenue))
    expect(money).toContain(`${yuan(profit)}，占收入 ${percentWords(margin)}`)
    expect(money).toContain(`${yuan(spend)}，占收入`)
    expect(money.split('\n')).toContain(yuan(contribution))
  })

  it('the shares of the company, one after the other', async () => {
    const shown = (await world.say('高建国', '报告 公司')).card.parts.flatMap((part) =>
      part.kind === 'picture' && part.picture.kind === 'bars' ? part.picture.bars : [],
    )
    for (const [, name, , , , , running] of ACCOUNTS.slice(0, shown.length)) {
      const bar = shown.find(({ label }) => label === name)
      expect(Math.abs((bar?.value ?? 0) - running), name).toBeLessThan(0.06)
    }
    expect(shown.length).toBeGreaterThan(8)
    const whole = await read('报告 公司')
    expect(whole).toContain(`60 家客户 12 个月收入 ${yuan(96_000)}`)
  })
})

/** Visit, day, account, rep, channel, person, two-way, deal. */
const VISITS = [
  ['V01', '2026-05-11', '华锐重工', '李晓彤', '当面', '刘总工', true, 'D1'],
  ['V02', '2026-05-12', '北风能源', 'Priya Nair', '视频', 'Elena Ruiz', true, 'D3'],
  ['V03', '2026-05-12', '锦川水务', '李晓彤', '当面', '赵处长', true, 'D4'],
  ['V04', '2026-05-13', '东海石化', '王浩', '电话', '钱科长', true, 'D2'],
  ['V05', '2026-05-14', '蓝湾制药', '陈思远', '当面', '何经理', true, ''],
  ['V06', '2026-05-15', '泰和半导体', '陈思远', '当面', '张工(采购)', true, 'D6'],
  ['V07', '2026-05-18', '奥德化工', 'Priya Nair', '视频', 'Dana Cole', true, 'D7'],
  ['V08', '2026-05-19', '华锐重工', '李晓彤', '当面', '孙副总', true, 'D1'],
  ['V09', '2026-05-19', '启明新能源', '陈思远', '当面', '马总', true, 'D8'],
  ['V10', '2026-05-20', '云麓食品', '李晓彤', '电话', '唐经理', true, ''],
  ['V11', '2026-05-20', '鼎峰钢铁', '王浩', '当面', '魏科长', true, ''],
  ['V12', '2026-05-21', '北风能源', 'Priya Nair', '当面', 'Mark Olsen', true, 'D3'],
  ['V13', '2026-05-22', '泰和半导体', '陈思远', '视频', '李处长(设备)', true, 'D6'],
  ['V14', '2026-05-25', '锦川水务', '李晓彤', '当面', '宋主任', true, 'D4'],
  ['V15', '2026-05-26', '蓝湾制药', '陈思远', '当面', '余总', true, ''],
  ['V16', '2026-05-26', '美瑞食品', 'Tom Becker', '微信等聊天', 'Janet Wu', false, 'D5'],
  ['V17', '2026-05-27', '启明新能源', '陈思远', '当面', '薛工', true, 'D8'],
  ['V18', '2026-05-28', '北风能源', 'Priya Nair', '电话', 'Elena Ruiz', true, 'D3'],
  ['V19', '2026-05-28', '泰和半导体', '陈思远', '当面', '方工(工艺)', true, 'D6'],
] as const

describe('5.3 visits', () => {
  it.each(VISITS)('%s', async (code, day, account, rep, channel, person, twoWay, deal) => {
    const lines = (await read(code)).split('\n')
    expect(lines[1]).toBe(`拜访 ${code} · ${rep}`)
    expect(lines.some((line) => line.startsWith(`${account} · `))).toBe(true)
    expect(lines).toContain(person)
    expect(lines).toContain(channel)
    expect(lines.some((line) => line.startsWith(day))).toBe(true)
    expect(lines.includes('见了谁')).toBe(twoWay)
    expect(lines.some((line) => /^D\d /.test(line))).toBe(deal !== '')
    if (deal) expect(lines.some((line) => line.startsWith(`${deal} `))).toBe(true)
  })
})

/** Account, wall now and before, satisfaction and expected, revenue of 90 days and of those before, days and amount overdue (thousands), day of the last review of its plan. */
const FACTS = [
  ['K01', '2 1 1 2', '2 1 2 2', [8.2, 8.0], 4100, 5000, [12, 900], '2026-05-06'],
  ['K02', '1 0 1 2', '1 1 1 2', [6.0, 8.5], 1900, 3800, undefined, '2026-04-10'],
  ['K03', '2 2 2 1', '2 2 2 1', [9.0, 8.5], 3000, 2900, undefined, '2026-05-20'],
  ['K04', '1 1 2 1', '1 1 2 1', [8.0, 8.0], 1850, 2000, undefined, '2026-03-16'],
  ['K05', '1 0 0 2', '1 0 1 2', [7.0, 8.0], 1000, 1600, [45, 380], '2026-02-20'],
  ['K06', '1 1 1 1', '1 1 1 1', [8.5, 8.0], 1300, 1300, undefined, '2026-04-02'],
  ['K07', '0 1 1 0', '0 0 1 0', undefined, 1200, 800, undefined, undefined],
  ['K08', '2 1 1 1', '2 1 1 1', [8.0, 7.5], 620, 840, undefined, '2026-03-20'],
  ['K09', '1 1 0 1', '1 1 0 1', undefined, 600, 650, [75, 520], undefined],
  ['K10', '0 1 0 1', '0 1 0 1', undefined, 480, 500, undefined, undefined],
  ['K11', '1 2 1 2', '1 2 1 2', [9.0, 8.0], 310, 300, undefined, undefined],
  ['K12', '0 0 1 1', '', undefined, 200, 0, undefined, '2026-05-20'],
] as const

const builtOf = (wall: string) => wall.split(' ').reduce((sum, side) => sum + Number(side), 0)

describe('5.4 other facts', () => {
  it.each(FACTS)('%s', async (code, now, before, satisfaction, recent, prior, overdue, reviewed) => {
    const { card } = await world.say('高建国', `客户 ${code}`)
    const words = wordsOf(card)
    const bricks = card.parts.flatMap((part) =>
      part.kind === 'picture' && part.picture.kind === 'bricks' ? [part.picture] : [],
    )[0]!
    expect(bricks.rows.map(({ built }) => built).join(' ')).toBe(now)
    const was = before && `上次 ${percentWords((builtOf(before) / 8) * 100)}`
    expect(bricks.words).toContain(was)
    expect(bricks.words.includes('上次')).toBe(before !== '')
    const said = satisfaction && `${satisfaction[0]}，期望 ${satisfaction[1]}（05-`
    if (said) expect(words).toContain(said)
    else expect(words).toContain('近期没有满意度')
    if (overdue) expect(words).toContain(`${yuan(overdue[1])}，${overdue[0]} 天`)
    else expect(words).not.toContain('逾期回款')
    if (reviewed) expect(words).toContain(`上次回顾 ${reviewed}`)
    const report = await read(`报告 ${code}`)
    const change = prior > 0 ? percentWords(((recent - prior) / prior) * 100) : undefined
    if (change)
      expect(report).toContain(`比前 90 天 ${recent > prior ? '+' : ''}${change.replace('-', '−')}。`)
    else expect(report).not.toContain('比前 90 天')
  })
})
