import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

export type Program = {
  pid: number
  port: number
  /** Milliseconds from the start of the process until it said that it is ready. */
  readyAfter: number
  stop(): Promise<void>
}

/** What `npm start` gives Node (package.json), for the bot alone. */
const BOT_FLAGS = ['--enable-source-maps', '--max-semi-space-size=8']

/** A few people ask for everybody: what keeps one person from flooding the bot is off. */
const policy = path.join(mkdtempSync(path.join(tmpdir(), 'kam-bench-')), 'policy.yml')
writeFileSync(policy, 'limits: { inputsPerMinute: off }\n')

/** Starts a program of ours in a process of its own and waits until it says `ready` on stdout, as a JSON line with its port. */
export async function start(script: string, env: Record<string, string>): Promise<Program> {
  const began = performance.now()
  const flags = script.endsWith('/src/main.js') ? BOT_FLAGS : []
  const child = spawn(process.execPath, [...flags, script], {
    env: { PATH: process.env.PATH ?? '', HOST: '127.0.0.1', PORT: '0', KAM_POLICY: policy, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await ready(child, script)
  return {
    pid: child.pid ?? 0,
    port,
    readyAfter: performance.now() - began,
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function ready(child: ChildProcess, script: string): Promise<number> {
  const lines = createInterface({ input: child.stdout! })
  const found = new Promise<number>((resolve) => {
    lines.on('line', (line) => {
      if (!line.startsWith('{')) return
      const said = JSON.parse(line) as { msg?: string; port?: number; level?: number }
      if (said.msg === 'ready' && said.port) resolve(said.port)
      else if ((said.level ?? 0) >= 50) console.error(line)
    })
  })
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`${script} ended with ${code}`)
  })
  const port = await Promise.race([found, gone])
  gone.catch(() => {})
  return port
}
