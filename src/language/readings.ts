import type { Day } from '../domain/day.ts'
import type { FactName } from '../facts/kinds.ts'
import type { AmountFound } from './amounts.ts'
import type { ComplaintReading } from './complaint.ts'
import type { CsatReading } from './csat.ts'
import type { MoveReading } from './move.ts'
import type { NamedAccount } from './named.ts'
import type { NextReading } from './nextstep.ts'
import type { Problem } from './problem.ts'
import type { QuestionReading } from './question.ts'
import type { VisitReading } from './reading.ts'
import type { SnoozeReading } from './snooze.ts'
import type { SpendReading } from './spend.ts'
import type { WallReading } from './wall.ts'
import type { Intent } from './words.ts'

/** A request whose words name an account, a deal or a code and nothing more that is read here. `unread`: words that change what is meant. */
export type PlainReading = {
  intent: Exclude<
    Intent,
    'visit' | 'next' | 'snooze' | 'move' | 'wall' | 'complaint' | 'csat' | 'ask' | 'spend'
  >
  account?: NamedAccount
  candidates: NamedAccount[]
  deals: string[]
  /** Of a request: `AP3`. */
  code?: string
  /** Of an account: the one of its people who alone was named, and is asked about. */
  person?: string
  /** The kind of a fact. */
  fact?: FactName
  /** Said in a sentence, not behind a command word: then `rest` is all of it. */
  free?: boolean
  /** Only looked at: nothing is written. */
  shows?: true
  /** Of a correction: the visit as it is now. */
  corrected?: VisitReading
  /** The last day of an absence; `unsure` when a day of it is a guess. */
  until?: Day
  unsure?: true
  /** A colleague's absence, told by somebody else: refused. */
  whose?: string
  guessed: 'account'[]
  rest: string
  unread: string[]
  problems: Problem[]
}
/** Small talk: answered kindly, never stored. */
type ChatReading = { intent: 'chat'; text: string }
/** Something that may mean several things, or nothing that we know: what it may be is offered, best first. */
type UnknownReading = {
  intent: 'unknown'
  unknown: string
  nearest: Intent[]
  account?: NamedAccount
  /** Money of that account has come in. */
  paid?: true
  /** What was told of money. */
  amounts?: Pick<AmountFound, 'minor' | 'currency'>[]
  /** A company that is none of ours, as it was written. */
  company?: string
  /** Several codes and nothing more, each with the command that shows it. */
  codes?: { code: string; intent: Intent }[]
}

export type Reading =
  | VisitReading
  | NextReading
  | SnoozeReading
  | MoveReading
  | WallReading
  | ComplaintReading
  | CsatReading
  | SpendReading
  | QuestionReading
  | PlainReading
  | ChatReading
  | UnknownReading

/** Nothing but the intent and its words. */
export function plain(intent: PlainReading['intent'], rest: string): PlainReading {
  return { intent, candidates: [], deals: [], guessed: [], rest, unread: [], problems: [] }
}
