import { describe, expect, it } from 'vitest'
import { daysBetween } from '../../src/domain/day.ts'
import { loadDemo } from '../../src/imports/demo.ts'
import { demoSince } from '../../src/imports/demo-store.ts'
import { problemLine } from '../../src/imports/problem-text.ts'
import { progressLine } from '../../src/imports/progress.ts'
import { makeWorld, wordsOf } from '../world.ts'
import { contents, freshStore } from './setting.ts'

describe('the demo company', () => {
  it('is loaded once, with every date moved so that the example is today', async () => {
    const store = await freshStore(new Date('2027-02-10T09:00:00+08:00'))
    expect(await store.read(demoSince)).toBeUndefined()
    expect(await loadDemo(store)).toBe(true)
    expect(await loadDemo(store)).toBe(false)
    expect(await store.read(demoSince)).toBe('2027-02-10')

    const { rows } = await store.database.pool.query(`
      SELECT (SELECT max(day)::text FROM "Visit") AS visit, (SELECT max("asOf")::text FROM "Receivable") AS receivable,
        (SELECT "requestedAt" FROM "Request") AS asked, (SELECT period FROM "Target") AS period,
        (SELECT count(*)::int FROM "WeekPlan" WHERE week <> to_char(day, 'IYYY-"W"IW')) AS wrong_weeks,
        (SELECT array_agg(DISTINCT week) FROM "WeekSummary") AS weeks, (SELECT due::text FROM "NextStep" WHERE code = 'F1') AS due`)
    expect(rows[0]).toEqual({
      visit: '2027-02-06',
      receivable: '2027-02-10',
      asked: new Date('2027-02-06T16:00:00+08:00'),
      period: '2027-Q1',
      wrong_weeks: 0,
      weeks: ['2027-W05'],
      due: '2027-02-03',
    })
    expect(daysBetween('2026-06-01', '2027-02-10')).toBe(daysBetween('2026-05-28', '2027-02-06'))
  })

  it('its people are played on the web and nowhere else, and risk is as in the example', async () => {
    const store = await freshStore(new Date('2026-11-22T09:00:00+08:00'))
    await loadDemo(store)
    const { rows } = await store.database.pool.query(
      `SELECT platform::text, count(*)::int FROM "Identity" GROUP BY 1`,
    )
    expect(rows).toEqual([{ platform: 'web', count: 12 }])
    const { rows: risk } = await store.database.pool.query(
      `SELECT code, band::text FROM "Account" WHERE code IN ('K02', 'K03') ORDER BY 1`,
    )
    expect(risk).toEqual([
      { code: 'K02', band: 'critical' },
      { code: 'K03', band: 'healthy' },
    ])
  })

  it.each([
    ['a Sunday', '2026-11-22', '2026-11-16', '2026-W46'],
    ['a Saturday', '2026-11-21', '2026-11-16', '2026-W46'],
    ['a public holiday', '2026-10-05', '2026-09-26', '2026-W40'],
    ['a Saturday that is worked 调休', '2026-10-10', '2026-10-06', '2026-W40'],
  ])(
    'on %s the example is the last working day, with a whole week behind it',
    async (_what, day, visit, week) => {
      const world = await makeWorld({ now: `${day}T10:00:00+08:00` })
      await loadDemo(world.store)
      const visits = await world.db.visit.aggregate({ _max: { day: true } })
      expect(visits._max.day).toEqual(new Date(visit))
      const plans = await world.db.weekPlan.findMany({ select: { day: true, week: true } })
      expect(new Set(plans.map((plan) => plan.week))).toEqual(new Set([week]))
      expect(new Set(plans.map((plan) => plan.day.getUTCDay()))).toEqual(new Set([1, 2, 3]))

      const words = wordsOf((await world.say('周敏', '日报')).card)
      expect(words).toContain('东海石化')
      const numbers = wordsOf((await world.say('周敏', '数字')).card)
      expect(numbers).toContain('周总结未交：王浩')
      expect(numbers).toMatch(/计划完成 \d\/8/)
      expect(wordsOf((await world.say('王浩', '今日')).card)).toContain('C1 投诉 东海石化')
    },
  )

  it('never goes into a database that knows somebody', async () => {
    const store = await freshStore()
    await store.database.pool.query(`INSERT INTO "Person" (name, role) VALUES ('周敏', 'admin')`)
    const before = await contents(store)
    expect(await loadDemo(store)).toBe(false)
    expect(await contents(store)).toEqual(before)
  })
})

describe('the progress line', () => {
  it('keeps quiet in the first second, then says what, how many and how fast', () => {
    let now = 0
    const written: string[] = []
    const line = progressLine({ write: (text) => written.push(text) }, () => now)
    line.progress({ doing: 'reading', what: 'visits.csv', rows: 10, percent: 1 })
    now = 2000
    line.progress({ doing: 'reading', what: 'visits.csv', rows: 40_000, percent: 12 })
    now = 2100
    line.progress({ doing: 'reading', what: 'visits.csv', rows: 41_000, percent: 13 })
    now = 4000
    line.progress({ doing: 'assessing', what: 'accounts', rows: 0, percent: 90 })
    line.end()
    expect(written).toEqual([
      ' 12 %  reading visits.csv  40000 rows, 20000/s\n',
      ' 90 %  assessing accounts\n',
    ])
  })

  it('is one line on a terminal, and gone at the end', () => {
    let now = 0
    const written: string[] = []
    const line = progressLine({ write: (text) => written.push(text), isTTY: true }, () => now)
    line.progress({ doing: 'writing', what: 'visits', rows: 0, percent: 50 })
    now = 1500
    line.progress({ doing: 'writing', what: 'visits', rows: 3000, percent: 60 })
    line.end()
    expect(written[0]).toBe('\r 60 %  writing visits  3000 rows, 2000/s')
    expect(written[1]?.trim()).toBe('')
  })

  it('a problem is one line: file, line, message', () => {
    expect(problemLine({ file: 'a.csv', line: 3, key: 'wrong', data: [] })).toBe('a.csv:3: is wrong')
  })
})
