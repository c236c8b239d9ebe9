import { createStore, type Store, type StoreOptions } from '../src/db/store.ts'
import { defaultPolicy } from '../src/domain/policy.ts'
import type { Log } from '../src/log.ts'
import { freshDatabase } from './database.ts'

/** A log that keeps what was said, for tests that ask for it. */
export function silentLog(): Log & { lines: string[] } {
  const lines: string[] = []
  const line = (_data: object, message: string) => {
    lines.push(message)
  }
  return { lines, debug: line, info: line, warn: line, error: line }
}

/** A store on an empty database, with a clock that stands until it is set: Monday 1 June 2026, 08:30 in Shanghai. */
export async function freshStore(
  options: Partial<StoreOptions> = {},
): Promise<Store & { setClock(now: Date): void }> {
  let now = new Date('2026-06-01T08:30:00+08:00')
  const store = createStore(await freshDatabase(), {
    clock: () => now,
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy: defaultPolicy,
    calendar: { isWorkingDay: () => true },
    ...options,
  })
  return {
    ...store,
    setClock(to) {
      now = to
    },
  }
}
