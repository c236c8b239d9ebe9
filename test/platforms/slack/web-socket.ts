import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** One socket as the server sees it. Only what Socket Mode needs: short text frames, ping, close (RFC 6455). */
export type ServerSocket = { send(text: string): void; close(): void; destroy(): void; closed: boolean }

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'
const [TEXT, CLOSE, PING, PONG] = [1, 8, 9, 10]

/** Accepts an upgrade; `onText` gets every text message. */
export function acceptSocket(
  req: IncomingMessage,
  stream: Duplex,
  onText: (text: string) => void,
): ServerSocket {
  const accept = createHash('sha1').update(`${req.headers['sec-websocket-key']}${GUID}`).digest('base64')
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  const socket: ServerSocket = {
    closed: false,
    send: (text) => void stream.write(frame(TEXT, Buffer.from(text))),
    close: () => void stream.write(frame(CLOSE, Buffer.from([3, 232]))),
    destroy: () => void stream.destroy(),
  }
  let pending = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    for (let read = unframe(pending); read; read = unframe(pending)) {
      pending = pending.subarray(read.length)
      if (read.opcode === TEXT) onText(read.payload.toString('utf8'))
      if (read.opcode === PING) stream.write(frame(PONG, read.payload))
      if (read.opcode === CLOSE) stream.end(frame(CLOSE, read.payload))
    }
  })
  stream.on('close', () => {
    socket.closed = true
  })
  stream.on('error', () => stream.destroy())
  return socket
}

function frame(opcode: number, payload: Buffer): Buffer {
  const long = payload.length > 125
  const head = Buffer.alloc(long ? 10 : 2)
  head[0] = 0x80 | opcode
  head[1] = long ? 127 : payload.length
  if (long) head.writeBigUInt64BE(BigInt(payload.length), 2)
  return Buffer.concat([head, payload])
}

/** The first whole frame; clients mask theirs. */
function unframe(data: Buffer): { opcode: number; payload: Buffer; length: number } | undefined {
  if (data.length < 2) return undefined
  const short = data[1]! & 0x7f
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (data.length < start + 4) return undefined
  const size = short === 126 ? data.readUInt16BE(2) : short === 127 ? Number(data.readBigUInt64BE(2)) : short
  if (data.length < start + 4 + size) return undefined
  const mask = data.subarray(start, start + 4)
  const payload = Buffer.from(
    data.subarray(start + 4, start + 4 + size).map((byte, i) => byte ^ mask[i % 4]!),
  )
  return { opcode: data[0]! & 0x0f, payload, length: start + 4 + size }
}
