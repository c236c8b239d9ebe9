import type { Store } from '../db/store.ts'
import type { Policy } from '../domain/policy.ts'
import type { Log } from '../log.ts'
import type { Place, Platform, PlatformName } from '../platforms/platform.ts'
import { type Budgets, createDoor, createPacer, realTime, type Time } from './budget.ts'
import { claim, type Note, note, type Outcome, type Owed } from './claims.ts'
import { send } from './send.ts'
import { createWorker } from './worker.ts'

export type RelayOptions = {
  store: Store
  platforms: Platform[]
  policy: Policy['relay']
  log: Log
  /** Default: as the policy has them. */
  budgets?: Budgets
  time?: Time
  /** Hears of every message that was tried, for the metrics. */
  /** A chat takes nothing any more: what was owed there must reach people another way. */
  onDeadPlace?: (place: Place, why: string) => Promise<void>
  onSent?: (platform: PlatformName, outcome: 'sent' | 'later' | 'never') => void
}

export type Relay = {
  /** Sends whatever is owed, from now on. */
  start(): void
  /** Takes nothing new and waits for what is being sent. */
  stop(): Promise<void>
  /** Sends everything that is due now and gives how many messages went out; for tests and the command line. */
  drain(): Promise<number>
  /** Looks at once instead of at the next second. */
  wake(): void
}

/** Rows in memory at a time, and messages under way at a time. */
const MOST_ROWS = 2_000
const MOST_SENDING = 100

/** No message is begun with less of its lease left than it may take. */
const LEASE_MARGIN_MS = 25_000

/** Sends what is owed (`tell`): oldest first in each chat, chats side by side, again and again until it is sent. */
export function createRelay({
  store,
  platforms,
  policy,
  log,
  budgets = budgetsOf(policy),
  time = realTime,
  onSent = () => {},
  onDeadPlace = async () => {},
}: RelayOptions): Relay {
  const { pool } = store.database
  const platformOf = new Map(platforms.map((platform) => [platform.name, platform]))
  const pacer = createPacer(budgets, time)
  const door = createDoor(MOST_SENDING)
  const write = createWriter((notes) => note(pool, store.clock(), notes))
  const lanes = new Set<string>()
  const leaseMs = policy.leaseSeconds * 1000
  let rowsInHand = 0
  let sent = 0
  const worker = createWorker({ takeMore, log, cannotRead: 'outbox cannot be read' })

  /** Takes what is due and begins to send it; gives how many rows. */
  async function takeMore(): Promise<number> {
    const room = MOST_ROWS - rowsInHand
    // As soon as there is room for what one chat may get: a chat whose rows are through must not wait for the others.
    if (room < Math.min(policy.batch, MOST_ROWS / 4) || worker.stopping().aborted) return 0
    const claimedAt = time.now()
    const claimed = await claim(pool, {
      companyLang: store.lang,
      now: store.clock(),
      most: room,
      perLane: policy.batch,
      leaseSeconds: leaseMs / 1000,
      busy: [...lanes],
    })
    let taken = 0
    for (const [lane, rows] of claimed) {
      taken += rows.length
      lanes.add(lane)
      worker.begin(sendLane(lane, rows, claimedAt + leaseMs - LEASE_MARGIN_MS))
    }
    return taken
  }

  async function sendLane(lane: string, rows: Owed[], until: number): Promise<void> {
    rowsInHand += rows.length
    try {
      await write.all(sendInOrder(rows, until))
    } catch (error) {
      // Nothing is lost: the leases run out, and what was sent is looked for before it is sent again.
      log.warn({ err: error, lane }, 'what was sent could not be noted')
    } finally {
      rowsInHand -= rows.length
      lanes.delete(lane)
    }
  }

  /** One after the other; the first that has to wait makes all behind it wait. */
  async function* sendInOrder(rows: Owed[], until: number): AsyncGenerator<Note> {
    const sentAs = new Map<string, string | null>()
    let held = false
    for (const row of rows) {
      const signal = worker.stopping()
      held ||= signal.aborted || !(await pacer.pass(row.place.platform, row.lane, until, signal))
      const parentAs = row.parent ? (sentAs.get(row.parent) ?? row.parentAs) : null
      const outcome: Outcome = held ? released : await sendOne(row, parentAs, sentAs)
      held ||= outcome.kind === 'again' || outcome.kind === 'released'
      sentAs.set(row.key, outcome.kind === 'sent' ? outcome.as : null)
      count(row, outcome)
      if (outcome.kind === 'dead' && outcome.target && !row.place.direct)
        await onDeadPlace(row.place, outcome.error).catch((error: unknown) =>
          log.error({ err: error, lane: row.lane }, 'a dead place could not be noted'),
        )
      yield { row, outcome }
    }
  }

  function count(row: Owed, outcome: Outcome): void {
    switch (outcome.kind) {
      case 'sent':
        sent += 1
        onSent(row.place.platform, 'sent')
        break
      case 'again':
        onSent(row.place.platform, 'later')
        break
      case 'dead':
        log.error({ key: row.key, lane: row.lane, why: outcome.error }, 'message given up')
        onSent(row.place.platform, 'never')
        break
      case 'released':
        break
    }
  }

  async function sendOne(
    row: Owed,
    parentAs: string | null,
    tried: Map<string, string | null>,
  ): Promise<Outcome> {
    // Its thread is owed, but did not come before it after all: a little later.
    if (row.parent && row.parentOwed && !parentAs && !tried.has(row.parent))
      return {
        kind: 'again',
        at: new Date(store.clock().getTime() + 2_000),
        attempts: row.attempts,
        error: 'waits for its thread',
        doubtful: row.doubtful,
      }
    return door(() => send(platformOf.get(row.place.platform), row, parentAs, store.clock, policy))
  }

  store.onTold(worker.wake)

  return {
    ...worker,
    async drain() {
      const before = sent
      await worker.drain()
      return sent - before
    },
  }
}

const released: Outcome = { kind: 'released' }

function budgetsOf(policy: Policy['relay']): Budgets {
  return {
    slack: { perLane: policy.slackPerChannelPerSecond },
    feishu: { perLane: policy.feishuPerChatPerSecond, all: policy.feishuPerSecond },
  }
}

/** Gathers notes while the one before is being written: many lanes, few statements. */
function createWriter(write: (notes: Note[]) => Promise<void>): {
  all(notes: AsyncIterable<Note>): Promise<void>
} {
  let gathered: Note[] = []
  let next: Promise<void> | undefined
  let writing: Promise<void> = Promise.resolve()

  function add(note: Note): Promise<void> {
    gathered.push(note)
    next ??= writing
      .catch(() => {})
      .then(() => {
        const notes = gathered
        gathered = []
        next = undefined
        writing = write(notes)
        return writing
      })
    return next
  }

  return {
    async all(notes) {
      const written: Promise<void>[] = []
      for await (const note of notes) {
        const promise = add(note)
        // Waited for at the end; until then its failure is nobody's surprise.
        promise.catch(() => {})
        written.push(promise)
      }
      await Promise.all(written)
    },
  }
}
