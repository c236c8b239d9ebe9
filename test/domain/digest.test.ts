import { describe, expect, it } from 'vitest'
import { briefingOf } from '../../src/domain/briefing.ts'
import {
  changesSince,
  type DigestAccount,
  digestOrder,
  isHidden,
  shownOf,
  stalledDeals,
  suggestionFor,
  topGaps,
  topReasons,
} from '../../src/domain/digest.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { relationshipOf } from '../../src/domain/stakeholders.ts'
import { absent, example, expected, present, rows } from './example.ts'

if (!present) console.warn(absent)

function accountsOn(today: string, events: boolean): DigestAccount[] {
  const { accounts, assessed } = example(today, events)
  return [...accounts].map(([code, { tier }]) => {
    const { score, band, bandByScore, hard, signals } = assessed.accounts.get(code)!
    const revenue12 = rows('revenue')
      .filter((row) => row.account === code)
      .reduce((sum, row) => sum + Number(row.amount) * 100, 0)
    return { code, tier, revenue12, score, band, bandByScore, hard, signals }
  })
}

const reasons = (account: DigestAccount) => topReasons(account, 3).map(({ code }) => code)

describe.skipIf(!present)('the digests of the worked example', () => {
  const of = (code: string) => accountsOn('2026-06-01', false).find((one) => one.code === code)!

  it('puts accounts in order: band, score, tier, revenue', () => {
    const codes = (today: string, events: boolean) =>
      accountsOn(today, events)
        .sort(digestOrder)
        .map(({ code }) => code)
    expect(codes('2026-06-01', false)).toEqual(expected().day1.rank)
    expect(codes('2026-06-02', true)).toEqual(expected().day2.rank)
  })

  it('leads the second morning with what changed', () => {
    const before = shownOf(accountsOn('2026-06-01', false))
    const changes = changesSince(before, accountsOn('2026-06-02', true), defaultPolicy)
    expect(changes).toEqual([
      { code: 'K01', kind: 'worse', band: 'at_risk', score: 31, before: { band: 'watch', score: 26 } },
      { code: 'K08', kind: 'worse', band: 'watch', score: 28, before: { band: 'healthy', score: 15 } },
      { code: 'K02', kind: 'down', band: 'critical', score: 65, before: { band: 'critical', score: 95 } },
    ])
    expect(changesSince(undefined, accountsOn('2026-06-02', true), defaultPolicy)).toEqual([])
    expect(changesSince(before, accountsOn('2026-06-01', false), defaultPolicy)).toEqual([])
  })

  it('gives the three heaviest reasons, of equal ones the nearest to hand', () => {
    expect(reasons(of('K02'))).toEqual(['AR01', 'AR08', 'AR06'])
    expect(reasons(of('K05'))).toEqual(['AR01', 'AR02', 'AR08'])
    expect(reasons(of('K07'))).toEqual(['AR02', 'AR04', 'AR13'])
    expect(reasons(of('K01'))).toEqual(['AR01', 'AR05', 'AR12'])
    expect(reasons(of('K10'))).toEqual(['AR01', 'AR02', 'AR04'])
    expect(reasons(of('K09'))).toEqual(['AR09'])
  })

  it('suggests one thing for each', () => {
    const suggested = (code: string, deal?: string) => suggestionFor(of(code), '2026-06-01', deal)
    expect(suggested('K02')).toEqual({ kind: 'meet', name: '陈副总', together: true, complaint: 'C1' })
    expect(suggested('K05', 'D5')).toEqual({
      kind: 'meet',
      name: 'Oliver Grant',
      together: false,
      deal: 'D5',
    })
    expect(suggested('K09')).toEqual({ kind: 'call_finance' })
    expect(suggested('K07')).toEqual({ kind: 'reach_top' })
    expect(suggested('K01')).toEqual({ kind: 'contact' })
    expect(suggested('K12')).toEqual({ kind: 'build_wall' })
    expect(suggested('K03')).toBeUndefined()
  })

  it('lists stalled deals and those whose decision level is empty behind a good relationship', () => {
    const { deals, assessed } = example('2026-06-01', false)
    const all = [...deals].map(([code, { stakeholders }]) => {
      const relationship = relationshipOf(stakeholders)
      const { score, signals } = assessed.deals.get(code)!
      return { code, score, signals, ...(relationship === undefined ? {} : { relationship }) }
    })
    expect(stalledDeals(all).map(({ code }) => code)).toEqual(['D2', 'D5', 'D1', 'D8'])
    expect(topGaps(all, defaultPolicy.risk.deal.DR07.below).map(({ code }) => code)).toEqual(['D6'])
  })
})

describe('the digest at its edges', () => {
  const plain: DigestAccount = {
    code: 'K1',
    tier: 'B',
    revenue12: 1,
    score: 30,
    band: 'watch',
    bandByScore: 'watch',
    hard: [],
    signals: [],
  }

  it('never hides a critical account behind a snooze, and ends the snooze on its day', () => {
    const snoozed = { ...plain, snoozedUntil: '2026-06-05' }
    expect(isHidden(snoozed, '2026-06-04')).toBe(true)
    expect(isHidden(snoozed, '2026-06-05')).toBe(false)
    expect(isHidden({ ...snoozed, band: 'critical' }, '2026-06-04')).toBe(false)
    const facts = { accounts: [snoozed], deals: [], climbs: [] }
    const { same, snoozed: hidden } = briefingOf(facts, undefined, defaultPolicy, '2026-06-04')
    expect([same.length, hidden.length]).toEqual([0, 1])
  })

  it('says small moves only when they cross a band', () => {
    const now = (score: number, band: DigestAccount['band']) => [{ ...plain, score, band }]
    const kind = (before: { score: number; band: DigestAccount['band'] }, ...rest: Parameters<typeof now>) =>
      changesSince({ K1: before }, now(...rest), defaultPolicy).map((change) => change.kind)
    expect(kind({ score: 21, band: 'watch' }, 30, 'watch')).toEqual([])
    expect(kind({ score: 20, band: 'watch' }, 30, 'watch')).toEqual(['up'])
    expect(kind({ score: 39, band: 'watch' }, 40, 'at_risk')).toEqual(['worse'])
    expect(kind({ score: 20, band: 'watch' }, 19, 'healthy')).toEqual(['better'])
    expect(changesSince({}, now(30, 'watch'), defaultPolicy).map((change) => change.kind)).toEqual(['new'])
    expect(changesSince({}, now(0, 'healthy'), defaultPolicy)).toEqual([])
  })

  it('puts the signal of a hard trigger first when it alone lifts the band', () => {
    const signals: DigestAccount['signals'] = [
      {
        code: 'AR01',
        group: 'contact',
        points: 10,
        evidence: { rule: 'AR01', lastOn: '2026-05-20', cadence: 7 },
      },
      {
        code: 'AR11',
        group: 'commercial',
        points: 5,
        evidence: { rule: 'AR11', reason: 5, on: '2026-05-13' },
      },
    ]
    expect(reasons({ ...plain, signals })).toEqual(['AR01', 'AR11'])
    expect(reasons({ ...plain, signals, band: 'at_risk', hard: ['H5'] })).toEqual(['AR11', 'AR01'])
  })

  it('calls those on duty for a crisis before anything else', () => {
    const evidence = {
      rule: 'AR06',
      code: 'C9',
      level: 'crisis',
      openedOn: '2026-06-01',
      dueOn: '2026-06-02',
    } as const
    const signals: DigestAccount['signals'] = [{ code: 'AR06', group: 'service', points: 15, evidence }]
    expect(suggestionFor({ ...plain, signals, hard: ['H1'] }, '2026-06-01')).toEqual({
      kind: 'page_duty',
      complaint: 'C9',
    })
  })
})
