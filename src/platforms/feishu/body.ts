import type { IncomingMessage } from 'node:http'

/** Bytes of a delivery; Feishu's largest message is 150 KB before encryption. */
const MOST = 1024 * 1024
/** Milliseconds a sender may take for its body. */
const PATIENCE = 10_000

/** `gone`: the sender hung up, there is nobody to answer. */
export type Body = Buffer | 'too large' | 'too slow' | 'gone'

/** The raw bytes of a request. Never throws, never waits for ever. */
export function readBody(req: IncomingMessage, patience: number = PATIENCE): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const done = (body: Body) => {
      clearTimeout(timer)
      req.off('data', take)
      resolve(body)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > MOST) done('too large')
      else chunks.push(chunk)
    }
    const timer = setTimeout(() => done('too slow'), patience)
    if (Number(req.headers['content-length'] ?? 0) > MOST) done('too large')
    else req.on('data', take)
    req.on('end', () => done(Buffer.concat(chunks)))
    req.on('error', () => done('gone'))
    req.on('close', () => done('gone'))
  })
}
