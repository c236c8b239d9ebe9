import type { Picture } from '../card.ts'
import {
  amount,
  at,
  colourOf,
  escapeXml,
  frame,
  roundUp,
  shorten,
  signOf,
  WIDTH,
  widthOf,
  words,
} from './svg.ts'

type Dots = Extract<Picture, { kind: 'dots' }>
type Dot = Dots['dots'][number]

const LEFT = 16
const RIGHT = WIDTH - 16
const TOP = 26
const FLOOR = 236
const LARGEST = 20
const SMALLEST = 5

/** Bubbles on two axes. An axis with values below zero is drawn evenly to both sides, so that its zero line stands in the middle. */
export function drawDots(picture: Dots): string {
  const dots = picture.dots.filter((dot) => Number.isFinite(dot.x) && Number.isFinite(dot.y))
  const across =
    picture.scales?.x ??
    reach(
      dots.map((dot) => dot.x),
      true,
    )
  // A matrix of two shares is read by its quarters, so both axes go to 100; a stance is not.
  const up =
    picture.scales?.y ??
    reach(
      dots.map((dot) => dot.y),
      across.low === 0,
    )
  const most = Math.max(1e-9, ...dots.map((dot) => Math.max(0, dot.size)))
  const x = (value: number) =>
    LEFT + LARGEST + ((value - across.low) / (across.high - across.low)) * (RIGHT - LEFT - 2 * LARGEST)
  const y = (value: number) =>
    FLOOR - LARGEST - ((value - up.low) / (up.high - up.low)) * (FLOOR - TOP - 2 * LARGEST)
  // The area, not the width, says how much: a dot twice as large looks twice as much.
  const radius = (dot: Dot) => Math.max(SMALLEST, Math.sqrt(Math.max(0, dot.size) / most) * LARGEST)

  const box = `<rect class="chart-plot" fill="#f8fafc" stroke="#e4e7ec" x="${LEFT}" y="${TOP}" width="${RIGHT - LEFT}" height="${FLOOR - TOP}" rx="6"/>`
  const middleX = x((across.low + across.high) / 2)
  const middleY = y((up.low + up.high) / 2)
  const { zones } = picture
  const cross = zones
    ? cells(zones, x(across.low), x(across.high), y(up.high), y(up.low))
    : [standing(middleX), lying(middleY)]
  // Large dots first, so that small ones lie on top and can be seen.
  const drawn = [...dots].sort((a, b) => b.size - a.size)
  const bubbles = drawn.map((dot) => {
    const said = `${dot.label}: ${picture.x} ${amount(dot.x)}, ${picture.y} ${amount(dot.y)}`
    return `<circle class="chart-bubble chart-${dot.tone ?? 'plain'}" fill="${colourOf(dot.tone)}" fill-opacity="0.75" cx="${at(x(dot.x))}" cy="${at(y(dot.y))}" r="${at(radius(dot))}"><title>${escapeXml(said)}</title></circle>`
  })
  const names = placeNames(drawn.map((dot) => ({ dot, x: x(dot.x), y: y(dot.y), r: radius(dot) })))
  return frame(FLOOR + 38, `${picture.title}. ${picture.words}`, [
    box,
    ...cross,
    ...bubbles,
    ...names,
    words({ x: LEFT, y: TOP - 9, text: `↑ ${shorten(picture.y, 11, 280)}`, size: 11, quiet: true }),
    words({ x: LEFT, y: FLOOR + 15, text: amount(across.low), size: 11, quiet: true }),
    words({ x: RIGHT, y: FLOOR + 15, text: amount(across.high), size: 11, anchor: 'end', quiet: true }),
    words({
      x: WIDTH / 2,
      y: FLOOR + 31,
      text: `${shorten(picture.x, 11, 280)} →`,
      size: 11,
      anchor: 'middle',
      quiet: true,
    }),
  ])
}

const LINE = 'class="chart-grid" stroke="#d0d5dd" stroke-dasharray="3 3"'
const standing = (x: number) => `<line ${LINE} x1="${at(x)}" x2="${at(x)}" y1="${TOP}" y2="${FLOOR}"/>`
const lying = (y: number) => `<line ${LINE} x1="${LEFT}" x2="${RIGHT}" y1="${at(y)}" y2="${at(y)}"/>`

/** Lines between the cells of a matrix, and the name of each in its corner. */
function cells(
  zones: readonly (readonly string[])[],
  left: number,
  right: number,
  top: number,
  floor: number,
): string[] {
  const high = (floor - top) / zones.length
  return zones.flatMap((row, r) => {
    const wide = (right - left) / row.length
    return [
      r > 0 ? lying(top + r * high) : '',
      ...row.flatMap((name, c) => [
        r === 0 && c > 0 ? standing(left + c * wide) : '',
        words({ x: left + c * wide + 6, y: top + r * high + 16, text: name, size: 13, quiet: true }),
      ]),
    ]
  })
}

/** −2…2 at least when there are values below zero; 0…100 for shares in percent; up to a round number otherwise. */
function reach(values: number[], shares: boolean): { low: number; high: number } {
  const high = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  if (low < 0) {
    const most = Math.max(2, roundUp(Math.max(high, -low)))
    return { low: -most, high: most }
  }
  return { low: 0, high: shares && high > 10 && high <= 100 ? 100 : roundUp(high) }
}

type Placed = { dot: Dot; x: number; y: number; r: number }
type Box = { left: number; right: number; top: number; bottom: number }

/** Names beside their dots: right, left, under or over, wherever they stand on no other name or dot; else at least on no other name. */
function placeNames(dots: Placed[]): string[] {
  const taken: Box[] = []
  return dots.map((placed) => {
    const text = shorten(placed.dot.label, 12, 130) + signOf(placed.dot.tone)
    const places = placesFor(placed, widthOf(text, 12))
    const others = dots.filter((one) => one !== placed).map(boxOf)
    const free = places.find(
      (box) => isInside(box) && ![...taken, ...others].some((other) => overlap(box, other)),
    )
    // A small dot within a large one has no place that is free of it.
    const box =
      free ??
      places.find((each) => isInside(each) && !taken.some((other) => overlap(each, other))) ??
      places[0]
    if (!box) return ''
    taken.push(box)
    return words({ x: Math.max(LEFT + 4, box.left), y: box.bottom - 3, text })
  })
}

function placesFor({ x, y, r }: Placed, wide: number): Box[] {
  const high = 14
  const box = (left: number, top: number): Box => ({ left, right: left + wide, top, bottom: top + high })
  return [
    box(x + r + 5, y - high / 2),
    box(x - r - 5 - wide, y - high / 2),
    box(x - wide / 2, y + r + 2),
    box(x - wide / 2, y - r - 2 - high),
    // At an edge: under or over, as far as the dot goes.
    box(x + r - wide, y + r + 2),
    box(x - r, y + r + 2),
    box(x + r - wide, y - r - 2 - high),
    box(x - r, y - r - 2 - high),
    box(x + r, y + r - 2),
    box(x + r, y - r - high + 2),
    box(x + r + 5, y + high / 2 + 1),
    box(x + r + 5, y - (high * 3) / 2 - 1),
  ]
}

const boxOf = ({ x, y, r }: Placed): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })
const isInside = (box: Box) => box.left > LEFT && box.right < RIGHT && box.top > TOP && box.bottom < FLOOR
const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
