import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Store } from '../db/store.ts'
import type { Work } from '../db/work.ts'
import { dayIn, minuteIn } from '../domain/day.ts'
import { UserError } from '../domain/errors.ts'
import { joinList } from './cells.ts'
import { escapeFormula } from './escape.ts'
import { type ExportColumn, exportKind, holdStill, type StoredRow } from './export-store.ts'
import { type KindName, kindNames, kindOf } from './kinds.ts'

/** How many rows of a kind were written. */
export type Exported = { kind: KindName; rows: number }

/** An export may last so long. */
const LIMIT_MS = 3_600_000
/** Most rows of a workbook: a larger one could not be imported again, and spreadsheets crawl. */
const MOST_WORKBOOK_ROWS = 100_000

/**
 * Writes all import files into a folder, made when it is not there: one moment of the database, file by file, in batches. A file
 * that is there is replaced when all are complete. Importing the folder into an empty database gives the same data;
 * what they do not carry is listed in `left-out.ts`. Kinds that few companies have are written only when there are rows.
 */
export async function exportFolder(store: Store, folder: string): Promise<Exported[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const whole: (() => Promise<void>)[] = []
  const parts: string[] = []
  try {
    const exported = await each(store, async (kind, columns, rows, zone) => {
      const path = join(folder, `${kind}.csv`)
      parts.push(`${path}.part`)
      const file = await open(`${path}.part`, 'w', 0o600)
      // One that was left behind may be open to others.
      await file.chmod(0o600)
      let count = 0
      try {
        await file.write(`${columns.map(({ name }) => name).join(',')}\n`)
        for await (const page of rows) {
          await file.write(stringify(page.map((row) => csvCells(row, columns, zone))))
          count += page.length
        }
      } finally {
        await file.close()
      }
      const kept = count > 0 || !kindOf(kind).optional
      whole.push(() => (kept ? rename(`${path}.part`, path) : rm(path, { force: true })))
      return count
    })
    // Only when every file is whole: half of a new export among an old one would be imported as one.
    for (const put of whole) await put()
    return exported
  } finally {
    for (const part of parts) await rm(part, { force: true })
  }
}

/**
 * Writes everything into one workbook, a sheet for each kind. Throws UserError when there are more than 100 000 rows:
 * a folder of CSV files has no such limit.
 */
export async function exportWorkbook(store: Store, path: string): Promise<Exported[]> {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const sheets: Parameters<typeof writeWorkbook>[0] = []
  let all = 0
  const counts = await each(store, async (kind, columns, rows, zone) => {
    const data: (string | number | null)[][] = [columns.map(({ name }) => name)]
    for await (const page of rows) {
      all += page.length
      if (all > MOST_WORKBOOK_ROWS) throw tooLarge
      data.push(...page.map((row) => workbookCells(row, columns, zone)))
    }
    if (data.length > 1 || !kindOf(kind).optional) sheets.push({ sheet: kind, data: data as never })
    return data.length - 1
  })
  const part = `${path}.part`
  try {
    await writeFile(part, await writeWorkbook(sheets).toBuffer(), { mode: 0o600 })
    await chmod(part, 0o600)
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
  return counts
}

const tooLarge = new UserError({
  zh: `数据超过 ${MOST_WORKBOOK_ROWS} 行，一个工作簿放不下：请导出到文件夹（CSV）。`,
  en: `There are more than ${MOST_WORKBOOK_ROWS} rows, too many for one workbook: export to a folder (CSV) instead.`,
})

type Write = (
  kind: KindName,
  columns: ExportColumn[],
  rows: AsyncIterable<StoredRow[]>,
  zone: string,
) => Promise<number>

function each(store: Store, write: Write): Promise<Exported[]> {
  return store.write(
    async ({ tx, zone }: Work) => {
      await holdStill(tx)
      const exported: Exported[] = []
      for (const kind of kindNames) {
        const { columns, rows } = await exportKind(tx, kind)
        exported.push({ kind, rows: await write(kind, columns, rows, zone) })
      }
      return exported.filter(({ kind, rows }) => rows > 0 || !kindOf(kind).optional)
    },
    'export',
    LIMIT_MS,
  )
}

/** Numbers are never formulas; everything else that a spreadsheet would run gets a quote before it. */
function csvCells(row: StoredRow, columns: readonly ExportColumn[], zone: string): string[] {
  return row.map((value, at) => {
    const type = columns[at]?.type
    if (value === null) return ''
    if (type === 'numeric' || type === 'integer') return String(value)
    return escapeFormula(cellText(value, type, zone))
  })
}

function workbookCells(
  row: StoredRow,
  columns: readonly ExportColumn[],
  zone: string,
): (string | number | null)[] {
  return csvCells(row, columns, zone).map((cell, at) => {
    const type = columns[at]?.type
    if (cell === '') return null
    return type === 'numeric' || type === 'integer' ? Number(cell) : cell
  })
}

function cellText(value: string | string[], type: ExportColumn['type'] | undefined, zone: string): string {
  if (Array.isArray(value)) return joinList(value)
  return type === 'timestamptz' ? instantText(Number(value), zone) : value
}

/** An instant as the company's clock shows it, with its offset: `2026-05-28T16:00:00+08:00`. */
function instantText(instant: number, zone: string): string {
  const at = new Date(instant)
  const minute = minuteIn(zone, at)
  const wall = Date.parse(`${dayIn(zone, at)}T00:00:00Z`) + minute * 60_000 + (instant % 60_000)
  const offset = Math.round((wall - instant) / 60_000)
  const two = (count: number) => String(count).padStart(2, '0')
  const shift = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  return `${new Date(wall).toISOString().slice(0, instant % 1000 === 0 ? 19 : 23)}${shift}`
}
