import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { createCalendar } from '../../src/calendar.ts'
import { type Database, openDatabase } from '../../src/db/open.ts'
import { createStore } from '../../src/db/store.ts'
import { parsePolicy } from '../../src/domain/policy.ts'
import { importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { APP_ID, TOKEN } from '../platforms/feishu/events.ts'
import { type StandIn, startStandIn } from '../platforms/feishu/stand-in.ts'
import { createStandIn, type SlackStandIn } from '../platforms/slack/stand-in.ts'
import { provePolicy } from './company.ts'
import { ENCRYPT_KEY, SIGNING_SECRET } from './driver.ts'

/** The worked example's company in a database of its own, and the platforms it talks on. */
export type QuarterAround = {
  database: Database
  slack: SlackStandIn
  feishu: StandIn
  env: Record<string, string>
  close(): Promise<void>
}

/** What is noted beside the program: each slot as often as it was committed, kept when the program forgets it. */
const NOTES = `
  CREATE TABLE proof_slots (key text NOT NULL);
  CREATE FUNCTION proof_slot() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN INSERT INTO proof_slots VALUES (NEW.key); RETURN NEW; END $$;
  CREATE TRIGGER proof_slot AFTER INSERT ON "Done" FOR EACH ROW WHEN (NEW.key LIKE 'job:%') EXECUTE FUNCTION proof_slot();`

/** Makes it on the server; the example is imported as of `at`, an instant of its day, 1 June 2026. */
export async function surroundQuarter(server: string, at: string): Promise<QuarterAround> {
  const name = `kam_quarter_${process.pid}_${Math.floor(performance.now() * 1000) % 1_000_000}`
  await onServer(server, `CREATE DATABASE "${name}"`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kam-quarter-'))
  writeFileSync(path.join(folder, 'policy.yml'), provePolicy)
  const database = await openDatabase({ databaseUrl: url.href, dataDir: folder }, silent)
  await importExample(database, at)
  await database.pool.query(NOTES)
  const slack = await createStandIn()
  const feishu = await startStandIn({ appId: APP_ID })
  const people = await database.db.person.findMany({ include: { identities: true } })
  for (const { name: person, identities } of people)
    for (const { platform, userId } of identities)
      if (platform === 'slack') slack.addPerson({ id: userId, name: person })
  return {
    database,
    slack,
    feishu,
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: url.href,
      KAM_POLICY: path.join(folder, 'policy.yml'),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      FEISHU_APP_ID: APP_ID,
      FEISHU_APP_SECRET: feishu.appSecret,
      FEISHU_ENCRYPT_KEY: ENCRYPT_KEY,
      FEISHU_VERIFICATION_TOKEN: TOKEN,
      FEISHU_DOMAIN: feishu.url,
    },
    async close() {
      await slack.close()
      await feishu.close()
      await database.close()
      await onServer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function importExample(database: Database, at: string): Promise<void> {
  const policy = parsePolicy(provePolicy)
  const store = createStore(database, {
    clock: () => new Date(at),
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy,
    calendar: createCalendar(policy.working),
  })
  const result = await importFolder(store, 'example', { today: '2026-06-01' })
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'))
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }
