import type { MapNode, Picture, Scale } from '../../cards/card.ts'
import { MAP_SIGNS, type MapSign } from '../../cards/signs.ts'
import { COLOURS, finite, label } from './chart-values.ts'
import { LIMITS } from './limits.ts'

type MapPicture = Extract<Picture, { kind: 'map' }>

const SYMBOLS: Record<MapSign, string> = {
  star: 'star',
  up: 'triangleUp',
  round: 'circle',
  down: 'triangleDown',
  open: 'circle',
  empty: 'square',
}
const ARROW = '#646A73'
/** Pixels. */
const LINE = 22
const FRAME = 100

/** Whose place on the axis is not known stands in a column of this name, behind the others. */
const APART = '?'

/**
 * The map as a scatter chart, everybody on a line of their own under the name of their row: at the axis stands who it is, on the line how
 * they stand, and from them an arrow goes to whom they report to. A chart without functions cannot write names beside its marks, and a
 * colour for each person would say nothing. Feishu before 7.16 draws no marks where an axis has words; the words below name everybody.
 */
export function mapChart(picture: MapPicture): Record<string, unknown> {
  const lines = linesOf(picture)
  const named = new Map<MapNode, string>(lines.flatMap(({ node, text }) => (node ? [[node, text]] : [])))
  const place = (node: MapNode) => ({ at: columnOf(node.at, picture.scale), who: named.get(node) })
  const shown = picture.nodes.filter((node) => named.has(node))
  const signs = Object.keys(SYMBOLS) as MapSign[]
  const colours = {
    type: 'ordinal',
    domain: signs,
    range: signs.map((sign) => COLOURS[MAP_SIGNS[sign].tone]),
  }
  const values = shown.map((node) => ({
    ...place(node),
    size: finite(Math.max(5, node.size)),
    sign: node.sign,
    hollow: isHollow(node) ? 'yes' : 'no',
  }))
  return {
    type: 'scatter',
    title: titleOf(picture),
    data: { values },
    xField: 'at',
    yField: 'who',
    sizeField: 'size',
    size: [10, 20],
    shapeField: 'sign',
    shape: { type: 'ordinal', domain: signs, range: signs.map((sign) => SYMBOLS[sign]) },
    seriesField: 'sign',
    color: colours,
    point: {
      style: {
        lineWidth: 2,
        stroke: { ...colours, field: 'sign' },
        fillOpacity: { type: 'ordinal', field: 'hollow', domain: ['yes', 'no'], range: [0, 1] },
      },
    },
    legends: { visible: false },
    markLine: shown.flatMap((node) => {
      const boss = node.to === undefined ? undefined : picture.nodes[node.to]
      return boss && boss !== node && named.has(boss) ? [arrow(place(node), place(boss))] : []
    }),
    axes: axesOf(picture, lines),
  }
}

/** As high as its lines need: with a height of Feishu's own a map of ten people is unreadable. */
export function mapHeight(picture: MapPicture): string {
  return `${FRAME + LINE * linesOf(picture).length}px`
}

type Line = { text: string; node?: MapNode }

/** Row by row its name, then its people or what is said where there is none. No two are the same: equal words are one place on an axis. */
function linesOf({ rows, nodes }: MapPicture): Line[] {
  const room = LIMITS.chartPoints - 2 * rows.length
  const shown = new Set([...nodes].sort((a, b) => a.row - b.row).slice(0, room))
  const lines = rows.flatMap((row, index): Line[] => {
    const people = nodes.filter((node) => node.row === index && shown.has(node))
    const some = nodes.some((node) => node.row === index)
    return [
      { text: label(row.label) },
      ...people.map((node) => ({ text: label(nameOf(node)), node })),
      ...(some ? [] : [{ text: label(`– ${row.hole}`) }]),
    ]
  })
  return lines.map((line, index) => {
    const before = lines.slice(0, index).filter(({ text }) => text === line.text).length
    return { ...line, text: line.text + '\u00a0'.repeat(before) }
  })
}

function nameOf({ label: name, sign, size }: MapNode): string {
  return `${MAP_SIGNS[sign].glyph} ${name}${size > 0 ? ` ${Math.round(finite(size))}%` : ''}`
}

/** As in the drawing of the playground: not known, nobody there, or there no longer. */
function isHollow({ gone, sign }: MapNode): boolean {
  return gone === true || sign === 'open' || sign === 'empty'
}

/** What is beyond the axis stands at its end. */
function columnOf(at: number | undefined, { low, high }: Scale): string {
  if (at === undefined) return APART
  const step = Math.round(Math.min(high, Math.max(low, finite(at))))
  return step > 0 ? `+${step}` : String(step).replace('-', '−')
}

function titleOf({ x, apart }: MapPicture) {
  const style = { fontSize: 11, fontWeight: 'normal' }
  return {
    visible: true,
    text: `${label(x, 80)} →`,
    subtext: `${APART} ${label(apart)}`,
    textStyle: style,
    subtextStyle: style,
  }
}

function arrow(from: object, to: object) {
  return {
    coordinates: [from, to],
    line: { style: { stroke: ARROW, lineWidth: 1.2, lineDash: [0] } },
    // Short of its end: a head in the middle of a mark would hide its shape.
    endSymbol: { visible: true, symbolType: 'triangle', size: 9, refX: -12, style: { fill: ARROW } },
  }
}

function axesOf({ scale }: MapPicture, lines: readonly Line[]) {
  const steps = Array.from({ length: Math.round(scale.high - scale.low) + 1 }, (_, i) => scale.low + i)
  return [
    {
      orient: 'bottom',
      type: 'band',
      domain: [...steps.map((step) => columnOf(step, scale)), APART],
      grid: { visible: true },
      sampling: false,
      label: { autoHide: false },
    },
    {
      orient: 'left',
      type: 'band',
      // A chart begins at the bottom.
      domain: lines.map(({ text }) => text).reverse(),
      grid: { visible: false },
      tick: { visible: false },
      maxWidth: '45%',
      sampling: false,
      label: { autoHide: false, style: { fontSize: 11 } },
    },
  ]
}
