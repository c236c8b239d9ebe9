import { beforeEach, describe, expect, it } from 'vitest'
import type { Card, Picture } from '../../src/cards/card.ts'
import { drawPicture } from '../../src/cards/charts/picture.ts'
import { holesOf } from '../../src/domain/relationship-map.ts'
import { chartElement } from '../../src/platforms/feishu/chart.ts'
import { picturedLines } from '../../src/platforms/slack/chart.ts'
import { reviewCard } from '../cards.ts'
import { makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const say = async (name: string, text: string) => (await world.say(name, text)).card
const pictureOf = (card: Card) => {
  const part = card.parts.find((each) => each.kind === 'picture')
  if (part?.kind !== 'picture' || part.picture.kind !== 'map') throw new Error('no map')
  return part.picture
}

describe('the map of an account', () => {
  it('shows level, stance, weight and who reports to whom, and says what is not known', async () => {
    await say('王浩', '人 东海 钱科长 上级 陈副总')
    const card = await say('王浩', '客户 东海 地图')
    const map = pictureOf(card)
    const boss = map.nodes.findIndex(({ label }) => label === '陈副总')
    expect(map.scale).toEqual({ low: -2, high: 2 })
    expect(map.nodes.find(({ label }) => label === '钱科长')).toMatchObject({ to: boss })
    expect(map.words).toContain('向 陈副总 汇报')
    reviewCard('accounts', 'map', card)
  })

  it('who left keeps their place, marked, and fills no level', async () => {
    await say('王浩', '人 东海 陈副总 离职')
    const map = pictureOf(await say('王浩', '客户 东海 地图'))
    expect(map.nodes.find(({ label }) => label === '陈副总（已离职）')).toMatchObject({ gone: true })
  })

  it('in English', async () => {
    reviewCard('accounts', 'map', await say('Tom Becker', 'account Meridian map'))
  })

  it('of an account without people says so', async () => {
    await world.addAccount('K99', '空客户', '王浩')
    expect(wordsOf(await say('王浩', '客户 空客户 地图'))).toContain('还没有联系人')
  })
})

const map: Extract<Picture, { kind: 'map' }> = {
  kind: 'map',
  title: '关系地图',
  words: '张总 反对；李工 未知',
  x: '态度',
  scale: { low: -2, high: 2 },
  rows: [
    { label: '决策层', hole: '还不认识任何人' },
    { label: '管理层', hole: '还不认识任何人' },
    { label: '操作层', hole: '还不认识任何人' },
  ],
  apart: '态度未知',
  nodes: [
    { label: '张总', row: 0, at: -2, size: 60, sign: 'down' },
    { label: '李工', row: 2, at: undefined, size: 10, sign: 'open', to: 0 },
    { label: '王处', row: 0, at: -2, size: 20, sign: 'down', to: 0 },
  ],
}

describe('the picture', () => {
  it('draws every stance in its own shape, whoever is unknown apart, and the hole of a level', () => {
    const svg = drawPicture(map)
    expect(svg).toContain('还不认识任何人')
    // Opponents stand at −2 whatever else is there; the unknown stands behind the line, not where an opponent does.
    expect(svg).toMatch(/<circle [^>]*stroke-dasharray="3 2" cx="306"/)
    expect(svg.match(/<polygon fill="#c23b3b"/g)).toHaveLength(2)
    for (const value of ['−2', '−1', '0', '+1', '+2']) expect(svg).toContain(`>${value}<`)
    expect(svg.match(/class="chart-report" stroke/g)).toHaveLength(2)
  })

  it('is letters on one axis on Slack', () => {
    expect(picturedLines(map)).toEqual([
      '       -2   -1   0    +1   +2   │ 态度未知',
      '决策层 ac   ·    ·    ·    ·    │',
      '管理层 (还不认识任何人)',
      '操作层 ·    ·    ·    ·    ·    │ b',
      '→ 态度',
      'a ▼ 张总             60%',
      'b ? 李工             10% → a',
      'c ▼ 王处             20% → a',
    ])
  })

  it('is a chart of the same facts on Feishu: levels with their people and holes, the whole axis, who is unknown, and to whom arrows go', () => {
    const { chart_spec, height } = chartElement(map) as unknown as { chart_spec: Spec; height: string }
    expect(chart_spec.axes.map(({ domain }) => domain)).toEqual([
      ['−2', '−1', '0', '+1', '+2', '?'],
      // From below.
      ['? 李工 10%', '操作层', '– 还不认识任何人', '管理层', '▼ 王处 20%', '▼ 张总 60%', '决策层'],
    ])
    expect(chart_spec.data.values).toEqual([
      { at: '−2', who: '▼ 张总 60%', size: 60, sign: 'down', hollow: 'no' },
      { at: '?', who: '? 李工 10%', size: 10, sign: 'open', hollow: 'yes' },
      { at: '−2', who: '▼ 王处 20%', size: 20, sign: 'down', hollow: 'no' },
    ])
    const boss = { at: '−2', who: '▼ 张总 60%' }
    expect(chart_spec.markLine.map(({ coordinates }) => coordinates)).toEqual([
      [{ at: '?', who: '? 李工 10%' }, boss],
      [{ at: '−2', who: '▼ 王处 20%' }, boss],
    ])
    expect(chart_spec.title).toMatchObject({ text: '态度 →', subtext: '? 态度未知' })
    expect(height).toBe('254px')
  })

  it('on Feishu names a second person of the same name in a place of their own, marks who left, and is not higher than a card may be', () => {
    const twin = map.nodes[0]!
    const { chart_spec } = chartElement({
      ...map,
      nodes: [twin, { ...twin, at: 1, gone: true }],
    }) as unknown as {
      chart_spec: Spec
    }
    const [one, other] = chart_spec.data.values
    expect(one?.who).not.toBe(other?.who)
    expect(other).toMatchObject({ at: '+1', hollow: 'yes' })
    for (const { who } of chart_spec.data.values) expect(chart_spec.axes[1]?.domain).toContain(who)

    const crowd = chartElement({ ...map, nodes: Array.from({ length: 60 }, () => ({ ...twin })) })
    expect(Number.parseInt(String(crowd?.height), 10)).toBeLessThan(999)
    expect(chartElement({ ...map, nodes: [] })).toBeUndefined()
  })
})

type Spec = {
  title: object
  data: { values: { at: string; who: string; hollow: string }[] }
  markLine: { coordinates: object[] }[]
  axes: { domain: string[] }[]
}

it('holes are levels without anybody, places without a person, people nobody met, and stances nobody knows', () => {
  const base = { layer: 'decision', reportsTo: null, metOn: '2026-05-01', leftOn: null } as const
  expect(
    holesOf([
      { ...base, id: 1, name: 'A', stance: 'sponsor', weight: 50 },
      { ...base, id: 2, name: 'B', stance: 'unknown', weight: 30, metOn: null },
      { ...base, id: 3, name: 'C', layer: 'management', stance: null, weight: null, leftOn: '2026-05-02' },
      { ...base, id: -4, name: '厂长', stance: 'unknown', weight: 20, metOn: null, isPlace: true },
    ]),
  ).toEqual({ layers: ['management', 'operation'], places: ['厂长'], neverMet: ['B'], stances: ['B'] })
})
