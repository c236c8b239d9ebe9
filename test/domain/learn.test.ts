import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextOf, readScores, resultOf } from '../../src/domain/learn.ts'
import { EXAM, TIPS } from '../../src/domain/learn-library.ts'
import { quizzesIn, tipsIn } from '../../src/learn/library.ts'

describe('self-test and what comes next', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 12, maxLength: 12 })

  it('reads what it wrote, and nothing that is not twelve whole numbers up to ten', () => {
    fc.assert(
      fc.property(scores, (all) => {
        expect(readScores(all.map(String))).toEqual(all)
      }),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer().map(String)), { maxLength: 20 }), (typed) => {
        const read = readScores(typed)
        if (!('problem' in read))
          expect(read.length === 12 && read.every((score) => score >= 0 && score <= 10)).toBe(true)
      }),
    )
  })

  it('names all that are lowest, none where all are equal, and the change from the test before', () => {
    const equal = resultOf([{ day: '2026-06-01', scores: Array(12).fill(7) }])
    expect(equal).toMatchObject({ total: 84, weakest: [] })
    const now = { day: '2026-06-08', scores: [3, 3, ...Array(10).fill(7)] }
    expect(resultOf([{ day: '2026-06-01', scores: Array(12).fill(7) }, now])).toMatchObject({
      total: 76,
      change: -8,
      weakest: ['attitude', 'liked'],
    })
    expect(resultOf([])).toBeUndefined()
  })

  it('shows everything once before anything twice', () => {
    const ids = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 40 }), (all, rounds) => {
        const shown: string[] = []
        for (let round = 0; round < rounds; round++)
          shown.push(
            nextOf(
              all.map((id) => ({ id })),
              shown,
            )!.id,
          )
        const times = all.map((id) => shown.filter((each) => each === id).length)
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1)
      }),
    )
    expect(nextOf([], [])).toBeUndefined()
  })
})

describe('the library', () => {
  it('has every tip and question in both languages, ten questions, each with one sure answer', () => {
    expect(EXAM).toHaveLength(10)
    for (const lang of ['zh', 'en'] as const) {
      expect(tipsIn(lang)).toHaveLength(TIPS.length)
      for (const { says, do: practice } of tipsIn(lang)) expect(says && practice).toBeTruthy()
      for (const quiz of quizzesIn(lang, [])) {
        expect(new Set(quiz.choices).size).toBe(4)
        expect('ABCD').toContain(quiz.answer)
        expect(quiz.why).not.toBe('')
      }
    }
  })

  it('says the same on each side of the language: the answer is the same choice', () => {
    const right = (lang: 'zh' | 'en') =>
      Object.fromEntries(
        quizzesIn(lang, []).map((quiz) => [quiz.id, quiz.choices['ABCD'.indexOf(quiz.answer)]]),
      )
    expect(right('zh')).toEqual({
      CRM1: '疏远关系',
      CRM2: 'B 和 C',
      CRM4: '以往的交易金额',
      CRM5: '获利',
      CRM9: '比客户期望的好',
      CRM10: '标准化服务',
      CRM12: '逆情商',
      CRM14: '价格',
      CRM18: '德鲁克',
      CRM21: '执行力',
    })
    expect(right('en')).toEqual({
      CRM1: 'a distant one',
      CRM2: 'B and C',
      CRM4: 'amounts traded in the past',
      CRM5: 'to make a profit',
      CRM9: 'better than the customer expected',
      CRM10: 'standard service',
      CRM12: 'adversity quotient',
      CRM14: 'price',
      CRM18: 'Drucker',
      CRM21: 'execution',
    })
  })
})
