import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from '../built.ts'
import { exampleCompany, folder, kam, SLOW, startServer } from './program.ts'

beforeAll(ensureBuilt, 180_000)

it(
  'a running bot is backed up, its file restored elsewhere; people are answered meanwhile',
  SLOW,
  async () => {
    const { dataDir } = await exampleCompany()
    const server = await startServer({ DATA_DIR: dataDir, KAM_PLAYGROUND: '1', KAM_DEMO: '0' })
    const out = folder()
    const file = path.join(out, 'company.kam')
    const slowest = { ms: 0, on: true }
    const asking = (async () => {
      while (slowest.on) {
        const began = performance.now()
        expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
        slowest.ms = Math.max(slowest.ms, performance.now() - began)
      }
    })()
    const saved = await kam(['backup', file], { DATA_DIR: dataDir })
    slowest.on = false
    await asking
    expect(saved.stderr).toBe('')
    expect(saved.stdout).toMatch(
      /company\.kam: \d+ tables, \d+ rows; restored into an empty database and compared/,
    )
    expect(readdirSync(out)).toEqual(['company.kam'])
    expect(readdirSync(dataDir).sort()).toEqual(['db', 'lock'])
    expect(slowest.ms).toBeLessThan(3_000)

    const again = await kam(['backup', file], { DATA_DIR: dataDir })
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is there already')])
    const onto = await kam(['restore', file], { DATA_DIR: dataDir })
    expect([onto.code, onto.stderr]).toEqual([1, expect.stringContaining('in use by another process')])
    rmSync(path.join(dataDir, 'lock'))
    const unasked = await kam(['backup', path.join(out, 'two.kam')], { DATA_DIR: dataDir })
    expect([unasked.code, unasked.stderr]).toEqual([1, expect.stringContaining('stop it, and try again')])
    await server.stop()

    const other = { DATA_DIR: path.join(out, 'data') }
    const restored = await kam(['restore', file], other)
    expect(restored.code, restored.stderr).toBe(0)
    expect(restored.stdout).toMatch(/^Account: 60 rows$/m)
    expect(restored.stdout).toMatch(/tables counted and compared$/m)
    const full = await kam(['restore', file], other)
    expect([full.code, full.stderr]).toEqual([1, expect.stringContaining('holds data already')])
    const risks = await Promise.all(
      [{ DATA_DIR: dataDir }, other].map((env) =>
        kam(['risk', '--at', '2026-06-01T08:30:00+08:00', '--json'], env),
      ),
    )
    expect(risks[1]?.stdout).toBe(risks[0]?.stdout)
    expect(risks[0]?.stdout).toContain('K01')
    const none = await kam(['backup', path.join(out, 'none.kam')], { DATA_DIR: path.join(out, 'nothing') })
    expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('There is no database')])
    expect(existsSync(path.join(out, 'nothing'))).toBe(false)
  },
)
