import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { companyDatabase, emptyDatabase } from './kit/database.ts'
import { cpuOf, memoryOf, small } from './kit/machine.ts'
import { start } from './kit/program.ts'
import { type Goal, report } from './kit/report.ts'
import { BOT_TOKEN, SECRET, startSlackApi } from './kit/slack.ts'
import { median, round } from './kit/statistics.ts'

/** From the start of the process to "ready", and what it holds when nobody asks: embedded and on a server, beside an empty Node and bare Bolt. */

const ROUNDS = small ? 1 : 2
/** Seconds after which nothing of the start is left to do. */
const REST = small ? 2 : 10

const folder = mkdtempSync(path.join(tmpdir(), 'kam-bench-'))
const slack = await startSlackApi()
const slackEnv = { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: SECRET, SLACK_API_URL: slack.apiUrl }
const main = 'dist-bench/src/main.js'
const empty = await emptyDatabase('start')
const full = await companyDatabase('start_full', 1000, '2026-11-23')
const embedded = { DATA_DIR: path.join(folder, 'data'), KAM_PLAYGROUND: '0', ...slackEnv }

type Measured = { ready: number; cpu: number; memory: number; peak: number }
const found: [string, Measured][] = [
  ['embedded, the very first start', await measure(main, embedded, 1)],
  ['embedded, every other start', await measure(main, embedded, ROUNDS)],
  ['server, the first start (migrations)', await measure(main, { DATABASE_URL: empty, ...slackEnv }, 1)],
  ['server, every other start', await measure(main, { DATABASE_URL: empty, ...slackEnv }, ROUNDS)],
  ['server, 1 000 accounts', await measure(main, { DATABASE_URL: full, ...slackEnv }, ROUNDS)],
  [
    'baseline: bare Bolt',
    await measure('dist-bench/test/bench/kit/baseline.js', { BENCH_MODE: 'ack', ...slackEnv }, ROUNDS),
  ],
]
slack.close()
rmSync(folder, { recursive: true })

async function measure(script: string, env: Record<string, string>, rounds: number): Promise<Measured> {
  const all: Measured[] = []
  for (let round = 0; round < rounds; round += 1) {
    const program = await start(script, env)
    const cpu = cpuOf(program.pid)
    await pause(REST * 1000)
    const { now, peak } = memoryOf(program.pid)
    all.push({ ready: program.readyAfter, cpu, memory: now, peak })
    await program.stop()
  }
  const of = (name: keyof Measured) => median(all.map((one) => one[name]))
  return { ready: of('ready'), cpu: of('cpu'), memory: of('memory'), peak: of('peak') }
}

const memoryOn = (name: string) => found.find(([one]) => one === name)?.[1].memory ?? Number.NaN
const goal = (what: string, name: string, most: number): Goal => ({
  what,
  wanted: `≤ ${most} MB`,
  got: `${memoryOn(name)} MB`,
  met: memoryOn(name) <= most,
})
report({
  name: 'start',
  title: 'Start and idle memory',
  about: `From the start of the process to its line "ready"; resident memory ${REST} s later. Slack configured, playground off, Feishu off.`,
  tables: [
    {
      head: ['', 'ready after s', 'CPU until then s', 'idle RSS MB', 'peak RSS MB'],
      rows: found.map(([name, { ready, cpu, memory, peak }]) => [
        name,
        round(ready / 1000),
        round(cpu / 1000),
        memory,
        peak,
      ]),
    },
  ],
  goals: [
    goal('embedded, idle', 'embedded, every other start', 350),
    goal('server, idle', 'server, every other start', 180),
  ],
})
