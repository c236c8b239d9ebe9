import { statSync, unlinkSync } from 'node:fs'
import type pg from 'pg'
import { openDatabase } from '../../src/db/open.ts'
import { emptyDatabase, silent } from './kit/database.ts'
import { small } from './kit/machine.ts'
import { report, type Table } from './kit/report.ts'
import { median, round } from './kit/statistics.ts'

/** Ten years of visits and of the history: what is asked of them every day, pruning and archiving, as tables and as tables cut by year. */

const ROWS = small ? 100_000 : 10_000_000
const ACCOUNTS = small ? 1_000 : 20_000
const REPS = ACCOUNTS / 50
const YEARS = Array.from({ length: 10 }, (_, at) => 2017 + at)
const TIMES = 50
const FILE = '/tmp/kam-archive.csv'

type Kind = 'Visit' | 'Audit'
const COLUMN: Record<Kind, string> = { Visit: 'day', Audit: 'at' }
const INDEXES: Record<Kind, string[]> = {
  Visit: ['id, day', '"accountId", day DESC', '"repId", day DESC', 'day'],
  Audit: ['id, at', 'subject', 'at'],
}
/** What is asked, of `T`; $1 is another account or row each time. */
const ASKED: Record<Kind, { what: string; sql: string }[]> = {
  Visit: [
    {
      what: 'the last three visits of an account',
      sql: `SELECT id, summary FROM T WHERE "accountId" = $1 AND "undoneAt" IS NULL ORDER BY day DESC, id DESC LIMIT 3`,
    },
    {
      what: 'an account’s last contact',
      sql: `SELECT max(day) FROM T WHERE "accountId" = $1 AND qualifying AND "undoneAt" IS NULL`,
    },
    {
      what: 'a rep’s visits of 60 days',
      sql: `SELECT "accountId" FROM T WHERE "repId" = 1 + $1 % ${REPS} AND "undoneAt" IS NULL AND day >= '2026-10-01' GROUP BY "accountId" ORDER BY max(day) DESC LIMIT 20`,
    },
    { what: 'a visit by its id', sql: `SELECT summary FROM T WHERE id = $1` },
    {
      what: 'visits of the company in a quarter, counted',
      sql: `SELECT count(*) FROM T WHERE qualifying AND day BETWEEN '2026-07-01' AND '2026-09-30' AND $1 > 0`,
    },
  ],
  Audit: [
    {
      what: 'the last lines about an account',
      sql: `SELECT what FROM T WHERE subject = 'account:K' || $1::int ORDER BY id DESC LIMIT 15`,
    },
    {
      what: 'a seal of 5 000 rows',
      sql: `SELECT count(*), max(id) FROM (SELECT id FROM T WHERE id > $1 * 10 ORDER BY id LIMIT 5000) r`,
    },
  ],
}

const database = await openDatabase({ databaseUrl: await emptyDatabase('archive'), dataDir: '' }, silent)
const client = await database.pool.connect()
await fill(client)
const tables = [await trial(client, 'Visit'), await trial(client, 'Audit')]
client.release()
await database.close()
report({
  name: 'archive',
  title: `${ROWS.toLocaleString('en')} visits and as many lines of history, by year`,
  about: `${ACCOUNTS} accounts, ten years. Each asked ${TIMES} times, other rows every time; the middle one in ms. "Cut": the same table partitioned by the year of its day.`,
  tables,
  goals: [],
})

async function fill(client: pg.PoolClient): Promise<void> {
  await client.query(`SET session_replication_role = replica`)
  await client.query(
    `INSERT INTO "Person" (name, role) SELECT 'P' || n, 'rep' FROM generate_series(1, ${REPS}) n`,
  )
  await client.query(
    `INSERT INTO "Account" (code, name, "ownerId") SELECT 'K' || n, 'Account ' || n, 1 + n % ${REPS} FROM generate_series(1, ${ACCOUNTS}) n`,
  )
  await client.query(`INSERT INTO "Visit" ("accountId", "repId", day, channel, "twoWay", qualifying, summary)
    SELECT 1 + (n::bigint * 7919) % ${ACCOUNTS}, 1 + ((n::bigint * 7919) % ${ACCOUNTS}) % ${REPS}, date '2017-01-01' + (n::bigint * 3640 / ${ROWS})::int, 'phone', true, n % 5 > 0,
      'Spoke with the plant manager about spare parts and the line that stands still, number ' || n FROM generate_series(1, ${ROWS}) n`)
  await client.query(`INSERT INTO "Audit" (at, "personId", what, subject, after, cause)
    SELECT timestamptz '2017-01-01' + n * (interval '3640 days' / ${ROWS}), 1 + n % ${REPS}, 'visit.add', 'account:K' || 1 + (n::bigint * 7919) % ${ACCOUNTS},
      jsonb_build_object('day', '2020-01-01', 'codes', 'V' || n), 'slack:cmd:' || n FROM generate_series(1, ${ROWS}) n`)
  await client.query('VACUUM (ANALYZE) "Visit", "Audit"')
}

async function trial(client: pg.PoolClient, kind: Kind): Promise<Table> {
  const cut = `${kind}Cut`
  const column = COLUMN[kind]
  await client.query(
    `CREATE TABLE "${cut}" (LIKE "${kind}" INCLUDING DEFAULTS) PARTITION BY RANGE (${column})`,
  )
  for (const year of YEARS)
    await client.query(
      `CREATE TABLE "${cut}${year}" PARTITION OF "${cut}" FOR VALUES FROM ('${year}-01-01') TO ('${year + 1}-01-01')`,
    )
  const moved = await took(() => client.query(`INSERT INTO "${cut}" SELECT * FROM "${kind}"`))
  for (const columns of INDEXES[kind]) await client.query(`CREATE INDEX ON "${cut}" (${columns})`)
  await client.query(`VACUUM (ANALYZE) "${cut}"`)
  const rows: Table['rows'] = []
  for (const { what, sql } of ASKED[kind])
    rows.push([what, await middle(client, sql, `"${kind}"`), await middle(client, sql, `"${cut}"`)])
  const size = await client.query(`SELECT pg_total_relation_size('"${kind}"') / 1e6 AS mb`)
  rows.push(['size, MB', round(Number(size.rows[0].mb)), ''])
  rows.push(['copied into the cut one, s', '', round(moved / 1000)])
  const before = `${YEARS[1]}-01-01`
  const copied = await took(() =>
    client.query(`COPY (SELECT * FROM "${kind}" WHERE ${column} < '${before}') TO '${FILE}' CSV`),
  )
  rows.push(['the oldest year into a file, s', round(copied / 1000), ''])
  rows.push(['… of so many MB', round(statSync(FILE).size / 1e6), ''])
  unlinkSync(FILE)
  const deleted = await took(() => client.query(`DELETE FROM "${kind}" WHERE ${column} < '${before}'`))
  const dropped = await took(() => client.query(`DROP TABLE "${cut}${YEARS[0]}"`))
  rows.push(['the oldest year deleted, s', round(deleted / 1000), round(dropped / 1000)])
  return { head: [`\`${kind}\``, 'one table', 'cut by year'], rows }
}

async function middle(client: pg.PoolClient, sql: string, table: string): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < TIMES; n += 1)
    times.push(await took(() => client.query(sql.replaceAll(/\bT\b/g, table), [1 + ((n * 7919) % ACCOUNTS)])))
  return round(median(times)) as number
}

async function took(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}
