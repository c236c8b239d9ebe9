import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture, Tone } from '../../src/cards/card.ts'
import { drawPicture } from '../../src/cards/charts/picture.ts'
import { amount, roundUp, shorten } from '../../src/cards/charts/svg.ts'

const wall: Picture = {
  kind: 'bricks',
  title: '围墙',
  words: '8 块砖中已砌 6 块',
  built: 6,
  of: 8,
  rows: [
    { label: '主推', built: 2, of: 2 },
    { label: '份额', built: 1, of: 2 },
    { label: '接触', built: 1, of: 2 },
    { label: '私交', built: 2, of: 2 },
  ],
}

const count = (svg: string, what: RegExp) => (svg.match(what) ?? []).length

describe('drawPicture', () => {
  it('builds the wall: six bricks stand, two are missing, and the share is written out', () => {
    const svg = drawPicture(wall)
    expect(count(svg, /class="chart-brick"/g)).toBe(6)
    expect(count(svg, /class="chart-gap"/g)).toBe(2)
    expect(svg).toContain('75%')
    expect(svg).toContain('aria-label="围墙. 8 块砖中已砌 6 块"')
  })

  it('never lays more bricks than there are, whatever was counted', () => {
    const svg = drawPicture({
      ...wall,
      rows: [
        { label: '主推', built: 9, of: 2 },
        { label: '份额', built: -1, of: 2 },
      ],
    })
    expect(count(svg, /class="chart-brick"/g)).toBe(2)
    expect(count(svg, /class="chart-gap"/g)).toBe(2)
  })

  it('draws a page from top to bottom: a bar is full at 100 percent and never longer, a sign says the tone', () => {
    const svg = drawPicture({
      kind: 'page',
      title: '一页纸计划',
      words: '见决策层 1 / 2',
      parts: [
        { heading: '目标', lines: [{ text: '份额做到 60%' }] },
        {
          heading: '衡量',
          lines: [
            { text: '见决策层', says: '1 / 2（50%）', percent: 50, tone: 'warn' },
            { text: '收入', says: '6 / 2（300%）', percent: 300, tone: 'good' },
          ],
        },
      ],
    })
    const bars = [...svg.matchAll(/class="chart-(?:warn|good)"[^>]* width="([\d.]+)"/g)].map(
      ([, wide]) => wide,
    )
    expect(bars).toEqual(['158', '316'])
    expect(svg).toContain('>见决策层 !<')
    expect(svg).toContain('aria-label="一页纸计划. 见决策层 1 / 2"')
  })

  it('draws bars with the limit and says tone by a sign as well as by colour', () => {
    const svg = drawPicture({
      kind: 'bars',
      title: '集中度',
      words: '华锐 19.4%',
      unit: '%',
      limit: 15,
      bars: [
        { label: '华锐重工', value: 19.4, tone: 'bad' },
        { label: '东海石化', value: 14.8 },
      ],
    })
    expect(svg).toContain('19.4% !!')
    expect(svg).toContain('chart-limit')
    expect(svg).toContain('>15%<')
  })

  it('draws bars below zero to the left of the zero line', () => {
    const svg = drawPicture({
      kind: 'bars',
      title: 'R',
      words: '',
      unit: '%',
      bars: [
        { label: 'D2', value: -20 },
        { label: 'D6', value: 85 },
      ],
    })
    const lefts = [...svg.matchAll(/class="chart-plain" fill="[^"]+" x="([\d.]+)"/g)].map((hit) =>
      Number(hit[1]),
    )
    expect(lefts[0]).toBeLessThan(lefts[1] ?? 0)
    expect(svg).toContain('−20%')
  })

  it('writes no name over another dot, also at the edge', () => {
    const dots = [
      { label: '孙副总', x: 1, y: 40, size: 40 },
      { label: '刘总工', x: 2, y: 30, size: 30, tone: 'good' as const },
      { label: '吴经理', x: 0, y: 20, size: 20 },
      { label: '王工', x: -2, y: 10, size: 10, tone: 'bad' as const },
    ]
    const svg = drawPicture({ kind: 'dots', title: '关系图', words: '', x: '态度', y: '权重 %', dots })
    const circles = [...svg.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, x, y, r]) => ({
      x: Number(x),
      y: Number(y),
      r: Number(r),
    }))
    expect(circles).toHaveLength(4)
    for (const { label } of dots) {
      const [, x, y] =
        new RegExp(`<text[^>]*x="([\\d.]+)"[^>]*y="([\\d.]+)"[^>]*>${label}`, 'u').exec(svg) ?? []
      const [left, right] = [Number(x), Number(x) + label.length * 12]
      const [top, bottom] = [Number(y) - 11, Number(y)]
      for (const circle of circles) {
        const near = [Math.max(left, Math.min(circle.x, right)), Math.max(top, Math.min(circle.y, bottom))]
        const distance = Math.hypot((near[0] ?? 0) - circle.x, (near[1] ?? 0) - circle.y)
        expect(distance, label).toBeGreaterThanOrEqual(circle.r - 2)
      }
    }
  })

  it('names every dot and puts the zero line of a stance in the middle', () => {
    const svg = drawPicture({
      kind: 'dots',
      title: '关系图',
      words: '',
      x: '立场',
      y: '权重',
      dots: [
        { label: '陈副总', x: 2, y: 40, size: 40, tone: 'good' },
        { label: '余总', x: -1, y: 30, size: 30, tone: 'bad' },
      ],
    })
    expect(svg).toContain('陈副总 ✓')
    expect(svg).toContain('余总 !!')
    expect(svg).toContain('x1="170" x2="170"')
    expect(svg).toContain('>−2<')
  })

  it('writes no name over another, not even of a dot within a dot', () => {
    const dot = (label: string, x: number, size: number) => ({ label, x, y: 48, size })
    const svg = drawPicture({
      kind: 'dots',
      title: '级别矩阵',
      words: '',
      x: '优势',
      y: '吸引力',
      dots: [dot('东海石化', 29, 20), dot('泰和半导体', 28, 2), dot('华锐重工', 31, 12)],
    })
    const lines = [...svg.matchAll(/x="([\d.]+)" y="([\d.]+)"[^>]*>(东海石化|泰和半导体|华锐重工)</g)].map(
      (hit) => ({
        left: Number(hit[1]),
        right: Number(hit[1]) + 12 * (hit[3] ?? '').length,
        y: Number(hit[2]),
      }),
    )
    expect(lines).toHaveLength(3)
    const over = lines.filter((one) =>
      lines.some(
        (other) =>
          other !== one && Math.abs(one.y - other.y) < 12 && one.left < other.right && other.left < one.right,
      ),
    )
    expect(over).toEqual([])
  })

  it('writes the last value of a line and its first and last label', () => {
    const points = Array.from({ length: 30 }, (_, index) => ({ label: `06-${index + 1}`, value: index * 3 }))
    const svg = drawPicture({ kind: 'line', title: '风险分', words: '', unit: '', points })
    expect(svg).toContain('>06-1<')
    expect(svg).toContain('>06-30<')
    expect(svg).toContain('>87<')
  })

  it('shows names as data: no tag, no attribute, nothing a parser of XML would refuse', () => {
    const name = '<script>alert(1)</script>" onload="x\u0000\ud800'
    const svg = drawPicture({ ...wall, title: name, rows: [{ label: name, built: 1, of: 2 }] })
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('" onload')
    expect(svg).not.toContain('\u0000')
    expect(svg).not.toMatch(/\p{Surrogate}/u)
  })
})

const tone = fc.constantFrom<Tone>('plain', 'info', 'good', 'warn', 'bad')
const number = fc.double()
const label = fc.string({ unit: 'binary', maxLength: 60 })
const wild: fc.Arbitrary<Picture> = fc.oneof(
  fc.record({
    kind: fc.constant('bars' as const),
    title: label,
    words: label,
    unit: label,
    bars: fc.array(fc.record({ label, value: number, tone }), { maxLength: 6 }),
    limit: number,
  }),
  fc.record({
    kind: fc.constant('bricks' as const),
    title: label,
    words: label,
    built: number,
    of: number,
    rows: fc.array(fc.record({ label, built: number, of: fc.double({ min: 0, max: 1000, noNaN: true }) }), {
      maxLength: 6,
    }),
  }),
  fc.record({
    kind: fc.constant('page' as const),
    title: label,
    words: label,
    parts: fc.array(
      fc.record({
        heading: label,
        lines: fc.array(fc.record({ text: label, says: label, percent: number }), { maxLength: 6 }),
      }),
      { maxLength: 5 },
    ),
  }),
  fc.record({
    kind: fc.constant('line' as const),
    title: label,
    words: label,
    unit: label,
    points: fc.array(fc.record({ label, value: number }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('dots' as const),
    title: label,
    words: label,
    x: label,
    y: label,
    dots: fc.array(fc.record({ label, x: number, y: number, size: number, tone }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('radar' as const),
    title: label,
    words: label,
    scale: fc.record({ low: number, high: number }),
    axes: fc.array(label, { maxLength: 14 }),
    sets: fc.array(fc.record({ label, values: fc.array(number, { maxLength: 14 }) }), { maxLength: 3 }),
  }),
)

describe('any picture', () => {
  it('becomes one well-formed SVG with finite coordinates', () => {
    fc.assert(
      fc.property(wild, (picture) => {
        const svg = drawPicture(picture)
        expect(svg.startsWith('<svg ') && svg.endsWith('</svg>')).toBe(true)
        expect(svg).not.toMatch(/="[^"]*(NaN|Infinity|undefined)[^"]*"/)
        const tags = svg.replace(/<[a-z]+( [a-z0-9:-]+="[^"<]*")*\/?>|<\/[a-z]+>/gi, '')
        expect(tags).not.toMatch(/[<>]/)
      }),
    )
  })
})

describe('the helpers', () => {
  it.each([
    [12345.67, '', '12,345.7'],
    [19.4, '%', '19.4%'],
    [-20, '', '−20'],
    [13, '天', '13天'],
    [13, 'days', '13 days'],
  ])('writes %s with unit %j as %s', (value, unit, said) => expect(amount(value, unit)).toBe(said))

  it.each([
    [87, 100],
    [100, 100],
    [0.3, 0.5],
    [2100, 2500],
    [0, 1],
  ])('rounds %s up to %s', (value, round) => expect(roundUp(value)).toBeCloseTo(round))

  it('shortens by whole signs', () => {
    expect(shorten('华东大客户部', 12, 40)).toBe('华东…')
    expect(shorten('Acme', 12, 40)).toBe('Acme')
  })
})
