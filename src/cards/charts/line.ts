import type { Picture, Scale } from '../card.ts'
import { amount, at, escapeXml, frame, roundUp, shorten, WIDTH, widthOf, words } from './svg.ts'

type Line = Extract<Picture, { kind: 'line' }>

const TOP = 20
const FLOOR = 150

/** From 0, or from a round number below the least, up to a round number. */
function reach(values: number[]): Scale {
  const highest = Math.max(0, ...values)
  const lowest = Math.min(0, ...values)
  return { high: highest > 0 ? roundUp(highest) : 0, low: lowest < 0 ? -roundUp(-lowest) : 0 }
}

/** A line over time with its last value written out. Without a scale of its own it starts at 0 unless there are values below it. */
export function drawLine(picture: Line): string {
  const points = picture.points.filter((point) => Number.isFinite(point.value))
  const { high, low } = picture.scale ?? reach(points.map((point) => point.value))
  const levels = [...new Set([low, 0, (high + low) / 2, high])].sort((a, b) => a - b)
  const left = Math.max(24, ...levels.map((level) => widthOf(amount(level, picture.unit), 11))) + 10
  const right = WIDTH - 22
  const x = (index: number) =>
    points.length < 2 ? (left + right) / 2 : left + 8 + (index / (points.length - 1)) * (right - left - 8)
  const y = (value: number) => FLOOR - ((value - low) / (high - low || 1)) * (FLOOR - TOP)

  const grid = levels.flatMap((level) => [
    `<line class="chart-grid" stroke="#e4e7ec" x1="${at(left)}" x2="${at(right)}" y1="${at(y(level))}" y2="${at(y(level))}"/>`,
    words({
      x: left - 6,
      y: y(level) + 4,
      text: amount(level, picture.unit),
      size: 11,
      anchor: 'end',
      quiet: true,
    }),
  ])
  const way = points.map((point, index) => `${at(x(index))},${at(y(point.value))}`)
  const shapes =
    points.length < 2
      ? []
      : [
          `<polygon class="chart-area" fill="#2f6fbb" fill-opacity="0.12" points="${at(x(0))},${at(y(0))} ${way.join(' ')} ${at(x(points.length - 1))},${at(y(0))}"/>`,
          `<polyline class="chart-line" fill="none" stroke="#2f6fbb" stroke-width="2" stroke-linejoin="round" points="${way.join(' ')}"/>`,
        ]
  const dots = points.map(
    (point, index) =>
      `<circle class="chart-dot" fill="#2f6fbb" cx="${at(x(index))}" cy="${at(y(point.value))}" r="${index === points.length - 1 ? 4 : 2.5}"><title>${escapeXml(`${point.label}: ${amount(point.value, picture.unit)}`)}</title></circle>`,
  )
  const last = points.at(-1)
  const end = last
    ? words({
        x: Math.min(x(points.length - 1), right),
        y: y(last.value) - 9,
        text: amount(last.value, picture.unit),
        anchor: points.length < 2 ? 'middle' : 'end',
        strong: true,
      })
    : words({ x: WIDTH / 2, y: 90, text: '–', anchor: 'middle', quiet: true })
  return frame(FLOOR + 26, `${picture.title}. ${picture.words}`, [
    ...grid,
    ...shapes,
    ...dots,
    end,
    ...labels(points, x),
  ])
}

/** As many labels under the line as fit beside each other; the first and the last always. */
function labels(points: Line['points'], x: (index: number) => number): string[] {
  const widest = Math.max(1, ...points.map((point) => widthOf(shorten(point.label, 11, 90), 11)))
  const fits = Math.max(1, Math.floor((WIDTH - 60) / (widest + 12)))
  const step = Math.max(1, Math.ceil((points.length - 1) / Math.max(1, fits - 1)))
  const end = points.length - 1
  return points.flatMap((point, index) => {
    const shown = index === end || (index % step === 0 && end - index >= step)
    if (!shown) return []
    const anchor =
      points.length === 1 || (index > 0 && index < end) ? 'middle' : index === 0 ? 'start' : 'end'
    const shift = anchor === 'start' ? -8 : anchor === 'end' ? 8 : 0
    const text = shorten(point.label, 11, 90)
    return [words({ x: x(index) + shift, y: FLOOR + 18, text, size: 11, anchor, quiet: true })]
  })
}
