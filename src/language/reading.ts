import type { ComplaintLevel } from '../domain/complaint.ts'
import type { Day } from '../domain/day.ts'
import type { Channel } from '../domain/risk/facts.ts'
import type { Layer } from '../domain/stakeholders.ts'
import type { AmountFound } from './amounts.ts'
import type { NamedDeal } from './context.ts'
import type { NamedAccount } from './named.ts'
import type { Field, Problem } from './problem.ts'
import type { StepRead } from './steps.ts'
import type { Confidence, Span } from './text.ts'

/** One understood part with the words it came from; a guess without words has no span. */
export type Part<T> = { value: T; span?: Span; confidence: Confidence }

/** Somebody the visit was with. Without `contactId` they are new to us: to be proposed, never added by themselves. */
export type PersonRead = {
  name: string
  contactId?: number
  /** The account the contact belongs to, where several were visited. */
  accountId?: number
  /** The day of the visit, where one account was visited on several. */
  day?: Day
  title?: string
  layer?: Layer
  span?: Span
  confidence: Confidence
}

export type CommitmentRead = { byUs: boolean; text: string; due?: Day; span: Span; confidence: Confidence }

/**
 * What was understood of a visit. Nothing here is written before the person said yes: `guessed` lists what was inferred,
 * `missing` what is worth asking for, easiest first, `problems` what cannot be as told.
 */
export type VisitReading = {
  intent: 'visit'
  text: string
  /** That it is a visit at all is a guess. */
  unsure?: boolean
  /**
   * Several accounts are several visits, each by its own `channel` and on its own `day` where one is told; the same account on two days stands
   * here twice. Empty: not known yet, see `candidates`.
   */
  accounts: (Part<NamedAccount> & { channel?: Channel; day?: Day })[]
  /** Who may be meant when it is not certain, best first, at most five. */
  candidates: NamedAccount[]
  people: PersonRead[]
  /** Named because they were not there. */
  absent?: string[]
  /** Who of us was there beside the writer. */
  along?: { id: number; name: string }[]
  channel: Part<Channel>
  direction: Part<'two_way' | 'one_way'>
  /** Nobody was reached: stored, but no contact. */
  attempt: boolean
  /** How bad it is, where a complaint is told along with it. */
  level?: ComplaintLevel
  date: Part<Day>
  /** Minutes after midnight, when a time was told. */
  minute?: number
  deals: Part<NamedDeal>[]
  summary: Part<string>
  needs: Part<string>[]
  objections: Part<string>[]
  competitors: Part<string>[]
  commitments: CommitmentRead[]
  nextStep?: StepRead
  /** What else we shall do, each by its own day. */
  moreSteps?: StepRead[]
  amounts: (Omit<AmountFound, 'start' | 'end'> & { span: Span })[]
  guessed: Field[]
  missing: Field[]
  problems: Problem[]
}
