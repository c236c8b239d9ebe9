import { personNotFound } from '../../src/accounts/person-view.ts'
import { contactRenamedCard, renameContactCard } from '../../src/accounts/rename-cards.ts'
import { newContactName, renameContact } from '../../src/accounts/rename-contact.ts'
import { mustMayChange } from '../../src/accounts/resolve-account.ts'
import { accountByCode, calledSo, peopleAt } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { keptWords } from '../../src/bot/kept-words.ts'
import { addEntry } from '../../src/entries/store.ts'
import { problemError } from '../../src/reading/cards.ts'
import { reassessAccount } from '../../src/risk/store.ts'

/**
 * `rename Meridian Oliver Grant to Oliver Grand`, `人 东海 陈副总 改名 陈建国`, [Rename] on their card: somebody at an account has another name.
 * Visits, weights, notes and promises stay theirs. Without the new name it asks for it.
 */
export const renameByName: Handler = async (message, work) => {
  const { account: code = '', name = '', to } = message.fields
  const account = await accountByCode(work, message.person, code)
  if (!account) throw problemError({ field: 'account', key: 'noAccount', data: {} })
  mustMayChange(message, account)
  const contact = calledSo(await peopleAt(work, account.id), name)
  if (!contact) throw personNotFound(name, account)
  if (to === undefined)
    return { card: renameContactCard(account.code, name, message.lang), delivery: 'private' }
  const after = await newContactName(work, account.id, contact, keptWords(to, 100))
  const renamed = { contact: contact.id, before: contact.name, after, aliases: contact.aliases }
  await renameContact(work, { ...renamed, code: account.code, personId: message.person.id })
  await reassessAccount(work, account.id)
  const entryId = await addEntry(work, {
    personId: message.person.id,
    kind: 'fact',
    subject: `${account.code} ${after}`,
    undo: { contactRenames: [renamed], account: account.id },
  })
  return contactRenamedCard({ account: account.code, before: name, name: after, entryId }, message.lang)
}
