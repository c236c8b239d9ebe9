import type { Picture } from '../card.ts'
import { amount, at, colourOf, escapeXml, frame, shorten, signOf, WIDTH, widthOf, words } from './svg.ts'

type Bars = Extract<Picture, { kind: 'bars' }>

const ROW = 28
const THICK = 14
const LABELS = 106

/** Lying bars with their values in a column of their own, and the limit as a dashed line across them. Values below zero grow to the left. */
export function drawBars(picture: Bars): string {
  const values = picture.bars.map((bar) => bar.value).filter(Number.isFinite)
  const low = Math.min(0, picture.limit ?? 0, picture.scale?.low ?? 0, ...values)
  const high = Math.max(0, picture.limit ?? 0, picture.scale?.high ?? 0, ...values)
  const said = picture.bars.map((bar) => amount(bar.value, picture.unit) + signOf(bar.tone))
  const tail = Math.max(24, ...said.map((text) => widthOf(text, 12))) + 10
  const from = LABELS
  const room = WIDTH - from - tail
  const x = (value: number) => from + ((value - low) / (high - low || 1)) * room
  const top = picture.limit === undefined ? 6 : 22
  const bottom = top + picture.bars.length * ROW

  const rows = picture.bars.map((bar, index) => {
    const y = top + index * ROW + (ROW - THICK) / 2
    const value = Number.isFinite(bar.value) ? bar.value : 0
    const left = Math.min(x(0), x(value))
    const wide = Math.max(Math.abs(x(value) - x(0)), 2)
    return [
      `<g><title>${escapeXml(`${bar.label}: ${said[index]}`)}</title>`,
      words({ x: LABELS - 8, y: y + 11, text: shorten(bar.label, 12, LABELS - 10), anchor: 'end' }),
      `<rect class="chart-track" fill="#eef1f5" x="${at(from)}" y="${at(y)}" width="${at(room)}" height="${THICK}" rx="4"/>`,
      `<rect class="chart-${bar.tone ?? 'plain'}" fill="${colourOf(bar.tone)}" x="${at(left)}" y="${at(y)}" width="${at(wide)}" height="${THICK}" rx="4"/>`,
      words({ x: WIDTH - 2, y: y + 11, text: said[index] ?? '', anchor: 'end', strong: true }),
      '</g>',
    ].join('')
  })
  return frame(bottom + 4, `${picture.title}. ${picture.words}`, [
    ...rows,
    limitLine(picture, x, top, bottom),
  ])
}

function limitLine(picture: Bars, x: (value: number) => number, top: number, bottom: number): string {
  if (picture.limit === undefined) return ''
  const where = x(picture.limit)
  return [
    `<line class="chart-limit" stroke="#1d2939" stroke-width="1.5" stroke-dasharray="4 3" x1="${at(where)}" x2="${at(where)}" y1="${top - 2}" y2="${bottom}"/>`,
    words({
      x: where,
      y: top - 8,
      text: amount(picture.limit, picture.unit),
      size: 11,
      anchor: 'middle',
      quiet: true,
    }),
  ].join('')
}
