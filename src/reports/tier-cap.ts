import type { Cap } from '../accounts/nomination-cards.ts'
import { countTierA } from '../accounts/nomination-store.ts'
import { type AccountRow, hiddenFrom, visibleAccounts } from '../accounts/store.ts'
import type { Work } from '../db/work.ts'
import { overCap } from '../domain/nomination.ts'
import type { Person } from '../domain/rights.ts'
import { placeAccount } from '../domain/tier-matrix.ts'
import { fullPotential, matrixAccounts } from './matrix-store.ts'

/** So many are offered to be taken down. */
const MOST = 5

/**
 * Whether the account can become tier A (S05): undefined when there is room, else the limit that is reached, and which of the accounts that this
 * person sees could be taken down, the least of tier A by its figures first.
 */
export async function tierCap(work: Work, person: Person, account: AccountRow): Promise<Cap | undefined> {
  if (account.tier === 'A') return undefined
  const over = overCap(await countTierA(work, account), work.policy.keyAccounts)
  if (!over) return undefined
  const hidden = await hiddenFrom(work, [person])
  const owners = over.of === 'rep' ? [account.ownerId] : undefined
  const all = (await matrixAccounts(work, { owners, hidden })).filter(({ tier }) => tier === 'A')
  const most = new Map<string, number>()
  for (const currency of new Set(all.map((each) => each.currency)))
    most.set(currency, await fullPotential(work, currency, hidden))
  const placed = all
    .map((each) => ({ ...each, ...placeAccount(each, most.get(each.currency) ?? 0, work.policy) }))
    .sort(
      (a, b) =>
        (b.zone ?? 'B').localeCompare(a.zone ?? 'B') || (a.attractiveness ?? 50) - (b.attractiveness ?? 50),
    )
    .slice(0, MOST)
  const rows = await visibleAccounts(
    work,
    person,
    placed.map(({ id }) => id),
  )
  const accounts = placed.flatMap(({ id, code, name, aliases, zone }) => {
    const row = rows.find((each) => each.id === id)
    return row ? [{ code, name, aliases, zone, owner: row.ownerName }] : []
  })
  return { ...over, owner: account.ownerName, accounts }
}
