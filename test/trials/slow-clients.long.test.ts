import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { createHttp, listen } from '../../src/http.ts'
import { readBody } from '../../src/http-body.ts'
import { silentLog } from '../store.ts'
import { until } from '../until.ts'

const MB = 1024 * 1024

/** Our HTTP server with an endpoint that reads bodies as the platforms' do. */
async function serve(hosts: string[] = []) {
  const listener = async (req: IncomingMessage, res: ServerResponse) => {
    const body = await readBody(req, MB)
    res.writeHead(typeof body === 'string' ? 408 : 200, { connection: 'close' })
    res.end(typeof body === 'string' ? body : String(body.length))
    return true
  }
  const server = createHttp({
    listeners: [listener],
    problems: async () => [],
    metrics: async () => ({ contentType: 'text/plain', body: 'kam_outbox_owed 0' }),
    hosts,
    log: silentLog(),
  })
  const port = await listen(server, 0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port, server }
}

/** A connection, and what came back on it. */
function speak(port: number, head: string): { socket: Socket; answer(): string; closed(): boolean } {
  let answer = ''
  let closed = false
  const socket = connect(port, '127.0.0.1')
  socket.on('data', (data) => (answer += data))
  socket.on('close', () => (closed = true))
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  socket.write(head)
  return { socket, answer: () => answer, closed: () => closed }
}

const post = (length: number) =>
  `POST /feishu/events HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: ${length}\r\n\r\n`

it('9: half-sent bodies hold a bounded room, and a whole one is still read', async () => {
  const { port } = await serve()
  const half = Buffer.alloc(900 * 1024, 'x')
  const slow = Array.from({ length: 100 }, () => {
    const each = speak(port, post(MB))
    each.socket.write(half)
    return each
  })
  // 100 times 900 KB are 88 MB; 16 MB are 18 of them.
  await until(() => slow.filter(({ answer }) => answer().includes('too slow')).length >= 80)
  const whole = speak(port, `${post(5)}hello`)
  await until(() => whole.answer().includes('\r\n5'))
  expect(slow.filter(({ answer }) => answer() === '').length).toBeLessThanOrEqual(19)
})

it('9: a connection beyond the limit is closed, and slow heads end', { timeout: 40_000 }, async () => {
  const { port, server } = await serve()
  expect(server.maxConnections).toBe(500)
  server.maxConnections = 20
  const slow = Array.from({ length: 60 }, () => speak(port, 'POST /feishu/events HTTP/1.1\r\nhost: x'))
  await until(() => slow.filter(({ closed }) => closed()).length === 40)
  await until(() => slow.every(({ closed }) => closed()), 20_000)
  const whole = speak(port, `${post(5)}hello`)
  await until(() => whole.answer().includes('\r\n5'))
})

it('9: idle connections make room for new ones', async () => {
  const { port, server } = await serve()
  server.maxConnections = 3
  const idle = Array.from({ length: 3 }, () => speak(port, 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n'))
  await until(() => idle.every(({ answer }) => answer().includes('alive')))
  speak(port, `${post(5)}hello`)
  await until(() => idle.every(({ closed }) => closed()))
  const next = speak(port, `${post(5)}hello`)
  await until(() => next.answer().includes('\r\n5'))
})

it.each([
  ['127.0.0.1:3000', 200],
  ['10.0.0.7', 200],
  ['[::1]:3000', 200],
  ['localhost:3000', 200],
  ['kam-bot:3000', 200],
  ['kam.default.svc.cluster.local', 200],
  ['KAM.example.com:9090', 200],
  ['example.com', 403],
  ['127.0.0.1.evil.example', 403],
  ['evil.example:3000', 403],
  ['localhost.evil.example', 403],
  ['[evil]', 403],
  ['', 403],
])('row 9: /metrics under the host %s answers %i', async (host, status) => {
  const { port } = await serve(['kam.example.com'])
  const asked = speak(port, `GET /metrics HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
  await until(asked.closed)
  expect(asked.answer()).toContain(`HTTP/1.1 ${status}`)
  expect(asked.answer().includes('kam_outbox')).toBe(status === 200)
})
