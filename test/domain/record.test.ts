import { describe, expect, it } from 'vitest'
import { blamesPrice, checkRecord, type DealRecord, missingIn } from '../../src/domain/record.ts'

const TODAY = '2026-06-01'

describe('the development record', () => {
  it.each<[string, DealRecord, object]>([
    ['in order', { result: 'lost', reason: 'price', lesson: 'ask for the budget in stage 1' }, {}],
    ['"other" and nothing else', { result: 'lost', reason: 'other' }, { words: 'other_without_words' }],
    [
      'a stronger rival without a name',
      { result: 'lost', reason: 'stronger' },
      { rival: 'stronger_without_rival' },
    ],
    ['a lesson of two words', { result: 'won', lesson: 'be fast' }, { lesson: 'lesson_short' }],
    ['a lesson in Chinese of ten characters', { result: 'won', lesson: '第一阶段就要问清预算' }, {}],
    [
      'the next try yesterday',
      { result: 'not_yet', nextTryOn: '2026-05-31' },
      { nextTryOn: 'next_try_past' },
    ],
    [
      'won because the supplier was optimised away',
      { result: 'won', reason: 'optimisation' },
      { reason: 'reason_other_result' },
    ],
  ])('%s', (_, record, problems) => {
    expect(checkRecord(record, TODAY)).toEqual(problems)
  })

  it('is complete with a reason and a lesson; "not yet" wants the next try', () => {
    expect(missingIn(undefined)).toEqual(['reason', 'lesson'])
    expect(missingIn({ result: 'won', reason: 'service', lesson: 'the pump test' })).toEqual([])
    expect(missingIn({ result: 'not_yet', reason: 'price', lesson: 'budget next year' })).toEqual([
      'nextTryOn',
    ])
  })

  it('notices who loses by price alone, once there is enough to see', () => {
    expect(blamesPrice({ all: 4, price: 4 })).toBe(false)
    expect(blamesPrice({ all: 5, price: 3 })).toBe(false)
    expect(blamesPrice({ all: 5, price: 4 })).toBe(true)
  })
})
