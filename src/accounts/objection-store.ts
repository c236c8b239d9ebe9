import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day } from '../domain/day.ts'

// SQL by hand: the same condition stands in the statement of the account card.

/** An objection that nobody has answered (S86). */
export type OpenObjection = {
  code: string
  text: string
  day: Day
  account: { code: string; name: string; aliases: string[] }
}

const MOST = 10

/** "Note" n is an objection that has waited for an answer longer than the policy allows. */
export function unanswered(work: Work): Prisma.Sql {
  const { objectionDays } = work.policy.profile
  if (objectionDays === 'off') return Prisma.sql`FALSE`
  const today = dateOf(work.today)
  const until = dateOf(addDays(work.today, -Math.ceil(objectionDays)))
  return Prisma.sql`(n.kind = 'objection' AND n."answeredOn" IS NULL AND n.day <= ${until} AND (n."expiresOn" IS NULL OR n."expiresOn" >= ${today}))`
}

/** Those of everything that a person owns, the oldest first. */
export async function openObjections(work: Work, ownerId: number): Promise<OpenObjection[]> {
  const rows = await work.tx.$queryRaw<
    (OpenObjection['account'] & { note: string; text: string; day: Day })[]
  >`
    SELECT n.code AS note, n.text, n.day::text AS day, a.code, a.name, a.aliases FROM "Account" a JOIN "Note" n ON n."accountId" = a.id
    WHERE a."ownerId" = ${ownerId} AND ${unanswered(work)} ORDER BY n.day, n.id LIMIT ${MOST}`
  return rows.map(({ note, text, day, ...account }) => ({ code: note, text, day, account }))
}
