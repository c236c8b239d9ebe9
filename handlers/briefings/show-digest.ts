import type { Asker, Handler } from '../../src/bot/handler.ts'
import { digestCard, restCard } from '../../src/briefings/digest-cards.ts'
import { digestViewFor } from '../../src/briefings/digest-view.ts'
import { digestWords } from '../../src/briefings/digest-words.ts'
import { bilingual } from '../../src/cards/speech.ts'
import type { Work } from '../../src/db/work.ts'
import { UserError } from '../../src/domain/errors.ts'
import { leads } from '../../src/domain/rights.ts'
import { teamOf } from '../../src/people/store.ts'

/** `digest` `日报` — my digest now. Leaders only; reps have "today". */
export const showDigest: Handler = async (message, work) => {
  const view = await viewOf(message.person, work)
  return { card: digestCard(view, work.policy, work.today, message.lang), delivery: 'private' }
}

/** "and n more": the accounts for which the digest had no line. */
export const showRest: Handler = async (message, work) => {
  const view = await viewOf(message.person, work)
  return { card: restCard(view.lists.more, work.policy, work.today, message.lang), delivery: 'private' }
}

async function viewOf(person: Asker, work: Work) {
  if (!leads(person.role) && person.role !== 'admin')
    throw new UserError(bilingual(digestWords, (w) => w.notYours))
  const { view } = await digestViewFor(work, {
    id: person.id,
    role: person.role,
    team: await teamOf(work, person),
  })
  return view
}
