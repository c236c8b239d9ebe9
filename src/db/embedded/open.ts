import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import type { Log } from '../../log.ts'
import { makeDataPrivate } from '../../private-files.ts'
import { answerCopies, removeCopies } from './copy.ts'
import { lockDataDir } from './lock.ts'
import { embeddedPool } from './stream.ts'
import { startThread } from './thread.ts'

/** PostgreSQL's major version inside the pinned PGlite: a folder of another major cannot be read. A test compares it with the server's own word. */
export const POSTGRES_MAJOR = '18'

/** PGlite never checkpoints by itself: its log of changes would grow without end. */
const CHECKPOINT_EVERY_MS = 5 * 60_000

/** The data folder was written by another version of the embedded database. */
export class DataDirVersionError extends Error {}

export type EmbeddedDatabase = {
  pool: pg.Pool
  /** How often a file was synced to the disk since the start. */
  syncs(): Promise<number>
  close(): Promise<void>
}

/**
 * Opens the embedded database in `dataDir` for this process alone, in its own thread, with every commit synced to the disk.
 * Throws DataDirBusyError or DataDirVersionError with a sentence for whoever started the program.
 */
export async function openEmbedded(dataDir: string, log: Log): Promise<EmbeddedDatabase> {
  let opened: { pool: pg.Pool; folder: string } | undefined
  const unlock = await lockDataDir(
    dataDir,
    answerCopies(() => opened),
  )
  try {
    const folder = path.join(fs.realpathSync(dataDir), 'db')
    checkVersion(folder)
    removeCopies(path.dirname(folder))
    const open = makeDataPrivate(path.dirname(folder), folder)
    if (open > 0) log.info({ files: open }, 'data folder was open to others; made private')
    const thread = await startThread(folder, (error) =>
      log.error({ err: error }, 'embedded database restarts'),
    )
    const pool = embeddedPool(thread)
    pool.on('error', (error) => log.warn({ err: error }, 'database connection lost'))
    await assertDurable(pool)
    // The engine writes its files open to all; in a folder that is not, nobody reaches them, and now they are not either.
    makeDataPrivate(path.dirname(folder), folder)
    opened = { pool, folder }
    const timer = setInterval(() => checkpoint(pool, log), CHECKPOINT_EVERY_MS)
    timer.unref()
    return {
      pool,
      syncs: () => thread.syncs(),
      async close() {
        clearInterval(timer)
        try {
          await checkpoint(pool, log)
          await pool.end()
          await thread.close()
          makeDataPrivate(path.dirname(folder), folder)
        } finally {
          await unlock()
        }
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

function checkVersion(folder: string): void {
  const file = path.join(folder, 'PG_VERSION')
  if (!fs.existsSync(file)) return
  const found = fs.readFileSync(file, 'utf8').trim()
  if (found === POSTGRES_MAJOR) return
  throw new DataDirVersionError(
    `The data in ${folder} is of PostgreSQL ${found}, this program has ${POSTGRES_MAJOR}: export it with the program that wrote it (kam export), and import it into an empty DATA_DIR.`,
  )
}

async function assertDurable(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit`,
  )
  if (rows[0].fsync !== 'on' || rows[0].commit !== 'on')
    throw new Error('The embedded database does not sync its commits to the disk.')
}

/** Through the pool: beside it, it would run inside whatever transaction is open. */
async function checkpoint(pool: pg.Pool, log: Log): Promise<void> {
  await pool.query('CHECKPOINT').catch((error) => log.warn({ err: error }, 'checkpoint failed'))
}
