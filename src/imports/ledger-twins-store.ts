import type { Tx } from '../db/work.ts'
import { currentRows } from './kind-store.ts'
import { type KindName, kindOf } from './kinds.ts'
import type { Problem } from './problem.ts'

// SQL by hand: compares a file with its table (bench:import).

/** Most notes that one kind lists. */
const MOST = 1000

type Twin = { file: string; line: number; account: string; day: string; amount: string }

/** What becomes of the rows. */
type Counts = { new: number; changed: number; unchanged: number }

/**
 * The same booking with its number and without: noted in a chat first and in the books' file later, or the other way round. Where the amounts of
 * an account and a day agree, it is one booking, and counts once; where they do not, both count and are told.
 * Must come after new rows were told from known ones; `outcome` is brought up to date.
 */
export async function withAndWithoutId(tx: Tx, name: KindName, outcome: Counts): Promise<Problem[]> {
  const kind = kindOf(name)
  if (outcome.new === 0) return []
  const same = kind.key.map((column) =>
    kind.columns[column]?.blank
      ? `coalesce(c."${column}"::text, '') = coalesce(s."${column}"::text, '')`
      : `c."${column}" = s."${column}"`,
  )
  const keys = kind.key.map((column) => `s."${column}"`).join(', ')
  const day = kind.key.find((column) => kind.columns[column]?.cell.type === 'date')
  const shown = `s.file, s.line, s.account, s."${day}"::text AS day`
  const current = currentRows(kind)
  // Without a number in the file, with one in the table.
  const known = await tx.$queryRawUnsafe<Twin[]>(
    `DELETE FROM in_${name} s WHERE s.stored IS NULL AND s.id IS NULL
      AND s.amount = (SELECT sum(c.amount) FROM (${current}) c WHERE coalesce(c.id, '') <> '' AND ${same.join(' AND ')})
      RETURNING ${shown}, trim_scale(s.amount)::text AS amount`,
  )
  // With a number in the file, without one in the table: the first of them takes its place.
  const sums = `SELECT ${keys}, min(s.n) AS n, sum(s.amount) AS amount FROM in_${name} s WHERE s.stored IS NULL AND s.id IS NOT NULL GROUP BY ${keys}`
  const taken = await tx.$executeRawUnsafe(
    `UPDATE in_${name} t SET stored = c.stored FROM (${sums}) s JOIN (${current}) c ON ${same.join(' AND ')}
      WHERE t.n = s.n AND coalesce(c.id, '') = '' AND c.amount = s.amount`,
  )
  const beside = await tx.$queryRawUnsafe<Twin[]>(
    `SELECT ${shown}, trim_scale(c.amount)::text AS amount FROM in_${name} s JOIN (${current}) c ON ${same.join(' AND ')}
      WHERE s.stored IS NULL AND coalesce(c.id, '') = '' AND s.id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM in_${name} x WHERE x.stored = c.stored) ORDER BY s.n LIMIT ${MOST}`,
  )
  outcome.new -= known.length + taken
  outcome.unchanged += known.length
  outcome.changed += taken
  const note =
    (key: 'knownById' | 'besideOther') =>
    ({ file, line, account, day: on, amount }: Twin): Problem => ({
      file,
      line,
      kind: name,
      key,
      data: [amount, account, on],
    })
  return [...known.slice(0, MOST).map(note('knownById')), ...beside.map(note('besideOther'))]
}
