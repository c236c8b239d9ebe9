import type { Store } from '../../src/db/store.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { createRelay, type RelayOptions } from '../../src/queue/relay.ts'
import { type TellOptions, tell } from '../../src/queue/tell.ts'
import { silentLog } from '../store.ts'
import { card, chat, type fakePlatform } from './platform.ts'

export function relayOn(
  store: Store,
  platforms: RelayOptions['platforms'],
  more: Partial<RelayOptions> = {},
) {
  return createRelay({
    store,
    platforms,
    policy: defaultPolicy.relay,
    log: silentLog(),
    budgets: {},
    ...more,
  })
}

export function told(
  store: Store,
  key: string,
  title = key,
  place = chat('C1'),
  options: TellOptions = {},
): Promise<void> {
  return store.write((work) => tell(work, key, place, card(title), options), 'test')
}

export async function row(store: Store, key: string) {
  return store.database.db.outbox.findUniqueOrThrow({ where: { key } })
}

export function later(ms: number): Date {
  return new Date(Date.parse('2026-06-01T08:30:00+08:00') + ms)
}

/** `k` says one, and is told again, now two, while it is being sent. */
export async function toldAgainMeanwhile(
  store: Store,
  platform: ReturnType<typeof fakePlatform>,
): Promise<void> {
  await told(store, 'k', 'one')
  platform.during = async () => {
    platform.during = async () => {}
    await told(store, 'k', 'two')
  }
}
