import type { ComplaintLevel } from '../complaint.ts'
import type { Day } from '../day.ts'
import type { Stage } from '../deal.ts'
import type { StakeholderFacts } from '../stakeholders.ts'
import type { Wall } from '../wall.ts'
import type { Band } from './band.ts'

/**
 * What the risk rules look at: plain values, no rows. What is dated after `today` counts as not known yet, so the same facts can be
 * assessed as of any day. Money in minor units of the subject's currency.
 */

export type Tier = 'A' | 'B' | 'C' | 'D'
/** The ways a contact can happen (docs/method.md). */
export type Channel = 'in_person' | 'phone' | 'video' | 'chat' | 'email' | 'message' | 'event' | 'site_visit'
export type CompetitorKind = 'presence' | 'displacement'

/** "Not a risk": this rule does not count for this subject before `until`, the first day on which it counts again. */
export type Exception = { rule: string; until: Day; reason?: string }

export type AccountFacts = {
  tier: Tier
  /** Gone as a customer (S14): only what either side still owes counts. */
  lost?: boolean
  currency: string
  /** Last qualifying contact: two-way, with a named person (4.1). */
  lastContactOn?: Day
  /** Last touch that did not qualify, after the last contact: the sentence of AR01 says that it got no answer. */
  lastTouch?: { day: Day; channel: Channel }
  /** Last qualifying contact with somebody of the decision level, and who that was. */
  lastDecisionContact?: { day: Day; name?: string }
  /** Each person met in a qualifying contact, with the last day; those out of the window of AR03 may be left out. */
  people: readonly { contactId: number | string; lastOn: Day }[]
  /**
   * A dated next step or a planned visit. It pauses the reminder of AR01 until its day plus a grace, never the score: the digest
   * goes on telling the truth. Without it nothing is paused.
   */
  plannedContactOn?: Day
  /** Wall scores; the two newest count. */
  walls: readonly Wall[]
  /** Open complaints only. `dueOn` is the last day on time. */
  complaints: readonly { code: string; level: ComplaintLevel; openedOn: Day; dueOn: Day }[]
  /** Readings; the newest counts. Both numbers on one scale of 0…`scale`. */
  satisfactions: readonly { day: Day; actual: number; expected: number; scale: number }[]
  /** At least three windows of AR08 and a month. */
  revenues: readonly { day: Day; amount: number }[]
  /** The first day after the last month that the company has revenue of, of enough accounts; undefined: every day counts as known. */
  revenueKnown?: Day
  /** Rows of snapshots; the newest snapshot counts. */
  receivables: readonly { asOf: Day; daysOverdue: number; amount: number }[]
  /** How much they may owe us, minor units (S12); undefined: not known. */
  creditLimit?: number
  competitorSignals: readonly { day: Day; kind: CompetitorKind }[]
  churnFlags: readonly { day: Day; reason: number }[]
  /** Open next steps of the account itself: those of its deals count there (DR02), not twice (AR12). */
  nextSteps: readonly { id: number | string; text: string; due: Day }[]
  planReviewedOn?: Day
  /** Completeness in percent and the age of the oldest required field; undefined: not kept. */
  profile?: { percent: number; checkedOn: Day }
  /** Open deals with the band they have now. Their change re-assesses the account. */
  deals: readonly { code: string; name: string; band: Band }[]
  exceptions: readonly Exception[]
}

export type DealFacts = {
  stage: Stage
  enteredOn: Day
  /** Days on hold in this stage before now: they are no age. */
  heldDays: number
  /** Sleeping: no rule counts before `until`. */
  hold?: { from: Day; until: Day }
  /** The current next step. */
  nextStep?: { text: string; due: Day }
  expectedClose?: Day
  closePushes: number
  /** Last qualifying contact linked to this deal. */
  lastActivityOn?: Day
  stakeholders: readonly StakeholderFacts[]
  /** Coaches among the account's contacts, with the day of their last useful information (S37). */
  coaches: readonly { name: string; lastInfoOn?: Day }[]
  /** The pending stage move: the day it was asked for. */
  pendingMove?: { code: string; to: number; askedOn: Day }
  /** P0–P3 (S41). */
  needLevel?: number
  exceptions: readonly Exception[]
}
