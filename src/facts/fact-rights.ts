import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { UserError } from '../domain/errors.ts'
import { mayChange, mayKeepBooks, mayKnowPeople, mayManage, mayRunTeam } from '../domain/rights.ts'
import { factWords } from './fact-cards.ts'
import { type FactName, factKind } from './kinds.ts'

const RIGHTS = {
  change: mayChange,
  manage: mayManage,
  books: mayKeepBooks,
  near: mayRunTeam,
  known: mayKnowPeople,
}

/** Whether the person may write a fact of this kind. */
export function mayWrite({ person }: Message, account: AccountRow, name: FactName): boolean {
  const { write = 'change', asked, books } = factKind(name).chat ?? {}
  // Nobody decides about an account of their own.
  if (asked && person.id === account.ownerId) return false
  return RIGHTS[write](person, account) || (books !== undefined && mayKeepBooks(person, account))
}

/** Whether they may ask for it, for somebody else's yes. */
export function mayAsk({ person }: Message, account: AccountRow, name: FactName): boolean {
  return factKind(name).chat?.asked === true && mayChange(person, account)
}

/** Who may, in a sentence. */
export function mayNot(account: AccountRow, name: FactName): UserError {
  const right = factKind(name).chat?.write ?? 'change'
  return new UserError(bilingual(factWords, (w, lang) => w.mayNot[right](accountName(account, lang))))
}

/**
 * What only those who work on the account read (coaches, worries) is written by them alone, and some rows by whoever keeps the books. Throws
 * UserError otherwise.
 */
export function mustMaySay(
  { person }: Message,
  account: AccountRow,
  name: FactName,
  values: Readonly<Record<string, unknown>>,
): void {
  const { fields, chat } = factKind(name)
  if (chat?.books) {
    const right = chat.books(values) ? 'books' : chat.write
    if (!RIGHTS[right](person, account))
      throw new UserError(bilingual(factWords, (w, lang) => w.mayNot[right](accountName(account, lang))))
  }
  if (mayKnowPeople(person, account)) return
  if (!Object.keys(values).some((field) => fields[field]?.seenBy === 'team')) return
  throw new UserError(bilingual(factWords, (w, lang) => w.mayNotSay(accountName(account, lang))))
}

/** Throws UserError where facts of this kind are not for this reader. */
export function mustMayRead({ person }: Message, account: AccountRow, name: FactName): void {
  if (factKind(name).chat?.read !== 'known' || mayKnowPeople(person, account)) return
  throw new UserError(bilingual(factWords, (w, lang) => w.mayNotSay(accountName(account, lang))))
}
