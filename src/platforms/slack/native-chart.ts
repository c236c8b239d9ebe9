import type { types } from '@slack/bolt'
import type { Picture } from '../../cards/card.ts'
import { slackLimits } from './limits.ts'
import { line } from './text.ts'

/**
 * Slack's own chart (block `data_visualization`, since June 2026; `@slack/types` does not have it yet). A workspace that does not take it
 * refuses the whole message: whoever sends it must be ready to send letters instead.
 */
export interface NativeChart extends types.Block {
  type: 'data_visualization'
  title: string
  chart: {
    type: 'bar' | 'line'
    series: { name: string; data: { label: string; value: number }[] }[]
    axis_config: { categories: string[]; x_label?: string; y_label?: string }
  }
}

export type SlackBlock = types.KnownBlock | NativeChart

/** The picture as Slack draws it; undefined where Slack has no such chart or its limits would change what is said. */
export function nativeChart(picture: Picture): NativeChart | undefined {
  switch (picture.kind) {
    case 'bars': {
      const { title, unit, bars, limit } = picture
      const scale = [unit, limit === undefined ? '' : `│ ${limit}`].filter(Boolean).join(' · ')
      return chartOf('bar', title, scale, bars)
    }
    case 'line':
      return chartOf('line', picture.title, picture.unit, picture.points)
    case 'bricks':
    case 'dots':
    case 'radar':
    case 'map':
    case 'page':
      return undefined
  }
}

type Point = { label: string; value: number }

function chartOf(
  type: 'bar' | 'line',
  title: string,
  scale: string,
  points: readonly Point[],
): NativeChart | undefined {
  const most = slackLimits.chart
  const data = points.map(({ label, value }) => ({ label: line(label, most.label), value: twoDigits(value) }))
  const categories = data.map(({ label }) => label)
  const whole =
    data.length > 0 &&
    data.length <= most.points &&
    new Set(categories).size === categories.length &&
    data.every(({ label, value }) => label !== '' && Number.isFinite(value))
  if (!whole) return undefined
  return {
    type: 'data_visualization',
    title: line(title, most.title) || '–',
    chart: {
      type,
      series: [{ name: line(scale || title, most.label) || '–', data }],
      axis_config: { categories, ...(scale && { y_label: line(scale, most.title) }) },
    },
  }
}

const twoDigits = (value: number) => Math.round(value * 100) / 100
