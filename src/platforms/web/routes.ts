import type { IncomingMessage, ServerResponse } from 'node:http'
import type { makeTurns } from './clock.ts'
import type { Asset } from './files.ts'
import { HEADERS, sameToken } from './guard.ts'
import type { makeActs } from './inbound.ts'
import { isPerson, type Keep, ownerOfPage } from './message-store.ts'
import type { WebOptions } from './options.ts'
import { type Answer, type Choices, type Start, showEntry, type View, WORDS } from './page-data.ts'
import { ChoicesBody, ClickBody, OpenBody, ReadBody, SayBody, TurnBody, ViewQuery } from './payloads.ts'
import { Refusal, readBody, sendJson, sendText, shaped } from './request.ts'
import type { makeStream } from './stream.ts'
import type { makeTicks } from './ticks.ts'

type Inside = WebOptions & {
  run: string
  token: string
  keep: Keep
  acts: ReturnType<typeof makeActs>
  turns: ReturnType<typeof makeTurns>
  stream: ReturnType<typeof makeStream>
  ticks: ReturnType<typeof makeTicks>
  assets: Map<string, Asset>
  stopping(): boolean
}

/** What can be asked of the playground and how it answers. Throws Refusal. */
export function makeRoutes(inside: Inside) {
  const { keep, acts, turns, clock } = inside

  async function personOf(id: number): Promise<void> {
    const people = await inside.people()
    if (!people.some((person) => person.id === id)) throw new Refusal(404, 'person')
  }

  /** A person acts in their own chat or in a channel; another's own chat is not theirs to speak in. */
  async function mayAct(body: { person: number; chat: string }): Promise<void> {
    await personOf(body.person)
    if (!isTheirs(body.chat, body.person)) throw new Refusal(400, 'bad')
  }

  /** Answers, then lets what is owed go out: the page shows it when it arrives. */
  async function answer(res: ServerResponse, act: Promise<Answer>): Promise<void> {
    sendJson(res, 200, await act)
    inside.ticks.soon()
  }

  async function view(query: URLSearchParams): Promise<View> {
    const { person, chat, after } = shaped(Object.fromEntries(query), ViewQuery)
    const people = await inside.people()
    if (!isTheirs(chat, person)) throw new Refusal(400, 'bad')
    return {
      rev: keep.rev(),
      now: clock.now().toISOString(),
      entries: keep.view(chat, person, after).map(showEntry),
      people: people.map((one) => ({ ...one, unread: keep.unread(String(one.id), one.id) })),
      channels: keep.channels().map((name) => ({ chat: name, unread: keep.unread(name, person) })),
    }
  }

  async function get(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
    const asset = inside.assets.get(path === '/' ? 'index.html' : path.slice('/playground/'.length))
    if (asset && path !== '/playground/index.html') return sendAsset(req, res, asset)
    // Pages of the same process only: what is behind the page is the company's.
    const url = new URL(req.url ?? '/', 'http://localhost')
    if (!sameToken(req.headers['x-playground-token'] ?? url.searchParams.get('token') ?? '', inside.token)) {
      throw new Refusal(403, 'token')
    }
    switch (path) {
      case '/playground/start':
        return sendJson(res, 200, {
          run: inside.run,
          zone: inside.zone,
          demo: inside.demo ?? false,
          words: WORDS,
          now: clock.now().toISOString(),
          people: await inside.people(),
        } satisfies Start)
      case '/playground/view':
        return sendJson(res, 200, await view(url.searchParams))
      case '/playground/events':
        if (inside.stopping() || !inside.stream.join(res)) throw new Refusal(503, 'stopping')
        return
    }
    sendText(res, 404, 'Nothing here.')
  }

  async function post(req: IncomingMessage, res: ServerResponse, path: string): Promise<void> {
    if (!sameToken(req.headers['x-playground-token'], inside.token)) throw new Refusal(403, 'token')
    if (inside.stopping()) throw new Refusal(503, 'stopping')
    switch (path) {
      case '/playground/say': {
        const body = await readBody(req, SayBody)
        await mayAct(body)
        return answer(res, acts.say(body))
      }
      case '/playground/click': {
        const body = await readBody(req, ClickBody)
        await mayAct(body)
        return answer(res, acts.click(body))
      }
      case '/playground/choices': {
        const { person, ...asked } = await readBody(req, ChoicesBody)
        await personOf(person)
        const sender = { platform: 'web' as const, tenant: '', userId: String(person) }
        return sendJson(res, 200, {
          options: (await inside.choices?.({ sender, ...asked })) ?? [],
        } satisfies Choices)
      }
      case '/playground/open': {
        const { person, page } = await readBody(req, OpenBody)
        await personOf(person)
        return answer(res, page === undefined ? acts.open(person) : acts.openPage(person, page))
      }
      case '/playground/read': {
        const body = await readBody(req, ReadBody)
        keep.markRead(body.chat, body.person, body.seq)
        return sendJson(res, 200, {})
      }
      case '/playground/clock': {
        const body = await readBody(req, TurnBody)
        return sendJson(res, 200, await turns.turn(body.id, body.by))
      }
    }
    sendText(res, 404, 'Nothing here.')
  }

  return async (req: IncomingMessage, res: ServerResponse, path: string): Promise<void> => {
    if (req.method === 'POST') return post(req, res, path)
    if (req.method === 'GET' || req.method === 'HEAD') return get(req, res, path)
    res.setHeader('allow', 'GET, HEAD, POST')
    sendText(res, 405, 'Only GET, HEAD and POST.')
  }
}

/** Another's own chat and page are not theirs to look at. */
function isTheirs(chat: string, person: number): boolean {
  const owner = isPerson(chat) ? chat : ownerOfPage(chat)
  return owner === undefined || owner === String(person)
}

function sendAsset(req: IncomingMessage, res: ServerResponse, asset: Asset): void {
  const gzip = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
  const body = gzip ? asset.gzip : asset.plain
  const encoding = gzip ? { 'content-encoding': 'gzip' } : {}
  res.writeHead(200, {
    ...HEADERS,
    ...encoding,
    'content-type': asset.type,
    'content-length': body.length,
    vary: 'accept-encoding',
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}
