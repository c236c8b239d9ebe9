import type { IncomingMessage } from 'node:http'

/** Milliseconds a sender may take for its body. */
const PATIENCE = 10_000
/** Bytes of all bodies that have begun and not ended: what honest senders need at once many times over, and little enough to spare. */
const MOST_UNFINISHED = 16 * 1024 * 1024

/** `gone`: the sender hung up, there is nobody to answer. */
export type Body = Buffer | 'too large' | 'too slow' | 'gone'

/** Bodies that have begun and not ended, oldest first. */
const unfinished = new Set<{ size: number; giveUp(): void }>()
let held = 0

/**
 * The raw bytes of a request, at most `most` of them. Never throws, never waits longer than `patience` milliseconds.
 * Together, half-sent bodies hold a bounded room: beyond it the one that has taken longest is `too slow`, so that slow senders take nothing
 * from the others.
 */
export function readBody(req: IncomingMessage, most: number, patience: number = PATIENCE): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const reading = { size: 0, giveUp: () => done('too slow') }
    const timer = setTimeout(reading.giveUp, patience)
    const take = (chunk: Buffer) => {
      reading.size += chunk.length
      held += chunk.length
      if (reading.size > most) return done('too large')
      chunks.push(chunk)
      while (held > MOST_UNFINISHED) [...unfinished][0]?.giveUp()
    }
    const done = (body: Body) => {
      if (!unfinished.delete(reading)) return
      held -= reading.size
      clearTimeout(timer)
      req.off('data', take)
      if (typeof body === 'string') chunks.length = 0
      resolve(body)
    }
    unfinished.add(reading)
    if (Number(req.headers['content-length'] ?? 0) > most) return done('too large')
    req.on('data', take)
    req.on('end', () => done(Buffer.concat(chunks)))
    req.on('error', () => done('gone'))
    req.on('close', () => done('gone'))
  })
}
