import type { Work } from '../db/work.ts'
import type { DealRow } from '../deals/store.ts'
import { requiredApprovers } from '../domain/approval/rule.ts'
import { creditFor } from '../domain/credit.ts'
import type { Gate } from '../domain/deal.ts'
import type { GateFacts } from '../domain/gate-items.ts'
import type { Ruled } from './kind.ts'
import { partiesOf } from './parties.ts'
import { nobodyWords } from './rule.ts'
import { colleagues } from './store.ts'

/** Who must agree to this move of this deal; a sentence when nobody can. */
export async function ruleFor(
  work: Work,
  deal: DealRow,
  move: { requesterId: number; gates: readonly Gate[] },
  facts: GateFacts,
): Promise<Ruled> {
  const { priceQuoted, priceFloor } = deal
  const answer = requiredApprovers(
    {
      ...move,
      ...partiesOf(move, { account: deal.account, deal }),
      amount: deal.amount,
      currency: deal.currency,
      belowFloor:
        priceQuoted !== null &&
        priceFloor !== null &&
        priceQuoted < Math.min(priceFloor, facts.granted?.price ?? priceFloor),
      overCredit: facts.credit !== undefined && !creditFor(facts.credit, deal).within,
      overdue: (facts.overdueDays ?? 0) > work.policy.gates.maxOverdueDays,
    },
    work.policy,
    await colleagues(work),
    work.today,
  )
  if (!answer.ok) return { nobody: nobodyWords(answer.nobody) }
  return { rule: { ...answer.rule, open: [], skipped: [...move.gates.slice(0, -1)] } }
}
