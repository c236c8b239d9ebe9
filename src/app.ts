import type { Server } from 'node:http'
import { schedule } from 'node-cron'
import { handlers, jobs } from '../handlers/index.ts'
import { type Bot, createBot } from './bot/dispatch.ts'
import type { Handlers } from './bot/handler.ts'
import { createLimiter } from './bot/limits.ts'
import { createProposer } from './bot/llm.ts'
import { createCalendar } from './calendar.ts'
import { terms } from './cards/terms.ts'
import { type TurnableClock, turnableClock } from './clock.ts'
import type { Config } from './config.ts'
import { sealAudit } from './db/audit-chain.ts'
import { lookAfterDatabase } from './db/database-maintenance.ts'
import { type Database, openDatabase } from './db/open.ts'
import { createStore, type Store } from './db/store.ts'
import { langOf } from './domain/lang.ts'
import { closeHttp, createHttp, type Listener, listen } from './http.ts'
import { loadDemo } from './imports/demo.ts'
import { demoSince } from './imports/demo-store.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { createFinder } from './people/find-people.ts'
import { applyAdminSetting } from './people/identity-store.ts'
import { notifyChanges } from './people/notify-identity.ts'
import { beginEmpty } from './people/store.ts'
import type { Incoming, Place, Platform } from './platforms/platform.ts'
import { createWeb } from './platforms/web/app.ts'
import { readHolidayFile, readPolicy } from './policy-files.ts'
import { backlogOf } from './queue/backlog.ts'
import { createInboxWorker } from './queue/inbox-worker.ts'
import { clockOffset, keepClockOffset, peopleForPlayground, toldOnWeb } from './queue/playground.ts'
import { createRelay, type Relay } from './queue/relay.ts'
import { createChoices } from './reading/choices.ts'
import { namesOf } from './reading/names-store.ts'
import { leavePlace } from './requests/leave-place.ts'

export type Running = { port: number; store: Store; bot: Bot; relay: Relay; stop(): Promise<void> }

/** What a test brings along: another clock, a database that is open already and stays open, other handlers. */
export type AppParts = { clock?: TurnableClock; database?: Database; handlers?: Handlers }

/** Milliseconds that running work gets when we are told to stop: SIGTERM ends within ten seconds. */
const GRACE_MS = 7_000

/** Puts the bot together and starts it: database, platforms, relay, clock, HTTP. Throws ConfigError and the database's own errors. */
export async function startApp(config: Config, log: Log, parts: AppParts = {}): Promise<Running> {
  const policy = readPolicy(config)
  const calendar = createCalendar(policy.working, readHolidayFile(config, policy))
  const companyLang = langOf(config.locale, 'zh')
  const database =
    parts.database ?? (await openDatabase({ databaseUrl: config.databaseUrl, dataDir: config.dataDir }, log))
  const clock = parts.clock ?? turnableClock(config.playground ? await clockOffset(database) : 0)
  const now = () => clock.now()
  const reachable = [
    ...(config.slack ? ['slack' as const] : []),
    ...(config.feishu ? ['feishu' as const] : []),
    ...(config.playground ? ['web' as const] : []),
  ]
  const store = createStore(database, {
    clock: now,
    zone: config.zone,
    lang: companyLang,
    policy,
    calendar,
    reachable,
    dealsPlaces: dealsPlaces(config),
  })
  if (config.demo) await loadDemo(store)
  // With a platform the first to come is an admin by KAM_ADMINS; in the playground nobody could come.
  else if (config.playground && !config.slack && !config.feishu)
    await store.write((work) => beginEmpty(work, terms[companyLang].role.admin, config.locale), 'start')
  await store.write(
    async (work) => notifyChanges(work, await applyAdminSetting(work, config.admins)),
    'start',
  )
  // Before anybody asks: among a hundred thousand accounts the first to ask would wait too long for an answer.
  await store.read((work) => namesOf(work))
  const demo = (await store.read(demoSince)) !== undefined

  const metrics = createMetrics(() => backlogOf(store))
  const bot = createBot({
    store,
    handlers: parts.handlers ?? handlers,
    jobs,
    admins: config.admins,
    log,
    companyLang,
    limiter: createLimiter(policy.limits.inputsPerMinute),
    metrics,
    propose: config.llmUrl ? createProposer(config.llmUrl, log) : undefined,
  })
  const choices = createChoices(store, config.admins, log)
  // Files are fetched from their platform before the work on them begins: no transaction waits for a download.
  let resolve = async (incoming: Incoming): Promise<Incoming> => incoming
  const inbox = createInboxWorker({
    store,
    bot: { ...bot, process: async (incoming, done) => bot.process(await resolve(incoming), done) },
    policy: policy.inbox,
    log,
  })
  const acceptEvent = async (incoming: Incoming): Promise<void> => {
    await inbox.keep(incoming)
  }

  const { platforms, listeners, start, stop: stopPlatforms } = await createPlatforms()
  const findPeople = createFinder(store, platforms, log)
  const relay = createRelay({
    store,
    platforms,
    policy: policy.relay,
    log,
    onSent: metrics.sent,
    onDeadPlace,
  })
  const server = createHttp({
    listeners,
    problems: async () => [
      ...(await database.problems()),
      ...platforms.flatMap((platform) => platform.problems()),
    ],
    metrics: metrics.text,
    hosts: [config.host, ...config.hosts],
    log,
  })
  const port = await listen(server, config.port, config.host)
  await start()
  relay.start()
  inbox.start()
  // What is due now; what was slept through is caught up by the slots themselves.
  let ticking: Promise<unknown> = tick()
  const alarm = schedule('* * * * *', () => (ticking = tick()), {
    noOverlap: true,
    // It would write to stderr in its own words; a missed minute is caught up by the slots themselves.
    suppressMissedWarning: true,
  })
  return { port, store, bot, relay, stop }

  async function onDeadPlace(place: Place, why: string): Promise<void> {
    await store.write((work) => leavePlace(work, place, why), `place:${place.platform}:${place.chat}`)
  }

  async function tick(): Promise<void> {
    try {
      await bot.tick()
      await findPeople()
      for (const seal of await sealAudit(database, now())) log.info(seal, 'history sealed')
      await lookAfterDatabase(store, { policy, zone: config.zone, log })
    } catch (error) {
      log.error({ err: error }, 'tick failed')
    }
  }

  async function stop(): Promise<void> {
    await alarm.stop()
    await closeAll(server, [stopPlatforms, () => inbox.stop(), () => ticking, () => relay.stop()])
    if (!parts.database) await database.close()
  }

  /** The platforms that are configured, with their endpoints. Their SDKs cost half a second and 90 MB: who does not use one, does not load it. */
  async function createPlatforms() {
    const platforms: Platform[] = []
    const listeners: Listener[] = []
    const starts: (() => Promise<void> | void)[] = []
    const stops: (() => Promise<void> | void)[] = []
    if (config.slack) {
      const { createSlack } = await import('./platforms/slack/app.ts')
      const slack = createSlack({
        config: config.slack,
        companyLang,
        receive: bot.receive,
        acceptEvent,
        choices,
        log,
      })
      platforms.push(slack.platform)
      listeners.push(slack.listener)
      starts.push(() => slack.start())
      stops.push(() => slack.stop(GRACE_MS))
    }
    if (config.feishu) {
      const { createFeishu } = await import('./platforms/feishu/app.ts')
      const feishu = createFeishu({
        config: config.feishu,
        companyLang,
        receive: bot.receive,
        acceptEvent,
        log,
      })
      platforms.push(feishu.platform)
      listeners.push(feishu.listener)
      starts.push(() => feishu.start())
      stops.push(() => feishu.stop(GRACE_MS))
      resolve = (incoming) => feishu.resolve(incoming)
    }
    if (config.playground) {
      const web = createWeb({
        receive: bot.receive,
        choices,
        clock: {
          now,
          async turn(ms) {
            // Kept first: a process that ends in between must not wake up before what it has said.
            await keepClockOffset(database, clock.offset() + ms)
            clock.turn(ms)
          },
        },
        people: () => peopleForPlayground(store),
        tick: async () => {
          await bot.tick()
          await inbox.drain()
          await relay.drain()
        },
        zone: config.zone,
        demo,
        log,
      })
      platforms.push(web.platform)
      listeners.push(web.listener)
      starts.push(async () => web.load(await toldOnWeb(store)))
      stops.push(() => web.stop())
    }
    return {
      platforms,
      listeners,
      start: async () => {
        for (const each of starts) await each()
      },
      stop: async () => {
        await Promise.all(stops.map((each) => each()))
      },
    }
  }
}

function dealsPlaces(config: Config) {
  return {
    ...(config.slackDealsChannel && { slack: config.slackDealsChannel }),
    ...(config.feishuDealsChat && { feishu: config.feishuDealsChat }),
  }
}

/**
 * Stops taking work and finishes what was taken, in this order and within GRACE_MS: what hangs longer, as a platform that does not answer, is
 * taken up again after the start, since its lease runs out.
 */
async function closeAll(server: Server, stops: (() => unknown)[]): Promise<void> {
  const closing = closeHttp(server, GRACE_MS)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GRACE_MS)
  })
  const stopped = (async () => {
    for (const stop of stops) await stop()
  })()
  await Promise.race([stopped, late])
  clearTimeout(timer)
  await closing
}
