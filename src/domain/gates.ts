import type { Day } from './day.ts'
import type { Gate } from './deal.ts'
import { type Found, findingOf } from './gate-findings.ts'
import {
  BY_HAND,
  ELEMENTS,
  GATE_ITEMS,
  type GateFacts,
  type GateItem,
  type GateItemKey,
  MAN,
} from './gate-items.ts'
import { minorFrom } from './money.ts'
import type { Policy } from './policy.ts'

/** `strict` asks nobody before the gate is complete; `advisory` lists what is open and marks the deal (S116). */
type GateMode = 'strict' | 'advisory'

export type GateCheck = { gate: Gate; mode: GateMode; items: GateItem[]; open: GateItem[]; complete: boolean }

/** Checks the exit of stage `gate` (G1–G6). `today` in the company's zone. */
export function checkGate(gate: Gate, facts: GateFacts, policy: Policy, today: Day): GateCheck {
  const asked: Readonly<Partial<Record<string, boolean>>> = policy.gates.items[`G${gate}`]
  const keys: readonly GateItemKey[] = GATE_ITEMS[gate]
  const items = keys
    .filter((key) => asked[key] !== false)
    .map((key) => itemOf(gate, key, facts, findingOf(key, { gate, facts, policy, today })))
  const open = items.filter(({ state }) => state === 'open')
  return { gate, mode: modeOf(gate, facts, policy), items, open, complete: open.length === 0 }
}

/** True when approvers may be asked: strict gates must be complete, advisory ones only say what is open. */
export function mayAsk(check: GateCheck): boolean {
  return check.complete || check.mode === 'advisory'
}

/** Can this item be ticked with evidence? Only what no fact answers; a price without a known floor as well. */
export function mayTick(item: Pick<GateItem, 'key' | 'why'>): boolean {
  return (
    BY_HAND.some((key) => key === item.key) || (item.why.kind === 'price' && item.why.floor === undefined)
  )
}

/**
 * Whether nobody has said anything yet about what somebody must say (by hand, or in the deal's own fields). What the log answers, as who was met
 * and how the group stands, is never unsaid: nobody met is an answer.
 */
export function isUnsaid({ why }: Pick<GateItem, 'why'>): boolean {
  switch (why.kind) {
    case 'byHand':
    case 'record':
    case 'lessons':
      return true
    case 'evaluation':
      return why.missing.length === ELEMENTS.length
    case 'man':
      return why.missing.length === MAN.length
    case 'fit':
      return !why.said
    case 'goal':
      return why.missing.includes('words')
    case 'need':
      return why.level === undefined
    case 'needConfirmed':
      return why.tags.length === 0
    case 'actions':
      return why.without.length === why.of
    case 'price':
      return why.quoted === undefined
    case 'signed':
      return why.ref === undefined
    case 'tier':
    case 'credit':
    case 'visit':
    case 'nextStep':
    case 'deciderNamed':
    case 'deciderMet':
    case 'relationship':
    case 'coach':
    case 'receivable':
    case 'satisfaction':
      return false
  }
}

/** A waiver covers anything; a tick only what a tick can answer; everything else is as the facts say. */
function itemOf(gate: Gate, key: GateItemKey, facts: GateFacts, found: Found): GateItem {
  const { why, mend } = found
  const tick = facts.ticks.find((one) => one.item === key && one.gate === gate)
  if (found.met) return { key, why, mend, state: 'met' }
  if (tick?.waived) return { key, why, mend, state: 'waived', words: tick.words, by: tick.by }
  if (found.whom) return { key, why, mend, state: 'asked', whom: found.whom }
  if (tick && mayTick({ key, why }))
    return { key, why, mend, state: 'ticked', words: tick.words, by: tick.by }
  return { key, why, mend, state: 'open' }
}

/** Small deals take gates 2 and 3 lightly, if the policy says what small is (S120): so many major units of the deal's own currency. */
function modeOf(gate: Gate, facts: GateFacts, { gates }: Policy): GateMode {
  const small = gates.smallBelow !== undefined && facts.amount < minorFrom(gates.smallBelow, facts.currency)
  return small && (gate === 2 || gate === 3) ? 'advisory' : gates.mode
}
