import type { Handler } from '../../src/bot/handler.ts'
import { personCard } from '../../src/deals/form-cards.ts'
import { dealToChange, resolveDeal } from '../../src/deals/resolve-deal.ts'
import { stakeholdersOf } from '../../src/deals/stakeholder-store.ts'
import { chartCard } from '../../src/deals/stakeholders.ts'

/** `people D6`, `关系 泰和`: who decides, where they stand, what we do about each (S33, S106). */
export const showPeople: Handler = async (message, work) => {
  const asked = await resolveDeal(message, work)
  const card = 'card' in asked ? asked.card : await chartCard(message, work, asked.deal)
  return { card, delivery: 'private' }
}

/** One person as a form; without `person` somebody new. */
export const showPerson: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  const person = (await stakeholdersOf(work, deal.id)).find(({ id }) => id === Number(message.fields.person))
  return { card: personCard(deal.code, person, {}, {}, message.lang), delivery: 'private' }
}
