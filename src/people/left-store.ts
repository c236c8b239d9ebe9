import type { Work } from '../db/work.ts'
import { toBeDone } from '../steps/store.ts'

// SQL by hand: the chain of managers is recursive, and what is left stands in three tables.

/** An account on which something belongs to somebody who is no longer active, and who looks after it until it is handed over. */
export type LeftBehind = {
  accountId: number
  code: string
  name: string
  aliases: string[]
  ownerId: number
  owner: string
  /** The account itself is theirs; else only deals, steps or planned visits of it. */
  whole: boolean
  /** The account's own owner where only a deal or step was left, else the back-up, else the first active manager above, else a director. */
  coverId: number | null
  /** Who is asked to hand it over: the first active manager above, else a director. */
  managerId: number | null
}

/** Key accounts, open deals and steps to be done whose owner has left, an account each. Through indexes by owner: only people who left are looked at. */
export async function leftBehind(work: Work): Promise<LeftBehind[]> {
  return work.tx.$queryRaw<LeftBehind[]>`
    WITH gone AS (SELECT id, name, "managerId" FROM "Person" WHERE NOT active),
      matters AS (
        SELECT a.id AS account, g.id AS owner FROM gone g JOIN "Account" a ON a."ownerId" = g.id WHERE a.tier IS NOT NULL
        UNION SELECT d."accountId", g.id FROM gone g JOIN "Deal" d ON d."ownerId" = g.id WHERE d.status = 'open'
        UNION SELECT n."accountId", g.id FROM gone g JOIN "NextStep" n ON n."ownerId" = g.id WHERE ${toBeDone}),
      above AS (SELECT g.id, COALESCE((
          WITH RECURSIVE up(id, depth) AS (
            SELECT g."managerId", 1 UNION ALL SELECT p."managerId", u.depth + 1 FROM "Person" p JOIN up u ON p.id = u.id WHERE u.depth < 20
          ) SELECT m.id FROM up JOIN "Person" m ON m.id = up.id WHERE m.active AND m.role <> 'viewer' ORDER BY up.depth LIMIT 1),
        (SELECT min(id) FROM "Person" WHERE active AND role = 'director')) AS manager FROM gone g)
    SELECT a.id AS "accountId", a.code, a.name, a.aliases, g.id AS "ownerId", g.name AS owner, a."ownerId" = g.id AS whole, above.manager AS "managerId",
      COALESCE(o.id, b.id, above.manager) AS "coverId"
    FROM matters m JOIN gone g ON g.id = m.owner JOIN above ON above.id = g.id JOIN "Account" a ON a.id = m.account
    LEFT JOIN "Person" o ON o.id = a."ownerId" AND o.active LEFT JOIN "Person" b ON b.id = a."backupId" AND b.active
    ORDER BY g.id, a.id`
}

/** How many key accounts belong to people who have left. */
export async function accountsLeft(work: Work): Promise<number> {
  return work.tx.account.count({ where: { tier: { not: null }, owner: { active: false } } })
}
