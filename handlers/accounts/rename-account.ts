import { takenBy, tellHiddenOwners } from '../../src/accounts/new-account.ts'
import { openAlone } from '../../src/accounts/new-account-store.ts'
import { newNames, tellOwner } from '../../src/accounts/rename.ts'
import { renamedCard, renameWords } from '../../src/accounts/rename-cards.ts'
import { somebodyIn } from '../../src/accounts/rename-somebody.ts'
import { namesOf, renameAccount } from '../../src/accounts/rename-store.ts'
import { mustMayChange, resolveAccount } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import { isName } from '../../src/domain/clean.ts'
import { UserError } from '../../src/domain/errors.ts'
import { checkTold } from '../../src/entries/check-told.ts'
import { addEntry } from '../../src/entries/store.ts'
import { normalNames } from '../../src/imports/account-names-store.ts'
import { normalName } from '../../src/language/names.ts'
import { readRename } from '../../src/language/rename.ts'
import { readAgain } from '../../src/reading/listen.ts'

/** `东海改名叫东海能源`, `rename K05 to Meridian Foods Group`: after a yes the account has its new name and is found under the old one too. */
export const renameByChat: Handler = async (message, work) => {
  const told = readRename(message.text)
  if (!told || !isName(told.name))
    throw new UserError(
      bilingual(renameWords, (w) => w.how),
      { example: true },
    )
  const reading = await readAgain(message, work, 'account.rename')
  const account = await resolveAccount(message, work, reading, 'account.rename')
  if ('title' in account) return account
  mustMayChange(message, account)
  const somebody = await somebodyIn(message, work, account, told)
  if (somebody) return { forward: { intent: 'contact.rename', fields: somebody } }
  const name = keptWords(told.name, 100)
  await openAlone(work)
  const before = await namesOf(work, account.id)
  const after = newNames(before, name)
  if (!after) throw new UserError(bilingual(renameWords, (w) => w.same(name)))
  const others = await takenBy(message, work, [normalName(name)], account.id)
  if (others.seen) throw new UserError(bilingual(renameWords, (w) => w.taken(name, others.seen!.code)))
  const check = await checkTold(message, work, { account, what: `→ ${name}` }, { guessed: true })
  if (check) return check
  await renameAccount(work, account.id, after, normalNames(account.code, after.name, after.aliases))
  const subject = `account:${account.code}`
  await audit(work, { personId: message.person.id, what: 'account.rename', subject, before, after })
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'fact',
    subject: `${account.code} ${name}`,
    undo: { renames: [{ account: account.id, code: account.code, before, after }], account: account.id },
  })
  const opened = { code: account.code, name, by: message.person.name }
  await tellHiddenOwners(work, others.hidden, opened)
  if (account.ownerId !== message.person.id) await tellOwner(work, account, { ...opened, entryId })
  return renamedCard({ before: account, name, code: account.code, entryId }, message.lang)
}
