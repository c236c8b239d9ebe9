import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type Fault, misbehave } from './faults.ts'
import { judgeMessage, judgeSchema, oraclesAbsent, oraclesPresent } from './judge.ts'
import {
  type Args,
  channelOf,
  directChannel,
  type Person,
  readArgs,
  refuse,
  type StoredMessage,
  shown,
  type Whisper,
} from './kept.ts'
import { createLink } from './socket-link.ts'
import { createUploads } from './stand-in-files.ts'
import type { StandInOptions } from './stand-in-options.ts'
import { createViews } from './stand-in-views.ts'

export type SlackStandIn = Awaited<ReturnType<typeof createStandIn>>

/**
 * Slack's Web API on this machine, as far as the bot uses it. Keeps what it is told and refuses what Slack would refuse by its own
 * schemas and limits: every such refusal is in `problems`, which a test expects to be empty.
 */
export async function createStandIn(options: StandInOptions = {}) {
  const {
    botToken = 'xoxb-stand-in',
    appToken = 'xapp-stand-in',
    teamId = 'T0COMPANY',
    enterpriseId,
    budgets = false,
  } = options
  if (!oraclesPresent) console.warn(oraclesAbsent)
  const self = { userId: 'U0KAMBOT', botId: 'B0KAMBOT', teamId }
  const messages: StoredMessage[] = []
  const whispers: Whisper[] = []
  const answers: { id: string; body: Args }[] = []
  const calls: { method: string; args: Args }[] = []
  const problems: string[] = []
  const people = new Map<string, Person>()
  const sharedChannels = new Set<string>()
  const closedChannels = new Map<string, string>()
  const faults: { method: string; fault: Fault; left: number }[] = []
  const lastPost = new Map<string, number>()
  const answerable = new Map<string, { channel: string; ts: string }>()
  let revoked = false
  let counter = 0

  const next = () => ++counter
  const newTs = () => `${Math.floor(Date.now() / 1000)}.${String(next()).padStart(6, '0')}`

  const views = createViews(problems, next)
  const uploads = createUploads(problems, next, () => `http://127.0.0.1:${port}`)

  const server = createServer((req, res) => {
    serve(req, res).catch((error: unknown) => {
      problems.push(`stand-in: ${String(error)}`)
      res.writeHead(500).end()
    })
  })

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk)
    const raw = Buffer.concat(chunks).toString('utf8')
    const path = (req.url ?? '').split('?')[0] ?? ''
    if (uploads.take(path, req, Buffer.concat(chunks))) return void res.writeHead(200).end('OK')
    const method = path.startsWith('/answer/') ? 'response_url' : path.replace('/api/', '')
    const args = readArgs(req, raw)
    calls.push({ method, args })
    const fault = takeFault(method)
    if (fault && fault.kind !== 'lost') return misbehave(fault, res)
    const result =
      method === 'response_url'
        ? takeAnswer(path.slice('/answer/'.length), args)
        : authorized(req, method, args)
    if (fault) return void res.destroy()
    if ('retryAfter' in result)
      return misbehave({ kind: 'rate-limited', after: Number(result.retryAfter) }, res)
    if (result.status === 404) return void res.writeHead(404).end('expired')
    res.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(result))
  }

  function takeFault(method: string): Fault | undefined {
    const planned = faults.find((one) => one.left > 0 && (one.method === method || one.method === '*'))
    if (!planned) return undefined
    planned.left -= 1
    return planned.fault
  }

  function authorized(req: IncomingMessage, method: string, args: Args): Args {
    const expected = method === 'apps.connections.open' ? appToken : botToken
    if (req.headers.authorization !== `Bearer ${expected}`) return refuse('invalid_auth')
    if (revoked) return refuse('token_revoked')
    const answer = methods[method]
    return answer ? answer(args) : refuse('unknown_method')
  }

  const methods: Record<string, (args: Args) => Args> = {
    'auth.test': () => ({
      ok: true,
      url: 'https://company.example/',
      team: 'Company',
      user: 'kam',
      team_id: teamId,
      ...(enterpriseId && { enterprise_id: enterpriseId }),
      user_id: self.userId,
      bot_id: self.botId,
    }),
    'chat.postMessage': postMessage,
    'chat.update': updateMessage,
    'chat.postEphemeral': postEphemeral,
    'conversations.open': (args) => ({ ok: true, channel: { id: directChannel(String(args.users)) } }),
    'conversations.history': (args) =>
      page(
        messages.filter((one) => one.channel === args.channel && !one.thread_ts),
        args,
      ),
    'conversations.replies': (args) =>
      page(
        messages.filter(
          (one) => one.channel === args.channel && (one.ts === args.ts || one.thread_ts === args.ts),
        ),
        args,
      ),
    'conversations.info': (args) => ({
      ok: true,
      channel: { id: args.channel, is_ext_shared: sharedChannels.has(String(args.channel)) },
    }),
    'users.info': userInfo,
    'users.lookupByEmail': ({ email }) => {
      const person = [...people.values()].find(
        (each) => each.email?.toLowerCase() === String(email).toLowerCase(),
      )
      return person ? userInfo({ user: person.id }) : refuse('users_not_found')
    },
    ...views.methods,
    ...uploads.methods,
    'apps.connections.open': () => ({ ok: true, url: `ws://127.0.0.1:${port}/link/?ticket=${next()}` }),
  }

  function postMessage(args: Args): Args {
    const wrong = [...judgeSchema('PostMessage', args), ...judgeMessage(args)]
    problems.push(...wrong.map((one) => `chat.postMessage: ${one}`))
    if (wrong.length > 0) return refuse('invalid_blocks')
    const channel = channelOf(String(args.channel))
    const closed = closedChannels.get(channel) ?? closedChannels.get(String(args.channel))
    if (closed) return refuse(closed)
    const wait = (lastPost.get(channel) ?? 0) + 1000 - Date.now()
    if (budgets && wait > 0) return { ok: false, retryAfter: 1 }
    lastPost.set(channel, Date.now())
    const { thread_ts, metadata } = args
    const message: StoredMessage = {
      channel,
      ts: newTs(),
      text: String(args.text),
      blocks: args.blocks as unknown[],
      user: self.userId,
      edits: 0,
      ...(thread_ts ? { thread_ts: String(thread_ts) } : {}),
      ...(metadata ? { metadata: metadata as NonNullable<StoredMessage['metadata']> } : {}),
    }
    messages.push(message)
    return { ok: true, channel, ts: message.ts, message: shown(message) }
  }

  function updateMessage(args: Args): Args {
    const wrong = judgeMessage(args)
    problems.push(...wrong.map((one) => `chat.update: ${one}`))
    if (wrong.length > 0) return refuse('invalid_blocks')
    const message = messages.find((one) => one.channel === args.channel && one.ts === args.ts)
    if (!message) return refuse('message_not_found')
    return edit(message, args)
  }

  function edit(message: StoredMessage, args: Args): Args {
    message.text = String(args.text)
    message.blocks = args.blocks as unknown[]
    message.edits += 1
    return { ok: true, channel: message.channel, ts: message.ts, text: message.text, message: shown(message) }
  }

  function postEphemeral(args: Args): Args {
    const wrong = judgeMessage(args)
    problems.push(...wrong.map((one) => `chat.postEphemeral: ${one}`))
    if (wrong.length > 0) return refuse('invalid_blocks')
    const { channel, user, text, blocks, thread_ts } = args
    whispers.push({
      channel: String(channel),
      user: String(user),
      text: String(text),
      blocks: blocks as unknown[],
      ...(thread_ts ? { thread_ts: String(thread_ts) } : {}),
    })
    return { ok: true, message_ts: newTs() }
  }

  function userInfo(args: Args): Args {
    const person = people.get(String(args.user))
    if (!person) return refuse('user_not_found')
    const { id, name, tz = 'Asia/Shanghai', locale = 'zh-CN', email, about = {} } = person
    const user = {
      id,
      team_id: person.teamId ?? teamId,
      name: name.toLowerCase(),
      real_name: name,
      tz,
      locale,
      is_bot: false,
    }
    return {
      ok: true,
      user: { ...user, is_email_confirmed: true, profile: email ? { email } : {}, ...about },
    }
  }

  /** An answer at a response address: five within half an hour, as Slack has it. */
  function takeAnswer(id: string, body: Args): Args {
    const target = answerable.get(id)
    const used = answers.filter((one) => one.id === id).length
    if (!target || used >= 5) return { status: 404 }
    const wrong = judgeMessage(body.blocks ? body : { ...body, blocks: [] })
    problems.push(...wrong.map((one) => `response_url: ${one}`))
    answers.push({ id, body })
    const message = messages.find((one) => one.channel === target.channel && one.ts === target.ts)
    if (body.replace_original === true && message) edit(message, body)
    return { ok: true }
  }

  function page(all: StoredMessage[], args: Args): Args {
    const size = Math.min(Number(args.limit ?? 100), 999)
    const from = Number(args.cursor ?? 0)
    const newest = [...all].reverse()
    const more = from + size < newest.length
    const metadata = args.include_all_metadata === true
    const listed = newest
      .slice(from, from + size)
      .map((one) => (metadata ? shown(one) : { ...shown(one), metadata: undefined }))
    return {
      ok: true,
      messages: listed,
      has_more: more,
      response_metadata: { next_cursor: more ? String(from + size) : '' },
    }
  }

  const link = createLink(server)

  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  return {
    url: `http://127.0.0.1:${port}`,
    apiUrl: `http://127.0.0.1:${port}/api/`,
    port,
    self,
    botToken,
    appToken,
    messages,
    files: uploads.files,
    whispers,
    answers,
    views: views.published,
    dialogs: views.dialogs,
    calls,
    problems,
    sockets: link.sockets,
    sendEnvelope: link.send,
    disconnectSockets: link.disconnect,
    addPerson: (person: Person) => void people.set(person.id, person),
    /** People of another company read this channel from now on. */
    shareChannel: (channel: string) => void sharedChannels.add(channel),
    /** The channel answers with this code from now on. */
    closeChannel: (channel: string, code: string) => void closedChannels.set(channel, code),
    failNext: (method: string, fault: Fault, times = 1) => void faults.push({ method, fault, left: times }),
    recover: () => void faults.splice(0),
    setRevoked: (now: boolean) => {
      revoked = now
    },
    /** A fresh response address for a message that a person clicked or a command that they sent. */
    answerUrl: (channel: string, ts: string) => {
      const id = `a${next()}`
      answerable.set(id, { channel, ts })
      return { id, url: `http://127.0.0.1:${port}/answer/${id}` }
    },
    trigger: views.trigger,
    prompts: views.prompts,
    newTs,
    directChannel,
    async close(): Promise<void> {
      link.destroy()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
