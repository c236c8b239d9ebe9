import type { Tone } from '../card.ts'

/**
 * What the charts share. A chart is one SVG string that stands alone: colours are presentation attributes, which any
 * stylesheet beats, and every shape has a class, so that a page can follow the reader's light or dark scheme.
 * No style attributes and no scripts: pages that forbid them can still show a chart.
 */

/** Width of every chart in its own units. Narrow, so that 12-unit letters stay readable on a 360 px phone. */
export const WIDTH = 340

const COLOURS: Record<Tone, string> = {
  plain: '#5b7fa6',
  info: '#2f6fbb',
  good: '#2e8b57',
  warn: '#c47f17',
  bad: '#c23b3b',
}

/** Signs beside the colours, because colour must never be the only sign; a triangle stands for a supporter on the map of people. */
const SIGNS: Record<Tone, string> = { plain: '', info: '', good: ' ✓', warn: ' !', bad: ' !!' }

export function colourOf(tone: Tone | undefined): string {
  return COLOURS[tone ?? 'plain']
}

export function signOf(tone: Tone | undefined): string {
  return SIGNS[tone ?? 'plain']
}

// XML 1.0 allows neither control characters nor lone halves of surrogate pairs: one of them would lose the whole picture.
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe between tags and inside quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}

/** Coordinates to a tenth of a unit: finer is invisible. What is no number is drawn at 0 and never breaks the picture. */
export function at(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 10) / 10) : '0'
}

/** `12345.67` → `12,345.7`; the unit follows without a space when it is a sign (`%`, `天`), with one when it is a word. */
export function amount(value: number, unit = ''): string {
  if (!Number.isFinite(value)) return '–'
  const digits = value.toLocaleString('en-US', { maximumFractionDigits: 1 }).replace('-', '−')
  return unit === '' ? digits : /^[a-z]{2,}/i.test(unit) ? `${digits} ${unit}` : `${digits}${unit}`
}

/** How wide a text is, in units, at a font size. An estimate: Chinese signs and shapes are square, Latin letters a bit over half. */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2190 ? size : size * 0.6
  return width
}

/** The text, or as much of its beginning as fits into `width` units, with an ellipsis. */
export function shorten(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  const signs = Array.from(text)
  while (signs.length > 1 && widthOf(`${signs.join('')}…`, size) > width) signs.pop()
  return `${signs.join('').trimEnd()}…`
}

type Words = {
  x: number
  y: number
  text: string
  size?: number
  anchor?: 'start' | 'middle' | 'end'
  quiet?: boolean
  strong?: boolean
}

/** One line of words. `y` is the base line. */
export function words({ x, y, text, size = 12, anchor = 'start', quiet, strong }: Words): string {
  const look = quiet ? 'class="chart-quiet" fill="#667085"' : 'class="chart-text" fill="#1d2939"'
  const weight = strong ? ' font-weight="600"' : ''
  return `<text x="${at(x)}" y="${at(y)}" font-size="${size}" text-anchor="${anchor}" ${look}${weight}>${escapeXml(text)}</text>`
}

/** The frame of a chart. `height` in units; `said` is read aloud instead of the shapes. */
export function frame(height: number, said: string, inside: string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${WIDTH} ${at(height)}" role="img" aria-label="${escapeXml(said)}"`,
    ` font-family="system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif">`,
    ...inside,
    '</svg>',
  ].join('')
}

/** A round number at or above `value` (> 0): 1, 2, 2.5 or 5 times a power of ten. */
export function roundUp(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 2.5, 5, 10].find((times) => times * power >= value * 0.999_999) ?? 10
  return step * power
}
