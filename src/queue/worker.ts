import type { Log } from '../log.ts'

/** What the inbox and the relay have in common: look, begin, rest until somebody wakes it, stop. */
export type Worker = {
  /** Works from now on. */
  start(): void
  /** Takes nothing new and waits for what is under way. */
  stop(): Promise<void>
  /** Works off everything that is due now. For tests and the command line. */
  drain(): Promise<void>
  /** Looks at once instead of at the next second. */
  wake(): void
  /** True from `stop` on, until it works again. */
  stopping(): AbortSignal
  /** Takes part in `stop` and `drain`, and makes room when it ends. */
  begin(work: Promise<void>): void
}

export type WorkerOptions = {
  /** Claims what is due and begins it with `begin`; returns how much it took. */
  takeMore(): Promise<number>
  log: Log
  /** Logged when `takeMore` fails: then it looks again a second later. */
  cannotRead: string
}

/** How long it sleeps when nobody wakes it: rows of other replicas, next tries, what is due later. Milliseconds. */
const LOOK_EVERY_MS = 1_000

export function createWorker({ takeMore, log, cannotRead }: WorkerOptions): Worker {
  const underWay = new Set<Promise<void>>()
  let stopping = new AbortController()
  let running: Promise<void> | undefined
  let ended = 0
  let nudge = () => {}
  let nudged = false

  function wake(): void {
    nudged = true
    nudge()
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      nudged = false
      const taken = await takeMore().catch((error) => {
        log.warn({ err: error }, cannotRead)
        return 0
      })
      if (taken === 0 && !nudged) await rest()
    }
  }

  async function rest(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      nudge = resolve
      timer = setTimeout(resolve, LOOK_EVERY_MS)
      if (stopping.signal.aborted) resolve()
    })
    clearTimeout(timer)
  }

  return {
    wake,
    stopping: () => stopping.signal,
    begin(work) {
      const tracked = work.finally(() => {
        underWay.delete(tracked)
        ended += 1
        wake()
      })
      underWay.add(tracked)
    },
    start() {
      if (running) return
      stopping = new AbortController()
      running = run()
    },
    async stop() {
      stopping.abort()
      wake()
      await running
      await Promise.all(underWay)
      running = undefined
    },
    async drain() {
      if (!running) stopping = new AbortController()
      for (;;) {
        const before = ended
        // What ended while the next were looked for may have made room in its chat, which the look passed over.
        if ((await takeMore()) > 0 || ended !== before) continue
        if (underWay.size === 0) return
        await Promise.race(underWay)
      }
    },
  }
}
