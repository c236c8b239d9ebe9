import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/calendar.ts'
import type { Day } from '../../src/domain/day.ts'
import {
  complaintRung,
  contactRung,
  planRung,
  stageRung,
  stepRung,
  wallRung,
} from '../../src/domain/ladders.ts'
import { defaultPolicy, parsePolicy } from '../../src/domain/policy.ts'

const policy = defaultPolicy
/** China's own: National Day 1–7 October 2026, Saturday 10 October worked for it. */
const calendar = createCalendar(policy.working)
const at = (day: Day) => ({ day, policy, calendar })

describe('contact', () => {
  const lastOn = '2026-06-01'
  const cadence = 14

  it.each<[Day, string | undefined, boolean]>([
    ['2026-06-11', undefined, false],
    // Sunday 14 June is told on the Friday: due Monday 15 June is one working day ahead.
    ['2026-06-12', '-1', false],
    ['2026-06-15', '0', false],
    ['2026-06-16', '1', false],
    ['2026-06-21', '1', false],
    ['2026-06-22', '1.5', false],
    ['2026-06-28', '1.5', false],
    ['2026-06-29', '2', true],
    ['2026-09-01', '2', true],
  ])('on %s the rung is %s', (day, rung, forManager) => {
    const found = contactRung({ lastOn, cadence }, at(day))

    expect(found?.rung).toBe(rung)
    expect(found?.forManager ?? false).toBe(forManager)
  })

  it.each<[Day, Day, string | undefined]>([
    // A promise for a later day keeps everything quiet…
    ['2026-06-12', '2026-06-17', undefined],
    ['2026-06-15', '2026-06-17', undefined],
    ['2026-06-16', '2026-06-17', undefined],
    ['2026-06-17', '2026-06-17', undefined],
    // …until its day and one working day of grace are over.
    ['2026-06-18', '2026-06-17', undefined],
    ['2026-06-19', '2026-06-17', '1'],
    // The promise for the day itself leaves the line of the day standing.
    ['2026-06-15', '2026-06-15', '0'],
    // A promise of a Friday has its grace on the next working day.
    ['2026-06-22', '2026-06-18', undefined],
    ['2026-06-23', '2026-06-18', '1.5'],
    // Older than the contact: it was kept.
    ['2026-06-16', '2026-05-29', '1'],
  ])('on %s with a promise for %s the rung is %s', (day, plannedOn, rung) => {
    // 19 June 2026 is the Dragon Boat Festival, so the grace of Thursday 18 June is Monday.
    expect(contactRung({ lastOn, cadence, plannedOn }, at(day))?.rung).toBe(rung)
  })

  it.each<[string, Day, Day, string | undefined]>([
    ['before a week of holidays it tells what falls into it', '2026-09-30', '2026-09-27', '-1'],
    ['the Saturday that is worked tells what is due that Monday', '2026-10-10', '2026-10-05', '-1'],
    ['over the year end', '2026-12-31', '2026-12-25', '-1'],
    ['on the leap day', '2028-02-29', '2028-02-22', '0'],
    ['the day after the leap day', '2028-03-01', '2028-02-22', '1'],
  ])('%s', (_what, day, last, rung) => {
    expect(contactRung({ lastOn: last, cadence: 7 }, at(day))?.rung).toBe(rung)
  })

  it('is not asked for before the contact itself', () => {
    expect(contactRung({ lastOn: '2026-06-10', cadence: 7 }, at('2026-06-09'))).toBeUndefined()
  })
})

describe('next step', () => {
  it.each<[Day, Day, number | undefined, number, boolean]>([
    // due Wednesday
    ['2026-06-08', '2026-06-10', undefined, 0, false],
    ['2026-06-09', '2026-06-10', -1, 0, false],
    ['2026-06-10', '2026-06-10', 0, 0, false],
    ['2026-06-11', '2026-06-10', 1, 1, false],
    ['2026-06-16', '2026-06-10', 1, 6, false],
    ['2026-06-17', '2026-06-10', 7, 7, true],
    // due Sunday: told on Friday, overdue on Monday
    ['2026-06-05', '2026-06-07', -1, 0, false],
    ['2026-06-08', '2026-06-07', 1, 1, false],
    // due within National Day week: told on the last working day before, found overdue on the first after
    ['2026-09-30', '2026-10-05', -1, 0, false],
    ['2026-09-29', '2026-10-05', undefined, 0, false],
    ['2026-10-08', '2026-10-05', 1, 3, false],
    ['2026-10-12', '2026-10-05', 7, 7, true],
    ['2028-02-29', '2028-03-01', -1, 0, false],
    ['2027-01-04', '2026-12-31', 1, 4, false],
  ])('on %s a step due %s stands on rung %s', (day, due, rung, late, forManager) => {
    const found = stepRung(due, at(day))

    expect(found?.rung).toBe(rung)
    if (found) expect(found).toMatchObject({ late, forManager })
  })
})

describe('stage age', () => {
  it.each<[number, number, boolean, number | undefined, boolean]>([
    [23, 30, false, undefined, false],
    [24, 30, false, 80, false],
    [29, 30, false, 80, false],
    [24, 30, true, undefined, false],
    [30, 30, true, 100, false],
    [44, 30, true, 100, false],
    [45, 30, true, 150, true],
    [59, 30, false, 150, true],
    [60, 30, false, 200, true],
    [400, 30, false, 200, true],
  ])('%s of %s days, next step ahead: %s → %s', (age, limit, stepAhead, rung, forManager) => {
    const found = stageRung({ age, limit, stepAhead }, { policy })

    expect(found?.rung).toBe(rung)
    expect(found?.forManager ?? false).toBe(forManager)
  })

  it('follows the policy', () => {
    const own = parsePolicy('reminders: { stage: { percents: [50], managerFromPercent: 50 } }')

    expect(stageRung({ age: 15, limit: 30, stepAhead: false }, { policy: own })).toEqual({
      rung: 50,
      forManager: true,
    })
    expect(stageRung({ age: 14, limit: 30, stepAhead: false }, { policy: own })).toBeUndefined()
  })
})

describe('complaint', () => {
  const hours = { from: 540, to: 1080 }

  it.each<[string, string, number | undefined]>([
    // Opened Tuesday 26 May 10:00, due Friday 29 May 18:00: 35 hours of work; half of them end on Thursday 09:30.
    ['one minute before half the time', '2026-05-28T09:29:00+08:00', undefined],
    ['at half the time', '2026-05-28T09:30:00+08:00', 50],
    ['one minute before its end', '2026-05-29T17:59:00+08:00', 50],
    ['at its end', '2026-05-29T18:00:00+08:00', 100],
    ['after the weekend', '2026-06-01T09:00:00+08:00', 100],
  ])('%s', (_what, now, rung) => {
    const facts = {
      openedOn: '2026-05-26',
      openedAt: new Date('2026-05-26T10:00:00+08:00'),
      dueOn: '2026-05-29',
    }
    const look = { now: new Date(now), zone: 'Asia/Shanghai', hours, policy, calendar }

    expect(complaintRung(facts, look)?.rung).toBe(rung)
    expect(complaintRung(facts, look)?.forManager ?? false).toBe(rung === 100)
  })

  it('does not count the day of opening when its hour is unknown, nor nights, nor holidays', () => {
    const facts = { openedOn: '2026-09-30', dueOn: '2026-10-09' }
    const rungAt = (now: string) =>
      complaintRung(facts, { now: new Date(now), zone: 'Asia/Shanghai', hours, policy, calendar })?.rung

    // Two working days: Thursday 8 and Friday 9 October.
    expect(rungAt('2026-10-08T17:59:00+08:00')).toBeUndefined()
    expect(rungAt('2026-10-08T18:00:00+08:00')).toBe(50)
    expect(rungAt('2026-10-09T18:00:00+08:00')).toBe(100)
  })

  it.each([
    [
      'New York, clocks forward on Sunday 8 March',
      'America/New_York',
      '2026-03-06T17:00:00-05:00',
      '2026-03-09',
      '2026-03-09T13:00:00-04:00',
    ],
    [
      'Berlin, clocks back on Sunday 25 October',
      'Europe/Berlin',
      '2026-10-23T17:00:00+02:00',
      '2026-10-26',
      '2026-10-26T13:00:00+01:00',
    ],
  ])('%s: half of ten hours of work is at 13:00 of the wall clock', (_what, zone, openedAt, dueOn, half) => {
    const facts = { openedOn: openedAt.slice(0, 10), openedAt: new Date(openedAt), dueOn }
    const look = (now: Date) => ({ now, zone, hours, policy, calendar })

    expect(complaintRung(facts, look(new Date(half)))?.rung).toBe(50)
    expect(complaintRung(facts, look(new Date(Date.parse(half) - 60_000)))).toBeUndefined()
  })
})

describe('plan review and wall', () => {
  it.each<[Day, string | undefined]>([
    ['2026-06-07', undefined],
    ['2026-06-08', 'soon'],
    ['2026-06-11', 'soon'],
    ['2026-06-12', 'late'],
  ])('a plan reviewed on 11 May with a limit of 31 days is on %s: %s', (day, rung) => {
    expect(planRung({ reviewedOn: '2026-05-11', limit: 31 }, { day, policy })?.rung).toBe(rung)
  })

  it('a plan that never was is none', () => {
    expect(planRung({ limit: 31 }, { day: '2026-06-01', policy })?.rung).toBe('none')
  })

  it.each<[Day, string | undefined]>([
    ['2026-05-30', undefined],
    ['2026-05-31', 'old'],
  ])('a wall scored on 1 May is on %s: %s', (day, rung) => {
    expect(wallRung({ scoredOn: '2026-05-01', limit: 30 }, { day })?.rung).toBe(rung)
  })
})
