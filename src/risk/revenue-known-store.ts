import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

// SQL by hand: a subquery of the statements that compare revenue (bench:risk, bench:morning).

/** Where it is noted up to when the company has revenue: a message reads it, only the morning and an import count. */
const KEY = 'revenue.known'
/** Months looked at, the newest with figures included. */
const MONTHS = 7

/**
 * Notes the first day after the last month that the company has revenue of (AR08). Every morning and after an import of revenue. When it is
 * another day than before, all key accounts are compared with it: they are assessed anew by the next tick.
 */
export async function noteRevenueKnown(work: Work): Promise<void> {
  const today = dateOf(work.today)
  const [before, [counted]] = [
    await work.tx.setting.findUnique({ where: { key: KEY } }),
    await work.tx.$queryRaw<{ day: Day | null }[]>`SELECT (${countedSql(today)})::text AS day`,
  ]
  const day = counted?.day ?? null
  if (before?.value === day || (!before && day === null)) return
  if (day === null) await work.tx.setting.delete({ where: { key: KEY } })
  else
    await work.tx.setting.upsert({
      where: { key: KEY },
      create: { key: KEY, value: day },
      update: { value: day },
    })
  await work.tx.$executeRaw`
    UPDATE "Account" SET "reassessOn" = ${today} WHERE tier IS NOT NULL AND ("reassessOn" IS NULL OR "reassessOn" > ${today})`
}

/** The newest month in which at least half as many key accounts have revenue as in the fullest of the last seven: one figure that came early makes no month. */
function countedSql(today: Date): Prisma.Sql {
  return Prisma.sql`
    WITH newest AS (SELECT date_trunc('month', r.day)::date AS month FROM "Revenue" r JOIN "Account" a ON a.id = r."accountId" AND a.tier IS NOT NULL
      WHERE r.day <= ${today} ORDER BY r.day DESC LIMIT 1),
    counts AS (SELECT date_trunc('month', r.day)::date AS month, count(DISTINCT r."accountId") AS accounts FROM newest, "Revenue" r
      JOIN "Account" a ON a.id = r."accountId" AND a.tier IS NOT NULL WHERE r.day >= newest.month - make_interval(months => ${MONTHS - 1}) AND r.day <= ${today} GROUP BY 1)
    SELECT (max(month) + interval '1 month')::date FROM counts WHERE 2 * accounts >= (SELECT max(accounts) FROM counts)`
}

/** The first day after the last month that the company has revenue of, as it was noted; counted where nothing was noted yet. Null: there never was any. */
export function revenueKnownSql(work: Work): Prisma.Sql {
  return Prisma.sql`SELECT COALESCE((SELECT (value #>> '{}')::date FROM "Setting" WHERE key = ${KEY}), (${countedSql(dateOf(work.today))}))`
}

/**
 * The day on which the last ninety days of revenue end, for whatever compares them with the ninety before: today, or as far as the company has
 * figures. A subquery of one date.
 */
export function revenueEndSql(work: Work): Prisma.Sql {
  const today = dateOf(work.today)
  return Prisma.sql`SELECT LEAST(${today}::date, COALESCE((${revenueKnownSql(work)}), ${today}::date)) AS day`
}
