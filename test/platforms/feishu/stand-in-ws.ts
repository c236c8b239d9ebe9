import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Duplex } from 'node:stream'

// The SDK's own copies of these two speak for the real gateway's wire format; they are not dependencies of ours.
const fromSdk = createRequire(createRequire(import.meta.url).resolve('@larksuiteoapi/node-sdk'))

type Socket = {
  on(event: 'message', take: (data: Uint8Array) => void): void
  on(event: 'close', take: () => void): void
  send(data: Uint8Array): void
  terminate(): void
}
type Frame = {
  SeqID: number
  LogID: number
  service: number
  method: number
  headers: { key: string; value: string }[]
  payload?: Uint8Array
}
type Codec = { encode(frame: Frame): { finish(): Uint8Array }; decode(bytes: Uint8Array): Frame }

const { WebSocketServer } = fromSdk('ws') as {
  WebSocketServer: new (options: {
    noServer: true
  }) => {
    handleUpgrade(req: unknown, socket: Duplex, head: Buffer, done: (socket: Socket) => void): void
  }
}

const DATA = 1

export type LongConnection = {
  /** The answer to the SDK's question where to connect. */
  endpoint(): object
  connections(): number
  /** How often somebody connected. */
  opened(): number
  /** Waits until somebody is connected. */
  connected(): Promise<void>
  /** Sends an event down the line; gives what the client acknowledged it with. Long ones go in several frames. */
  push(envelope: object, parts?: number): Promise<{ code: number; data?: unknown }>
  /** Cuts every connection. */
  drop(): void
  close(): void
}

/** The gateway of Feishu's long connection. */
export function openLongConnection(server: Server, url: string): LongConnection {
  // Loaded late: the SDK registers its codec with protobufjs when it is imported.
  const codec = (): Codec =>
    (fromSdk('protobufjs/minimal') as { roots: { default: { pbbp2: { Frame: Codec } } } }).roots.default.pbbp2
      .Frame
  const upgrades = new WebSocketServer({ noServer: true })
  const sockets = new Set<Socket>()
  const waiting = new Map<string, (answer: { code: number; data?: unknown }) => void>()
  let serial = 0
  let count = 0

  server.on('upgrade', (req, socket: Duplex, head) => {
    upgrades.handleUpgrade(req, socket, head, (opened) => {
      sockets.add(opened)
      count++
      opened.on('close', () => sockets.delete(opened))
      opened.on('message', (bytes) => {
        const frame = codec().decode(new Uint8Array(bytes))
        const id = frame.headers.find((header) => header.key === 'message_id')?.value
        if (frame.method !== DATA || !id || !frame.payload) return
        const answer = JSON.parse(Buffer.from(frame.payload).toString('utf8')) as {
          code: number
          data?: string
        }
        const data = answer.data && JSON.parse(Buffer.from(answer.data, 'base64').toString('utf8'))
        waiting.get(id)?.({ code: answer.code, ...(data && { data }) })
        waiting.delete(id)
      })
    })
  })

  return {
    endpoint: () => ({
      URL: `${url}/ws?device_id=1&service_id=2&access_key=ws-ticket-secret`,
      ClientConfig: { PingInterval: 120, ReconnectCount: -1, ReconnectInterval: 0.1, ReconnectNonce: 0 },
    }),
    connections: () => sockets.size,
    opened: () => count,
    async connected() {
      while (sockets.size === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    },
    push(envelope, parts = 1) {
      const [socket] = sockets
      if (!socket) throw new Error('nobody is connected')
      const id = `push${++serial}`
      const bytes = Buffer.from(JSON.stringify(envelope))
      const size = Math.ceil(bytes.length / parts)
      const answered = new Promise<{ code: number; data?: unknown }>((resolve) => waiting.set(id, resolve))
      for (let seq = 0; seq < parts; seq++) {
        const headers = Object.entries({
          type: 'event',
          message_id: id,
          sum: String(parts),
          seq: String(seq),
          trace_id: 't',
        })
        socket.send(
          codec()
            .encode({
              SeqID: 0,
              LogID: 0,
              service: 2,
              method: DATA,
              headers: headers.map(([key, value]) => ({ key, value })),
              payload: bytes.subarray(seq * size, (seq + 1) * size),
            })
            .finish(),
        )
      }
      return answered
    },
    drop() {
      for (const socket of sockets) socket.terminate()
    },
    close() {
      for (const socket of sockets) socket.terminate()
    },
  }
}
