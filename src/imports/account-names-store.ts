import { randomUUID } from 'node:crypto'
import type { Work } from '../db/work.ts'
import { normalName } from '../language/names.ts'

// SQL by hand: the searchable names of the accounts of a file, a few thousand at a time.

/** Accounts that are named at a time. */
const AT_ONCE = 5_000

/** Gives the accounts that were written their searchable names (name, aliases, code) and tells name indexes of it. */
export async function nameAccounts(work: Work): Promise<void> {
  const { tx } = work
  let after = 0
  for (;;) {
    const accounts = await tx.$queryRawUnsafe<
      { id: number; code: string; name: string; aliases: string[] }[]
    >(
      `SELECT a.id, a.code, a.name, a.aliases FROM in_accounts s JOIN "Account" a ON a.code = s.code
       WHERE a.id > $1 ORDER BY a.id LIMIT ${AT_ONCE}`,
      after,
    )
    const last = accounts.at(-1)
    if (!last) break
    after = last.id
    const names = accounts.flatMap((account) =>
      normalNames(account.code, account.name, account.aliases).map((normal) => ({
        accountId: account.id,
        normal,
      })),
    )
    const wanted = `json_to_recordset($1::json) AS w("accountId" integer, normal text)`
    const ids = `ARRAY(SELECT "accountId" FROM ${wanted})`
    await tx.$executeRawUnsafe(
      `DELETE FROM "AccountName" WHERE "accountId" = ANY (${ids})`,
      JSON.stringify(names),
    )
    await tx.$executeRawUnsafe(
      `INSERT INTO "AccountName" ("accountId", normal) SELECT "accountId", normal FROM ${wanted}`,
      JSON.stringify(names),
    )
    await tx.$executeRawUnsafe(
      `UPDATE "Account" SET "namesChangedAt" = $2 WHERE id = ANY (${ids})`,
      JSON.stringify(names),
      work.now,
    )
  }
  // Replicas may have looked at newer names while this took its time: they are to read all of them again.
  await tx.$executeRawUnsafe(
    `INSERT INTO "Setting" (key, value) VALUES ('names', to_jsonb($1::text)) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
    randomUUID(),
  )
}

/** Under what an account is found, each form once: two accounts may not share one (4.1). */
export function normalNames(code: string, name: string, aliases: readonly string[]): string[] {
  return [...new Set([code, name, ...aliases].map(normalName).filter((normal) => normal !== ''))]
}
