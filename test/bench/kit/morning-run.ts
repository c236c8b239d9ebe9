import { jobs } from '../../../handlers/index.ts'
import { createBot } from '../../../src/bot/dispatch.ts'
import { openDatabase } from '../../../src/db/open.ts'
import { addDays } from '../../../src/domain/day.ts'
import { silent, storeOn } from './database.ts'
import { memoryOf } from './machine.ts'

/** One morning in a process of its own, for its memory: what is due is assessed, then the leaders' digests, then the reps' messages. */
const databaseUrl = process.env.DATABASE_URL ?? ''
const day = process.env.BENCH_DAY ?? ''
const database = await openDatabase({ databaseUrl, dataDir: '' }, silent)
let now = new Date(`${addDays(day, 1)}T00:05:00+08:00`)
const store = storeOn(database, () => now)
const [assess, digest, remind] = ['reassess-due', 'send-digest', 'remind-reps'].map((name) =>
  createBot({
    store,
    handlers: {},
    jobs: jobs.filter((job) => job.name === name),
    admins: [],
    log: silent,
    companyLang: 'zh',
  }),
)

// The first day after the company was made has more to do than others: it is not the one that is measured.
await untilDone(assess!)
await database.pool.query('VACUUM (ANALYZE)')
const memoryBefore = memoryOf(process.pid).now
now = new Date(`${addDays(day, 2)}T09:00:00+08:00`)
const { rows } = await database.pool.query(
  `SELECT (SELECT count(*) FROM "Account" WHERE "reassessOn" <= $1)::int + (SELECT count(*) FROM "Deal" WHERE "reassessOn" <= $1 AND status IN ('open', 'on_hold'))::int AS due`,
  [addDays(day, 2)],
)
const assessing = await timed(assess!)
const digests = await timed(digest!)
const reminders = await timed(remind!)
const peak = memoryOf(process.pid).peak
const { rows: found } = await database.pool.query(
  `SELECT code FROM "Account" WHERE tier IS NOT NULL AND band IN ('at_risk', 'critical') ORDER BY code`,
)
await database.close()
console.log(
  JSON.stringify({
    due: rows[0].due,
    assessing,
    digests,
    reminders,
    memoryBefore,
    peak,
    found: found.map(({ code }) => code),
  }),
)

async function timed(bot: { tick(): Promise<number> }) {
  const began = performance.now()
  const slots = await untilDone(bot)
  return { slots, ms: performance.now() - began }
}

/** Tick after tick, a minute apart, as the alarm has it. */
async function untilDone(bot: { tick(): Promise<number> }): Promise<number> {
  let all = 0
  for (;;) {
    const ran = await bot.tick()
    if (ran === 0) return all
    all += ran
    now = new Date(now.getTime() + 60_000)
  }
}
