import type { Day } from '../domain/day.ts'
import type { Cell, Reader } from './cells.ts'
import type { Fault } from './fault.ts'

/** What a cell must be the name of. A contact belongs to the account of the row, or to that of its deal. */
export type Reference = 'account' | 'person' | 'team' | 'deal' | 'contact' | 'visit' | 'move' | 'complaint'

/** Whose currency an amount of the row has. */
export type Currency = 'account' | 'deal' | 'target'

/**
 * One column of a file: how it is called, how its cells are read, and where they are kept. Reading, writing, comparing and exporting all
 * go by it. SQL in it speaks of the staged row as `s`, of the stored one as `t`, of what a column refers to as `<column>_`.
 */
export type Column = {
  /** Chinese headers that mean the same. */
  zh: readonly string[]
  cell: Reader
  /** May be left out of the file; written by an export only when a row has something in it. */
  optional?: true
  /** Column of the table, when it is not called like this one in camelCase. Null: kept elsewhere, by statements of its own. */
  to?: string | null
  ref?: Reference
  /** An amount in major units, and whose currency it is in. */
  currency?: Currency
  /** A new row cannot do without it. */
  needed?: true
  /** Names the row and may be empty all the same. */
  blank?: true
  /** What an empty cell means in a new row (SQL). */
  fresh?: string
  /** What a cell is left empty for in an export (SQL over `t`); default: `fresh`, where the column is optional or that is nothing at all. */
  usual?: string
  /** What is written for the cell (SQL over `s`), when that is not the cell. */
  in?: string
  /** What the file says of the stored row (SQL over `t`), when that is not the column. */
  out?: string
  /** Finds what a stored row refers to (SQL over `t` and `<column>_`), when that is not by its id. */
  on?: string
}

/** One row as it was understood: columns left out or empty are null. */
export type Row = Record<string, Cell>

/** One kind of import file. The order of its columns is the order they are written in. */
export type Kind = {
  /** Chinese names of the file or sheet. */
  zh: readonly string[]
  table: string
  columns: Readonly<Record<string, Column>>
  /** Columns that together name one row: they may not come twice. */
  key: readonly string[]
  /** Columns that must not lie after today: they tell what happened. */
  past?: readonly string[]
  /** What is wrong with the row as a whole; nothing when it is right. */
  check?: (row: Row) => Fault | undefined
  /** The row as it is kept, where what one cell may say follows from another; or what is wrong with it. */
  reads?: (row: Row, when: { today: Day; own: readonly string[] }) => Row | Fault
  /** An export writes the file only when there are rows. */
  optional?: true
  /** Rows that may repeat, as in a ledger: where `id` is empty, equal keys in one file are added up. */
  ledger?: true
  /** Rows of a list: column `nth` counts those with the same of these columns of the table. */
  listOf?: readonly string[]
  /** The rows of the table that are of this kind (SQL over `t`). */
  live?: string
  /** Columns of the table that follow from the row (SQL over `s`), in a new one and in a changed one. */
  follows?: Readonly<Record<string, string | readonly [inserted: string, updated: string]>>
  /** Column of the table that a stored row is known by; default: `id`. */
  rowId?: string
  /** Columns that are computed from the row and not in the file: how they stand while they wait. */
  derived?: Readonly<Record<string, Reader['type']>>
  /** Columns of other tables that its statements write, as `Table.column`. */
  also?: readonly string[]
}

/** Where a staged row keeps the currencies that an amount was written with (`CNY|JPY`), beside the amount. */
export function toldColumn(name: string): string {
  return `${name}_told`
}

/** The table's column that holds a column of the file; null: none. */
export function tableColumn(name: string, { to, ref }: Column): string | null {
  if (to !== undefined) return to
  const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return ref ? `${camel}Id` : camel
}
