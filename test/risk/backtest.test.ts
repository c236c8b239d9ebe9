import { beforeEach, describe, expect, it } from 'vitest'
import { parsePolicy } from '../../src/domain/policy.ts'
import { rehearsalText, rehearse } from '../../src/risk/backtest.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00', jobs: [] })
  await world.importExample()
})

describe('rehearsing a policy', () => {
  it('shows what a looser cadence would have fired later or not at all, on whom, and what became of them', async () => {
    const proposed = parsePolicy('risk: { account: { AR01: { cadence: { A: 14, B: 14 } } } }')
    const { rows, changes } = await rehearse(world.store, proposed, '2026-05-20', '2026-06-01')

    expect(changes.map(({ path }) => path)).toEqual(['risk.account.AR01.cadence.A'])
    expect(
      rows
        .filter(({ rule }) => rule === 'AR01')
        .map(({ subject, inForce, proposed: then }) => [subject, inForce, then]),
    ).toEqual([
      ['K01', '2026-05-27', undefined],
      ['K02', '2026-05-21', '2026-05-28'],
      // Seen on 12 May, so eight days were over on the 20th; seen again on the 21st.
      ['K03', '2026-05-20', undefined],
    ])
    expect(rows.find(({ subject }) => subject === 'K02')).toMatchObject({
      owner: '王浩',
      became: 'critical 2026-06-01',
    })
  })

  it('replays days as they were: a contact of 26 May is not known on the 25th', async () => {
    const proposed = parsePolicy('risk: { account: { AR01: { cadence: { A: 7, B: 8 } } } }')
    const { rows } = await rehearse(world.store, proposed, '2026-05-20', '2026-05-31')

    // K06 was seen on 14 and 26 May, so eight days were over on the 23rd.
    expect(rows).toContainEqual(
      expect.objectContaining({ rule: 'AR01', subject: 'K06', proposed: '2026-05-23' }),
    )
  })

  it('prints what is different and writes nothing', async () => {
    const before = await world.db.riskChange.count()
    const proposed = parsePolicy('reminders: { planReview: { daysBefore: 30 } }')
    const found = await rehearse(world.store, proposed, '2026-05-25', '2026-05-29')
    const text = rehearsalText(found)

    expect(found.lines.some(({ inForce, proposed: then }) => then > inForce)).toBe(true)
    expect(text).toContain('reminders.planReview.daysBefore: 3 → 30')
    expect(text).toContain('Nothing was sent.')
    expect(await world.db.riskChange.count()).toBe(before)
    expect(await world.db.outbox.count()).toBe(0)
  })

  it('shows what weekly and daily rules would change: what waits for Monday is said on its day', async () => {
    const linesTo = async (policy: string, owner: string) => {
      const { lines, changes } = await rehearse(world.store, parsePolicy(policy), '2026-05-19', '2026-05-29')
      return [changes.map(({ path }) => path), lines.find((each) => each.owner === owner)] as const
    }
    const [changed, daily] = await linesTo('reminders: { weekly: [] }', '王浩')
    expect(changed).toEqual(['reminders.weekly'])
    expect(daily?.proposed).toBeGreaterThan(daily?.inForce ?? 0)
    const [, rare] = await linesTo(
      'reminders: { weekly: [AR01, AR02, AR03, AR06, AR13, DR01, DR03a, DR02] }',
      '王浩',
    )
    expect(rare?.proposed).toBeLessThan(rare?.inForce ?? 0)
    const [, other] = await linesTo('digest: { fullOn: wed }', '王浩')
    expect(other?.proposed).not.toBe(other?.inForce)
  })

  it('shows when the ladder of a standstill would ask and make choose', async () => {
    const proposed = parsePolicy('reminders: { stuck: { askAfter: 3, chooseAfter: 6 } }')
    const { rows, changes } = await rehearse(world.store, proposed, '2026-05-18', '2026-06-01')
    expect(changes.map(({ path }) => path)).toEqual([
      'reminders.stuck.askAfter',
      'reminders.stuck.chooseAfter',
    ])
    const of = (rule: string) => rows.find((row) => row.rule === rule && row.subject === 'K02')
    expect(of('stuck:ask')?.proposed).toBeDefined()
    expect((of('stuck:ask')?.inForce ?? '9') > (of('stuck:ask')?.proposed ?? '')).toBe(true)
    expect(of('stuck:choose')).toMatchObject({ owner: '王浩' })
    expect(rehearsalText(await rehearse(world.store, proposed, '2026-05-18', '2026-06-01'))).toContain(
      'stuck:choose',
    )
  })

  it('names changed limits, which move nothing but what has room', async () => {
    const proposed = parsePolicy('digest: { manager: { full: 40, short: 20 } }')
    const { rows, changes } = await rehearse(world.store, proposed, '2026-05-25', '2026-05-29')
    expect(changes.map(({ path }) => path)).toEqual(['digest.manager.full', 'digest.manager.short'])
    expect(rows).toEqual([])
  })

  it('refuses days that are too many or the wrong way round', async () => {
    await expect(rehearse(world.store, world.policy, '2026-06-01', '2026-05-01')).rejects.toThrow(RangeError)
    await expect(rehearse(world.store, world.policy, '2024-06-01', '2026-05-01')).rejects.toThrow(
      '1 to 400 days',
    )
  })
})
