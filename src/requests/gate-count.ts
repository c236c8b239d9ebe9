import type { Work } from '../db/work.ts'
import { dealsById } from '../deals/store.ts'
import { isStage } from '../domain/deal.ts'
import { checkGate } from '../domain/gates.ts'
import { gateFactsOf } from './gate-store.ts'
import { isMove, requestByCode } from './store.ts'

/** How many items of its gate a pending request meets now; undefined where there is no such request. */
export async function gateCount(work: Work, code: string): Promise<{ met: number; all: number } | undefined> {
  const move = await requestByCode(work, code)
  const [deal] = move && isMove(move) ? await dealsById(work, [move.dealId]) : []
  const gate = (move?.to ?? 0) - 1
  if (!deal || !isStage(gate)) return undefined
  const { items, open } = checkGate(gate, await gateFactsOf(work, deal), work.policy, work.today)
  return { met: items.length - open.length, all: items.length }
}
