import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import { accountName } from '../cards/names.ts'
import { bilingual } from '../cards/speech.ts'
import type { Work } from '../db/work.ts'
import { UserError } from '../domain/errors.ts'
import { mayChange, mayKnowPeople } from '../domain/rights.ts'
import { personCard, personWords } from './person-cards.ts'
import { othersLike, personAt } from './person-store.ts'
import { type AccountRow, namesNow } from './store.ts'

/** The card of the person that `name` of the message names, as its reader may see it. Throws UserError when nobody there is called so. */
export async function personCardFor(message: Message, work: Work, account: AccountRow): Promise<Card> {
  const reader = message.person
  const name = message.fields['name'] ?? ''
  const person =
    (await personAt(work, account.id, name)) ??
    // A button of a card from before they got another name.
    (await personAt(work, account.id, (await namesNow(work, account.id, [name])).get(name) ?? ''))
  if (!person) throw personNotFound(name, account)
  const others = person.leftOn ? await othersLike(work, account.id, person) : []
  return personCard(
    { account, person, others, may: mayChange(reader, account), knows: mayKnowPeople(reader, account) },
    message.lang,
  )
}

export function personNotFound(name: string, account: AccountRow): UserError {
  return new UserError(
    bilingual(personWords, (w, lang) => w.notFound(name.slice(0, 60), accountName(account, lang))),
  )
}
