import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import { type Guarded, mayChange } from '../domain/rights.ts'
import { rowId } from '../domain/row-id.ts'
import { personById } from './store.ts'

/**
 * Whoever asked for what a button decides (`fields.by`), to be told of it; undefined when nobody did. The id went through other hands: it may
 * name somebody who is not to hear of this account, and then it is nobody.
 */
export async function requesterOf(message: Message, work: Work, account: Guarded) {
  const asker = await personById(work, rowId(message.fields['by'] ?? ''))
  return asker && mayChange(asker, account) ? asker : undefined
}
