import { beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '../built.ts'
import { tryOut } from './trial.ts'

beforeAll(ensureBuilt, 120_000)

/** `npm run prove:crash` does a hundred rounds, cuts connections, crashes PostgreSQL, kills one of two replicas and fills the disk. */
it('killed three times while people work: nothing lost, nothing twice, nothing by half', {
  timeout: 240_000,
}, async () => {
  const tried = await tryOut({
    rounds: 3,
    roundMs: 700,
    hurry: true,
    reps: 4,
    contacts: 40,
    databaseUrl: process.env['TEST_DATABASE_URL'],
  })

  expect(tried.faults).toEqual([])
  expect(tried.blows).toBe(3)
  expect(tried.figures['acknowledged']).toBeGreaterThan(0)
})
