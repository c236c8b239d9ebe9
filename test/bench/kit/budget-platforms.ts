import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Slack's and Feishu's ways to take a message, with their budgets enforced: one a second and channel on Slack (two at once are let pass),
 * five a second and chat and fifty a second in all on Feishu. What is too fast is refused as they refuse it, and counted.
 */
const buckets = new Map<string, { left: number; at: number }>()
const counts = { slack: 0, feishu: 0, refused: 0 }
const keys = new Set<string>()
let serial = 0

/** Takes one from a bucket that holds `most` and gains `perSecond`. */
function take(name: string, perSecond: number, most: number): boolean {
  const now = performance.now() / 1000
  const bucket = buckets.get(name) ?? { left: most, at: now }
  bucket.left = Math.min(most, bucket.left + (now - bucket.at) * perSecond)
  bucket.at = now
  buckets.set(name, bucket)
  if (bucket.left < 1) return false
  bucket.left -= 1
  return true
}

const server = createServer(async (req, res) => {
  const path = (req.url ?? '').split('?')[0] ?? ''
  const body = await bodyOf(req)
  const answer = (content: object, status = 200, headers: Record<string, string> = {}) =>
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content))
  if (path === '/counts') return answer({ ...counts, distinct: keys.size })
  if (path.endsWith('/auth.test')) return answer({ ok: true, team_id: 'T1', user_id: 'U0', bot_id: 'B0' })
  if (path.endsWith('/chat.postMessage')) {
    const channel = fieldOf(body, 'channel')
    if (!take(`slack:${channel}`, 1, 2)) {
      counts.refused += 1
      return answer({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': '1' })
    }
    counts.slack += 1
    keys.add(`slack ${channel} ${fieldOf(body, 'text')}`)
    return answer({ ok: true, channel, ts: `1.${String(++serial).padStart(6, '0')}` })
  }
  if (path.includes('tenant_access_token'))
    return answer({ code: 0, msg: 'ok', tenant_access_token: 't-bench', expire: 7200 })
  if (path.endsWith('/bot/v3/info')) return answer({ code: 0, bot: { open_id: 'ou_bot' } })
  if (path.endsWith('/im/v1/messages')) {
    const { receive_id, uuid } = JSON.parse(body) as { receive_id: string; uuid: string }
    if (!take('feishu', 50, 50) || !take(`feishu:${receive_id}`, 5, 5)) {
      counts.refused += 1
      return answer({ code: 99991400, msg: 'request trigger frequency limit' }, 429, {
        'x-ogw-ratelimit-reset': '1',
      })
    }
    counts.feishu += 1
    keys.add(`feishu ${uuid}`)
    return answer({ code: 0, data: { message_id: `om_${++serial}` } })
  }
  return answer({ ok: false, error: 'unknown_method' }, 404)
})
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ msg: 'ready', port: (server.address() as AddressInfo).port })),
)
process.on('SIGTERM', () => process.exit(0))

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** Slack's client sends forms or JSON. */
function fieldOf(body: string, name: string): string {
  if (!body.startsWith('{')) return new URLSearchParams(body).get(name) ?? ''
  return String((JSON.parse(body) as Record<string, unknown>)[name] ?? '')
}
