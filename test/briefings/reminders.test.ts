import { beforeEach, describe, expect, it } from 'vitest'
import { remindReps } from '../../handlers/briefings/remind-reps.ts'
import { createBot } from '../../src/bot/dispatch.ts'
import type { Card } from '../../src/cards/card.ts'
import { dateOf } from '../../src/db/days.ts'
import { linesOfCard } from '../phone-lines.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

const REPS = ['李晓彤', '王浩', '陈思远', 'Priya Nair', 'Tom Becker']

/** The worked example's morning: what must be visible to whom, in as few lines as may be. */
const EXPECTED: readonly [string, string[]][] = [
  [
    '李晓彤',
    ['13 天没联系（上限 7，1.9 倍）', 'F1·D1 发修订报价晚 7 天', 'D1 已停 60 天（上限 45，1.3 倍）'],
  ],
  [
    '王浩',
    [
      '投诉 C1 超时 5 天（应 5/27）「密封件渗漏, 现场服务迟缓」',
      'F2 回复续约价晚 14 天',
      'F3·D2 密封件整改方案晚 12 天',
      '19 天没联系（上限 7，2.7 倍）',
      '决策层 67 天没见',
      'D2 成交日 5/31 已过',
      'D2 已停 42 天（上限 21，2 倍）',
      '客户计划 52 天没回顾（上限 31）',
      '上周总结已填好，今天截止',
      '欠款 75 天 52 万',
    ],
  ],
  [
    '陈思远',
    [
      'D8 已停 34 天（上限 30）',
      '围墙 25%（下限 50%）',
      '决策层没见过',
      'F11·D6 洁净室参数确认周二到期',
      '没有客户计划',
    ],
  ],
  [
    'Priya Nair',
    [
      'F7·D7 contract draft due today',
      'contact due today (14/14 days)',
      'decision level 63 days (limit 60)',
      'AP1 waiting for Daniel Reyes',
    ],
  ],
  [
    'Tom Becker',
    [
      'F4 site survey 24 days late',
      '32 days without contact (limit 14, 2.3×)',
      'C2 due Tue 2 Jun',
      'D5 no next step',
      'decision level 97 days',
      'plan review 101 days ago (limit 92)',
      'only one person met in 90 days',
      'F5 spare-parts list 17 days late',
      '42 days without contact (limit 30, 1.4×)',
      'decision level 137 days (limit 120)',
      "Last week's summary, filled in: today",
    ],
  ],
]

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:59:00+08:00', jobs: [remindReps] })
  await world.importExample()
})

/** The lines of a morning message, without their details and buttons. */
function linesOf(card: Card): string[] {
  return card.parts
    .flatMap((part) => (part.kind === 'list' ? part.items : []))
    .map(({ text }) =>
      typeof text === 'string'
        ? text
        : text.map((span) => (typeof span === 'object' && 'strong' in span ? span.strong : span)).join(''),
    )
}

async function morning(name: string): Promise<Card[]> {
  return (await world.toldTo(name)).filter(({ title }) => /先做|看一眼|to do|have a look/.test(title))
}

describe('the morning of 1 June', () => {
  it('nobody is told a minute before nine, and everybody at nine, once', async () => {
    await world.tick()
    for (const rep of REPS) expect(await morning(rep)).toHaveLength(0)

    world.pass(1)
    await world.tick()
    await world.tick()
    for (const rep of REPS) expect(await morning(rep)).toHaveLength(1)
  })

  it('each rep reads everything the worked example says, in three things to do and one screen', async () => {
    world.pass(1)
    await world.tick()

    for (const [name, phrases] of EXPECTED) {
      const [card] = await morning(name)
      for (const phrase of phrases) expect(wordsOf(card!), name).toContain(phrase)
      expect(linesOfCard(card!, 38), name).toBeLessThanOrEqual(15)
      expect(buttonsOf(card!).length, name).toBeLessThanOrEqual(8)
      expect(linesOf(card!).filter((line) => /^\d /.test(line)).length, name).toBeLessThanOrEqual(3)
    }
  })

  it('says the same to nobody twice in a week: on the next morning only what is new', async () => {
    world.pass(1)
    await world.tick()
    world.now = '2026-06-02T09:00:00+08:00'
    await world.tick()

    // K01 reaches twice its cadence; nothing else of 李晓彤's has changed.
    expect(linesOf((await morning('李晓彤'))[1]!)).toEqual(['1 华锐重工 14 天没联系（上限 7，2 倍）'])
    // F11 and D6 are due today; the walls and plans of yesterday are not repeated.
    expect(linesOf((await morning('陈思远'))[1]!)).toEqual(['1 泰和半导体 F11·D6 洁净室参数确认今天到期'])
    // A quiet day is silent.
    expect(await morning('王浩')).toHaveLength(1)
  })

  it('after a weekend and an outage there is one message with the highest rung, not one for each morning missed', async () => {
    world.now = '2026-06-04T10:20:00+08:00'
    await world.tick()

    const [first, ...more] = await morning('李晓彤')
    expect(more).toHaveLength(0)
    expect(wordsOf(first!)).toContain('16 天没联系（上限 7，2.3 倍）')
    expect(linesOf(first!).filter((line) => line.includes('天没联系'))).toHaveLength(1)
  })

  it('two replicas on one database say everything once', async () => {
    const other = createBot({
      store: world.store,
      handlers: {},
      jobs: [remindReps],
      admins: [],
      log: { debug() {}, info() {}, warn() {}, error() {} },
      companyLang: 'zh',
    })
    world.pass(1)
    await Promise.all([world.bot.tick(), other.tick(), world.bot.tick()])
    await world.relay()

    for (const rep of REPS) expect(await morning(rep)).toHaveLength(1)
  })

  it('a finished step leaves the message, which is renewed where it stands', async () => {
    world.now = '2026-06-02T09:00:00+08:00'
    await world.tick()
    const [before] = await morning('陈思远')
    await world.click('陈思远', button(before!, 'F11 完成'))
    await world.click('陈思远', button(before!, 'D6 完成'))
    await world.relay()

    const [after, ...more] = (await world.toldTo('陈思远')).filter(({ title }) =>
      title.startsWith('陈思远 ·'),
    )
    expect(more).toHaveLength(0)
    expect(wordsOf(after!)).toContain('1 件都处理了，辛苦！')
    expect(wordsOf(after!)).not.toContain('F11')
  })

  it('the visit button asks what a visit needs, beside the message', async () => {
    world.pass(1)
    await world.tick()
    const [card] = await morning('李晓彤')
    const reply = await world.click('李晓彤', button(card!, '记拜访'))

    expect(reply.delivery).toBe('private')
    expect(wordsOf(reply.card)).toContain('见了谁')
  })
})

describe('when a morning is', () => {
  it.each<[string, string, number]>([
    ['Saturday', '2026-06-06T09:00:00+08:00', 0],
    ['a public holiday', '2026-06-19T09:00:00+08:00', 0],
    ['a Saturday that is worked 调休', '2026-10-10T09:00:00+08:00', 1],
    ['after the end of the working day', '2026-06-01T18:00:00+08:00', 0],
    ['one minute before its end', '2026-06-01T17:59:00+08:00', 1],
  ])('%s: %s → %s message', async (_what, now, count) => {
    world.now = now
    await world.tick()

    expect(await morning('李晓彤')).toHaveLength(count)
  })

  it.each<[string, string, string, string]>([
    [
      'New York before its clocks go forward',
      'America/New_York',
      '2026-03-06T08:59:00-05:00',
      '2026-03-06T09:00:00-05:00',
    ],
    ['New York after', 'America/New_York', '2026-03-09T08:59:00-04:00', '2026-03-09T09:00:00-04:00'],
    [
      'Berlin before its clocks go back',
      'Europe/Berlin',
      '2026-10-23T08:59:00+02:00',
      '2026-10-23T09:00:00+02:00',
    ],
    ['Berlin after', 'Europe/Berlin', '2026-10-26T08:59:00+01:00', '2026-10-26T09:00:00+01:00'],
    [
      'Los Angeles, where it is still yesterday',
      'America/Los_Angeles',
      '2026-06-01T08:59:00-07:00',
      '2026-06-01T09:00:00-07:00',
    ],
  ])('%s: nine of the own clock', async (_what, zone, before, at) => {
    await world.db.person.update({ where: { name: 'Tom Becker' }, data: { timeZone: zone } })
    world.now = before
    await world.tick()
    expect(await morning('Tom Becker')).toHaveLength(0)

    world.now = at
    await world.tick()
    expect(await morning('Tom Becker')).toHaveLength(1)
  })

  it('begins with the own working hours when they begin later', async () => {
    await world.db.person.update({ where: { name: '李晓彤' }, data: { workFrom: 600 } })
    world.now = '2026-06-01T09:59:00+08:00'
    await world.tick()
    expect(await morning('李晓彤')).toHaveLength(0)

    world.pass(1)
    await world.tick()
    expect(await morning('李晓彤')).toHaveLength(1)
  })
})

describe('being away', () => {
  it('sends the lines to the stand-in under the name of who is away, until the last day', async () => {
    world.now = '2026-05-31T20:00:00+08:00'
    const reply = await world.say('王浩', '休假 6/1 到 6/3 由 李晓彤 代')
    expect(wordsOf(reply.card)).toContain('李晓彤')
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()

    expect(await morning('王浩')).toHaveLength(0)
    const [card] = await morning('李晓彤')
    expect(wordsOf(card!)).toContain('代王浩（到 6/3）')
    expect(wordsOf(card!)).toContain('投诉 C1')
    // Old matters wait for him.
    expect(wordsOf(card!)).not.toContain('回复续约价')

    world.now = '2026-06-04T09:00:00+08:00'
    await world.tick()
    expect(linesOf((await morning('王浩'))[0]!)[0]).toContain('东海石化')
  })

  it('a manager who stands in reads what falls due meanwhile, beside his own digest', async () => {
    world.now = '2026-05-31T20:00:00+08:00'
    await world.say('王浩', '休假 6/1 到 6/3 由 周敏 代')
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()
    const [before] = await morning('周敏')
    expect(wordsOf(before!)).toContain('代王浩（到 6/3）')
    // His summary is his own to write.
    expect(wordsOf(before!)).not.toContain('总结')
  })

  it.each([
    ['away 1 Oct to 8 Oct, Tom stands in', '2026-10-01', '2026-10-08', 'Tom Becker'],
    ['away 12 Oct', '2026-10-12', '2026-10-12', undefined],
  ])('reads "%s"', async (text, from, until, standIn) => {
    await world.say('Priya Nair', text)

    const person = await world.db.person.findUniqueOrThrow({
      where: { name: 'Priya Nair' },
      include: { delegate: true },
    })
    expect(person).toMatchObject({ awayFrom: dateOf(from), awayUntil: dateOf(until) })
    expect(person.delegate?.name).toBe(standIn)
    await world.say('Priya Nair', 'away back')
    expect(await world.db.person.findUniqueOrThrow({ where: { name: 'Priya Nair' } })).toMatchObject({
      awayFrom: null,
      delegateId: null,
    })
  })
})
