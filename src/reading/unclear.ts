import type { Unclear } from '../bot/llm.ts'
import type { Work } from '../db/work.ts'
import type { Person } from '../domain/rights.ts'
import { hearOf } from './listen.ts'

/** Of so many accounts the names are told: those that may be meant, the person's own first. */
const MOST_ACCOUNTS = 8

/**
 * What a model may hear of a message that the grammar cannot read: its words, what we asked before, and names of accounts and people that may
 * be meant, all of which this person may see. Undefined where the grammar reads it.
 */
export async function unclearIn(work: Work, person: Person, text: string): Promise<Unclear | undefined> {
  const { read, known, context } = await hearOf(work, person, text)
  const { reading } = read
  if (read.answer || (reading.intent !== 'unknown' && reading.intent !== 'chat')) return undefined
  const ids = (context.near ?? []).slice(0, MOST_ACCOUNTS)
  const names = [
    ...ids.flatMap((id) => context.names.get(id)?.name ?? []),
    ...ids.flatMap((id) => context.contactsOf(id).map(({ name }) => name)),
  ]
  const open = known.visit ?? known.next
  return {
    text,
    ...(open && { question: `${open.intent}: ${open.missing.join(', ') || 'confirm'}` }),
    names: [...new Set(names)],
  }
}
