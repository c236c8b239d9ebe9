import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { amcheck } from '@electric-sql/pglite/contrib/amcheck'
import pg from 'pg'
import type { Around } from './stand-ins.ts'

type Ask = (sql: string) => Promise<{ [column: string]: unknown }[]>

/**
 * PostgreSQL's own examination (amcheck): every page of every table, and every B-tree index whole and holding every row of its table. After
 * the database was closed. Gives what is wrong, and how many indexes were examined: 0 where a server comes without the extension.
 */
export async function examineIndexes(
  around: Pick<Around, 'databaseUrl' | 'dataDir'>,
): Promise<{ faults: string[]; indexes: number }> {
  if (!around.databaseUrl) {
    const database = await PGlite.create({
      dataDir: path.join(around.dataDir, 'db'),
      extensions: { amcheck },
    })
    const examined = await examine(async (sql) => (await database.query<Record<string, unknown>>(sql)).rows)
    await database.close()
    return examined
  }
  const client = new pg.Client({ connectionString: around.databaseUrl })
  await client.connect()
  const examined = await examine(async (sql) => (await client.query(sql)).rows)
  await client.end()
  return examined
}

async function examine(ask: Ask): Promise<{ faults: string[]; indexes: number }> {
  const there = await ask(`SELECT 1 FROM pg_available_extensions WHERE name = 'amcheck'`)
  if (there.length === 0) return { faults: [], indexes: 0 }
  await ask('CREATE EXTENSION IF NOT EXISTS amcheck')
  const faults: string[] = []
  const tables = await ask(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
  )
  for (const { name } of tables) {
    const torn = await ask(`SELECT msg FROM verify_heapam('${name}')`)
    faults.push(...torn.slice(0, 5).map(({ msg }) => `table ${name}: ${msg}`))
  }
  const indexes =
    await ask(`SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c JOIN pg_am m ON m.oid = c.relam
    WHERE c.relkind = 'i' AND c.relnamespace = 'public'::regnamespace AND m.amname = 'btree'`)
  for (const { oid, name } of indexes)
    await ask(`SELECT bt_index_parent_check(${oid}, true)`).catch((error: Error) =>
      faults.push(`index ${name}: ${error.message}`),
    )
  return { faults, indexes: indexes.length }
}
