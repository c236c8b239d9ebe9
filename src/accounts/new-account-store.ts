import type { Work } from '../db/work.ts'

// SQL by hand: the next code is the highest number in use, and two who ask at once are to get two.

/** Holds off others who open an account until this transaction ends: any number, as long as nobody else uses it. */
const NEW_ACCOUNT_LOCK = 72707381

/** The next free code of the form K12. */
export async function nextAccountCode(work: Work): Promise<string> {
  await work.tx.$executeRaw`SELECT pg_advisory_xact_lock(${NEW_ACCOUNT_LOCK})`
  const [row] = await work.tx.$queryRaw<{ highest: number }[]>`
    SELECT COALESCE(max(substring(code FROM '^K(\\d{1,7})$')::int), 0) AS highest FROM "Account" WHERE code ~ '^K\\d{1,7}$'`
  return `K${String((row?.highest ?? 0) + 1).padStart(2, '0')}`
}

/** Accounts that are found under one of these names already, by id. */
export async function accountsCalled(work: Work, normals: readonly string[]): Promise<number[]> {
  const rows = await work.tx.accountName.findMany({
    where: { normal: { in: [...normals] } },
    select: { accountId: true },
  })
  return [...new Set(rows.map(({ accountId }) => accountId))]
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
