import type { Work } from '../db/work.ts'

// SQL by hand: the next code is the highest number in use, and two who ask at once are to get two.

/** Holds off others who open an account until this transaction ends: any number, as long as nobody else uses it. */
const NEW_ACCOUNT_LOCK = 72707381

/** Nobody else opens an account until this transaction ends. */
export async function openAlone(work: Work): Promise<void> {
  await work.tx.$executeRaw`SELECT pg_advisory_xact_lock(${NEW_ACCOUNT_LOCK})`
}

/** The next free code of the form K12, after the highest that everybody sees: a gap would tell of a confidential account. */
export async function nextAccountCode(work: Work): Promise<string> {
  const [row] = await work.tx.$queryRaw<{ code: string }[]>`
    WITH seen AS (SELECT COALESCE(max(substring(code FROM '^K(\\d{1,7})$')::int), 0) AS highest FROM "Account" WHERE code ~ '^K\\d{1,7}$' AND NOT confidential),
      next AS (SELECT 'K' || CASE WHEN n < 10 THEN '0' ELSE '' END || n AS code, n
        FROM seen, generate_series(seen.highest + 1, seen.highest + 1 + (SELECT count(*)::int FROM "Account" WHERE confidential)) n)
    SELECT code FROM next WHERE NOT EXISTS (SELECT 1 FROM "Account" a WHERE a.code = next.code) ORDER BY n LIMIT 1`
  return row!.code
}

/** Whether an account has this code, whoever may see it. */
export async function codeInUse(work: Work, code: string): Promise<boolean> {
  return (await work.tx.account.count({ where: { code } })) > 0
}

/** Accounts that are found under one of these names already, by id. */
export async function accountsCalled(work: Work, normals: readonly string[]): Promise<number[]> {
  const rows = await work.tx.accountName.findMany({
    where: { normal: { in: [...normals] } },
    select: { accountId: true },
  })
  return [...new Set(rows.map(({ accountId }) => accountId))]
}

/** Codes and owners of these accounts, whoever may see them. */
export async function ownersOf(
  work: Work,
  ids: readonly number[],
): Promise<{ code: string; ownerId: number }[]> {
  return work.tx.account.findMany({
    where: { id: { in: [...ids] } },
    select: { code: true, ownerId: true },
  })
}

/** Writes a new account with the names that it is found under. */
export async function createAccount(
  work: Work,
  account: { code: string; name: string; aliases: string[]; ownerId: number },
  normals: readonly string[],
): Promise<number> {
  const { id } = await work.tx.account.create({
    data: { ...account, namesChangedAt: work.now, names: { create: normals.map((normal) => ({ normal })) } },
    select: { id: true },
  })
  return id
}
