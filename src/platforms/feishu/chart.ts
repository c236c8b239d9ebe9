import type { Picture, Scale } from '../../cards/card.ts'
import { COLOURS, finite, label } from './chart-values.ts'
import { LIMITS } from './limits.ts'
import { mapChart, mapHeight } from './map-chart.ts'
import type { Element } from './text.ts'

/**
 * A native chart (VChart, no functions). The server checks the specification and refuses the whole message when it does not
 * like it; the gateway then sends the card without charts. Undefined when there is nothing to draw. The title stands above, as text.
 */
export function chartElement(picture: Picture): Element | undefined {
  const spec = chartSpec(picture)
  if (!spec) return undefined
  const height = picture.kind === 'map' ? mapHeight(picture) : 'auto'
  return { tag: 'chart', preview: true, height, chart_spec: spec }
}

function chartSpec(picture: Picture): Record<string, unknown> | undefined {
  switch (picture.kind) {
    case 'bars':
      return picture.bars.length > 0 ? bars(picture) : undefined
    case 'bricks':
      return picture.rows.length > 0 ? bricks(picture) : undefined
    case 'line':
      return picture.points.length > 0 ? line(picture) : undefined
    case 'dots':
      return picture.dots.length > 0 ? dots(picture) : undefined
    case 'map':
      return picture.nodes.length > 0 ? mapChart(picture) : undefined
    case 'radar':
      return picture.axes.length > 0 && picture.sets.length > 0 ? radar(picture) : undefined
    case 'page':
      return page(picture)
  }
}

function bars(picture: Extract<Picture, { kind: 'bars' }>): Record<string, unknown> {
  const shown = picture.bars.slice(0, LIMITS.chartPoints)
  const values = shown.map((bar) => ({ name: label(bar.label), value: finite(bar.value) }))
  const limit = picture.limit === undefined ? {} : { markLine: [{ x: finite(picture.limit) }] }
  return {
    type: 'bar',
    direction: 'horizontal',
    data: { values },
    xField: 'value',
    yField: 'name',
    seriesField: 'name',
    color: {
      type: 'ordinal',
      domain: values.map((one) => one.name),
      range: shown.map((bar) => COLOURS[bar.tone ?? 'info']),
    },
    legends: { visible: false },
    label: { visible: true },
    axes: [
      { orient: 'left', type: 'band' },
      {
        orient: 'bottom',
        type: 'linear',
        title: { visible: picture.unit !== '', text: label(picture.unit) },
        ...(picture.scale && { range: rangeOf(picture.scale) }),
      },
    ],
    ...limit,
  }
}

function bricks(picture: Extract<Picture, { kind: 'bricks' }>): Record<string, unknown> {
  const values = picture.rows.slice(0, LIMITS.chartPoints).map((row) => ({
    type: label(row.label),
    value: row.of > 0 ? Math.min(Math.max(finite(row.built) / row.of, 0), 1) : 0,
    text: `${finite(row.built)}/${finite(row.of)}`,
  }))
  return {
    type: 'linearProgress',
    direction: 'horizontal',
    data: { values },
    xField: 'value',
    yField: 'type',
    seriesField: 'type',
    axes: [{ orient: 'left', domainLine: { visible: false } }],
  }
}

function line(picture: Extract<Picture, { kind: 'line' }>): Record<string, unknown> {
  const shown = picture.points.slice(-LIMITS.chartPoints)
  return {
    type: 'line',
    data: { values: shown.map((point) => ({ at: label(point.label), value: finite(point.value) })) },
    xField: 'at',
    yField: 'value',
    axes: [
      {
        orient: 'left',
        type: 'linear',
        title: { visible: picture.unit !== '', text: label(picture.unit) },
        ...(picture.scale && { range: rangeOf(picture.scale) }),
      },
      { orient: 'bottom', type: 'band' },
    ],
  }
}

function dots(picture: Extract<Picture, { kind: 'dots' }>): Record<string, unknown> {
  const shown = picture.dots.slice(0, LIMITS.chartPoints)
  const values = shown.map((dot) => ({
    name: label(dot.label),
    x: finite(dot.x),
    y: finite(dot.y),
    size: finite(dot.size),
  }))
  return {
    type: 'scatter',
    data: { values },
    xField: 'x',
    yField: 'y',
    sizeField: 'size',
    size: [8, 28],
    seriesField: 'name',
    // Two of one colour cannot be told apart by a legend; clients that do not know the pattern write the value.
    label: { visible: true, formatter: '{name}', style: { fontSize: 10, fill: '#646A73' } },
    color: {
      type: 'ordinal',
      domain: values.map((one) => one.name),
      range: shown.map((dot) => COLOURS[dot.tone ?? 'info']),
    },
    legends: { visible: true, orient: 'bottom' },
    ...(picture.zones && picture.scales && { markLine: betweenCells(picture.zones, picture.scales) }),
    axes: [
      {
        orient: 'bottom',
        type: 'linear',
        title: { visible: true, text: label(picture.x) },
        range: picture.scales ? rangeOf(picture.scales.x) : roomFor(values.map((dot) => dot.x)),
      },
      {
        orient: 'left',
        type: 'linear',
        title: { visible: true, text: label(picture.y) },
        range: picture.scales ? rangeOf(picture.scales.y) : roomFor(values.map((dot) => dot.y)),
      },
    ],
  }
}

/** Lines between the cells of a matrix; what the cells are called stands in the picture's words. */
function betweenCells(zones: readonly (readonly string[])[], scales: { x: Scale; y: Scale }) {
  const lines = (parts: number, { low, high }: Scale) =>
    Array.from({ length: parts - 1 }, (_, i) => finite(low + ((high - low) * (i + 1)) / parts))
  return [
    ...lines(zones[0]?.length ?? 1, scales.x).map((x) => ({ x })),
    ...lines(zones.length, scales.y).map((y) => ({ y })),
  ]
}

/** What is measured as bars; the headings and lines above it stand in the words of the card. */
function page(picture: Extract<Picture, { kind: 'page' }>): Record<string, unknown> | undefined {
  const measured = picture.parts.flatMap(({ lines }) =>
    lines.flatMap(({ text, percent, tone }) =>
      percent === undefined ? [] : [{ label: text, value: percent, ...(tone && { tone }) }],
    ),
  )
  if (measured.length === 0) return undefined
  const { title, words } = picture
  const scale = { low: 0, high: 100 }
  return bars({ kind: 'bars', title, words, unit: '%', limit: 100, scale, bars: measured })
}

/** Today's set is a filled area; the one before, which would hide it, only a line with squares. */
function radar({ axes, sets, scale }: Extract<Picture, { kind: 'radar' }>): Record<string, unknown> {
  const sides = axes.slice(0, LIMITS.chartPoints)
  const names = sets.map((set, i) => `${RADAR_SIGNS[i] ?? ''} ${label(set.label)}`.trim())
  const series = sets.slice(0, 2).map((set, i) => ({
    type: 'radar',
    data: {
      id: `set${i}`,
      values: sides.map((side, at) => ({
        side: label(side),
        value: finite(set.values[at] ?? 0),
        set: names[i],
      })),
    },
    categoryField: 'side',
    valueField: 'value',
    seriesField: 'set',
    area: { visible: i === 0, style: { fillOpacity: 0.2 } },
    line: { style: { lineWidth: 2, lineDash: i === 0 ? [0] : [5, 4] } },
    point: { style: { symbolType: i === 0 ? 'circle' : 'square', size: i === 0 ? 7 : 6 } },
  }))
  const [only] = series
  return {
    ...(series.length === 1 ? only : { type: 'common', series: series.reverse() }),
    outerRadius: 0.75,
    color: { type: 'ordinal', domain: names.slice(0, 2), range: [COLOURS.info, COLOURS.plain] },
    axes: [
      { orient: 'angle', type: 'band' },
      {
        orient: 'radius',
        type: 'linear',
        range: { min: finite(scale.low), max: finite(scale.high) },
        grid: { visible: true, smooth: false },
      },
    ],
    legends: { visible: true, orient: 'bottom' },
  }
}

/** What tells the sets of a radar apart beside their colour. */
const RADAR_SIGNS = ['●', '□']

/** A fixed scale with a twentieth of room around, so that no dot is cut at the edge. */
function rangeOf({ low, high }: Scale): { min: number; max: number } {
  const room = low === 0 ? 0 : (high - low) / 20
  return { min: finite(low - room), max: finite(high + (high - low) / 20) }
}

/** From the least to the greatest with a fifth of room around, so that no dot stands on the edge. */
function roomFor(values: number[]): { min: number; max: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = (most - least || Math.abs(most) || 1) / 5
  return { min: finite(least - room), max: finite(most + room) }
}
