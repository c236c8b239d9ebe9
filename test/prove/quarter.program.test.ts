import { spawnSync } from 'node:child_process'
import { beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '../built.ts'
import { runQuarter } from './quarter-run.ts'
import { differences } from './quarter-same.ts'

const server = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const answers = spawnSync(process.execPath, ['scripts/postgres-answers.mjs']).status === 0
if (!answers) console.warn(`No PostgreSQL answers at ${server}: two processes on one database are not tried.`)

beforeAll(ensureBuilt, 120_000)

/** `npm run prove:quarter` does a whole quarter with more than a hundred kills. */
it.skipIf(!answers)(
  'two processes tick through two days, one is killed in the middle: each slot once, nothing doubled, every word as undisturbed',
  { timeout: 240_000 },
  async () => {
    const days = 2
    const [calm, disturbed] = await Promise.all([
      runQuarter({ server, days, replicas: 1, blows: 0 }),
      runQuarter({ server, days, replicas: 2, blows: 1 }),
    ])

    expect([...calm.faults, ...disturbed.faults, ...differences(disturbed, calm)]).toEqual([])
    expect(disturbed.blows).toBe(1)
    expect(disturbed.messages.size).toBeGreaterThan(15)
  },
)
