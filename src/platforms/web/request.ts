import type { IncomingMessage, ServerResponse } from 'node:http'
import type { z } from 'zod'
import { readBody as readBytes } from '../../http-body.ts'
import { HEADERS } from './guard.ts'
import type { ErrorName } from './page-data.ts'

/** The longest body that is read, in bytes. A command or a form is far shorter. */
const MOST_BYTES = 64 * 1024

/** Thrown by a route; becomes the answer. `word` names a sentence of the page in both languages. */
export class Refusal extends Error {
  readonly status: number
  readonly word: ErrorName
  constructor(status: number, word: ErrorName) {
    super(word)
    this.status = status
    this.word = word
  }
}

/** The body as JSON of the given shape. Throws Refusal: 413 when too long, 408 when too slow, 415 when not JSON, 400 when of another shape. */
export async function readBody<T>(req: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(req.headers['content-type'] ?? '')) throw new Refusal(415, 'bad')
  const body = await readBytes(req, MOST_BYTES)
  if (body === 'too large') throw new Refusal(413, 'large')
  if (body === 'too slow') throw new Refusal(408, 'bad')
  if (body === 'gone') throw new Refusal(400, 'bad')
  return shaped(parseJson(body.toString('utf8')), schema)
}

export function shaped<T>(value: unknown, schema: z.ZodType<T>): T {
  const read = schema.safeParse(value)
  if (!read.success) throw new Refusal(400, 'bad')
  return read.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'bad')
  }
}

export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  // What was not read of a refused body must not be taken for the next request.
  const close = status === 413 || status === 408 ? { connection: 'close' } : {}
  res.writeHead(status, { ...HEADERS, ...close, 'content-type': 'application/json; charset=utf-8' })
  res.end(JSON.stringify(body))
}

export function sendText(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' })
  res.end(`${text}\n`)
}
