import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Lang } from '../../domain/lang.ts'
import type { Log } from '../../log.ts'
import type { AskChoices, Incoming, Platform, Receive } from '../platform.ts'
import { createTake, type Take } from './bolt.ts'
import type { SlackAccess } from './client.ts'
import { createDialogs } from './dialogs.ts'
import { createGateway } from './gateway.ts'
import { createHealth } from './health.ts'
import { createListeners } from './listeners.ts'
import { createSocket } from './long-connection.ts'
import { slackPath } from './manifest-facts.ts'
import { createMembers, withinTime } from './members.ts'
import { createPrompts } from './prompts.ts'
import { Refused, readSigned } from './request.ts'
import { createSelf } from './self.ts'

export type SlackOptions = {
  config: SlackAccess & { signingSecret?: string; appToken?: string }
  /** Language of who did not tell theirs. */
  companyLang: Lang
  receive: Receive
  /** Stores what is then acknowledged: events, and commands and clicks that take too long. Its answer is owed from there. */
  acceptEvent: (incoming: Incoming) => Promise<void>
  /** Absent: lists that are filled while typing stay empty. */
  choices?: AskChoices
  log: Log
  /** Milliseconds since 1970, for the age of signatures. */
  now?: () => number
  /** Milliseconds from a request's arrival to its acknowledgement; Slack waits three seconds, the way there included. */
  patience?: number
}

export type Slack = {
  platform: Platform
  /** Answers `POST /slack/events`; false: not for us. */
  listener(req: IncomingMessage, res: ServerResponse): Promise<boolean>
  /** Never throws: while Slack is away, `platform.problems()` says so and it is tried again. */
  start(): Promise<void>
  /** Takes nothing more and waits for what was taken, at most so many milliseconds. */
  stop(graceMs?: number): Promise<void>
}

/** Everything Slack, HTTP or Socket Mode: what comes in goes to `receive` or `acceptEvent`, what goes out through `platform`. */
export function createSlack(options: SlackOptions): Slack {
  const { config, log, now = Date.now, patience = 2_500, choices = async () => [] } = options
  const health = createHealth()
  const self = createSelf(config, health, log)
  const members = createMembers(config, self.known, health, log)
  const gateway = createGateway(config, health, log)
  const dialogs = createDialogs(config, health, log)
  const listeners = createListeners({
    ...options,
    choices,
    patience,
    self: self.known,
    members,
    dialogs,
    prompts: createPrompts(config, log),
    health,
    track,
  })
  const take = createTake(config, self.known, listeners, log)
  const socket = config.appToken
    ? createSocket({ ...config, appToken: config.appToken }, takeFromSocket, health, log)
    : undefined
  const running = new Set<Promise<unknown>>()
  let stopping = false

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work)
    work.catch(() => {}).finally(() => running.delete(work))
    return work
  }

  /** While stopping nothing more is taken; unacknowledged, Slack sends an event again, to another connection or later. */
  async function takeFromSocket(...envelope: Parameters<Take>): Promise<void> {
    if (stopping) throw new Error('stopping')
    await track(take(...envelope))
  }

  async function answerRequest(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      const { body, ...retry } = await readSigned(req, config.signingSecret ?? '', now())
      if (body.ssl_check === '1') return end(res, 200)
      const { challenge } = body
      if (body.type === 'url_verification')
        return end(res, 200, { challenge: typeof challenge === 'string' ? challenge : '' })
      await take({ body, ...retry }, async (content) => end(res, 200, content))
    } catch (error) {
      if (error instanceof Refused) {
        log.warn({ status: error.status, why: error.message }, 'refused a request to the Slack endpoint')
        return end(res, error.status)
      }
      log.error({ err: error }, 'a request of Slack failed')
      end(res, 500)
    }
  }

  return {
    platform: {
      ...gateway,
      idsOf: members.idsOf,
      problems: () => [...health.problems(), ...(stopping ? ['Slack is stopping'] : [])],
    },
    async listener(req, res) {
      if (req.url?.split('?')[0] !== slackPath) return false
      if (req.method !== 'POST') end(res, 405)
      else if (!config.signingSecret) end(res, 404)
      else if (stopping) end(res, 503)
      else await track(answerRequest(req, res))
      return true
    },
    async start() {
      await Promise.all([self.start(), socket?.start()])
    },
    async stop(graceMs = 8_000) {
      stopping = true
      self.stop()
      const until = Date.now() + graceMs
      // What runs can start more, so it is looked again.
      while (running.size > 0 && Date.now() < until) {
        await withinTime(Promise.allSettled(running), until - Date.now(), undefined)
      }
      // Last, because acknowledgements go through it.
      await socket?.stop()
    },
  }
}

function end(res: ServerResponse, status: number, body?: object): void {
  if (res.headersSent || res.destroyed) return
  // The rest of a body that was not read must not hold the connection.
  if (status === 413 || status === 408 || status === 503) res.setHeader('connection', 'close')
  if (!body) res.writeHead(status).end()
  else res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}
