import { personCard, personWords } from '../../src/accounts/person-cards.ts'
import { othersLike, personAt } from '../../src/accounts/person-store.ts'
import { mustMayChange } from '../../src/accounts/resolve-account.ts'
import { type AccountRow, accountByCode } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayChange, mayKnowPeople } from '../../src/domain/rights.ts'
import { mustMaySay } from '../../src/facts/fact-rights.ts'
import { checkCells } from '../../src/facts/read-fact.ts'
import { writeFact } from '../../src/facts/write-fact.ts'
import { sayProblem } from '../../src/reading/cards.ts'

/** `person Meridian Oliver Grant`, `人 泰和 李处长`: everything about somebody at an account. */
export const showPerson: Handler = async (message, work) => {
  const account = await accountOf(message, work)
  return { card: await cardFor(message, work, account), delivery: 'private' }
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
  await cardFor(message, work, account)
  const { cells, problems } = checkCells({ values, account }, 'contacts', work, message.lang)
  const [problem] = Object.values(problems)
  if (problem) throw new UserError({ zh: problem, en: problem })
  await writeFact(message, work, 'contacts', account, cells)
  return cardFor(message, work, account)
}

async function accountOf(message: Message, work: Work): Promise<AccountRow> {
  const account = await accountByCode(work, message.person, message.fields['account'] ?? '')
  if (!account) throw new UserError(sayProblem({ field: 'account', key: 'noAccount', data: {} }))
  return account
}

async function cardFor(message: Message, work: Work, account: AccountRow) {
  const reader = message.person
  const name = message.fields['name'] ?? ''
  const person = await personAt(work, account.id, name)
  if (!person)
    throw new UserError(
      bilingual(personWords, (w, lang) => w.notFound(name.slice(0, 60), accountName(account, lang))),
    )
  const others = person.leftOn ? await othersLike(work, account.id, person) : []
  return personCard(
    { account, person, others, may: mayChange(reader, account), knows: mayKnowPeople(reader, account) },
    message.lang,
  )
}
