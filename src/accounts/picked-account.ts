import type { Option } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import type { Lang } from '../domain/lang.ts'
import type { Person } from '../domain/rights.ts'
import { findAccount } from './find-account.ts'
import { type AccountRow, accountByCode } from './store.ts'

/** How a list shows an account; the code behind the name tells two of one name apart. */
export function accountOption(account: Pick<AccountRow, 'code' | 'name' | 'aliases'>, lang: Lang): Option {
  return { label: `${accountName(account, lang)} · ${account.code}`, value: account.code }
}

/**
 * The account in a field of kind `pick`: a code that was chosen, the line as the list shows it, or a name that was typed where nothing can
 * be chosen. Several: those that may be meant. What this person may not see is not found.
 */
export async function accountPicked(
  work: Work,
  person: Person,
  typed: string,
): Promise<AccountRow | readonly AccountRow[]> {
  const words = typed.trim()
  if (words === '') return []
  const code = words.includes(' · ') ? (words.split(' · ').at(-1) ?? '') : words
  const chosen = await accountByCode(work, person, code)
  if (chosen) return chosen
  const found = await findAccount(work, person, words)
  if (found.kind === 'none') return []
  return found.kind === 'one' && found.sure
    ? found.account
    : found.kind === 'one'
      ? [found.account]
      : found.accounts
}
