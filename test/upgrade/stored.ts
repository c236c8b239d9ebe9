import path from 'node:path'
import type { ClientBase } from 'pg'
import { readBackupFile } from '../../src/db/backup-file.ts'

/** The releases that were published, with the last migration of each; a new release adds its backup (docs/upgrade.md). */
export const RELEASES = {
  '0.1.0': '20261122063754_reminders_in_digest',
  '0.2.0': '20261128064623_promises_broken',
} as const
export type Release = keyof typeof RELEASES

export const storedFile = (release: Release) => path.join(import.meta.dirname, `${release}.kam`)

/** What columns of earlier releases are called now. */
const RENAMED: Record<string, Record<string, string>> = {
  Deal: { outcome: 'record', outcomeDueOn: 'recordDueOn' },
  StageMove: { requestedById: 'requesterId', rooms: 'threads', dealVersion: 'version' },
  Decision: { forId: 'onBehalfOfId', moveId: 'requestId', dealVersion: 'version' },
  MoveComment: { moveId: 'requestId' },
  StageChange: { moveId: 'requestId' },
}

/** Tables that are called otherwise now, and which of their rows came from there. */
const TABLES: Record<string, readonly [name: string, rows: string]> = {
  StageMove: ['Request', `kind = 'move'`],
  MoveComment: ['RequestComment', 'true'],
  Decision: ['Decision', `"requestId" IN (SELECT id FROM "Request" WHERE kind = 'move')`],
}

type Table = { columns: string[]; rows: (string | null)[][] }

/** Every row of every table of a stored backup, each value as PostgreSQL's text, its columns called as now. */
export async function storedTables(release: Release): Promise<Map<string, Table>> {
  const tables = new Map<string, Table>()
  let table: Table | undefined
  for await (const part of readBackupFile(storedFile(release))) {
    if ('begin' in part) {
      const { table: name, columns } = part.begin
      table = { columns: columns.map(([column]) => RENAMED[name]?.[column] ?? column), rows: [] }
      tables.set(name, table)
    } else if ('row' in part) table!.rows.push(JSON.parse(part.row))
  }
  return tables
}

/** The same columns as they are now, in the same form; rows in any order. */
export async function tableNow(
  client: ClientBase,
  name: string,
  columns: string[],
): Promise<(string | null)[][]> {
  const [table, which] = TABLES[name] ?? [name, 'true']
  const { rows } = await client.query<{ row: (string | null)[] }>(
    `SELECT ARRAY[${columns.map((column) => `"${column}"::text`).join(', ')}] AS row FROM "${table}" WHERE ${which}`,
  )
  return rows.map(({ row }) => row)
}
