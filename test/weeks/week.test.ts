import { beforeEach, describe, expect, it } from 'vitest'
import { promptWeekPlan } from '../../handlers/weeks/prompt-week-plan.ts'
import { promptWeekSummary } from '../../handlers/weeks/prompt-week-summary.ts'
import { parsePolicy } from '../../src/domain/policy.ts'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** A company that wants messages of their own for the summary: Saturday before leaving, Monday before work. */
const PROMPTS = parsePolicy(
  'reminders: { weekSummary: [{ on: sat, at: "17:00" }, { on: mon, at: "08:30" }] }',
)

let world: World
beforeEach(async () => {
  world = await makeWorld({
    policy: PROMPTS,
    now: '2026-06-01T10:30:00+08:00',
    jobs: [promptWeekPlan, promptWeekSummary],
  })
  await world.importExample()
})

const plans = (name: string, week: string) =>
  world.db.weekPlan.findMany({
    where: { person: { name }, week },
    orderBy: { day: 'asc' },
    select: { day: true, purpose: true, account: { select: { code: true } } },
  })

describe('the week plan', () => {
  it('is written in lines and echoed day by day', async () => {
    const { card } = await world.say('李晓彤', '周计划 周一 华锐 送报价；周三 锦川 选型；6/4 K11 回访')

    expect(card.title).toBe('周计划 2026-W23（06-01 到 06-07）')
    expect(wordsOf(card)).toContain('06-03 周三 锦川水务：选型')
    expect(wordsOf(card)).toContain('还空着：06-02 周二、06-05 周五')
    expect(
      (await plans('李晓彤', '2026-W23')).map(({ account, purpose }) => `${account.code} ${purpose}`),
    ).toEqual(['K01 送报价', 'K04 选型', 'K11 回访'])
    reviewCard('weeks', 'week-plan', card)
  })

  it('reads English lines, and adds to what stands there', async () => {
    await world.say('Tom Becker', 'week plan Mon Meridian survey; Wed Southport spare parts')
    const { card } = await world.say('Tom Becker', 'week plan Wed Southport price; Thu Meridian offer')

    expect(wordsOf(card)).toContain('Wed 3 Jun Southport Marine: price')
    expect(await plans('Tom Becker', '2026-W23')).toHaveLength(3)
  })

  it.each([
    ['Tom Becker', 'week plan Tue Meridian Thu Southport', ['K05 ', 'K10 ']],
    [
      'Tom Becker',
      'week plan Tue Meridian survey Thu Southport price talk',
      ['K05 survey', 'K10 price talk'],
    ],
    ['王浩', '周计划 周二东海周四鼎峰', ['K02 ', 'K09 ']],
    ['王浩', '周计划 周二 东海 谈周四验收', ['K02 谈周四验收']],
  ])('%s: %s: another day with an account is another visit', async (who, text, expected) => {
    await world.say(who, text)
    expect(
      (await plans(who, '2026-W23')).map(({ account, purpose }) => `${account.code} ${purpose}`),
    ).toEqual(expected)
  })

  it('下周二 and 下周四 are whole days of their own without any comma too', async () => {
    await world.say('王浩', '周计划 下周二 东海 下周四 鼎峰 谈价')
    expect(
      (await plans('王浩', '2026-W24')).map(({ account, purpose }) => `${account.code} ${purpose}`),
    ).toEqual(['K02 ', 'K09 谈价'])
  })

  it('asks with a form for the days that are left, which says the whole week anew', async () => {
    await world.say('Tom Becker', 'week plan Tue Meridian survey')
    const form = (await world.say('Tom Becker', 'week plan')).card
    const part = form.parts.find((each) => each.kind === 'form')
    expect(part?.kind === 'form' && part.form.fields.map((field) => field.label)).toEqual([
      'Mon 1 Jun',
      'Tue 2 Jun',
      'Wed 3 Jun',
      'Thu 4 Jun',
      'Fri 5 Jun',
    ])
    const { card } = await world.click('Tom Becker', button(form, 'Save'), {
      typed: { '2026-06-03': 'Southport spare parts\nMeridian offer' },
    })
    expect(wordsOf(card)).toContain('2 visits on 1 day')
    reviewCard('weeks', 'week-plan-form', form)
  })

  it('means the next week from Friday on', async () => {
    world.now = '2026-06-05T16:30:00+08:00'
    await world.say('李晓彤', '周计划 周一 华锐 送报价')
    expect(await plans('李晓彤', '2026-W24')).toMatchObject([{ day: new Date('2026-06-08') }])
  })

  it('notices kindly what says nothing new', async () => {
    const text = '周计划 周一 华锐 送修订报价；周二 锦川 谈选型参数'
    await world.say('李晓彤', text)
    world.now = '2026-06-08T09:30:00+08:00'
    expect(wordsOf((await world.say('李晓彤', text)).card)).toContain('和上周的计划几乎一样')
    const same = await world.say(
      '李晓彤',
      '周计划 周三 华锐 拜访客户；周四 锦川 拜访客户；周一 K11 拜访客户；周二 锦川 拜访客户；周一 华锐 拜访客户',
    )
    expect(wordsOf(same.card)).toContain('每一天写的都一样')
  })

  it.each([
    ['周计划 华锐 送报价', '没看出是哪一天'],
    ['周计划 周一 不存在公司 送报价', '没看出是哪个客户'],
    ['周计划 5/20 华锐 送报价', '已经过去'],
    ['周计划 7/20 华锐 送报价', '太远了'],
    ['周计划 周三 海 送报价', '可能是'],
  ])('refuses %s with one sentence and writes nothing', async (text, words) => {
    const { card } = await world.say('李晓彤', text)
    expect(card.title).toBe('没有写入')
    expect(wordsOf(card)).toContain(words)
    expect(await plans('李晓彤', '2026-W23')).toEqual([])
  })

  it('is asked for on Friday at 16:00 of each zone, once, and the question becomes the plan', async () => {
    await world.db.person.update({ where: { name: 'Priya Nair' }, data: { timeZone: 'Asia/Kolkata' } })
    world.now = '2026-06-05T15:59:00+08:00'
    await world.tick()
    expect(await world.toldTo('李晓彤')).toEqual([])
    world.now = '2026-06-05T16:00:00+08:00'
    await world.tick()
    world.pass(30)
    await world.tick()
    expect((await world.toldTo('李晓彤')).map((card) => card.title)).toEqual([
      '下周（06-08 到 06-14）这样排？',
    ])
    expect(await world.toldTo('Priya Nair')).toEqual([])
    world.now = '2026-06-05T16:00:00+05:30'
    await world.tick()
    expect(await world.toldTo('Priya Nair')).toHaveLength(1)

    await world.say('李晓彤', '周计划 周一 华锐 送报价')
    await world.relay()
    expect((await world.toldTo('李晓彤')).map((card) => card.title)).toEqual([
      '周计划 2026-W24（06-08 到 06-14）',
    ])
  })
})

describe('the week summary', () => {
  it('is filled in from visits against the plan and handed in with one tap', async () => {
    world.now = '2026-06-01T08:45:00+08:00'
    const { card } = await world.say('Tom Becker', 'week summary')
    expect(card.title).toBe('Week summary 2026-W22 (25 May to 31 May)')
    expect(wordsOf(card)).toContain('0 of 2')
    const done = await world.click('Tom Becker', button(card, 'Hand in'), {
      typed: { words: 'Meridian first next week' },
    })
    expect(wordsOf(done.card)).toContain('Meridian first next week')
    expect(
      await world.db.weekSummary.findFirst({ where: { person: { name: 'Tom Becker' }, week: '2026-W22' } }),
    ).toMatchObject({
      text: 'Meridian first next week',
    })
    reviewCard('weeks', 'week-summary', card)
  })

  it('with words is handed in at once', async () => {
    world.now = '2026-06-06T17:30:00+08:00'
    await world.say('李晓彤', '周总结 下周重点是锦川')
    const row = await world.db.weekSummary.findFirstOrThrow({
      where: { person: { name: '李晓彤' }, week: '2026-W23' },
    })
    expect(row.text).toBe('下周重点是锦川')
  })

  it('is asked for on Saturday and on Monday of those who have not, and both questions become the summary', async () => {
    await world.tick()
    expect((await world.toldTo('王浩')).map((card) => card.title)).toEqual([
      '周总结 2026-W22（05-25 到 05-31）',
    ])
    expect(await world.toldTo('李晓彤')).toEqual([])

    world.now = '2026-06-06T17:00:00+08:00'
    await world.tick()
    world.now = '2026-06-08T08:30:00+08:00'
    await world.tick()
    expect(await world.toldTo('李晓彤')).toHaveLength(2)
    expect(wordsOf((await world.toldTo('李晓彤'))[1]!)).toContain('今天是最后一天')
    await world.say('李晓彤', '周总结 都做完了')
    await world.relay()
    for (const card of await world.toldTo('李晓彤')) expect(wordsOf(card)).toContain('都做完了')
    expect(world.sent.filter(({ place }) => place.chat === 'ou_lixiaotong')).toHaveLength(2)
  })

  it('is said once on a Monday: who was asked at 08:30 does not read it again at 09:00', async () => {
    world = await makeWorld({ now: '2026-06-01T08:30:00+08:00', policy: PROMPTS })
    await world.importExample()
    await world.tick()
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()

    const cards = await world.toldTo('王浩')
    expect(cards.filter((card) => wordsOf(card).includes('周总结'))).toHaveLength(1)
    expect(cards.map(({ title }) => title)).toEqual([
      '周总结 2026-W22（05-25 到 05-31）',
      '王浩 · 6/1 周一 · 先做 3 件',
    ])
  })

  it('is asked for once as well when the morning was slept through', async () => {
    world = await makeWorld({ now: '2026-06-01T10:20:00+08:00', policy: PROMPTS })
    await world.importExample()
    await world.tick()

    const cards = await world.toldTo('王浩')
    expect(cards.filter((card) => wordsOf(card).includes('周总结'))).toHaveLength(1)
    expect(cards).toHaveLength(2)
  })

  it('is a line of the morning message where no Monday prompt is wanted, and stays there when another line is settled', async () => {
    world = await makeWorld({ now: '2026-06-01T09:00:00+08:00' })
    await world.importExample()
    await world.tick()
    const card = (await world.toldTo('王浩')).find(({ title }) => title.includes('先做'))
    expect(wordsOf(card!)).toContain('上周总结已填好，今天截止')

    await world.click('王浩', { intent: 'remind.done', fields: { step: 'F2' } })
    await world.relay()
    const after = (await world.toldTo('王浩')).find(({ title }) => title.startsWith('王浩 ·'))
    expect(wordsOf(after!)).toContain('已处理 1 件')
    expect(wordsOf(after!)).toContain('上周总结已填好，今天截止')
    expect((await world.click('王浩', button(after!, '交总结'))).delivery).toBe('private')
    expect(await world.db.weekSummary.count({ where: { person: { name: '王浩' }, week: '2026-W22' } })).toBe(
      1,
    )
  })

  it('comes on the first working day after a holiday', async () => {
    world.now = '2026-10-05T08:30:00+08:00'
    await world.tick()
    expect(await world.toldTo('王浩')).toEqual([])
    world.now = '2026-10-08T08:31:00+08:00'
    await world.tick()
    expect((await world.toldTo('王浩')).map((card) => card.title)).toEqual([
      '周总结 2026-W40（09-28 到 10-04）',
    ])
  })

  it('of a week long ago or to come is refused', async () => {
    const { card } = await world.click('王浩', {
      intent: 'week.done',
      fields: { week: '2026-W30', submit: 'yes' },
    })
    expect(wordsOf(card)).toContain('不是能总结的一周')
  })
})
