import { dayIn, minuteIn } from '../domain/day.ts'
import type { Policy } from '../domain/policy.ts'
import type { Log } from '../log.ts'
import { maintain } from './prune.ts'
import type { Store } from './store.ts'

/** Company time, minutes after midnight: after the risk was proved, before anybody reads a digest. */
const FROM = 3 * 60
const TO = 7 * 60

/**
 * Once a night, whichever replica is first: deletes what nobody asks for any more and, on the embedded database, vacuums. It is no job like the others
 * because a vacuum cannot run inside a transaction; a night that fails or is slept through is made up for by the next.
 */
export async function lookAfterDatabase(
  store: Store,
  { policy, zone, log }: { policy: Policy; zone: string; log: Log },
): Promise<boolean> {
  const now = store.clock()
  const minute = minuteIn(zone, now)
  if (minute < FROM || minute >= TO) return false
  const { first } = await store.once(`job:look-after-database:${dayIn(zone, now)}`, async () => null)
  if (!first) return false
  log.info({ deleted: await maintain(store, policy.retention) }, 'looked after the database')
  return true
}
