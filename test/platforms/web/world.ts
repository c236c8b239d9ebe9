import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Card } from '../../../src/cards/card.ts'
import type { AskChoices, Incoming, Place, Reply } from '../../../src/platforms/platform.ts'
import { createWeb, type WebPerson } from '../../../src/platforms/web/app.ts'

/** A playground on a free port with a bot that remembers what it heard and a clock that is set. */

export const PEOPLE: WebPerson[] = [
  { id: 1, name: '周敏', role: 'manager', team: '华东大客户部', lang: 'zh' },
  { id: 2, name: '王浩', role: 'rep', team: '华东大客户部', lang: 'zh' },
  { id: 3, name: '李晓彤', role: 'rep', team: '华东大客户部', lang: 'zh' },
  { id: 4, name: 'Daniel Reyes', role: 'manager', team: 'International KA', lang: 'en' },
  { id: 5, name: 'Priya Nair', role: 'rep', team: 'International KA', lang: 'en' },
  { id: 6, name: '高建国', role: 'director', team: null, lang: 'zh' },
  { id: 7, name: '林悦', role: 'finance', team: null, lang: 'zh' },
]

export const direct = (person: number): Place => ({
  platform: 'web',
  tenant: '',
  chat: String(person),
  direct: true,
})
export const channel = (name: string, thread?: string): Place => ({
  platform: 'web',
  tenant: '',
  chat: name,
  ...(thread === undefined ? {} : { thread }),
})
export const plain = (title: string): Card => ({
  lang: 'en',
  title,
  tone: 'plain',
  parts: [{ kind: 'text', text: title }],
})

export type World = Awaited<ReturnType<typeof makeWorld>>

export async function makeWorld(
  answer: (incoming: Incoming) => Reply | Promise<Reply> = () => ({ card: plain('ok'), delivery: 'private' }),
  choices?: AskChoices,
) {
  const heard: Incoming[] = []
  const logged: string[] = []
  const turns: number[] = []
  let now = Date.parse('2026-06-01T00:30:00Z')
  const due: { at: number; post(): Promise<unknown> }[] = []
  const web = createWeb({
    receive: async (incoming) => {
      heard.push(incoming)
      return answer(incoming)
    },
    clock: {
      now: () => new Date(now),
      turn: async (ms) => {
        turns.push(ms)
        now += ms
      },
    },
    people: async () => PEOPLE,
    ...(choices && { choices }),
    tick: async () => {
      for (const job of due.splice(0)) {
        if (job.at <= now) await job.post()
        else due.push(job)
      }
    },
    log: {
      info: (_, message) => logged.push(message),
      warn: (_, message) => logged.push(message),
      error: (_, message) => logged.push(message),
    },
    zone: 'Asia/Shanghai',
  })
  const server: Server = createServer(async (req, res) => {
    if (!(await web.listener(req, res))) {
      res.writeHead(418)
      res.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = (server.address() as AddressInfo).port
  const base = `http://127.0.0.1:${port}`
  const page = await (await fetch(base)).text()
  const token = /playground-token" content="([^"]+)"/.exec(page)?.[1] ?? ''

  return {
    web,
    heard,
    logged,
    turns,
    due,
    base,
    port,
    page,
    token,
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${base}${path}`, { headers: { 'x-playground-token': token, ...headers } }),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${base}/playground/${path}`, {
        method: 'POST',
        headers: { 'x-playground-token': token, 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async stop() {
      await web.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
