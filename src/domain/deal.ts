import { addDays, type Day, daysBetween } from './day.ts'

/** The deal's way through the six stages (S48, 4.2): what may follow what, what counts as a push, what voids an approval. */

export const STAGES = [1, 2, 3, 4, 5, 6] as const
export type Stage = (typeof STAGES)[number]

/** Gate n is the exit of stage n. Gate 6 closes the deal. */
export type Gate = Stage

/** Where gate 6 leads: not a stage any more, but the end. Kept as a number beside the stages. */
export const CLOSED = 7

export type DealStatus = 'open' | 'won' | 'lost' | 'on_hold' | 'cancelled' | 'closed'

export type DealState = { stage: Stage; status: DealStatus }

/** What asking for `to` means. Only `next`, `skip` and `close` need approvers. */
export type MovePlan =
  | { kind: 'next'; gate: Gate }
  /** Forward over gates: a director must agree, the skipped gates are listed; the gate into the new stage stays in force. */
  | { kind: 'skip'; gate: Gate; skipped: Gate[] }
  | { kind: 'close'; gate: Gate }
  /** Needs a reason, nobody's approval; the age starts again. */
  | { kind: 'back' }
  | { kind: 'refused'; why: MoveRefusal }

export type MoveRefusal =
  | 'no_such_stage'
  | 'already_there'
  | 'lost'
  | 'on_hold'
  | 'cancelled'
  | 'closed'
  | 'close_from_six'

/** Stage 1–6, or 7 for closing. Lost, sleeping and closed deals do not move: reopen or wake them first. */
export function planMove(deal: DealState, to: number): MovePlan {
  if (deal.status !== 'open' && deal.status !== 'won') return { kind: 'refused', why: deal.status }
  if (to === CLOSED) {
    return deal.stage === 6 ? { kind: 'close', gate: 6 } : { kind: 'refused', why: 'close_from_six' }
  }
  if (!isStage(to)) return { kind: 'refused', why: 'no_such_stage' }
  if (to === deal.stage) return { kind: 'refused', why: 'already_there' }
  if (to < deal.stage) return { kind: 'back' }
  const gate = (to - 1) as Gate
  if (to === deal.stage + 1) return { kind: 'next', gate }
  return { kind: 'skip', gate, skipped: STAGES.filter((stage) => stage >= deal.stage && stage < gate) }
}

export function isStage(value: number): value is Stage {
  return STAGES.some((stage) => stage === value)
}

/** Stage 6 is won; before it the deal is open; after gate 6 it is closed. */
export function statusIn(stage: number): DealStatus {
  if (stage === CLOSED) return 'closed'
  return stage === 6 ? 'won' : 'open'
}

export type DealClock = { status: DealStatus; stageEnteredOn: Day; heldDays: number; heldFrom: Day | null }

/** Calendar days in this stage; days on hold do not count, neither finished nor running ones (4.4). */
export function stageAge(deal: DealClock, today: Day): number {
  const running = deal.status === 'on_hold' && deal.heldFrom ? daysBetween(deal.heldFrom, today) : 0
  return Math.max(0, daysBetween(deal.stageEnteredOn, today) - deal.heldDays - running)
}

export type HoldRefusal = 'not_open' | 'not_after_today' | 'too_long'

/** May the deal sleep until that day? Undefined: yes. At most `longest` calendar days (4.2), never into the past. */
export function refuseHold(
  deal: DealState,
  until: Day,
  today: Day,
  longest: number,
): HoldRefusal | undefined {
  if (deal.status !== 'open' && deal.status !== 'won') return 'not_open'
  if (until <= today) return 'not_after_today'
  return until > addDays(today, longest) ? 'too_long' : undefined
}

/** A later closing day than the one before is a push, and is counted; earlier or the first one is none. */
export function isPush(before: Day | null, after: Day | null): boolean {
  return before !== null && after !== null && after > before
}

/** What an approval was given for. Any of it changed: the approval was for another deal (4.2). */
export const GATE_FIELDS = ['amount', 'price', 'stakeholders', 'contract'] as const
export type GateField = (typeof GATE_FIELDS)[number]

export type GateRelevant = {
  amount: number
  currency: string
  priceQuoted: number | null
  priceFloor: number | null
  contractRef: string | null
  /** Layer, weight and stance of everybody, in any order. */
  stakeholders: readonly { contact: string; layer: string; weight: number; stance: string }[]
}

/** Which gate-relevant fields differ. Not empty: the version grows by one and a pending request is void. */
export function gateChanges(before: GateRelevant, after: GateRelevant): GateField[] {
  const differs: Record<GateField, boolean> = {
    amount: before.amount !== after.amount || before.currency !== after.currency,
    price: before.priceQuoted !== after.priceQuoted || before.priceFloor !== after.priceFloor,
    stakeholders: chart(before) !== chart(after),
    contract: (before.contractRef ?? '') !== (after.contractRef ?? ''),
  }
  return GATE_FIELDS.filter((field) => differs[field])
}

function chart({ stakeholders }: GateRelevant): string {
  return stakeholders
    .map(({ contact, layer, weight, stance }) => JSON.stringify([contact, layer, weight, stance]))
    .sort()
    .join()
}

/** A decision criterion of the customer's (S45): weight in percent, scores 1–5 for us and for the strongest rival. */
export type Criterion = { name: string; weight: number; ours?: number; rival?: number; confirmedBy?: string }

export type CriteriaProblem =
  | { kind: 'sum'; sum: number }
  | { kind: 'score'; name: string }
  | { kind: 'twice'; name: string }

/** Weights make 100 exactly; scores are 1–5; no name twice. Undefined: in order. */
export function checkCriteria(criteria: readonly Criterion[]): CriteriaProblem | undefined {
  const twice = criteria.find(({ name }, at) => criteria.findIndex((other) => other.name === name) !== at)
  if (twice) return { kind: 'twice', name: twice.name }
  const off = criteria.find(({ ours, rival }) => !isScore(ours) || !isScore(rival))
  if (off) return { kind: 'score', name: off.name }
  const sum = criteria.reduce((total, { weight }) => total + weight, 0)
  return sum === 100 ? undefined : { kind: 'sum', sum }
}

/** Σ(weight × score) ÷ 100 on the scale 1–5, ours and the rival's; undefined while a score is missing. */
export function weightedScores(criteria: readonly Criterion[]): { ours?: number; rival?: number } {
  const total = (side: 'ours' | 'rival'): number | undefined => {
    if (criteria.length === 0 || criteria.some((criterion) => criterion[side] === undefined)) return undefined
    return criteria.reduce((sum, criterion) => sum + criterion.weight * (criterion[side] ?? 0), 0) / 100
  }
  const ours = total('ours')
  const rival = total('rival')
  return { ...(ours !== undefined && { ours }), ...(rival !== undefined && { rival }) }
}

function isScore(score: number | undefined): boolean {
  return score === undefined || (Number.isInteger(score) && score >= 1 && score <= 5)
}
