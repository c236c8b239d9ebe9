import { type Work, writeHeldBack } from '../db/work.ts'

export type DeadMessage = { key: string; lane: string; error: string | null; owedAt: Date }

/** Messages given up, newest first. */
export async function deadMessages(work: Work, most: number): Promise<DeadMessage[]> {
  return work.tx.outbox.findMany({
    where: { status: 'dead' },
    select: { key: true, lane: true, error: true, owedAt: true },
    orderBy: { id: 'desc' },
    take: most,
  })
}

/** Owes a message that was given up once more, with all its tries; false when there is no such dead message. */
export async function resend(work: Work, key: string): Promise<boolean> {
  const { count } = await work.tx.outbox.updateMany({
    where: { key, status: 'dead' },
    data: { status: 'owed', attempts: 0, error: null, nextAt: work.now },
  })
  if (count > 0) work.told.add(key)
  return count > 0
}

/** True when a message whose key begins with `prefix` was owed since then: for "once in a few hours". */
export async function toldSince(work: Work, prefix: string, since: Date): Promise<boolean> {
  await writeHeldBack(work)
  const row = await work.tx.outbox.findFirst({
    where: { key: { startsWith: prefix }, owedAt: { gte: since } },
    select: { id: true },
  })
  return row !== null
}
