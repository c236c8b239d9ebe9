import type { types } from '@slack/bolt'
import type { Button, Column, Fact, Item, Part, Picture, Text } from '../../cards/card.ts'
import { actionsBlock, buttonElement } from './button.ts'
import { bar, padTo, picturedLines, widthOf } from './chart.ts'
import { formBlocks } from './form.ts'
import { slackLimits } from './limits.ts'
import { type NativeChart, nativeChart } from './native-chart.ts'
import type { Drawing } from './room.ts'
import { cut, type Element, elements, line, toneMark, wordsOf } from './text.ts'
import type { slackZh } from './words.zh.ts'

/** How many of Slack's own tables and charts a surface takes. */
export type Natives = { tables: number; charts: number }

/** Every part of a card as something that can be drawn in full or shorter. */
export function drawingsOf(
  parts: Part[],
  words: typeof slackZh,
  most: Natives = { tables: slackLimits.table.perMessage, charts: 0 },
): Drawing[] {
  let [tables, charts] = [0, 0]
  return parts.map((part, i) => {
    const chart = part.kind === 'picture' && charts < most.charts && nativeChart(part.picture)
    if (chart) {
      charts += 1
      return chartDrawing(chart, part.picture)
    }
    const native = part.kind === 'table' && fitsTable(part) && tables++ < most.tables
    return drawingOf(part, i, words, native)
  })
}

/** The words under it say the same, for who does not see it and for clients that cannot draw it. */
function chartDrawing(chart: NativeChart, { words }: Picture): Drawing {
  return { units: 1, first: false, draw: () => [chart, ...quietBlocks(words)] }
}

function drawingOf(part: Part, i: number, words: typeof slackZh, native: boolean): Drawing {
  switch (part.kind) {
    case 'text':
      return { units: 1, first: false, draw: () => textBlocks(part.text, part.style ?? 'normal') }
    case 'facts':
      return reading(part.facts, (facts) =>
        section(facts.flatMap((fact, at) => factLine(fact, at, words.colon))),
      )
    case 'list':
      return reading(part.items, (items) => listBlocks(items, `p${i}`))
    case 'table':
      return reading(part.rows, (rows) => (native ? tableBlocks(part, rows) : tableText(part, rows)))
    case 'progress':
      return { units: 1, first: false, draw: () => progressBlocks(part) }
    case 'picture':
      return pictureDrawing(part.picture)
    case 'buttons':
      return {
        units: part.buttons.length,
        first: true,
        draw: (n) => buttonRows(part.buttons.slice(0, n), `p${i}`),
      }
    case 'form':
      return { units: 1, first: true, draw: () => formBlocks(part.form, `form${i}`, words) }
    case 'divider':
      return { units: 1, first: false, draw: () => [{ type: 'divider' }] }
  }
}

function reading<T>(all: T[], draw: (some: T[]) => types.KnownBlock[]): Drawing {
  return { units: all.length, first: false, draw: (count) => draw(all.slice(0, count)) }
}

function section(inside: Element[]): types.KnownBlock[] {
  if (inside.length === 0) return []
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: inside }] }]
}

const says = (text: string): Element => ({ type: 'text', text })

function textBlocks(text: Text, style: 'normal' | 'strong' | 'quiet'): types.KnownBlock[] {
  switch (style) {
    case 'normal':
      return section(elements(text))
    case 'strong':
      return section(elements(text, { bold: true }))
    case 'quiet':
      return quietBlocks(text)
  }
}

/** Small print; with a mention or a link in it, rich text, which has no small size. */
function quietBlocks(text: Text): types.KnownBlock[] {
  if (typeof text !== 'string' && text.some((span) => typeof span !== 'string'))
    return section(elements(text, { italic: true }))
  const shown = cut(wordsOf(text).trim(), slackLimits.text)
  if (shown === '') return []
  return [{ type: 'context', elements: [{ type: 'plain_text', text: shown, emoji: false }] }]
}

function factLine({ label, value }: Fact, i: number, colon: string): Element[] {
  const name: Element = {
    type: 'text',
    text: `${i > 0 ? '\n' : ''}${line(label, 200)}${colon}`,
    style: { bold: true },
  }
  const shown = elements(value)
  return [name, ...(shown.length > 0 ? shown : [says('–')])]
}

/** One bullet list as long as no line has buttons; a line with buttons stands alone, above them. */
function listBlocks(items: Item[], id: string): types.KnownBlock[] {
  if (items.length === 0) return []
  if (items.every((item) => !item.buttons?.length)) {
    const bullets = items.map(
      (item): types.RichTextSection => ({ type: 'rich_text_section', elements: itemLines(item) }),
    )
    return [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: bullets }] }]
  }
  return items.flatMap(
    (item, i) =>
      besideOf(item, `${id}.${i}`) ?? [
        ...section(itemLines(item)),
        ...buttonRows(item.buttons ?? [], `${id}.${i}`, wordsOf(item.text)),
      ],
  )
}

/** A plain line with one button has it at its side: half as high, and a page of them is one screen. */
function besideOf({ text, detail, tone, buttons = [] }: Item, id: string): types.SectionBlock[] | undefined {
  const [only, ...more] = buttons
  const shown = wordsOf(text).trim()
  if (!only || more.length > 0 || detail !== undefined || typeof text !== 'string' || shown === '')
    return undefined
  const mark = toneMark[tone ?? 'plain']
  const words = cut(mark ? `${mark} ${shown}` : shown, slackLimits.text)
  return [
    {
      type: 'section',
      text: { type: 'plain_text', text: words, emoji: false },
      accessory: buttonElement(only, `${id}.r0.0`, shown),
    },
  ]
}

function itemLines({ text, detail, tone }: Item): Element[] {
  const mark = toneMark[tone ?? 'plain']
  // Where the card says itself what stands out, the rest of the line does not.
  const plainText =
    typeof text === 'string' || !text.some((span) => typeof span === 'object' && 'strong' in span)
  const shown = elements(text, detail && plainText ? { bold: true } : undefined)
  const under = detail === undefined ? [] : elements(detail)
  const lines = [...(mark ? [says(`${mark} `)] : []), ...(shown.length > 0 ? shown : [says('–')])]
  return under.length > 0 ? [...lines, says('\n'), ...under] : lines
}

function buttonRows(buttons: Button[], id: string, about?: string): types.KnownBlock[] {
  const rows: types.KnownBlock[] = []
  for (let i = 0; i < buttons.length; i += slackLimits.actions) {
    rows.push(actionsBlock(buttons.slice(i, i + slackLimits.actions), `${id}.r${i}`, about ? { about } : {}))
  }
  return rows
}

type Table = { caption: string; columns: Column[]; rows: string[][] }

function fitsTable({ columns, rows }: Table): boolean {
  const { rows: most, columns: wide, chars } = slackLimits.table
  const size = rows.flat().reduce((sum, cell) => sum + cell.length, 0)
  return (
    columns.length > 0 && columns.length <= wide && rows.length > 0 && rows.length < most && size <= chars
  )
}

function tableBlocks({ caption, columns }: Table, rows: string[][]): types.KnownBlock[] {
  const cell = (text: string): types.RawTextElement => ({
    type: 'raw_text',
    text: line(text, slackLimits.table.cell),
  })
  const head = columns.map((column) => cell(column.label))
  const body = rows.map((row) => columns.map((_, i) => cell(row[i] ?? '')))
  const settings = columns.map((column) => ({ align: column.align ?? 'left', is_wrapped: true }))
  return [
    ...section(elements(caption, { bold: true })),
    { type: 'table', rows: [head, ...body], column_settings: settings },
  ]
}

/** Columns of a monospace font that stand in one line on a phone. */
const PHONE = 44

/** A table in letters: for the second one of a message, and for what is larger than Slack's own. */
function tableText({ caption, columns }: Table, rows: string[][]): types.KnownBlock[] {
  const shown = columns.slice(0, slackLimits.table.columns)
  const lines = [shown.map((column) => column.label), ...rows]
  const widths = shown.map((_, i) =>
    Math.min(24, Math.max(1, ...lines.map((cells) => widthOf(line(cells[i] ?? '', 24))))),
  )
  const wide = widths.reduce((sum, width) => sum + width + 2, -2)
  if (wide > PHONE) return [...section(elements(caption, { bold: true })), ...rowsAsLines(shown, rows)]
  const drawn = lines.map((cells) =>
    shown.map((column, i) => padTo(cells[i] ?? '', widths[i] ?? 1, column.align)).join('  '),
  )
  return [...section(elements(caption, { bold: true })), ...preformatted(drawn)]
}

/** A table that a phone would break in the middle of its rows: a line for each, every figure with its heading. */
function rowsAsLines(columns: Column[], rows: string[][]): types.KnownBlock[] {
  const bullets = rows.map(([first, ...cells]): types.RichTextSection => {
    const figures = cells.slice(0, columns.length - 1).map((cell, i) => {
      const shown = line(cell, 200)
      return shown === '–' ? '' : `${line(columns[i + 1]?.label ?? '', 60)} ${shown}`
    })
    const said = [
      ...elements(line(first ?? '', 200), { bold: true }),
      ...elements(`\n${figures.filter(Boolean).join(' · ')}`),
    ]
    return { type: 'rich_text_section', elements: said }
  })
  if (bullets.length === 0) return []
  return [{ type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', elements: bullets }] }]
}

function preformatted(lines: string[]): types.KnownBlock[] {
  const text = lines.map((one) => one.trimEnd()).join('\n')
  if (text.trim() === '') return []
  return [
    { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] },
  ]
}

/** Cells of a bar: with its label and its words it has room on a phone. */
const BAR = 10

function progressBlocks({ label, percent, words }: Extract<Part, { kind: 'progress' }>): types.KnownBlock[] {
  const drawn: Element = { type: 'text', text: bar(percent, BAR), style: { code: true } }
  return section([...elements(`${line(label, 200)} `, { bold: true }), drawn, ...elements(` ${words}`)])
}

/** The lines of the drawing can be cut, the title and the words that say the same stay. */
function pictureDrawing(picture: Picture): Drawing {
  const lines = picturedLines(picture)
  const title = section(elements(picture.title, { bold: true }))
  return {
    units: lines.length + 1,
    first: false,
    draw: (count) => [...title, ...preformatted(lines.slice(0, count - 1)), ...quietBlocks(picture.words)],
  }
}
