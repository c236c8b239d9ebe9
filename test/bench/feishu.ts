import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { encrypted, signedHeaders } from '../platforms/feishu/sign.ts'
import { feishuId, TENANT } from './kit/company.ts'
import { companyDatabase } from './kit/database.ts'
import { type Loaded, load, type Request } from './kit/load.ts'
import { cpuOf, memoryOf, small } from './kit/machine.ts'
import { type Program, start } from './kit/program.ts'
import { recordScript } from './kit/recording.ts'
import { report } from './kit/report.ts'
import { round } from './kit/statistics.ts'
import { accountsOf, visitOf } from './kit/utterances.ts'

/** Visits as Feishu sends them, signed and encrypted: stored before they are acknowledged, then worked off, their answers sent at Feishu's pace. */

const SECONDS = small ? 1 : 2
const CONNECTIONS = 8
const KEY = 'an encrypt key of 32 characters!'
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const scripts = path.join(mkdtempSync(path.join(tmpdir(), 'kam-bench-')), 'scripts.json')
const baseline = 'dist-bench/test/bench/kit/feishu-baseline.js'
let serial = 0

await record()
const away = await start('dist-bench/test/bench/kit/budget-platforms.js', {})
const open = await run(baseline, { BENCH_MODE: 'open' })
const sql = await run(baseline, { BENCH_MODE: 'sql' })
const own = await run('dist-bench/src/main.js', {
  FEISHU_APP_ID: 'cli_bench',
  FEISHU_APP_SECRET: 'bench',
  FEISHU_ENCRYPT_KEY: KEY,
  FEISHU_DOMAIN: `http://127.0.0.1:${away.port}`,
})
await away.stop()
const ratio = own.worked / sql.perSecond
report({
  name: 'feishu',
  title: 'A visit on Feishu',
  about: [
    `1 000 accounts, ${CONNECTIONS} connections, ${SECONDS} s of messages as fast as they are acknowledged, every one different; then until all of them are worked off. The bare handler opens the`,
    'envelope and answers, or plays the SQL of a visit through Prisma before it does. "Worked off": visits written a second from the first message to the last visit.',
  ].join('\n'),
  tables: [
    {
      head: ['', 'acknowledged/s', 'p50 ms', 'p99 ms', 'worked off/s', 'CPU ms/message', 'RSS MB', 'errors'],
      rows: (
        [
          ['this bot', own],
          ['bare handler, answers', open],
          ['bare handler, the same SQL through Prisma', sql],
        ] as const
      ).map(([name, one]) => [
        name,
        round(one.perSecond),
        round(one.p50),
        round(one.p99),
        one === open ? '' : round(one.worked),
        round(one.cpu),
        one.memory,
        one.errors,
      ]),
    },
  ],
  goals: [
    {
      what: 'visits worked off against the same SQL',
      wanted: '≥ 0.7 ×',
      got: `${round(ratio)} ×`,
      met: ratio >= 0.7,
    },
    {
      what: 'p99 of the acknowledgement',
      wanted: '≤ 100 ms',
      got: `${round(own.p99)} ms`,
      met: own.p99 <= 100,
    },
  ],
})

async function run(
  script: string,
  env: Record<string, string>,
): Promise<Loaded & { worked: number; cpu: number; memory: number }> {
  const databaseUrl = await companyDatabase('feishu', 1000, today)
  const accounts = await accountsOf(databaseUrl)
  const program = await start(script, {
    DATABASE_URL: databaseUrl,
    BENCH_SCRIPTS: scripts,
    BENCH_KEY: KEY,
    ...env,
  })
  await once(program, accounts, 1, databaseUrl)
  const cpu = cpuOf(program.pid)
  const began = performance.now()
  const loaded = await once(program, accounts, SECONDS, databaseUrl)
  const seconds = (performance.now() - began) / 1000
  const result = {
    ...loaded,
    worked: loaded.requests / seconds,
    cpu: (cpuOf(program.pid) - cpu) / loaded.requests,
    memory: memoryOf(program.pid).now,
  }
  await program.stop()
  return result
}

/** Sends for so long and waits until nothing is left to be worked off. */
async function once(
  { port }: Program,
  accounts: Awaited<ReturnType<typeof accountsOf>>,
  seconds: number,
  databaseUrl: string,
): Promise<Loaded> {
  const loaded = await load({
    url: `http://127.0.0.1:${port}/feishu/events`,
    connections: CONNECTIONS,
    seconds,
    make: () => message(visitOf(accounts, serial)),
    right: (status) => status === 200,
  })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  for (;;) {
    const { rows } = await client.query(`SELECT count(*)::int AS left FROM "Inbox" WHERE status = 'waiting'`)
    if (rows[0].left === 0) break
    await pause(100)
  }
  await client.end()
  return loaded
}

function message({ text, account }: { text: string; account: { ownerId: number } }): Request {
  serial += 1
  const body = {
    schema: '2.0',
    header: {
      event_id: `ev${process.pid}_${serial}`,
      event_type: 'im.message.receive_v1',
      app_id: 'cli_bench',
      tenant_key: TENANT,
      create_time: String(Date.now()),
    },
    event: {
      sender: { sender_id: { open_id: feishuId(account.ownerId) }, sender_type: 'user', tenant_key: TENANT },
      message: {
        message_id: `om_${process.pid}_${serial}`,
        chat_id: `oc_${account.ownerId}`,
        chat_type: 'p2p',
        message_type: 'text',
        content: JSON.stringify({ text: `拜访 ${text}` }),
        create_time: String(Date.now()),
      },
    },
  }
  const sealed = JSON.stringify({ encrypt: encrypted(JSON.stringify(body), KEY) })
  return { body: sealed, headers: signedHeaders(sealed, KEY) }
}

async function record(): Promise<void> {
  const databaseUrl = await companyDatabase('record', 1000, today)
  const accounts = await accountsOf(databaseUrl)
  const said = visitOf(accounts.slice(-1), 0)
  const visit = await recordScript(databaseUrl, { ...said, text: `visit ${said.text}` })
  writeFileSync(scripts, JSON.stringify({ scripts: { visit }, accounts }))
}
