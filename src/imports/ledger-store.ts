import type { Tx } from '../db/work.ts'
import { currentRows, keyOf } from './kind-store.ts'
import { type KindName, kindOf } from './kinds.ts'

// SQL by hand: compares a file with its table (bench:import).

/** Something worth knowing about a row, and no reason to refuse it: amounts that were added up, or that replace others. */
export type Note = {
  file: string
  line: number
  kind: KindName
  key: 'addedUp' | 'replaces'
  data: [first: string, second: string]
}

/** Most notes that one kind lists. */
const MOST = 1000

/**
 * Rows of a ledger may repeat: two invoices of one account on one day. Without an `id` equal ones of one file are added up; of two files
 * the later one holds. Tells what was done.
 */
export async function mergeLedger(tx: Tx, name: KindName): Promise<Note[]> {
  const kind = kindOf(name)
  const key = keyOf(kind, 's').join(', ')
  const sums = Object.entries(kind.columns).flatMap(([column, { currency }]) => (currency ? [column] : []))
  await tx.$executeRawUnsafe(`CREATE TEMP TABLE sum_${name} ON COMMIT DROP AS
    SELECT min(n) AS n, count(*)::integer AS rows, ${sums.map((column) => `sum("${column}") AS "${column}"`).join(', ')},
      array_agg(n) AS all_n FROM in_${name} s WHERE s.id IS NULL GROUP BY file, ${key} HAVING count(*) > 1`)
  await tx.$executeRawUnsafe(`UPDATE in_${name} s SET ${sums.map((column) => `"${column}" = m."${column}"`).join(', ')}
    FROM sum_${name} m WHERE s.n = m.n`)
  await tx.$executeRawUnsafe(
    `DELETE FROM in_${name} s USING (SELECT n, unnest(all_n) AS other FROM sum_${name}) m WHERE s.n = m.other AND s.n <> m.n`,
  )
  const added = await tx.$queryRawUnsafe<
    { file: string; line: number; rows: number; amount: string | null }[]
  >(
    `SELECT s.file, s.line, m.rows, m.amount::text FROM sum_${name} m JOIN in_${name} s ON s.n = m.n ORDER BY m.n LIMIT ${MOST}`,
  )
  const replaced = await tx.$queryRawUnsafe<
    { file: string; line: number; was: string | null; amount: string | null }[]
  >(
    `WITH both_of AS (SELECT s.n, s.file, s.line, s.amount, lead(s.n) OVER w AS later, lead(s.file) OVER w AS other
        FROM in_${name} s WINDOW w AS (PARTITION BY ${key} ORDER BY s.n)),
      gone AS (DELETE FROM in_${name} s USING both_of b WHERE s.n = b.n AND b.other <> b.file RETURNING b.later, b.amount)
      SELECT s.file, s.line, gone.amount::text AS was, s.amount::text FROM gone JOIN in_${name} s ON s.n = gone.later ORDER BY s.n LIMIT ${MOST}`,
  )
  return [
    ...added.map(({ file, line, rows, amount }) => note(name, file, line, 'addedUp', String(rows), amount)),
    ...replaced.map(({ file, line, was, amount }) => note(name, file, line, 'replaces', was, amount)),
  ]
}

/** What the changed rows of a ledger take the place of: another file said another amount before. */
export async function replacedIn(tx: Tx, name: KindName): Promise<Note[]> {
  const rows = await tx.$queryRawUnsafe<{ file: string; line: number; was: string | null; amount: string }[]>(
    `SELECT s.file, s.line, c.amount::text AS was, s.amount::text FROM in_${name} s JOIN (${currentRows(kindOf(name))}) c ON c.stored = s.stored
     WHERE s.amount <> c.amount ORDER BY s.n LIMIT ${MOST}`,
  )
  return rows.map(({ file, line, was, amount }) => note(name, file, line, 'replaces', was, amount))
}

function note(
  kind: KindName,
  file: string,
  line: number,
  key: Note['key'],
  first: string | null,
  second: string | null,
): Note {
  return { file, line, kind, key, data: [first ?? '', second ?? ''] }
}
