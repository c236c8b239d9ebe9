import { Prisma } from '../db/generated/client.ts'
import type { Work } from '../db/work.ts'
import { saidSql } from '../entries/store.ts'
import { identitySql } from '../people/sender-store.ts'
import type { Incoming } from '../platforms/platform.ts'
import { namesSql } from './names-store.ts'

// SQL by hand: what every input asks for, in the statement that takes its row (bench:visit).

/**
 * Who sent it; of what is written also what it may go on with and whether the names are as we know them. One row, each column with what its
 * store gives when it is asked. Undefined: nothing can be known ahead.
 */
export function readAhead({ sender, kind }: Incoming): ((work: Work) => Prisma.Sql) | undefined {
  if (sender.platform === 'web' || sender.standing === 'foreign') return undefined
  const who = Prisma.sql`(SELECT) one LEFT JOIN (${identitySql(sender)}) who ON true`
  if (kind !== 'said') return () => Prisma.sql`SELECT to_json(who) AS sender FROM ${who}`
  const personId = Prisma.sql`who."personId"`
  // Who is bound with this very message is known only later, and may have an open question elsewhere: nothing is said of them.
  return (work) =>
    Prisma.sql`SELECT to_json(who) AS sender, CASE WHEN ${personId} IS NOT NULL THEN ${saidSql(work, personId)} END AS said,
      CASE WHEN ${personId} IS NOT NULL THEN ${namesSql(work, personId)} END AS names FROM ${who}`
}
