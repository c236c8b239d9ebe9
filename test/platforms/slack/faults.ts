import type { ServerResponse } from 'node:http'

/** How a call can go wrong. `after`: seconds of Retry-After. `lost`: the work is done, the answer never arrives. */
export type Fault =
  | { kind: 'rate-limited'; after?: number }
  | { kind: 'status'; status: number }
  | { kind: 'garbage' }
  | { kind: 'half-body' }
  | { kind: 'hang' }
  | { kind: 'drop' }
  | { kind: 'refuse'; error: string }
  | { kind: 'lost' }

/** Answers in the way of the fault. `hang` answers never. */
export function misbehave(fault: Exclude<Fault, { kind: 'lost' }>, res: ServerResponse): void {
  switch (fault.kind) {
    case 'rate-limited':
      res.writeHead(429, fault.after === undefined ? {} : { 'retry-after': String(fault.after) }).end()
      return
    case 'status':
      res.writeHead(fault.status, { 'content-type': 'text/html' }).end('<h1>Slack is having trouble</h1>')
      return
    case 'garbage':
      res.writeHead(200, { 'content-type': 'application/json' }).end('<html>not what you "expected"')
      return
    case 'half-body':
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' })
      res.write('{"ok":true,"ts":"17')
      setTimeout(() => res.destroy(), 20)
      return
    case 'drop':
      res.destroy()
      return
    case 'refuse':
      res
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ ok: false, error: fault.error }))
      return
    case 'hang':
      return
  }
}
