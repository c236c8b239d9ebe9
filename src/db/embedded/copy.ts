import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { LOCK_FILE } from './lock.ts'

/**
 * A copy of the embedded database while the program uses it: `kam backup` asks whoever holds the data folder, through the lock's socket, which
 * only the folder's owner can reach. Nobody else writes while files are copied, because the holder keeps its one connection meanwhile.
 */

/** Folders beside the database in which a copy lies; each is a data folder of its own. */
const PREFIX = 'copy-'
const MOST_BYTES = 4_096

const Ask = z.object({ copy: z.string().regex(/^copy-[0-9a-f]{1,32}$/) })
const Answer = z.object({ done: z.boolean(), why: z.string().optional() })

/** An open embedded database: its pool, which has one connection, and the folder of its files. */
type Opened = { pool: pg.Pool; folder: string }

/** Gives the function that answers callers of the lock's socket. */
export function answerCopies(opened: () => Opened | undefined): (caller: net.Socket) => void {
  return (caller) => {
    let heard = ''
    caller.setEncoding('utf8')
    caller.on('data', (text) => {
      heard += text
      if (heard.length > MOST_BYTES) caller.destroy()
      if (!heard.endsWith('\n')) return
      const answer = (value: z.infer<typeof Answer>) => caller.end(`${JSON.stringify(value)}\n`)
      copy(opened(), heard).then(
        () => answer({ done: true }),
        (error: unknown) =>
          answer({ done: false, why: error instanceof Error ? error.message : String(error) }),
      )
    })
  }
}

async function copy(opened: Opened | undefined, asked: string): Promise<void> {
  const { copy: name } = Ask.parse(JSON.parse(asked))
  if (!opened) throw new Error('the program is still starting')
  const { pool, folder } = opened
  const to = path.join(path.dirname(folder), name)
  // Most of the work, before anybody has to wait.
  await pool.query('CHECKPOINT')
  const held = await pool.connect()
  try {
    await held.query('CHECKPOINT')
    await fs.promises.mkdir(to, { mode: 0o700 })
    await fs.promises.cp(folder, path.join(to, path.basename(folder)), {
      recursive: true,
      mode: fs.constants.COPYFILE_FICLONE,
    })
  } catch (error) {
    fs.rmSync(to, { recursive: true, force: true })
    throw error
  } finally {
    held.release()
  }
}

/**
 * Asks whoever holds the data folder for a copy called `name`; gives the copy's folder, a data folder like any other, which the caller removes.
 * Throws an Error with the reason when nobody answers or no copy could be made.
 */
export async function askForCopy(dataDir: string, name: string): Promise<string> {
  const heard = await new Promise<string>((resolve, reject) => {
    const socket = net.connect(path.join(dataDir, LOCK_FILE))
    let text = ''
    socket.setEncoding('utf8')
    socket.on('connect', () => socket.write(`${JSON.stringify({ copy: `${PREFIX}${name}` })}\n`))
    socket.on('data', (part) => (text += part))
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
  const answer = Answer.safeParse(heard.endsWith('\n') ? JSON.parse(heard) : undefined)
  if (!answer.success) throw new Error('it gave no answer')
  if (!answer.data.done) throw new Error(answer.data.why ?? 'no reason given')
  return path.join(dataDir, `${PREFIX}${name}`)
}

/** Removes copies that a killed `kam backup` left behind. Whoever calls holds the folder's lock. */
export function removeCopies(dataDir: string): void {
  for (const name of fs.readdirSync(dataDir))
    if (name.startsWith(PREFIX)) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true })
}
