import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'

// SQL by hand: the lines of everything that belongs to an account, each through the index by subject.

export type ChangeLine = {
  at: Date
  /** Absent: the program itself. */
  by: string | null
  /** Verb and noun, as the history has it: `deal.amount`. */
  what: string
  /** Code of what was changed: `D3`, `K02`. */
  code: string
  before: unknown
  after: unknown
  /** Key of the message, click or job that caused it. */
  cause: string
}

/** What was changed about an account, its deals, requests, complaints and next steps, the newest first; one more than `take` when there is more. */
export async function accountChanges(
  work: Work,
  { id, code }: { id: number; code: string },
  { take, skip }: { take: number; skip: number },
): Promise<ChangeLine[]> {
  return work.tx.$queryRaw<ChangeLine[]>(Prisma.sql`
    WITH mine AS (
      SELECT 'account:' || ${code} AS subject
      UNION ALL SELECT 'deal:' || code FROM "Deal" WHERE "accountId" = ${id}
      UNION ALL SELECT 'request:' || code FROM "Request" WHERE "accountId" = ${id}
      UNION ALL SELECT 'complaint:' || code FROM "Complaint" WHERE "accountId" = ${id}
      UNION ALL SELECT 'next:' || code FROM "NextStep" WHERE "accountId" = ${id}
    )
    SELECT a.at, p.name AS by, a.what, split_part(a.subject, ':', 2) AS code, a.before, a.after, a.cause
    FROM mine JOIN "Audit" a USING (subject) LEFT JOIN "Person" p ON p.id = a."personId"
    ORDER BY a.id DESC LIMIT ${take + 1} OFFSET ${skip}`)
}
