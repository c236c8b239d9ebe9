import { type AccountRow, hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { type Criterion, criteriaOf, type Placed, placeAccount } from '../domain/tier-matrix.ts'
import { hiddenAccounts } from '../reading/names-store.ts'
import {
  type Figures,
  figuresOf,
  figuresSql,
  fullPotential,
  matrixAccounts,
  readFigures,
} from './matrix-store.ts'

/** What the figures say of a tier, and criterion by criterion. */
type AccountTier = { placed: Placed; criteria: { attractiveness: Criterion[]; strength: Criterion[] } }

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

/** The same for a card that all these people read. `as`: the tier that an ordinary account would have, by whose limits it is measured. */
export async function sharedTier(
  work: Work,
  readers: readonly { id: number }[],
  accountId: number,
  as?: Tier,
): Promise<AccountTier | undefined> {
  const [facts] = await matrixAccounts(work, { owners: undefined, hidden: [], only: accountId }, as)
  if (!facts) return undefined
  const others = await fullPotential(work, facts.currency, await hiddenFrom(work, readers))
  const most = Math.max(others, facts.wallet ?? 0, facts.revenue12)
  return { placed: placeAccount(facts, most, work.policy), criteria: criteriaOf(facts, most, work.policy) }
}
