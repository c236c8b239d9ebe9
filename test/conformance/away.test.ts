import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { type Database, openDatabase } from '../../src/db/open.ts'
import { createStore } from '../../src/db/store.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { importFolder } from '../../src/imports/import.ts'
import { databaseUrl } from '../database.ts'
import { silentLog } from '../store.ts'
import { until } from '../until.ts'
import { openStage } from './stage.ts'

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
const name = `kam_test_away_${process.pid}`
const admin = new pg.Client({ connectionString: server, connectionTimeoutMillis: 1_000 })
const reachable = await admin.connect().then(
  () => true,
  () => false,
)

/** A database of its own on the server, with the worked example in it, that can be taken away. */
async function ownDatabase(): Promise<Database> {
  await admin.query(`CREATE DATABASE "${name}"`)
  const database = await openDatabase(
    { databaseUrl: databaseUrl(server, name), dataDir: 'unused' },
    silentLog(),
  )
  onTestFinished(async () => {
    await database.close()
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    await admin.end()
  })
  const store = createStore(database, {
    clock: () => new Date('2026-06-01T07:30:00+08:00'),
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy: defaultPolicy,
    calendar: { isWorkingDay: () => true },
  })
  expect((await importFolder(store, 'example', { today: '2026-06-01' })).ok).toBe(true)
  return database
}

async function takeAway(): Promise<void> {
  await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS false`)
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
}

it.skipIf(!reachable)(
  'the database is away: everybody hears that nothing was saved, and it goes on without a restart (skipped unless a server answers at TEST_DATABASE_URL or 127.0.0.1:5432)',
  async () => {
    const stage = await openStage(['Slack HTTP', 'Feishu webhook', 'Playground'], {
      database: await ownDatabase(),
    })
    const [slack, feishu, web] = stage.fronts
    const card = await stage.ask(feishu!, '王浩', '今曰')
    const before = await stage.db.visit.count()
    // A message whose sending is not noted yet would hold up its chat for as long as a lease lasts.
    await stage.settled()

    await takeAway()
    const told = await slack!.command('王浩', '客户 东海')
    expect(told?.words).toMatch(/什么都没有保存|nothing was saved/)
    expect((await feishu!.click('王浩', card, '我的清单')).words).toMatch(
      /暂时存不了|什么都没有保存|Cannot save/,
    )
    // What cannot be stored is not acknowledged: the platforms send it again.
    const visit = '拜访 东海石化 当面 陈副总 谈续约价 下一步 6/5 送整改方案'
    await expect(slack!.say('王浩', visit, { id: 'again' })).rejects.toThrow('answered 500')
    await expect(feishu!.say('王浩', '今日', { id: 'again' })).rejects.toThrow('answered 500')
    await expect(web!.say('王浩', '今日')).rejects.toThrow('answered 500')
    const ready = await fetch(`${stage.url}/readyz`)
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ reasons: ['The database cannot be reached.'] })
    expect((await fetch(`${stage.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${stage.url}/metrics`)).status).toBe(200)

    await admin.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS true`)
    await until(async () => (await fetch(`${stage.url}/readyz`)).status === 200)
    const echo = await stage.ask(slack!, '王浩', visit, { id: 'again' })
    expect(echo.words).toContain('已记录拜访')
    expect((await stage.ask(feishu!, '王浩', '今日', { id: 'again' })).words).toContain('东海石化')
    expect((await stage.ask(web!, '王浩', '今日')).words).toContain('东海石化')
    expect(await stage.db.visit.count()).toBe(before + 1)
  },
)
