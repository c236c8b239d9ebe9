import { beforeAll, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** The tables of the worked example, row by row, as a director reads them in the chat on the morning of 1 June. Amounts in thousands of CNY. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
})

const ask = async (text: string): Promise<Card> => (await world.say('高建国', text)).card
const says = async (text: string): Promise<string> => wordsOf(await ask(text))

/** Three figures of so many ten thousand: 18,600 k is 1,860 万元, 96 k is 9.6 万元. */
const money = (k: number): string => {
  const amount = Math.abs(k) / 10
  const words = amount >= 100 ? Math.round(amount) : Math.round(amount * 10) / 10
  return `${k < 0 ? '−' : ''}${words.toLocaleString('en-US')} 万元`
}
const percent = (value: number): string => `${String(value).replace('-', '−')}%`

/** code, tier, owner, revenue, cumulative %, margin %, gross profit, spend, contribution */
const ACCOUNTS = [
  ['K01', 'A', '李晓彤', 18_600, 19.4, 28, 5_208, 600, 4_608],
  ['K02', 'A', '王浩', 14_200, 34.2, 22, 3_124, 700, 2_424],
  ['K03', 'A', 'Priya Nair', 11_500, 46.1, 35, 4_025, 420, 3_605],
  ['K04', 'B', '李晓彤', 7_800, 54.3, 30, 2_340, 210, 2_130],
  ['K05', 'B', 'Tom Becker', 6_400, 60.9, 18, 1_152, 260, 892],
  ['K06', 'B', '陈思远', 5_200, 66.4, 33, 1_716, 150, 1_566],
  ['K07', 'A', '陈思远', 3_900, 70.4, 25, 975, 380, 595],
  ['K08', 'B', 'Priya Nair', 3_300, 73.9, 30, 990, 90, 900],
  ['K09', 'C', '王浩', 2_600, 76.6, 6, 156, 60, 96],
  ['K10', 'C', 'Tom Becker', 1_900, 78.5, 20, 380, 40, 340],
  ['K11', 'C', '李晓彤', 1_200, 79.8, 24, 288, 30, 258],
  ['K12', 'B', '陈思远', 200, 80, -40, -80, 120, -200],
] as const

describe('accounts and what they bring', () => {
  it.each(ACCOUNTS)('%s', async (code, tier, owner, revenue, running, margin, gross, spend, contribution) => {
    const card = await says(`客户 ${code}`)
    for (const words of [`${tier} 级`, owner, money(revenue)]) expect(card, words).toContain(words)
    const sums = await says(`客户 ${code} 商务`)
    const lines = [
      money(revenue),
      `${money(gross)}，占收入 ${percent(margin)}`,
      money(spend),
      money(contribution),
    ]
    for (const words of lines) expect(sums, words).toContain(words)
    const report = await ask('报告')
    const [pareto] = report.parts.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []))
    const at = ACCOUNTS.findIndex(([each]) => each === code)
    expect(pareto?.kind === 'bars' && pareto.bars[at]?.value).toBe(running)
  })

  it('80 % of revenue, the profit matrix and the resource check', async () => {
    const report = await says('报告')
    for (const words of [
      '前 12 家（60 家的 20%）带来 80% 的收入',
      '高\n4 · 33.3%\n1,277 万元\n74.2%',
      '中\n3 · 25%\n336 万元\n19.5%',
      '低\n4 · 33.3%\n129 万元\n7.5%',
      '无\n1 · 8.3%\n−20 万元\n−1.2%',
      '88.9%（16/18）',
      '华锐重工 0.46、东海石化 0.30、美瑞食品 0.00',
      '9,600 万元',
      '2,320 万元（24.2%）',
    ])
      expect(report, words).toContain(words)
  })
})

/** code, day, account, rep, channel, person, layer, deal, two-way */
const VISITS = [
  ['V01', '05-11', 'K01', '李晓彤', '当面', '刘总工', '管理层', 'D1'],
  ['V02', '05-12', 'K03', 'Priya Nair', '视频', 'Elena Ruiz', '管理层', 'D3'],
  ['V03', '05-12', 'K04', '李晓彤', '当面', '赵处长', '决策层', 'D4'],
  ['V04', '05-13', 'K02', '王浩', '电话', '钱科长', '操作层', 'D2'],
  ['V05', '05-14', 'K06', '陈思远', '当面', '何经理', '管理层', ''],
  ['V06', '05-15', 'K07', '陈思远', '当面', '张工(采购)', '操作层', 'D6'],
  ['V07', '05-18', 'K08', 'Priya Nair', '视频', 'Dana Cole', '管理层', 'D7'],
  ['V08', '05-19', 'K01', '李晓彤', '当面', '孙副总', '决策层', 'D1'],
  ['V09', '05-19', 'K12', '陈思远', '当面', '马总', '决策层', 'D8'],
  ['V10', '05-20', 'K11', '李晓彤', '电话', '唐经理', '管理层', ''],
  ['V11', '05-20', 'K09', '王浩', '当面', '魏科长', '操作层', ''],
  ['V12', '05-21', 'K03', 'Priya Nair', '当面', 'Mark Olsen', '决策层', 'D3'],
  ['V13', '05-22', 'K07', '陈思远', '视频', '李处长(设备)', '管理层', 'D6'],
  ['V14', '05-25', 'K04', '李晓彤', '当面', '宋主任', '管理层', 'D4'],
  ['V15', '05-26', 'K06', '陈思远', '当面', '余总', '决策层', ''],
  ['V16', '05-26', 'K05', 'Tom Becker', '微信等聊天', 'Janet Wu', '管理层', 'D5'],
  ['V17', '05-27', 'K12', '陈思远', '当面', '薛工', '操作层', 'D8'],
  ['V18', '05-28', 'K03', 'Priya Nair', '电话', 'Elena Ruiz', '管理层', 'D3'],
  ['V19', '05-28', 'K07', '陈思远', '当面', '方工(工艺)', '操作层', 'D6'],
] as const

describe('visits', () => {
  it.each(VISITS)('%s', async (code, day, account, rep, channel, person, layer, deal) => {
    const line = (await says(`客户 ${account} 历史`)).split('\n').find((words) => words.includes(` ${code} `))
    const about = deal ? `${deal}、${rep}` : rep
    expect(line?.replace(/ 周./, '')).toBe(
      `${day} 拜访 ${code} ${channel} ${person}（${about}）${code === 'V16' ? '，没有回音，不算有效接触' : ''}`,
    )
    expect(await says(`客户 ${account} 人`)).toContain(`${person} · ${layer}`)
  })

  it('how many a week, and who was seen in time', async () => {
    const people = await says('报告 人员')
    for (const words of [
      '李晓彤\n0\n1\n2\n2\n5',
      '陈思远\n0\n3\n2\n2\n7',
      '12 家大客户里 8 家在联系周期内见过',
    ])
      expect(people, words).toContain(words)
  })
})

/** code, wall now, wall before, satisfaction, 90 days %, overdue (k and days), last plan review */
const FACTS = [
  ['K01', [2, 1, 1, 2], 87.5, '实际 8.2，期望 8', -18, [900, 12], '05-06'],
  ['K02', [1, 0, 1, 2], 62.5, '实际 6，期望 8.5', -50, undefined, '04-10'],
  ['K03', [2, 2, 2, 1], 87.5, '实际 9，期望 8.5', 3.4, undefined, '05-20'],
  ['K04', [1, 1, 2, 1], 62.5, '实际 8，期望 8', -7.5, undefined, '03-16'],
  ['K05', [1, 0, 0, 2], 50, '实际 7，期望 8', -37.5, [380, 45], '02-20'],
  ['K06', [1, 1, 1, 1], 50, '实际 8.5，期望 8', 0, undefined, '04-02'],
  ['K07', [0, 1, 1, 0], 12.5, '还没问过满意度', 50, undefined, undefined],
  ['K08', [2, 1, 1, 1], 62.5, '实际 8，期望 7.5', -26.2, undefined, '03-20'],
  ['K09', [1, 1, 0, 1], 37.5, '还没问过满意度', -7.7, [520, 75], undefined],
  ['K10', [0, 1, 0, 1], 25, '还没问过满意度', -4, undefined, undefined],
  ['K11', [1, 2, 1, 2], 75, '实际 9，期望 8', 3.3, undefined, undefined],
  ['K12', [0, 0, 1, 1], undefined, '还没问过满意度', undefined, undefined, '05-20'],
] as const

describe('other facts', () => {
  it.each(FACTS)('%s', async (code, wall, before, satisfaction, change, overdue, reviewed) => {
    const report = await ask(`报告 ${code}`)
    const bricks = report.parts.flatMap((part) =>
      part.kind === 'picture' && part.picture.kind === 'bricks' ? [part.picture] : [],
    )
    expect(bricks[0]?.rows.map(({ built }) => built)).toEqual(wall)
    const now = (wall.reduce((sum: number, side) => sum + side, 0) / 8) * 100
    const words = wordsOf(report)
    expect(words).toContain(
      before === undefined ? `围墙 ${percent(now)}` : `围墙 ${percent(now)}（上次 ${percent(before)}）`,
    )
    expect(words).toContain(satisfaction)
    if (change !== undefined)
      expect(words).toContain(`近 90 天比前 90 天 ${change > 0 ? '+' : ''}${percent(change)}`)
    expect(await says(`客户 ${code} 商务`)).toContain(
      overdue ? `${money(overdue[0])}，最久 ${overdue[1]} 天` : '没有逾期',
    )
    const card = await says(`客户 ${code}`)
    if (reviewed) expect(card).toContain(`上次回顾 2026-${reviewed}`)
    else expect(card).not.toContain('上次回顾')
  })

  it.each([
    ['李晓彤', '4/6', '4/6', '4/6', '5/6', '主推、份额、接触'],
    ['王浩', '2/4', '1/4', '1/4', '3/4', '份额、接触'],
    ['陈思远', '1/6', '2/6', '3/6', '2/6', '主推'],
    ['Priya Nair', '4/4', '3/4', '3/4', '2/4', '私交'],
    ['Tom Becker', '1/4', '1/4', '0/4', '3/4', '接触'],
  ])('the wall of %s', async (...row) => {
    const team = await ask('报告 团队')
    const rows = team.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []))
    const [rep, push, share, contact, personal, weakest] = row
    const found = rows.filter((each) => each[0] === rep).find((each) => each[1] === push)
    expect(found?.slice(1, 5)).toEqual([push, share, contact, personal])
    expect(found?.at(-1)).toBe(weakest)
    expect(wordsOf(team)).toContain('围墙 49/96（51%），最弱：份额、接触')
  })
})

/** code, days since contact, cadence, days since the decision level, people in 90 days, signals, score, hard, band */
const RESULTS = [
  ['K01', 13, 7, 13, 2, 'AR01=15 AR05=5 AR09=3 AR12=3', 26, '', '关注'],
  [
    'K02',
    19,
    7,
    67,
    2,
    'AR01=20 AR02=10 AR04=10 AR05=5 AR06=13 AR07=10 AR08=15 AR10=8 AR11=5 AR12=5 AR13=3 AR15=5',
    95,
    'H2 H4 H5',
    '危急',
  ],
  ['K03', 4, 7, 11, 2, '', 0, '', '正常'],
  ['K04', 7, 14, 20, 2, '', 0, '', '正常'],
  [
    'K05',
    32,
    14,
    97,
    1,
    'AR01=20 AR02=10 AR03=5 AR04=5 AR05=5 AR06=3 AR07=5 AR08=10 AR09=6 AR12=3 AR13=3 AR15=5',
    74,
    '',
    '危急',
  ],
  ['K06', 6, 14, 6, 2, '', 0, '', '正常'],
  ['K07', 4, 7, undefined, 3, 'AR02=10 AR04=10 AR10=3 AR13=5', 28, '', '关注'],
  ['K08', 14, 14, 63, 2, 'AR02=10 AR08=5', 15, '', '正常'],
  ['K09', 12, 30, 111, 1, 'AR09=10', 10, 'H3', '预警'],
  ['K10', 42, 30, 137, 1, 'AR01=10 AR02=10 AR04=5 AR12=3', 28, '', '关注'],
  ['K11', 12, 30, 47, 2, '', 0, '', '正常'],
  ['K12', 5, 14, 13, 2, 'AR04=10', 10, '', '正常'],
] as const

/** `AR01 久未联系 · 20 分`, `提案阶段 56/30 天（25 分）`: which rule adds how much. */
const signalsIn = (card: string): string[] =>
  [...card.matchAll(/^([AD]R\d\d[ab]?) [^\n]*? · (\d+) 分/gm)]
    .map(([, rule, points]) => `${rule}=${points}`)
    .sort()

describe('what comes of it for accounts', () => {
  it.each(RESULTS)('%s', async (code, gap, cadence, decision, people, signals, score, hard, band) => {
    const card = await says(`客户 ${code}`)
    expect(card).toContain(`${gap} 天前（上限 ${cadence}）`)
    if (decision === undefined) expect(card).toContain('上次见决策层\n还没有记录')
    else expect(card).toMatch(new RegExp(`上次见决策层\\n[^\\n]*，${decision} 天前`))
    expect(await says(`报告 ${code}`)).toMatch(new RegExp(`近 90 天见过 \\d+ 人中的 ${people} 人`))
    const why = await says(`风险 ${code}`)
    expect(signalsIn(why)).toEqual(signals.split(' ').filter(Boolean))
    expect(why).toContain(`${band}，`)
    expect(why).toMatch(score === 0 ? /0 分/ : new RegExp(`合计 ${score} 分`))
    expect([...why.matchAll(/\b(H\d) /g)].map(([, each]) => each).join(' ')).toBe(hard)
  })
})

/** code, amount, stage, days in it, limit, close, R, deciders known, signals, score */
const DEALS = [
  ['D1', 6_800, 4, 60, 45, '06-30', 40, '1/1', 'DR01=15 DR02=10', 25],
  [
    'D2',
    9_500,
    5,
    42,
    21,
    '05-31',
    -20,
    '1/1',
    'DR01=35 DR02=20 DR03a=15 DR03b=10 DR04=10 DR06=5 DR07=20',
    100,
  ],
  ['D3', 5_200, 3, 21, 30, '08-15', 57.5, '1/1', '', 0],
  ['D4', 3_100, 2, 12, 14, '09-30', 20, '1/1', '', 0],
  ['D5', 2_400, 3, 56, 30, '06-15', 25, '0/1', 'DR01=25 DR02=15 DR03b=10 DR04=15 DR05=10 DR06=5 DR07=10', 90],
  ['D6', 4_500, 3, 24, 30, '07-31', 85, '0/2', 'DR05=20', 20],
  ['D7', 1_100, 5, 17, 21, '06-12', 30, '1/1', '', 0],
  ['D8', 1_600, 1, 34, 30, '08-31', 0, '1/1', 'DR01=15', 15],
] as const

describe('what comes of it for deals', () => {
  it.each(DEALS)('%s', async (code, amount, stage, age, limit, close, r, known, signals, score) => {
    const card = await says(`商机 ${code}`)
    for (const words of [
      `${stage} `,
      money(amount),
      `${age} 天，上限 ${limit} 天`,
      `2026-${close}`,
      `R ${percent(r)} · 决策层已知 ${known}`,
    ])
      expect(card, words).toContain(words)
    const why = await says(`风险 ${code}`)
    expect(signalsIn(why)).toEqual(signals.split(' ').filter(Boolean))
    expect(why).toContain(`${score} 分`)
  })

  it('the pipeline of the company and of the teams', async () => {
    const digest = await ask('日报')
    for (const words of [
      '3,420 万',
      '1,818 万',
      '2.75 倍',
      '1,980 万',
      '720 万',
      '1,190 万（34.8%）',
      '180 万',
    ])
      expect(wordsOf(digest), words).toContain(words)
    expect(buttonsOf(digest).length).toBeGreaterThan(2)
    const zhou = wordsOf((await world.say('周敏', '日报')).card)
    for (const words of ['2,550 万', '1,426 万', '1,680 万', '4/8']) expect(zhou, words).toContain(words)
    const daniel = wordsOf((await world.say('Daniel Reyes', 'digest')).card)
    for (const words of ['8.7 M', '3.92 M', '6.4 M', '1/4']) expect(daniel, words).toContain(words)
  })
})
