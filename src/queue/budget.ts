import { setTimeout as pause } from 'node:timers/promises'
import type { PlatformName } from '../platforms/platform.ts'

/** Messages a second: for one lane (chat), and for the whole platform. Absent: as many as it takes. */
type Budget = { perLane?: number; all?: number }

export type Budgets = Partial<Record<PlatformName, Budget>>

/** Elapsed time, not the calendar's: milliseconds. Tests bring their own. */
export type Time = {
  now(): number
  /** Rejects when `signal` is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
}

export const realTime: Time = {
  now: () => performance.now(),
  sleep: (ms, signal) => pause(ms, undefined, { signal }),
}

/** Lets messages go at the pace of the budgets, evenly spaced: platforms punish bursts harder than they reward them. */
export type Pacer = {
  /**
   * Waits for this lane's next moment, then for the platform's. False when that would be after `until`, or when `signal` is aborted:
   * then nothing is used up.
   */
  pass(platform: PlatformName, lane: string, until: number, signal: AbortSignal): Promise<boolean>
}

/** Budgets are kept for this process alone; the platform's own limit has the last word when there are several replicas. */
export function createPacer(budgets: Budgets, time: Time): Pacer {
  /** When the next message may go, by lane and by platform. */
  const free = new Map<string, number>()

  async function wait(
    name: string,
    perSecond: number | undefined,
    until: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    if (perSecond === undefined) return true
    const now = time.now()
    const at = Math.max(now, free.get(name) ?? 0)
    const inTime = at <= until
    if (inTime) free.set(name, at + 1000 / perSecond)
    const ms = Math.min(at, until) - now
    // Too late is said late: who is told at once comes back at once.
    if (ms > 0 && !(await sleep(ms, signal))) return false
    return inTime
  }

  function sleep(ms: number, signal: AbortSignal): Promise<boolean> {
    return time.sleep(ms, signal).then(
      () => true,
      () => false,
    )
  }

  return {
    async pass(platform, lane, until, signal) {
      // Moments that have passed say nothing any more.
      if (free.size > 5_000) for (const [name, at] of free) if (at <= time.now()) free.delete(name)
      const { perLane, all } = budgets[platform] ?? {}
      // In this order: a platform's moment must not be kept for a lane that still has to wait.
      return (await wait(lane, perLane, until, signal)) && (await wait(platform, all, until, signal))
    },
  }
}

/** Lets `most` through at a time; the others wait in order. */
export function createDoor(most: number): <Result>(run: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = []
  let inside = 0
  return async (run) => {
    if (inside >= most) await new Promise<void>((enter) => waiting.push(enter))
    else inside += 1
    try {
      return await run()
    } finally {
      // The place goes straight to the next, so that nobody slips in between.
      const next = waiting.shift()
      if (next) next()
      else inside -= 1
    }
  }
}
