import type { AskChoices, Receive } from '../platform.ts'
import type { Clock } from './clock.ts'
import type { WebPerson } from './page-data.ts'

type Log = {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

export type WebOptions = {
  receive: Receive
  /** Fills lists while somebody types; absent: they stay empty. */
  choices?: AskChoices
  clock: Clock
  /** Everybody the page can act as. Asked for with every look, so it must be cheap. */
  people(): Promise<WebPerson[]>
  /** Runs the jobs that are due and relays until nothing is owed. */
  tick(): Promise<void>
  log: Log
  /** The company's business zone (IANA), for the visible clock and "tomorrow 08:30". */
  zone: string
  /** The company is the demo that came with the program: the page says so. */
  demo?: boolean
}
