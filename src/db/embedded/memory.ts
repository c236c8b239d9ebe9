import { PGlite } from '@electric-sql/pglite'
import type pg from 'pg'
import { answerTo } from './raw.mjs'
import { embeddedPool, type Session } from './stream.ts'

export type InMemory = {
  pool: pg.Pool
  /** The whole database as a file, for `openInMemory` to begin with: quicker than making and migrating one. */
  dump(): Promise<Blob>
  close(): Promise<void>
}

/**
 * A throw-away database in this thread's memory: for tests and for writing migrations. Nothing is kept; queries block the thread.
 * The driver and the wire protocol are those of the database on disk.
 */
export async function openInMemory(dump?: Blob): Promise<InMemory> {
  const database = await PGlite.create(dump ? { loadDataDir: dump } : {})
  const session: Session = {
    async send(bytes) {
      // Without a pause timers and sockets would wait until no query is left.
      await new Promise((resume) => setImmediate(resume))
      return database.runExclusive(() => answerTo(database, bytes))
    },
    async reset() {
      if (database.closed) return
      await database.exec('ROLLBACK')
      await database.exec('DISCARD ALL')
    },
  }
  const pool = embeddedPool({ connect: async () => session })
  return {
    pool,
    dump: () => database.dumpDataDir('none'),
    async close() {
      await pool.end()
      await database.close()
    },
  }
}
