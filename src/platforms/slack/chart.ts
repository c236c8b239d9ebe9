import type { Picture, Scale, Tone } from '../../cards/card.ts'
import { MAP_SIGNS } from '../../cards/signs.ts'
import { line } from './text.ts'

/** Pictures in letters for a monospace block: an image would need an upload and says nothing to a screen reader. */

const CELLS = 20
const LABEL = 16
const SPARKS = '▁▂▃▄▅▆▇█'
const MARK: Record<Tone, string> = { plain: '', info: '', good: ' ✓', warn: ' !', bad: ' !!' }
/** East Asian characters and emoji take two columns in a monospace font. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u

/** Columns that a text takes in a monospace font. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += WIDE.test(char) ? 2 : 1
  return width
}

/** Exactly `width` columns: cut with `…` or filled with blanks. */
export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  let shown = line(text, 500)
  if (widthOf(shown) > width) {
    let kept = ''
    for (const char of shown) {
      if (widthOf(kept + char) > width - 1) break
      kept += char
    }
    shown = `${kept}…`
  }
  const blanks = ' '.repeat(Math.max(0, width - widthOf(shown)))
  return align === 'left' ? shown + blanks : blanks + shown
}

/** `▓▓▓░░` for a share in percent; less than 0 and more than 100 are drawn as 0 and 100. */
export function bar(percent: number, cells = CELLS): string {
  const share = Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) : 0
  const full = Math.round((share / 100) * cells)
  return '▓'.repeat(full) + '░'.repeat(cells - full)
}

/** The lines of a picture, without title and words. At most about 50 lines. */
export function picturedLines(picture: Picture): string[] {
  switch (picture.kind) {
    case 'bars':
      return drawBars(picture)
    case 'bricks':
      return drawBricks(picture)
    case 'line':
      return drawLine(picture)
    case 'dots':
      return drawDots(picture)
    case 'map':
      return drawMap(picture)
    case 'radar':
      return drawRadar(picture)
    case 'page':
      return drawPage(picture)
  }
}

function drawBars({ bars, unit, limit, scale }: Extract<Picture, { kind: 'bars' }>): string[] {
  const most = Math.max(
    1e-9,
    Math.abs(limit ?? 0),
    scale?.high ?? 0,
    ...bars.map((one) => Math.abs(one.value)),
  )
  const labels = labelWidth(bars.map((one) => one.label))
  const at = limit === undefined ? -1 : Math.round((Math.abs(limit) / most) * (CELLS - 1))
  const rows = bars.map(({ label, value, tone }) => {
    const full = Math.round((Math.abs(value) / most) * CELLS)
    const cells = Array.from({ length: CELLS }, (_, i) =>
      i === at ? '│' : i < full ? (value < 0 ? '▒' : '▓') : '░',
    )
    return `${padTo(label, labels)} ${cells.join('')} ${number(value)}${unitOf(unit)}${MARK[tone ?? 'plain']}`
  })
  return limit === undefined ? rows : [...rows, `${' '.repeat(labels)} │ = ${number(limit)}${unitOf(unit)}`]
}

function drawBricks({ built, of, rows }: Extract<Picture, { kind: 'bricks' }>): string[] {
  const labels = labelWidth(rows.map((row) => row.label))
  const drawn = rows.map(
    (row) =>
      `${padTo(row.label, labels)} ${bricks(row.built, row.of)} ${number(row.built)}/${number(row.of)}`,
  )
  return [...drawn, `${' '.repeat(labels)} Σ ${number(built)}/${number(of)}`]
}

/** `▇▇▇□□`: built and missing differ in shape, not in colour. A long row is drawn in proportion. */
function bricks(built: number, of: number): string {
  const all = Math.max(0, Math.min(of, 2 * CELLS))
  const full = of > 0 ? Math.min(all, Math.max(0, Math.round((built / of) * all))) : 0
  return '▇'.repeat(full) + '□'.repeat(Math.max(0, Math.round(all) - full))
}

function drawLine({ points, unit, scale }: Extract<Picture, { kind: 'line' }>): string[] {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return []
  const values = thinOut(
    points.map((point) => point.value),
    2 * CELLS,
  )
  const least = scale?.low ?? Math.min(...values)
  const most = scale?.high ?? Math.max(...values)
  const cell = cellOf(scale ?? reachOf(values), SPARKS.length)
  const sparks = values.map((value) => SPARKS[cell(value)]).join('')
  const ends = [first, last].map(
    (point) => `${line(point.label, LABEL)} ${number(point.value)}${unitOf(unit)}`,
  )
  return [sparks, ends.join(' → '), `${number(least)}…${number(most)}${unitOf(unit)}`]
}

/** Keeps first and last, and every n-th between. */
function thinOut(values: number[], max: number): number[] {
  if (values.length <= max) return values
  const step = (values.length - 1) / (max - 1)
  return Array.from({ length: max }, (_, i) => values[Math.round(i * step)] ?? 0)
}

function drawDots({ x, y, dots, scales, zones }: Extract<Picture, { kind: 'dots' }>): string[] {
  const [wide, high] = [37, 9]
  const shown = dots.slice(0, 26)
  const place = cellOf(scales?.x ?? reachOf(shown.map((dot) => dot.x)), wide)
  const rise = cellOf(scales?.y ?? reachOf(shown.map((dot) => dot.y)), high)
  const grid = zones
    ? cells(zones, wide, high)
    : Array.from({ length: high }, (_, r) => Array.from({ length: wide }, (_, c) => point(r, c)))
  shown.forEach((dot, i) => {
    const row = grid[high - 1 - rise(dot.y)]
    const column = place(dot.x)
    if (row) row[column] = /[a-z*]/.test(row[column] ?? '') ? '*' : letter(i)
  })
  const legend = shown.map(
    (dot, i) =>
      `${letter(i)} ${padTo(dot.label, LABEL)} ${number(dot.x)} / ${number(dot.y)}${MARK[dot.tone ?? 'plain']}`,
  )
  return [`↑ ${line(y, 60)}`, ...grid.map((row) => row.join('')), `→ ${line(x, 60)}`, ...legend]
}

/** The ground of a picture of dots: points to count by, and air, or nobody finds the letters among them. */
function point(row: number, column: number): string {
  return row % 2 === 0 && column % 4 === 0 ? '·' : ' '
}

/** An empty matrix: lines between its cells, the name of each in its corner. */
function cells(zones: readonly (readonly string[])[], wide: number, high: number): string[][] {
  const between = (i: number, size: number, parts: number) =>
    i > 0 && Math.floor((i * parts) / size) > Math.floor(((i - 1) * parts) / size)
  return Array.from({ length: high }, (_, r) =>
    Array.from({ length: wide }, (_, c) => {
      const cell = zones[Math.floor((r * zones.length) / high)] ?? []
      const upright = between(c, wide, cell.length)
      const first = r === 0 || between(r, high, zones.length)
      if (upright) return '│'
      if (first && (c === 0 || between(c - 1, wide, cell.length)))
        return line(cell[Math.floor((c * cell.length) / wide)] ?? '', 1) || point(r, c)
      return first && r > 0 ? '┄' : point(r, c)
    }),
  )
}

/** Letters in rows on one axis; what each letter means, how they stand and to whom they report stands below. */
function drawMap({ rows, nodes, scale, apart, x }: Extract<Picture, { kind: 'map' }>): string[] {
  const shown = nodes.slice(0, 26)
  const steps = Array.from({ length: Math.round(scale.high - scale.low) + 1 }, (_, i) => scale.low + i)
  const labels = labelWidth(rows.map((row) => row.label))
  const cell = (row: number, at: number | undefined) =>
    shown.flatMap((node, i) => (node.row === row && roundedAt(node.at) === at ? [letter(i)] : [])).join('')
  const lines = rows.map((row, r) => {
    const cells = steps.map((step) => padTo(cell(r, step) || '·', 5)).join('')
    const some = shown.some((node) => node.row === r)
    return `${padTo(row.label, labels)} ${some ? `${cells}│ ${cell(r, undefined)}` : `(${line(row.hole, 40)})`}`.trimEnd()
  })
  const head = steps.map((step) => padTo(step > 0 ? `+${step}` : String(step), 5)).join('')
  const legend = shown.map(({ label, sign, size, to }, i) => {
    const boss = to === undefined || to >= shown.length ? '' : ` → ${letter(to)}`
    const weight = size > 0 ? `${number(size)}%` : ''
    return `${letter(i)} ${MAP_SIGNS[sign].glyph} ${padTo(label, LABEL)} ${weight}${boss}`.trimEnd()
  })
  return [`${' '.repeat(labels)} ${head}│ ${line(apart, 20)}`, ...lines, `→ ${line(x, 60)}`, ...legend]
}

/** A row for each side: the bar is today, the mark in it and the figure behind it the time before. */
function drawRadar({ axes, sets, scale }: Extract<Picture, { kind: 'radar' }>): string[] {
  const [now, before] = sets
  if (!now) return []
  const labels = labelWidth(axes)
  const share = cellOf(scale, CELLS + 1)
  const rows = axes.map((side, i) => {
    const value = now.values[i] ?? 0
    const was = before?.values[i]
    const cells = Array.from({ length: CELLS }, (_, cell) =>
      was !== undefined && was !== value && cell === Math.max(0, share(was) - 1)
        ? '│'
        : cell < share(value)
          ? '▓'
          : '░',
    )
    const change = was === undefined || was === value ? '' : ` (${number(was)})`
    return `${padTo(side, labels)} ${cells.join('')} ${number(value)}${change}`
  })
  const legend = [`▓ ${line(now.label, 30)}`, before && `│ ( ) ${line(before.label, 30)}`]
  return [...rows, legend.filter(Boolean).join('   ')]
}

/** Heading after heading; a bar stands under its line, and its number beside it. */
function drawPage({ parts }: Extract<Picture, { kind: 'page' }>): string[] {
  return parts
    .flatMap(({ heading, lines }) => [
      `■ ${line(heading, 40)}`,
      ...lines.flatMap(({ text, says, percent, tone }) => [
        `  ${line(text, 60)}${MARK[tone ?? 'plain']}`,
        ...(percent === undefined
          ? says
            ? [`  ${line(says, 40)}`]
            : []
          : [`  ${bar(percent, 14)} ${line(says ?? `${number(percent)}%`, 32)}`]),
      ]),
    ])
    .slice(0, 48)
}

const roundedAt = (at: number | undefined) => (at === undefined ? undefined : Math.round(at))

/** As far as the data goes, zero included: what stands at zero stands at the edge or between both sides. */
function reachOf(values: readonly number[]): Scale {
  return { low: Math.min(0, ...values), high: Math.max(0, ...values) }
}

/** In which of so many cells a value stands; what is outside the scale stands at its end. */
function cellOf({ low, high }: Scale, cells: number): (value: number) => number {
  const share = (value: number) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5)
  return (value) => Math.round(share(value) * (cells - 1))
}

const letter = (i: number) => String.fromCharCode(97 + i)
const labelWidth = (labels: string[]) =>
  Math.min(LABEL, Math.max(1, ...labels.map((label) => widthOf(line(label, LABEL)))))
const unitOf = (unit: string) => (unit ? ` ${line(unit, 20)}` : '')

/** At most two decimals, no grouping: bars are compared, not read aloud. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}
