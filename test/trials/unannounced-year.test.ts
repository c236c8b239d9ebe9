import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { createCalendar, statutoryHolidays } from '../../src/calendar.ts'
import { yearsWanted } from '../../src/domain/calendar.ts'
import { addDays } from '../../src/domain/day.ts'
import { defaultPolicy, parsePolicy } from '../../src/domain/policy.ts'
import { makeWorld, wordsOf } from '../world.ts'

/** A year whose public holidays nobody has announced yet. */

const china = createCalendar(defaultPolicy.working)

describe('29: a year that is not announced', () => {
  it.each([
    ['2027-01-01', 'New Year’s Day, a Friday'],
    ['2027-02-05', 'the eve of Spring Festival'],
    ['2027-02-08', 'the third day of Spring Festival'],
    ['2027-04-05', 'Qingming'],
    ['2027-06-09', 'Dragon Boat'],
    ['2027-09-15', 'Mid-Autumn'],
    ['2027-10-01', 'National Day'],
    ['2028-05-01', 'Labour Day'],
    ['2028-05-02', 'its second day'],
    ['2027-01-02', 'a Saturday'],
  ])('%s is free: %s', (day) => expect(china.isWorkingDay(day)).toBe(false))

  it.each(['2027-01-04', '2027-02-10', '2027-05-03', '2027-10-04', '2027-12-24'])('%s is worked', (day) =>
    expect(china.isWorkingDay(day)).toBe(true),
  )

  it('names its holidays, so that “after National Day” is understood', () => {
    expect(china.holidays(2027).find(({ names }) => names.includes('国庆'))).toMatchObject({
      first: '2027-10-01',
    })
  })

  it('is not made known by a day off of the company’s own', () => {
    const own = createCalendar(parsePolicy('working: { daysOff: [2027-06-18] }').working)
    expect(own.knowsYear(2027)).toBe(false)
    expect(own.isWorkingDay('2027-01-01')).toBe(false)
  })

  it('has the law’s days where the announced years have them', () => {
    for (const year of [2020, 2021, 2022, 2023, 2024, 2025, 2026])
      for (const { names, first, last } of statutoryHolidays(year))
        for (let day = first; day <= last; day = addDays(day, 1)) {
          // New Year's Eve and 2 May became holidays in 2025.
          const since2025 = (names[0] === '春节' && day === first) || day.endsWith('-05-02')
          if (year < 2025 && since2025) continue
          expect(chineseDays.isWorkday(day), `${names[0]} ${day}`).toBe(false)
        }
  })
})

describe('29: another country’s own list that ends before the year', () => {
  const ics = (...events: string[]) =>
    [
      'BEGIN:VCALENDAR',
      ...events.map((event) => `BEGIN:VEVENT\nSUMMARY:x\n${event}\nEND:VEVENT`),
      'END:VCALENDAR',
    ].join('\n')
  const day = (value: string, rule = '') => `DTSTART;VALUE=DATE:${value}${rule && `\nRRULE:${rule}`}`
  const known = (policy: string, file?: string) =>
    createCalendar(parsePolicy(policy).working, file).knowsYear(2027)
  it.each<[string, string, string | undefined, boolean]>([
    ['a file of 2026 alone', 'working: { country: other }', ics(day('20261225'), day('20260101')), false],
    ['a file that goes on', 'working: { country: other }', ics(day('20261225'), day('20270101')), true],
    ['a file that is ahead', 'working: { country: other }', ics(day('20261225'), day('20280101')), true],
    ['days of every year', 'working: { country: other }', ics(day('20201225', 'FREQ=YEARLY')), true],
    [
      'holidays of the policy until 2026',
      'working: { country: other, holidays: [2026-12-25] }',
      undefined,
      false,
    ],
    [
      'holidays of the policy for 2027',
      'working: { country: other, holidays: [2027-12-25] }',
      undefined,
      true,
    ],
    ['days off of the company’s own', 'working: { country: other, daysOff: [2026-12-24] }', undefined, true],
    ['nothing listed on purpose', 'working: { country: other }', undefined, true],
  ])('%s', (_what, policy, file, is) => expect(known(policy, file)).toBe(is))

  it('is said to admins once, with what to do', async () => {
    const policy = parsePolicy('working: { country: other, holidays: [2026-12-25] }')
    const world = await makeWorld({ now: '2026-10-08T09:30:00+08:00', policy })
    await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
    await world.tick()
    world.now = '2026-10-09T09:30:00+08:00'
    await world.tick()
    const told = (await world.toldTo('Ada Admin')).map(wordsOf).filter((words) => words.includes('2027'))
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('The list of public holidays ends before 2027')
    expect(told[0]).not.toContain('Spring Festival')
  })
})

describe('who hears of it', () => {
  it('asks for the next year from October on', () => {
    expect(yearsWanted('2026-09-30')).toEqual([2026])
    expect(yearsWanted('2026-10-01')).toEqual([2026, 2027])
  })

  it('admins, once, in their language', async () => {
    const world = await makeWorld({ now: '2026-09-30T09:30:00+08:00' })
    await world.addPerson('Ada Admin', 'admin', { slack: 'U0ADA', locale: 'en-US' })
    await world.addPerson('管理员', 'admin', { feishu: 'ou_admin', locale: 'zh-CN' })
    await world.addPerson('Rita', 'rep', { slack: 'U0RITA' })
    await world.tick()
    expect(await world.toldTo('Ada Admin')).toEqual([])
    for (const day of ['2026-10-08', '2026-10-09', '2026-11-02']) {
      world.now = `${day}T09:30:00+08:00`
      await world.tick()
    }
    const told = (await world.toldTo('Ada Admin')).map(wordsOf)
    expect(told.filter((words) => words.includes('Public holidays of 2027 are not known yet'))).toHaveLength(
      1,
    )
    expect((await world.toldTo('管理员')).map(wordsOf).join()).toContain('还不知道 2027 年的放假安排')
    expect(await world.toldTo('Rita')).toEqual([])
  })
})
