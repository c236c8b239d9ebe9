import { accountByCode } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { mayManage } from '../domain/rights.ts'
import { requesterOf } from '../people/requester.ts'
import { tellPerson } from '../queue/tell.ts'
import { factWords } from './fact-cards.ts'
import { type FactName, factKind, factNames } from './kinds.ts'
import { answeredFactCard } from './proposal-cards.ts'

/** What a button proposes, checked again; throws UserError for who may not decide it. `by`: whoever asked. */
export async function proposal(message: Message, work: Work) {
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

/** Whoever asked hears the answer, in their language. */
export async function tellAsker(
  message: Message,
  work: Work,
  { account, name, by }: { account: { name: string; aliases: string[] }; name: FactName; by: number },
  agreed: boolean,
): Promise<void> {
  await tellPerson(work, `fact-answer:${message.key}`, by, (lang) =>
    answeredFactCard(name, accountName(account, lang), message.person.name, agreed, lang),
  )
}
