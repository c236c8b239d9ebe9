import type { Credit } from './credit.ts'
import type { Day } from './day.ts'
import type { Gate } from './deal.ts'
import type { StakeholderFacts } from './stakeholders.ts'

/**
 * The items of the gates G1–G6 between the stages (S48, 4.2): what must be true before a deal moves on. What facts can answer
 * is computed, the rest is ticked with evidence; an approver may waive any item with words.
 */
export const GATE_ITEMS = {
  1: ['evaluation', 'fit', 'tier', 'visit', 'man', 'nextStep'],
  2: ['goal', 'team', 'budget', 'need', 'deciderNamed'],
  3: ['deciderMet', 'relationship', 'coach', 'needConfirmed', 'actions', 'need', 'proposal'],
  4: ['bid', 'result', 'price', 'need'],
  5: ['contract', 'signed', 'receivable', 'credit'],
  6: ['acceptance', 'payment', 'record', 'satisfaction', 'lessons'],
} as const satisfies Record<Gate, readonly string[]>

export type GateItemKey = (typeof GATE_ITEMS)[Gate][number]

/** What no fact can answer: somebody says so, with evidence. */
export const BY_HAND = [
  'team',
  'budget',
  'proposal',
  'bid',
  'result',
  'contract',
  'acceptance',
  'payment',
] as const satisfies readonly GateItemKey[]

/** The six evaluation elements of an opportunity, each a fact with its source (S53). */
export const ELEMENTS = ['needs', 'timetable', 'budget', 'competition', 'decision', 'priority'] as const
export type Element = (typeof ELEMENTS)[number]
export type Sourced = { fact: string; source?: string }
export type Evaluation = Partial<Record<Element, Sourced>>

/** Money, authority, need: without one of them it is no prospect (S87). */
export const MAN = ['money', 'authority', 'need'] as const
export type ManKey = (typeof MAN)[number]
export type Man = Partial<Record<ManKey, Sourced>>

/** Does the deal fit the strategy? If not, the reason to go on (S53). */
export type Fit = { fits: boolean; reason?: string }

/** Ticked with evidence, or waived by an approver with words. */
export type Tick = { gate: Gate; item: GateItemKey; waived: boolean; words: string; by: string }

/** Everything a gate can ask about one deal, on one day. Money in minor units. */
export type GateFacts = {
  evaluation: Evaluation
  fit?: Fit
  tier?: 'A' | 'B' | 'C' | 'D'
  man: Man
  owner: string
  nextStep?: { text: string; due: Day }
  /** Qualifying visits to the account: the follow-up form is the visit log (S101). */
  visits: number
  goal?: string
  amount: number
  currency: string
  expectedClose?: Day
  /** P0–P3 (S41). */
  needLevel?: number
  /** Needs that the customer confirmed (S25). */
  needTags: readonly string[]
  stakeholders: readonly StakeholderFacts[]
  coaches: readonly { name: string; lastInfoOn?: Day }[]
  priceQuoted?: number
  priceFloor?: number
  /** The lowest price that was granted for it (S69), and by which request. */
  granted?: { code: string; price: number }
  contractRef?: string
  /** The account's oldest unpaid invoice, days past due; undefined: no figures known, which is no reason to stop. */
  overdueDays?: number
  /** What they owe and may owe; undefined: no limit is known, which is no reason to stop. */
  credit?: Credit
  /** The development record (S47) as far as it is filled. */
  record: { complete: boolean; lesson: boolean }
  /** Satisfaction asked since the deal is being delivered. */
  surveyedOn?: Day
  ticks: readonly Tick[]
}

/** Why an item stands as it stands, as data; the cards make a sentence of it. */
export type Finding =
  | { kind: 'evaluation'; missing: Element[]; unsourced: Element[] }
  | { kind: 'fit'; said: boolean; reason: boolean }
  | { kind: 'tier'; tier?: string }
  | { kind: 'visit'; visits: number }
  | { kind: 'man'; missing: ManKey[] }
  | { kind: 'nextStep'; owner: string; due?: Day; past: boolean }
  | { kind: 'goal'; missing: ('words' | 'number' | 'amount' | 'close')[] }
  | { kind: 'need'; level?: number; least: number }
  | { kind: 'deciderNamed'; known: number; total: number }
  | { kind: 'deciderMet'; named: string[]; known: number; total: number }
  | { kind: 'relationship'; percent?: number; least: number }
  | { kind: 'coach'; name?: string; silentDays?: number; limit: number }
  | { kind: 'needConfirmed'; tags: string[]; least: number }
  | { kind: 'actions'; without: string[]; of: number }
  | { kind: 'price'; quoted?: number; floor?: number; granted?: string; currency: string }
  | { kind: 'signed'; ref?: string }
  | { kind: 'receivable'; days?: number; limit: number }
  | { kind: 'credit'; limit?: number; exposure?: number; currency?: string }
  | { kind: 'record' }
  | { kind: 'satisfaction'; on?: Day }
  | { kind: 'lessons' }
  | { kind: 'byHand' }

/** What to do about an open item; the cards turn it into a sentence and, where there is one, a button. */
export type Mend =
  | 'fillEvaluation'
  | 'sayFit'
  | 'setTier'
  | 'logVisit'
  | 'fillMan'
  | 'setNextStep'
  | 'setGoal'
  | 'raiseNeed'
  | 'nameDecider'
  | 'meetDecider'
  | 'winPeople'
  | 'findCoach'
  | 'confirmNeed'
  | 'planActions'
  | 'quotePrice'
  | 'fileContract'
  | 'collectMoney'
  | 'raiseLimit'
  | 'fillRecord'
  | 'askSatisfaction'
  | 'tick'

/** Whom the policy names to allow what is not met: approvals.priceAuthority and so on. */
export type Allows = 'priceAuthority' | 'overdueReceivable' | 'creditLimit'

/** `asked`: not true, but whoever may allow it is among the approvers of this very move. */
type ItemState =
  | { state: 'met' }
  | { state: 'ticked'; words: string; by: string }
  | { state: 'waived'; words: string; by: string }
  | { state: 'asked'; whom: Allows }
  | { state: 'open' }

export type GateItem = ItemState & { key: GateItemKey; why: Finding; mend: Mend }

/** Which words name an item of this gate: for typed commands and stored rows. */
export function isGateItem(gate: Gate, key: string): key is GateItemKey {
  const keys: readonly string[] = GATE_ITEMS[gate]
  return keys.includes(key)
}

const EMPTY_WORDS = '未知 不知道 不清楚 不明 待定 暂无 无 没有 unknown tbd tbc none n/a na ? ？ - —'.split(
  ' ',
)

/** "Unknown" in a field is not an answer (S53, bad input). */
export function saysSomething(words: string | undefined): words is string {
  const plain = (words ?? '').trim().toLowerCase()
  return plain !== '' && !EMPTY_WORDS.includes(plain)
}
