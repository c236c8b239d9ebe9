import type { Role } from '../domain/rights.ts'
import type { Tier } from '../domain/risk/facts.ts'
import type { Period } from './period.ts'

export type BandName = 'healthy' | 'watch' | 'at_risk' | 'critical'

/** What is asked for, as filters that all must hold. A closed shape: nothing in it is ever put into a query as text. */
export type Query = {
  subject: 'accounts' | 'deals' | 'visits' | 'mine'
  tiers?: Tier[]
  bands?: BandName[]
  /** Whose: the asker's own, a member's, or those of the asker's team. */
  owner?: 'me' | 'team' | { memberId: number }
  accountIds?: number[]
  stages?: number[]
  /** Had, or did not have, a qualifying contact in that period; `after`: its first day is not in it (no contact for 14 days: one 14 days ago fits). */
  contact?: { had: boolean; period: Period; after?: true }
  /** Expected close in that period. */
  closing?: Period
  /** For visits and "what must I do": the period asked about. */
  period?: Period
  /** Minor units. */
  amount?: { atLeast?: number; atMost?: number; currency: string }
  stalled?: boolean
  /** With an overdue next step. */
  overdue?: boolean
  /** With an overdue receivable. */
  receivables?: boolean
  /** With an open complaint. */
  complaints?: boolean
  /** Whose contact is due: for longer without one than their tier allows (AR01). */
  contactDue?: boolean
  /** Customers that are lost, and no key accounts any more (S84). */
  lost?: boolean
  withoutNextStep?: boolean
  counted?: boolean
  /** A list of something else, to which the other filters belong. */
  ledger?:
    | 'complaints'
    | 'promises'
    | 'receivables'
    | 'losses'
    | 'wins'
    | 'weeks'
    | 'people'
    | 'referrals'
    | 'planned'
    | 'away'
  /** Of receivables: the largest first, not the oldest. */
  largest?: boolean
  /** Of promises: whose. */
  side?: 'ours' | 'theirs'
  /** Of people: the decision level alone. */
  layer?: 'decision'
  /** Of what is handed in: the plan, not the summary. */
  plan?: boolean
}

const STEPS =
  /下一步|待办|任务|行动|承诺|(?<![a-z])(?:next steps?|steps?|tasks?|to-?dos?|promises?|deals?|visits?)(?![a-z])/iu
const OVERDUE = /逾期|超期|过期|(?<![a-z])(?:overdue|past due|late)(?![a-z])/iu

/**
 * "What is overdue?", 逾期有哪些, asked of nothing by name: of finance it is the money that is owed, of service the complaints, of everybody else
 * steps. The query as it was where something else is said.
 */
export function overdueFor(query: Query, text: string, role: Role): Query {
  if (role !== 'finance' && role !== 'service') return query
  const { subject, overdue, owner, period, ...more } = query
  const bare = Object.keys(more).length === 0 && (subject === 'accounts' ? overdue : subject === 'mine')
  if (!bare || !OVERDUE.test(text) || STEPS.test(text)) return query
  return role === 'finance'
    ? { subject: 'accounts', receivables: true }
    : { subject: 'accounts', ledger: 'complaints', overdue: true }
}
