import type { Day } from './day.ts'
import { type DealState, type Gate, type MovePlan, type MoveRefusal, planMove } from './deal.ts'
import type { GateFacts } from './gate-items.ts'
import { checkGate, type GateCheck, mayAsk } from './gates.ts'
import type { Policy } from './policy.ts'

/** What happens when somebody says `move D6 4`: the one way into a stage. */
export type MoveAnswer =
  | { kind: 'refused'; why: MoveRefusal }
  | { kind: 'back' }
  /** Strict: nobody is asked before these are mended or waived. */
  | { kind: 'incomplete'; check: GateCheck; skipped: GateCheck[] }
  /** `bypassed`: a gate passed here is not complete, by advisory mode or by skipping; the deal is marked. */
  | { kind: 'ask'; check: GateCheck; skipped: GateCheck[]; bypassed: boolean }

/**
 * The gate into the new stage must be complete in strict mode, also when stages before it are skipped; the skipped gates are
 * listed with what is open and left to the director.
 */
export function answerMove(
  deal: DealState,
  to: number,
  facts: GateFacts,
  policy: Policy,
  today: Day,
): MoveAnswer {
  const plan = planMove(deal, to)
  if (plan.kind === 'refused' || plan.kind === 'back') return plan
  const check = checkGate(plan.gate, facts, policy, today)
  const skipped = skippedIn(plan).map((gate) => checkGate(gate, facts, policy, today))
  if (!mayAsk(check)) return { kind: 'incomplete', check, skipped }
  return { kind: 'ask', check, skipped, bypassed: [check, ...skipped].some(({ complete }) => !complete) }
}

function skippedIn(plan: MovePlan): Gate[] {
  return plan.kind === 'skip' ? plan.skipped : []
}
