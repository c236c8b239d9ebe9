import type { Work } from '../db/work.ts'
import { maySee, type Person } from '../domain/rights.ts'
import { namesFor } from '../reading/names-store.ts'
import { type AccountRow, accountsRead } from './store.ts'

/** What a typed name means for this person: accounts they may not see do not exist. */
export type FoundAccount =
  | { kind: 'one'; account: AccountRow; sure: boolean }
  /** `fit`: how many there are in all; `accounts` are the best five. */
  | { kind: 'several'; accounts: AccountRow[]; fit: number }
  | { kind: 'near'; accounts: AccountRow[]; fit: number }
  | { kind: 'none' }

/** The account called `typed` (code, name, alias, pinyin, part, close miss), the person's own and recent ones first. */
export async function findAccount(work: Work, person: Person, typed: string): Promise<FoundAccount> {
  const { names, recent } = await namesFor(work, person)
  const found = names.lookup(typed, { writerId: person.id, recent })
  if (found.kind === 'none') return found
  const ids =
    found.kind === 'one'
      ? [found.account.id, ...found.others.map((each) => each.id)]
      : found.accounts.map((each) => each.id)
  const visible = (await accountsRead(work, ids)).filter((account) => maySee(person, account))
  const [first, ...others] = visible
  if (!first) return { kind: 'none' }
  if (found.kind === 'near') return { kind: 'near', accounts: visible, fit: found.fit }
  if (found.kind === 'one' && first.id === found.account.id)
    return {
      kind: 'one',
      account: first,
      sure: found.sure || (others.length === 0 && found.others.length > 0),
    }
  if (others.length === 0) return { kind: 'one', account: first, sure: true }
  return { kind: 'several', accounts: visible, fit: found.kind === 'several' ? found.fit : visible.length }
}
