import type { Work } from '../db/work.ts'
import type { RequestRow } from './store.ts'

/** The question with which the last request of the same kind about the same was sent back, so that whoever decides sees that it was asked before. */
export async function questionBefore(
  work: Work,
  request: RequestRow,
): Promise<{ code: string; question: string } | undefined> {
  const before = await work.tx.request.findFirst({
    where: {
      kind: request.kind,
      accountId: request.accountId,
      dealId: request.dealId,
      id: { lt: request.id },
    },
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
