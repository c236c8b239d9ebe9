import type { Work } from '../db/work.ts'
import { minorFrom } from '../domain/money.ts'
import { companyTest } from '../domain/nomination.ts'
import type { Tier } from '../domain/risk/facts.ts'
import { sharedTier } from '../reports/account-tier.ts'
import type { Nominee } from './nomination-cards.ts'
import { parentOf, purchasesOf } from './nomination-store.ts'
import { type AccountRow, accountsById, hiddenFrom } from './store.ts'

/** What is known of a company that is proposed as a key account of tier `as`, as all these readers may know it. `months`: of its contract. */
export async function nominee(
  work: Work,
  readers: readonly { id: number }[],
  account: AccountRow,
  { months, as }: { months: number | undefined; as: Tier },
): Promise<Nominee> {
  const { keyAccounts } = work.policy
  const needed =
    account.currency === keyAccounts.currency ? minorFrom(keyAccounts.monthly, account.currency) : undefined
  const parentId = await parentOf(work, account.id)
  const [parent] = parentId === null ? [] : await accountsById(work, [parentId])
  const hidden = parent?.confidential ? await hiddenFrom(work, readers) : []
  return {
    test: companyTest(await purchasesOf(work, account.id), months, needed, keyAccounts),
    currency: account.currency,
    figures: await sharedTier(work, readers, account.id, as),
    parent: parent && !hidden.includes(parent.id) ? parent : undefined,
  }
}
