import { describe, expect, it } from 'vitest'
import type { Gate } from '../../src/domain/deal.ts'
import type { GateFacts } from '../../src/domain/gate-items.ts'
import { mayAsk, mayTick } from '../../src/domain/gates.ts'
import { parsePolicy } from '../../src/domain/policy.ts'
import { type Change, check, item, READY, sourced, tick, waiver } from './gate-facts.ts'

describe('a deal that is ready', () => {
  it.each<Gate>([1, 2, 3, 4, 5, 6])('passes gate %i', (gate) => {
    expect(check(gate)).toMatchObject({ complete: true, open: [] })
    expect(mayAsk(check(gate))).toBe(true)
  })
})

describe('what stops a deal, and what to do', () => {
  const olsen = READY.stakeholders[0]!
  const unnamed = { ...olsen, name: '', title: '副总经理', metOn: '' }
  it.each<[Gate, string, Change, string, object]>([
    [
      1,
      'the budget is not known',
      { evaluation: { ...READY.evaluation, budget: sourced('未知') } },
      'evaluation',
      { why: { missing: ['budget'], unsourced: [] }, mend: 'fillEvaluation' },
    ],
    [
      1,
      'nobody knows where the timetable comes from',
      { evaluation: { ...READY.evaluation, timetable: { fact: 'August' } } },
      'evaluation',
      { why: { missing: [], unsourced: ['timetable'] } },
    ],
    [
      1,
      'it does not fit and nobody said why we go on',
      { fit: { fits: false, reason: '-' } },
      'fit',
      { mend: 'sayFit' },
    ],
    [1, 'no visit was logged', { visits: 0 }, 'visit', { mend: 'logVisit' }],
    [
      1,
      'nobody with authority is known',
      { man: { ...READY.man, authority: { fact: 'unknown' } } },
      'man',
      { why: { missing: ['authority'] } },
    ],
    [
      1,
      'the next step is past',
      { nextStep: { text: 'call', due: '2026-05-31' } },
      'nextStep',
      { why: { past: true, due: '2026-05-31' }, mend: 'setNextStep' },
    ],
    [
      2,
      'the goal has no figure',
      { goal: 'win this customer' },
      'goal',
      { why: { missing: ['number'] }, mend: 'setGoal' },
    ],
    [2, 'the goal has no day', { lost: 'expectedClose' }, 'goal', { why: { missing: ['close'] } }],
    [
      2,
      'the customer sees no need yet',
      { needLevel: 0 },
      'need',
      { why: { level: 0, least: 1 }, mend: 'raiseNeed' },
    ],
    [2, 'the deciders have no name', { stakeholders: [unnamed] }, 'deciderNamed', { mend: 'nameDecider' }],
    [2, 'the team was not named', { ticks: [] }, 'team', { mend: 'tick', why: { kind: 'byHand' } }],
    [
      3,
      'the decider has a name and was not met',
      { stakeholders: [{ ...olsen, metOn: '' }] },
      'deciderMet',
      { why: { named: ['Mark Olsen'], known: 1, total: 1 }, mend: 'meetDecider' },
    ],
    [
      3,
      'R is a quarter',
      {
        stakeholders: [
          { ...olsen, weight: 50 },
          { ...olsen, weight: 50, stance: 'neutral' },
        ],
      },
      'relationship',
      { why: { percent: 25, least: 30 }, mend: 'winPeople' },
    ],
    [
      3,
      'the coach has been silent for 31 days',
      { coaches: [{ name: 'Elena Ruiz', lastInfoOn: '2026-05-01' }] },
      'coach',
      { why: { silentDays: 31, limit: 30 }, mend: 'findCoach' },
    ],
    [3, 'no need was confirmed', { needTags: [] }, 'needConfirmed', { mend: 'confirmNeed' }],
    [
      3,
      'one person has no action',
      { stakeholders: [{ ...olsen, action: '' }] },
      'actions',
      { why: { without: ['Mark Olsen'], of: 1 }, mend: 'planActions' },
    ],
    [3, 'the need is only implicit', { needLevel: 1 }, 'need', { why: { level: 1, least: 2 } }],
    [4, 'nothing was quoted', { lost: 'priceQuoted' }, 'price', { mend: 'quotePrice' }],
    [5, 'no signed contract is on file', { contractRef: ' ' }, 'signed', { mend: 'fileContract' }],
    [
      6,
      'the record is not filled',
      { record: { complete: false, lesson: false } },
      'record',
      { mend: 'fillRecord' },
    ],
    [
      6,
      'nobody asked whether they are satisfied',
      { lost: 'surveyedOn' },
      'satisfaction',
      { mend: 'askSatisfaction' },
    ],
  ])('gate %i: %s', (gate, _, change, key, expected) => {
    const found = check(gate, change)
    expect(found.open.map((one) => one.key)).toContain(key)
    expect(found.open.find((one) => one.key === key)).toMatchObject(expected)
    expect(mayAsk(found)).toBe(false)
  })

  it('is exact at its edges: R 30, overdue 30 days, silent 30 days', () => {
    const thirty = [
      { ...olsen, weight: 60 },
      { ...olsen, weight: 40, stance: 'neutral' as const },
    ]
    expect(
      check(3, { stakeholders: thirty, coaches: [{ name: 'x', lastInfoOn: '2026-05-02' }] }).complete,
    ).toBe(true)
    expect(item(5, 'receivable', { overdueDays: 30 })).toMatchObject({ state: 'met' })
  })

  it('the clean-room case: R is 85 and still the deciders are unknown', () => {
    const people: GateFacts['stakeholders'] = [
      { name: '张工', title: '', layer: 'operation', weight: 30, stance: 'supporter' },
      { name: '李处长', title: '', layer: 'management', weight: 70, stance: 'sponsor' },
      { title: '副总经理', layer: 'decision', weight: 0, stance: 'unknown' },
      { title: '总经理', layer: 'decision', weight: 0, stance: 'unknown' },
    ]
    expect(item(3, 'relationship', { stakeholders: people })).toMatchObject({
      state: 'met',
      why: { percent: 85 },
    })
    expect(item(3, 'deciderMet', { stakeholders: people })).toMatchObject({
      state: 'open',
      why: { named: [], known: 0, total: 2 },
      mend: 'nameDecider',
    })
  })
})

describe('what others may allow', () => {
  it('a price below the floor does not stop the request: the price authority is asked with it', () => {
    expect(item(4, 'price', { priceQuoted: 470_000_000 })).toMatchObject({
      state: 'asked',
      whom: 'priceAuthority',
    })
    expect(check(4, { priceQuoted: 470_000_000 }).complete).toBe(true)
  })

  it('overdue receivables are for finance to allow', () => {
    expect(item(5, 'receivable', { overdueDays: 31 })).toMatchObject({
      state: 'asked',
      whom: 'overdueReceivable',
    })
  })

  it('no receivable figures are no reason to stop', () => {
    expect(check(5, { lost: 'overdueDays' }).complete).toBe(true)
  })
})

describe('ticks and waivers', () => {
  it('a tick keeps its evidence and its author', () => {
    expect(item(3, 'proposal', {})).toMatchObject({ state: 'ticked', words: 'file 17', by: 'Priya Nair' })
  })

  it('a tick does not replace a fact: the decider is not met because somebody says so', () => {
    expect(item(3, 'coach', { coaches: [], ticks: [tick(3, 'coach')] })).toMatchObject({ state: 'open' })
  })

  it('a price without a known floor can be ticked, one below the floor cannot', () => {
    expect(check(4, { lost: 'priceFloor' }).complete).toBe(false)
    expect(check(4, { lost: 'priceFloor', ticks: [...READY.ticks, tick(4, 'price')] }).complete).toBe(true)
    const below = item(4, 'price', { priceQuoted: 1 })
    expect(below && mayTick(below)).toBe(false)
  })

  it('a waiver covers anything, with the approver’s words', () => {
    expect(item(3, 'coach', { coaches: [], ticks: [waiver(3, 'coach')] })).toMatchObject({
      state: 'waived',
      words: 'my word',
      by: 'Daniel Reyes',
    })
  })

  it('a tick at one gate is none at another', () => {
    expect(item(4, 'need', { needLevel: 2, ticks: [waiver(3, 'need')] })).toMatchObject({ state: 'open' })
  })
})

describe('as the policy says', () => {
  it('advisory lists the same and lets them ask', () => {
    const advisory = check(3, { coaches: [] }, parsePolicy('gates: { mode: advisory }'))
    expect(advisory.open.map(({ key }) => key)).toEqual(['coach'])
    expect(mayAsk(advisory)).toBe(true)
  })

  it('items that are off are not asked for', () => {
    const policy = parsePolicy('gates: { items: { G3: { coach: false } } }')
    expect(check(3, { coaches: [] }, policy).complete).toBe(true)
  })

  it('small deals take gates 2 and 3 lightly, the others not', () => {
    const policy = parsePolicy('gates: { smallBelow: 200000 }')
    const small = { amount: 19_999_999, coaches: [], nextStep: { text: 'call', due: '2026-05-01' } }
    expect(check(3, small, policy).mode).toBe('advisory')
    expect(check(1, small, policy).mode).toBe('strict')
    expect(check(3, { ...small, amount: 20_000_000 }, policy).mode).toBe('strict')
  })
})
