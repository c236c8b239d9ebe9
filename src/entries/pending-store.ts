import type { Prisma } from '../db/generated/client.ts'
import type { PendingEnd } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'

/** `of`: key of the message that it is asked about. */
export type PendingRow<State> = { id: number; intent: string; state: State; asked: number; of?: string }

/**
 * Keeps what a person is being asked about; a new question takes the place of the one before, because nobody answers two at once.
 * It expires after policy.language.pendingMinutes. The state is ours: it was never in the person's hands.
 */
export async function keepPending<State>(
  work: Work,
  personId: number,
  intent: string,
  state: State,
  asked = 0,
): Promise<number> {
  work.changes.push(`pending:${personId}`)
  await work.tx.pending.updateMany({ where: { personId, ended: null }, data: { ended: 'replaced' } })
  const expiresAt = new Date(work.now.getTime() + work.policy.language.pendingMinutes * 60_000)
  const row = await work.tx.pending.create({
    data: {
      personId,
      intent,
      state: { ...state, of: work.of ?? work.cause } as Prisma.InputJsonValue,
      asked,
      createdAt: work.now,
      expiresAt,
    },
    select: { id: true },
  })
  return row.id
}

/** The open question of a person: the one with this id, else the only one there is. Somebody else's is not found. */
export async function openPending<State>(
  work: Work,
  personId: number,
  id?: number,
): Promise<PendingRow<State> | undefined> {
  const row = await work.tx.pending.findFirst({
    where: { personId, ended: null, expiresAt: { gt: work.now }, ...(id !== undefined && { id }) },
    orderBy: { id: 'desc' },
    select: { id: true, intent: true, state: true, asked: true },
  })
  if (!row) return undefined
  const { of } = row.state as { of?: string }
  return { ...row, state: row.state as State, ...(of !== undefined && { of }) }
}

/** When the open question of a person was asked; undefined: none is open. */
export async function askedSince(
  work: Work,
  personId: number,
): Promise<{ id: number; at: Date } | undefined> {
  const row = await work.tx.pending.findFirst({
    where: { personId, ended: null, expiresAt: { gt: work.now } },
    orderBy: { id: 'desc' },
    select: { id: true, createdAt: true },
  })
  return row ? { id: row.id, at: row.createdAt } : undefined
}

/** Ends a question; false when it had ended already, so that a double click does one thing. */
export async function endPending(work: Work, id: number, how: PendingEnd): Promise<boolean> {
  const { count } = await work.tx.pending.updateMany({ where: { id, ended: null }, data: { ended: how } })
  if (count === 1) work.changes.push(`question:${id}`)
  return count === 1
}

/** Questions that nobody answered in time, at most `take`. */
export async function expiredPending(work: Work, take: number) {
  return work.tx.pending.findMany({
    where: { ended: null, expiresAt: { lte: work.now } },
    select: { id: true, personId: true, intent: true, state: true, expiresAt: true },
    orderBy: { id: 'asc' },
    take,
  })
}

/** Keeps what a person said that the next message may go on with, and that waits for no answer: it ends no open question. */
export async function keepAside<State>(
  work: Work,
  personId: number,
  intent: string,
  state: State,
): Promise<void> {
  const expiresAt = new Date(work.now.getTime() + work.policy.language.pendingMinutes * 60_000)
  await work.tx.pending.create({
    data: {
      personId,
      intent,
      state: state as Prisma.InputJsonValue,
      createdAt: work.now,
      expiresAt,
      ended: 'replaced',
    },
  })
}
