import type { Progress } from './import.ts'

/** Shorter imports need no progress line. */
const QUIET_MS = 1000
/** A line is written anew at most so often. */
const EVERY_MS = 250

/**
 * A progress line for a terminal: what is being done, rows and rows per second, percent of the whole. Nothing is written in the first
 * second; where the stream is no terminal, a line of its own about every ten percent. `end` clears the line.
 */
export function progressLine(
  stream: { write(text: string): unknown; isTTY?: boolean },
  clock: () => number = Date.now,
): { progress: Progress; end(): void } {
  const began = clock()
  let stepBegan = began
  let step = ''
  let shown = Number.NEGATIVE_INFINITY
  let tenths = -1
  let width = 0
  return {
    progress({ doing, what, rows, percent }) {
      const now = clock()
      // Rows are counted for each file while reading, for all of them together afterwards.
      const counted = doing === 'reading' ? `${doing} ${what}` : doing
      if (counted !== step) {
        step = counted
        stepBegan = now
      }
      if (
        now - began < QUIET_MS ||
        (stream.isTTY ? now - shown < EVERY_MS : Math.floor(percent / 10) <= tenths)
      )
        return
      shown = now
      tenths = Math.floor(percent / 10)
      const seconds = (now - stepBegan) / 1000
      const rate = seconds >= 1 ? `, ${Math.round(rows / seconds)}/s` : ''
      const line = `${String(percent).padStart(3)} %  ${`${doing} ${what}`.trim()}${rows > 0 ? `  ${rows} rows${rate}` : ''}`
      stream.write(stream.isTTY ? `\r${line.padEnd(width)}` : `${line}\n`)
      width = Math.max(width, line.length)
    },
    end() {
      if (stream.isTTY && width > 0) stream.write(`\r${' '.repeat(width)}\r`)
    },
  }
}
