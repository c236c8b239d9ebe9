import { describe, expect, it } from 'vitest'
import { makeWorld, wordsOf } from '../world.ts'

/** A question is answered by what was asked, or not at all. */

async function answer(who: string, text: string): Promise<string> {
  const world = await makeWorld({ now: '2026-06-01T09:40:00+08:00' })
  await world.importExample()
  return wordsOf((await world.say(who, text)).card)
}

describe('22: what a list cannot answer is not answered with another list', () => {
  it.each([
    ['Daniel Reyes', 'which customers bought less than last year?'],
    ['Daniel Reyes', 'who won the most deals?'],
    ['Daniel Reyes', 'which customers never met our decision people?'],
    ['周敏', '哪些客户从来没见过决策层？'],
    ['周敏', '上个月谁拜访最多？'],
    ['周敏', '平均单子多大？'],
    ['周敏', '哪些客户同比下降？'],
    ['周敏', '去年的客户有哪些？'],
    ['Daniel Reyes', 'which accounts are overdue for contact?'],
    ['Daniel Reyes', 'which accounts are overdue for a visit?'],
    ['周敏', '哪些客户联系逾期了？'],
    ['周敏', '哪些客户超期没拜访？'],
  ])('%s: %s', async (who, text) => {
    const words = await answer(who, text)
    expect(words).toMatch(
      /did not understand this question|没听懂这个问题|I have no list of that|没有现成的清单/,
    )
    expect(words).not.toMatch(/Meridian Foods|东海石化/)
  })
})

it.each([
  ['Daniel Reyes', 'which deals did we lose this year?', 'No deal was lost'],
  ['周敏', '今年丢了哪些单？', '没有丢单'],
])('%s: %s is answered by what was lost', async (who, text, said) => {
  const words = await answer(who, text)
  expect(words).toContain(said)
  expect(words).not.toMatch(/Meridian Foods|东海石化/)
})

it.each([
  ['Daniel Reyes', 'which accounts have no plan?', 'no account plan'],
  ['周敏', '哪些客户没有客户计划？', '没有客户计划'],
])('22: %s: %s is answered by the plans', async (who, text, said) => {
  expect(await answer(who, text)).toContain(said)
})

describe('22: what it can answer is the same in both languages', () => {
  it.each([
    ['Daniel Reyes', 'who has overdue receivables?', ['Meridian Foods'], ['Alderbrook']],
    ['Daniel Reyes', 'which accounts have unpaid invoices?', ['Meridian Foods'], ['Alderbrook']],
    ['周敏', '哪些客户有逾期回款？', ['鼎峰钢铁', '华锐重工'], ['泰和']],
    ['周敏', '谁欠我们钱？', ['鼎峰钢铁', '华锐重工'], ['泰和']],
    [
      'Daniel Reyes',
      'which B accounts have we not seen for two weeks?',
      ['Meridian', 'Alderbrook'],
      ['Southport'],
    ],
    ['周敏', '哪些A类客户两周没联系？', ['东海石化'], ['鼎峰']],
  ])('%s: %s', async (who, text, there, absent) => {
    const words = await answer(who, text)
    for (const name of there) expect(words).toContain(name)
    for (const name of absent) expect(words).not.toContain(name)
  })
})
