import type { Reader } from './cells.ts'
import { type Column, type Currency, type Kind, type Reference, tableColumn } from './kind.ts'
import { toMajor, toMinor } from './money-store.ts'

/**
 * SQL from the description of a kind. Rows wait in a temporary table `in_<kind>` (alias `s`) with their file and line; `stored` is the row
 * of the table that they are about, null for a new one. One reading of the table (alias `t`) tells new, changed and unchanged rows apart,
 * and is what an export writes.
 */

/** Rows of the range a statement is run for. */
export const inRange = 's.n >= $1 AND s.n < $2'

const REFERRED: Readonly<Record<Reference, readonly [table: string, name: string]>> = {
  account: ['Account', 'code'],
  person: ['Person', 'name'],
  team: ['Team', 'name'],
  deal: ['Deal', 'code'],
  contact: ['Contact', 'name'],
  visit: ['Visit', 'code'],
  move: ['Request', 'code'],
  complaint: ['Complaint', 'code'],
}

/** Whose currency an amount has: of a staged row, and of a stored one. */
const CURRENCIES: Readonly<Record<Currency, readonly [staged: string, stored: string]>> = {
  account: ['currency_.currency', 'account_.currency'],
  deal: [
    `coalesce(s.currency, (SELECT d.currency FROM "Deal" d WHERE d.code = s.code), currency_.currency, 'CNY')`,
    't.currency',
  ],
  target: [
    `coalesce(s.currency, (SELECT f.currency FROM "Target" f LEFT JOIN "Team" m ON m.id = f."teamId"
      WHERE f.period = s.period AND m.name IS NOT DISTINCT FROM s.team), 'CNY')`,
    't.currency',
  ],
}

/** SQL over `s`, joined as `currencyJoin` says, for the currency of an amount of a staged row. */
export function currencyOf(whose: Currency): string {
  return CURRENCIES[whose][0]
}

/** The join that `currencyOf` reads, for the rows `s` of a kind: of what currency their account is. */
export function currencyJoin({ columns }: Kind): string {
  const needed = columns.account && Object.values(columns).some(({ currency }) => currency)
  return needed ? 'LEFT JOIN known_currency currency_ ON currency_.code = s.account' : ''
}

/** Columns that lead to another table; of the others that name something, the cell alone is looked at. */
function referring({ columns }: Kind): [string, Column & { ref: Reference }][] {
  return Object.entries(columns).flatMap(([name, column]) =>
    column.ref && (column.on || tableColumn(name, column) !== null)
      ? [[name, { ...column, ref: column.ref }]]
      : [],
  )
}

/** A row that refers to one of its own kind is linked when all are there. */
function isLate({ table }: Kind, { ref, to }: Column): boolean {
  return ref !== undefined && to !== null && REFERRED[ref][0] === table
}

/** What the cells of a staged row refer to. */
function joinsIn(kind: Kind): string {
  return referring(kind)
    .map(([name, { ref }]) => {
      const [table, key] = REFERRED[ref]
      const ofAccount = kind.columns.account ? 'account_.id' : 'deal_."accountId"'
      const also = ref === 'contact' ? ` AND "${name}_"."accountId" = ${ofAccount}` : ''
      return `LEFT JOIN "${table}" "${name}_" ON "${name}_".${key} = s."${name}"${also}`
    })
    .join(' ')
}

function joinsOut(kind: Kind): string {
  return referring(kind)
    .map(([name, column]) => {
      const on = column.on ?? `"${name}_".id = t."${tableColumn(name, column)}"`
      return `LEFT JOIN "${REFERRED[column.ref][0]}" "${name}_" ON ${on}`
    })
    .join(' ')
}

/** What is written for a cell (SQL over `s`); null where it was empty. */
function valueIn(name: string, column: Column): string {
  if (column.in) return column.in
  if (column.ref) return `"${name}_".id`
  return column.currency ? toMinor(`s."${name}"`, currencyOf(column.currency)) : `s."${name}"`
}

/** What the file says of a stored row (SQL over `t`). */
function valueOut(name: string, column: Column): string {
  if (column.out) return column.out
  if (column.ref) return `"${name}_".${REFERRED[column.ref][1]}`
  const value = `t."${tableColumn(name, column)}"`
  return column.currency ? toMajor(value, CURRENCIES[column.currency][1]) : value
}

const NOTHING = [`''`, `'{}'`, 'false']

/** What an empty cell means in an export (SQL over `t`): such a cell stays empty. */
function usual({ optional, fresh, usual }: Column): string | undefined {
  return usual ?? (optional || NOTHING.includes(fresh ?? '') ? fresh?.replaceAll('s.', 't.') : undefined)
}

/** A cell of an export as JSON: text, a list of texts, or null where it is empty. Instants are milliseconds. */
export function cellOut(name: string, column: Column): string {
  const { type } = column.cell
  const value = valueOut(name, column)
  const empty = usual(column)
  // What a column refers to is compared by its number, everything else as the file has it.
  const compared = column.ref && empty ? `t."${tableColumn(name, column)}"` : value
  const shown =
    empty === undefined ? value : `CASE WHEN ${compared} IS DISTINCT FROM ${empty} THEN ${value} END`
  if (type === 'text[]') return `to_json(NULLIF(${shown}, '{}'))`
  return `to_json(${textOf(shown, column.cell)})`
}

function textOf(value: string, { type, shown }: Reader): string {
  if (shown) return shown(`(${value})`)
  return type === 'timestamptz' ? `(extract(epoch FROM ${value}) * 1000)::bigint::text` : `(${value})::text`
}

/** Stored rows of a kind: FROM and WHERE, with the rows as `t`. */
export function storedRows(kind: Kind): string {
  const { table, listOf, live = 'true' } = kind
  const parents = listOf?.map((column) => `"${column}"`).join(', ')
  const rows = parents
    ? `(SELECT x.*, row_number() OVER (PARTITION BY ${parents} ORDER BY x.id)::integer AS nth FROM "${table}" x)`
    : `"${table}"`
  return `FROM ${rows} t ${joinsOut(kind)} WHERE ${live}`
}

/** Stored rows as the file has them, column by column, with `stored`. Rows that an export leaves out are among them, `live` or not. */
export function currentRows(kind: Kind): string {
  const columns = Object.entries(kind.columns).map(
    ([name, column]) => `${valueOut(name, column)} AS "${name}"`,
  )
  const from = storedRows({ ...kind, live: kind.listOf ? kind.live : undefined })
  return `SELECT t."${kind.rowId ?? 'id'}" AS stored, coalesce(${kind.live ?? 'true'}, false) AS live, ${columns.join(', ')} ${from}`
}

/** What names a row, of staged (`s`) or of stored ones (`c`): SQL for values that are never null. */
export function keyOf(kind: Kind, alias: string): string[] {
  const cells = kind.key.map((name) => {
    const column = kind.columns[name]
    const cell = `${alias}."${name}"`
    return column?.blank ? `coalesce(${cell}${column.cell.type === 'text' ? '' : '::text'}, '')` : cell
  })
  if (!kind.ledger) return cells
  return [`coalesce(NULLIF(${alias}.id, ''), concat_ws(chr(1), '', ${cells.join(', ')}))`]
}

/** Insert of new rows and update of changed ones. An empty cell never erases what is known. */
export function writesOf(name: string, kind: Kind): { insert: string; update: string } {
  const columns = Object.entries(kind.columns).flatMap(([cell, column]) => {
    const to = tableColumn(cell, column)
    return to === null || isLate(kind, column)
      ? []
      : [{ to, value: valueIn(cell, column), fresh: column.fresh }]
  })
  const follows = Object.entries(kind.follows ?? {}).map(([to, value]) => ({
    to,
    values: typeof value === 'string' ? [value, value] : value,
  }))
  const to = [...columns, ...follows].map((column) => `"${column.to}"`).join(', ')
  const values = [
    ...columns.map(({ value, fresh }) => (fresh === undefined ? value : `coalesce(${value}, ${fresh})`)),
    ...follows.map((column) => column.values[0]),
  ]
  const changes = [
    ...columns.map((column) => `"${column.to}" = coalesce(${column.value}, t."${column.to}")`),
    ...follows.map((column) => `"${column.to}" = ${column.values[1]}`),
  ]
  const from = `in_${name} s ${joinsIn(kind)} ${currencyJoin(kind)}`
  return {
    insert: `INSERT INTO "${kind.table}" (${to}) SELECT ${values.join(', ')} FROM ${from}
      WHERE s.stored IS NULL AND ${inRange} ORDER BY ${kind.listOf ? 's.nth, ' : ''}s.n`,
    update: `UPDATE "${kind.table}" t SET ${changes.join(', ')} FROM ${from}
      WHERE t."${kind.rowId ?? 'id'}" = s.stored AND ${inRange}`,
  }
}

/** Links rows to others of their own kind, as managers: they may stand below them in the file. */
export function lateLinks(name: string, kind: Kind): string[] {
  return Object.entries(kind.columns)
    .filter(([, column]) => isLate(kind, column))
    .map(([cell, column]) => {
      const [table, key] = REFERRED[column.ref!]
      const to = tableColumn(cell, column)
      return `UPDATE "${table}" t SET "${to}" = o.id FROM in_${name} s JOIN "${table}" o ON o.${key} = s."${cell}"
        WHERE t.${key} = s."${kind.key[0]}" AND t."${to}" IS DISTINCT FROM o.id AND ${inRange}`
    })
}
