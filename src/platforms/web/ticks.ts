/** Runs ticks one after another: a turn of the clock and what a click left owed never run into each other. After `stop` none begins. */
export function makeTicks(tick: () => Promise<void>, failed: (err: unknown) => void) {
  let last: Promise<void> = Promise.resolve()
  let waiting = false
  let stopped = false

  /** Runs after those before it. Rejects when its own tick does. */
  function run(): Promise<void> {
    const mine = last.then(() => (stopped ? undefined : tick()))
    last = mine.catch(() => undefined)
    return mine
  }

  return {
    run,
    /** Soon, without waiting for it; asked for several times before it begins, it runs once. */
    soon(): void {
      if (waiting) return
      waiting = true
      last
        .then(() => {
          waiting = false
          return run()
        })
        .catch(failed)
    },
    /** Waits for the one that runs. One that began later would relay for a program that has ended. */
    stop(): Promise<void> {
      stopped = true
      return last
    },
  }
}
