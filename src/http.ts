import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'
import type { Log } from './log.ts'

/** Handles a request and says whether it was its own; false lets the next one look at it. */
export type Listener = (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>

export type HttpOptions = {
  /** Tried in order: the platforms, then the playground. */
  listeners: Listener[]
  /** Reasons why the bot is not usable now; empty: ready. */
  problems(): Promise<string[]>
  metrics(): Promise<{ contentType: string; body: string }>
  /** Names, beside addresses and names of the inside, under which `/metrics` may be asked for. */
  hosts: string[]
  log: Log
}

/**
 * Connections at once. Platforms and a proxy need some dozens; more are slow or hostile, and each may hold the room of a request's headers.
 * Beyond it new ones are closed at once, and idle ones make room.
 */
const MOST_CONNECTIONS = 500
/** Milliseconds: a client that sends its request slower than this is cut off. */
const REQUEST_TIMEOUT = 15_000
const HEADERS_TIMEOUT = 8_000
/** Milliseconds between looks for such clients; Node's own half a minute would give each of them that much more. */
const LOOK_EVERY = 2_000
/** Milliseconds: longer than the minute for which proxies keep a connection, or they would send a request into one that we close just then. */
const KEEP_ALIVE_TIMEOUT = 65_000

/** One HTTP server for everything: `/healthz`, `/readyz`, `/metrics`, the platforms' endpoints and the playground. */
export function createHttp({ listeners, problems, metrics, hosts, log }: HttpOptions): Server {
  const server = createServer({ connectionsCheckingInterval: LOOK_EVERY }, (req, res) => {
    answer(req, res).catch((error: unknown) => {
      log.error({ err: error, path: pathOf(req) }, 'request failed')
      if (res.headersSent) res.destroy()
      else end(res, 500, { error: 'internal error' })
    })
  })
  server.requestTimeout = REQUEST_TIMEOUT
  server.headersTimeout = HEADERS_TIMEOUT
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT
  server.maxConnections = MOST_CONNECTIONS
  server.on('drop', () => {
    log.warn({ connections: MOST_CONNECTIONS }, 'too many connections')
    server.closeIdleConnections()
  })
  return server

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = pathOf(req)
    if (req.method === 'GET' && path === '/healthz') return end(res, 200, { status: 'alive' })
    if (req.method === 'GET' && path === '/readyz') {
      const reasons = await problems()
      return end(res, reasons.length === 0 ? 200 : 503, { ready: reasons.length === 0, reasons })
    }
    if (req.method === 'GET' && path === '/metrics') {
      if (!isInside(req.headers.host, hosts)) {
        log.warn({ path }, 'refused a host name')
        return end(res, 403, { error: 'not under this host name; see KAM_HOSTS' })
      }
      const { contentType, body } = await metrics()
      res.writeHead(200, { 'content-type': contentType })
      res.end(body)
      return
    }
    for (const listener of listeners) if (await listener(req, res)) return
    end(res, 404, { error: 'not found' })
  }
}

/** Starts listening; gives the port that was taken (with port 0, a free one). */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/** Stops taking requests and waits for the running ones, at most `graceMs` milliseconds. */
export async function closeHttp(server: Server, graceMs: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/**
 * Whether a Host is an address or a name that no public name server gives out: somebody's page in a browser of the inside can make its own
 * name mean our address (DNS rebinding), and would read what it asks for. `own` are further names that are ours.
 */
function isInside(host: string | undefined, own: string[]): boolean {
  const name = (host ?? '').toLowerCase().replace(/:\d{1,5}$/, '')
  if (name.startsWith('[')) return isIPv6(name.slice(1, -1))
  if (isIPv4(name) || own.some((each) => each.toLowerCase() === name)) return true
  return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.(local|internal|localhost)$|^[a-z0-9_-]+$/.test(name)
}

function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split('?')[0] ?? '/'
}

function end(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  res.end(JSON.stringify(body))
}
