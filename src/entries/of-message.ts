import type { Work } from '../db/work.ts'
import { keysOf, wroteSomething } from '../queue/done.ts'
import { type EntryRow, entriesSince, undoneUnder } from './store.ts'

/**
 * What a message of this person wrote since `since`, by the message's key, whether at once, after a yes, or by a click on its card; undefined
 * when nothing stands of it. The last first.
 */
export async function entryOfMessage(
  work: Work,
  personId: number,
  key: string,
  since: Date,
): Promise<EntryRow | undefined> {
  const keys = await keysOf(work, personId, key)
  return (await entriesSince(work, personId, since)).find(({ undo }) => keys.includes(undo.cause))
}

/** Whether anything stands of what a message did: what cannot be taken back does, and what was written and not taken back. */
export async function standsOf(work: Work, personId: number, key: string): Promise<boolean> {
  const keys = await keysOf(work, personId, key)
  if (keys.length === 0 || !(await wroteSomething(work, keys))) return false
  const undone = await undoneUnder(work, personId, keys)
  return undone.length === 0 || undone.includes(false)
}
