import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/domain/policy.ts'
import { ensureBuilt } from '../built.ts'
import { databaseUrl } from '../database.ts'
import { dealWorld } from '../deals/deal-world.ts'

const server = process.env.TEST_DATABASE_URL
const POLICY = 'approvals: { gates: { G3: { who: [manager, finance, director], rule: all } } }'

/** Starts a replica that waits for `go`; gives how every click was answered. */
function replica(url: string, clicks: object[]): { ready: Promise<void>; go(): Promise<[string, string][]> } {
  const now = '2026-06-01T10:30:00+08:00'
  const child = spawn(
    process.execPath,
    ['test/requests/children/clicker.mjs', url, now, POLICY, JSON.stringify(clicks)],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface({ input: child.stdout })
  const next = (word: string) =>
    new Promise<string>((resolve, reject) => {
      lines.on('line', (line) => line.startsWith(word) && resolve(line.slice(word.length)))
      child.once('exit', (code) => code !== 0 && reject(new Error(`replica ended with ${code}`)))
    })
  const ready = next('ready')
  const answers = next('answers ')
  return {
    ready: ready.then(() => undefined),
    async go() {
      child.stdin.write('go\n')
      return JSON.parse(await answers)
    },
  }
}

describe.skipIf(!server)(server ? 'two replicas' : 'two replicas need TEST_DATABASE_URL: skipped', () => {
  it('fifty conflicting clicks on both end in one outcome, each decision once', async () => {
    ensureBuilt()
    const world = await dealWorld({ policy: parsePolicy(POLICY) })
    await world.say('Priya Nair', 'move D3 4')
    const { rows } = await world.store.database.pool.query('SELECT current_database() AS name')
    const url = databaseUrl(server ?? '', rows[0].name)
    const names = ['Daniel Reyes', '林悦', '高建国', 'Priya Nair', 'Tom Becker']
    const people = await Promise.all(names.map((name) => world.senderOf(name)))
    const clicks = Array.from({ length: 50 }, (_, at) => {
      const verdict = at % 11 === 7 ? { verdict: 'reject', reason: `no ${at}` } : { verdict: 'approve' }
      const fields = { request: 'AP1', version: '1', ...verdict }
      // Every second click arrives on both replicas under one key.
      return { ...people[at % people.length], intent: 'request.decide', fields, key: `test:race:${at}` }
    })
    const replicas = [
      replica(url, clicks),
      replica(
        url,
        clicks.filter((_, at) => at % 2 === 0),
      ),
    ]
    await Promise.all(replicas.map(({ ready }) => ready))
    await Promise.all(replicas.map(({ go }) => go()))

    const [move] = await world.db.request.findMany()
    const decisions = await world.db.decision.findMany()
    const voices = decisions.map(({ personId, verdict }) => `${personId} ${verdict}`)
    expect(['approved', 'rejected']).toContain(move?.status)
    expect(new Set(voices).size).toBe(voices.length)
    expect(await world.db.stageChange.count()).toBe(move?.status === 'approved' ? 1 : 0)
    expect(decisions.filter(({ verdict }) => verdict === 'reject')).toHaveLength(
      move?.status === 'rejected' ? 1 : 0,
    )
    expect(await world.db.audit.count({ where: { what: `request.${move?.status}` } })).toBe(1)
  }, 120_000)
})
