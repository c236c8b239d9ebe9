// @ts-check
// The thread in which the embedded database lives: queries run here, so that none delays an answer to a platform.
// Takes { id, bytes } (a batch of the wire protocol) or { id, ask: 'reset' | 'syncs' | 'close' }; answers { id, bytes } or { id, error }.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFs, syncCount } from './durable-fs.mjs'
import { answerTo } from './raw.mjs'

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort)

const settings = {
  fsync: 'on',
  wal_sync_method: 'fsync',
  synchronous_commit: 'on',
  // Memory is the process's own: 16 MB keep the whole at some 250 MB.
  shared_buffers: '16MB',
  min_wal_size: '32MB',
}

const database = await PGlite.create({
  fs: new DurableFs(workerData.folder),
  startParams: [
    // -F would turn fsync off.
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
})

port.on('message', async ({ id, bytes, ask }) => {
  try {
    if (bytes) {
      const answer = await answerTo(database, bytes)
      port.postMessage({ id, bytes: answer }, [/** @type {ArrayBuffer} */ (answer.buffer)])
    } else {
      const value = await asked(ask)
      port.postMessage({ id, value })
      if (ask === 'close') port.close()
    }
  } catch (error) {
    port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

/** @param {'reset' | 'syncs' | 'close'} ask */
async function asked(ask) {
  switch (ask) {
    case 'reset':
      await database.exec('ROLLBACK')
      await database.exec('DISCARD ALL')
      return undefined
    case 'syncs':
      return syncCount()
    case 'close':
      return database.close()
  }
}

port.postMessage({ ready: true })
