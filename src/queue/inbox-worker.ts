import { DatabaseAway } from '../db/away.ts'
import type { Store } from '../db/store.ts'
import type { Work } from '../db/work.ts'
import type { Policy } from '../domain/policy.ts'
import type { Log } from '../log.ts'
import type { Incoming } from '../platforms/platform.ts'
import { claimIncoming, incomingDone, type Kept, noteFailure, storeIncoming } from './inbox.ts'
import { createWorker } from './worker.ts'

export type InboxWorkerOptions = {
  store: Store
  policy: Policy['inbox']
  log: Log
  bot: {
    /** Does the work and calls `done` in the same transaction. Throws when it must be tried again. */
    process(incoming: Incoming, done: (work: Work) => Promise<void>): Promise<void>
    /** Tells the person that it will not be tried again. */
    giveUp?(incoming: Incoming, error: unknown): Promise<void>
  }
}

export type InboxWorker = {
  /** Keeps a message, to be worked off in a moment. False when it is known. Throws DatabaseAway: then it is not kept. */
  keep(incoming: Incoming): Promise<boolean>
  /** Looks at once instead of at the next second: after `storeIncoming` by somebody else. */
  wake(): void
  start(): void
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>
  /** Works off everything that is due; gives how many succeeded. For tests and the command line. */
  drain(): Promise<number>
}

/** Chats worked for at a time; the rest of the connections is for clicks and commands, which somebody waits for. */
const MOST_LANES = { server: 5, embedded: 2 }

/** Works off what was acknowledged: each chat in order, chats side by side, again and again until it is done or given up. */
export function createInboxWorker({ store, policy, log, bot }: InboxWorkerOptions): InboxWorker {
  const most = Math.min(policy.batch, store.database.embedded ? MOST_LANES.embedded : MOST_LANES.server)
  // Under load two are taken at a time where that is possible: half as many looks, an eighth more worked off.
  const least = Math.min(2, most - 1)
  let working = 0
  let done = 0
  const worker = createWorker({ takeMore, log, cannotRead: 'inbox cannot be read' })

  async function takeMore(): Promise<number> {
    const room = most - working
    if (room <= 0 || (working > 0 && room < least)) return 0
    const claimed = await claimIncoming(store, { most: room, leaseSeconds: policy.leaseSeconds })
    for (const kept of claimed) {
      working += 1
      worker.begin(processOne(kept).finally(() => (working -= 1)))
    }
    return claimed.length
  }

  async function processOne(kept: Kept): Promise<void> {
    try {
      await bot.process(kept.incoming, (work) => incomingDone(work, kept.key))
      done += 1
    } catch (error) {
      await failed(kept, error).catch((why) => {
        // The lease runs out, and it is tried again.
        log.warn({ err: why, incoming: kept.key }, 'failure could not be noted')
      })
    }
  }

  async function failed(kept: Kept, error: unknown): Promise<void> {
    // An outage is no failure of the message.
    const attempts = kept.attempts + (error instanceof DatabaseAway ? 0 : 1)
    const givenUp = attempts >= policy.attempts
    const seconds = Math.min(
      policy.longestRetrySeconds,
      policy.firstRetrySeconds * 2 ** Math.max(0, attempts - 1),
    )
    const at = new Date(store.clock().getTime() + seconds * 1000 * (0.5 + Math.random() / 2))
    const line = { err: error, incoming: kept.key, attempts }
    if (givenUp) log.error(line, 'incoming given up')
    else log.warn(line, 'incoming failed')
    if (givenUp) await bot.giveUp?.(kept.incoming, error)
    // The kind of error only: messages quote what people wrote.
    await noteFailure(store, kept, {
      attempts,
      error: error instanceof Error ? error.name : 'error',
      at: givenUp ? 'never' : at,
    })
  }

  return {
    ...worker,
    async keep(incoming) {
      const added = await storeIncoming(store, incoming)
      worker.wake()
      return added
    },
    async drain() {
      const before = done
      await worker.drain()
      return done - before
    },
  }
}
