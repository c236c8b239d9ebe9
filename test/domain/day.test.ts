import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayAt,
  dayIn,
  daysBetween,
  instantAt,
  isDay,
  isoWeekOf,
  mondayOf,
  numberOf,
  quarterOf,
  weekdayOf,
} from '../../src/domain/day.ts'

const numbers = fc.integer({ min: -100_000, max: 200_000 })

describe('days', () => {
  it('agree with the calendar of the standard library, leap days and century years included', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -4000, max: 4000 }), (number, shift) => {
        const day = dayAt(number)
        const date = Temporal.PlainDate.from(day)
        expect(numberOf(day)).toBe(number)
        expect(addDays(day, shift)).toBe(date.add({ days: shift }).toString())
        expect(daysBetween(day, addDays(day, shift))).toBe(shift)
        expect(weekdayOf(day)).toBe(date.dayOfWeek)
        expect(weekdayOf(mondayOf(day))).toBe(1)
      }),
    )
  })

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-2-3', false],
    ['2026-13-01', false],
    ['', false],
  ])('%s is a day: %s', (text, real) => {
    expect(isDay(text)).toBe(real)
  })

  it('knows weeks over the year end, quarters and months', () => {
    expect([isoWeekOf('2026-05-25'), isoWeekOf('2027-01-01'), isoWeekOf('2024-12-30')]).toEqual([
      '2026-W22',
      '2026-W53',
      '2025-W01',
    ])
    expect(quarterOf('2026-06-01')).toEqual({ name: '2026-Q2', first: '2026-04-01', last: '2026-06-30' })
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  })

  it('is the day of the zone, also where the clock jumps', () => {
    expect(dayIn('Asia/Shanghai', new Date('2026-05-31T16:00:00Z'))).toBe('2026-06-01')
    expect(dayIn('America/New_York', new Date('2026-06-01T03:59:00Z'))).toBe('2026-05-31')
    // 02:30 does not exist in Berlin on 29 March 2026: the instant after the gap.
    expect(instantAt('Europe/Berlin', '2026-03-29', 150).toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })
})
