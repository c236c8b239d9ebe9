import { setTimeout as pause } from 'node:timers/promises'
import { said } from '../platforms/feishu/events.ts'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import { createPeople, overHttp } from '../platforms/slack/people.ts'
import { ENCRYPT_KEY, SIGNING_SECRET } from './driver.ts'
import { type QuarterAround, surroundQuarter } from './quarter-around.ts'
import { FIRST, type Saying, type Stop, stopsOf } from './quarter-days.ts'
import { type Replica, startReplica } from './replicas.ts'

export type QuarterOptions = {
  /** A PostgreSQL server on which databases may be made. */
  server: string
  days: number
  replicas: number
  /** SIGKILLs at random moments. */
  blows: number
  say?: (line: string) => void
}

/** What came of a run. */
export type Quarter = {
  /** What people have at the end, by the key of the message: where it stands and its words. */
  messages: Map<string, { chat: string; words: string }>
  /** Slots that ran, with how often each was committed. */
  slots: Map<string, number>
  faults: string[]
  blows: number
  /** Blows that fell while the process was at work on its slots, and messages of which nobody knew whether they had been sent. */
  amidst: number
  inDoubt: number
  seconds: number
}

/** Everything must have come to rest so long after the last stop, milliseconds. */
const REST_MS = 120_000

/**
 * Days of the worked example's company: all clocks are turned together from stop to stop, every replica runs what is due at the same time, people
 * write, and so many times one process is killed in the middle of it and started again. Ends when nothing is owed any more.
 */
export async function runQuarter(options: QuarterOptions): Promise<Quarter> {
  const began = Date.now()
  const around = await surroundQuarter(options.server, `${FIRST}T00:01:00+08:00`)
  const lines: string[] = []
  const replicas: Replica[] = []
  const count = { blows: 0, amidst: 0, inDoubt: 0 }
  try {
    const stops = stopsOf(options.days)
    const struck = strikes(stops.length, options.blows)
    for (let n = 0; n < options.replicas; n += 1)
      replicas.push(await startReplica(around.env, stops[0]!.at, lines))
    for (const [index, stop] of stops.entries()) {
      for (let n = struck.get(index) ?? 0; n > 0; n -= 1) await strike(stop)
      await settle(stop)
      if (index % 50 === 49)
        options.say?.(`${stop.at.slice(0, 10)}: ${arrived(around)} messages, ${count.blows} kills`)
    }
    await rest(around)
    await Promise.all(replicas.map((replica) => replica.stop()))
    const { messages, slots, faults } = await lookAt(around)
    const seconds = Math.round((Date.now() - began) / 1000)
    return { messages, slots, faults, ...count, seconds }
  } finally {
    for (const replica of replicas) if (replica.alive()) await replica.kill()
    await around.close()
  }

  /** All at once: the clocks are turned, people write, one process dies. What it held is given free as its lease would in a minute. */
  async function strike(stop: Stop): Promise<void> {
    const victim = replicas[Math.floor(Math.random() * replicas.length)]!
    const turns = replicas.map((replica) => replica.turnTo(stop.at))
    const sayings = stop.sayings.map((saying) => tellUntilKept(around, replicas, saying))
    const blow = pause(Math.random() * 250).then(() => victim.kill())
    const answers = await Promise.all(turns)
    await blow
    count.blows += 1
    if (answers[replicas.indexOf(victim)] === undefined) count.amidst += 1
    await Promise.all(sayings)
    count.inDoubt += await freeLeases(around)
    await victim.restart(stop.at)
  }

  /** Until nothing is due at this stop on any of them, and what was written is answered. */
  async function settle(stop: Stop): Promise<void> {
    await Promise.all(stop.sayings.map((saying) => tellUntilKept(around, replicas, saying)))
    for (let turn = 0; turn < 20; turn += 1) {
      const ran = await Promise.all(replicas.map((replica) => replica.turnTo(stop.at)))
      if (ran.every((slots) => slots === 0)) break
    }
    if (stop.sayings.length > 0) await untilZero(around, `SELECT 1 FROM "Inbox" WHERE status = 'waiting'`)
  }
}

/** At which stops how many blows fall. */
function strikes(stops: number, blows: number): Map<number, number> {
  const at = new Map<number, number>()
  for (let n = 0; n < blows; n += 1) {
    const stop = Math.floor(Math.random() * stops)
    at.set(stop, (at.get(stop) ?? 0) + 1)
  }
  return at
}

/** As platforms do: the same event again, to whoever answers, until it was taken. */
async function tellUntilKept(
  around: QuarterAround,
  replicas: readonly Replica[],
  saying: Saying,
): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const url = replicas[turn % replicas.length]!.url()
    const kept = await tellOnce(around, url, saying).catch(() => false)
    if (kept) return
    if (turn > 200) throw new Error(`${saying.id} was never taken`)
    await pause(50)
  }
}

async function tellOnce({ slack }: QuarterAround, url: string, saying: Saying): Promise<boolean> {
  const { id, on, user, text } = saying
  if (on === 'slack') {
    const people = createPeople(slack, overHttp(`${url}/slack/events`, SIGNING_SECRET))
    return (await people.say(user, text, undefined, `Ev${id}`)).status === 200
  }
  const event = said(text, {
    message: { message_id: `om_${id}`, chat_id: `oc_${user}` },
    sender: { sender_id: { open_id: user } },
  })
  const body = JSON.stringify({ encrypt: encrypted(JSON.stringify(event), ENCRYPT_KEY) })
  const headers = signedHeaders(body, ENCRYPT_KEY)
  const signal = AbortSignal.timeout(20_000)
  return (await fetch(`${url}/feishu/events`, { method: 'POST', body, headers, signal })).status === 200
}

/** What the dead process was sending: leases that stay while the others have long finished theirs. Gives how many. */
async function freeLeases({ database }: QuarterAround): Promise<number> {
  const leased = async () =>
    (
      await database.pool.query<{ key: string; lease: string }>(
        `SELECT key, "lockedUntil"::text AS lease FROM "Outbox" WHERE status = 'owed' AND "lockedUntil" > now()`,
      )
    ).rows
  const before = await leased()
  if (before.length === 0) return 0
  await pause(1_000)
  const still = (await leased()).filter((row) =>
    before.some(({ key, lease }) => key === row.key && lease === row.lease),
  )
  for (const { key, lease } of still)
    await database.pool.query(
      `UPDATE "Outbox" SET "lockedUntil" = now() WHERE key = $1 AND "lockedUntil" = $2::timestamptz`,
      [key, lease],
    )
  return still.length
}

async function rest(around: QuarterAround): Promise<void> {
  await untilZero(around, `SELECT 1 FROM "Outbox" WHERE status = 'owed'`)
}

async function untilZero({ database }: QuarterAround, sql: string): Promise<void> {
  const until = Date.now() + REST_MS
  while (((await database.pool.query(sql)).rowCount ?? 0) > 0 && Date.now() < until) await pause(25)
}

function arrived({ slack, feishu }: QuarterAround): number {
  return slack.messages.length + feishu.messages.length
}

/** What people have, and what is wrong with it by itself: doubled, lost, unknown, not the newest. */
async function lookAt({ database, slack, feishu }: QuarterAround) {
  const { rows } = await database.pool.query<{
    key: string
    status: string
    as: string | null
    platform: string
    chat: string
    behind: boolean
  }>(`SELECT key, status::text, "sentAs" AS as, place->>'platform' AS platform, place->>'chat' AS chat,
      "sentRevision" IS DISTINCT FROM revision AS behind FROM "Outbox"`)
  const shown = new Map<string, string>([
    ...slack.messages.map((one) => [`slack ${one.channel}:${one.ts}`, wordsIn(one.blocks)] as const),
    ...feishu.messages.map((one) => [`feishu ${one.id}`, wordsIn(one.card)] as const),
  ])
  const faults: string[] = [...slack.problems.slice(0, 5), ...feishu.wrongs.slice(0, 5)]
  const messages = new Map<string, { chat: string; words: string }>()
  const claimed = new Map<string, string>()
  for (const { key, status, as, platform, chat, behind } of rows) {
    if (status !== 'sent' || behind) faults.push(`message ${key} is ${behind ? 'not the newest' : status}`)
    const name = `${platform} ${as}`
    const words = shown.get(name)
    if (words === undefined) faults.push(`message ${key} never arrived`)
    if (claimed.has(name)) faults.push(`messages ${key} and ${claimed.get(name)} are one`)
    claimed.set(name, key)
    // A Slack message is named by its second; two runs of the same days differ in nothing but that.
    const named = key.replace(/(slack:msg:[^:]+:)\d+\./, '$1')
    messages.set(named, { chat: `${platform} ${chat}`, words: words ?? '' })
  }
  for (const name of shown.keys())
    if (!claimed.has(name)) faults.push(`${name} arrived though nobody owes it: said twice`)
  const ran = await database.pool.query<{ key: string; times: number }>(
    'SELECT key, count(*)::int AS times FROM proof_slots GROUP BY key',
  )
  const slots = new Map(ran.rows.map(({ key, times }) => [key, times]))
  for (const [key, times] of slots) if (times > 1) faults.push(`slot ${key} ran ${times} times`)
  return { messages, slots, faults }
}

/**
 * The words of a rendered card, in order. Codes of what was written meanwhile (F14, V21) are numbered by the database, which skips
 * numbers of what a killed process began: here they have none.
 */
function wordsIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsIn).filter(Boolean).join('\n')
  if (typeof node !== 'object' || node === null) return ''
  return Object.entries(node)
    .map(([name, value]) => {
      if (typeof value !== 'string') return wordsIn(value)
      return name === 'text' || name === 'content' ? value.replace(/\b([FV])\d+\b/g, '$1#') : ''
    })
    .filter(Boolean)
    .join('\n')
}
