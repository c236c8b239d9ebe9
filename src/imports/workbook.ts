import type { Line } from './csv.ts'
import { FileFault, fault } from './fault.ts'
import { refuseZip } from './zip.ts'

/** One sheet of a workbook. */
export type Sheet = { title: string; lines: Line[] }

/** Cells of a row that are looked at: a file kind has at most a few dozen columns. */
const MOST_CELLS = 500

/**
 * The sheets of an XLSX workbook as text cells: numbers as they are typed, days as YYYY-MM-DD, rows that are empty left out.
 * Throws FileFault when it is no workbook or unpacks to more than it should.
 */
export async function workbookSheets(bytes: Buffer): Promise<Sheet[]> {
  const refusal = refuseZip(bytes)
  if (refusal) throw new FileFault(1, refusal)
  // Loaded when the first workbook comes: most days bring none.
  const { default: readWorkbook } = await import('read-excel-file/node')
  const sheets = await readWorkbook(bytes, { trim: false }).catch(() => {
    throw new FileFault(1, fault('unreadableWorkbook'))
  })
  return sheets.map(({ sheet, data }) => ({
    title: sheet,
    lines: data
      .map((row, at) => ({ line: at + 1, cells: row.slice(0, MOST_CELLS).map(cellText) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ line, cells }) => ({ line, cells: withoutEmptyEnd(cells) })),
  }))
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    const text = value.toISOString()
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}

function withoutEmptyEnd(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, last + 1)
}
