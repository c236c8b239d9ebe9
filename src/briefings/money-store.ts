import { visibleAccounts } from '../accounts/store.ts'
import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { type Day, daysBetween } from '../domain/day.ts'
import type { Person } from '../domain/rights.ts'

// SQL by hand: the newest day of each account.

/** Overdue money as it was last known, and what finance says about it. Amounts in minor units. */

export type OverdueRow = {
  accountId: number
  code: string
  name: string
  aliases: string[]
  currency: string
  amount: number
  daysOverdue: number
  asOf: Day
}

/** Overdue receivables of the newest snapshot of every account, the longest overdue first; undefined `codes`: of all. */
export async function overdueRows(work: Work, codes?: readonly string[]): Promise<OverdueRow[]> {
  return work.tx.$queryRaw<OverdueRow[]>`
    SELECT a.id AS "accountId", a.code, a.name, a.aliases, a.currency, r.amount::float8 AS amount, r."daysOverdue"::int AS "daysOverdue", r."asOf"::text AS "asOf"
    FROM "Receivable" r JOIN "Account" a ON a.id = r."accountId"
    WHERE r."daysOverdue" > 0 AND a.tier IS NOT NULL AND (${codes === undefined} OR a.code = ANY(${[...(codes ?? [])]}::text[]))
      AND r."asOf" = (SELECT max(n."asOf") FROM "Receivable" n WHERE n."accountId" = a.id AND n."asOf" <= ${dateOf(work.today)})
    ORDER BY r."daysOverdue" DESC, a.id`
}

/** The same of the accounts that the person may see. */
export async function overdueFor(
  work: Work,
  person: Person,
  codes?: readonly string[],
): Promise<OverdueRow[]> {
  const rows = await overdueRows(work, codes)
  const ids = rows.map(({ accountId }) => accountId)
  const seen = new Set((await visibleAccounts(work, person, ids)).map(({ id }) => id))
  return rows.filter(({ accountId }) => seen.has(accountId))
}

/** Not paid yet: the same money, older by the days since it was known. Paid: nothing of it is left. Both are facts of today. */
export async function confirmMoney(work: Work, rows: readonly OverdueRow[], paid: boolean): Promise<void> {
  const today = dateOf(work.today)
  const accountIds = [...new Set(rows.map(({ accountId }) => accountId))]
  await work.tx.receivable.deleteMany({
    where: { accountId: { in: accountIds }, asOf: today, daysOverdue: { gt: 0 } },
  })
  const facts = paid
    ? accountIds.map((accountId) => ({ accountId, asOf: today, daysOverdue: 0, amount: 0n }))
    : rows.map(({ accountId, amount, daysOverdue, asOf }) => ({
        accountId,
        asOf: today,
        daysOverdue: daysOverdue + daysBetween(asOf, work.today),
        amount: BigInt(amount),
      }))
  await work.tx.receivable.createMany({ data: facts, skipDuplicates: true })
}

/** Active people who can confirm money. */
export async function financePeople(work: Work): Promise<number[]> {
  const rows = await work.tx.person.findMany({
    where: { role: 'finance', active: true },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}
