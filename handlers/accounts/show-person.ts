import { personCardFor } from '../../src/accounts/person-view.ts'
import { mustMayChange } from '../../src/accounts/resolve-account.ts'
import { type AccountRow, accountByCode } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mustMaySay } from '../../src/facts/fact-rights.ts'
import { checkCells } from '../../src/facts/read-fact.ts'
import { writeFact } from '../../src/facts/write-fact.ts'
import { problemError } from '../../src/reading/cards.ts'

/** `person Meridian Oliver Grant`, `人 泰和 李处长`: everything about somebody at an account. */
export const showPerson: Handler = async (message, work) => {
  const account = await accountOf(message, work)
  return { card: await personCardFor(message, work, account), delivery: 'private' }
}

/** A tap on that card: level, coach, left. The card is shown as it is then. */
export const setPerson: Handler = async (message, work) => {
  const account = await accountOf(message, work)
  mustMayChange(message, account)
  const { name = '', layer, coach, coach_last_info: told, left } = message.fields
  const values = {
    name,
    ...(layer && { layer }),
    ...(coach && { coach }),
    ...(told === 'today' && { coach_last_info: work.today }),
    ...(left && { left: left === 'today' ? work.today : null }),
  }
  mustMaySay(message, account, 'contacts', values)
  await personCardFor(message, work, account)
  const { cells, problems } = checkCells({ values, account }, 'contacts', work, message.lang)
  const [problem] = Object.values(problems)
  if (problem) throw new UserError({ zh: problem, en: problem })
  await writeFact(message, work, 'contacts', account, cells)
  return personCardFor(message, work, account)
}

async function accountOf(message: Message, work: Work): Promise<AccountRow> {
  const account = await accountByCode(work, message.person, message.fields['account'] ?? '')
  if (!account) throw problemError({ field: 'account', key: 'noAccount', data: {} })
  return account
}
