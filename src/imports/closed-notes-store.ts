import type { Tx } from '../db/work.ts'
import { currentRows } from './kind-store.ts'
import { type KindName, kindOf } from './kinds.ts'
import type { Problem } from './problem.ts'

// SQL by hand: files against tables, month by month.

/** Kinds of the books, and the last month, `2026-03`, that a row `r` of each is about. */
const MONTHS: Partial<Record<KindName, string>> = {
  revenue: `to_char(r.date, 'YYYY-MM')`,
  spend: `to_char(r.date, 'YYYY-MM')`,
  budgets: 'r.month',
  forecasts: 'r.month',
  targets: `CASE WHEN r.period LIKE '%Q_' THEN left(r.period, 5) || lpad((3 * right(r.period, 1)::integer)::text, 2, '0')
    WHEN length(r.period) = 4 THEN r.period || '-12' ELSE r.period END`,
}

/**
 * Rows of a file that change a month of the books that is closed: a file is how a correction comes, so it is no reason to refuse, but whoever sends
 * it hears of it, because the report of that month is told already. A month without figures is not changed: the first file of a company fills them.
 * `open`: the first month that is not closed. Before anything is written; one line for each month.
 */
export async function closedIn(tx: Tx, kind: KindName, open: string): Promise<Problem[]> {
  const month = MONTHS[kind]
  if (!month) return []
  const rows = await tx.$queryRawUnsafe<{ file: string; line: number; month: string; rows: number }[]>(
    `WITH had AS (SELECT DISTINCT ${month} AS month FROM (${currentRows(kindOf(kind))}) r WHERE r.live),
      changed AS (SELECT ${month} AS month, min(r.n) AS n, count(*)::integer AS rows FROM in_${kind} r GROUP BY 1)
    SELECT s.file, s.line, c.month, c.rows FROM changed c JOIN had USING (month) JOIN in_${kind} s ON s.n = c.n
    WHERE c.month < $1 ORDER BY c.month`,
    open,
  )
  return rows.map(({ file, line, month, rows: count }) => ({
    file,
    line,
    kind,
    key: 'closedBooks',
    data: [month, String(count), open],
  }))
}

/** The closed months that were changed, by kind, for the history. */
export function closedMonths(notes: readonly Problem[]): Record<string, string[]> | undefined {
  const closed: Record<string, string[]> = {}
  for (const { kind, key, data } of notes) {
    const [month] = data
    if (key === 'closedBooks' && kind && month) closed[kind] = [...(closed[kind] ?? []), month]
  }
  return Object.keys(closed).length > 0 ? closed : undefined
}
