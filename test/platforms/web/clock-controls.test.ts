import { describe, expect, it } from 'vitest'
import { endOf, stopsBetween } from '../../../src/platforms/web/clock-controls.ts'

const SHANGHAI = 'Asia/Shanghai'
const iso = (date: Date) => date.toISOString()

describe('endOf', () => {
  it.each([
    ['hour', SHANGHAI, '2026-06-01T00:30:00Z', '2026-06-01T01:30:00.000Z'],
    ['morning', SHANGHAI, '2026-06-01T00:30:00Z', '2026-06-02T00:30:00.000Z'],
    // 07:00 in Shanghai is still the day before in UTC: tomorrow is Shanghai's.
    ['morning', SHANGHAI, '2026-05-31T23:00:00Z', '2026-06-02T00:30:00.000Z'],
    ['week', SHANGHAI, '2026-06-01T00:30:00Z', '2026-06-08T00:30:00.000Z'],
    // The clocks go forward on 29 March 2026: the wall clock shows the same, an hour is missing.
    ['week', 'Europe/Berlin', '2026-03-25T08:00:00Z', '2026-04-01T07:00:00.000Z'],
  ] as const)('%s in %s from %s is %s', (by, zone, now, end) => {
    expect(iso(endOf(by, zone, new Date(now)))).toBe(end)
  })
})

describe('stopsBetween', () => {
  it('stops at every digest and reminder of the way, in order, the end last and once', () => {
    const from = new Date('2026-06-01T00:30:00Z')
    const stops = stopsBetween(SHANGHAI, from, new Date('2026-06-08T00:30:00Z'))
    const times = stops.map(iso)
    expect(times).toEqual([...new Set(times)].sort())
    expect(times.filter((time) => time.endsWith('T00:30:00.000Z'))).toHaveLength(7)
    expect(times[0]).toBe('2026-06-01T01:00:00.000Z')
    expect(times.at(-1)).toBe('2026-06-08T00:30:00.000Z')
  })

  it('has nothing but the end when nothing lies between', () => {
    const to = new Date('2026-06-01T03:00:00Z')
    expect(stopsBetween(SHANGHAI, new Date('2026-06-01T02:00:00Z'), to)).toEqual([to])
  })
})
