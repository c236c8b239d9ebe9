import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { addDays } from '../../src/domain/day.ts'
import { atRiskSql } from './kit/at-risk-sql.ts'
import { companyDatabase } from './kit/database.ts'
import { small } from './kit/machine.ts'
import { report } from './kit/report.ts'
import { median, round } from './kit/statistics.ts'

/** A company's morning: what time alone has changed is assessed, every leader gets a digest, every rep the morning message. */

const SIZES = small ? [1000] : [1000, 10_000, 100_000]
const DAY = '2026-11-23'

type Timed = { slots: number; ms: number }
type Run = {
  due: number
  assessing: Timed
  digests: Timed
  reminders: Timed
  memoryBefore: number
  peak: number
  found: string[]
}

const rows: (string | number)[][] = []
const ratios: number[] = []
for (const size of SIZES) {
  const databaseUrl = await companyDatabase(`morning_${size}`, size, DAY)
  const run = morning(databaseUrl)
  const sql = await byHand(databaseUrl, addDays(DAY, 2))
  const same = sql.found.filter((code) => run.found.includes(code)).length
  const ratio = (run.assessing.ms + run.digests.ms) / sql.ms
  ratios.push(ratio)
  rows.push([
    size,
    run.due,
    round(run.assessing.ms / 1000),
    run.digests.slots,
    round(run.digests.ms / 1000),
    run.reminders.slots,
    round(run.reminders.ms / 1000),
    round(sql.ms / 1000),
    `${round(ratio)} ×`,
    `${run.found.length} / ${sql.found.length} / ${same}`,
    run.peak,
  ])
  console.log(rows.at(-1))
}

function morning(databaseUrl: string): Run {
  const child = spawnSync(process.execPath, ['dist-bench/test/bench/kit/morning-run.js'], {
    env: { PATH: process.env.PATH ?? '', DATABASE_URL: databaseUrl, BENCH_DAY: DAY },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.status !== 0) throw new Error('the morning failed')
  return JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '') as Run
}

async function byHand(databaseUrl: string, day: string): Promise<{ ms: number; found: string[] }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const times: number[] = []
  let found: string[] = []
  for (let n = 0; n < 3; n += 1) {
    const began = performance.now()
    const { rows } = await client.query<{ code: string }>(atRiskSql, [day])
    times.push(performance.now() - began)
    found = rows.map(({ code }) => code)
  }
  await client.end()
  return { ms: median(times), found }
}

const worst = Math.max(...ratios)
report({
  name: 'morning',
  title: 'The morning',
  about: [
    'Assessed: the subjects whose day had come. Then the digests of all leaders (each a transaction that reads, decides and owes a card), which the ratio includes.',
    'The reps’ morning messages are beside it. SQL: one statement by hand (`kit/at-risk-sql.ts`) that finds the same accounts from the facts, writing nothing; the middle of three.',
    'Found: at risk by the bot, by the SQL, by both.',
  ].join('\n'),
  tables: [
    {
      head: [
        'accounts',
        'due',
        'assessed in s',
        'digests',
        'in s',
        'reps',
        'in s',
        'SQL s',
        'bot ÷ SQL',
        'found',
        'peak RSS MB',
      ],
      rows,
    },
  ],
  goals: [{ what: 'morning against the SQL', wanted: '≤ 3 ×', got: `${round(worst)} ×`, met: worst <= 3 }],
})
