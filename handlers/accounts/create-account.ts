import { mustMayOpen, takenBy, tellHiddenOwners } from '../../src/accounts/new-account.ts'
import {
  accountMadeCard,
  accountThereCard,
  newAccountCard,
  newAccountWords,
} from '../../src/accounts/new-account-cards.ts'
import { codeInUse, createAccount, nextAccountCode, openAlone } from '../../src/accounts/new-account-store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { audit } from '../../src/db/audit.ts'
import { isName } from '../../src/domain/clean.ts'
import { normalNames } from '../../src/imports/account-names-store.ts'
import { Bad, code as codeCell, splitList } from '../../src/imports/cells.ts'

/** `account new Pinnacle Dairy`, `新客户 远东机械`: asks for the rest with a form; nothing is written before. */
export const openAccount: Handler = async (message) => {
  mustMayOpen(message)
  const typed = { name: message.text.trim() || undefined, said: message.fields['said'] }
  return { card: newAccountCard(typed, {}, message.lang), delivery: 'private' }
}

/** The form filled: an ordinary account of whoever opens it, found under its names at once. Two accounts never share a name. */
export const createNewAccount: Handler = async (message, work) => {
  mustMayOpen(message)
  await openAlone(work)
  const { name = '', code = '', aliases = '' } = message.fields
  const read = code.trim() ? codeCell.read(code) : await nextAccountCode(work)
  const account = {
    name: name.trim(),
    code: read instanceof Bad ? '' : String(read),
    aliases: splitList(aliases),
    ownerId: message.person.id,
  }
  const w = newAccountWords[message.lang]
  const problems = {
    ...(!isName(account.name) && { name: w.noName }),
    ...(account.name.length > 100 && { name: w.tooLong }),
    ...(read instanceof Bad && { code: w.badCode }),
  }
  if (Object.keys(problems).length > 0) return newAccountCard(message.fields, problems, message.lang)
  const normals = normalNames(account.code, account.name, account.aliases)
  const { seen, hidden } = await takenBy(message, work, normals)
  if (seen) return accountThereCard(seen, message.lang)
  if (await codeInUse(work, account.code))
    return newAccountCard(message.fields, { code: w.codeTaken }, message.lang)
  await createAccount(work, account, normals)
  await audit(work, {
    personId: message.person.id,
    what: 'account.new',
    subject: `account:${account.code}`,
    after: { name: account.name, aliases: account.aliases },
  })
  await tellHiddenOwners(work, hidden, { ...account, by: message.person.name })
  return accountMadeCard(account, message.fields['said'], message.lang)
}
