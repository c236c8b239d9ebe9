import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Session, Wire } from './stream.ts'

/** The embedded database's thread. */
export type DatabaseThread = Wire & {
  /** How often a file was synced to the disk since the thread began. */
  syncs(): Promise<number>
  /** Ends the database in good order and the thread with it. */
  close(): Promise<void>
}

type Answer = { id?: number; bytes?: Uint8Array; value?: unknown; error?: string; ready?: boolean }
type Waiting = { resolve(answer: Answer): void; reject(error: Error): void }

/**
 * Starts the thread and opens the database in `folder`, made on first use (some seconds) by a thread of its own: what that takes, some
 * 400 MB, goes with it. Whoever calls holds the folder's lock.
 * When the thread dies, what was under way fails and the next connection starts another: PostgreSQL recovers from its log.
 */
export async function startThread(folder: string, onDeath: (why: Error) => void): Promise<DatabaseThread> {
  if (!existsSync(path.join(folder, 'PG_VERSION'))) await make(folder)
  let running: Promise<Running> | undefined = start(folder)
  await running
  let closed = false

  async function current(): Promise<Running> {
    if (closed) throw new Error('The embedded database is closed.')
    running ??= start(folder)
    const begun = running
    try {
      const thread = await begun
      if (!thread.dead) return thread
      onDeath(thread.dead)
    } catch (error) {
      if (running === begun) running = undefined
      throw error
    }
    if (running === begun) running = undefined
    return current()
  }

  return {
    async connect(): Promise<Session> {
      const thread = await current()
      return {
        async send(bytes) {
          // The bytes are moved, not copied: they must own their buffer.
          const { bytes: answer } = await thread.call({ bytes }, [bytes.buffer as ArrayBuffer])
          return answer ?? new Uint8Array()
        },
        async reset() {
          if (!thread.dead) await thread.call({ ask: 'reset' })
        },
      }
    },
    async syncs() {
      const { value } = await (await current()).call({ ask: 'syncs' })
      return Number(value)
    },
    async close() {
      if (closed) return
      const thread = await current().catch(() => undefined)
      closed = true
      if (thread) await end(thread)
    },
  }
}

/** Makes the database under another name first: a making that was cut short leaves nothing that looks like a database. */
async function make(folder: string): Promise<void> {
  const making = `${folder}.new`
  rmSync(making, { recursive: true, force: true })
  try {
    await end(await start(making))
    rmSync(folder, { recursive: true, force: true })
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw error
  }
}

async function end(thread: Running): Promise<void> {
  await thread.call({ ask: 'close' })
  await thread.terminate()
}

type Running = {
  dead: Error | undefined
  terminate(): Promise<unknown>
  call(message: object, transfer?: ArrayBuffer[]): Promise<Answer>
}

async function start(folder: string): Promise<Running> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { folder } })
  const waiting = new Map<number, Waiting>()
  let last = 0
  const running: Running = {
    dead: undefined,
    terminate: () => worker.terminate(),
    call(message, transfer = []) {
      if (running.dead) return Promise.reject(running.dead)
      const id = ++last
      return new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, ...message }, transfer)
      })
    },
  }
  const fail = (why: Error) => {
    running.dead ??= why
    for (const each of waiting.values()) each.reject(running.dead)
    waiting.clear()
  }
  worker.on('error', (error) => fail(new Error(`The embedded database stopped: ${wordsFor(error)}`)))
  worker.on('exit', () => fail(new Error('The embedded database stopped.')))
  await new Promise<void>((resolve, reject) => {
    waiting.set(0, { resolve: () => resolve(), reject })
    worker.on('message', (answer: Answer) => {
      const id = answer.ready ? 0 : (answer.id ?? -1)
      const each = waiting.get(id)
      waiting.delete(id)
      if (answer.error) each?.reject(new Error(answer.error))
      else each?.resolve(answer)
    })
  })
  return running
}

/** What the WebAssembly file system throws: a number and no words. */
const FILE_FAULTS: Record<number, string> = {
  2: 'its folder may not be written by this user.',
  19: 'No space left on device (disk quota).',
  51: 'No space left on device.',
  69: 'its folder is on a disk that is read-only.',
}

function wordsFor(error: unknown): string {
  if (error instanceof Error) return error.message
  const errno = typeof error === 'object' && error !== null && 'errno' in error ? Number(error.errno) : NaN
  return FILE_FAULTS[errno] ?? (Number.isNaN(errno) ? String(error) : `its file system failed with ${errno}.`)
}
