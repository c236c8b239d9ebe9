import { describe, expect, it } from 'vitest'
import { defaultPolicy, parsePolicy } from '../../src/domain/policy.ts'
import { assessAccount } from '../../src/domain/risk/assess.ts'
import type { AccountFacts } from '../../src/domain/risk/facts.ts'
import { wallPercent } from '../../src/domain/wall.ts'
import { weekdays } from './example.ts'
import { account, points, TODAY } from './facts.ts'

const on = (over: Partial<AccountFacts>, policy = defaultPolicy) =>
  assessAccount(account(over), policy, TODAY, weekdays)
const wall = (push: number, share: number, contact: number, personal: number, day = '2026-05-22') => ({
  day,
  push,
  share,
  contact,
  personal,
})
const revenue = (last: number, prior: number) => [
  { day: '2026-05-10', amount: last },
  { day: '2026-02-09', amount: prior },
]
const step = (id: number, due: string) => ({ id, text: 'x', due })

type Case = [name: string, over: Partial<AccountFacts>, signals: Record<string, number>, hard?: string[]]

describe('accounts: what exactly on a threshold means', () => {
  it.each<Case>([
    ['a healthy account has no signal', {}, {}],
    ['gap exactly the cadence is due, not overdue', { lastContactOn: '2026-05-25' }, {}],
    ['a day more is overdue', { lastContactOn: '2026-05-24' }, { AR01: 10 }],
    ['1.43 times (10 of 7 days) is below 1.5', { lastContactOn: '2026-05-22' }, { AR01: 10 }],
    ['1.57 times (11 of 7 days)', { lastContactOn: '2026-05-21' }, { AR01: 15 }],
    ['exactly twice the cadence on tier A: 20 and H4', { lastContactOn: '2026-05-18' }, { AR01: 20 }, ['H4']],
    ['twice the cadence on tier B: no H4', { tier: 'B', lastContactOn: '2026-05-04' }, { AR01: 20 }],
    ['tier C exactly 1.5 times', { tier: 'C', lastContactOn: '2026-04-17' }, { AR01: 15 }],
    ['decision level exactly 30 days on tier A', { lastDecisionContact: { day: '2026-05-02' } }, {}],
    ['decision level 31 days on tier A', { lastDecisionContact: { day: '2026-05-01' } }, { AR02: 10 }],
    [
      'decision level never matters on tier D less',
      { tier: 'D', lastDecisionContact: { day: '2020-01-01' } },
      {},
    ],
    ['one person in 90 days', { people: [{ contactId: 1, lastOn: '2026-05-30' }] }, { AR03: 5 }],
    [
      'the second person exactly 90 days ago still counts',
      { people: account().people.map((one, at) => (at ? { ...one, lastOn: '2026-03-03' } : one)) },
      {},
    ],
    [
      'the second person 91 days ago',
      { people: account().people.map((one, at) => (at ? { ...one, lastOn: '2026-03-02' } : one)) },
      { AR03: 5 },
    ],
    ['one person on tier C', { tier: 'C', people: [{ contactId: 1, lastOn: '2026-05-30' }] }, {}],
    ['wall exactly at the floor of 75', { walls: [wall(2, 1, 1, 2)] }, {}],
    ['wall a brick below it', { walls: [wall(2, 1, 1, 1)] }, { AR04: 5 }],
    ['wall of B exactly at 50', { tier: 'B', walls: [wall(1, 1, 1, 1)] }, {}],
    ['wall of C exactly at 37.5', { tier: 'C', walls: [wall(1, 1, 0, 1)] }, {}],
    ['shortfall exactly 25', { walls: [wall(1, 0, 1, 2)] }, { AR04: 10 }],
    ['fall exactly 12.5', { walls: [wall(2, 1, 2, 2), wall(2, 2, 2, 2, '2026-02-21')] }, { AR05: 5 }],
    ['fall exactly 25', { walls: [wall(2, 1, 1, 2), wall(2, 2, 2, 2, '2026-02-21')] }, { AR05: 10 }],
    ['a wall that rose', { walls: [wall(2, 2, 2, 2), wall(0, 0, 0, 0, '2026-02-21')] }, {}],
    ['complaint due today is on time', { complaints: [complaint('complaint', '2026-06-01')] }, { AR06: 8 }],
    ['complaint due yesterday', { complaints: [complaint('complaint', '2026-05-31')] }, { AR06: 13 }],
    ['grumble due tomorrow', { complaints: [complaint('grumble', '2026-06-02')] }, { AR06: 3 }],
    ['open crisis: H1', { complaints: [complaint('crisis', '2026-06-01')] }, { AR06: 15 }, ['H1']],
    ['satisfaction exactly 0', { satisfactions: [reading(8, 8)] }, {}],
    ['satisfaction below 0', { satisfactions: [reading(7.9, 8)] }, { AR07: 5 }],
    [
      'satisfaction exactly −2, whatever binary makes of it',
      { satisfactions: [reading(7.1, 9.1)] },
      { AR07: 10 },
    ],
    ['satisfaction on a scale of five: −1 is −2 of ten', { satisfactions: [reading(3, 4, 5)] }, { AR07: 10 }],
    [
      'the newest reading counts',
      { satisfactions: [reading(1, 9), { ...reading(9, 9), day: '2026-05-30' }] },
      {},
    ],
    ['revenue −19.9 %', { revenues: revenue(80_01, 100_00 - 11) }, {}],
    ['revenue exactly −20 %', { revenues: revenue(80_00, 100_00) }, { AR08: 5 }],
    ['revenue exactly −35 %', { revenues: revenue(65_00, 100_00) }, { AR08: 10 }],
    ['revenue exactly −50 %: 15 and H2', { revenues: revenue(1900, 3800) }, { AR08: 15 }, ['H2']],
    ['revenue a fen better than −50 %', { revenues: revenue(1901, 3800) }, { AR08: 10 }],
    ['nothing before: no statement', { revenues: revenue(200, 0) }, {}],
    [
      'the 90th day back is in the window before',
      { revenues: [{ day: '2026-03-03', amount: 9 }] },
      { AR08: 15 },
      ['H2'],
    ],
    ['the 89th is in the last one', { revenues: [{ day: '2026-03-04', amount: 9 }] }, {}],
    ['receivable 30 days', { receivables: [receivable(30)] }, { AR09: 3 }],
    ['receivable 31 days', { receivables: [receivable(31)] }, { AR09: 6 }],
    ['receivable exactly 60 days: no H3', { receivables: [receivable(60)] }, { AR09: 6 }],
    ['receivable 61 days: H3', { receivables: [receivable(61)] }, { AR09: 10 }, ['H3']],
    ['receivable not due yet', { receivables: [receivable(0)] }, {}],
    [
      'only the newest snapshot counts',
      { receivables: [receivable(75, '2026-05-01'), receivable(12)] },
      { AR09: 3 },
    ],
    ['competitor 30 days ago', { competitorSignals: [{ day: '2026-05-02', kind: 'presence' }] }, { AR10: 3 }],
    ['competitor 31 days ago', { competitorSignals: [{ day: '2026-05-01', kind: 'displacement' }] }, {}],
    ['churn flag on tier A: H5', { churnFlags: [{ day: '2026-05-13', reason: 5 }] }, { AR11: 5 }, ['H5']],
    ['churn flag on tier B', { tier: 'B', churnFlags: [{ day: '2026-04-02', reason: 5 }] }, { AR11: 5 }],
    ['churn flag 61 days old', { churnFlags: [{ day: '2026-04-01', reason: 5 }] }, {}],
    ['next step due today is on time', { nextSteps: [step(1, '2026-06-01')] }, {}],
    ['one overdue', { nextSteps: [step(1, '2026-05-31')] }, { AR12: 3 }],
    ['two overdue', { nextSteps: [step(1, '2026-05-31'), step(2, '2026-05-01')] }, { AR12: 5 }],
    ['four overdue', { nextSteps: [1, 2, 3, 4].map((id) => step(id, '2026-05-31')) }, { AR12: 8 }],
    ['plan reviewed 31 days ago', { planReviewedOn: '2026-05-01' }, {}],
    ['plan reviewed 32 days ago', { planReviewedOn: '2026-04-30' }, { AR13: 3 }],
    ['profile complete and fresh', { profile: { percent: 80, checkedOn: '2026-03-03' } }, {}],
    ['profile a percent short', { profile: { percent: 79, checkedOn: '2026-06-01' } }, { AR14: 2 }],
    ['profile 91 days old', { profile: { percent: 100, checkedOn: '2026-03-02' } }, { AR14: 2 }],
    ['worst deal at risk', { deals: [trouble('watch'), trouble('at_risk')] }, { AR15: 3 }],
    ['worst deal critical', { deals: [trouble('critical'), trouble('at_risk')] }, { AR15: 5 }],
  ])('%s', (_name, over, signals, hard = []) => {
    const assessment = on(over)
    expect(points(assessment.signals)).toEqual(signals)
    expect(assessment.hard).toEqual(hard)
    if (hard.length > 0) expect(['at_risk', 'critical']).toContain(assessment.band)
  })

  it('caps each group and keeps the points of its signals', () => {
    const {
      planReviewedOn: _,
      lastDecisionContact: __,
      ...none
    } = account({ lastContactOn: '2026-05-01', people: [] })
    const assessment = assessAccount(none, defaultPolicy, TODAY, weekdays)
    expect(points(assessment.signals)).toEqual({ AR01: 20, AR02: 10, AR03: 5, AR13: 5 })
    expect(assessment.parts).toMatchObject({ contact: 30, execution: 5 })
    expect(assessment.score).toBe(35)
  })

  it('lists what is not known instead of scoring it', () => {
    const { lastContactOn: _, ...never } = account({ walls: [], satisfactions: [], revenues: [] })
    const assessment = assessAccount(never, defaultPolicy, TODAY, weekdays)
    expect(assessment.gaps).toEqual(['contact', 'wall', 'satisfaction', 'revenue'])
    expect(assessment.score).toBe(0)
  })

  it('keeps an old receivables snapshot and says that it is old', () => {
    expect(on({ receivables: [receivable(75, '2026-04-27')] }).gaps).toEqual([])
    const old = on({ receivables: [receivable(75, '2026-04-26')] })
    expect(old).toMatchObject({ gaps: ['receivables'], hard: ['H3'] })
  })

  it('takes an excepted signal out, with its hard trigger, until the day it counts again', () => {
    const held = on({ lastContactOn: '2026-05-18', exceptions: [{ rule: 'AR01', until: '2026-06-02' }] })
    expect(held).toMatchObject({ score: 0, band: 'healthy', hard: [], changesOn: '2026-06-02' })
    expect(held.excepted).toMatchObject([{ code: 'AR01', points: 20, until: '2026-06-02' }])
    const over = on({ lastContactOn: '2026-05-18', exceptions: [{ rule: 'AR01', until: TODAY }] })
    expect(over).toMatchObject({ score: 20, hard: ['H4'], excepted: [] })
  })

  it('lets a promise pause the reminder, never the score', () => {
    const promised = on({ lastContactOn: '2026-05-18', plannedContactOn: '2026-06-05' })
    expect(promised).toMatchObject({ score: 20, hard: ['H4'] })
    // Friday's visit plus one working day of grace.
    expect(promised.signals[0]?.evidence).toMatchObject({ pausedUntil: '2026-06-08' })
  })

  it('does not know what is dated after today', () => {
    const tomorrow = '2026-06-02'
    const assessment = on({
      complaints: [{ ...complaint('crisis', '2026-06-05'), openedOn: tomorrow }],
      churnFlags: [{ day: tomorrow, reason: 1 }],
      receivables: [receivable(90, tomorrow)],
    })
    expect(assessment).toMatchObject({ score: 0, hard: [], changesOn: tomorrow })
  })

  it('obeys the policy: rules, hard triggers and bands', () => {
    const policy = parsePolicy(
      'risk: { bands: { watch: 5 }, hard: { H4: { enabled: false } }, account: { AR02: { enabled: false } } }',
    )
    const assessment = on({ lastContactOn: '2026-05-18', lastDecisionContact: { day: '2020-01-01' } }, policy)
    expect(assessment).toMatchObject({ score: 20, band: 'watch', hard: [] })
  })

  it('draws the wall to the eighth', () => {
    expect(wallPercent(wall(1, 0, 0, 2))).toBe(37.5)
  })
})

function complaint(level: 'grumble' | 'complaint' | 'crisis', dueOn: string) {
  return { code: 'C1', level, openedOn: '2026-05-22', dueOn }
}

function reading(actual: number, expected: number, scale = 10) {
  return { day: '2026-05-17', actual, expected, scale }
}

function receivable(daysOverdue: number, asOf = TODAY) {
  return { asOf, daysOverdue, amount: 100_00 }
}

function trouble(band: 'watch' | 'at_risk' | 'critical') {
  return { code: `D-${band}`, name: band, band }
}
