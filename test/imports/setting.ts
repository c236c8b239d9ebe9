import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCalendar } from '../../src/calendar.ts'
import { createStore, type Store } from '../../src/db/store.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { type ImportOptions, type ImportResult, importFolder } from '../../src/imports/import.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { freshDatabase } from '../database.ts'

/** Morning of the worked example. */
export const NOW = new Date('2026-06-01T08:30:00+08:00')
export const TODAY = '2026-06-01'
export const EXAMPLE = 'example'

/** A store on an empty database at the example's morning, or at another moment. */
export async function freshStore(now = NOW): Promise<Store> {
  return createStore(await freshDatabase(), {
    clock: () => now,
    zone: 'Asia/Shanghai',
    lang: 'zh',
    policy: defaultPolicy,
    calendar: createCalendar(defaultPolicy.working),
  })
}

/** A folder with these files; a text is written as UTF-8, bytes as they are. */
export async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kam-files-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** The smallest company that other rows can refer to. */
export const company: Record<string, string> = {
  'members.csv': `name,role,manager,team,slack_id,feishu_id,time_zone,locale
周敏,manager,,East,U0ZHOU,,,
王浩,rep,周敏,East,,,,
`,
  'accounts.csv': `code,name,aliases,tier,owner,backup,currency
K01,华锐重工,Huarui,B,王浩,周敏,CNY
K02,Kyoto Valves,,C,王浩,,JPY
`,
  'contacts.csv': `account,name,layer,title,coach,coach_last_info
K01,孙副总,decision,,,
K02,Ito,management,,,
`,
  'deals.csv': `code,account,name,amount,currency,stage,stage_entered,next_step,next_step_due,expected_close,close_pushes
D1,K01,Line 3,6800000,CNY,3,2026-05-01,报价,2026-06-05,2026-07-01,0
`,
}

/** Imports the company with some files added or replaced. */
export async function importWith(
  store: Store,
  files: Record<string, string | Buffer>,
  options: ImportOptions = {},
): Promise<ImportResult> {
  return importFolder(store, await folderOf({ ...company, ...files }), options)
}

/** The problems of an import as a terminal shows them; empty when it went well. */
export function linesOf(result: ImportResult): string[] {
  return result.ok ? [] : result.problems.map(problemLine)
}

/** Every row of every table but those that say when something happened, for comparing two databases. */
export async function contents(store: Store): Promise<Record<string, unknown[]>> {
  const { pool } = store.database
  const { rows: tables } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  )
  const found: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    if (['_prisma_migrations', 'Audit', 'Done', 'Setting'].includes(name)) continue
    const { rows } = await pool.query(
      `SELECT (to_jsonb(t) - 'createdAt' - 'enteredAt' - 'namesChangedAt')::text AS row FROM "${name}" t ORDER BY 1`,
    )
    if (rows.length > 0) found[name] = rows.map(({ row }) => JSON.parse(row))
  }
  return found
}
