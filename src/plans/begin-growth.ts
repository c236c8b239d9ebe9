import type { AccountRow } from '../accounts/store.ts'
import type { Message } from '../bot/handler.ts'
import type { Work } from '../db/work.ts'
import { keepFact } from '../facts/write-fact.ts'
import type { Cell } from '../imports/cells.ts'
import { planOf } from './store.ts'

/** A line of a plan that nobody began begins it: what was written would stand on no card else. Only growth needs nothing more to begin. */
export async function beginGrowth(
  message: Message,
  work: Work,
  account: AccountRow,
  line: Readonly<Record<string, Cell>>,
): Promise<void> {
  if ((line['plan'] ?? 'grow') !== 'grow' || line['id']) return
  const known = await planOf(work, account.id, 'grow')
  if (known?.closedOn === null || known?.startedOn === work.today) return
  const cells = { kind: 'grow', started: work.today, owner: account.ownerName }
  await keepFact(message, work, 'plans', account, cells)
}
