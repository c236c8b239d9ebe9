import type { Fact, Item, Part, Tone } from '../../cards/card.ts'
import type { Lang } from '../../domain/lang.ts'
import { button, buttonRow } from './button.ts'
import { chartElement } from './chart.ts'
import { formElements } from './form.ts'
import type { Names } from './input-names.ts'
import { LIMITS } from './limits.ts'
import { cut, type Element, lines, paragraph, plain, wellFormed } from './text.ts'
import { words } from './words.ts'

/** What stands or falls together when a card is too long. `must`: what can be done with the card is kept before what it says. */
export type Unit = { elements: Element[]; must: boolean }

/** What is counted over the whole card, because Feishu allows only so many. */
type Tally = { tables: number; charts: number }

export type Drawing = {
  lang: Lang
  names: Names
  tally: Tally
  /** Fewer elements before looks: a list row is one text with its buttons below, a fact is a line. */
  tight: boolean
}

const MARKS: Record<Tone, string> = { plain: '', info: 'ℹ️ ', good: '✅ ', warn: '⚠️ ', bad: '⛔ ' }

/** From this many facts on, they share one text instead of a grid: a grid costs seven elements a fact. */
const GRID_FACTS = 10
const BAR = 10

/** One part of a card as Feishu's elements, in pieces that may be left out one by one. */
export function partUnits(part: Part, drawing: Drawing): Unit[] {
  switch (part.kind) {
    case 'text':
      return [says(text(part))]
    case 'facts':
      return facts(part.facts, drawing)
    case 'list':
      return part.items.map((item) => says(...listItem(item, drawing)))
    case 'table':
      return table(part, drawing)
    case 'progress':
      return [says(paragraph(`${part.label}  ${bar(part.percent)}  ${part.words}`, {}, LIMITS.line))]
    case 'picture':
      return picture(part, drawing)
    case 'buttons':
      return part.buttons.length > 0 ? [does(buttonRow(part.buttons, drawing.names, drawing.tight))] : []
    case 'form':
      return [does(...formElements(part.form, drawing.names, drawing.lang))]
    case 'divider':
      return [says({ tag: 'hr' })]
  }
}

function says(...elements: Element[]): Unit {
  return { elements, must: false }
}

function does(...elements: Element[]): Unit {
  return { elements, must: true }
}

function text(part: Extract<Part, { kind: 'text' }>): Element {
  switch (part.style ?? 'normal') {
    case 'normal':
      return paragraph(part.text)
    case 'strong':
      return paragraph(part.text, { size: 'heading' })
    case 'quiet':
      return paragraph(part.text, { size: 'notation', color: 'grey' })
  }
}

function facts(all: Fact[], { lang, tight }: Drawing): Unit[] {
  if (all.length === 0) return []
  if (!tight && all.length <= GRID_FACTS) return [says(...all.map(factRow))]
  return all.map(({ label, value }) => {
    const line = [`${label}${words[lang].colon}`, ...spans(value)]
    return says(tight ? lines(line, undefined, LIMITS.line) : paragraph(line, {}, LIMITS.line))
  })
}

function spans(value: Fact['value']) {
  return typeof value === 'string' ? [value] : value
}

function factRow(fact: Fact): Element {
  return columns([
    { weight: 1, elements: [paragraph(fact.label, { color: 'grey' }, LIMITS.line)] },
    { weight: 3, elements: [paragraph(fact.value, {}, LIMITS.text)] },
  ])
}

/** The words of an item, and its buttons at its own row: one at the side, more of them below. */
function listItem(item: Item, { names, tight }: Drawing): Element[] {
  const mark = MARKS[item.tone ?? 'plain']
  if (tight) {
    const below = item.buttons && item.buttons.length > 0 ? [buttonRow(item.buttons, names, tight)] : []
    return [lines([mark, ...spans(item.text)], item.detail, LIMITS.text), ...below]
  }
  const said = [paragraph([mark, ...spans(item.text)].filter(Boolean), {}, LIMITS.text)]
  if (item.detail) said.push(paragraph(item.detail, { color: 'grey' }, LIMITS.text))
  const buttons = item.buttons ?? []
  if (buttons.length === 0) return said
  if (buttons.length > 1) return [...said, buttonRow(buttons, names)]
  return [columns([{ weight: 4, elements: said }, { elements: buttons.map((one) => button(one, names)) }])]
}

function columns(of: { weight?: number; elements: Element[] }[]): Element {
  return {
    tag: 'column_set',
    flex_mode: 'none',
    horizontal_spacing: '8px',
    columns: of.map(({ weight, elements }) => ({
      tag: 'column',
      ...(weight ? { width: 'weighted', weight } : { width: 'auto' }),
      vertical_spacing: '4px',
      elements,
    })),
  }
}

function table(part: Extract<Part, { kind: 'table' }>, { lang, tally }: Drawing): Unit[] {
  const caption = part.caption ? [paragraph(part.caption, { size: 'heading' }, LIMITS.line)] : []
  if (part.rows.length === 0 || part.columns.length === 0) {
    return [says(...caption, paragraph(words[lang].noRows, { color: 'grey' }))]
  }
  const rows = part.rows.slice(0, LIMITS.rows)
  const more = part.rows.length - rows.length
  const notice = more > 0 ? [paragraph(words[lang].rowsCut(more), { size: 'notation', color: 'grey' })] : []
  if (tally.tables >= LIMITS.tables) {
    const lines = rows.map((row) => says(paragraph(row.join(' · '), {}, LIMITS.line)))
    return [
      ...(caption.length > 0 ? [says(...caption)] : []),
      ...lines,
      ...(more > 0 ? [says(...notice)] : []),
    ]
  }
  tally.tables++
  return [says(...caption, tableElement(part.columns.slice(0, LIMITS.columns), rows), ...notice)]
}

function tableElement(heads: Extract<Part, { kind: 'table' }>['columns'], rows: string[][]): Element {
  const cell = (value: string | undefined) => cut(wellFormed(value ?? ''), LIMITS.cell)
  return {
    tag: 'table',
    page_size: Math.min(rows.length, LIMITS.pageSize),
    row_height: 'auto',
    freeze_first_column: heads.length > 3,
    header_style: { background_style: 'grey', bold: true, lines: 2 },
    columns: heads.map((head, index) => ({
      name: `c${index}`,
      display_name: cell(head.label),
      data_type: 'text',
      horizontal_align: head.align ?? 'left',
      width: 'auto',
    })),
    rows: rows.map((row) => Object.fromEntries(heads.map((_, index) => [`c${index}`, cell(row[index])]))),
  }
}

/** The chart for those who look, and always the same in words: for old clients, screen readers and the chat list. */
function picture(part: Extract<Part, { kind: 'picture' }>, { tally }: Drawing): Unit[] {
  const title = part.picture.title ? [paragraph(part.picture.title, { size: 'heading' }, LIMITS.line)] : []
  const said = says(...title, paragraph(part.picture.words, { size: 'notation', color: 'grey' }))
  const chart = tally.charts < LIMITS.charts ? chartElement(part.picture) : undefined
  if (!chart) return [said]
  tally.charts++
  return [said, says(chart)]
}

/** Ten blocks, full ones to the nearest tenth; an unknown share is an empty bar. */
function bar(percent: number): string {
  const share = Number.isFinite(percent) ? Math.min(Math.max(percent, 0), 100) : 0
  const full = Math.round((share / 100) * BAR)
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`
}

/** The words that stand at the end of a card that was cut. */
export function cutNotice(left: number, lang: Lang): Element {
  return { tag: 'div', text: { ...plain(words[lang].cut(left)), text_size: 'notation', text_color: 'grey' } }
}
