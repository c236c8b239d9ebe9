import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFeishu, type Feishu, type FeishuConfig } from '../../../src/platforms/feishu/app.ts'
import type { Incoming, Reply } from '../../../src/platforms/platform.ts'
import { APP_ID, TOKEN } from './events.ts'
import { rememberingLog } from './remembering-log.ts'
import { encrypted, signedHeaders } from './sign.ts'
import { type StandIn, startStandIn } from './stand-in.ts'

export const KEY = 'an encrypt key of 32 characters!'

export type World = {
  feishu: StandIn
  app: Feishu
  log: ReturnType<typeof rememberingLog>
  url: string
  accepted: Incoming[]
  owed: { incoming: Incoming; reply: Reply }[]
  received: Incoming[]
  /** How a click is answered; a test sets it. */
  answer: (incoming: Incoming) => Promise<Reply>
  /** How storing goes; a test sets it. */
  store: (incoming: Incoming) => Promise<void>
  /** Sends an event as Feishu does, encrypted and signed. */
  deliver(body: object): Promise<Response>
  post(body: string | Buffer, headers?: Record<string, string>): Promise<Response>
  close(): Promise<void>
}

/** The adapter behind a real HTTP server, over the stand-in, with a bot that remembers. */
export async function startWorld(config: Partial<FeishuConfig> = {}, patience?: number): Promise<World> {
  const feishu = await startStandIn({ appId: config.appId ?? APP_ID })
  const log = rememberingLog()
  const world: World = {
    feishu,
    log,
    accepted: [],
    owed: [],
    received: [],
    answer: async () => ({
      delivery: 'replace',
      card: { lang: 'zh', title: '已保存', tone: 'good', parts: [] },
    }),
    store: async (incoming) => void world.accepted.push(incoming),
    app: createFeishu({
      config: {
        appId: APP_ID,
        appSecret: feishu.appSecret,
        encryptKey: KEY,
        verificationToken: TOKEN,
        mode: 'webhook',
        domain: feishu.url,
        ...config,
      },
      companyLang: 'zh',
      receive: async (incoming) => {
        world.received.push(incoming)
        return world.answer(incoming)
      },
      acceptEvent: (incoming) => world.store(incoming),
      owe: async (incoming, reply) => void world.owed.push({ incoming, reply }),
      log,
      ...(patience !== undefined && { patience }),
    }),
    url: '',
    async deliver(body) {
      const sealed = JSON.stringify({ encrypt: encrypted(JSON.stringify(body), KEY) })
      return world.post(sealed, signedHeaders(sealed, KEY))
    },
    post: (body, headers = {}) =>
      fetch(world.url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }),
    async close() {
      await world.app.stop(1000)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await feishu.close()
    },
  }
  const server: Server = createServer((req, res) => {
    void world.app.listener(req, res).then((ours) => {
      if (!ours) res.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  world.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feishu/events`
  await world.app.start()
  return world
}
