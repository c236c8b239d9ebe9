import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/db/open.ts'
import { silentLog } from '../store.ts'
import { storedTables, tableNow } from './stored.ts'

/** A data folder as release 0.1.0 left it, opened by the program of today. */
test('an embedded folder of 0.1.0 is opened, brought up to date, and keeps every row', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kam-upgrade-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const tar = brotliDecompressSync(readFileSync(path.join(import.meta.dirname, '0.1.0.folder.tar.br')))
  const before = await PGlite.create({ dataDir: path.join(dataDir, 'db'), loadDataDir: new Blob([tar]) })
  await before.close()

  const database = await openDatabase({ databaseUrl: undefined, dataDir, patienceMs: 60_000 }, silentLog())
  onTestFinished(() => database.close())
  const client = await database.pool.connect()
  try {
    for (const [name, { columns, rows }] of await storedTables('0.1.0'))
      expect([name, (await tableNow(client, name, columns)).length]).toEqual([name, rows.length])
    const { rows } = await client.query(`SELECT count(*)::int AS n FROM "Visit" WHERE summary LIKE '%续约%'`)
    expect(rows[0].n).toBeGreaterThan(0)
  } finally {
    client.release()
  }
}, 120_000)
