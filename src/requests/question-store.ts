import type { Work } from '../db/work.ts'
import type { MoveRow } from './store.ts'

/** The question with which the last request of the same deal was sent back, so that whoever decides sees that it was asked before. */
export async function questionBefore(
  work: Work,
  move: MoveRow,
): Promise<{ code: string; question: string } | undefined> {
  const before = await work.tx.stageMove.findFirst({
    where: { dealId: move.dealId, id: { lt: move.id } },
    orderBy: { id: 'desc' },
    select: {
      code: true,
      status: true,
      decisions: { orderBy: { id: 'desc' }, take: 1, select: { reason: true } },
    },
  })
  const question = before?.decisions[0]?.reason
  return before?.status === 'sent_back' && question ? { code: before.code, question } : undefined
}
