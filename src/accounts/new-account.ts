import type { Message } from '../bot/handler.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import type { Role } from '../domain/rights.ts'
import { newAccountWords } from './new-account-cards.ts'
import { accountsCalled } from './new-account-store.ts'
import { visibleAccounts } from './store.ts'

/** An account that is called so already; `hidden`: one that does not exist for this person, so only the name is said to be in use. */
export async function takenBy(message: Message, work: Work, normals: readonly string[]) {
  const ids = await accountsCalled(work, normals)
  if (ids.length === 0) return undefined
  const [seen] = await visibleAccounts(work, message.person, ids)
  return seen ? { code: seen.code, name: accountName(seen, message.lang) } : 'hidden'
}

/** Whether somebody of this role opens accounts: not who only looks on. */
export function mayOpen(role: Role): boolean {
  return !['finance', 'service', 'viewer'].includes(role)
}

/** Throws UserError for who only looks on. */
export function mustMayOpen({ person }: Message): void {
  if (!mayOpen(person.role)) throw new UserError(bilingual(newAccountWords, (w) => w.mayNot))
}
