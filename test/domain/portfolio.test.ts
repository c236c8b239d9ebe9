import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../src/domain/policy.ts'
import {
  adherenceOf,
  attentionOf,
  concentrationOf,
  contributionOf,
  coverageOf,
  isUnprofitable,
  isWithin,
  paretoOf,
  pipelineOf,
  profitMatrixOf,
  revenueAtRisk,
  visitMixOf,
} from '../../src/domain/portfolio.ts'
import type { Tier } from '../../src/domain/risk/facts.ts'
import { type WallColumn, wallColumns, weakestSides } from '../../src/domain/wall.ts'
import { absent, example, expected, present, rows } from './example.ts'

if (!present) console.warn(absent)

/** kCNY with one decimal of what the worked example prints. */
const k = (minor: number) => minor / 100_000
const round = (value: number | undefined, digits: number) => Number(value?.toFixed(digits))

describe.skipIf(!present)('the portfolio of the worked example', () => {
  const mornings = [
    { name: '2026-06-01', events: false, day: () => expected().day1 },
    { name: '2026-06-02', events: true, day: () => expected().day2 },
  ]

  function build(today: string, events: boolean) {
    const { accounts, deals, visits, assessed } = example(today, events)
    const revenueOf = (code: string) =>
      rows('revenue')
        .filter((row) => row.account === code)
        .map((row) => ({
          amount: Number(row.amount) * 100,
          ...(row.cost ? { cost: Number(row.cost) * 100 } : {}),
        }))
    const recent = visits.filter(({ twoWay, day }) => twoWay && isWithin(day, 28, today))
    const key = [...accounts].map(([code, facts]) => {
      const revenues = revenueOf(code)
      const spend = rows('spend').filter((row) => row.account === code)
      return {
        code,
        tier: facts.tier,
        owner: facts.owner,
        band: assessed.accounts.get(code)!.band,
        revenue12: revenues.reduce((sum, { amount }) => sum + amount, 0),
        visits: recent.filter(({ account }) => account === code).length,
        contribution: contributionOf(
          revenues,
          spend.reduce((sum, row) => sum + Number(row.amount) * 100, 0),
        ),
        wall: [...facts.walls].sort((a, b) => (a.day < b.day ? 1 : -1))[0]!,
      }
    })
    const pipeline = [...deals].map(([code, deal]) => ({
      code,
      amount: deal.amount,
      stage: deal.stage,
      band: assessed.deals.get(code)!.band,
      ...(deal.expectedClose ? { expectedClose: deal.expectedClose } : {}),
    }))
    const company = rows('revenue').reduce((sum, row) => sum + Number(row.amount) * 100, 0)
    return { key, pipeline, company, visits, accounts }
  }

  it.each(mornings)('$name: pipeline, coverage, revenue at risk', ({ events, day }) => {
    const { portfolio: want, asof } = day()
    const { key, pipeline, company } = build(asof, events)
    const got = pipelineOf(pipeline, defaultPolicy)
    expect([k(got.amount), k(got.weighted), k(got.atRisk), round(got.atRiskShare, 1)]).toEqual([
      want.pipeline,
      want.weighted,
      want.risk_pipeline,
      want.risk_pipeline_pct,
    ])
    const [target] = rows('targets')
    const minor = { target: Number(target!.target) * 100, signed: Number(target!.signed) * 100 }
    const coverage = coverageOf(pipeline, minor, defaultPolicy, asof)
    expect(coverage).toMatchObject({ codes: want.inq, ratio: want.coverage, low: true })
    expect([k(coverage.amount), k(coverage.weighted), k(coverage.remaining)]).toEqual([
      want.inq_value,
      want.inq_weighted,
      want.remaining,
    ])
    const atRisk = revenueAtRisk(key)
    expect([k(atRisk), round((atRisk / company) * 100, 1)]).toEqual([want.risk_rev, want.risk_rev_pct])
  })

  it.each(mornings)('$name: Pareto, concentration, profit matrix', ({ events, day }) => {
    const { portfolio: want, pareto, asof } = day()
    const { key, company } = build(asof, events)
    const got = paretoOf(key, company, defaultPolicy)
    expect(
      got.rows.map((row) => [row.code, k(row.revenue12), round(row.share, 2), round(row.cumulative, 2)]),
    ).toEqual(pareto.map(([code, revenue, share, , cumulative]) => [code, revenue, share, cumulative]))
    expect(got.reaching).toBe(12)
    const large = concentrationOf(key, company, defaultPolicy)
    expect(large.map(({ code, share, level }) => [code, round(share, 2), level])).toEqual([
      ['K01', want.top1, 'amber'],
    ])
    const { rows: bands, unbanded } = profitMatrixOf(key, defaultPolicy)
    expect(unbanded).toEqual([])
    for (const row of bands) {
      const name = row.band === 'medium' ? 'mid' : row.band
      const { ids, n_pct, c, c_pct } = want.profit[name]
      expect([
        row.codes.sort(),
        round(row.countShare, 1),
        k(row.contribution),
        round(row.contributionShare, 1),
      ]).toEqual([ids, n_pct, c, c_pct])
    }
  })

  it.each(mornings)('$name: visits and attention', ({ events, day }) => {
    const { portfolio: want, attention, asof } = day()
    const { key, visits, accounts } = build(asof, events)
    const mix = visitMixOf(
      visits
        .filter(({ twoWay }) => twoWay)
        .map((visit) => ({ day: visit.day, tier: accounts.get(visit.account)?.tier })),
      defaultPolicy,
      asof,
    )
    expect([mix.qualifying, mix.toKey, round(mix.share, 1), mix.low]).toEqual([
      want.visits_qualifying,
      want.ab_visits,
      want.ab_share,
      false,
    ])
    const got = attentionOf(key, defaultPolicy)
    for (const one of got) {
      const { visits: count, visit_share, rev_share, index } = attention[one.code]!
      expect(
        [one.visits, round(one.visitShare, 2), round(one.revenueShare, 2), round(one.index, 2)],
        one.code,
      ).toEqual([count, visit_share, rev_share, index])
    }
    const low = got.filter((one) => one.low).map(({ code }) => code)
    expect(low).toEqual(events ? ['K01', 'K05'] : ['K01', 'K02', 'K05'])
  })

  it('plan adherence and the wall of each rep', () => {
    const { plan_adherence, rep_wall } = expected().day1
    const { key, visits } = build('2026-06-01', false)
    const week = visits.filter(({ twoWay, day }) => twoWay && day >= '2026-05-25' && day <= '2026-05-31')
    for (const [rep, [done, planned]] of Object.entries(plan_adherence)) {
      const plan = rows('week_plans').filter((row) => row.rep === rep)
      const own = week.filter((visit) => visit.rep === rep)
      const got = adherenceOf(
        plan.map((row) => ({ account: row.account! })),
        own,
        defaultPolicy,
      )
      expect([got.done, got.planned], rep).toEqual([done, planned])
    }
    for (const [rep, want] of Object.entries(rep_wall)) {
      const columns = wallColumns(key.filter(({ owner }) => owner === rep).map(({ wall }) => wall))
      expect(
        columns.map(({ built, of }) => `${built}/${of}`),
        rep,
      ).toEqual(want)
    }
  })
})

describe('figures at their edges', () => {
  const account = (tier: Tier, revenue12: number, visits: number) => ({ code: 'K', tier, revenue12, visits })

  it('does not divide by nothing', () => {
    expect(attentionOf([account('A', 0, 0)], defaultPolicy)).toMatchObject([{ index: undefined, low: false }])
    expect(pipelineOf([], defaultPolicy)).toEqual({
      amount: 0,
      weighted: 0,
      atRisk: 0,
      atRiskShare: undefined,
    })
    expect(coverageOf([], { target: 5, signed: 9 }, defaultPolicy, '2026-06-01')).toMatchObject({
      remaining: 0,
      low: false,
    })
    expect(visitMixOf([], defaultPolicy, '2026-06-01')).toMatchObject({ share: undefined, low: false })
    expect(adherenceOf([], [], defaultPolicy)).toMatchObject({ share: undefined, low: false })
  })

  it('takes no won deal for pipeline', () => {
    const won = { code: 'D', amount: 100, stage: 6, band: 'critical' } as const
    expect(pipelineOf([won], defaultPolicy).amount).toBe(0)
  })

  it('asks for two visits where two were planned', () => {
    const twice = [{ account: 'K' }, { account: 'K' }]
    const same = [
      { account: 'K', day: '2026-06-01' },
      { account: 'K', day: '2026-06-01' },
    ]
    expect(adherenceOf(twice, same, defaultPolicy)).toMatchObject({ done: 1, planned: 2, low: true })
  })

  it('does not band what it does not know', () => {
    expect(contributionOf([{ amount: 5 }], 0)).toBeUndefined()
    expect(profitMatrixOf([{ code: 'K', contribution: undefined }], defaultPolicy).unbanded).toEqual(['K'])
  })

  it('calls an account unprofitable after two quarters not above 0, for tiers A and B', () => {
    expect(isUnprofitable('A', [0, -1, 5], defaultPolicy)).toBe(true)
    expect(isUnprofitable('A', [-1, 5], defaultPolicy)).toBe(false)
    expect(isUnprofitable('A', [-1], defaultPolicy)).toBe(false)
    expect(isUnprofitable('A', [-1, undefined], defaultPolicy)).toBe(false)
    expect(isUnprofitable('C', [-1, -1], defaultPolicy)).toBe(false)
  })

  it('shows all weakest sides on a tie and none of a full wall', () => {
    const columns = (...built: number[]): WallColumn[] =>
      built.map((one, at) => ({
        side: (['push', 'share', 'contact', 'personal'] as const)[at]!,
        built: one,
        of: 2,
      }))
    expect(weakestSides(columns(1, 0, 0, 2))).toEqual(['share', 'contact'])
    expect(weakestSides(columns(2, 2, 2, 2))).toEqual([])
  })
})
