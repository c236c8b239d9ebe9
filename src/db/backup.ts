import type { ClientBase } from 'pg'
import { type BackupPart, rowsHash, writeBackupFile } from './backup-file.ts'

// SQL by hand: whole tables, by the database's own catalogue.

/** Rows read at a time. */
const PAGE = 500

type Table = { name: string; columns: [string, string][]; order: string }

/**
 * Writes all of a database into a file, as of one moment, while others go on writing: every table but `_prisma_migrations`, which stands in the
 * head as names and checksums. The same file comes from an embedded database and from a server, and either takes it.
 */
export async function writeBackup(
  client: ClientBase,
  file: string,
  { version, at }: { version: string; at: Date },
): Promise<{ tables: number; rows: number }> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await writeBackupFile(file, everything(client, { version, at: at.toISOString() }))
  } finally {
    await client.query('ROLLBACK').catch(() => {})
  }
}

async function* everything(
  client: ClientBase,
  head: { version: string; at: string },
): AsyncGenerator<BackupPart> {
  const { rows: migrations } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  )
  yield { head: { kam: 'backup', format: 1, ...head, migrations } }
  for (const table of await tablesOf(client)) {
    yield { begin: { table: table.name, columns: table.columns } }
    const hash = rowsHash()
    let rows = 0
    for await (const row of rowsOf(client, table)) {
      hash.add(row)
      rows += 1
      yield { row }
    }
    yield { end: { end: table.name, rows, sha256: hash.digest() } }
  }
  const { rows: sequences } = await client.query<{ name: string; last: string | null }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1`,
  )
  yield { sequences: Object.fromEntries(sequences.map(({ name, last }) => [name, last])) }
}

/** Rows and hash of every table as a backup file has them, by name. */
export async function countTables(
  client: ClientBase,
): Promise<Map<string, { rows: number; sha256: string }>> {
  const counted = new Map<string, { rows: number; sha256: string }>()
  for (const table of await tablesOf(client)) {
    const hash = rowsHash()
    let rows = 0
    for await (const row of rowsOf(client, table)) {
      hash.add(row)
      rows += 1
    }
    counted.set(table.name, { rows, sha256: hash.digest() })
  }
  return counted
}

async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS name,
       (SELECT json_agg(json_build_array(a.attname, format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       COALESCE((SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY k.n)
        FROM pg_index i, unnest(i.indkey) WITH ORDINALITY AS k(attnum, n), pg_attribute a
        WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.attnum), '1') AS order
     FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
     ORDER BY c.relname COLLATE "C"`,
  )
  return rows
}

/** The rows of a table, each a JSON array of texts and nulls. In a transaction; the texts do not depend on the session's or the server's settings. */
async function* rowsOf(client: ClientBase, { name, columns, order }: Table): AsyncGenerator<string> {
  await client.query(
    `SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, MDY'; SET LOCAL extra_float_digits = 1`,
  )
  const cells = columns.map(([column]) => `"${column}"::text`)
  await client.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT json_build_array(${cells.join(', ')})::text AS row FROM "${name}" ORDER BY ${order}`,
  )
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH ${PAGE} FROM backup_rows`)
    for (const { row } of rows) yield row
    if (rows.length < PAGE) break
  }
  await client.query('CLOSE backup_rows')
}
