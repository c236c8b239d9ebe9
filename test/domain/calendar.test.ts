import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/calendar.ts'
import {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingTime,
  lastWorkingDay,
  nextWorkingDay,
  nextWorkingTime,
  workingDaysBetween,
  workingMinutesBetween,
} from '../../src/domain/calendar.ts'
import { addDays, daysBetween, weekdayOf } from '../../src/domain/day.ts'
import { HolidayFault, readHolidays } from '../../src/domain/holidays.ts'
import { defaultPolicy, parsePolicy } from '../../src/domain/policy.ts'

const working = (yaml: string) => parsePolicy(`working: ${yaml}`).working
const china = createCalendar(working('{}'))
const plain = createCalendar(working('{ country: other }'))
const hours = { from: 540, to: 1080 }
const zone = 'Asia/Shanghai'
const at = (text: string) => new Date(`${text}+08:00`)

describe('the company calendar', () => {
  it.each([
    ['2026-10-01', false, 'National Day'],
    ['2026-10-07', false, 'the last day of the holiday week'],
    ['2026-10-10', true, 'a make-up Saturday (调休)'],
    ['2026-10-11', false, 'an ordinary Sunday'],
    ['2026-06-01', true, 'an ordinary Monday'],
    ['2028-02-29', true, 'a leap day, in a year not announced yet'],
  ])('China: %s is worked: %s (%s)', (day, worked) => {
    expect(china.isWorkingDay(day)).toBe(worked)
    expect(china.isWorkingDay(day)).toBe(worked)
  })

  it('puts the company above the country, and extra days above days off', () => {
    const own = createCalendar(
      working('{ daysOff: [2026-06-01, 2026-06-02], extraDays: [2026-06-02, 2026-10-01] }'),
    )
    expect(['2026-06-01', '2026-06-02', '2026-10-01'].map(own.isWorkingDay)).toEqual([false, true, true])
  })

  it('knows which years are announced', () => {
    expect(china.knowsYear(2026)).toBe(true)
    expect(china.knowsYear(2090)).toBe(false)
    expect(createCalendar(working('{ daysOff: [2090-10-01] }')).knowsYear(2090)).toBe(true)
    expect(plain.knowsYear(2090)).toBe(true)
  })

  it('takes other weekends', () => {
    const gulf = createCalendar(working('{ country: other, weekend: [fri, sat] }'))
    expect(['2026-06-05', '2026-06-06', '2026-06-07'].map(gulf.isWorkingDay)).toEqual([false, false, true])
  })

  it('reads holidays from iCalendar: all-day events, DTEND exclusive, folded lines, yearly ones', () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260525\r\nDTEND;VALUE=DATE:20260527\r\nSUMMARY:Two\r\n  days\r\nEND:VEVENT',
      'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20201225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas\r\nEND:VEVENT',
      'BEGIN:VEVENT\r\nDTSTART:20260603T090000Z\r\nSUMMARY:A meeting\r\nEND:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    const germany = createCalendar(working('{ country: other }'), ics)
    const days = ['2026-05-25', '2026-05-26', '2026-05-27', '2026-12-25', '2026-06-03']
    expect(days.map(germany.isWorkingDay)).toEqual([false, false, true, false, true])
  })

  it('refuses a holiday file it would misread, with every fault', () => {
    const event = (lines: string) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT\n`
    const bad = `BEGIN:VCALENDAR\n${event('DTSTART;VALUE=DATE:20260230\nSUMMARY:A')}${event(
      'DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=WEEKLY\nSUMMARY:B',
    )}${event('DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260901\nSUMMARY:C')}END:VCALENDAR`
    const read = () => readHolidays(bad)
    expect(read).toThrow(HolidayFault)
    expect(read).toThrow(/A: DTSTART 20260230; B: RRULE FREQ=WEEKLY.*; C: from 2026-07-01/)
    expect(() => readHolidays('day,name\n')).toThrow(/not an iCalendar file/)
  })
})

describe('working days', () => {
  it('counts after the day, as SLAs do', () => {
    expect(addWorkingDays(plain, '2026-05-22', 3)).toBe('2026-05-27')
    expect(addWorkingDays(plain, '2026-05-23', 1)).toBe('2026-05-25')
    expect(addWorkingDays(plain, '2026-05-25', -1)).toBe('2026-05-22')
    expect(addWorkingDays(plain, '2026-05-23', 0)).toBe('2026-05-23')
    // Over National Day week: the eighth is the next working day.
    expect(addWorkingDays(china, '2026-09-30', 1)).toBe('2026-10-08')
    expect(nextWorkingDay(china, '2026-10-01')).toBe('2026-10-08')
    expect(lastWorkingDay(china, '2026-10-07')).toBe('2026-09-30')
  })

  it('says so when no day is ever worked', () => {
    expect(() => nextWorkingDay({ isWorkingDay: () => false }, '2026-06-01')).toThrow(
      /no working day within a year/,
    )
  })

  it('adding and counting are inverse', () => {
    const days = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2025-01-01', count))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const end = addWorkingDays(china, day, count)
        expect(china.isWorkingDay(end)).toBe(true)
        expect(workingDaysBetween(china, day, end)).toBe(count)
        expect(daysBetween(day, end)).toBeGreaterThanOrEqual(count)
      }),
      { numRuns: 200 },
    )
  })

  it('knows weekdays on both sides of 1970', () => {
    expect(['2026-06-01', '2026-06-07', '1969-12-31', '1970-01-01'].map(weekdayOf)).toEqual([1, 7, 3, 4])
  })
})

describe('working time', () => {
  it('is due on Monday 16:00 when asked on Thursday 16:00 with two working days', () => {
    const due = addWorkingMinutes(plain, hours, zone, at('2026-05-28T16:00'), 2 * 540)
    expect(due).toEqual(at('2026-06-01T16:00'))
    expect(workingMinutesBetween(plain, hours, zone, at('2026-05-28T16:00'), due)).toBe(1080)
  })

  it.each([
    ['a minute before opening', '2026-06-01T08:59', false, '2026-06-01T09:00'],
    ['opening', '2026-06-01T09:00', true, '2026-06-01T09:00'],
    ['the last minute', '2026-06-01T17:59', true, '2026-06-01T17:59'],
    ['closing', '2026-06-01T18:00', false, '2026-06-02T09:00'],
    ['Saturday', '2026-06-06T12:00', false, '2026-06-08T09:00'],
  ])('%s', (_name, now, worked, next) => {
    expect(isWorkingTime(plain, hours, zone, at(now))).toBe(worked)
    expect(nextWorkingTime(plain, hours, zone, at(now))).toEqual(at(next))
  })

  it.each(['America/New_York', 'Europe/Berlin', 'Asia/Shanghai'])(
    'adding and measuring are inverse, over DST changes in %s',
    (there) => {
      const instants = fc
        .integer({ min: 0, max: 400 * 1440 })
        .map((minute) => new Date(Date.UTC(2026, 0, 1) + minute * 60_000))
      fc.assert(
        fc.property(instants, fc.integer({ min: 1, max: 6000 }), (from, minutes) => {
          const due = addWorkingMinutes(plain, hours, there, from, minutes)
          expect(workingMinutesBetween(plain, hours, there, from, due)).toBe(minutes)
        }),
        { numRuns: 60 },
      )
    },
  )
})

describe('holidays by name', () => {
  it('knows when China’s are, as people call them', () => {
    const { holidays } = createCalendar(defaultPolicy.working)
    const of2026 = holidays?.(2026) ?? []
    expect(of2026.find(({ names }) => names.includes('国庆'))).toMatchObject({
      first: '2026-10-01',
      last: '2026-10-07',
    })
    expect(of2026.find(({ names }) => names.includes('春节'))?.first.slice(0, 7)).toBe('2026-02')
  })
})
