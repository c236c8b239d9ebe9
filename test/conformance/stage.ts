import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type AppParts, startApp } from '../../src/app.ts'
import { type TurnableClock, turnableClock } from '../../src/clock.ts'
import { type Config, readConfig } from '../../src/config.ts'
import type { Database } from '../../src/db/open.ts'
import type { Log } from '../../src/log.ts'
import { APP_ID, TOKEN } from '../platforms/feishu/events.ts'
import { type StandIn, startStandIn } from '../platforms/feishu/stand-in.ts'
import { createStandIn, type SlackStandIn } from '../platforms/slack/stand-in.ts'
import type { StandInOptions } from '../platforms/slack/stand-in-options.ts'
import { until } from '../until.ts'
import { makeWorld } from '../world.ts'
import { FEISHU_KEY, FEISHU_ROOM, feishuFront } from './feishu-front.ts'
import type { Front, FrontName, Seen } from './front.ts'
import { SLACK_ROOM, SLACK_SECRET, slackFront } from './slack-front.ts'
import { webFront } from './web-front.ts'

/** Somebody on no list. */
export const STRANGER = '陌生人'

export type StageOptions = {
  /** The bot's clock when it starts, an ISO instant; without it a morning before anything is sent by the clock. It runs on from there. */
  at?: string
  handlers?: AppParts['handlers']
  /** Instead of the test's own: a database with the worked example's company in it. */
  database?: Database
  /** Looks at the people before the bot starts. */
  prepare?: (db: Db) => Promise<void>
  /** How the stand-in for Slack is to be. */
  slack?: StandInOptions
  /** What Feishu says of our tenant; null: the app may not ask. */
  feishuTenant?: string | null
  /** KAM_ADMINS; default: the director. */
  admins?: string
  /** People as the platforms know them, of whom the bot's own list may know nothing; default: everybody on the list. */
  people?: readonly OnPlatforms[]
  /** Lines of policy.yml besides the pace of the test; default: gates let through what is open. */
  policy?: string
  /** KAM_LOCALE; default: Chinese. */
  locale?: string
}

export type OnPlatforms = { name: string; slack: string; feishu: string; locale: string; email?: string }

type Db = Database['db']

export type Stage = {
  db: Db
  database: Database
  clock: TurnableClock
  fronts: Front[]
  slack?: SlackStandIn
  feishu?: StandIn
  url: string
  /** Log lines, to be searched for what must not be in them. */
  lines: string[]
  /** Turns the clock to an instant and runs what is due then. */
  turnTo(at: string): Promise<void>
  /** Says something and gives the bot's next message in that person's chat. */
  ask(front: Front, who: string, text: string, how?: { id?: string; under?: Seen }): Promise<Seen>
  /** The next message in a person's chat after `doing` it. */
  next(front: Front, who: string, doing: () => Promise<unknown>): Promise<Seen>
  /** Learns the numbers that people have on the list by now, under which the playground knows them. */
  meet(): Promise<void>
  /** Waits until nothing waits to be worked on or to be sent. */
  settled(): Promise<void>
  /** Stops the bot before the test ends: another one on the same database would take and send what this one is to. */
  stop(): Promise<void>
}

/**
 * The whole bot as it ships, on a real HTTP server, before stand-ins for Slack and Feishu, with the worked example's company. Everybody can
 * be met on every platform. Ends with the test.
 */
export async function openStage(names: FrontName[], options: StageOptions = {}): Promise<Stage> {
  const { at = '2026-06-01T07:30:00+08:00' } = options
  const database = options.database ?? (await exampleDatabase(at))
  const { db } = database
  const ids = options.people
    ? new Map(options.people.map((person): [string, Known] => [person.name, { id: 0, ...person }]))
    : await everywhere(db)
  await options.prepare?.(db)
  const slack = names.some((name) => name.startsWith('Slack'))
    ? await createStandIn(options.slack)
    : undefined
  const feishu = names.some((name) => name.startsWith('Feishu')) ? await startStandIn() : undefined
  if (feishu && options.feishuTenant !== undefined) feishu.tenant = options.feishuTenant ?? undefined
  for (const { name, slack: id, locale, email } of [...ids.values(), stranger])
    slack?.addPerson({ id, name, ...(locale && { locale }), ...(email && { email }) })
  const { lines, log } = keptLog()
  const clock = turnableClock(new Date(at).getTime() - Date.now())
  const app = await startApp(configuration(names, slack, feishu, options), log, {
    clock,
    database,
    ...(options.handlers && { handlers: options.handlers }),
  })
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> =>
    (stopped ??= (async () => {
      await app.stop()
      await slack?.close()
      await feishu?.close()
    })())
  onTestFinished(stop)
  const url = `http://127.0.0.1:${app.port}`
  await until(async () => (await fetch(`${url}/readyz`)).status === 200)

  const quiet = async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text()
    return /^kam_outbox_owed 0$/m.test(metrics) && /^kam_inbox_waiting 0$/m.test(metrics)
  }
  const idOn = (platform: 'slack' | 'feishu') => (who: string) => (ids.get(who) ?? stranger)[platform]
  const locale = (who: string) => ids.get(who)?.locale
  const fronts = await Promise.all(
    names.map(async (name): Promise<Front> => {
      switch (name) {
        case 'Slack HTTP':
          return slackFront(slack!, idOn('slack'), { endpoint: `${url}/slack/events` })
        case 'Slack Socket Mode':
          return slackFront(slack!, idOn('slack'), 'socket')
        case 'Feishu webhook':
          return feishuFront(feishu!, idOn('feishu'), { endpoint: `${url}/feishu/events` }, quiet, locale)
        case 'Feishu ws':
          return feishuFront(feishu!, idOn('feishu'), 'ws', quiet, locale)
        case 'Playground':
          return webFront(url, (who) => ids.get(who)?.id || 999_999, 'deals:华东大客户部')
      }
    }),
  )

  async function next(front: Front, who: string, doing: () => Promise<unknown>): Promise<Seen> {
    const before = (await front.chat(who)).length
    await doing()
    await until(async () => (await front.chat(who)).length > before)
    return (await front.chat(who))[before]!
  }

  return {
    db,
    database,
    clock,
    fronts,
    stop,
    ...(slack && { slack }),
    ...(feishu && { feishu }),
    url,
    lines,
    async meet() {
      for (const { id, name } of await db.person.findMany({ select: { id: true, name: true } }))
        if (ids.has(name)) ids.set(name, { ...ids.get(name)!, id })
    },
    async turnTo(to) {
      clock.turn(new Date(to).getTime() - clock.now().getTime())
      await app.bot.tick()
      app.relay.wake()
    },
    ask: (front, who, text, how) => next(front, who, () => front.say(who, text, how)),
    next,
    settled: () => until(quiet),
  }
}

async function exampleDatabase(at: string): Promise<Database> {
  const world = await makeWorld({ now: at })
  await world.importExample()
  return world.store.database
}

type Known = {
  id: number
  name: string
  slack: string
  feishu: string
  locale: string | null
  email?: string
}

/** Everybody gets an id on both platforms, where the members file gives only one. */
async function everywhere(db: Db): Promise<Map<string, Known>> {
  const people = await db.person.findMany({ include: { identities: true }, orderBy: { id: 'asc' } })
  const known = new Map<string, Known>()
  for (const { id, name, locale, identities } of people) {
    const of = async (platform: 'slack' | 'feishu', fresh: string) => {
      const identity = identities.find((each) => each.platform === platform)
      if (identity) return identity.userId
      await db.identity.create({ data: { personId: id, platform, userId: fresh } })
      return fresh
    }
    known.set(name, {
      id,
      name,
      locale,
      slack: await of('slack', `U0PERSON${id}`),
      feishu: await of('feishu', `ou_person${id}`),
    })
  }
  return known
}

const stranger: Known = {
  id: 0,
  name: 'Stranger',
  slack: 'U0STRANGER',
  feishu: 'ou_stranger',
  locale: 'zh-CN',
}

/** As the environment would say it. The pace is what tests can wait for. */
function configuration(
  names: FrontName[],
  slack: SlackStandIn | undefined,
  feishu: StandIn | undefined,
  { admins = 'ou_gaojianguo,U0GAO', policy: more = 'gates: { mode: advisory }', locale }: StageOptions,
): Config {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-stage-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const policy = path.join(folder, 'policy.yml')
  writeFileSync(
    policy,
    `relay: { slackPerChannelPerSecond: 100, feishuPerChatPerSecond: 100, firstRetrySeconds: 0.2 }\ninbox: { firstRetrySeconds: 0.2 }\n${more}\n`,
  )
  return readConfig({
    PORT: '0',
    DATA_DIR: path.join(folder, 'data'),
    KAM_POLICY: policy,
    KAM_DEMO: '0',
    KAM_PLAYGROUND: names.includes('Playground') ? '1' : '0',
    KAM_ADMINS: admins,
    ...(locale && { KAM_LOCALE: locale }),
    ...(slack && {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      SLACK_DEALS_CHANNEL: SLACK_ROOM,
      ...(names.includes('Slack HTTP') && { SLACK_SIGNING_SECRET: SLACK_SECRET }),
      ...(names.includes('Slack Socket Mode') && { SLACK_APP_TOKEN: slack.appToken }),
    }),
    ...(feishu && {
      FEISHU_APP_ID: APP_ID,
      FEISHU_APP_SECRET: feishu.appSecret,
      FEISHU_ENCRYPT_KEY: FEISHU_KEY,
      FEISHU_VERIFICATION_TOKEN: TOKEN,
      FEISHU_MODE: names.includes('Feishu ws') ? 'ws' : 'webhook',
      FEISHU_DOMAIN: feishu.url,
      FEISHU_DEALS_CHAT: FEISHU_ROOM,
    }),
  })
}

function keptLog(): { lines: string[]; log: Log } {
  const lines: string[] = []
  const write = (level: string) => (data: object, message: string) => {
    const words = JSON.stringify(data, (_key, value) =>
      value instanceof Error ? `${value.name}: ${value.message}` : value,
    )
    lines.push(`${level} ${message} ${words}`)
    if (process.env.SHOW_LOG) console.error(level, message, data)
  }
  return {
    lines,
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') },
  }
}
