import type { AccountRow } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'
import { type Criterion, criteriaOf, type Placed, placeAccount } from '../domain/tier-matrix.ts'
import { hiddenAccounts } from '../reading/names-store.ts'
import { type Figures, figuresOf, figuresSql, readFigures } from './matrix-store.ts'

/** What the figures say of a tier, and criterion by criterion. */
export type AccountTier = { placed: Placed; criteria: { attractiveness: Criterion[]; strength: Criterion[] } }

/** What the figures say of the tier of one key account (S10), as its reader may know the others it is measured by; undefined: it has no tier. */
export async function accountTier(
  work: Work,
  person: Person,
  account: AccountRow,
): Promise<AccountTier | undefined> {
  return tierOf(work, await readFigures(work, await tierSql(work, person, account)))
}

/** The same for another statement to read: the expression that gives what `tierOf` takes. */
export async function tierSql(work: Work, person: Person, account: AccountRow) {
  return figuresSql(work, account, await hiddenAccounts(work, person))
}

export function tierOf(work: Work, read: unknown): AccountTier | undefined {
  const found = read ? figuresOf(work, read as Figures) : undefined
  if (!found) return undefined
  const { facts, most } = found
  return { placed: placeAccount(facts, most, work.policy), criteria: criteriaOf(facts, most, work.policy) }
}
