import type { CardFile } from '../cards/card.ts'
import type { Cell, ReportPage, Section } from './section-cards.ts'

/** Signs that a sheet's name may not have, and its longest. */
const FORBIDDEN = /[\\/?*[\]:]/g
const LONGEST = 31
/** Widths of columns, in characters. */
const [FIRST, OTHER] = [28, 16]
/** From so many rows on the headings stay in sight. */
const LONG = 25
/** Height of a line, in points. */
const LINE = 15

/**
 * The same as the cards of reports, as one workbook: a sheet for each section with its sentences and the whole table, the figures as numbers.
 * Text is written as text, never as a formula.
 */
export async function workbookOf(
  title: string,
  reports: readonly Pick<ReportPage, 'title' | 'sections'>[],
): Promise<CardFile> {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const taken = new Set<string>()
  const sections = reports.flatMap((report) =>
    report.sections.map((section) => ({ of: report.title, section })),
  )
  const sheets = sections.map(({ of, section }) => ({
    sheet: sheetName(section.title, taken),
    data: sheetOf(of, section) as never,
    columns: [{ width: FIRST }, ...section.columns.slice(1).map(() => ({ width: OTHER }))],
    // On paper a table stands side by side on one page, and a long one keeps its headings in sight.
    orientation: 'landscape' as const,
    ...(section.rows.length > LONG && { stickyRowsCount: headAt(section) }),
  }))
  const bytes = await writeWorkbook(sheets).toBuffer()
  return { name: `${fileName(title)}.xlsx`, content: bytes.toString('base64') }
}

type Written = {
  value: string | number
  type: typeof String | typeof Number
  format?: string
  fontWeight?: 'bold'
  align?: 'right'
  wrap?: true
  columnSpan?: number
  height?: number
  alignVertical?: 'top'
} | null

function sheetOf(title: string, section: Section): Written[][] {
  const wide = Math.max(MANY, section.columns.length)
  return [
    [bold(title)],
    [bold(section.title)],
    ...sentencesOf(section).map((each) => sentence(each, wide)),
    [null],
    ...(section.rows.length > 0
      ? [section.columns.map(({ label, align }) => bold(label, align === 'right' ? align : undefined))]
      : []),
    ...section.rows.map((row) => row.map(cellOf)),
    ...(section.note ? [[null], ...section.note.split('\n').map((each) => sentence(each, wide))] : []),
  ]
}

function sentencesOf({ says, picture }: Section): string[] {
  const words = says.filter((each): each is string => Boolean(each))
  return picture && !words.includes(picture.words) ? [...words, picture.words] : words
}

/** The rows up to the headings of the table. */
function headAt(section: Section): number {
  return sentencesOf(section).length + 4
}

/** Columns that a sentence goes over at least. */
const MANY = 5

/** A sentence over the columns of its sheet, with as many lines as it needs: a cell over several grows by itself in no program. */
function sentence(words: string, wide: number): Written[] {
  const room = FIRST + OTHER * (wide - 1)
  const needed = [...words].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1), 0)
  const lines = Math.max(1, Math.ceil((needed * 1.1) / room))
  const cell = said(words)
  if (!cell) return [null]
  const over = { columnSpan: wide, wrap: true as const, alignVertical: 'top' as const, height: lines * LINE }
  return [{ ...cell, ...over }, ...Array<null>(wide - 1).fill(null)]
}

function cellOf(cell: Cell): Written {
  if (typeof cell === 'string') return said(cell)
  return cell.value === undefined ? null : { value: cell.value, type: Number, format: formatOf(cell) }
}

/** As the card shows it: with its currency, its percent sign, its unit and as many digits. */
function formatOf({ is, unit, words }: Exclude<Cell, string>): string {
  const quoted = unit ? `"${unit.replaceAll('"', '')}"` : ''
  if (is === 'percent') return '0.0"%"'
  if (is === 'money') return quoted ? `${quoted} #,##0.00` : '#,##0.00'
  // Of what is written behind the figure no digit is its own: 4 · 33.3%.
  const digits = /^\D*[\d,]+\.(\d+)/.exec(words)?.[1]?.length ?? 0
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}${quoted && ` ${quoted}`}`
}

const said = (value: string): Written => (value ? { value, type: String } : null)
const bold = (value: string, align?: 'right'): Written =>
  value ? { value, type: String, fontWeight: 'bold', ...(align && { align }) } : null

function sheetName(title: string, taken: Set<string>): string {
  const plain =
    [...title.replaceAll(FORBIDDEN, ' ').replace(/^'|'$/g, '').trim()].slice(0, LONGEST - 3).join('') || '-'
  let name = plain
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain} ${n}`
  taken.add(name.toLowerCase())
  return name
}

/** A file's name that every system takes. */
function fileName(title: string): string {
  return [
    ...title
      .replaceAll(/[\p{C}\\/:*?"<>|]/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, 80)
    .join('')
}
