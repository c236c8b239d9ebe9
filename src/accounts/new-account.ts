import type { Message } from '../bot/handler.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import type { Role } from '../domain/rights.ts'
import { tellPerson } from '../queue/tell.ts'
import { newAccountWords, sameNameCard } from './new-account-cards.ts'
import { accountsCalled, ownersOf } from './new-account-store.ts'
import { visibleAccounts } from './store.ts'

/** Who is called so already: an account that this person sees, and those that do not exist for them, which are in nobody's way (0162). */
export async function takenBy(message: Message, work: Work, normals: readonly string[], except?: number) {
  const ids = (await accountsCalled(work, normals)).filter((id) => id !== except)
  const [seen] = ids.length > 0 ? await visibleAccounts(work, message.person, ids) : []
  return { seen: seen && { code: seen.code, name: accountName(seen, message.lang) }, hidden: ids }
}

/** Tells the owners of hidden accounts that another of the same name was opened: they alone can say whether it is the same company. */
export async function tellHiddenOwners(
  work: Work,
  hidden: readonly number[],
  opened: { code: string; name: string; by: string },
): Promise<void> {
  for (const { code, ownerId } of await ownersOf(work, hidden))
    await tellPerson(work, `same-name:${opened.code}:${code}`, ownerId, (lang) =>
      sameNameCard(opened, code, lang),
    )
}

/** Whether somebody of this role opens accounts: not who only looks on. */
export function mayOpen(role: Role): boolean {
  return !['finance', 'service', 'viewer'].includes(role)
}

/** Throws UserError for who only looks on. */
export function mustMayOpen({ person }: Message): void {
  if (!mayOpen(person.role)) throw new UserError(bilingual(newAccountWords, (w) => w.mayNot))
}
