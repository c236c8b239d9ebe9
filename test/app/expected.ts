import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { RiskReport } from '../../src/cli/risk.ts'

const FILE = '../shared/example/expected.json'

/** What must come out of the worked example; tests that need it are skipped where it is not there. */
export const expectedPresent = existsSync(FILE)
export const expectedAbsent = `skipped without ${FILE}`

type Signals = Record<string, number>
type Expected = {
  asof: string
  accounts: Record<
    string,
    {
      score: number
      band: string
      hard: string[]
      signals: Record<string, Signals>
      gap: number
      wall: number
    }
  >
  deals: Record<string, { score: number; band: string; signals: Signals; age: number; R: number }>
  rank: string[]
}

/** Compares a report with the expected morning: every account and deal, score, band, every signal and its points, hard triggers, and the order. */
export function expectMorning(report: RiskReport, morning: 'day1' | 'day2'): void {
  const want = (JSON.parse(readFileSync(FILE, 'utf8')) as Record<typeof morning, Expected>)[morning]
  expect(report.asOf).toBe(want.asof)
  expect(report.accounts.map(({ code }) => code)).toEqual(want.rank)
  for (const { code, signals, ...got } of report.accounts) {
    const account = want.accounts[code]!
    expect(pointsOf(signals), code).toEqual(Object.assign({}, ...Object.values(account.signals)))
    expect(got, code).toMatchObject({
      score: account.score,
      band: account.band,
      hard: [...account.hard].sort(),
      daysSinceContact: account.gap,
      wallPercent: account.wall,
    })
    for (const { evidence } of signals) expect(evidence).toMatch(/\p{Script=Han}|\d/u)
  }
  expect(report.deals.map(({ code }) => code).sort()).toEqual(Object.keys(want.deals).sort())
  for (const { code, signals, ...got } of report.deals) {
    const deal = want.deals[code]!
    expect(pointsOf(signals), code).toEqual(deal.signals)
    expect(got, code).toMatchObject({
      score: deal.score,
      band: deal.band,
      ageDays: deal.age,
      relationship: deal.R,
    })
  }
}

function pointsOf(signals: { code: string; points: number }[]): Signals {
  return Object.fromEntries(signals.map(({ code, points }) => [code, points]))
}
