import { addContacts, contactsOf } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Card } from '../cards/card.ts'
import type { Work } from '../db/work.ts'
import { moneyToPerson } from '../domain/private-money.ts'
import { mayChange } from '../domain/rights.ts'
import { calledOf, type LAYERS, type StakeholderFacts, weightsFit } from '../domain/stakeholders.ts'
import { fold } from '../language/text.ts'
import { voidPending } from '../requests/request-lifecycle.ts'
import { pendingMove } from '../requests/store.ts'
import { reassess } from '../risk/store.ts'
import { type chartOf, noteStakeholders } from './change-store.ts'
import { peopleCard } from './list-cards.ts'
import { stakeholdersOf } from './stakeholder-store.ts'
import type { DealRow } from './store.ts'
import { dealWords } from './words.ts'

/** After the decision group changed: version, pending request, risk, and the chart as it is now. */
export async function chartChanged(
  message: Message,
  work: Work,
  deal: DealRow,
  chart: Awaited<ReturnType<typeof chartOf>>,
): Promise<Card> {
  const w = dealWords[message.lang]
  const voids = await noteStakeholders(work, deal, chart, message.person.id)
  const pending = voids.length > 0 ? await pendingMove(work, deal.id) : undefined
  if (pending) await voidPending(work, deal.id, { fields: voids }, message.person.id)
  await reassess(work, { dealIds: [deal.id], accountIds: [deal.account.id] })
  const people = await stakeholdersOf(work, deal.id)
  const sum = people.reduce((total, { weight }) => total + weight, 0)
  const notes = [
    w.person.saved,
    weightsFit(people) ? '' : w.refused.weights(sum),
    pending ? w.said.voided(pending.code) : '',
  ]
  return chartCard(message, work, deal, notes.filter(Boolean).join(' '))
}

/** The chart as this reader may see it. */
export async function chartCard(message: Message, work: Work, deal: DealRow, note?: string): Promise<Card> {
  const may = mayChange(message.person, deal.account)
  return peopleCard(
    { code: deal.code, account: deal.account.code, may },
    await stakeholdersOf(work, deal.id),
    message.lang,
    note,
  )
}

/** The contact of that name, added when there is none. */
export async function contactNamed(
  work: Work,
  deal: DealRow,
  person: { name: string; title: string; layer: (typeof LAYERS)[number] },
): Promise<number> {
  const known = (await contactsOf(work, deal.account.id)).find(({ name }) => name === person.name)
  if (known) return known.id
  const { name, title, layer } = person
  const [id] = await addContacts(work, deal.account.id, [{ name, layer, ...(title && { title }) }])
  if (id === undefined) throw new Error(`contact ${name} was not added`)
  return id
}

/** A whole number of percent, `60` or `60%`; undefined for anything else. */
export function weightIn(typed: string): number | undefined {
  const [, number] = /^\s*(\d{1,3})\s*%?\s*$/.exec(fold(typed).text) ?? []
  return number !== undefined && Number(number) <= 100 ? Number(number) : undefined
}

/** What is wrong with the form of a person, by field: nobody named, a weight that is none, money for a coach, somebody who is there already. */
export function personProblems(
  { fields, lang }: Message,
  people: readonly (StakeholderFacts & { id: number })[],
  beforeId: number | undefined,
): Record<string, string> {
  const w = dealWords[lang].refused
  const { title = '', action = '', weight = '' } = fields
  const name = (fields.name ?? '').trim()
  const twice = name !== '' && people.some((each) => each.id !== beforeId && each.name === name)
  const decider = people.find(({ id, role }) => id !== beforeId && role === 'decider')
  return {
    ...(!name && !title.trim() && { name: w.someone }),
    ...(twice && { name: w.twicePerson(name) }),
    ...(fields.role === 'decider' && !action.trim() && decider && { role: w.twoDeciders(calledOf(decider)) }),
    ...(weight.trim() && weightProblem(weight, people, beforeId, w)),
    ...(moneyToPerson(action, { ours: true }) && { action: w.coachMoney }),
  }
}

/** Weights of more than 100 (± 1) together would tick a gate with shares that nobody has. */
function weightProblem(
  typed: string,
  people: readonly { id: number; weight: number }[],
  beforeId: number | undefined,
  w: (typeof dealWords)['zh']['refused'],
): { weight?: string } {
  const weight = weightIn(typed)
  if (weight === undefined) return { weight: w.weight }
  const sum = people.reduce((total, each) => (each.id === beforeId ? total : total + each.weight), weight)
  return sum > 101 ? { weight: w.weights(sum) } : {}
}
