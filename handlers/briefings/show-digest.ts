import { accountNamed } from '../../src/accounts/resolve-account.ts'
import type { Handler, Message } from '../../src/bot/handler.ts'
import { allCard, itemCard } from '../../src/briefings/all-cards.ts'
import { leaderViewFor } from '../../src/briefings/digest-view.ts'
import { digestWords } from '../../src/briefings/digest-words.ts'
import { leaderCard } from '../../src/briefings/leader.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { leads } from '../../src/domain/rights.ts'
import { rowId } from '../../src/domain/row-id.ts'
import { type Person, personById, reportsOf, teamOf } from '../../src/people/store.ts'

/** `digest` `日报` — the full edition of my digest now. Leaders only; reps have "today". */
export const showDigest: Handler = async (message, work) => {
  const view = await viewOf(message.person, work)
  return { card: leaderCard(view, work, message.lang).card, delivery: 'private' }
}

/** [All], and its pages: every account, deal and gap that the message folded, each with what can be done about it. */
export const showRest: Handler = async (message, work) => {
  const view = await viewOf(await whose(message, work), work)
  return { card: allCard(view, message.fields, work.policy, message.lang), delivery: 'private' }
}

/** A team's row in a director's message: that team as its manager reads it. */
export const showTeam: Handler = async (message, work) => {
  const view = await viewOf(await whose(message, work), work)
  return { card: leaderCard(view, work, message.lang).card, delivery: 'private' }
}

/** […] of a row: all reasons of one account and everything that can be done. */
export const showItem: Handler = async (message, work) => {
  const view = await viewOf(message.person, work)
  const account = await accountNamed(message, work, 'digest.item')
  if ('title' in account) return account
  const card = itemCard(view, account.code, work.policy, message.lang)
  // A healthy account stands there for something else, as a request that expired; or it is better by now.
  if (!card) return { forward: { intent: 'account.open', text: account.code, fields: {} } }
  return { card, delivery: 'private' }
}

/** The leader whose digest is asked for: oneself, or one below; whoever is not below does not exist. */
async function whose({ person, fields }: Message, work: Work): Promise<Person> {
  const id = fields['manager']
  if (id === undefined || rowId(id) === person.id) return person
  const below = person.role === 'admin' || (await reportsOf(work, person.id)).includes(rowId(id))
  const found = below ? await personById(work, rowId(id)) : undefined
  if (!found) throw new UserError({ zh: digestWords.zh.gone, en: digestWords.en.gone })
  return found
}

async function viewOf(person: Person, work: Work) {
  if (!leads(person.role) && person.role !== 'admin')
    throw new UserError({ zh: digestWords.zh.notYours, en: digestWords.en.notYours }, { unseen: true })
  const reader = { id: person.id, role: person.role, team: await teamOf(work, person) }
  return (await leaderViewFor(work, reader, true)).view
}
