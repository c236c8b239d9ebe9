import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/calendar.ts'
import { addDays, addMonths } from '../../src/domain/day.ts'
import { defaultPolicy } from '../../src/domain/policy.ts'
import { assessAccount } from '../../src/domain/risk/assess.ts'
import type { AccountFacts } from '../../src/domain/risk/facts.ts'
import { account } from './facts.ts'

const calendar = createCalendar(defaultPolicy.working)

/** What AR08 says of these figures as of a day: its points, `gap`, or nothing. */
function drop(over: Partial<AccountFacts>, today: string): number | 'gap' | undefined {
  const { signals, gaps } = assessAccount(account(over), defaultPolicy, today, calendar)
  return signals.find(({ code }) => code === 'AR08')?.points ?? (gaps.includes('revenue') ? 'gap' : undefined)
}

/** A figure a month, on this date of it, from `first` on. */
function monthly(first: string, amounts: readonly number[]) {
  return amounts.map((amount, month) => ({ day: addMonths(first, month), amount }))
}

describe('revenue is compared up to the last month with figures', () => {
  const revenues = [
    { day: '2026-05-10', amount: 100 },
    { day: '2026-02-09', amount: 100 },
  ]

  it('nobody entered the quarter: no points for what is not known', () => {
    for (const today of ['2026-06-01', '2026-06-30', '2026-08-09', '2026-08-29'])
      expect(drop({ revenues, revenueKnown: '2026-06-01' }, today)).toBeUndefined()
    expect(drop({ revenues, revenueKnown: '2026-06-01' }, '2026-08-30')).toBe('gap')
    expect(drop({ revenues, revenueKnown: '2026-06-01' }, '2027-03-01')).toBe('gap')
  })

  it('the others have figures of later months: whoever has none has stopped buying', () => {
    expect(drop({ revenues, revenueKnown: '2026-09-01' }, '2026-09-01')).toBe(15)
  })

  it('a drop that is known counts until its figures are a quarter old', () => {
    const fallen = [{ day: '2026-05-10', amount: 50 }, revenues[1]!]
    expect(drop({ revenues: fallen, revenueKnown: '2026-06-01' }, '2026-08-29')).toBe(15)
    expect(drop({ revenues: fallen, revenueKnown: '2026-06-01' }, '2026-08-30')).toBe('gap')
  })

  it("an account's own figure counts although the company's month is not there yet", () => {
    const own = [...revenues, { day: '2026-08-15', amount: 40 }]
    expect(drop({ revenues: own, revenueKnown: '2026-06-01' }, '2026-08-20')).toBe(15)
  })
})

describe('one figure a month, the same every month, is no drop on any day', () => {
  for (const first of ['2024-11-01', '2024-11-15', '2024-11-30'])
    it(`from ${first}`, () => {
      const revenues = monthly(first, Array(19).fill(100))
      for (let day = '2025-06-01'; day <= '2026-06-20'; day = addDays(day, 1)) {
        // Figures of a month come by the tenth of the next one.
        const known = addMonths(`${addDays(day, -10).slice(0, 8)}01`, 0)
        const had = revenues.filter((row) => row.day < known)
        expect([day, drop({ revenues: had, revenueKnown: known }, day)]).toEqual([day, undefined])
      }
    })

  it('half of it is one', () => {
    const revenues = monthly('2025-12-01', [100, 100, 100, 50, 50, 50])
    expect(drop({ revenues, revenueKnown: '2026-06-01' }, '2026-06-01')).toBe(15)
    expect(drop({ revenues, revenueKnown: '2026-06-01' }, '2026-06-25')).toBe(15)
  })

  it('the month that runs counts once it has its figure', () => {
    const revenues = monthly('2025-12-01', [100, 100, 100, 100, 100, 100, 100])
    expect(drop({ revenues, revenueKnown: '2026-07-01' }, '2026-06-15')).toBeUndefined()
    expect(drop({ revenues: revenues.slice(0, 6), revenueKnown: '2026-07-01' }, '2026-06-15')).toBeUndefined()
    expect(drop({ revenues: revenues.slice(0, 6), revenueKnown: '2026-07-01' }, '2026-07-01')).toBe(5)
  })
})
