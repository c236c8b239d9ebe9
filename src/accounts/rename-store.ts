import type { Work } from '../db/work.ts'

/** What an account is called. */
export type Names = { name: string; aliases: string[] }

/** What an account is called now. */
export async function namesOf(work: Work, accountId: number): Promise<Names> {
  return work.tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { name: true, aliases: true },
  })
}

/** Writes the names of an account and everything that it is found under. */
export async function renameAccount(
  work: Work,
  accountId: number,
  { name, aliases }: Names,
  normals: readonly string[],
): Promise<void> {
  await work.tx.account.update({
    where: { id: accountId },
    data: { name, aliases, namesChangedAt: work.now },
  })
  await work.tx.accountName.deleteMany({ where: { accountId } })
  await work.tx.accountName.createMany({ data: normals.map((normal) => ({ accountId, normal })) })
}

/** What somebody at an account is called now, and where they are; undefined when they were taken away. */
export async function contactNow(
  work: Work,
  id: number,
): Promise<(Names & { accountId: number }) | undefined> {
  const row = await work.tx.contact.findUnique({
    where: { id },
    select: { name: true, aliases: true, accountId: true },
  })
  return row ?? undefined
}

export async function setContactName(work: Work, id: number, { name, aliases }: Names): Promise<void> {
  await work.tx.contact.update({ where: { id }, data: { name, aliases } })
}
