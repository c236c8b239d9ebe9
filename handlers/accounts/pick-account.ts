import { accountWords } from '../../src/accounts/cards.ts'
import { findAccount } from '../../src/accounts/find-account.ts'
import { pickAccount } from '../../src/accounts/pick-account.ts'
import { noAccount, short } from '../../src/accounts/resolve-account.ts'
import type { Handler } from '../../src/bot/handler.ts'

/** The list under "Which account?" was sent: the command that asked goes on with the chosen account; a name that is none is asked for again. */
export const goOnWithAccount: Handler = async (message, work) => {
  const { intent = '', account: typed = '' } = message.fields
  const found = await findAccount(work, message.person, typed.trim())
  if (found.kind === 'one')
    return { forward: { intent, text: '', fields: { text: '', account: found.account.code } } }
  const problem = accountWords[message.lang].notFound(short(typed))
  const card = await pickAccount(message, work, intent, problem)
  if (!card) throw noAccount(typed)
  return { card, delivery: 'replace' }
}
