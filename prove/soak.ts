import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { overHttp } from '../test/platforms/slack/people.ts'
import { SIGNING_SECRET } from './driver.ts'
import { leaksIn } from './leaks.ts'
import { metric, startServer } from './server.ts'
import { surround } from './stand-ins.ts'
import { secretsOf, turnClock } from './trial.ts'

/**
 * `npm run prove:soak -- [--minutes 60] [--rate 50] --database-url …`: commands at a steady rate while the clock runs fast (an hour for every
 * half minute). Prints how memory and tables grew; fails on errors, and on memory that keeps growing.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '50' },
    'database-url': { type: 'string' },
  },
})
const minutes = Number(values.minutes)
const rate = Number(values.rate)
/** Slope of memory after the first half that counts as none, megabytes an hour. */
const MOST_SLOPE = 30

const around = await surround({ databaseUrl: values['database-url'], reps: 40 })
const server = await startServer(around.env, around.lines)
const send = overHttp(`${server.url}/slack/events`, SIGNING_SECRET)
const until = Date.now() + minutes * 60_000
const tables: { at: number; rows: Record<string, number> }[] = []
const memory: { at: number; mb: number }[] = []
const waits: number[] = []
let sent = 0
let errors = 0
let under = 0

const sampling = (async () => {
  while (Date.now() < until) {
    memory.push({ at: Date.now(), mb: (await metric(server, 'process_resident_memory_bytes')) / 1024 / 1024 })
    if (memory.length % 10 === 1) tables.push({ at: Date.now(), rows: await rowsOf(around.databaseUrl) })
    await Promise.race([pause(Math.max(500, (minutes * 60_000) / 120)), pause(until - Date.now())])
  }
})()
const clock = (async () => {
  while (Date.now() < until) {
    await turnClock(server)
    await pause(Math.min(30_000, Math.max(0, until - Date.now())))
  }
})()
for (let next = Date.now(); next < until; next += 1000 / rate) {
  await pause(Math.max(0, next - Date.now()))
  under += 1
  void ask().finally(() => {
    under -= 1
  })
}
while (under > 0) await pause(50)
await Promise.all([sampling, clock])
const idle = await metric(server, 'process_resident_memory_bytes')
tables.push({ at: Date.now(), rows: await rowsOf(around.databaseUrl) })
const code = await server.stop()
await around.close()

const late = memory.slice(Math.floor(memory.length / 2))
const slope = slopeOf(late)
waits.sort((a, b) => a - b)
console.log(
  `${sent} commands in ${minutes} min, ${errors} errors, p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`,
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
const leaks = leaksIn(around.lines, secretsOf(around))
for (const leak of leaks) console.log(`WRONG: the log holds ${leak}`)
// A short run says nothing about the slope.
const wrong = errors + leaks.length + (code === 0 ? 0 : 1) + (minutes >= 30 && slope > MOST_SLOPE ? 1 : 0)
console.log(wrong === 0 ? 'steady' : 'not steady')
process.exit(wrong === 0 ? 0 : 1)

/** Looking, logging and asking, by everybody in turn. */
async function ask(): Promise<void> {
  const n = ++sent
  const rep = around.company.reps[n % around.company.reps.length]!
  const account = rep.accounts[n % rep.accounts.length]!
  const contact = around.company.contacts[Math.floor(n / 160) % around.company.contacts.length]!
  const texts = [
    `客户 ${account}`,
    `风险 ${account}`,
    '今日',
    `拜访 ${account} 电话 ${contact} 谈批号${n}交期`,
    `下一步 ${account} 12/31 送批号${n}样品`,
  ]
  const body = {
    command: '/kam',
    text: texts[n % texts.length]!,
    user_id: rep.slack,
    team_id: around.slack.self.teamId,
    channel_id: around.slack.directChannel(rep.slack),
    channel_name: 'directmessage',
    trigger_id: around.slack.trigger(),
    response_url: `${around.slack.url}/answer/none`,
  }
  const began = performance.now()
  try {
    const { status, body: answer } = await send('slash_commands', body)
    if (status !== 200 || /出错了|暂时存不了/.test(JSON.stringify(answer))) errors += 1
  } catch {
    errors += 1
  }
  waits.push(Math.round(performance.now() - began))
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
