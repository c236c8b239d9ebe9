import type { Log } from '../../../src/log.ts'

/** A log that remembers every line, to look for what must not be in it. */
export function rememberingLog(): Log & { lines: string[] } {
  const lines: string[] = []
  const write = (data: object, message: string) => {
    lines.push(`${message} ${JSON.stringify(data)}`)
  }
  return { lines, debug: write, info: write, warn: write, error: write }
}
