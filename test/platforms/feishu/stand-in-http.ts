import type { IncomingMessage, ServerResponse } from 'node:http'

/** How a call may go wrong. */
export type Failure =
  | { code: number; status?: number; resetSeconds?: number }
  | { status: number; body?: string }
  | 'garbage'
  | 'hang'
  | 'cut'
  /** Done, but the answer is lost on the way. */
  | 'done but cut'

export function goWrong(
  how: Exclude<Failure, 'done but cut'>,
  req: IncomingMessage,
  res: ServerResponse,
): void {
  if (how === 'hang') return
  if (how === 'cut') return void req.socket.destroy()
  if (how === 'garbage')
    return void res.writeHead(200, { 'content-type': 'text/html' }).end('<html>a proxy</html>')
  if ('code' in how) {
    const reset = how.resetSeconds === undefined ? {} : { 'x-ogw-ratelimit-reset': String(how.resetSeconds) }
    res.writeHead(how.status ?? 400, { 'content-type': 'application/json', ...reset })
    return void res.end(JSON.stringify({ code: how.code, msg: 'as asked', data: {}, error: { log_id: 'x' } }))
  }
  res.writeHead(how.status, { 'content-type': 'text/plain' }).end(how.body ?? '')
}

async function read(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** What was sent: JSON, or the fields of a form. */
export async function bodyOf(req: IncomingMessage): Promise<unknown> {
  const bytes = await read(req)
  const type = req.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return formOf(bytes, type)
  return bytes.length > 0 ? JSON.parse(bytes.toString('utf8')) : undefined
}

/** The fields of a multipart form; a file as its bytes. */
async function formOf(bytes: Buffer, type: string): Promise<Record<string, unknown>> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form)
    fields[name] = typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer())
  return fields
}
