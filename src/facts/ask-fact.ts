import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { noteCard } from '../cards/build.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import { audit } from '../db/audit.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { personById } from '../people/store.ts'
import { tellPerson } from '../queue/tell.ts'
import { factWords } from './fact-cards.ts'
import type { Values } from './fact-form-cards.ts'
import type { FactName } from './kinds.ts'
import { proposedFactCard } from './proposal-cards.ts'
import { aboutFor } from './write-fact.ts'

/** Asks the owner's manager for what this person may not write themselves; nothing is written. Throws UserError when there is no manager. */
export async function askFact(
  message: Message,
  work: Work,
  name: FactName,
  account: AccountRow,
  values: Values,
): Promise<Card> {
  const { person, lang } = message
  const manager = await personById(work, account.ownerChain[0] ?? 0)
  if (!manager)
    throw new UserError(bilingual(factWords, (w, lang) => w.mayNot.manage(accountName(account, lang))))
  const about = aboutFor(message, account)
  const told = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value ?? '']))
  await tellPerson(
    work,
    `fact-asked:${name}:${account.code}:${person.id}:${work.today}`,
    manager.id,
    (lang) => proposedFactCard(name, about, told, { id: person.id, name: person.name }, lang),
  )
  await audit(work, {
    personId: person.id,
    what: `fact.${name}.ask`,
    subject: `account:${account.code}`,
    after: told,
  })
  return noteCard(lang, factWords[lang].askedTitle, factWords[lang].asked(manager.name), 'info')
}
