import { type ChildProcess, fork } from 'node:child_process'

/** A process of the program whose clock the proof sets. */
export type Replica = {
  /** Where it listens; another one after each start. */
  url(): string
  alive(): boolean
  /** Turns its clock to the instant and runs what is due; gives how many slots ran there, undefined when it was killed meanwhile. */
  turnTo(at: string): Promise<number | undefined>
  kill(): Promise<void>
  /** Starts it anew, its clock at the instant. */
  restart(at: string): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds that a start may take on a busy machine. */
const START_MS = 120_000

/** Starts a replica with its clock at `at`. Its log lines go to `lines`. */
export async function startReplica(
  env: Record<string, string>,
  at: string,
  lines: string[],
): Promise<Replica> {
  let { child, port, gone } = await begin(env, at, lines)
  return {
    url: () => `http://127.0.0.1:${port}`,
    alive: () => child.exitCode === null && child.signalCode === null && child.connected,
    async turnTo(to) {
      const answered = new Promise<number>((resolve) => {
        const heard = (message: { at?: string; ran?: number }) => {
          if (message.at !== to) return
          child.off('message', heard)
          resolve(message.ran ?? 0)
        }
        child.on('message', heard)
      })
      if (child.connected) child.send({ at: to }, () => undefined)
      return Promise.race([answered, gone.then(() => undefined)])
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async restart(to) {
      ;({ child, port, gone } = await begin(env, to, lines))
    },
    async stop() {
      if (child.connected) child.send({ stop: true }, () => undefined)
      await gone
    },
  }
}

async function begin(env: Record<string, string>, at: string, lines: string[]) {
  const child: ChildProcess = fork('test/prove/replica.mjs', [at], {
    env: { PORT: '0', HOST: '127.0.0.1', KAM_DEMO: '0', KAM_PLAYGROUND: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => lines.push(...data.toString().split('\n').filter(Boolean)))
  const port = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no start: ${lines.slice(-3).join(' | ')}`)), START_MS)
    child.once('message', (message: { port: number }) => {
      clearTimeout(late)
      resolve(message.port)
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`a replica ended with ${code}: ${lines.slice(-3).join(' | ')}`))
    })
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { child, port, gone }
}
