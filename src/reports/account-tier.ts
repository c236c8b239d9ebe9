import { hiddenFrom } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'
import { type Criterion, criteriaOf, type Placed, placeAccount } from '../domain/tier-matrix.ts'
import { fullPotential, matrixAccounts } from './matrix-store.ts'

/** What the figures say of the tier of one key account (S10), as its reader may know the others it is measured by; undefined: it has no tier. */
export async function accountTier(
  work: Work,
  person: Person,
  accountId: number,
): Promise<{ placed: Placed; criteria: { attractiveness: Criterion[]; strength: Criterion[] } } | undefined> {
  const [facts] = await matrixAccounts(work, { owners: undefined, hidden: [], only: accountId })
  if (!facts) return undefined
  const most = await fullPotential(work, facts.currency, await hiddenFrom(work, [person]))
  return {
    placed: placeAccount(facts, most, work.policy),
    criteria: criteriaOf(facts, most, work.policy),
  }
}
