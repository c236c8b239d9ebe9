import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import { accountName } from '../cards/names.ts'
import type { Work } from '../db/work.ts'
import { isDay } from '../domain/day.ts'
import { type Picked, type PickedProblems, pickedWords } from './picked-cards.ts'

/** What a picked message says, or its form when it is sent; a link is taken only as one. */
export function pickedIn(message: Message, work: Work): Omit<Picked, 'account'> {
  const { as, day = '', people = '', text, by = '', link = '' } = message.fields
  return {
    as: as === 'note' ? 'note' : 'visit',
    day: isDay(day) ? day : work.today,
    people,
    text: (text ?? message.text).trim(),
    by: by.slice(0, 100),
    link: /^https:\/\/\S{1,400}$/.test(link) ? link : '',
  }
}

/** By field what is wrong with a form, in the words of its reader. `found`: the account, or those that may be meant. */
export function pickedProblems(
  { lang, fields }: Message,
  work: Work,
  { as, day, text }: Pick<Picked, 'as' | 'day' | 'text'>,
  found: AccountRow | readonly AccountRow[],
): PickedProblems {
  const { problems: w } = pickedWords[lang]
  const typed = (fields['account'] ?? '').trim().slice(0, 40)
  const account = () => {
    if ('code' in found) return undefined
    if (typed === '') return w.account
    return found.length === 0
      ? w.noAccount(typed)
      : w.several(found.map((each) => accountName(each, lang)).join(', '))
  }
  return Object.fromEntries(
    Object.entries({
      account: account(),
      text: text === '' ? w.text : undefined,
      day: as === 'visit' && day > work.today ? w.future(day) : undefined,
    }).filter(([, problem]) => problem),
  )
}
