import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cardProblems } from './oracle.ts'
import { bodyOf, type Failure, goWrong } from './stand-in-http.ts'
import { onCommands, onMessage } from './stand-in-messages.ts'
import { type LongConnection, openLongConnection } from './stand-in-ws.ts'

/** A message as Feishu keeps it; `card` is its newest content. */
type Message = {
  id: string
  chat: string
  /** The message it answers, and whether in a thread. */
  root?: string
  inThread?: boolean
  uuid?: string
  card: Record<string, unknown>
  edits: number
}

type Told = { method: string; path: string; query: Record<string, string>; body: unknown }

export type StandIn = {
  /** Put it into FEISHU_DOMAIN. */
  url: string
  appId: string
  appSecret: string
  botId: string
  /** What it says of our own tenant; undefined: the app may not ask. */
  tenant: string | undefined
  /** Open ids by the e-mail or mobile of the directory; undefined: the app may not ask. */
  directory: Map<string, string> | undefined
  /** Groups that the bot was taken out of. */
  gone: Set<string>
  /** Groups that people of other companies are in. */
  external: Set<string>
  messages: Message[]
  told: Told[]
  /** Messages that were given a sign. */
  reactions: string[]
  /** Messages that somebody was rung for. */
  rung: string[]
  /** What people said, by message id, as the OpenAPI tells it. */
  said: Map<string, object>
  /** What a real Feishu would refuse, and routes it does not have. Tests expect it empty. */
  wrongs: string[]
  tokenRequests: number
  /** Files in messages, by file key. */
  files: Map<string, Buffer>
  commands: Map<string, { command: string; description: unknown }>
  /** The next `times` calls whose path fits go wrong. */
  fail(how: Failure, path?: RegExp, times?: number): void
  /** Nothing goes wrong any more. */
  recover(): void
  /** From now on at most so many sends per second and chat. */
  limit(perChat: number): void
  /** Every token given so far stops working. */
  expireTokens(): void
  in(chat: string): Message[]
  ws: LongConnection
  close(): Promise<void>
}

export type Answer = {
  status?: number
  code?: number
  headers?: Record<string, string>
  body?: object | Buffer
}

const ID = '[A-Za-z0-9_-]+'
let serial = 0

/** Feishu's OpenAPI on this machine: keeps what it is told, refuses what Feishu refuses, goes wrong when asked. */
export async function startStandIn({ appId = 'cli_a1b2c3d4e5f60718' } = {}): Promise<StandIn> {
  const appSecret = 'stand-in-app-secret'
  const tokens = new Set<string>()
  const failures: { how: Failure; path: RegExp; left: number }[] = []
  const sends: { chat: string; at: number }[] = []
  let perChat = Number.POSITIVE_INFINITY

  const server = createServer((req, res) => {
    void serve(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const ws = openLongConnection(server, `ws://127.0.0.1:${port}`)

  const standIn: StandIn = {
    url: `http://127.0.0.1:${port}`,
    appId,
    appSecret,
    botId: 'ou_standinbot',
    tenant: 'tenant1',
    directory: new Map(),
    gone: new Set(),
    external: new Set(),
    messages: [],
    reactions: [],
    rung: [],
    said: new Map(),
    told: [],
    wrongs: [],
    tokenRequests: 0,
    files: new Map(),
    commands: new Map(),
    fail: (how, path = /./, times = 1) => failures.push({ how, path, left: times }),
    recover: () => void failures.splice(0),
    limit: (most) => {
      perChat = most
    },
    expireTokens: () => tokens.clear(),
    in: (chat) => standIn.messages.filter((message) => message.chat === chat),
    ws,
    close: async () => {
      ws.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://stand-in')
    const body = await bodyOf(req)
    const method = req.method ?? 'GET'
    standIn.told.push({ method, path: url.pathname, query: Object.fromEntries(url.searchParams), body })

    const failure = failures.find((one) => one.left > 0 && one.path.test(url.pathname))
    if (failure) failure.left--
    if (failure && failure.how !== 'done but cut') return goWrong(failure.how, req, res)
    const answer = answerTo(method, url, body as Record<string, unknown>, req.headers.authorization)
    if (failure) return void req.socket.destroy()
    const raw = Buffer.isBuffer(answer.body)
    res.writeHead(answer.status ?? 200, {
      'content-type': raw ? 'application/octet-stream' : 'application/json',
      ...answer.headers,
    })
    res.end(
      raw
        ? answer.body
        : JSON.stringify({ code: answer.code ?? 0, msg: answer.code ? 'refused' : 'ok', ...answer.body }),
    )
  }

  function answerTo(
    method: string,
    url: URL,
    body: Record<string, unknown>,
    authorization: string | undefined,
  ): Answer {
    const route = `${method} ${url.pathname}`
    if (route === 'POST /open-apis/auth/v3/tenant_access_token/internal') return token(body)
    if (route === 'POST /callback/ws/endpoint') {
      if (body.AppID !== appId || body.AppSecret !== appSecret) return { code: 1000040345 }
      return { body: { data: ws.endpoint() } }
    }
    if (!tokens.has(authorization?.replace('Bearer ', '') ?? '')) return { status: 400, code: 99991663 }
    return (
      bot(route) ??
      people(route, body) ??
      im(route, url, body) ??
      onCommands(route, body, standIn, refuse) ??
      unknown(route)
    )
  }

  function token(body: Record<string, unknown>): Answer {
    standIn.tokenRequests++
    if (body.app_id !== appId || body.app_secret !== appSecret) return { code: 10014 }
    const fresh = `t-standin-${++serial}`
    tokens.add(fresh)
    return { body: { tenant_access_token: fresh, expire: 7200 } }
  }

  function bot(route: string): Answer | undefined {
    if (route === 'GET /open-apis/bot/v3/info')
      return { body: { bot: { open_id: standIn.botId, app_name: '大客户管理' } } }
    if (route === 'GET /open-apis/tenant/v2/tenant/query')
      return standIn.tenant === undefined
        ? { status: 400, code: 99991672 }
        : { body: { data: { tenant: { name: 'Company', tenant_key: standIn.tenant } } } }
    const user = new RegExp(`^GET /open-apis/contact/v3/users/(${ID})$`).exec(route)
    if (user) return { body: { data: { user: { open_id: user[1], name: '李晓彤' } } } }
    return undefined
  }

  function people(route: string, body: Record<string, unknown>): Answer | undefined {
    if (route !== 'POST /open-apis/contact/v3/users/batch_get_id') return undefined
    const { directory } = standIn
    if (!directory) return { status: 400, code: 99991672 }
    const [emails, mobiles] = [body.emails as string[], (body.mobiles ?? []) as string[]]
    if (emails.length > 50 || mobiles.length > 50) return refuse('too many addresses at once')
    const list = [
      ...emails.map((email) => ({ user_id: directory.get(email.toLowerCase()), email })),
      ...mobiles.map((mobile) => ({ user_id: directory.get(mobile), mobile: mobile.replace(/^\+86/, '') })),
    ]
    return { body: { data: { user_list: list } } }
  }

  function im(route: string, url: URL, body: Record<string, unknown>): Answer | undefined {
    if (route === 'POST /open-apis/im/v1/files') {
      if (body.file_type !== 'xls' || !body.file_name || !Buffer.isBuffer(body.file)) return refuse('no file')
      const key = `file_standin${++serial}`
      standIn.files.set(key, body.file)
      return { body: { data: { file_key: key } } }
    }
    if (route === 'POST /open-apis/im/v1/messages') {
      const type = url.searchParams.get('receive_id_type')
      const chat = String(body.receive_id)
      const fits = type === 'open_id' ? /^ou_/.test(chat) : type === 'chat_id' && /^oc_/.test(chat)
      return fits ? send(chat, body) : refuse(`receive_id ${chat} is no ${type}`)
    }
    const reply = new RegExp(`^POST /open-apis/im/v1/messages/(om_${ID})/reply$`).exec(route)
    if (reply) {
      const root = standIn.messages.find((message) => message.id === reply[1])
      const chat = root?.chat ?? 'oc_elsewhere'
      return send(chat, body, { root: reply[1]!, inThread: body.reply_in_thread === true })
    }
    const one = new RegExp(`^PATCH /open-apis/im/v1/messages/(om_${ID})$`).exec(route)
    if (one) {
      const message = standIn.messages.find((message) => message.id === one[1])
      if (!message) return { status: 400, code: 230011 }
      return takeCard(body.content, (card) => {
        message.card = card
        message.edits++
        return {}
      })
    }
    if (route === 'POST /open-apis/interactive/v1/card/update')
      return takeCard(JSON.stringify(body.card), () => ({}))
    const aboutOne = onMessage(route, standIn)
    if (aboutOne) return aboutOne
    const chat = new RegExp(`^GET /open-apis/im/v1/chats/(oc_${ID})$`).exec(route)
    if (chat) return { body: { data: { name: 'Group', external: standIn.external.has(chat[1]!) } } }
    const file = new RegExp(`^GET /open-apis/im/v1/messages/om_${ID}/resources/(${ID})$`).exec(route)
    if (file) {
      const content = standIn.files.get(file[1]!)
      return content ? { body: content } : { status: 400, code: 234003 }
    }
    return undefined
  }

  function send(
    chat: string,
    body: Record<string, unknown>,
    reply: { root?: string; inThread?: boolean } = {},
  ): Answer {
    if (standIn.gone.has(chat)) return { status: 400, code: 230002 }
    const uuid = body.uuid as string | undefined
    if (uuid && uuid.length > 50) return refuse('uuid over 50')
    const same = standIn.messages.find((message) => uuid && message.uuid === uuid)
    if (same) return { body: { data: { message_id: same.id } } }
    const now = Date.now()
    if (sends.filter((one) => one.chat === chat && now - one.at < 1000).length >= perChat)
      return { status: 400, code: 230020 }
    if (body.msg_type === 'file') {
      const { file_key } = JSON.parse(String(body.content)) as { file_key: string }
      if (!standIn.files.has(file_key)) return { status: 400, code: 230055 }
      const id = `om_standin${++serial}`
      standIn.messages.push({ id, chat, card: { file_key }, edits: 0, ...reply, ...(uuid && { uuid }) })
      return { body: { data: { message_id: id, chat_id: chat } } }
    }
    if (body.msg_type !== 'interactive') return refuse(`msg_type ${body.msg_type}`)
    return takeCard(body.content, (card) => {
      sends.push({ chat, at: now })
      const message: Message = {
        id: `om_standin${++serial}`,
        chat,
        card,
        edits: 0,
        ...reply,
        ...(uuid && { uuid }),
      }
      standIn.messages.push(message)
      return { body: { data: { message_id: message.id, chat_id: chat } } }
    })
  }

  function takeCard(content: unknown, take: (card: Record<string, unknown>) => Answer): Answer {
    if (typeof content !== 'string') return refuse('content is no JSON string')
    const card = JSON.parse(content) as Record<string, unknown>
    const problems = cardProblems(card)
    if (problems.length === 0) return take(card)
    standIn.wrongs.push(...problems)
    return { status: 400, code: 230099 }
  }

  function refuse(why: string): Answer {
    standIn.wrongs.push(why)
    return { status: 400, code: 230001 }
  }

  function unknown(route: string): Answer {
    standIn.wrongs.push(`unknown route ${route}`)
    return { status: 404, body: {} }
  }

  return standIn
}
