import { openDatabase } from '../../../src/db/open.ts'
import { importFolder } from '../../../src/imports/import.ts'
import { problemLine } from '../../../src/imports/problem-text.ts'
import { silent, storeOn } from './database.ts'
import { memoryOf } from './machine.ts'

/** One import in a process of its own, for its memory. */
const day = process.env.BENCH_DAY ?? ''
const database = await openDatabase({ databaseUrl: process.env.DATABASE_URL, dataDir: '' }, silent)
const store = storeOn(database, () => new Date(`${day}T09:00:00+08:00`))
const began = performance.now()
const result = await importFolder(store, process.argv[2] ?? '', { today: day })
if (!result.ok) throw new Error(result.problems.slice(0, 5).map(problemLine).join('\n'))
const seconds = (performance.now() - began) / 1000
await database.close()
console.log(JSON.stringify({ seconds, peak: memoryOf(process.pid).peak }))
