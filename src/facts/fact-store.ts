import type { Work } from '../db/work.ts'
import { currentRows } from '../imports/kind-store.ts'
import { factKinds } from '../imports/kinds-facts.ts'
import type { FactRow } from './kind.ts'
import type { FactName } from './kinds.ts'

// SQL by hand: the table follows from the kind of fact, which no model knows.

/**
 * One row of a kind of fact, by its description alone. Names of tables and columns are those of the description; what people typed is a
 * parameter. A row is the table's columns as JSON.
 */
export type Stored = Readonly<Record<string, unknown>>

function tableOf(name: FactName) {
  const { table, rowId = 'id' } = factKinds[name]
  return { table, rowId }
}

/** The JSON row as columns of the table. */
const record = (table: string, parameter: string) =>
  `jsonb_populate_record(null::"${table}", ${parameter}::jsonb)`

/** The stored row with these columns, locked; undefined: there is none. */
export async function findFact(work: Work, name: FactName, key: Stored): Promise<Stored | undefined> {
  const { table } = tableOf(name)
  const same = Object.keys(key).map((column) => `t."${column}" IS NOT DISTINCT FROM r."${column}"`)
  const [found] = await work.tx.$queryRawUnsafe<{ row: Stored }[]>(
    `SELECT to_jsonb(t) AS row FROM "${table}" t, ${record(table, '$1')} r WHERE ${same.join(' AND ')} FOR UPDATE OF t`,
    JSON.stringify(key),
  )
  return found?.row
}

/** Writes a new row; undefined when another one with its key came first. */
export async function insertFact(work: Work, name: FactName, row: Stored): Promise<Stored | undefined> {
  const { table } = tableOf(name)
  const columns = Object.keys(row).map((column) => `"${column}"`)
  const [written] = await work.tx.$queryRawUnsafe<{ row: Stored }[]>(
    `INSERT INTO "${table}" AS t (${columns.join(', ')}) SELECT ${columns.map((column) => `r.${column}`).join(', ')}
      FROM ${record(table, '$1')} r ON CONFLICT DO NOTHING RETURNING to_jsonb(t) AS row`,
    JSON.stringify(row),
  )
  return written?.row
}

/** Changes these columns of a stored row; gives the row as it is now. */
export async function updateFact(work: Work, name: FactName, id: number, row: Stored): Promise<Stored> {
  const { table, rowId } = tableOf(name)
  const changes = Object.keys(row).map((column) => `"${column}" = r."${column}"`)
  const [written] = await work.tx.$queryRawUnsafe<{ row: Stored }[]>(
    `UPDATE "${table}" t SET ${changes.join(', ')} FROM ${record(table, '$1')} r WHERE t."${rowId}" = $2 RETURNING to_jsonb(t) AS row`,
    JSON.stringify(row),
    id,
  )
  if (!written) throw new Error(`no ${name} ${id}`)
  return written.row
}

/** Takes a row away. */
async function deleteFact(work: Work, name: FactName, id: number): Promise<void> {
  const { table, rowId } = tableOf(name)
  await work.tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "${rowId}" = $1`, id)
}

/** Columns that the program keeps by itself: another value in them is no change of what was entered. */
const MAINTAINED = [
  'lastMetOn',
  'lastContactOn',
  'lastDecisionContactOn',
  'score',
  'band',
  'hard',
  'signals',
  'assessedOn',
  'reassessOn',
  'revenue12',
]

/**
 * Brings back what a row was before it was written; nothing: the row goes. False when somebody wrote it since, and then it stays. Gives the
 * account otherwise.
 */
export async function restoreFact(
  work: Work,
  name: FactName,
  written: Stored,
  before: Stored | null,
): Promise<number | false> {
  const { rowId } = tableOf(name)
  const now = await findFact(work, name, { [rowId]: written[rowId] })
  const entered = (row: Stored) =>
    JSON.stringify(Object.entries(row).filter(([column]) => !MAINTAINED.includes(column)))
  if (!now || entered(now) !== entered(written)) return false
  const id = Number(written[rowId])
  if (before === null) await deleteFact(work, name, id)
  else {
    const old = Object.entries(before).filter(([column]) => !MAINTAINED.includes(column))
    await updateFact(work, name, id, Object.fromEntries(old))
  }
  return Number(written['accountId'] ?? id)
}

/** The row with this id as its file would have it. */
export async function shownFact(work: Work, name: FactName, id: number): Promise<FactRow | undefined> {
  const [found] = await work.tx.$queryRawUnsafe<{ row: FactRow }[]>(
    `SELECT to_jsonb(c) AS row FROM (${currentRows(factKinds[name])}) c WHERE c.stored = $1`,
    id,
  )
  return found?.row
}

/** Rows of an account as their file has them, the newest first; one more than `take` when there are more. */
export async function factsOf(
  work: Work,
  name: FactName,
  accountCode: string,
  { take, skip = 0, where = {} }: { take: number; skip?: number; where?: Readonly<Record<string, string>> },
): Promise<FactRow[]> {
  const kind = factKinds[name]
  const day = Object.entries(kind.columns).find(([, { cell }]) => cell.type === 'date')?.[0]
  const rows = await work.tx.$queryRawUnsafe<{ row: FactRow }[]>(
    `SELECT to_jsonb(c) AS row FROM (${currentRows(kind)}) c WHERE c.account = $1
      AND to_jsonb(c) @> $4::jsonb
      ORDER BY ${day ? `c."${day}" DESC NULLS LAST, ` : ''}c.stored DESC LIMIT $2 OFFSET $3`,
    accountCode,
    take + 1,
    skip,
    JSON.stringify(where),
  )
  return rows.map(({ row }) => row)
}

/** Deals of an account whose risk follows from its people. */
export async function openDealsOf(work: Work, accountId: number): Promise<number[]> {
  const rows = await work.tx.deal.findMany({
    where: { accountId, status: { in: ['open', 'on_hold'] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
