import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { addMonths, type Day } from '../domain/day.ts'

// SQL by hand: counts accounts by month over the index of days, and only where an account is behind the company (bench:risk, bench:morning).

/** Months looked at, the newest with figures included. */
const MONTHS = 7

type WithRevenue = { revenues: readonly { day: Day }[] | null; newestRevenue: Day | null }

/**
 * The same for these accounts, which say the newest day of all figures: months are counted only where one of them has none of the newest month, because
 * of the others their own figures say it.
 */
export async function revenueKnownFor(
  work: Work,
  accounts: readonly WithRevenue[],
): Promise<Day | undefined> {
  const newest = accounts[0]?.newestRevenue
  if (!newest) return undefined
  const month = newest.slice(0, 7)
  const behind = accounts.some(({ revenues }) => !revenues?.some(({ day }) => day.startsWith(month)))
  return behind ? revenueKnown(work) : addMonths(`${month}-01`, 1)
}

/**
 * The first day after the last month that the company has revenue of (AR08): the newest month in which at least half as many key accounts have figures as in the
 * fullest of the last seven. One figure that came early does not make all others' month complete. Undefined: there never was any.
 */
async function revenueKnown(work: Work): Promise<Day | undefined> {
  const [row] = await work.tx.$queryRaw<
    { day: Day | null }[]
  >`SELECT (${knownSql(dateOf(work.today))})::text AS day`
  return row?.day ?? undefined
}

/** The same as a subquery of one date, as of `today`; null: there never was any. */
function knownSql(today: Date): Prisma.Sql {
  return Prisma.sql`
    WITH newest AS (SELECT date_trunc('month', r.day)::date AS month FROM "Revenue" r JOIN "Account" a ON a.id = r."accountId" AND a.tier IS NOT NULL
      WHERE r.day <= ${today} ORDER BY r.day DESC LIMIT 1),
    counts AS (SELECT date_trunc('month', r.day)::date AS month, count(DISTINCT r."accountId") AS accounts FROM newest, "Revenue" r
      JOIN "Account" a ON a.id = r."accountId" AND a.tier IS NOT NULL WHERE r.day >= newest.month - make_interval(months => ${MONTHS - 1}) AND r.day <= ${today} GROUP BY 1)
    SELECT (max(month) + interval '1 month')::date FROM counts WHERE 2 * accounts >= (SELECT max(accounts) FROM counts)`
}

/**
 * The day on which the last ninety days of revenue end, for whatever compares them with the ninety before: today, or as far as the company has
 * figures. A subquery of one date.
 */
export function revenueEndSql(work: Work): Prisma.Sql {
  const today = dateOf(work.today)
  return Prisma.sql`SELECT LEAST(${today}::date, COALESCE((${knownSql(today)}), ${today}::date)) AS day`
}

/**
 * Revenue was written or taken back: accounts without figures of the newest month are compared up to what the company has (AR08), which may be
 * another month now. They are assessed anew by the next tick.
 */
export async function revenueMoved(work: Work): Promise<void> {
  const today = dateOf(work.today)
  await work.tx.$executeRaw`
    UPDATE "Account" a SET "reassessOn" = ${today} WHERE a.tier IS NOT NULL AND (a."reassessOn" IS NULL OR a."reassessOn" > ${today})
      AND NOT EXISTS (SELECT 1 FROM "Revenue" r WHERE r."accountId" = a.id AND r.day <= ${today}
        AND r.day >= date_trunc('month', (SELECT max(day) FROM "Revenue" WHERE day <= ${today})))`
}
