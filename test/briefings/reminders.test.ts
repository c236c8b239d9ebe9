import { beforeEach, describe, expect, it } from 'vitest'
import { remindReps } from '../../handlers/briefings/remind-reps.ts'
import { createBot } from '../../src/bot/dispatch.ts'
import type { Card } from '../../src/cards/card.ts'
import { dateOf } from '../../src/db/days.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

const REPS = ['李晓彤', '王浩', '陈思远', 'Priya Nair', 'Tom Becker']

/** Docs/method.md 5, the worked example's morning. */
const EXPECTED: readonly [string, string[]][] = [
  [
    '李晓彤',
    [
      '华锐重工 下一步逾期 7 天(应 05-25):F1·D1 发修订报价; 与孙副总确认修订报价',
      '华锐重工 联系逾期,自 05-26 起(已 13 天,周期 7 天,1.9 倍)',
      '华锐重工 · D1 三号产线阀控改造 招投标阶段 60/45 天(1.3 倍)',
    ],
  ],
  [
    '王浩',
    [
      '东海石化 投诉 C1「密封件渗漏, 现场服务迟缓」已超时(应 05-27 解决)',
      '东海石化 下一步逾期 14 天(应 05-18):F2 回复续约价',
      '东海石化 下一步逾期 12 天(应 05-20):F3·D2 密封件整改方案; 陪同拜访，确认续约价',
      '东海石化 联系逾期,自 05-20 起(已 19 天,周期 7 天,2.7 倍)',
      '东海石化 · D2 年度框架续约 预计成交日 05-31 已过',
      '东海石化 · D2 年度框架续约 商务谈判阶段 42/21 天(2 倍)',
      '东海石化 决策层 67 天未见(上限 30,上次见陈副总)',
      '东海石化 客户计划 52 天未回顾(上限 31)',
      '上周(2026-W22)的周总结还没有交',
      '鼎峰钢铁 逾期回款 75 天,52 万元',
    ],
  ],
  [
    '陈思远',
    [
      '启明新能源 · D8 储能试点 客户开发阶段 34/30 天(1.1 倍)',
      '启明新能源 围墙 25%(下限 50%)',
      '泰和半导体 决策层从未接触',
      '泰和半导体 下一步明天到期:F11·D6 洁净室参数确认; 参数确认会',
      '泰和半导体 无客户计划',
    ],
  ],
  [
    'Priya Nair',
    [
      'Alderbrook Chemicals next step due today: F7·D7 contract draft; Agree delivery terms',
      'Alderbrook Chemicals contact due today (14 of 14 days)',
      'Alderbrook Chemicals decision level not met for 63 days (limit 60, last Ruth Adler)',
      'Northwind Energy · D3 North Sea retrofit phase 2 move AP1 to tender is waiting for Daniel Reyes',
    ],
  ],
  [
    'Tom Becker',
    [
      'Meridian Foods next step 24 days overdue (due 8 May): F4 site survey',
      'Meridian Foods contact overdue since 14 May (32 days, limit 14, 2.3×)',
      'Meridian Foods grumble C2 “invoice errors” is due tomorrow',
      'Meridian Foods · D5 CIP line upgrade no next step',
      'Meridian Foods decision level not met for 97 days (limit 60, last Oliver Grant)',
      'Meridian Foods plan not reviewed for 101 days (limit 92)',
      'Meridian Foods only one person met in 90 days',
      'Southport Marine next step 17 days overdue (due 15 May): F5 spare-parts list',
      'Southport Marine contact overdue since 20 May (42 days, limit 30, 1.4×)',
      'Southport Marine decision level not met for 137 days (limit 120, last Ivan Soto)',
      "last week's summary (2026-W22) is missing",
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
  return (await world.toldTo(name)).filter(({ title }) => /早上好|Good morning/.test(title))
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

  it('each rep reads exactly what the worked example says', async () => {
    world.pass(1)
    await world.tick()

    for (const [name, lines] of EXPECTED) {
      const [card] = await morning(name)
      expect(linesOf(card!)).toEqual(lines)
    }
  })

  it('says the same to nobody twice: on the next morning only what is new', async () => {
    world.pass(1)
    await world.tick()
    world.now = '2026-06-02T09:00:00+08:00'
    await world.tick()

    // K01 reaches twice its cadence; nothing else of 李晓彤's has changed.
    expect(linesOf((await morning('李晓彤'))[1]!)).toEqual([
      '华锐重工 联系逾期,自 05-26 起(已 14 天,周期 7 天,2 倍)',
    ])
    // F11 and D6 are due today; the walls and plans of yesterday are not repeated.
    expect(linesOf((await morning('陈思远'))[1]!)).toEqual([
      '泰和半导体 下一步今天到期:F11·D6 洁净室参数确认; 参数确认会',
    ])
  })

  it('after a weekend and an outage there is one message with the highest rung, not one for each morning missed', async () => {
    world.now = '2026-06-04T10:20:00+08:00'
    await world.tick()

    const [first, ...more] = await morning('李晓彤')
    expect(more).toHaveLength(0)
    expect(linesOf(first!)).toContain('华锐重工 联系逾期,自 05-26 起(已 16 天,周期 7 天,2.3 倍)')
    expect(linesOf(first!).filter((line) => line.includes('联系逾期'))).toHaveLength(1)
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
    world.pass(1)
    await world.tick()
    const [before] = await morning('陈思远')
    await world.click('陈思远', button(before!, 'F11 完成'))
    await world.click('陈思远', button(before!, 'D6 完成'))
    await world.relay()

    const [after, ...more] = await morning('陈思远')
    expect(more).toHaveLength(0)
    expect(wordsOf(after!)).toContain('已处理 1 件,还剩 4 件。')
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
    expect(wordsOf(card!)).toContain('代 王浩(休假到 06-03 周三)')
    expect(wordsOf(card!)).toContain('东海石化')

    world.now = '2026-06-04T09:00:00+08:00'
    await world.tick()
    expect(linesOf((await morning('王浩'))[0]!)[0]).toContain('东海石化')
  })

  it('a manager who stands in has settled what was clicked, and not what the digest said of others', async () => {
    world.now = '2026-05-31T20:00:00+08:00'
    await world.say('王浩', '休假 6/1 到 6/3 由 周敏 代')
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()
    const [before] = (await world.toldTo('周敏')).filter(({ title }) => title.includes('早上好'))
    expect(wordsOf(before!)).toContain('代 王浩(休假到 06-03 周三)')
    // His summary is his own to write.
    expect(wordsOf(before!)).not.toContain('周总结')
    const count = Number(/今天有 (\d+) 件事/.exec(wordsOf(before!))?.[1])
    await world.click('周敏', button(before!, '完成'))
    await world.relay()

    const [after] = (await world.toldTo('周敏')).filter(({ title }) => title.includes('早上好'))
    expect(wordsOf(after!)).toContain(`已处理 1 件,还剩 ${count - 1} 件。`)
    expect(wordsOf(after!)).toContain('代 王浩(休假到 06-03 周三)')
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
