import { describe, expect, it } from 'vitest'
import { QUESTIONS, readQuestion } from '../../src/language/question.ts'
import { contextOf, memberId } from './company.ts'

const context = contextOf()

describe('questions', () => {
  it.each([
    [
      '哪些A类客户这个月没拜访？',
      {
        subject: 'accounts',
        tiers: ['A'],
        contact: { had: false, period: { first: '2026-06-01', last: '2026-06-30' } },
      },
    ],
    [
      'which deals close this quarter and are stalled?',
      { subject: 'deals', closing: { first: '2026-04-01', last: '2026-06-30' }, stalled: true },
    ],
    ['我这周要做什么', { subject: 'mine', owner: 'me', period: { first: '2026-06-01', last: '2026-06-07' } }],
    [
      '王浩有哪些预警客户',
      { subject: 'accounts', owner: { memberId: memberId('王浩') }, bands: ['at_risk'] },
    ],
    [
      "which of Tom's accounts are at risk?",
      { subject: 'accounts', owner: { memberId: memberId('Tom Becker') }, bands: ['at_risk'] },
    ],
    [
      'deals over 1m in stage 4',
      { subject: 'deals', amount: { atLeast: 100_000_000, currency: 'CNY' }, stages: [4] },
    ],
    [
      '我的客户里哪些30天没联系',
      {
        subject: 'accounts',
        owner: 'me',
        contact: { had: false, period: { first: '2026-05-02', last: '2026-06-01' }, after: true },
      },
    ],
    [
      '哪些A类客户两周没联系',
      {
        subject: 'accounts',
        tiers: ['A'],
        contact: { had: false, period: { first: '2026-05-18', last: '2026-06-01' }, after: true },
      },
    ],
    [
      '哪些A类客户这个月没拜访',
      {
        subject: 'accounts',
        tiers: ['A'],
        contact: { had: false, period: { first: '2026-06-01', last: '2026-06-30' } },
      },
    ],
    ['谁的客户风险最高？', { subject: 'accounts' }],
    ['我的客户里谁风险最高', { subject: 'accounts', owner: 'me' }],
    ['哪个客户最危险', { subject: 'accounts' }],
    ['最大的风险是什么', { subject: 'accounts' }],
    ['谁欠钱', { subject: 'accounts', receivables: true }],
    ['谁还欠我们钱', { subject: 'accounts', receivables: true }],
    ['哪些客户没付款', { subject: 'accounts', receivables: true }],
    ['which customers have not paid', { subject: 'accounts', receivables: true }],
    ['who owes us money?', { subject: 'accounts', receivables: true }],
    [
      '王浩这周去哪了',
      {
        subject: 'visits',
        owner: { memberId: memberId('王浩') },
        period: { first: '2026-06-01', last: '2026-06-07' },
      },
    ],
    [
      'where did Tom go last week?',
      {
        subject: 'visits',
        owner: { memberId: memberId('Tom Becker') },
        period: { first: '2026-05-25', last: '2026-05-31' },
      },
    ],
    ['B类客户有哪些有风险', { subject: 'accounts', tiers: ['B'], bands: ['at_risk', 'critical'] }],
    ['哪些客户有逾期回款？', { subject: 'accounts', receivables: true }],
    ['accounts with overdue invoices', { subject: 'accounts', receivables: true }],
    ['哪些客户有投诉', { subject: 'accounts', complaints: true }],
    ['谁手里有超过500万的单子', { subject: 'deals', amount: { atLeast: 500_000_000, currency: 'CNY' } }],
    [
      '100万到500万的商机',
      { subject: 'deals', amount: { atLeast: 100_000_000, atMost: 500_000_000, currency: 'CNY' } },
    ],
    ["Tom's pipeline", { subject: 'deals', owner: { memberId: memberId('Tom Becker') } }],
    [
      'anything closing before end of June under 2m?',
      {
        subject: 'deals',
        amount: { atMost: 200_000_000, currency: 'CNY' },
        closing: { first: '2026-06-01', last: '2026-06-30' },
      },
    ],
    ['明年3月签的商机', { subject: 'deals', closing: { first: '2027-03-01', last: '2027-03-31' } }],
    ['今年第四季度成交的商机', { subject: 'deals', closing: { first: '2026-10-01', last: '2026-12-31' } }],
    ['我的deals哪些next step过期了', { subject: 'deals', owner: 'me', overdue: true }],
    ['deals without next step', { subject: 'deals', withoutNextStep: true }],
    [
      '王浩上周拜访了几家客户',
      {
        subject: 'visits',
        owner: { memberId: memberId('王浩') },
        period: { first: '2026-05-25', last: '2026-05-31' },
        counted: true,
      },
    ],
    ['what about B accounts', { subject: 'accounts', tiers: ['B'] }],
    ['how many A accounts do we have', { subject: 'accounts', tiers: ['A'], counted: true }],
    ['whats due this week', { subject: 'mine', period: { first: '2026-06-01', last: '2026-06-07' } }],
  ])('%s', (text, query) => {
    expect(readQuestion(text, context)).toEqual({ intent: 'ask', query, unread: [] })
  })

  it.each([
    '满意度低于7分的客户',
    '谁一个多月没见过客户了',
    '谁的客户最多',
    '哪些客户毛利低',
    'when did I last talk to Jonas',
  ])('%s is not answered with another list', (text) => {
    const { query, unread } = readQuestion(text, context)
    expect(query).toBeUndefined()
    expect(unread).not.toEqual([])
  })

  it.each(['蓝湾多久没去了', 'who owns southport?', 'since when has northwind been quiet'])(
    '%s is answered by the account',
    (text) => {
      expect(readQuestion(text, context)).toEqual({
        intent: 'ask',
        query: { subject: 'accounts', accountIds: [expect.any(Number)] },
        unread: [],
      })
    },
  )

  it('says what it cannot read, and reads its own examples', () => {
    expect(readQuestion('which purple elephants dance', context)).toEqual({
      intent: 'ask',
      query: undefined,
      unread: ['purple', 'elephants', 'dance'],
    })
    for (const text of [...QUESTIONS.zh, ...QUESTIONS.en])
      expect(readQuestion(text, context)).toMatchObject({ query: expect.any(Object), unread: [] })
  })
})

it.each([
  ['今年丢了哪些单？', 'losses'],
  ['which deals did we lose this year?', 'losses'],
  ['谁还没交周计划？', 'weeks'],
  ['哪些投诉超期？', 'complaints'],
  ['对方答应了什么？', 'promises'],
  ['how much is overdue?', 'receivables'],
  ['哪些联系人没见过？', 'people'],
  ['今年赢了哪些单', 'wins'],
  ['which deals did we win this year', 'wins'],
])('%s asks for %s', (text, ledger) => {
  expect(readQuestion(text, context).query?.ledger).toBe(ledger)
})

it.each(['哪些客户有投诉？', 'which accounts have open complaints?', '承诺周五给报价'])(
  '%s is no such list',
  (text) => {
    expect(readQuestion(text, context).query?.ledger).toBeUndefined()
  },
)
