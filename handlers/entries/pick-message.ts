import { accountOption } from '../../src/accounts/picked-account.ts'
import { accountByCode, visibleAccounts } from '../../src/accounts/store.ts'
import { subjectAt } from '../../src/bot/about.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import type { Work } from '../../src/db/work.ts'
import { pickedIn } from '../../src/entries/picked.ts'
import { MOST_PICKED, type Picked, pickedCard } from '../../src/entries/picked-cards.ts'
import { readPicked } from '../../src/visits/picked-visit.ts'

/** A message that somebody picked, or nothing yet: what was understood of it, to be looked at before anything is written. */
export const pickMessage: Handler = async (message, work) => {
  const { person, lang } = message
  const picked = shortened(pickedIn(message, work))
  const reading = await readPicked(work, person, { text: picked.text, day: picked.day })
  const ids = reading.accounts.slice(0, 1).map(({ value }) => value.id)
  const [named] = await visibleAccounts(work, person, ids)
  const account = named ?? (reading.candidates.length === 0 ? await ofChat(message, work) : undefined)
  const shown = {
    ...picked,
    account: account && accountOption(account, lang),
    people: reading.people.map(({ name }) => name).join(lang === 'zh' ? '、' : ', '),
    day: picked.as === 'visit' && picked.text !== '' ? reading.date.value : picked.day,
  }
  return { card: pickedCard(shown, {}, lang), delivery: 'private' }
}

/** The account that the chat is about in which the message stands, if its picker may see it. */
async function ofChat({ person, place, fields }: Message, work: Work) {
  const chat = fields['chat']
  const about = chat ? await subjectAt(work, person, { ...place, chat, direct: false }, undefined) : undefined
  return about?.account ? accountByCode(work, person, about.account) : undefined
}

/** As much of a long message as the form takes, and how long it is. */
function shortened(picked: Omit<Picked, 'account'>): Omit<Picked, 'account'> {
  const said = [...picked.text]
  if (said.length <= MOST_PICKED) return picked
  return { ...picked, text: said.slice(0, MOST_PICKED).join(''), whole: said.length }
}
