import { writeFileSync } from 'node:fs'
import os from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { createPeople, overHttp } from '../platforms/slack/people.ts'
import { provePolicy, type Rep } from './company.ts'
import { SIGNING_SECRET } from './driver.ts'
import { leaksIn } from './leaks.ts'
import { metric, startServer } from './server.ts'
import { surround } from './stand-ins.ts'
import { secretsOf, turnClock } from './trial.ts'

/**
 * `npm run prove:soak -- [--minutes 60] [--rate 50] --database-url …`: commands and messages at a steady rate while the clock runs fast (an
 * hour for every twenty seconds: the night's care comes every eight minutes). Prints how memory and tables grew; fails on errors, on memory
 * that keeps growing, on rows older than the policy keeps them, and on anything still owed at the end.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '50' },
    'database-url': { type: 'string' },
    /** Where the lines of the server go. */
    log: { type: 'string' },
  },
})
const minutes = Number(values.minutes)
const rate = Number(values.rate)
/** Slope of memory after the first half that counts as none, megabytes an hour. */
const MOST_SLOPE = 30
const WARM_MS = 30_000
/** Real milliseconds to an hour of the company's. The care of the night has four of those and is looked for once a real minute. */
const HOUR_MS = 20_000
/** Days that rows of the machinery are kept, as short as they can be: an hour of this proof is a week. A night later they must be gone. */
const KEPT_DAYS = 1
const MOST_DAYS = KEPT_DAYS + 1 + 6 / 24
const keptShort = `retention: { ${[
  'done',
  'inbox',
  'outbox',
  'pending',
  'entries',
  'reminders',
  'digests',
  'riskChanges',
]
  .map((name) => `${name}: ${KEPT_DAYS}`)
  .join(', ')} }
`
/** Tables that the night's care prunes, and the age of a row. */
const PRUNED: readonly (readonly [string, string, string])[] = [
  ['Done', 'at', `key NOT LIKE 'job:%'`],
  ['Inbox', '"receivedAt"', `status <> 'waiting'`],
  ['Outbox', '"sentAt"', `status = 'sent'`],
  ['Pending', '"createdAt"', 'ended IS NOT NULL'],
  ['Entry', 'at', 'true'],
]

const around = await surround({
  databaseUrl: values['database-url'],
  reps: 40,
  contacts: 40,
  policy: `${provePolicy}${keptShort}`,
})
const server = await startServer(around.env, around.lines)
const send = overHttp(`${server.url}/slack/events`, SIGNING_SECRET)
const people = createPeople(around.slack, send)
const odd: string[] = []
const until = Date.now() + minutes * 60_000
const tables: { at: number; rows: Record<string, number> }[] = []
const memory: { at: number; mb: number }[] = []
const waits: number[] = []
let sent = 0
let errors = 0
let under = 0
/** Not answered and not stored within three seconds, and told so: nothing is lost, but it did not keep up. */
let unsure = 0
let hours = 0

const sampling = (async () => {
  while (Date.now() < until) {
    memory.push({ at: Date.now(), mb: (await metric(server, 'process_resident_memory_bytes')) / 1024 / 1024 })
    if (memory.length % 5 === 1) tables.push({ at: Date.now(), rows: await rowsOf(around.databaseUrl) })
    await Promise.race([pause(Math.max(500, (minutes * 60_000) / 120)), pause(until - Date.now())])
  }
})()
const clock = (async () => {
  while (Date.now() < until) {
    const next = Date.now() + HOUR_MS
    await turnClock(server)
    hours += 1
    await pause(Math.max(0, Math.min(next, until) - Date.now()))
  }
})()
// The first half minute is slower: a process that has just begun is not warm, and what piles up then would be measured for long.
const warm = Date.now() + WARM_MS
for (let next = Date.now(); next < until; next += (next < warm ? 3 : 1) * (1000 / rate)) {
  await pause(Math.max(0, next - Date.now()))
  under += 1
  void ask().finally(() => {
    under -= 1
  })
}
while (under > 0) await pause(50)
await Promise.all([sampling, clock])
const faults = await atRest()
const idle = await metric(server, 'process_resident_memory_bytes')
tables.push({ at: Date.now(), rows: await rowsOf(around.databaseUrl) })
faults.push(...(await overdueRows(around.databaseUrl)))
const code = await server.stop()
await around.close()

const late = memory.slice(Math.floor(memory.length / 2))
const slope = slopeOf(late)
waits.sort((a, b) => a - b)
console.log(
  `${sent} inputs in ${minutes} min, ${hours} hours of the company's clock, ${errors} errors, ${unsure} told to send it again, p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`,
)
console.log(
  `memory ${memory
    .map(({ mb }) => Math.round(mb))
    .filter((_, n) => n % Math.ceil(memory.length / 12) === 0)
    .join(
      ' ',
    )} MB, at the end ${Math.round(idle / 1024 / 1024)} MB; slope of the second half ${slope.toFixed(1)} MB an hour`,
)
for (const { at, rows } of tables.filter(
  (_, n) => n % Math.ceil(tables.length / 6) === 0 || n === tables.length - 1,
))
  console.log(
    `  after ${Math.round((at - (until - minutes * 60_000)) / 1000)} s: ${Object.entries(rows)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ')}`,
  )
for (const sample of odd) console.log(`  ${sample}`)
if (errors > 0) faults.push(`${errors} errors`)
if (unsure > 0) faults.push(`${unsure} of ${sent} were told to send it again`)
if (code !== 0) faults.push(`the server ended with ${code} instead of 0`)
// A short run says nothing about the slope.
if (minutes >= 30 && slope > MOST_SLOPE) faults.push(`memory grows by ${slope.toFixed(1)} MB an hour`)
if (values.log) writeFileSync(values.log, around.lines.join('\n'))
faults.push(...leaksIn(around.lines, secretsOf(around)).map((leak) => `the log holds ${leak}`))
for (const fault of faults) console.log(`WRONG: ${fault}`)
console.log(faults.length === 0 ? 'steady' : 'not steady')
process.exit(faults.length === 0 ? 0 : 1)

/** Looking, logging and asking, by everybody in turn: most as commands, some as messages that are stored first. */
async function ask(): Promise<void> {
  const n = ++sent
  const rep = around.company.reps[n % around.company.reps.length]!
  const account = rep.accounts[Math.floor(n / 40) % rep.accounts.length]!
  const contact = around.company.contacts[Math.floor(n / 160) % around.company.contacts.length]!
  const visit = `拜访 ${account} 电话 ${contact} 谈批号${n}交期`
  const deeds = [
    () => command(rep, `客户 ${account}`),
    () => command(rep, `风险 ${account}`),
    () => command(rep, '今日'),
    () => command(rep, visit),
    () => command(rep, `下一步 ${account} 12/31 送批号${n}样品`),
    () => command(rep, `客户 ${account}`),
    () => command(rep, '帮助'),
    () => command(rep, '帮助'),
    () => people.say(rep.slack, visit),
    () => people.say(rep.slack, `客户 ${account}`),
  ]
  const began = performance.now()
  try {
    const { status, body: answer } = await deeds[n % deeds.length]!()
    const text = JSON.stringify(answer)
    if (/没能记下/.test(text)) {
      unsure += 1
      note('told to send it again')
    } else if (status !== 200 || /出错了|暂时存不了/.test(text)) noteError(`${status} ${text.slice(0, 200)}`)
  } catch (error) {
    noteError(String(error))
  }
  waits.push(Math.round(performance.now() - began))
}

function command(rep: Rep, text: string) {
  return send('slash_commands', {
    command: '/kam',
    text,
    user_id: rep.slack,
    team_id: around.slack.self.teamId,
    channel_id: around.slack.directChannel(rep.slack),
    channel_name: 'directmessage',
    trigger_id: around.slack.trigger(),
    response_url: `${around.slack.url}/answer/none`,
  })
}

function noteError(what: string): void {
  errors += 1
  note(what)
}

/** With when, and how many processes wanted a processor: other people's work on the same machine may be the reason. */
function note(what: string): void {
  const second = Math.round((Date.now() - (until - minutes * 60_000)) / 1000)
  if (odd.length < 20) odd.push(`after ${second} s, load ${os.loadavg()[0]?.toFixed(1)}: ${what}`)
}

/** Everything that was taken is worked off, everything owed arrives, nothing was given up. */
async function atRest(): Promise<string[]> {
  const gauge = (name: string) => metric(server, name)
  const late = Date.now() + 60_000
  while ((await gauge('kam_inbox_waiting')) + (await gauge('kam_outbox_owed')) > 0 && Date.now() < late)
    await pause(500)
  const left = ['kam_inbox_waiting', 'kam_inbox_failed', 'kam_outbox_owed', 'kam_outbox_dead']
  const counts = await Promise.all(left.map(async (name) => [name, await gauge(name)] as const))
  return counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} is ${count} at the end`)
}

/** What should have been pruned by now. Only where the clock has come so far. */
async function overdueRows(databaseUrl: string | undefined): Promise<string[]> {
  if (!databaseUrl || hours < MOST_DAYS * 24) return []
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows: clocks } = await client.query(
    `SELECT value AS ms FROM "Setting" WHERE key = 'playground.clock'`,
  )
  const before = new Date(Date.now() + Number(clocks[0]?.ms) - MOST_DAYS * 86_400_000)
  const found: string[] = []
  for (const [table, age, where] of PRUNED) {
    const sql = `SELECT count(*)::int AS n FROM "${table}" WHERE ${where} AND ${age} < $1`
    const { rows } = await client.query<{ n: number }>(sql, [before])
    if (rows[0]!.n > 0) found.push(`${table} holds ${rows[0]!.n} rows that should have been pruned`)
  }
  await client.end()
  return found
}

async function rowsOf(databaseUrl: string | undefined): Promise<Record<string, number>> {
  // The embedded database belongs to the server alone.
  if (!databaseUrl) return {}
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM "Done") AS done, (SELECT count(*)::int FROM "Inbox") AS inbox, (SELECT count(*)::int FROM "Outbox") AS outbox,
       (SELECT count(*)::int FROM "Pending") AS pending, (SELECT count(*)::int FROM "Entry") AS entries, (SELECT count(*)::int FROM "Visit") AS visits`,
  )
  await client.end()
  return rows[0]
}

/** Least squares, megabytes an hour. */
function slopeOf(points: readonly { at: number; mb: number }[]): number {
  const n = points.length
  if (n < 3) return 0
  const meanAt = points.reduce((sum, { at }) => sum + at, 0) / n
  const meanMb = points.reduce((sum, { mb }) => sum + mb, 0) / n
  const over = points.reduce((sum, { at, mb }) => sum + (at - meanAt) * (mb - meanMb), 0)
  const under = points.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0)
  return (over / under) * 3_600_000
}

function quantile(share: number): number {
  return waits[Math.floor((waits.length - 1) * share)] ?? 0
}
