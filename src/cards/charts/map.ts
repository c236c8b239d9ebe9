import type { MapNode, Picture } from '../card.ts'
import { MAP_SIGNS, type MapSign } from '../signs.ts'
import { amount, at, colourOf, escapeXml, frame, shorten, WIDTH, words } from './svg.ts'

type Map = Extract<Picture, { kind: 'map' }>
type Point = { x: number; y: number; r: number }

const LEFT = 12
const RIGHT = 272
const APART = 306
const TOP = 22
/** Height of somebody with their name under them. */
const PLACE = 46
/** Height of a row's own name, which stands above its people: beside them a phone has no room for it. */
const HEAD = 14
const LARGEST = 12
const SMALLEST = 7
const NAME = 54

/** People in rows on one axis, whatever the data; those of whom it is not known where they stand are apart, behind a line of their own. */
export function drawMap(picture: Map): string {
  const { scale, rows, nodes } = picture
  const x = (value: number) =>
    LEFT + 22 + ((value - scale.low) / (scale.high - scale.low || 1)) * (RIGHT - LEFT - 44)
  const heights = rows.map((_, row) => Math.max(1, mostAtOnePlace(nodes, row)) * PLACE + 8 + HEAD)
  const tops = heights.map((_, row) => TOP + heights.slice(0, row).reduce((sum, high) => sum + high, 0))
  const floor = TOP + heights.reduce((sum, high) => sum + high, 0)
  const most = Math.max(1, ...nodes.map(({ size }) => size))
  const seen: Record<string, number> = {}
  const points = nodes.map((node): Point => {
    const place = `${node.row} ${node.at}`
    const nth = seen[place] ?? 0
    seen[place] = nth + 1
    const r = Math.max(SMALLEST, Math.sqrt(Math.max(0, node.size) / most) * LARGEST)
    return {
      x: node.at === undefined ? APART : x(node.at),
      y: (tops[node.row] ?? TOP) + HEAD + 16 + nth * PLACE,
      r,
    }
  })
  const steps = Array.from({ length: Math.round(scale.high - scale.low) + 1 }, (_, step) => scale.low + step)
  return frame(floor + 36, `${picture.title}. ${picture.words}`, [
    ...rows.map((row, index) => band(row, tops[index]!, heights[index]!, index)),
    ...steps.map(
      (value) =>
        `<line class="chart-grid" stroke="${value === 0 ? '#98a2b3' : '#d0d5dd'}" stroke-dasharray="3 3" x1="${at(x(value))}" x2="${at(x(value))}" y1="${TOP}" y2="${at(floor)}"/>`,
    ),
    `<line class="chart-axis" stroke="#98a2b3" x1="${RIGHT + 2}" x2="${RIGHT + 2}" y1="${TOP - 14}" y2="${at(floor + 14)}"/>`,
    words({
      x: APART,
      y: TOP - 7,
      text: shorten(picture.apart, 11, 64),
      size: 11,
      anchor: 'middle',
      quiet: true,
    }),
    ...rows.flatMap((row, index) =>
      nodes.some((node) => node.row === index) ? [] : [hole(row.hole, tops[index]!)],
    ),
    ...nodes.map((node, index) =>
      reportLine(points[index]!, node.to === undefined ? undefined : points[node.to]),
    ),
    ...nodes.map((node, index) => drawn(node, points[index]!)),
    ...steps.map((value) =>
      words({
        x: x(value),
        y: floor + 14,
        text: value > 0 ? `+${amount(value)}` : amount(value),
        size: 11,
        anchor: 'middle',
        quiet: true,
      }),
    ),
    words({
      x: WIDTH / 2,
      y: floor + 30,
      text: `${shorten(picture.x, 11, 320)} →`,
      size: 11,
      anchor: 'middle',
      quiet: true,
    }),
  ])
}

function mostAtOnePlace(nodes: readonly MapNode[], row: number): number {
  const places = nodes.filter((node) => node.row === row).map((node) => String(node.at))
  return Math.max(0, ...places.map((place) => places.filter((other) => other === place).length))
}

function band({ label }: Map['rows'][number], top: number, high: number, index: number): string {
  const fill = index % 2 === 0 ? '#f8fafc' : '#ffffff'
  return [
    `<rect class="chart-plot" fill="${fill}" stroke="#e4e7ec" x="${LEFT - 2}" y="${at(top)}" width="${WIDTH - LEFT}" height="${at(high)}"/>`,
    words({ x: LEFT + 4, y: top + 13, text: shorten(label, 11, RIGHT - LEFT - 8), size: 11, quiet: true }),
  ].join('')
}

function hole(said: string, top: number): string {
  return [
    `<rect class="chart-gap" fill="none" stroke="#c47f17" stroke-dasharray="4 3" x="${LEFT + 12}" y="${at(top + HEAD + 6)}" width="${RIGHT - LEFT - 24}" height="${PLACE - 10}" rx="4"/>`,
    words({
      x: (LEFT + RIGHT) / 2,
      y: top + HEAD + 26,
      text: shorten(said, 12, RIGHT - LEFT - 40),
      anchor: 'middle',
      quiet: true,
    }),
  ].join('')
}

/** From somebody to whom they report to, with its head there. */
function reportLine(from: Point, to: Point | undefined): string {
  if (!to || (from.x === to.x && from.y === to.y)) return ''
  const far = Math.hypot(to.x - from.x, to.y - from.y)
  const [dx, dy] = [(to.x - from.x) / far, (to.y - from.y) / far]
  const end = { x: to.x - dx * (to.r + 2), y: to.y - dy * (to.r + 2) }
  const wing = (side: number) =>
    `${at(end.x - dx * 6 + side * dy * 3.5)},${at(end.y - dy * 6 - side * dx * 3.5)}`
  return [
    `<line class="chart-report" stroke="#667085" stroke-width="1.2" x1="${at(from.x + dx * from.r)}" y1="${at(from.y + dy * from.r)}" x2="${at(end.x)}" y2="${at(end.y)}"/>`,
    `<polygon class="chart-report" fill="#667085" points="${at(end.x)},${at(end.y)} ${wing(1)} ${wing(-1)}"/>`,
  ].join('')
}

function drawn({ label, sign, size, gone }: MapNode, point: Point): string {
  const colour = colourOf(MAP_SIGNS[sign].tone)
  const hollow = gone || sign === 'open' || sign === 'empty'
  const look = hollow
    ? `fill="#ffffff" stroke="${colour}" stroke-width="1.6" stroke-dasharray="3 2"`
    : `fill="${colour}" stroke="${colour}"`
  return [
    `<g class="chart-node chart-${MAP_SIGNS[sign].tone}"><title>${escapeXml(size > 0 ? `${label} ${amount(size)}%` : label)}</title>`,
    shape(sign, point, look),
    sign === 'open'
      ? words({ x: point.x, y: point.y + 4, text: '?', size: 11, anchor: 'middle', strong: true })
      : '',
    words({
      x: point.x,
      y: point.y + Math.max(22, point.r + 14),
      text: shorten(label, 11, NAME),
      size: 11,
      anchor: 'middle',
    }),
    '</g>',
  ].join('')
}

function shape(sign: MapSign, { x, y, r }: Point, look: string): string {
  const points = (corners: readonly (readonly [number, number])[]) =>
    `<polygon ${look} points="${corners.map(([dx, dy]) => `${at(x + dx * r)},${at(y + dy * r)}`).join(' ')}"/>`
  switch (sign) {
    case 'star':
      return points(
        Array.from({ length: 10 }, (_, corner) => {
          const angle = -Math.PI / 2 + (corner * Math.PI) / 5
          const far = corner % 2 === 0 ? 1.25 : 0.55
          return [Math.cos(angle) * far, Math.sin(angle) * far] as const
        }),
      )
    case 'up':
      return points([
        [0, -1.1],
        [1, 0.8],
        [-1, 0.8],
      ])
    case 'down':
      return points([
        [0, 1.1],
        [1, -0.8],
        [-1, -0.8],
      ])
    case 'empty':
      return `<rect ${look} x="${at(x - r)}" y="${at(y - r)}" width="${at(2 * r)}" height="${at(2 * r)}"/>`
    case 'round':
    case 'open':
      return `<circle ${look} cx="${at(x)}" cy="${at(y)}" r="${at(r)}"/>`
  }
}
