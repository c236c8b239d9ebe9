import type { Day } from '../domain/day.ts'
import type { Contact } from './contacts.ts'
import type { DayOptions, Holiday, Leaning } from './day-found.ts'
import type { NamedAccount, Who } from './named.ts'
import type { NameIndex } from './names.ts'
import type { Confidence } from './text.ts'

/** What reading needs of an open deal of an account. */
export type NamedDeal = { id: number; code: string; name: string; accountId: number }

/** One of us, for next steps that somebody else does. */
export type Member = { id: number; name: string; aliases?: readonly string[] }

/** A contact with the account it belongs to. */
export type NearContact = Contact & { accountId: number }

/** Everything a reading depends on besides the text. The same text in the same context is always read the same. */
export type ReadContext = {
  today: Day
  /** Minutes after midnight now: what is told of an hour of today that is not yet there is still to come. */
  minute?: number
  names: Pick<NameIndex, 'get' | 'lookup' | 'findIn'> & Partial<Pick<NameIndex, 'soundIn'>>
  contactsOf(accountId: number): readonly Contact[]
  /** The account is known from elsewhere: whatever the text names, it is about this one. */
  given?: { account: NamedAccount; confidence: Confidence }
  /** Accounts that may be meant where none is named: the writer's own and those visited lately, or of the team. */
  near?: readonly number[]
  /** Open deals of an account. */
  dealsOf(accountId: number): readonly NamedDeal[]
  /** A deal by its code, of any account. */
  dealByCode?(code: string): NamedDeal | undefined
  members?: readonly Member[]
  writerId: number
  /** Accounts the writer was at lately, latest first. */
  recent: readonly number[]
  holidays?: (year: number) => readonly Holiday[]
  workingDaysAfter?: (from: Day, count: number) => Day
  /** Currency where none is told; CNY when absent. */
  currency?: string
}

export function dayOptions(context: ReadContext, leaning: Leaning): DayOptions {
  const { today, holidays, workingDaysAfter } = context
  return { today, leaning, ...(holidays && { holidays }), ...(workingDaysAfter && { workingDaysAfter }) }
}

export function whoOf(context: ReadContext): Who {
  return { writerId: context.writerId, recent: context.recent }
}

/** Contacts of every account that may be meant, for messages that name a person and no account. */
export function contactsNear({
  near = [],
  contactsOf,
}: Pick<ReadContext, 'near' | 'contactsOf'>): NearContact[] {
  return near.flatMap((accountId) => contactsOf(accountId).map((contact) => ({ ...contact, accountId })))
}
