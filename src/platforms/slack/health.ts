import type { Failure } from './errors.ts'

/** Slack counts as away after so many failed calls in a row: one lost connection is no outage. */
const AWAY_AFTER = 3

/** Whether Slack can be used, as told by the calls that were made. */
export type Health = {
  succeeded(): void
  failed(failure: Failure): void
  /** Reasons in words that hold until `solved` with the same name. */
  trouble(name: string, why: string): void
  solved(name: string): void
  problems(): string[]
}

export function createHealth(): Health {
  const reasons = new Map<string, string>()
  let missed = 0
  return {
    succeeded() {
      missed = 0
      reasons.delete('token')
      reasons.delete('away')
    },
    failed({ trouble }) {
      if (!trouble) {
        // It refused this one call, so it is there.
        missed = 0
        reasons.delete('away')
        return
      }
      if (trouble.kind === 'token') reasons.set('token', `Slack refuses the bot token: ${trouble.code}`)
      else if (++missed >= AWAY_AFTER) reasons.set('away', `Slack does not answer: ${trouble.code}`)
    },
    trouble: (name, why) => void reasons.set(name, why),
    solved: (name) => void reasons.delete(name),
    problems: () => [...reasons.values()],
  }
}
