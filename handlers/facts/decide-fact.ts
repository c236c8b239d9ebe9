import { accountByCode } from '../../src/accounts/store.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { accountName } from '../../src/cards/names.ts'
import { bilingual } from '../../src/cards/speech.ts'
import { audit } from '../../src/db/audit.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { mayManage } from '../../src/domain/rights.ts'
import { answeredFactCard, factWords } from '../../src/facts/fact-cards.ts'
import { type FactName, factKind, factNames } from '../../src/facts/kinds.ts'
import { checkCells } from '../../src/facts/read-fact.ts'
import { writeFact } from '../../src/facts/write-fact.ts'
import { requesterOf } from '../../src/people/requester.ts'
import { tellPerson } from '../../src/queue/tell.ts'

/** The manager's yes to a tier or a back-up: it is written, and whoever asked hears it. What the button carries is checked again. */
export const agreeFact: Handler = async (message, work) => {
  const { account, name, by } = await proposal(message, work)
  const fields = Object.keys(factKind(name).fields).filter((field) => message.fields[field] !== undefined)
  const values = Object.fromEntries(fields.map((field) => [field, message.fields[field] || null]))
  const { cells, problems } = checkCells({ values, account }, name, work, message.lang)
  const [problem] = Object.values(problems)
  if (problem) throw new UserError({ zh: problem, en: problem })
  const card = await writeFact(message, work, name, account, cells)
  if (by) await tellAsker(message, work, { account, name, by: by.id }, true)
  return card
}

/** The manager's no: nothing was written, and whoever asked hears it. */
export const refuseFact: Handler = async (message, work) => {
  const { account, name, by } = await proposal(message, work)
  await audit(work, {
    personId: message.person.id,
    what: `fact.${name}.refuse`,
    subject: `account:${account.code}`,
  })
  if (by) await tellAsker(message, work, { account, name, by: by.id }, false)
  return answeredFactCard(name, accountName(account, message.lang), message.person.name, false, message.lang)
}

async function proposal(message: Message, work: Work) {
  const { account: code = '', kind = '' } = message.fields
  const account = await accountByCode(work, message.person, code)
  const name = factNames.find((one): one is FactName => one === kind && factKind(one).chat?.asked === true)
  if (!account || !name)
    throw new UserError(bilingual(factWords, (w, lang) => w.which(factKind('tier').chat!.example[lang])))
  const by = await requesterOf(message, work, account)
  // Who asks for it does not decide it, and nobody decides about an account of their own.
  const own = by?.id === message.person.id || account.ownerId === message.person.id
  if (own || !mayManage(message.person, account))
    throw new UserError(bilingual(factWords, (w, lang) => w.mayNot.manage(accountName(account, lang))))
  return { account, name, by }
}

async function tellAsker(
  message: Message,
  work: Work,
  { account, name, by }: { account: { name: string; aliases: string[] }; name: FactName; by: number },
  agreed: boolean,
): Promise<void> {
  await tellPerson(work, `fact-answer:${message.key}`, by, (lang) =>
    answeredFactCard(name, accountName(account, lang), message.person.name, agreed, lang),
  )
}
