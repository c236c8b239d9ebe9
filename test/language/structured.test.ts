import { describe, expect, it } from 'vitest'
import { findAmounts } from '../../src/language/amounts.ts'
import { nearestTo, readCommand } from '../../src/language/command.ts'
import { readComplaint } from '../../src/language/complaint.ts'
import { readCorrection } from '../../src/language/corrections.ts'
import { readCsat } from '../../src/language/csat.ts'
import { readMove } from '../../src/language/move.ts'
import { readNextStep } from '../../src/language/nextstep.ts'
import { findPeople } from '../../src/language/people.ts'
import { readSpend } from '../../src/language/spend.ts'
import { fold } from '../../src/language/text.ts'
import { readVisit } from '../../src/language/visit.ts'
import { readWall } from '../../src/language/wall.ts'
import { INTENTS, WORDS } from '../../src/language/words.ts'
import { contextOf, memberId } from './company.ts'

const context = contextOf()

describe('command words', () => {
  it.each(
    INTENTS.flatMap((intent) => [...WORDS[intent].zh, ...WORDS[intent].en].map((word) => [word, intent])),
  )('%s is %s', (word, intent) => {
    // 销假 is the end of an absence, whatever else is said.
    const rest = word === '销假' || word === '休假回来' ? '取消' : ''
    expect(readCommand(word)).toMatchObject({ intent, rest })
    expect(readCommand(`/${word.toUpperCase()}`)).toMatchObject({ intent })
    expect(readCommand(`/kam ${word}`)).toMatchObject({ intent })
  })

  it('gives the three nearest words for one that is none', () => {
    for (const [text, unknown] of [
      ['vist Acme', 'vist'],
      ['拜仿 华锐', '拜仿'],
    ] as const) {
      expect(readCommand(text)).toEqual({ unknown })
      expect(nearestTo(unknown).nearest).toEqual(['visit', expect.any(String), expect.any(String)])
    }
  })

  it('keeps the words behind the command as they were written', () => {
    expect(readCommand('／客户　华锐（中国）')).toEqual({
      intent: 'account',
      rest: '华锐（中国）',
      lang: 'zh',
      slashed: true,
    })
    expect(readCommand('拜访華銳 當面')).toEqual({
      intent: 'visit',
      rest: '華銳 當面',
      lang: 'zh',
      slashed: false,
    })
  })
})

it.each([
  ['120万', 120_000_000, 'CNY'],
  ['1.2亿', 12_000_000_000, 'CNY'],
  ['1亿2千万', 12_000_000_000, 'CNY'],
  ['680w', 680_000_000, 'CNY'],
  ['680k', 68_000_000, 'CNY'],
  ['CNY 6.8m', 680_000_000, 'CNY'],
  ['¥1,200,000', 120_000_000, 'CNY'],
  ['€3.5k', 350_000, 'EUR'],
  ['１２０万', 120_000_000, 'CNY'],
  ['一百二十万', 120_000_000, 'CNY'],
  ['$1.5 million', 150_000_000, 'USD'],
  ['三百五十万欧元', 350_000_000, 'EUR'],
  ['100 日元', 100, 'JPY'],
  ['2个亿', 20_000_000_000, 'CNY'],
])('%s is %d minor units of %s', (text, minor, currency) => {
  expect(findAmounts(fold(text).text)).toMatchObject([{ minor, currency }])
})

it.each(['3万台', '680 kg', '12台', 'D2', '6/10', '12%', '99999999999999999999万', 'K01'])(
  '%s is no amount',
  (text) => {
    expect(findAmounts(fold(text).text)).toEqual([])
  },
)

it.each([
  ['王总是总经理', '王总', 'decision'],
  ['跟着王总工作', '王总', 'decision'],
  ['张处长说', '张处长', 'management'],
  ['李工和', '李工', 'operation'],
  ['赵总监', '赵总监', 'decision'],
])('in %s there is %s (%s)', (text, name, layer) => {
  const folded = fold(text)
  expect(findPeople(folded.text, (start, end) => text.slice(start, end), [])).toMatchObject([{ name, layer }])
})

it.each(['施工进度', '长江总部', '汇总数据', '高处作业', '金工车间', '王总结'])(
  'in %s there is nobody',
  (text) => {
    expect(findPeople(text, (start, end) => text.slice(start, end), [])).toEqual([])
  },
)

describe('next steps', () => {
  it.each([
    [
      'next D2 6/10 send offer',
      { what: 'set', dealCode: 'D2', step: { text: 'send offer', due: '2026-06-10' } },
    ],
    ['next F3 done', { what: 'done', code: 'F3' }],
    ['下一步 F2 完成', { what: 'done', code: 'F2' }],
    ['下一步 F1 改到 周五', { what: 'redate', code: 'F1', step: { due: '2026-06-05' } }],
    ['下一步 F1 取消', { what: 'cancel', code: 'F1' }],
    [
      '下一步 华锐 6/8 李晓彤发纪要',
      { what: 'set', account: { code: 'K01' }, step: { text: '发纪要', ownerId: memberId('李晓彤') } },
    ],
  ])('%s', (text, wanted) => {
    expect(readNextStep(text, context)).toMatchObject(wanted)
  })

  it('has a past day told as a problem', () => {
    expect(readNextStep('下一步 D2 昨天', context).problems).toMatchObject([
      { field: 'due', key: 'dueInPast' },
    ])
  })
})

it.each([
  ['move D6 4 decision maker met', { dealCode: 'D6', stage: 4, reason: 'decision maker met' }],
  ['推进 D6 到 投标 已见决策人', { dealCode: 'D6', stage: 4, reason: '已见决策人' }],
  ['move D3 to stage 5', { dealCode: 'D3', stage: 5 }],
])('%s', (text, wanted) => {
  expect(readMove(text, context)).toMatchObject(wanted)
})

it('reads a wall in labels or in order, and refuses anything but four scores of 0, 1 or 2', () => {
  const scores = { push: 2, share: 1, contact: 1, personal: 2 }
  expect(readWall('围墙 华锐 私交2 主推2 份额1 接触1', context)).toMatchObject({
    account: { code: 'K01' },
    scores,
    problems: [],
  })
  expect(readWall('wall K01 2 1 1 2', context)).toMatchObject({
    account: { code: 'K01' },
    scores,
    problems: [],
  })
  expect(readWall('围墙 东海 主推3 份额0 接触1 私交2', context)).toMatchObject({
    problems: [{ key: 'wallScores', data: { said: '3' } }],
  })
  expect(readWall('wall K01 2 1 1', context)).toMatchObject({
    problems: [{ key: 'wallCount', data: { count: '3' } }],
  })
  expect(readWall('wall K01 2 1 1.5 2', context).scores).toBeUndefined()
})

it('reads complaints and satisfaction', () => {
  expect(readComplaint('投诉 东海 密封件', context)).toMatchObject({
    account: { code: 'K02' },
    level: 'complaint',
    subject: '密封件',
  })
  expect(readComplaint('complaint K05 grumble invoice errors', context)).toMatchObject({
    level: 'grumble',
    subject: 'invoice errors',
  })
  expect(readComplaint('投诉 C1 结案 已更换', context)).toMatchObject({
    code: 'C1',
    closes: true,
    subject: '已更换',
  })
  expect(readCsat('满意度 东海 6 期望 8.5', context)).toMatchObject({
    account: { code: 'K02' },
    actual: 6,
    expected: 8.5,
    scale: 10,
  })
  expect(readCsat('csat K02 6.0/8.5', context)).toMatchObject({ actual: 6, expected: 8.5 })
})

it.each(['csat K02 1e9 1e9', '满意度 东海 1e9 8'])('%s is out of scale, never 1', (text) => {
  const read = readCsat(text, context)
  expect(read.actual).not.toBe(1)
  expect(read.problems).toMatchObject([{ key: 'scoreOutOfScale' }])
})

it.each([
  ['费用 东海 AP-VIS 1e15 招待', { tooLarge: true, amount: undefined }],
  ['spend K02 AP-GIF 3千5 招待', { amount: { minor: 350_000, currency: undefined }, note: '招待' }],
  ['费用 东海 AP-GIF 1万2 礼品', { amount: { minor: 1_200_000 }, note: '礼品' }],
  ['spend K02 AP-VIS EUR 300 lunch', { amount: { minor: 30_000, currency: 'EUR' }, note: 'lunch' }],
  ['spend K02 AP-VIS -500', { negative: true }],
  ['spend K02 AP-VIS 负三百', { negative: true }],
  ['spend K02 AP-VIS 8000 for 3 people', { amount: { minor: 800_000 }, note: 'for 3 people' }],
])('%s is booked as told, or not at all', (text, wanted) => {
  expect(readSpend(text, context)).toMatchObject(wanted)
})

describe('corrections', () => {
  const pending = readVisit('昨天拜访宁德时代王总，谈二期，下一步 6/3 送样', context)
  const people = (text: string): string[] | undefined =>
    readCorrection(text, pending, context)?.reading.people.map((each) => each.name)

  it('change who, when, how and where', () => {
    expect(people('不是王总，是李工')).toEqual(['李工'])
    expect(people('不是王总，是王工')).toEqual(['王工'])
    expect(people('还有李工')).toEqual(['王总', '李工'])
    expect(readCorrection('no, next Friday', pending, context)?.reading.nextStep).toMatchObject({
      text: '送样',
      due: '2026-06-12',
    })
    expect(readCorrection('改成电话', pending, context)?.reading.channel.value).toBe('phone')
    expect(readCorrection('date was 5/29', pending, context)?.reading.date.value).toBe('2026-05-29')
    expect(readCorrection('not 宁德时代, Acme', pending, context)?.reading.accounts[0]?.value.code).toBe(
      'A01',
    )
    expect(readCorrection('没人接', pending, context)?.reading).toMatchObject({
      attempt: true,
      direction: { value: 'one_way' },
    })
    expect(readCorrection('内容是三期', pending, context)?.reading.summary.value).toBe('三期')
  })

  it('leave the entry alone when the words fit nowhere, and refuse what cannot be', () => {
    expect(readCorrection('asdf', pending, context)).toBeUndefined()
    expect(readCorrection('date was tomorrow', pending, context)?.reading.problems).toMatchObject([
      { key: 'visitInFuture' },
    ])
  })
})

it.each(['6/3，', 'a b. ', 'to ', '去了', '王总和', 'the ', '10 jun ', '下一步 ', '承诺', '一'])(
  'reads 4000 characters of %j in good time',
  (piece) => {
    const before = process.cpuUsage()
    readVisit(`拜访 ${piece.repeat(4000 / piece.length)}`, context)
    const { user } = process.cpuUsage(before)
    expect(user / 1000).toBeLessThan(2000)
  },
)
