import { setTimeout as pause } from 'node:timers/promises'
import type { Calendar } from '../domain/calendar.ts'
import { dayIn } from '../domain/day.ts'
import type { Lang } from '../domain/lang.ts'
import type { Policy } from '../domain/policy.ts'
import type { PlatformName } from '../platforms/platform.ts'
import { DatabaseAway, isAway, isConflict, isFull } from './away.ts'
import { Prisma } from './generated/client.ts'
import { jsonText } from './json.ts'
import type { Database } from './open.ts'
import { type Tx, type Work, writeHeldBack } from './work.ts'

export { DatabaseAway }

export type StoreOptions = {
  /** "Now"; the playground and tests turn it. */
  clock: () => Date
  /** The company's business zone (IANA). */
  zone: string
  lang: Lang
  policy: Policy
  calendar: Calendar
  /** Platforms that are switched on; default: all. */
  reachable?: readonly PlatformName[]
  /** Default: none. */
  dealsPlaces?: Work['dealsPlaces']
}

export type Store = {
  database: Database
  clock: () => Date
  /** The company's. */
  lang: Lang
  /**
   * Runs the work of `key` once, however often and however concurrently it is asked for. The row is the lock: whoever inserts it does the
   * work and keeps its result (JSON) in the same transaction; everybody else waits for it and gets that result. Work that throws leaves
   * nothing, and may be asked for again. `first`: it ran in this call. `ahead`: a SELECT of at most one row that is read in the statement
   * that takes the row; its columns are there for `takeAhead`.
   * Throws DatabaseAway when the database cannot be reached: then nothing was saved.
   */
  once<Result>(
    key: string,
    run: (work: Work) => Promise<Result>,
    ahead?: (work: Work) => Prisma.Sql,
  ): Promise<{ result: Result; first: boolean }>
  /** Reads without a transaction: each query sees what is committed when it runs. Must not write. Throws DatabaseAway. */
  read<Result>(run: (work: Work) => Promise<Result>): Promise<Result>
  /**
   * One statement that is its own transaction, so one way to the database instead of three. Doing it twice must be harmless: after a lost
   * connection it is done again. Throws DatabaseAway; then it may, rarely, have been saved.
   */
  statement<Result>(run: (work: Work) => Promise<Result>): Promise<Result>
  /**
   * One transaction for what needs no key because doing it twice is harmless. `cause` stands in the audit.
   * `timeoutMs` for long ones (15 s otherwise). Throws DatabaseAway; then it may, rarely, have been saved.
   */
  write<Result>(run: (work: Work) => Promise<Result>, cause: string, timeoutMs?: number): Promise<Result>
  /** Calls `listener` after every commit in which something was told. */
  onTold(listener: () => void): void
}

/** Tries of one transaction when others get in its way, or when the connection it was given turns out to be dead. */
const MAX_ATTEMPTS = 5

/** Everything handlers and jobs do with the database goes through here. */
export function createStore(database: Database, options: StoreOptions): Store {
  const { db } = database
  const {
    clock,
    zone,
    lang,
    policy,
    calendar,
    reachable = ['slack', 'feishu', 'web'],
    dealsPlaces = {},
  } = options
  const listeners: (() => void)[] = []
  const memory = new Map<string, unknown>()

  function workOn(tx: Tx, cause: string): Work {
    const now = clock()
    return {
      tx,
      now,
      today: dayIn(zone, now),
      zone,
      lang,
      policy,
      calendar,
      cause,
      reachable,
      dealsPlaces,
      ahead: new Map(),
      memory,
      changes: [],
      told: new Set(),
      unwritten: { audit: [], outbox: new Map(), risk: new Map() },
      beforeCommit: new Map(),
    }
  }

  async function transaction<Result>(
    cause: string,
    run: (work: Work) => Promise<Result>,
    timeoutMs?: number,
  ): Promise<Result> {
    let told = 0
    const result = await db
      .$transaction(
        async (tx) => {
          const work = workOn(tx, cause)
          const value = await run(work)
          await writeHeldBack(work)
          told = work.told.size
          return value
        },
        timeoutMs === undefined ? undefined : { timeout: timeoutMs },
      )
      .catch(seeFull)
    if (told > 0) for (const listener of listeners) listener()
    return result
  }

  function seeFull(error: unknown): never {
    if (isFull(error)) database.noteFull()
    throw error
  }

  return {
    lang,
    database,
    clock,
    once(key, run, ahead) {
      return retrying(true, () =>
        transaction(key, async (work) => {
          if (!(await takeRow(work, key, ahead?.(work))))
            return { result: await storedResult(work, key), first: false }
          const result = await run(work)
          if (result !== null && result !== undefined)
            work.beforeCommit.set(
              'result',
              () => Prisma.sql`UPDATE "Done" SET result = ${jsonText(result)}::jsonb WHERE key = ${key}`,
            )
          return { result, first: true }
        }),
      )
    },
    read(run) {
      return retrying(true, () => run(workOn(db, 'read')))
    },
    statement(run) {
      return retrying(true, () => run(workOn(db, 'statement')).catch(seeFull))
    },
    write(run, cause, timeoutMs) {
      return retrying(false, () => transaction(cause, run, timeoutMs))
    },
    onTold(listener) {
      listeners.push(listener)
    },
  }
}

/** The first statement: from here on everybody else with this key waits for our commit or rollback. False: the work was done before. */
async function takeRow(work: Work, key: string, ahead: Prisma.Sql = Prisma.sql`SELECT`): Promise<boolean> {
  const [row] = await work.tx.$queryRaw<({ mine: number } & Record<string, unknown>)[]>`
    WITH mine AS (INSERT INTO "Done" (key, at) VALUES (${key}, ${work.now}) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT (SELECT count(*)::int FROM mine) AS mine, ahead.* FROM (SELECT) one LEFT JOIN (${ahead}) ahead ON true`
  const { mine, ...read } = row!
  for (const [name, value] of Object.entries(read)) work.ahead.set(name, value)
  return mine > 0
}

/** What the first run gave. Typed by the caller: the same key has the same kind of result. */
async function storedResult<Result>(work: Work, key: string): Promise<Result> {
  const rows = await work.tx.$queryRaw<{ result: Result }[]>`SELECT result FROM "Done" WHERE key = ${key}`
  return rows[0]!.result
}

/**
 * Once more after a conflict (40001, 40P01). Once more after a lost connection only where it is `harmless`: whether the commit got through
 * is not known then. A server that restarted is found again in these tries, since the pool throws dead connections away.
 */
async function retrying<Result>(harmless: boolean, run: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await run()
    } catch (error) {
      const away = isAway(error)
      const again = isConflict(error) ? tries < MAX_ATTEMPTS : away && harmless && tries < 3
      if (!again) throw away ? new DatabaseAway(error) : error
      await pause(2 ** tries * 10 * (0.5 + Math.random()))
    }
  }
}

/** Those of `keys` whose work was done already. */
export async function keysDone(work: Work, keys: readonly string[]): Promise<Set<string>> {
  const rows = await work.tx.done.findMany({ where: { key: { in: [...keys] } }, select: { key: true } })
  return new Set(rows.map(({ key }) => key))
}
