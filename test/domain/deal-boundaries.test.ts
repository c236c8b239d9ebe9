import { describe, expect, it } from 'vitest'
import { defaultPolicy, parsePolicy } from '../../src/domain/policy.ts'
import { assessDeal } from '../../src/domain/risk/assess.ts'
import type { DealFacts } from '../../src/domain/risk/facts.ts'
import { weekdays } from './example.ts'
import { deal, person, points, TODAY } from './facts.ts'

const onDeal = (over: Partial<DealFacts>, policy = defaultPolicy) =>
  assessDeal(deal(over), policy, TODAY, weekdays)

type DealCase = [name: string, over: Partial<DealFacts>, signals: Record<string, number>]

describe('deals: what exactly on a threshold means', () => {
  it.each<DealCase>([
    ['a healthy deal has no signal', {}, {}],
    ['age exactly the limit', { enteredOn: '2026-05-02' }, {}],
    ['a day more', { enteredOn: '2026-05-01' }, { DR01: 15 }],
    ['exactly 1.5 times', { enteredOn: '2026-04-17' }, { DR01: 25 }],
    ['exactly twice', { enteredOn: '2026-04-02' }, { DR01: 35 }],
    ['sleeping days are no age', { enteredOn: '2026-04-02', heldDays: 30 }, {}],
    ['next step due today', { nextStep: { text: 'x', due: TODAY } }, {}],
    ['next step exactly 7 days over', { nextStep: { text: 'x', due: '2026-05-25' } }, { DR02: 10 }],
    ['next step 8 days over', { nextStep: { text: 'x', due: '2026-05-24' } }, { DR02: 20 }],
    ['close today', { expectedClose: TODAY }, {}],
    ['close yesterday', { expectedClose: '2026-05-31' }, { DR03a: 15 }],
    ['a won deal has no close to miss', { stage: 6, expectedClose: '2026-05-31', closePushes: 3 }, {}],
    ['pushed once', { closePushes: 1 }, {}],
    ['pushed twice', { closePushes: 2 }, { DR03b: 10 }],
    ['silent exactly 14', { lastActivityOn: '2026-05-18' }, {}],
    ['silent 15', { lastActivityOn: '2026-05-17' }, { DR04: 10 }],
    ['silent exactly twice the limit', { lastActivityOn: '2026-05-04' }, { DR04: 10 }],
    ['silent 29', { lastActivityOn: '2026-05-03' }, { DR04: 15 }],
    [
      'decider known, not met on this deal',
      { stakeholders: [person('decision', 100, 'sponsor')] },
      { DR05: 10 },
    ],
    [
      'decider without a name',
      { stakeholders: [unnamed, person('management', 100, 'sponsor')] },
      { DR05: 20 },
    ],
    ['nobody entered', { stakeholders: [] }, { DR05: 20 }],
    ['decider not met in stage 2', { stage: 2, enteredOn: '2026-05-28', stakeholders: [] }, {}],
    ['coach heard 30 days ago', { coaches: [{ name: 'E', lastInfoOn: '2026-05-02' }] }, {}],
    ['coach heard 31 days ago', { coaches: [{ name: 'E', lastInfoOn: '2026-05-01' }] }, { DR06: 5 }],
    ['coach never heard', { coaches: [{ name: 'E' }] }, { DR06: 5 }],
    ['R exactly 30', { stakeholders: [met(60, 'supporter'), person('management', 40, 'neutral')] }, {}],
    ['R 29.5', { stakeholders: [met(59, 'supporter'), person('management', 41, 'neutral')] }, { DR07: 10 }],
    ['R exactly 0', { stakeholders: [met(100, 'neutral')] }, { DR07: 10 }],
    ['R below 0', { stakeholders: [met(99, 'neutral'), person('management', 1, 'opponent')] }, { DR07: 20 }],
    ['stage move two working days old', { pendingMove: { code: 'AP1', to: 4, askedOn: '2026-05-28' } }, {}],
    [
      'stage move three working days old',
      { pendingMove: { code: 'AP1', to: 4, askedOn: '2026-05-27' } },
      { DR08: 5 },
    ],
    ['need level off by default', { needLevel: 0 }, {}],
    [
      'asleep until tomorrow',
      { enteredOn: '2020-01-01', hold: { from: '2026-05-01', until: '2026-06-02' } },
      {},
    ],
  ])('%s', (_name, over, signals) => {
    expect(points(onDeal(over).signals)).toEqual(signals)
  })

  it('starts counting on the day a deal wakes, without the days it slept', () => {
    const later = { nextStep: { text: 'x', due: '2026-06-30' }, lastActivityOn: '2026-05-29' }
    const slept = { ...later, enteredOn: '2026-04-20', hold: { from: '2026-04-25', until: '2026-06-01' } }
    expect(points(onDeal(slept).signals)).toEqual({})
    // 5 days before and 1 after: 30 are full on 25 June; the silence since 29 May is too long on 13 June.
    expect(onDeal(slept).changesOn).toBe('2026-06-13')
    const asleep = { ...slept, enteredOn: '2026-01-01', hold: { ...slept.hold, until: '2026-06-02' } }
    expect(onDeal(asleep)).toMatchObject({ score: 0, changesOn: '2026-06-02' })
  })

  it('caps the score at 100 and keeps the points', () => {
    const worst = onDeal({
      enteredOn: '2026-01-01',
      nextStep: { text: 'x', due: '2026-01-01' },
      expectedClose: '2026-05-31',
      closePushes: 2,
      stakeholders: [person('management', 100, 'opponent')],
      coaches: [],
    })
    expect(worst).toMatchObject({ score: 100, band: 'critical' })
    expect(worst.signals.reduce((sum, signal) => sum + signal.points, 0)).toBe(125)
  })

  it('asks for the need level where the policy says so', () => {
    const policy = parsePolicy('risk: { deal: { DR09: { enabled: true } } }')
    expect(points(onDeal({}, policy).signals)).toEqual({ DR09: 10 })
    expect(points(onDeal({ needLevel: 1 }, policy).signals)).toEqual({})
  })

  it('names weights that were never set', () => {
    const { gaps, signals } = onDeal({ stakeholders: [met(0, 'supporter')] })
    expect({ gaps, points: points(signals) }).toEqual({ gaps: ['weights'], points: {} })
  })
})

const unnamed = { title: '总经理', layer: 'decision', weight: 0, stance: 'unknown' } as const

function met(weight: number, stance: 'supporter' | 'neutral') {
  return { ...person('decision', weight, stance), metOn: '2026-05-29' }
}
