import { describe, expect, it } from 'vitest'
import { addWorkingDays } from '../../src/domain/calendar.ts'
import { addDays, daysBetween } from '../../src/domain/day.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { ageOf } from '../../src/domain/risk/deal.ts'
import { decisionCoverage, knownWeight, relationshipOf } from '../../src/domain/stakeholders.ts'
import { wallPercent } from '../../src/domain/wall.ts'
import {
  absent,
  type Example,
  type ExpectedDay,
  example,
  expected,
  present,
  rows,
  weekdays,
} from './example.ts'

if (!present) console.warn(absent)

describe.skipIf(!present)('the worked example, to the last point', () => {
  const mornings = [
    { name: '2026-06-01', events: false, day: () => expected().day1 },
    { name: '2026-06-02 after the events of 1 June', events: true, day: () => expected().day2 },
  ]

  describe.each(mornings)('$name', ({ events, day }) => {
    it('gives every account its score, band, signals, parts and hard triggers', () => {
      const want = day()
      const got = example(want.asof, events)
      for (const [code, account] of Object.entries(want.accounts)) {
        const assessment = got.assessed.accounts.get(code)!
        const points = Object.assign({}, ...Object.values(account.signals))
        expect(pointsOf(assessment.signals), code).toEqual(points)
        expect(assessment, code).toMatchObject({
          score: account.score,
          band: account.band,
          bandByScore: account.band_by_score,
          parts: account.parts,
          hard: [...account.hard].sort(),
        })
      }
      expect([...got.accounts.keys()].sort()).toEqual(Object.keys(want.accounts).sort())
    })

    it('gives every account its days, wall and gaps', () => {
      const want = day()
      const got = example(want.asof, events)
      for (const [code, account] of Object.entries(want.accounts)) checkFacts(code, account, got, want)
    })

    it('gives every deal its score, band, signals, age and relationship', () => {
      const want = day()
      const got = example(want.asof, events)
      for (const [code, deal] of Object.entries(want.deals)) {
        const assessment = got.assessed.deals.get(code)!
        const facts = got.deals.get(code)!
        expect(pointsOf(assessment.signals), code).toEqual(deal.signals)
        expect(assessment, code).toMatchObject({ score: deal.score, band: deal.band })
        expect(ageOf(facts, want.asof), code).toBe(deal.age)
        expect(relationshipOf(facts.stakeholders), code).toBe(deal.R)
        expect(knownWeight(facts.stakeholders), code).toBe(deal.known_weight)
        const { known, total } = decisionCoverage(facts.stakeholders)
        expect(`${known}/${total}`, code).toBe(deal.decision_known)
      }
    })
  })

  it('dues complaints in working days', () => {
    const { sla } = defaultPolicy.complaints
    for (const row of rows('complaints')) {
      const level = row.level as keyof typeof sla
      expect(addWorkingDays(weekdays, row.opened!, sla[level]), row.id).toBe(expected().day1.sla[row.id!])
    }
  })

  it('knows when the next morning changes: a stored assessment of 1 June is due again on 2 June where 5.11 says so', () => {
    const { assessed } = example('2026-06-01', false)
    const due = [...assessed.accounts]
      .filter(([, one]) => one.changesOn === '2026-06-02')
      .map(([code]) => code)
    // K01 reaches twice its cadence; K08 passes its cadence and its follow-up falls due.
    expect(due).toEqual(['K01', 'K08'])
    const deals = [...assessed.deals]
      .filter(([, one]) => one.changesOn === '2026-06-02')
      .map(([code]) => code)
    // D1 and D7 by their next steps; D3 because its stage move becomes late when nobody decides.
    expect(deals).toEqual(['D1', 'D3', 'D7'])
  })
})

function pointsOf(signals: { code: string; points: number }[]): Record<string, number> {
  return Object.fromEntries(signals.map(({ code, points }) => [code, points]))
}

function checkFacts(
  code: string,
  account: ExpectedDay['accounts'][string],
  got: Example,
  want: ExpectedDay,
): void {
  const facts = got.accounts.get(code)!
  expect(daysBetween(facts.lastContactOn!, want.asof), code).toBe(account.gap)
  expect(addDays(facts.lastContactOn!, account.cadence), code).toBe(account.next_due)
  const decided = facts.lastDecisionContact
  expect(decided ? daysBetween(decided.day, want.asof) : null, code).toBe(account.dec_gap)
  const [now, before] = [...facts.walls].sort((a, b) => (a.day < b.day ? 1 : -1))
  expect(wallPercent(now!), code).toBe(account.wall)
  expect(before ? wallPercent(before) : null, code).toBe(account.wall_prev)
  const gaps = got.assessed.accounts.get(code)!.gaps
  expect(gaps, code).toEqual(account.sat === null ? ['satisfaction'] : [])
}
