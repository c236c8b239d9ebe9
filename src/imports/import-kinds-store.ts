import { digitsOf } from '../domain/money.ts'

/** How a column of a file stands in the staging table. Money and other decimals are `numeric`: no float touches them. */
export type SqlType = 'text' | 'text[]' | 'date' | 'timestamptz' | 'integer' | 'numeric' | 'boolean'

/** What a cell must be the name of. `contact` and `deal` belong to the account of the row. */
export type Reference = 'account' | 'person' | 'team' | 'deal' | 'contact' | 'contact of the deal'

/**
 * One kind of import file as the database sees it. Rows wait in a temporary table `in_<kind>` (alias `s`) with their file and
 * line; `current` gives what is stored in the same form (alias `c`), so that one comparison tells new, changed and unchanged.
 */
export type BulkKind = {
  kind: string
  columns: Readonly<Record<string, SqlType>>
  /** Columns that are computed from the row and not in the file. */
  derived?: Readonly<Record<string, SqlType>>
  key: readonly string[]
  references: Readonly<Record<string, Reference>>
  /** Money columns, and the currency (SQL over `s`) whose decimals they may have. */
  money?: { columns: readonly string[]; currency: string }
  current: string
  /** Order of the rows of an export (SQL over `c`). */
  order: string
  /** How a column is shown in an export when it is not shown as it is (SQL over `c`; null is an empty cell). */
  shown?: Readonly<Record<string, string>>
  /** Rows of `current` that an export shows and that count as unchanged (SQL over `c`). */
  live?: string
  /** Statements that write new rows, then those that write changed ones; each takes a range of `s.n` as $1 and $2. */
  insert: readonly string[]
  update: readonly string[]
  /** Tables written: their statistics are renewed. */
  tables: readonly string[]
}

/** Rows of the range a statement is run for. */
export const inRange = 's.n >= $1 AND s.n < $2'

/**
 * Insert and update of one table from staged rows. `key` are the columns that find a row; `set` the others as SQL over `s`,
 * with what stands in a new row when the cell was empty. An empty cell never erases what is known.
 */
export function upsert(plan: {
  table: string
  from: string
  key: Readonly<Record<string, string>>
  set: Readonly<Record<string, readonly [value: string, whenNew?: string]>>
  /** Key columns that may be null. */
  nullable?: readonly string[]
  /** Columns of new rows only. */
  fresh?: Readonly<Record<string, string>>
}): { insert: string; update: string } {
  const keys = Object.entries(plan.key)
  const sets = Object.entries(plan.set)
  const fresh = Object.entries(plan.fresh ?? {})
  const names = [...keys, ...sets, ...fresh].map(([column]) => `"${column}"`)
  const values = [
    ...keys.map(([, value]) => value),
    ...sets.map(([, [value, whenNew]]) => (whenNew === undefined ? value : `coalesce(${value}, ${whenNew})`)),
    ...fresh.map(([, value]) => value),
  ]
  // Only where it must be: "is not distinct" can use neither an index nor a hash.
  const equal = (column: string) => (plan.nullable?.includes(column) ? 'IS NOT DISTINCT FROM' : '=')
  const found = keys.map(([column, value]) => `t."${column}" ${equal(column)} ${value}`).join(' AND ')
  const changes = sets.map(([column, [value]]) => `"${column}" = coalesce(${value}, t."${column}")`)
  return {
    insert: `INSERT INTO "${plan.table}" (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${plan.from}
      WHERE NOT s.known AND ${inRange} ORDER BY s.n`,
    update:
      changes.length === 0
        ? ''
        : `UPDATE "${plan.table}" t SET ${changes.join(', ')} FROM ${plan.from} WHERE s.known AND ${inRange} AND ${found}`,
  }
}

const currencies = Intl.supportedValuesOf('currency')

/** SQL for how many decimals the currency in `currency` has: 2 but for those Intl says otherwise of. */
export function digits(currency: string): string {
  const others = new Map<number, string[]>()
  for (const one of currencies)
    if (digitsOf(one) !== 2) others.set(digitsOf(one), [...(others.get(digitsOf(one)) ?? []), one])
  const cases = [...others].map(
    ([count, list]) => `WHEN ${currency} IN (${list.map((one) => `'${one}'`).join(',')}) THEN ${count}`,
  )
  return `(CASE ${cases.join(' ')} ELSE 2 END)`
}

/** SQL from major units (numeric) to minor ones (bigint), exactly. */
export function toMinor(amount: string, currency: string): string {
  return `(${amount} * power(10::numeric, ${digits(currency)}))::bigint`
}

/** SQL from minor units (bigint) to major ones without needless zeros, exactly. */
export function toMajor(amount: string, currency: string): string {
  return `trim_scale(${amount}::numeric * power(10::numeric, -${digits(currency)}))`
}
