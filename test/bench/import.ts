import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openDatabase } from '../../src/db/open.ts'
import { exportFolder } from '../../src/imports/export.ts'
import { companyDatabase, emptyDatabase, silent, storeOn } from './kit/database.ts'
import { small } from './kit/machine.ts'
import { report } from './kit/report.ts'
import { round } from './kit/statistics.ts'

/** A company's files into an empty database: read, checked, written and assessed; beside the bare rows by COPY. Does memory grow with the files? */

const SIZES = small ? [1000] : [10_000, 100_000]
const DAY = '2026-11-23'
/** Enough for any size; without a limit V8 lets the heap grow before it looks for what is over. Megabytes. */
const HEAP = 256

type Run = { seconds: number; peak: number }

const rows: (string | number)[][] = []
const peaks: number[] = []
for (const size of SIZES) {
  const folder = mkdtempSync(path.join(tmpdir(), 'kam-bench-'))
  const { sourceUrl, count, exported } = await exportedTo(folder, size)
  const url = await emptyDatabase('import')
  const first = imported(url, folder)
  const again = imported(url, folder)
  const copied = await timedCopy(sourceUrl)
  rmSync(folder, { recursive: true })
  peaks.push(first.peak)
  const perSecond = (seconds: number) => Math.round(count / seconds)
  rows.push(
    [
      size,
      count,
      'import, with the assessment of all',
      round(first.seconds),
      perSecond(first.seconds),
      first.peak,
    ],
    [
      size,
      count,
      'the same again, nothing to change',
      round(again.seconds),
      perSecond(again.seconds),
      again.peak,
    ],
    [size, count, 'export', round(exported), perSecond(exported), ''],
    [size, count, 'baseline: COPY', round(copied), perSecond(copied), ''],
  )
}

const growth = (peaks.at(-1) ?? 0) / (peaks[0] ?? 1)
report({
  name: 'import',
  title: 'Importing a company',
  about: [
    'Files as the export wrote them, imported in one run by a process of its own whose heap is held to',
    `${HEAP} MB. COPY: the same tables by pg_dump and psql, with nothing checked or assessed.`,
  ].join('\n'),
  tables: [{ head: ['accounts', 'rows', '', 'seconds', 'rows/s', 'peak RSS MB'], rows }],
  goals: [
    {
      what: `peak memory at ${SIZES.at(-1)} accounts against ${SIZES[0]}`,
      wanted: '≤ 1.5 ×',
      got: `${round(growth)} ×`,
      met: growth <= 1.5,
    },
  ],
})

async function exportedTo(folder: string, size: number) {
  const sourceUrl = await companyDatabase(`import_from_${size}`, size, DAY)
  const source = await openDatabase({ databaseUrl: sourceUrl, dataDir: '' }, silent)
  const began = performance.now()
  const files = await exportFolder(
    storeOn(source, () => new Date(`${DAY}T09:00:00+08:00`)),
    folder,
  )
  const exported = (performance.now() - began) / 1000
  await source.close()
  return { sourceUrl, exported, count: files.reduce((sum, file) => sum + file.rows, 0) }
}

function imported(databaseUrl: string, folder: string): Run {
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, 'dist-bench/test/bench/kit/import-run.js', folder],
    {
      env: { PATH: process.env.PATH ?? '', DATABASE_URL: databaseUrl, BENCH_DAY: DAY },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  if (child.status !== 0) throw new Error('the import failed')
  return JSON.parse(child.stdout) as Run
}

async function timedCopy(sourceUrl: string): Promise<number> {
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
