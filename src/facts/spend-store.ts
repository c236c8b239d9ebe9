import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Budget } from '../domain/account-money.ts'
import { addMonths, type Day } from '../domain/day.ts'

// SQL by hand: sums by code, and the row of an insert that may do nothing; models cannot say either.

/** What was spent on an account, by code (S67). Amount in minor units of the account's currency. */
export type Spend = { accountId: number; day: Day; code: string; amount: number; note: string }

/** Writes it; undefined when the same day, code and note stand there already. */
export async function addSpend(work: Work, spend: Spend): Promise<number | undefined> {
  const [row] = await work.tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "Spend" ("accountId", day, code, amount, note)
    VALUES (${spend.accountId}, ${dateOf(spend.day)}, ${spend.code}, ${BigInt(spend.amount)}, ${spend.note})
    ON CONFLICT DO NOTHING RETURNING id`
  return row?.id
}

/** Whether the same day, code and note stand there already. */
export async function isBooked(
  work: Work,
  { accountId, day, code, note }: Omit<Spend, 'amount'>,
): Promise<boolean> {
  const where = { accountId, day: dateOf(day), code, note, reference: '' }
  return (await work.tx.spend.count({ where })) > 0
}

/**
 * The budget of a code in the month of a day, and what is spent of it beside this very expense (S67). Undefined: none was set, so nothing is
 * over it. Minor units.
 */
export async function budgetFor(
  work: Work,
  { accountId, day, code, note }: Omit<Spend, 'amount'>,
): Promise<Budget | undefined> {
  const month = day.slice(0, 7)
  const [row] = await work.tx.$queryRaw<Budget[]>`
    SELECT b.month, b.amount::float8 AS budget,
      (SELECT COALESCE(sum(s.amount), 0)::float8 FROM "Spend" s WHERE s."accountId" = b."accountId" AND s.code = b.code
        AND s.day >= ${dateOf(`${month}-01`)} AND s.day < ${dateOf(addMonths(`${month}-01`, 1))}
        AND NOT (s.day = ${dateOf(day)} AND s.note = ${note} AND s.reference = '')) AS spent
    FROM "Budget" b WHERE b."accountId" = ${accountId} AND b.month = ${month} AND b.code = ${code}`
  return row
}

/** Removes what was taken back within the half hour; gives its account. */
export async function undoSpend(work: Work, id: number): Promise<number> {
  const row = await work.tx.spend.delete({ where: { id }, select: { accountId: true } })
  return row.accountId
}

/** Spent on an account in the last twelve months, all codes and this one, beside its revenue of the same time. */
export async function spentOn(
  work: Work,
  accountId: number,
  code: string,
): Promise<{ all: number; code: number; revenue12: number }> {
  const [row] = await work.tx.$queryRaw<{ all: number; code: number; revenue12: number }[]>`
    SELECT COALESCE(sum(s.amount), 0)::float8 AS all, COALESCE(sum(s.amount) FILTER (WHERE s.code = ${code}), 0)::float8 AS code,
      (SELECT "revenue12"::float8 FROM "Account" WHERE id = ${accountId}) AS "revenue12"
    FROM "Spend" s WHERE s."accountId" = ${accountId} AND s.day BETWEEN ${dateOf(addMonths(work.today, -12))} AND ${dateOf(work.today)}`
  return row ?? { all: 0, code: 0, revenue12: 0 }
}
