import type { Server } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Card } from '../../../src/cards/card.ts'
import { createHttp, listen } from '../../../src/http.ts'
import type { Log } from '../../../src/log.ts'
import type { Incoming, Reply } from '../../../src/platforms/platform.ts'
import { createSlack, type SlackOptions } from '../../../src/platforms/slack/app.ts'
import { createPeople, overHttp, overSocket } from './people.ts'
import { createStandIn } from './stand-in.ts'
import type { StandInOptions } from './stand-in-options.ts'

export const secret = '8f742231b10e8888abcd99yyyzzz85a5'
export const sayCard = (title: string): Card => ({ lang: 'en', title, tone: 'plain', parts: [] })
export const U = 'U012AB3CD'

/** What was logged, to be searched for what must not be in it. */
export function recordingLog() {
  const lines: string[] = []
  const write = (data: object, message: string) => void lines.push(`${message} ${JSON.stringify(data)}`)
  return { lines, log: { debug: write, info: write, warn: write, error: write } satisfies Log }
}

/** The Slack adapter on a real HTTP server before a stand-in for Slack; what it hands on is recorded, what it answers is given. */
export async function setUp(
  more: Partial<SlackOptions> & { standIn?: StandInOptions; socket?: boolean } = {},
) {
  const { standIn: standInOptions, socket = false, ...options } = more
  const standIn = await createStandIn(standInOptions)
  standIn.addPerson({
    id: U,
    name: 'Wang Hao',
    locale: 'en-US',
    tz: 'Asia/Shanghai',
    email: 'wang.hao@company.example',
  })
  const received: Incoming[] = []
  const accepted: Incoming[] = []
  const { log, lines } = recordingLog()
  const slack = createSlack({
    config: {
      botToken: standIn.botToken,
      apiUrl: standIn.apiUrl,
      ...(socket ? { appToken: standIn.appToken } : { signingSecret: secret }),
    },
    companyLang: 'zh',
    receive: async (incoming): Promise<Reply> => {
      received.push(incoming)
      const how = incoming.kind === 'clicked' ? 'replace' : 'private'
      return {
        card: sayCard(incoming.kind === 'said' ? `heard: ${incoming.text}` : incoming.kind),
        delivery: how,
      }
    },
    acceptEvent: async (incoming) => void accepted.push(incoming),
    log,
    ...options,
  })
  const server: Server = createHttp({
    listeners: [slack.listener],
    problems: async () => slack.platform.problems(),
    metrics: async () => ({ contentType: 'text/plain', body: '' }),
    hosts: [],
    log,
  })
  const port = await listen(server, 0, '127.0.0.1')
  await slack.start()
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await slack.stop(500)
    await standIn.close()
  })
  const endpoint = `http://127.0.0.1:${port}/slack/events`
  const people = createPeople(standIn, socket ? overSocket(standIn) : overHttp(endpoint, secret))
  return { standIn, slack, people, received, accepted, endpoint, lines, port }
}

/** Waits until it holds, at most two seconds. */
export async function until(holds: () => boolean, milliseconds = 2_000): Promise<void> {
  const end = Date.now() + milliseconds
  while (!holds()) {
    if (Date.now() > end) throw new Error(`not within ${milliseconds} ms: ${holds.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
