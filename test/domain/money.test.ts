import { describe, expect, it } from 'vitest'
import { digitsOf, majorFrom, minorFrom, minorOf, sumsOf } from '../../src/domain/money.ts'

describe('money', () => {
  it.each([
    ['CNY', 2, 0.29, 29],
    ['JPY', 0, 1200, 1200],
    ['KWD', 3, 1.005, 1005],
    ['no such', 2, 1.1, 110],
  ])('%s has %i digits', (currency, digits, major, minor) => {
    expect(digitsOf(currency)).toBe(digits)
    expect(minorFrom(major, currency)).toBe(minor)
    expect(majorFrom(minor, currency)).toBe(major)
  })

  it('refuses what a number cannot hold instead of rounding it', () => {
    expect(minorOf(9_007_199_254_740_991n)).toBe(9_007_199_254_740_991)
    expect(() => minorOf(9_007_199_254_740_993n)).toThrow(/too large/)
  })

  it('never adds two currencies', () => {
    const money = (amount: number, currency: string) => ({ amount, currency })
    expect(sumsOf([money(1, 'CNY'), money(2, 'EUR'), money(3, 'CNY')])).toEqual([
      money(4, 'CNY'),
      money(2, 'EUR'),
    ])
  })
})
