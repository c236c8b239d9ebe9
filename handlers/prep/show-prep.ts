import { resolveAccount } from '../../src/accounts/resolve-account.ts'

import { type AccountRow, contactsOf } from '../../src/accounts/store.ts'
import type { Handler } from '../../src/bot/handler.ts'
import type { Work } from '../../src/db/work.ts'
import { metThere, prepOf } from '../../src/domain/prep.ts'
import { profileGap } from '../../src/domain/profile.ts'
import { mayChange } from '../../src/domain/rights.ts'
import { asGuess, goesOn, whomToMeet } from '../../src/language/prep.ts'
import { about } from '../../src/language/subjects.ts'
import { prepCard } from '../../src/prep/cards.ts'
import { type PrepRow, prepFacts } from '../../src/prep/store.ts'
import { readingContext } from '../../src/reading/context-store.ts'

/** `prep Meridian`, `准备 华锐 见孙副总`: what to know, ask and come back with (S60). It only looks, and keeps nothing. */
export const showPrep: Handler = async (message, work) => {
  const context = await readingContext(work, message.person, message.text)
  const reading = about('prep', message.text, context)
  // prep Meridian Hotels: the name may go on.
  const more = /^[a-z]+(?: [a-z]+)?$/iu.test(reading.rest) && goesOn(message.text, context)
  const named = more ? asGuess(reading, message.text) : reading
  const account = await resolveAccount(message, work, named, 'prep')
  if ('title' in account) return account
  const row = await prepFacts(work, account.id, message.person.id)
  const team = mayChange(message.person, account)
  const { known, strangers } = whomToMeet(reading.rest, await contactsOf(work, account.id))
  const seen = known.length > 0 ? known : row.planned?.contact ? [row.planned.contact] : []
  const prep = prepOf({
    today: work.today,
    people: row.people,
    deals: row.deals,
    objections: row.objections,
    planned: row.planned?.commitment || undefined,
  })
  const people = metThere(row.people, seen)
  const view = { account, row, prep, named: seen, people, strangers, file: gapOf(work, account, row), team }
  return { card: prepCard(view, message.lang), delivery: 'private' }
}

function gapOf({ policy, today }: Work, { tier }: AccountRow, { file }: PrepRow) {
  const gap = tier ? profileGap(file, tier, policy, today) : undefined
  const value = gap?.stale ? file.find(({ field }) => field === gap.field)?.value : undefined
  return gap && { field: gap.field, ...(value !== undefined && { value }) }
}
