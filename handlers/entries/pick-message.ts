import { accountOption } from '../../src/accounts/picked-account.ts'
import { visibleAccounts } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import { pickedIn } from '../../src/entries/picked.ts'
import { pickedCard } from '../../src/entries/picked-cards.ts'
import { readPicked } from '../../src/visits/picked-visit.ts'

/** A message that somebody picked, or nothing yet: what was understood of it, to be looked at before anything is written. */
export const pickMessage: Handler = async (message, work) => {
  const { person, lang } = message
  const picked = pickedIn(message, work)
  const reading = await readPicked(work, person, { text: picked.text, day: picked.day })
  const ids = reading.accounts.slice(0, 1).map(({ value }) => value.id)
  const [account] = await visibleAccounts(work, person, ids)
  const shown = {
    ...picked,
    account: account && accountOption(account, lang),
    people: reading.people.map(({ name }) => name).join(lang === 'zh' ? '、' : ', '),
    day: picked.as === 'visit' && picked.text !== '' ? reading.date.value : picked.day,
  }
  return { card: pickedCard(shown, {}, lang), delivery: 'private' }
}
