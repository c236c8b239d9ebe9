import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { until } from '../until.ts'

/** The program as it ships, in a process of its own: nothing of this process's environment but the path. */

/** Milliseconds: a process that opens the embedded database needs some seconds, on a busy machine many. */
export const SLOW = { timeout: 240_000 }

type Env = Record<string, string>
export type Ended = { code: number | null; stdout: string; stderr: string; ms: number }

export type Server = {
  url: string
  /** Log lines so far. */
  lines(): string[]
  stderr(): string
  /** Sends the signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

const MAIN = ['--enable-source-maps', '--max-semi-space-size=8', 'dist/src/main.js']
const CLI = ['--enable-source-maps', 'dist/src/cli.js']

/** An empty folder that is gone after the test. */
export function folder(): string {
  const path_ = mkdtempSync(path.join(tmpdir(), 'kam-app-'))
  onTestFinished(() => rmSync(path_, { recursive: true, force: true }))
  return path_
}

const company: { imported?: Promise<{ folder: string; imported: Ended }> } = {}

/** A data folder of its own with the worked example in it, and what the import said. Imported once, then copied. */
export async function exampleCompany(): Promise<{ dataDir: string; imported: Ended }> {
  company.imported ??= importExample()
  const { folder: from, imported } = await company.imported
  const dataDir = path.join(folder(), 'data')
  cpSync(from, dataDir, { recursive: true })
  return { dataDir, imported }
}

async function importExample(): Promise<{ folder: string; imported: Ended }> {
  const parent = mkdtempSync(path.join(tmpdir(), 'kam-example-'))
  process.on('exit', () => rmSync(parent, { recursive: true, force: true }))
  const dataDir = path.join(parent, 'data')
  return { folder: dataDir, imported: await kam(['import', 'example'], { DATA_DIR: dataDir }) }
}

/** Runs `kam …` to its end. */
export function kam(args: string[], env: Env): Promise<Ended> {
  return ended(start([...CLI, ...args], env))
}

/** Starts the server expecting that it ends by itself. */
export function startAndEnd(env: Env): Promise<Ended> {
  return ended(start(MAIN, { PORT: '0', ...env }))
}

/** Starts the server and waits until it is ready for requests. Killed after the test when it still runs. */
export async function startServer(env: Env): Promise<Server> {
  const running = start(MAIN, { PORT: '0', ...env })
  const { child } = running
  onTestFinished(() => void child.kill('SIGKILL'))
  const ready = () => lines(running).find((line) => line.includes('"msg":"ready"'))
  await until(() => {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${running.err}`)
    return ready() !== undefined
  }, 60_000)
  const { port } = JSON.parse(ready() ?? '') as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    lines: () => lines(running),
    stderr: () => running.err,
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended(running)
    },
  }
}

/** What still runs when the tests are over, whatever went wrong with them, does not outlive them. */
const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})

type Running = { child: ChildProcess; out: string; err: string }

function start(args: string[], env: Env): Running {
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH ?? '', ...env } })
  children.add(child)
  child.once('close', () => children.delete(child))
  const running: Running = { child, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    running.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    running.err += text
  })
  return running
}

async function ended(running: Running): Promise<Ended> {
  const began = Date.now()
  const { child } = running
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return { code: child.exitCode, stdout: running.out, stderr: running.err, ms: Date.now() - began }
}

function lines({ out }: Running): string[] {
  return out.split('\n').filter(Boolean)
}
