import { createDecipheriv, createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPlayer } from './play.ts'
import { type Script, slotsOf } from './recording.ts'
import type { Account } from './utterances.ts'

/**
 * A bare handler of Feishu's webhook: checks the signature, opens the envelope, answers. BENCH_MODE `sql`: before it answers it plays the
 * statements of a visit through Prisma.
 */
const { BENCH_MODE, BENCH_SCRIPTS = '', BENCH_KEY = '', DATABASE_URL = '' } = process.env
const { scripts, accounts } = JSON.parse(readFileSync(BENCH_SCRIPTS, 'utf8')) as {
  scripts: Record<string, Script>
  accounts: Account[]
}
const byName = new Map(accounts.map((account) => [account.name, account]))
const play = createPlayer(DATABASE_URL)
const secret = createHash('sha256').update(BENCH_KEY).digest()

type Envelope = {
  header: { event_id: string }
  event: { sender: { sender_id: { open_id: string } }; message: { message_id: string; content: string } }
}

const server = createServer(async (req, res) => {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  const raw = Buffer.concat(chunks)
  const stamp = `${req.headers['x-lark-request-timestamp']}${req.headers['x-lark-request-nonce']}${BENCH_KEY}`
  const signature = createHash('sha256').update(stamp).update(raw).digest('hex')
  if (signature !== req.headers['x-lark-signature']) return void res.writeHead(401).end()
  const sealed = Buffer.from((JSON.parse(raw.toString()) as { encrypt: string }).encrypt, 'base64')
  const decipher = createDecipheriv('aes-256-cbc', secret, sealed.subarray(0, 16))
  const { event } = JSON.parse(
    decipher.update(sealed.subarray(16), undefined, 'utf8') + decipher.final('utf8'),
  ) as Envelope
  if (BENCH_MODE === 'sql') {
    const { text } = JSON.parse(event.message.content) as { text: string }
    const account = byName.get(text.split(' ')[1] ?? '')
    const script = scripts['visit']
    if (!account || !script) return void res.writeHead(500).end()
    const user = event.sender.sender_id.open_id
    await play(script, { key: `feishu:${event.message.message_id}`, user, ...slotsOf(account, text) })
  }
  res.writeHead(200, { 'content-type': 'application/json' }).end('{}')
})
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ msg: 'ready', port: (server.address() as AddressInfo).port })),
)
process.on('SIGTERM', () => process.exit(0))
