import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

/** The program as it ships, in a process of its own. */
export type Server = {
  url: string
  /** True while the process lives. */
  alive(): boolean
  kill(): Promise<void>
  /** SIGTERM; the exit code. */
  stop(): Promise<number | null>
}

/** Milliseconds that a start may take on a busy machine. */
const START_MS = 120_000

/** Starts the built program and waits until it says it is ready. Every line it writes goes to `lines`. Throws when it ends before. */
export async function startServer(env: Record<string, string>, lines: string[]): Promise<Server> {
  const child = launch(env)
  let port = 0
  let rest = ''
  const take = (data: Buffer) => {
    const parts = (rest + data).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      lines.push(line)
      if (line.includes('"msg":"ready"')) port = Number(/"port":(\d+)/.exec(line)?.[1] ?? 0)
    }
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const until = Date.now() + START_MS
  while (port === 0) {
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`the server did not start: ${lines.slice(-3).join(' | ')}`)
    }
    await pause(20)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    alive: () => isAlive(child),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Starts it and kills it so many milliseconds later, wherever it has come to. */
export async function startAndKill(env: Record<string, string>, afterMs: number): Promise<void> {
  const child = launch(env)
  child.stdout.resume()
  child.stderr.resume()
  const ended = new Promise((resolve) => child.once('close', resolve))
  await pause(afterMs)
  child.kill('SIGKILL')
  await ended
}

function launch(env: Record<string, string>) {
  return spawn(process.execPath, ['--enable-source-maps', '--max-semi-space-size=8', 'dist/src/main.js'], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', KAM_DEMO: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** The value of a gauge or counter; 0 when it is not there. */
export async function metric(server: Server, name: string): Promise<number> {
  const text = await metricsText(server)
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1] ?? 0)
}

export async function metricsText(server: Server): Promise<string> {
  return (await fetch(`${server.url}/metrics`, { signal: AbortSignal.timeout(20_000) })).text()
}
