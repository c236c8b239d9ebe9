import type { Picture } from '../card.ts'
import { at, colourOf, escapeXml, frame, shorten, signOf, WIDTH, widthOf, words } from './svg.ts'

type Page = Extract<Picture, { kind: 'page' }>

const EDGE = 8
const HEAD = 22
const ROW = 17
const SAYS = 15
const BAR = 8
const GAP = 8
const ROOM = WIDTH - 2 * EDGE - 8

/** A page of headings with their lines, from the purpose down to what is measured; a line with a share has its bar under it, full at 100 percent. */
export function drawPage(picture: Page): string {
  const inside: string[] = []
  let y = 4
  for (const [index, { heading, lines }] of picture.parts.entries()) {
    const top = y
    const drawn = [
      words({ x: EDGE + 4, y: y + 15, text: shorten(heading, 11, WIDTH - 2 * EDGE), size: 11, quiet: true }),
    ]
    y += HEAD
    for (const line of lines) {
      for (const text of wrapped(`${line.text}${signOf(line.tone)}`, ROOM)) {
        drawn.push(words({ x: EDGE + 4, y: y + 12, text }))
        y += ROW
      }
      if (line.says) {
        drawn.push(
          words({ x: EDGE + 4, y: y + 10, text: shorten(line.says, 11, ROOM), size: 11, quiet: true }),
        )
        y += SAYS
      }
      if (line.percent !== undefined) {
        drawn.push(bar(line.percent, line.tone, y))
        y += BAR + 6
      }
    }
    y += GAP
    const fill = index % 2 === 0 ? '#f8fafc' : '#ffffff'
    inside.push(
      `<g><title>${escapeXml(heading)}</title><rect class="chart-plot" fill="${fill}" stroke="#e4e7ec" x="${EDGE - 4}" y="${at(top)}" width="${WIDTH - 2 * EDGE + 8}" height="${at(y - top - 4)}" rx="4"/>${drawn.join('')}</g>`,
    )
  }
  return frame(y + 2, `${picture.title}. ${picture.words}`, inside)
}

function bar(percent: number, tone: Page['parts'][number]['lines'][number]['tone'], y: number): string {
  const share = Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : 0
  return [
    `<rect class="chart-track" fill="#eef1f5" x="${EDGE + 4}" y="${at(y)}" width="${ROOM}" height="${BAR}" rx="3"/>`,
    `<rect class="chart-${tone ?? 'plain'}" fill="${colourOf(tone)}" x="${EDGE + 4}" y="${at(y)}" width="${at(Math.max(2, (share / 100) * ROOM))}" height="${BAR}" rx="3"/>`,
  ].join('')
}

/** The text in at most two lines; Latin words are kept whole where they fit. */
function wrapped(text: string, room: number): string[] {
  if (widthOf(text, 12) <= room) return [text]
  const signs = Array.from(text)
  let end = 0
  while (end < signs.length && widthOf(signs.slice(0, end + 1).join(''), 12) <= room) end++
  const blank = signs.slice(0, end).lastIndexOf(' ')
  const cut = blank > end / 2 ? blank : end
  return [signs.slice(0, cut).join(''), shorten(signs.slice(cut).join('').trim(), 12, room)]
}
