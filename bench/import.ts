import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportFolder } from '../src/files/export.ts'
import { problemLine } from '../src/files/fault.ts'
import { importFolder } from '../src/files/import.ts'
import { openDatabase } from '../src/store/open.ts'
import { companyDatabase, emptyDatabase, silent, storeOn } from './kit/database.ts'
import { memoryOf, small } from './kit/machine.ts'
import { report } from './kit/report.ts'
import { round } from './kit/statistics.ts'

/** A company's files into an empty database: read, checked, written and assessed; beside the bare rows by COPY. */

const ACCOUNTS = small ? 1000 : 10_000
const DAY = '2026-11-23'
const clock = () => new Date(`${DAY}T09:00:00+08:00`)
const folder = mkdtempSync(path.join(tmpdir(), 'kam-bench-'))

const sourceUrl = await companyDatabase('import_from', ACCOUNTS, DAY)
const source = await openDatabase({ databaseUrl: sourceUrl, dataDir: '' }, silent)
const wasExported = performance.now()
const files = await exportFolder(storeOn(source, clock), folder)
const exported = (performance.now() - wasExported) / 1000
await source.close()
const rows = files.reduce((sum, file) => sum + file.rows, 0)

const first = await timedImport(await emptyDatabase('import'), true)
const again = await timedImport(first.url, false)
const copied = await timedCopy()
rmSync(folder, { recursive: true })
report({
  name: 'import',
  title: 'Importing a company',
  about: `${ACCOUNTS} accounts, ${rows} rows in ${files.length} files, as the export wrote them. COPY: the same tables by pg_dump and psql, with nothing checked or assessed.`,
  tables: [
    {
      head: ['', 'seconds', 'rows/s', 'peak RSS MB'],
      rows: [
        [
          'import into an empty database, with the assessment of all',
          round(first.seconds),
          Math.round(rows / first.seconds),
          first.peak,
        ],
        [
          'the same again, nothing to change',
          round(again.seconds),
          Math.round(rows / again.seconds),
          again.peak,
        ],
        ['export', round(exported), Math.round(rows / exported), ''],
        ['baseline: COPY', round(copied), Math.round(rows / copied), ''],
      ],
    },
  ],
  goals: [],
})

async function timedImport(url: string, first: boolean) {
  const database = await openDatabase({ databaseUrl: url, dataDir: '' }, silent)
  const began = performance.now()
  const result = await importFolder(storeOn(database, clock), folder, { today: DAY })
  if (!result.ok) throw new Error(result.problems.slice(0, 5).map(problemLine).join('\n'))
  const seconds = (performance.now() - began) / 1000
  await database.close()
  return { url, first, seconds, peak: memoryOf(process.pid).peak }
}

async function timedCopy(): Promise<number> {
  const url = await emptyDatabase('import_copy')
  const database = await openDatabase({ databaseUrl: url, dataDir: '' }, silent)
  await database.close()
  const began = performance.now()
  const command = `pg_dump --data-only --disable-triggers --exclude-table=_prisma_migrations "$FROM" | psql -Xq -v ON_ERROR_STOP=1 "$TO"`
  const { status } = spawnSync('sh', ['-c', command], {
    env: { PATH: process.env.PATH ?? '', FROM: sourceUrl, TO: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('COPY failed')
  return (performance.now() - began) / 1000
}
