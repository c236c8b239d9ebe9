import type { Tx } from '../db/work.ts'
import { currencyOf } from './kind-store.ts'
import { toMajor } from './money-store.ts'
import type { Problem } from './problem.ts'

// SQL by hand: files against tables, by account, code and month.

/** Most lines that are listed. */
const MOST = 1000

/**
 * Expenses of a file that take a code over its budget of a month (S67): worth knowing and no reason to refuse, because a file says what was
 * spent already. Looks at files and tables together, after both were compared and before anything is written; one line for each code and month.
 */
export async function overBudgetIn(tx: Tx): Promise<Problem[]> {
  const rows = await tx.$queryRawUnsafe<
    {
      file: string
      line: number
      account: string
      code: string
      month: string
      spent: string
      budget: string
    }[]
  >(`WITH budgets AS (
      SELECT b.account, b.month, b.code, b.amount FROM in_budgets b WHERE b.amount IS NOT NULL
      UNION ALL SELECT a.code, b.month, b.code, ${toMajor('b.amount', 'a.currency')} FROM "Budget" b JOIN "Account" a ON a.id = b."accountId"
        WHERE NOT EXISTS (SELECT 1 FROM in_budgets n WHERE n.stored = b.id AND n.amount IS NOT NULL)),
    incoming AS (
      SELECT s.account, s.code, to_char(s.date, 'YYYY-MM') AS month, min(s.n) AS n,
        sum(coalesce(s.amount, ${toMajor('o.amount', currencyOf('account'))})) AS amount
      FROM in_spend s LEFT JOIN "Spend" o ON o.id = s.stored LEFT JOIN known_currency currency_ ON currency_.code = s.account GROUP BY 1, 2, 3)
    SELECT f.file, f.line, i.account, i.code, i.month, trim_scale(i.amount + before.amount)::text AS spent, trim_scale(b.amount)::text AS budget
    FROM incoming i JOIN budgets b USING (account, code, month) JOIN in_spend f ON f.n = i.n LEFT JOIN "Account" a ON a.code = i.account
    CROSS JOIN LATERAL (SELECT coalesce(sum(${toMajor('t.amount', 'a.currency')}), 0) AS amount FROM "Spend" t
      WHERE t."accountId" = a.id AND t.code = i.code AND t.day >= (i.month || '-01')::date AND t.day < (i.month || '-01')::date + interval '1 month'
        AND NOT EXISTS (SELECT 1 FROM in_spend x WHERE x.stored = t.id)) before
    WHERE i.amount + before.amount > b.amount ORDER BY i.n LIMIT ${MOST}`)
  return rows.map(({ file, line, account, code, month, spent, budget }) => ({
    file,
    line,
    kind: 'spend',
    key: 'overBudget',
    data: [account, code, month, spent, budget],
  }))
}
