import type { Tx } from '../db/work.ts'
import type { BulkKind, SqlType } from './import-kinds-store.ts'
import { bulkKinds } from './import-store.ts'

/** Rows read at a time. */
const PAGE = 2000

/** One stored row in the form of its file: text, lists of names, or null where the cell is empty. Instants are milliseconds. */
export type StoredRow = (string | string[] | null)[]

export type ExportColumn = { name: string; type: SqlType }

/**
 * The stored rows of a kind in the form of its import file, in the order they came in, a page at a time. Columns of which no row
 * has anything and that may be left out (`optional`) are left out.
 * Must be called in a transaction: what it reads is one moment.
 */
export async function exportKind(
  tx: Tx,
  name: string,
  optional: readonly string[],
): Promise<{ columns: ExportColumn[]; rows: AsyncGenerator<StoredRow[]> }> {
  const kind = bulkKinds.find((one) => one.kind === name)
  if (!kind) throw new Error(`no kind ${name}`)
  const filled = await filledColumns(tx, kind, optional)
  const columns = Object.entries(kind.columns)
    .filter(([column]) => !optional.includes(column) || filled.has(column))
    .map(([column, type]) => ({ name: column, type }))
  return { columns, rows: pages(tx, kind, columns) }
}

/** Makes the transaction see one moment, whatever is written meanwhile. Its first statement. */
export async function holdStill(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
}

async function* pages(tx: Tx, kind: BulkKind, columns: readonly ExportColumn[]): AsyncGenerator<StoredRow[]> {
  const cells = columns.map(({ name, type }) => cellOf(kind, name, type))
  await tx.$executeRawUnsafe(
    `DECLARE export_rows NO SCROLL CURSOR FOR SELECT json_build_array(${cells.join(', ')})::text AS row
     FROM (${kind.current}) c WHERE ${kind.live ?? 'true'} ORDER BY ${kind.order}`,
  )
  try {
    for (;;) {
      const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`FETCH ${PAGE} FROM export_rows`)
      if (rows.length === 0) return
      yield rows.map(({ row }) => JSON.parse(row) as StoredRow)
    }
  } finally {
    await tx.$executeRawUnsafe('CLOSE export_rows')
  }
}

async function filledColumns(tx: Tx, kind: BulkKind, optional: readonly string[]): Promise<Set<string>> {
  if (optional.length === 0) return new Set()
  const counts = optional.map(
    (column) => `count(${cellOf(kind, column, kind.columns[column] ?? 'text')})::integer AS "${column}"`,
  )
  const [row] = await tx.$queryRawUnsafe<Record<string, number>[]>(
    `SELECT ${counts.join(', ')} FROM (${kind.current}) c WHERE ${kind.live ?? 'true'}`,
  )
  return new Set(optional.filter((column) => (row?.[column] ?? 0) > 0))
}

function cellOf(kind: BulkKind, column: string, type: SqlType): string {
  const value = kind.shown?.[column] ?? `c."${column}"`
  switch (type) {
    case 'text[]':
      return `NULLIF(${value}, '{}')`
    case 'timestamptz':
      return `(extract(epoch FROM ${value}) * 1000)::bigint::text`
    case 'boolean':
      return `CASE ${value} WHEN true THEN 'yes' WHEN false THEN 'no' END`
    case 'text':
    case 'date':
    case 'integer':
    case 'numeric':
      return `(${value})::text`
  }
}
