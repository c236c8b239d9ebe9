import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** The tables 5.5 to 5.7 of the worked example, number by number, as the director reads them in the chat on 1 June. */
let world: World
beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
})
const read = async (text: string) => wordsOf((await world.say('高建国', text)).card)

/** Account, days since contact, its limit, wall, wall before, signals with points, sum by group, score, hard triggers, band. */
const ACCOUNTS = [
  ['K01', '13 天未联系（上限 7', '75%', '87.5%→75%', 'AR01=15 AR05=5 AR09=3 AR12=3', 26, '', '关注'],
  [
    'K02',
    '19 天未联系（上限 7，2.7 倍）',
    '50%',
    '62.5%→50%',
    'AR01=20 AR02=10 AR04=10 AR05=5 AR06=13 AR07=10 AR08=15 AR10=8 AR11=5 AR12=5 AR13=3 AR15=5',
    95,
    'H2 H4 H5',
    '危急',
  ],
  ['K03', '', '87.5%', '', '', 0, '', '正常'],
  ['K04', '', '62.5%', '', '', 0, '', '正常'],
  [
    'K05',
    '32 天未联系（上限 14，2.3 倍',
    '37.5%',
    '50%→37.5%',
    'AR01=20 AR02=10 AR03=5 AR04=5 AR05=5 AR06=3 AR07=5 AR08=10 AR09=6 AR12=3 AR13=3 AR15=5',
    74,
    '',
    '危急',
  ],
  ['K06', '', '50%', '', '', 0, '', '正常'],
  ['K07', '', '25%', '', 'AR02=10 AR04=10 AR10=3 AR13=5', 28, '', '关注'],
  ['K08', '', '62.5%', '', 'AR02=10 AR08=5', 15, '', '正常'],
  ['K09', '', '37.5%', '', 'AR09=10', 10, 'H3', '预警'],
  ['K10', '42 天未联系（上限 30，1.4 倍）', '25%', '', 'AR01=10 AR02=10 AR04=5 AR12=3', 28, '', '关注'],
  ['K11', '', '75%', '', '', 0, '', '正常'],
  ['K12', '', '25%', '', 'AR04=10', 10, '', '正常'],
] as const

describe('5.5 accounts', () => {
  it.each(ACCOUNTS)('%s', async (code, contact, wall, fell, signals, score, hard, band) => {
    const why = await read(`风险 ${code}`)
    expect(why).toContain(`${band}，${score} 分`)
    expect(why).toContain(contact)
    expect(why).toContain(fell)
    const points = [...why.matchAll(/(AR\d\d)[^\n]*? · (\d+) 分/gu)].map(
      ([, rule, count]) => `${rule}=${count}`,
    )
    expect(points.sort()).toEqual(signals.split(' ').filter(Boolean).sort())
    expect([...new Set(why.match(/H\d/gu) ?? [])].sort().join(' ')).toBe(hard)
    const card = await read(`客户 ${code}`)
    expect(card).toContain(`围墙 ${wall}`)
    expect(card).toContain(`${band} ${score} 分`)
  })

  it.each([
    ['K02', '接触 30 + 关系 15 + 服务 23→20（封顶） + 商务 28→20（封顶） + 执行 13→10（封顶）'],
    ['K05', '接触 35→30（封顶） + 关系 10 + 服务 8 + 商务 16 + 执行 11→10（封顶）'],
    ['K01', '接触 15 + 关系 5'],
    ['K07', '接触 10 + 关系 10'],
  ])('%s adds up by group, with the caps', async (code, sum) => {
    expect(await read(`风险 ${code}`)).toContain(sum)
  })
})

/** Deal, amount, age and limit, signals with points, score, R, decision level known. */
const DEALS = [
  ['D1', '680 万元', '60 天，上限 45 天', 'DR01=15 DR02=10', 25, '40%', '1/1'],
  [
    'D2',
    '950 万元',
    '42 天，上限 21 天',
    'DR01=35 DR02=20 DR03a=15 DR03b=10 DR04=10 DR06=5 DR07=20',
    100,
    '−20%',
    '1/1',
  ],
  ['D3', '520 万元', '21 天，上限 30 天', '', 0, '57.5%', '1/1'],
  ['D4', '310 万元', '12 天，上限 14 天', '', 0, '20%', '1/1'],
  [
    'D5',
    '240 万元',
    '56 天，上限 30 天',
    'DR01=25 DR02=15 DR03b=10 DR04=15 DR05=10 DR06=5 DR07=10',
    90,
    '25%',
    '0/1',
  ],
  ['D6', '450 万元', '24 天，上限 30 天', 'DR05=20', 20, '85%', '0/2'],
  ['D7', '110 万元', '17 天，上限 21 天', '', 0, '30%', '1/1'],
  ['D8', '160 万元', '34 天，上限 30 天', 'DR01=15', 15, '0%', '1/1'],
] as const

describe('5.6 deals', () => {
  it.each(DEALS)('%s', async (code, amount, age, signals, score, r, known) => {
    const card = await read(`商机 ${code}`)
    for (const each of [amount, age, `${score} 分`, `R ${r} · 决策层已知 ${known}`])
      expect(card).toContain(each)
    const why = await read(`风险 ${code}`)
    const points = [...why.matchAll(/(DR\d\d[ab]?)[^\n]*? · (\d+) 分/gu)].map(
      ([, rule, count]) => `${rule}=${count}`,
    )
    expect(points.sort()).toEqual(signals.split(' ').filter(Boolean).sort())
    expect(await read(`关系 ${code}`)).toContain(`R ${r} · 决策层已知 ${known}`)
  })
})

describe('5.7 the arithmetic', () => {
  it('Pareto, resources and the profit matrix stand in the report', async () => {
    const report = await read('报告')
    for (const each of [
      '前 12 家（60 家的 20%）带来 80% 的收入',
      '88.9%（16/18）',
      '华锐重工 0.46、东海石化 0.30、美瑞食品 0.00',
      '9,600 万元',
      '2,320 万元（24.2%）',
    ])
      expect(report, each).toContain(each)
    const matrix = report.slice(report.indexOf('利润矩阵')).replaceAll('\n', ' ')
    expect(matrix).toContain('高 4 · 33.3% 1,277 万元 74.2% 中 3 · 25% 336 万元 19.5%')
    expect(matrix).toContain('低 4 · 33.3% 129 万元 7.5% 无 1 · 8.3% −20 万元 −1.2%')
  })

  it('the wall of all twelve is 49 of 96, 51 %', async () => {
    const { card } = await world.say('高建国', '报告 团队')
    const wall = card.parts.flatMap((part) =>
      part.kind === 'picture' && part.picture.kind === 'bricks' ? [part.picture] : [],
    )
    expect(wall.map(({ built, of }) => [built, of])).toEqual([[49, 96]])
    expect(wall[0]?.rows.map(({ built, of }) => `${built}/${of}`)).toEqual([
      '12/24',
      '11/24',
      '11/24',
      '15/24',
    ])
    expect(wordsOf(card)).toContain('51%')
  })

  it('plans, totals and coverage of each team', async () => {
    const east = wordsOf((await world.say('周敏', '日报')).card)
    for (const each of [
      '计划 4/8',
      '李晓彤 1/3',
      '王浩 0/2',
      '陈思远 3/3',
      '2,550 万',
      '1,426 万',
      '1,680 万',
    ])
      expect(east, each).toContain(each)
    const abroad = wordsOf((await world.say('Daniel Reyes', 'digest')).card)
    for (const each of ['plan 1/4', 'Priya Nair 1/2', 'Tom Becker 0/2', '8.7 M', '3.92 M', 'CNY 6.4 M'])
      expect(abroad, each).toContain(each)
    const all = await read('日报')
    for (const each of ['3,420 万', '1,818 万', '1,190 万（34.8%）', '2.75 倍', '1,980 万对 720 万'])
      expect(all, each).toContain(each)
  })
})
