import type { ServerResponse } from 'node:http'
import { HEADERS } from './guard.ts'
import type { Events } from './page-data.ts'

/** More open pages than this on one machine are a runaway script. */
const MOST_STREAMS = 50
/** Seconds between signs of life, so that a page notices a dead process. */
const BEAT = 20

/** Server-Sent Events: says that something changed; the page then asks what. */
export function makeStream(run: string) {
  const open = new Set<ServerResponse>()
  const beat = setInterval(() => {
    for (const res of open) res.write(': still here\n\n')
  }, BEAT * 1000)
  // The process may end while pages are open.
  beat.unref()

  return {
    /** False when there are too many. */
    join(res: ServerResponse): boolean {
      if (open.size >= MOST_STREAMS) return false
      res.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream', connection: 'keep-alive' })
      res.write(line('hello', { run }))
      open.add(res)
      res.on('close', () => open.delete(res))
      return true
    },
    say<Name extends keyof Events>(name: Name, data: Events[Name]): void {
      for (const res of open) res.write(line(name, data))
    },
    stop(): void {
      clearInterval(beat)
      for (const res of open) res.end()
      open.clear()
    },
  }
}

/** JSON has no line breaks of its own, so one `data:` line is enough. */
function line<Name extends keyof Events>(name: Name, data: Events[Name]): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
