import type { Line } from './csv.ts'
import { MERGED } from './escape.ts'
import { FileFault, fault } from './fault.ts'

/** Most cells that are gone through for merged ones: a sheet has room for no more. */
const MOST_STEPS = 5_000_000

/** The row and the column (from 1) of an address like `BC12`. */
export function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]*)\$?(\d*)$/.exec(address) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

/**
 * Marks the cells of merged areas (`D2:D4`) but the first: a spreadsheet shows the first one's text for all of them and keeps nothing in the others,
 * which are not empty for that. Areas without a text, and rows with nothing else in them, stay as they are.
 */
export function markMerged(lines: readonly Line[], areas: readonly string[], width: number): void {
  const byLine = new Map(lines.map((each) => [each.line, each]))
  const last = lines.at(-1)?.line ?? 0
  let steps = 0
  for (const area of areas) {
    const [from = '', to = from] = area.split(':')
    const [first, end] = [placeOf(from), placeOf(to)]
    const text = byLine.get(first.row)?.cells[first.column - 1] ?? ''
    if (text.trim() === '' || text.startsWith(MERGED)) continue
    for (let row = first.row; row <= Math.min(end.row, last); row++) {
      const cells = byLine.get(row)?.cells
      for (let column = first.column; cells && column <= Math.min(end.column, width); column++) {
        if (++steps > MOST_STEPS) throw new FileFault(1, fault('unreadableWorkbook'))
        if (row === first.row && column === first.column) continue
        while (cells.length < column) cells.push('')
        cells[column - 1] = MERGED + area
      }
      if (++steps > MOST_STEPS) throw new FileFault(1, fault('unreadableWorkbook'))
    }
  }
}
