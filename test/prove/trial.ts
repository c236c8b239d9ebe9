import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../src/db/open.ts'
import { type Checked, check } from './check.ts'
import { createDriver, ENCRYPT_KEY, SIGNING_SECRET } from './driver.ts'
import { examineIndexes } from './indexes.ts'
import { leaksIn } from './leaks.ts'
import type { OwnPostgres } from './postgres.ts'
import { metric, type Server, startAndKill, startServer } from './server.ts'
import { type Around, cutConnections, surround } from './stand-ins.ts'

export type Trial = {
  rounds: number
  databaseUrl?: string | undefined
  /** People who work; default 20. */
  reps?: number
  /** At each account; default 200. No two visits are alike as long as there are contacts. */
  contacts?: number
  /** Milliseconds of work before the blow falls, at most; the moment in it is random. */
  roundMs?: number
  /** Processes on one database. One of them is killed in a round, the others work on. */
  replicas?: number
  /** `kill`: SIGKILL. `cut`: the server's connections to PostgreSQL are cut again and again. `restart`: `postgres` itself crashes and comes back. */
  blow?: 'kill' | 'cut' | 'restart'
  postgres?: OwnPostgres
  /** Leases of killed processes are ended by hand instead of waited for: the same, a minute earlier. And what takes long at the end is left out. */
  hurry?: boolean
  say?: (line: string) => void
}

export type Tried = Checked & {
  counts: Record<string, number>
  blows: number
  seconds: number
  lines: string[]
}

/** How long everything may take to come to rest after the last blow. */
const REST_MS = 300_000
const KILLED_AT_START = 0.15
const MOST_AWAY_MS = 2_000

/** People work, the blow falls, it goes on: so many rounds; then all that is owed is let arrive, and everything is checked. */
export async function tryOut({
  rounds,
  roundMs = 2_500,
  replicas = 1,
  blow = 'kill',
  postgres,
  hurry = false,
  say = () => {},
  ...where
}: Trial): Promise<Tried> {
  const began = Date.now()
  const around = await surround({ ...where, ...(postgres && { databaseUrl: postgres.url }) })
  const servers: Server[] = []
  let turn = 0
  const driver = createDriver({
    ...around,
    server() {
      const up = servers.filter((server) => server.alive())
      return up[turn++ % up.length]
    },
  })
  const start = async () => startServer(around.env, around.lines)
  let blows = 0
  try {
    for (let n = 0; n < replicas; n += 1) servers.push(await start())
    for (let round = 1; round <= rounds; round += 1) {
      const hands = new AbortController()
      const work = driver.work(hands.signal)
      const clock = turnClock(servers[0]!)
      await pause(200 + roundMs * Math.random())
      if (blow === 'kill') {
        const which = round % servers.length
        await servers[which]!.kill()
        blows += 1
        if (hurry && round === rounds) await endLeases(around, servers)
        // Now and then it is killed once more while it starts, as by a supervisor that is in a hurry too.
        if (!hurry && Math.random() < KILLED_AT_START) {
          await startAndKill(around.env, roundMs * Math.random())
          driver.counts['killed while starting'] = (driver.counts['killed while starting'] ?? 0) + 1
        }
        servers[which] = await start()
      } else blows += postgres ? await crash(postgres) : await cutOften(around, roundMs)
      await pause(roundMs * Math.random())
      hands.abort()
      await Promise.all([work, clock])
      const gone = servers.find((server) => !server.alive())
      if (gone) throw new Error(`a server ended by itself: ${around.lines.slice(-12).join('\n')}`)
      await driver.redeliver()
      say(
        `round ${round} of ${rounds}: ${driver.inputs.length} inputs, ${around.slack.messages.length + around.feishu.messages.length} messages`,
      )
    }
    await comeToRest(driver, servers[0]!, say)
    const codes = await Promise.all(servers.map((server) => server.stop()))
    const checked = await inspect(around, driver, !hurry)
    if (codes.some((code) => code !== 0))
      checked.faults.push(`a server ended with ${codes.join(', ')} instead of 0`)
    checked.faults.push(...leaksIn(around.lines, secretsOf(around)).map((leak) => `the log holds ${leak}`))
    return {
      ...checked,
      counts: driver.counts,
      blows,
      seconds: Math.round((Date.now() - began) / 1000),
      lines: around.lines,
    }
  } finally {
    for (const server of servers) if (server.alive()) await server.kill()
    await around.close()
  }
}

/** What must be in no log line: keys, tokens, and what people wrote. */
export function secretsOf({ slack, feishu }: Pick<Around, 'slack' | 'feishu'>): string[] {
  return [
    SIGNING_SECRET,
    ENCRYPT_KEY,
    slack.botToken,
    feishu.appSecret,
    't-standin-',
    '/answer/',
    '批号',
    '交期',
    'Works',
  ]
}

/** Opens what the servers left behind, and looks at all of it. */
export async function inspect(
  around: Around,
  { inputs, clicks }: Pick<ReturnType<typeof createDriver>, 'inputs' | 'clicks'>,
  thorough = true,
): Promise<Checked> {
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  const database = await openDatabase(around, log)
  const checked = await check(database, { ...around, inputs, clicks }).finally(() => database.close())
  if (!thorough) return checked
  const { faults, indexes } = await examineIndexes(around)
  checked.faults.push(...faults)
  checked.figures['indexes examined'] = indexes
  return checked
}

/** Nothing waits to be sent again, to be worked off or to be sent. */
async function comeToRest(
  driver: ReturnType<typeof createDriver>,
  server: Server,
  say: (line: string) => void,
): Promise<void> {
  const until = Date.now() + REST_MS
  for (;;) {
    const unsent = await driver.redeliver()
    const [waiting, owed] = [
      await metric(server, 'kam_inbox_waiting'),
      await metric(server, 'kam_outbox_owed'),
    ]
    if (unsent + waiting + owed === 0) return
    if (Date.now() > until) {
      say(`never came to rest: ${unsent} unsent, ${waiting} waiting, ${owed} owed`)
      return
    }
    await pause(500)
  }
}

/** The clock of the playground beside the real platforms goes an hour on: what is due by then, is done under the blows as well. */
export async function turnClock(server: Server): Promise<void> {
  try {
    const page = await (await fetch(`${server.url}/`)).text()
    const token = /playground-token" content="([\w-]+)"/.exec(page)?.[1] ?? ''
    const headers = { 'content-type': 'application/json', 'x-playground-token': token }
    const body = JSON.stringify({ id: crypto.randomUUID(), by: 'hour' })
    const signal = AbortSignal.timeout(20_000)
    await fetch(`${server.url}/playground/clock`, { method: 'POST', headers, body, signal })
  } catch {
    // Killed while turning: that is what this is for.
  }
}

/** Everybody is thrown out without a word; after up to two seconds it recovers from its journal and lets them in again. */
async function crash(postgres: OwnPostgres): Promise<number> {
  await postgres.crash()
  await pause(MOST_AWAY_MS * Math.random())
  await postgres.start()
  return 1
}

async function cutOften({ databaseUrl }: Around, ms: number): Promise<number> {
  if (!databaseUrl) throw new Error('only connections to a server can be cut')
  const until = Date.now() + ms
  let cut = 0
  while (Date.now() < until) {
    cut += await cutConnections(databaseUrl)
    await pause(50 + Math.random() * 200)
  }
  return cut
}

/** An ended lease, not a missing one: that a try was begun stays known. Needs the data folder for itself, so nobody may be alive on it. */
async function endLeases(around: Around, servers: readonly Server[]): Promise<void> {
  if (!around.databaseUrl && servers.some((server) => server.alive())) return
  const database = await openDatabase(around, { debug() {}, info() {}, warn() {}, error() {} })
  await database.pool.query(`UPDATE "Outbox" SET "lockedUntil" = now() WHERE "lockedUntil" > now()`)
  await database.close()
}
