import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import { normalNames } from '../imports/account-names-store.ts'
import { tellPerson } from '../queue/tell.ts'
import { renameNoteCard } from './rename-cards.ts'
import { type Names, namesOf, renameAccount } from './rename-store.ts'
import type { AccountRow } from './store.ts'

const HAN = /\p{Script=Han}/u

/**
 * The names with a new one in front; the old ones stay as aliases. A name in the other script is the one its readers know the account by,
 * and leaves the main one as it is. Undefined: it is called so already.
 */
export function newNames({ name, aliases }: Names, told: string): Names | undefined {
  const isMain = HAN.test(name) === HAN.test(told)
  const shown = isMain ? name : aliases.find((alias) => HAN.test(alias) === HAN.test(told))
  if (shown === told) return undefined
  const others = aliases.filter((alias) => alias !== told)
  return isMain ? { name: told, aliases: [...others, name] } : { name, aliases: [told, ...others] }
}

/** Gives an account its names back; false when it was renamed again since. */
export async function undoRename(
  work: Work,
  { account, code, before, after }: { account: number; code: string; before: Names; after: Names },
): Promise<boolean> {
  const now = await namesOf(work, account)
  if (now.name !== after.name || now.aliases.join('\n') !== after.aliases.join('\n')) return false
  await renameAccount(work, account, before, normalNames(code, before.name, before.aliases))
  return true
}

/** The owner hears that somebody else renamed their account. */
export async function tellOwner(
  work: Work,
  account: AccountRow,
  { code, name, by, entryId }: { code: string; name: string; by: string; entryId: number },
): Promise<void> {
  await tellPerson(work, `renamed:${entryId}`, account.ownerId, (lang) =>
    renameNoteCard({ before: accountName(account, lang), name, by, code }, lang),
  )
}
