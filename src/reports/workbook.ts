import type { CardFile } from '../cards/card.ts'
import type { Cell, ReportPage, Section } from './section-cards.ts'

/** Signs that a sheet's name may not have, and its longest. */
const FORBIDDEN = /[\\/?*[\]:]/g
const LONGEST = 31

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
    columns: [{ width: 28 }, ...section.columns.slice(1).map(() => ({ width: 16 }))],
  }))
  const bytes = await writeWorkbook(sheets).toBuffer()
  return { name: `${fileName(title)}.xlsx`, content: bytes.toString('base64') }
}

type Written = {
  value: string | number
  type: typeof String | typeof Number
  format?: string
  fontWeight?: 'bold'
} | null

function sheetOf(title: string, section: Section): Written[][] {
  const words = section.says.filter((each): each is string => Boolean(each))
  const all =
    section.picture && !words.includes(section.picture.words) ? [...words, section.picture.words] : words
  return [
    [bold(title)],
    [bold(section.title)],
    ...all.map((each) => [said(each)]),
    [null],
    ...(section.rows.length > 0 ? [section.columns.map(({ label }) => bold(label))] : []),
    ...section.rows.map((row) => row.map(cellOf)),
    ...(section.note ? [[null], ...section.note.split('\n').map((each) => [said(each)])] : []),
  ]
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
  const digits = /\d\.(\d+)/.exec(words)?.[1]?.length ?? 0
  return `#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}${quoted && ` ${quoted}`}`
}

const said = (value: string): Written => (value ? { value, type: String } : null)
const bold = (value: string): Written => (value ? { value, type: String, fontWeight: 'bold' } : null)

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
