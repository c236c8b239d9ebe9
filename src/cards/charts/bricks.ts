import type { Picture } from '../card.ts'
import { at, escapeXml, frame, shorten, WIDTH, words } from './svg.ts'

type Bricks = Extract<Picture, { kind: 'bricks' }>

const COURSE = 30
const LABELS = 106
const COUNTS = 44
const MORTAR = 4
/** More bricks than this in one course would be thinner than their mortar; then a course is drawn as shares. */
const MOST = 12

/** The wall (围墙): one course of bricks per dimension, every other course shifted as a mason lays them; missing bricks are dashed. */
export function drawBricks(picture: Bricks): string {
  const room = WIDTH - LABELS - COUNTS
  const courses = picture.rows.map((row, index) => {
    const of = Math.max(0, Math.min(MOST, Math.round(row.of)))
    const share = row.of > 0 ? row.built / row.of : 0
    const built = row.of === of ? Math.max(0, Math.min(of, row.built)) : Math.round(share * of)
    const wide = room / (of + 0.5 || 1)
    const shift = index % 2 === 0 ? 0 : wide / 2
    const y = 4 + index * COURSE
    const bricks = Array.from({ length: of }, (_, place) =>
      brick(LABELS + shift + place * wide, y, wide - MORTAR, place < built),
    )
    return [
      `<g><title>${escapeXml(`${row.label}: ${row.built}/${row.of}`)}</title>`,
      words({ x: LABELS - 10, y: y + 18, text: shorten(row.label, 12, LABELS - 12), anchor: 'end' }),
      ...bricks,
      words({ x: WIDTH - 4, y: y + 18, text: `${row.built}/${row.of}`, anchor: 'end', strong: true }),
      '</g>',
    ].join('')
  })
  const foot = 4 + picture.rows.length * COURSE
  const percent = picture.of > 0 ? Math.round((picture.built / picture.of) * 1000) / 10 : 0
  return frame(foot + 30, `${picture.title}. ${picture.words}`, [
    ...courses,
    `<line class="chart-axis" stroke="#98a2b3" x1="${LABELS - 4}" x2="${at(WIDTH - COUNTS)}" y1="${foot + 1}" y2="${foot + 1}"/>`,
    words({ x: LABELS, y: foot + 21, text: `${picture.built}/${picture.of}`, size: 13, quiet: true }),
    words({ x: WIDTH - 4, y: foot + 22, text: `${percent}%`, size: 16, anchor: 'end', strong: true }),
  ])
}

function brick(x: number, y: number, wide: number, built: boolean): string {
  const box = `x="${at(x)}" y="${at(y)}" width="${at(Math.max(wide, 1))}" height="${COURSE - MORTAR}" rx="3"`
  return built
    ? `<rect class="chart-brick" fill="#b8563a" ${box}/>`
    : `<rect class="chart-gap" fill="none" stroke="#98a2b3" stroke-dasharray="4 3" ${box}/>`
}
