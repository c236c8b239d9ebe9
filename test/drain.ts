import type { Store } from '../src/db/store.ts'
import type { Policy } from '../src/domain/policy.ts'
import type { Log } from '../src/log.ts'
import type { Platform } from '../src/platforms/platform.ts'
import { createRelay } from '../src/queue/relay.ts'

/** Sends everything due now through the real relay, without waiting for budgets. */
export async function drainOnce(
  store: Store,
  platforms: Platform[],
  policy: Policy,
  log: Log,
): Promise<void> {
  await createRelay({ store, platforms, policy: policy.relay, log, budgets: {} }).drain()
}
