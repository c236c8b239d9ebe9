import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Who may reach the playground. It lets anybody act as anybody, so it is for the machine it runs on:
 * a name that a stranger's page made resolve to 127.0.0.1 (DNS rebinding) fails on `Host`, a stranger's page that posts
 * here fails on `Origin` and on the token, and a proxy that would let the world in fails on what proxies add.
 */

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/i
/** Any port: through a tunnel of the developer's own it may differ from ours. */
const OUR_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i
const PROXY_SIGNS = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/** Why a request is refused, in one word for the log; undefined: it may come in. */
export function refusalOf(req: IncomingMessage): 'remote' | 'proxy' | 'host' | 'origin' | undefined {
  if (!LOOPBACK.test(req.socket.remoteAddress ?? '')) return 'remote'
  if (PROXY_SIGNS.some((name) => req.headers[name] !== undefined)) return 'proxy'
  const host = req.headers.host ?? ''
  if (!OUR_HOST.test(host)) return 'host'
  const origin = req.headers.origin
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 'origin'
  const site = req.headers['sec-fetch-site']
  // A link from elsewhere may open the page itself; everything behind the page is for the page alone.
  const opensPage = req.method === 'GET' && req.headers['sec-fetch-mode'] === 'navigate'
  if ((site === 'cross-site' || site === 'same-site') && !opensPage) return 'origin'
  return undefined
}

/** Compares in constant time, so that a token cannot be guessed sign by sign. */
export function sameToken(given: string | string[] | undefined, token: string): boolean {
  if (typeof given !== 'string') return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Sent with every answer. Scripts, styles and connections only from here; nobody may frame the page. */
export const HEADERS: Record<string, string> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
