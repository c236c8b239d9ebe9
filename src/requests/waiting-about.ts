import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'
import { fold } from '../language/text.ts'
import { namesFor } from '../reading/names-store.ts'
import { rowsWaitingFor } from './waiting-store.ts'

/** `plan Meridian`, 美瑞的计划: the one request that waits for this person and is about the account that is named there. */
export async function waitingAbout(work: Work, person: Person, text: string): Promise<string | undefined> {
  const folded = fold(text)
  const { names, recent } = await namesFor(work, person)
  const [mention] = names.findIn(folded.text, { writerId: person.id, recent })
  if (!mention) return undefined
  const { found } = mention
  const ids = (found.kind === 'one' ? [found.account] : found.accounts).map(({ id }) => id)
  const about = (await rowsWaitingFor(work, person.id)).filter(({ accountId }) => ids.includes(accountId))
  const plans = PLAN.test(folded.text) ? about.filter(({ kind }) => kind === 'plan') : about
  return plans.length === 1 ? plans[0]?.code : undefined
}

const PLAN = /(?<![a-z])plan(?![a-z])|计划/u
