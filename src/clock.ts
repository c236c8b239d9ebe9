/** What time it is. Only the playground's clock may be turned. */
type Clock = { now(): Date }

/** A clock that can be turned forward, for the playground and for tests. `offset` in milliseconds ahead of the real time. */
export type TurnableClock = Clock & { turn(ms: number): void; offset(): number }

/** Starts `offset` milliseconds ahead of real time. Turning back is refused: what was said cannot be unsaid. */
export function turnableClock(offset = 0): TurnableClock {
  let ahead = offset
  return {
    now: () => new Date(Date.now() + ahead),
    turn(ms) {
      if (!(ms >= 0)) throw new RangeError('the clock only turns forward')
      ahead += ms
    },
    offset: () => ahead,
  }
}
