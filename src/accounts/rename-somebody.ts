import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import { asCalledIn } from '../language/contacts.ts'
import type { Renamed } from '../language/rename.ts'
import { about, aboutSomebody } from '../language/subjects.ts'
import { readingContext } from '../reading/context-store.ts'
import { personNotFound } from './person-view.ts'
import { contactIn, contactRenameIn, saidOf } from './rename-contact.ts'
import { type AccountRow, peopleAt } from './store.ts'

/** Words that give somebody at an account another name, as a forward to the handler that does. */

/**
 * Whom of theirs the words behind the account's name rename. Throws UserError where they name nobody there: the account itself must not get the
 * name of a person.
 */
export async function somebodyIn(
  message: Message,
  work: Work,
  account: AccountRow,
  { account: who, name, sure }: Renamed,
): Promise<Record<string, string> | undefined> {
  const { rest } = about('account.rename', who, await readingContext(work, message.person, who))
  const people = asCalledIn(rest || name, await peopleAt(work, account.id))
  const fields = (contact: string, to: string) => ({ account: account.code, name: contact, to })
  if (rest === '') {
    // 改名 东海 陈副总 陈建国: a blank stands for "to".
    const told = contactRenameIn(name, people) ?? behindBlank(name, people)
    return told && fields(told.contact.name, told.to)
  }
  const contact = contactIn(rest, people)
  if (contact && rest.trim().length === saidOf(contact).length) return fields(contact.name, name)
  if (sure) throw personNotFound(rest, account)
  return undefined
}

function behindBlank(text: string, people: Parameters<typeof contactIn>[1]) {
  const contact = contactIn(text, people)
  const to = contact ? text.trimStart().slice(saidOf(contact).length) : ''
  return contact && /^\s+\S/u.test(to) ? { contact, to: to.trim() } : undefined
}

/** `person Meridian Oliver Grant is now called Oliver Grand`: a name is no field of a fact, it is what the fact is found by. */
export async function contactRenamed(message: Message, work: Work, account: AccountRow) {
  if (message.fields['form'] || message.text.trim() === '') return undefined
  const context = await readingContext(work, message.person, message.text)
  const { rest } = aboutSomebody(message.text, context)
  const told = contactRenameIn(rest, asCalledIn(rest, await peopleAt(work, account.id)))
  return (
    told && {
      intent: 'contact.rename',
      fields: { account: account.code, name: told.contact.name, to: told.to },
    }
  )
}
