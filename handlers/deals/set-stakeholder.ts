import type { Handler } from '../../src/bot/handler.ts'
import { mustRun } from '../../src/deals/change-deal.ts'
import { chartOf } from '../../src/deals/change-store.ts'
import { personCard } from '../../src/deals/form-cards.ts'
import { dealToChange } from '../../src/deals/resolve-deal.ts'
import { removeStakeholder, saveStakeholder, stakeholdersOf } from '../../src/deals/stakeholder-store.ts'
import {
  chartCard,
  chartChanged,
  contactNamed,
  personProblems,
  weightIn,
} from '../../src/deals/stakeholders.ts'
import { BUYING_ROLES, LAYERS, STANCES } from '../../src/domain/stakeholders.ts'

/** The form of a person filled. A named person becomes a contact of the account; the version of the deal grows with the chart. */
export const savePerson: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const people = await stakeholdersOf(work, deal.id)
  const before = people.find(({ id }) => id === Number(message.fields.person))
  const { name = '', title = '', action = '', weight = '' } = message.fields
  const layer = LAYERS.find((each) => each === message.fields.layer) ?? 'management'
  const stance = STANCES.find((each) => each === message.fields.stance) ?? 'unknown'
  const problems = personProblems(message, people, before?.id)
  if (Object.keys(problems).length > 0)
    return personCard(deal.code, before, message.fields, problems, message.lang)

  const chart = await chartOf(work, deal.id)
  const named = { name: name.trim(), title: title.trim(), layer }
  const contactId = named.name ? await contactNamed(work, deal, named) : null
  await saveStakeholder(work, deal.id, {
    ...(before && { id: before.id }),
    contactId,
    title: contactId === null || before?.title !== named.title ? named.title : '',
    layer,
    stance,
    weight: weightIn(weight) ?? 0,
    role: BUYING_ROLES.find((each) => each === message.fields.role) ?? before?.role ?? null,
    action: action.trim() || null,
  })
  return chartChanged(message, work, deal, chart)
}

/** Takes a person out of the decision group. Who is not in it, because of a second click, changes nothing: the group is shown as it is. */
export const removePerson: Handler = async (message, work) => {
  const deal = await dealToChange(message, work)
  mustRun(deal)
  const person = (await stakeholdersOf(work, deal.id)).find(({ id }) => id === Number(message.fields.person))
  if (!person) return chartCard(message, work, deal)
  const chart = await chartOf(work, deal.id)
  await removeStakeholder(work, deal.id, person.id)
  return chartChanged(message, work, deal, chart)
}
