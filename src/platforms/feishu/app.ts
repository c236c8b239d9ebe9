import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Lang } from '../../domain/lang.ts'
import { readBody } from '../../http-body.ts'
import type { Log } from '../../log.ts'
import type { Incoming, Platform, Receive, Reply } from '../platform.ts'
import { type CallbackAnswer, callbackAnswer, ownToast, saysMore } from './answer.ts'
import { createGateway } from './gateway.ts'
import { fileReference, readEvent } from './inbound.ts'
import { createLongConnection } from './long-connection.ts'
import type { Envelope } from './payloads.ts'
import { linkToChat, quoteIn } from './quoted.ts'
import { isOurs, openRequest } from './request.ts'
import { within } from './within.ts'

export type FeishuConfig = {
  appId: string
  appSecret: string
  encryptKey?: string
  verificationToken?: string
  mode: 'webhook' | 'ws'
  /** Without a trailing slash. */
  domain?: string
}

export type FeishuOptions = {
  config: FeishuConfig
  receive: Receive
  /** Language of Feishu's own words where the person's is not known. */
  companyLang: Lang
  /** Stores what is then acknowledged: messages, and clicks that take too long. Its answer is owed from there, to the person alone. */
  acceptEvent: (incoming: Incoming) => Promise<void>
  /** Owes the person an answer that is known already. Absent: stored like an event, whose work is done once anyway. */
  owe?: (incoming: Incoming, reply: Reply) => Promise<void>
  log: Log
  /** Milliseconds since 1970, for the age of signatures. */
  now?: () => number
  /** Milliseconds from a click's arrival to its answer; Feishu waits three seconds. */
  patience?: number
}

export type Feishu = {
  platform: Platform
  /** Answers `POST /feishu/events`; false: not for us. */
  listener(req: IncomingMessage, res: ServerResponse): Promise<boolean>
  /** A file or a quoted message that was only noted when it came, with its content (empty when it cannot be had). Throws when it may work later. */
  resolve(incoming: Incoming): Promise<Incoming>
  /** Never throws: while Feishu is away, `platform.problems()` says so and it is tried again. */
  start(): Promise<void>
  /** Takes nothing more and waits for what was taken, at most so many milliseconds. */
  stop(graceMs?: number): Promise<void>
}

const feishuPath = '/feishu/events'
/** Bytes of a delivery; Feishu's largest message is 150 KB before encryption. */
const MOST_BYTES = 1024 * 1024
/** Milliseconds out of the three seconds that may go into asking who we are, and into storing a late answer. */
const ASIDE = 300
const ASK_AGAIN = 60_000

/** Everything Feishu, by webhook or long connection: what comes in goes to `receive` or `acceptEvent`, what goes out through `platform`. */
export function createFeishu(options: FeishuOptions): Feishu {
  const { config, companyLang, receive, acceptEvent, log, now = Date.now, patience = 2_500 } = options
  const owe = options.owe ?? ((incoming) => acceptEvent(incoming))
  const gateway = createGateway({ ...config, log })
  const line =
    config.mode === 'ws'
      ? createLongConnection({ ...config, log, handle: (envelope) => track(fromLine(envelope)) })
      : undefined
  const running = new Set<Promise<unknown>>()
  let stopping = false
  let asking: NodeJS.Timeout | undefined
  /** Key of our own tenant; undefined while it is not known. */
  let home: string | undefined

  /** The one way in, whichever way it came. Throws when nothing was kept: Feishu sends it again then. */
  async function handle(envelope: Envelope): Promise<CallbackAnswer | undefined> {
    const began = Date.now()
    const read = readEvent(envelope, await ourId(envelope))
    if ('ignored' in read) {
      log.info({ type: envelope.type, event: envelope.id, why: read.ignored }, 'event ignored')
      return undefined
    }
    const incoming = await withPlace(await withStanding(read.incoming, envelope))
    if (incoming.kind === 'clicked') return click(incoming, began)
    await acceptEvent(incoming)
    return undefined
  }

  /**
   * Whether the sender is of our own tenant. Where the app may not ask for it (docs/feishu.md), the first proven envelope says it: an app of a
   * company's own has one tenant, which stands in the header; the sender's own may be another one in a chat with outsiders.
   */
  async function withStanding(incoming: Incoming, envelope: Envelope): Promise<Incoming> {
    const told = await within(gateway.tenant(), ASIDE, undefined)
    if (told === 'refused') home ??= envelope.tenant
    else home = told?.key ?? home
    const { sender } = incoming
    if (home === undefined) return { ...incoming, sender: { ...sender, standing: 'unsure' } }
    return sender.tenant === home && envelope.tenant === home
      ? incoming
      : { ...incoming, sender: { ...sender, standing: 'foreign' } }
  }

  /** Whether people of other companies read along where it was said; only asked where a command might bind the group. */
  async function withPlace(incoming: Incoming): Promise<Incoming> {
    if (incoming.kind !== 'said' || incoming.place.direct) return incoming
    const outside = await within(gateway.external(incoming.place.chat), ASIDE, undefined)
    return outside ? { ...incoming, place: { ...incoming.place, outside } } : incoming
  }

  /** Our own id, to know our mention; a moment is all it may take. */
  async function ourId(envelope: Envelope): Promise<string | undefined> {
    if (envelope.type !== 'im.message.receive_v1') return undefined
    return within(gateway.botId(), ASIDE, undefined)
  }

  async function click(incoming: Incoming, began: number): Promise<CallbackAnswer> {
    const reply = track(receive(incoming))
    try {
      const inTime = await within(reply, patience - (Date.now() - began), undefined)
      if (!inTime) {
        void track(reply.then((late) => showLate(incoming, late)))
        // Only what is stored may be called under way: a process that ends now would forget the rest.
        const stored = track(acceptEvent(incoming).then(() => true))
        return ownToast((await within(stored, ASIDE, false)) ? 'working' : 'unsure', companyLang)
      }
      if (inTime.delivery === 'private' && saysMore(inTime.card)) {
        await within(track(owe(incoming, inTime)), ASIDE, undefined)
      }
      return callbackAnswer(inTime)
    } catch (error) {
      log.error({ err: error, incoming: incoming.key }, 'a click could not be answered')
      return ownToast('unsure', companyLang)
    }
  }

  /** The clicked card itself changes as soon as the answer is there; the answer to the person is owed already. */
  async function showLate(incoming: Incoming, { delivery: how, card }: Reply): Promise<void> {
    if (incoming.kind !== 'clicked' || !incoming.message || how !== 'replace') return
    const sent = await gateway.edit(incoming.place, incoming.message, card)
    log.info({ incoming: incoming.key, sent: sent.kind }, 'late click shown')
  }

  async function fromLine(envelope: Envelope): Promise<object | undefined> {
    if (stopping) throw new Error('stopping')
    if (!isOurs(envelope, config.appId)) {
      log.warn({ event: envelope.id }, 'an event of another app')
      return undefined
    }
    try {
      return await handle(envelope)
    } catch (error) {
      log.error({ err: error, event: envelope.id }, 'an event could not be kept')
      // The SDK logs what is thrown here: without what the database said.
      throw new Error('not kept')
    }
  }

  async function fromWebhook(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await readBody(req, MOST_BYTES)
    if (body === 'gone') return
    if (body === 'too large') return end(res, 413)
    if (body === 'too slow') return end(res, 408)
    const opened = openRequest(req.headers, body, config, now())
    if (opened.kind === 'refused') {
      log.warn({ status: opened.status, why: opened.why }, 'refused a request to the Feishu endpoint')
      return end(res, opened.status)
    }
    if (opened.kind === 'challenge') return end(res, 200, { challenge: opened.challenge })
    try {
      end(res, 200, (await handle(opened.envelope)) ?? {})
    } catch (error) {
      log.error({ err: error, event: opened.envelope.id }, 'an event could not be kept')
      end(res, 500)
    }
  }

  function track<T>(work: Promise<T>): Promise<T> {
    running.add(work)
    work.catch(() => {}).finally(() => running.delete(work))
    return work
  }

  async function askWhoWeAre(): Promise<void> {
    const [known] = await Promise.all([gateway.botId(), gateway.tenant()])
    if (known || stopping) return
    log.warn({ why: gateway.problem() }, 'Feishu does not say who we are')
    asking = setTimeout(() => void askWhoWeAre(), ASK_AGAIN)
    asking.unref()
  }

  return {
    platform: {
      name: 'feishu',
      post: gateway.post,
      edit: gateway.edit,
      idsOf: (emails) => gateway.idsOf(emails),
      problems: () =>
        [gateway.problem(), line?.problem(), stopping ? 'Feishu is stopping' : undefined].filter(
          (one) => one !== undefined,
        ),
    },
    async listener(req, res) {
      if (req.url?.split('?')[0] !== feishuPath) return false
      if (req.method !== 'POST') end(res, 405)
      else if (line) end(res, 404)
      else if (stopping) end(res, 503)
      else await track(fromWebhook(req, res))
      return true
    },
    async resolve(incoming) {
      const quote = incoming.kind === 'picked' ? quoteIn(incoming.text) : undefined
      if (incoming.kind === 'picked' && quote) {
        const { text, said } = await gateway.words(quote.message)
        const link = linkToChat(quote.chat, config.domain)
        return { ...incoming, text, ...(said && { said }), ...(link && { link }) }
      }
      const file = incoming.kind === 'file' ? fileReference(incoming.content) : undefined
      if (incoming.kind !== 'file' || !file) return incoming
      const content = await gateway.download(file.message, file.key)
      return { ...incoming, content: content?.toString('base64') ?? '' }
    },
    async start() {
      // Whoever learns the token could write events of their own, and repeat old ones.
      if (!line && !config.encryptKey)
        log.warn(
          { setting: 'FEISHU_ENCRYPT_KEY' },
          'Feishu events come unsigned: only the verification token proves them; set FEISHU_ENCRYPT_KEY',
        )
      await askWhoWeAre()
      line?.start()
    },
    async stop(graceMs = 8_000) {
      stopping = true
      clearTimeout(asking)
      const until = Date.now() + graceMs
      // What runs can start more, so it is looked again.
      while (running.size > 0 && Date.now() < until) {
        await within(Promise.allSettled(running), until - Date.now(), undefined)
      }
      line?.stop()
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
