import type { Tx } from '../db/work.ts'
import type { SqlType } from './cells.ts'
import type { Kind } from './kind.ts'
import { cellOut, storedRows } from './kind-store.ts'
import { type KindName, kindOf } from './kinds.ts'

// SQL by hand: columns of a file are SQL, read through a cursor.

/** Rows read at a time. */
const PAGE = 2000

/** One stored row in the form of its file: text, lists of names, or null where the cell is empty. Instants are milliseconds. */
export type StoredRow = (string | string[] | null)[]

export type ExportColumn = { name: string; type: SqlType }

/**
 * The stored rows of a kind in the form of its import file, in the order they came in, a page at a time. Columns that may be left out and
 * of which no row has anything are left out.
 * Must be called in a transaction: what it reads is one moment.
 */
export async function exportKind(
  tx: Tx,
  name: KindName,
): Promise<{ columns: ExportColumn[]; rows: AsyncGenerator<StoredRow[]> }> {
  const kind = kindOf(name)
  const filled = await filledColumns(tx, kind)
  const columns = Object.entries(kind.columns)
    .filter(([column, { optional }]) => !optional || filled.has(column))
    .map(([column, { cell }]) => ({ name: column, type: cell.shown ? ('text' as const) : cell.type }))
  return { columns, rows: pages(tx, kind, columns) }
}

/** Makes the transaction see one moment, whatever is written meanwhile. Its first statement. */
export async function holdStill(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
}

async function* pages(tx: Tx, kind: Kind, columns: readonly ExportColumn[]): AsyncGenerator<StoredRow[]> {
  const cells = columns.map(({ name }) => cellOut(name, kind.columns[name]!))
  await tx.$executeRawUnsafe(
    `DECLARE export_rows NO SCROLL CURSOR FOR SELECT json_build_array(${cells.join(', ')})::text AS row
     ${storedRows(kind)} ORDER BY t."${kind.rowId ?? 'id'}"`,
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

async function filledColumns(tx: Tx, kind: Kind): Promise<Set<string>> {
  const optional = Object.entries(kind.columns).filter(([, column]) => column.optional)
  if (optional.length === 0) return new Set()
  const counts = optional.map(
    ([name, column]) => `count(NULLIF((${cellOut(name, column)})::text, 'null'))::integer AS "${name}"`,
  )
  const [row] = await tx.$queryRawUnsafe<Record<string, number>[]>(
    `SELECT ${counts.join(', ')} ${storedRows(kind)}`,
  )
  return new Set(optional.flatMap(([name]) => ((row?.[name] ?? 0) > 0 ? [name] : [])))
}
