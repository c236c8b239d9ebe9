import type { Picture } from '../card.ts'
import { amount, at, escapeXml, frame, shorten, WIDTH, widthOf, words } from './svg.ts'

type Radar = Extract<Picture, { kind: 'radar' }>

const MIDDLE = WIDTH / 2
const RADIUS = 92
const TOP = 36
const CENTRE = TOP + RADIUS
/** Names stand outside of the outer ring, in two lines: the side and its figure. */
const NAMES = RADIUS + 9
const LINE = 14

/**
 * Spokes around a middle, from the top clockwise, all on one scale that is drawn whole. Today is a filled shape with full dots, the time before a
 * dashed line with hollow squares; every figure stands beside its side.
 */
export function drawRadar(picture: Radar): string {
  const { axes, scale } = picture
  const [now, before] = picture.sets
  const reach = scale.high - scale.low
  const share = (value: number | undefined) => {
    const part = ((value ?? scale.low) - scale.low) / reach
    return Number.isFinite(part) ? Math.min(1, Math.max(0, part)) : 0
  }
  const point = (side: number, radius: number) => {
    const turn = (2 * Math.PI * side) / Math.max(1, axes.length)
    return { x: MIDDLE + radius * Math.sin(turn), y: CENTRE - radius * Math.cos(turn) }
  }
  const shape = (radiusOf: (side: number) => number) =>
    axes
      .map((_, side) => point(side, radiusOf(side)))
      .map(({ x, y }) => `${at(x)},${at(y)}`)
      .join(' ')

  const rings = [0.5, 1].map(
    (part) =>
      `<polygon class="chart-grid" fill="none" stroke="#e4e7ec" points="${shape(() => RADIUS * part)}"/>`,
  )
  const spokes = axes.map((_, side) => {
    const { x, y } = point(side, RADIUS)
    return `<line class="chart-grid" stroke="#e4e7ec" x1="${at(MIDDLE)}" y1="${at(CENTRE)}" x2="${at(x)}" y2="${at(y)}"/>`
  })
  const levels = [0.5, 1].map((part) =>
    words({
      x: MIDDLE + 4,
      y: CENTRE - RADIUS * part + 11,
      text: amount(scale.low + reach * part),
      size: 10,
      quiet: true,
    }),
  )
  const was = before && [
    `<polygon class="chart-limit" fill="none" stroke="#1d2939" stroke-width="1.5" stroke-dasharray="4 3" points="${shape((side) => RADIUS * share(before.values[side]))}"/>`,
    ...axes.map((_, side) => square(point(side, RADIUS * share(before.values[side])))),
  ]
  const is = now && [
    `<polygon class="chart-area" fill="#2f6fbb" fill-opacity="0.18" points="${shape((side) => RADIUS * share(now.values[side]))}"/>`,
    `<polygon class="chart-line" fill="none" stroke="#2f6fbb" stroke-width="2" stroke-linejoin="round" points="${shape((side) => RADIUS * share(now.values[side]))}"/>`,
    ...axes.map((side, i) => {
      const { x, y } = point(i, RADIUS * share(now.values[i]))
      return `<circle class="chart-dot" fill="#2f6fbb" cx="${at(x)}" cy="${at(y)}" r="3.5"><title>${escapeXml(`${side}: ${figures(now.values[i], before?.values[i])}`)}</title></circle>`
    }),
  ]
  const names = axes.flatMap((side, i) =>
    nameOf(side, figures(now?.values[i], before?.values[i]), point(i, NAMES)),
  )
  const foot = CENTRE + RADIUS + 52
  return frame(foot + 8, `${picture.title}. ${picture.words}`, [
    ...rings,
    ...spokes,
    ...levels,
    ...(is ?? []),
    ...(was ?? []),
    ...names,
    ...legend(picture.sets, foot),
  ])
}

/** `8`, or `8 (7)` where it was another before. */
function figures(now: number | undefined, before: number | undefined): string {
  const value = amount(now ?? Number.NaN)
  return before === undefined || before === now ? value : `${value} (${amount(before)})`
}

function nameOf(side: string, value: string, { x, y }: { x: number; y: number }): string[] {
  const across = (x - MIDDLE) / NAMES
  const anchor = Math.abs(across) < 0.2 ? 'middle' : across > 0 ? 'start' : 'end'
  const room = anchor === 'middle' ? 90 : anchor === 'start' ? WIDTH - x : x
  // Above the middle the lines grow upwards, below it downwards.
  const first = y + ((y - CENTRE) / NAMES) * LINE - 2
  return [
    words({ x, y: first, text: shorten(side, 12, room), anchor }),
    words({ x, y: first + LINE, text: shorten(value, 12, room), anchor, strong: true }),
  ]
}

function square({ x, y }: { x: number; y: number }): string {
  return `<rect class="chart-hollow" fill="#ffffff" stroke="#1d2939" stroke-width="1.2" x="${at(x - 3)}" y="${at(y - 3)}" width="6" height="6"/>`
}

/** Which line is which, under the picture, in the middle. */
function legend([now, before]: Radar['sets'], y: number): string[] {
  const texts = [now, before].flatMap((set) => (set ? [shorten(set.label, 11, 120)] : []))
  const wide = texts.map((text) => widthOf(text, 11) + 18)
  let x = (WIDTH - wide.reduce((sum, each) => sum + each, 0) - 14 * (texts.length - 1)) / 2
  return texts.flatMap((text, i) => {
    const left = x
    x += (wide[i] ?? 0) + 14
    const sign =
      i === 0
        ? `<circle class="chart-dot" fill="#2f6fbb" cx="${at(left + 6)}" cy="${at(y - 4)}" r="4"/>`
        : square({ x: left + 6, y: y - 4 })
    return [sign, words({ x: left + 16, y, text, size: 11, quiet: true })]
  })
}
