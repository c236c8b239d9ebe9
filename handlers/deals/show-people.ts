import type { Handler } from '../../src/bot/handler.ts'
import { personCard } from '../../src/deals/form-cards.ts'
import { dealToChange, noDeal, resolveDeal } from '../../src/deals/resolve-deal.ts'
import { stakeholdersOf } from '../../src/deals/stakeholder-store.ts'
import { chartCard } from '../../src/deals/stakeholders.ts'
import { goesOn } from '../../src/language/prep.ts'
import { readingContext } from '../../src/reading/context-store.ts'

/** `people D6`, `关系 泰和`: who decides, where they stand, what we do about each (S33, S106). */
export const showPeople: Handler = async (message, work) => {
  const asked = await resolveDeal(message, work)
  // people Meridian Hotels: the name may go on, and be nobody's.
  if ('deal' in asked && /^\p{L}+(?: \p{L}+)?$/u.test(asked.rest)) {
    const context = await readingContext(work, message.person, message.text)
    if (goesOn(message.text, context)) throw noDeal(message.text.trim())
  }
  const card = 'card' in asked ? asked.card : await chartCard(message, work, asked.deal)
  return { card, delivery: 'private' }
}

/** One person as a form; without `person` somebody new. */
export const showPerson: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  const person = (await stakeholdersOf(work, deal.id)).find(({ id }) => id === Number(message.fields.person))
  return { card: personCard(deal.code, person, {}, {}, message.lang), delivery: 'private' }
}
