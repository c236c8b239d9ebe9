import { describe, expect, it } from 'vitest'
import {
  CLOSED,
  checkCriteria,
  type DealState,
  type GateRelevant,
  gateChanges,
  isPush,
  type MovePlan,
  planMove,
  refuseHold,
  stageAge,
  statusIn,
  weightedScores,
} from '../../src/domain/deal.ts'

const open = (stage: DealState['stage']): DealState => ({ stage, status: 'open' })

describe('where a deal may go', () => {
  it.each<[string, DealState, number, MovePlan]>([
    ['the next stage, through its gate', open(3), 4, { kind: 'next', gate: 3 }],
    [
      'over a stage: the gates before are skipped, the last one stays',
      open(2),
      5,
      { kind: 'skip', gate: 4, skipped: [2, 3] },
    ],
    ['back, with a reason', open(4), 2, { kind: 'back' }],
    ['back out of delivery', { stage: 6, status: 'won' }, 5, { kind: 'back' }],
    ['to where it is', open(3), 3, { kind: 'refused', why: 'already_there' }],
    ['beyond the last stage', open(3), 9, { kind: 'refused', why: 'no_such_stage' }],
    ['to a stage and a half', open(3), 3.5, { kind: 'refused', why: 'no_such_stage' }],
    ['a lost deal does not move', { stage: 3, status: 'lost' }, 4, { kind: 'refused', why: 'lost' }],
    [
      'a sleeping deal does not move',
      { stage: 3, status: 'on_hold' },
      4,
      { kind: 'refused', why: 'on_hold' },
    ],
    ['the end, after delivery', { stage: 6, status: 'won' }, CLOSED, { kind: 'close', gate: 6 }],
    ['the end, too early', open(5), CLOSED, { kind: 'refused', why: 'close_from_six' }],
  ])('%s', (_, deal, to, plan) => {
    expect(planMove(deal, to)).toEqual(plan)
  })

  it('is won in stage 6 and closed after it', () => {
    expect([1, 5, 6, CLOSED].map(statusIn)).toEqual(['open', 'open', 'won', 'closed'])
  })
})

describe('how long it has been there', () => {
  const clock = { status: 'open' as const, stageEnteredOn: '2026-04-20', heldDays: 0, heldFrom: null }
  it('counts calendar days', () => expect(stageAge(clock, '2026-06-01')).toBe(42))
  it('does not count days on hold', () => expect(stageAge({ ...clock, heldDays: 12 }, '2026-06-01')).toBe(30))
  it('stands still while on hold', () => {
    expect(stageAge({ ...clock, status: 'on_hold', heldFrom: '2026-05-20' }, '2026-06-01')).toBe(30)
  })
})

describe('sleeping', () => {
  it.each<[string, DealState, string, string | undefined]>([
    ['90 days', open(2), '2026-08-30', undefined],
    ['91 days', open(2), '2026-08-31', 'too_long'],
    ['until today', open(2), '2026-06-01', 'not_after_today'],
    ['lost already', { stage: 2, status: 'lost' }, '2026-06-30', 'not_open'],
  ])('%s', (_, deal, until, refusal) => {
    expect(refuseHold(deal, until, '2026-06-01', 90)).toBe(refusal)
  })
})

describe('what counts as a push, what voids an approval', () => {
  it.each([
    [null, '2026-06-30', false],
    ['2026-06-30', '2026-07-31', true],
    ['2026-06-30', '2026-06-15', false],
    ['2026-06-30', null, false],
  ])('closing %s → %s: %s', (before, after, push) => expect(isPush(before, after)).toBe(push))

  const olsen = { contact: 'Mark Olsen', layer: 'decision', weight: 45, stance: 'supporter' }
  const ruiz = { contact: 'Elena Ruiz', layer: 'management', weight: 55, stance: 'sponsor' }
  const before: GateRelevant = {
    amount: 520_000_000,
    currency: 'CNY',
    priceQuoted: null,
    priceFloor: null,
    contractRef: null,
    stakeholders: [olsen, ruiz],
  }
  it.each<[string, Partial<GateRelevant>, string[]]>([
    ['nothing', {}, []],
    ['the same people in another order', { stakeholders: [ruiz, olsen] }, []],
    ['the amount', { amount: 1 }, ['amount']],
    ['the currency', { currency: 'EUR' }, ['amount']],
    ['the floor', { priceFloor: 5 }, ['price']],
    ['somebody changed sides', { stakeholders: [{ ...olsen, stance: 'opponent' }, ruiz] }, ['stakeholders']],
    ['a contract was filed', { contractRef: 'HY-1' }, ['contract']],
    ['an empty contract is none', { contractRef: '' }, []],
  ])('%s', (_, change, fields) => {
    expect(gateChanges(before, { ...before, ...change })).toEqual(fields)
  })
})

describe('decision criteria (S45)', () => {
  const criteria = [
    { name: '质量', weight: 20, ours: 4, rival: 4 },
    { name: '价格', weight: 30, ours: 2, rival: 4 },
    { name: '服务', weight: 50, ours: 5, rival: 2 },
  ]
  it('a higher price matters little when service weighs half', () => {
    expect(checkCriteria(criteria)).toBeUndefined()
    expect(weightedScores(criteria)).toEqual({ ours: 3.9, rival: 3 })
  })
  it('says what is wrong', () => {
    expect(checkCriteria(criteria.slice(0, 2))).toEqual({ kind: 'sum', sum: 50 })
    expect(checkCriteria([{ name: '质量', weight: 100, ours: 6 }])).toEqual({ kind: 'score', name: '质量' })
    expect(checkCriteria([...criteria, { name: '价格', weight: 0 }])).toEqual({ kind: 'twice', name: '价格' })
  })
  it('gives no total while a score is missing', () => {
    expect(weightedScores([{ name: '质量', weight: 100, ours: 4 }])).toEqual({ ours: 4 })
  })
})
