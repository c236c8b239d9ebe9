import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { APP_ID, TOKEN } from '../platforms/feishu/events.ts'
import { type StandIn, startStandIn } from '../platforms/feishu/stand-in.ts'
import { createStandIn, type SlackStandIn } from '../platforms/slack/stand-in.ts'
import { type Company, provePolicy, writeCompany } from './company.ts'
import { DEALS_CHANNEL, DEALS_CHAT, ENCRYPT_KEY, SIGNING_SECRET } from './driver.ts'

/** Everything around the server of a proof: the platforms, a company, a database of its own. */
export type Around = {
  slack: SlackStandIn
  feishu: StandIn
  company: Company
  env: Record<string, string>
  dataDir: string
  databaseUrl?: string
  /** Every line that any server wrote. */
  lines: string[]
  close(): Promise<void>
}

/** `policy` in YAML. With `databaseUrl` (of a server where databases may be made) the proof runs in a database of its own there. */
export async function surround(options: {
  databaseUrl?: string | undefined
  reps?: number
  /** At each account. */
  contacts?: number
  folder?: string
  policy?: string
}): Promise<Around> {
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), 'kam-prove-'))
  const files = mkdtempSync(path.join(os.tmpdir(), 'kam-prove-files-'))
  const dataDir = path.join(folder, 'data')
  const company = writeCompany(path.join(files, 'import'), options.reps, options.contacts)
  writeFileSync(path.join(files, 'policy.yml'), options.policy ?? provePolicy)
  const own = options.databaseUrl ? await makeDatabase(options.databaseUrl) : undefined
  const database: Record<string, string> = own ? { DATABASE_URL: own.url } : { DATA_DIR: dataDir }
  const kam = ['dist/src/cli.js', 'import', path.join(files, 'import')]
  const env = { PATH: process.env['PATH'] ?? '', ...database, KAM_POLICY: path.join(files, 'policy.yml') }
  const imported = spawnSync(process.execPath, kam, { env, encoding: 'utf8' })
  if (imported.status !== 0)
    throw new Error(
      `import failed (${imported.signal ?? imported.status}): ${imported.stdout}${imported.stderr}`,
    )
  const slack = await createStandIn()
  const feishu = await startStandIn({ appId: APP_ID })
  for (const { slack: id, name } of [...company.reps, ...company.managers]) slack.addPerson({ id, name })
  return {
    slack,
    feishu,
    company,
    dataDir,
    lines: [],
    ...(own && { databaseUrl: own.url }),
    env: {
      ...env,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      SLACK_DEALS_CHANNEL: DEALS_CHANNEL,
      FEISHU_APP_ID: APP_ID,
      FEISHU_APP_SECRET: feishu.appSecret,
      FEISHU_ENCRYPT_KEY: ENCRYPT_KEY,
      FEISHU_VERIFICATION_TOKEN: TOKEN,
      FEISHU_DOMAIN: feishu.url,
      FEISHU_DEALS_CHAT: DEALS_CHAT,
      KAM_PLAYGROUND: '1',
    },
    async close() {
      await slack.close()
      await feishu.close()
      await own?.drop()
      rmSync(folder, { recursive: true, force: true })
      rmSync(files, { recursive: true, force: true })
    },
  }
}

async function makeDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `kam_prove_${process.pid}_${Date.now() % 100_000}`
  await onServer(server, `CREATE DATABASE "${name}"`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`) }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** Cuts every connection of this database once. */
export async function cutConnections(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', () => {})
  await client.connect()
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  )
  await client.end()
  return rowCount ?? 0
}
