import { beforeEach, describe, expect, it } from 'vitest'
import { remindReps } from '../../handlers/briefings/remind-reps.ts'
import { endSnoozes } from '../../handlers/risk/end-snoozes.ts'
import { dateOf } from '../../src/db/days.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:50:00+08:00', jobs: [endSnoozes, remindReps] })
  await world.importExample()
})

async function snoozes() {
  return world.db.snooze.findMany({ orderBy: { id: 'asc' } })
}

async function lastMorning(name: string): Promise<string> {
  const card = (await world.toldTo(name))
    .filter(({ title }) => /先做|看一眼|to do|have a look/.test(title))
    .at(-1)
  return card ? wordsOf(card) : ''
}

describe('snoozing', () => {
  it('hides an account from the morning until its day, and says once more what still stands then', async () => {
    const reply = await world.say('李晓彤', '稍后 华锐 到 6/4 等客户预算')
    expect(reply.card.title).toBe('华锐重工 先放一放')
    expect(await snoozes()).toMatchObject([
      { until: dateOf('2026-06-04'), reason: '等客户预算', endedOn: null },
    ])
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()
    expect(await lastMorning('李晓彤')).not.toContain('天没联系')

    world.now = '2026-06-04T09:00:00+08:00'
    await world.tick()
    expect((await snoozes())[0]).toMatchObject({ endedWhy: 'over' })
    expect(await lastMorning('李晓彤')).toContain('天没联系')
  })

  it('what was said before the snooze is said again after it', async () => {
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()
    await world.say('Tom Becker', 'snooze Southport until 4 Jun waiting for budget')
    world.now = '2026-06-03T09:00:00+08:00'
    await world.tick()
    expect(await lastMorning('Tom Becker')).not.toContain('42 days')

    world.now = '2026-06-04T09:00:00+08:00'
    await world.tick()
    expect(await lastMorning('Tom Becker')).toContain('Southport Marine')
  })

  it.each([
    ['王浩', '稍后 东海石化 到 6/5 等付款', '危急'],
    ['李晓彤', '稍后 华锐 到 6/9 等预算', '最多放 7 天'],
    ['李晓彤', '稍后 华锐 到 6/1 等预算', '重新提醒'],
    ['林悦', '稍后 华锐 到 6/4 等预算', '负责人'],
  ])('refuses %s: %s', async (who, text, words) => {
    const reply = await world.say(who, text)

    expect(wordsOf(reply.card)).toContain(words)
    expect(await snoozes()).toHaveLength(0)
  })

  it('asks for the day and the reason when they are missing, on the button of the morning', async () => {
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()
    const message = (await world.toldTo('李晓彤')).at(-1)
    const { card } = await world.click('李晓彤', button(message!, '全部'))
    const asked = await world.click('李晓彤', button(card, '稍后'))
    const submit = button(asked.card, '先放一放')
    await world.click('李晓彤', submit, { typed: { until: '2026-06-03', reason: '客户出差' } })

    expect(await snoozes()).toMatchObject([{ until: dateOf('2026-06-03'), reason: '客户出差' }])
  })

  it('ends early when the band gets worse, and says so in working hours', async () => {
    await world.say('李晓彤', '稍后 华锐 到 6/5 等预算')
    await world.db.account.update({ where: { code: 'K01' }, data: { band: 'at_risk' } })
    world.now = '2026-06-01T22:00:00+08:00'
    await world.tick()
    expect((await snoozes())[0]).toMatchObject({ endedWhy: 'worse' })
    expect((await world.toldTo('李晓彤')).map(({ title }) => title)).not.toContain('华锐重工 提前恢复提醒')

    world.now = '2026-06-02T09:00:00+08:00'
    await world.tick()
    expect((await world.toldTo('李晓彤')).map(({ title }) => title)).toContain('华锐重工 提前恢复提醒')
  })

  it('ends early when the owner changes or a crisis opens, not for an older one', async () => {
    await world.say('李晓彤', '稍后 华锐 到 6/5 等预算')
    const account = await world.db.account.findUniqueOrThrow({ where: { code: 'K01' } })
    const crisis = {
      accountId: account.id,
      level: 'crisis' as const,
      subject: '爆管',
      openedOn: dateOf('2026-05-29'),
      dueOn: dateOf('2026-06-01'),
    }
    await world.db.complaint.create({ data: { ...crisis, openedAt: new Date('2026-05-29T10:00:00+08:00') } })
    await world.tick()
    expect((await snoozes())[0]?.endedWhy).toBeNull()

    world.pass(1)
    await world.db.complaint.create({ data: { ...crisis, openedAt: world.now } })
    await world.tick()
    expect((await snoozes())[0]?.endedWhy).toBe('crisis')

    await world.say('Tom Becker', 'snooze Southport until 4 Jun budget')
    const tom = await world.db.person.findUniqueOrThrow({ where: { name: 'Priya Nair' } })
    await world.db.account.update({ where: { code: 'K10' }, data: { ownerId: tom.id } })
    await world.tick()
    expect((await snoozes())[1]?.endedWhy).toBe('owner')
  })

  it('is taken back by its button', async () => {
    const reply = await world.say('李晓彤', '稍后 华锐 到 6/4 等预算')
    const woken = await world.click('李晓彤', button(reply.card, '现在就恢复'))

    expect((await snoozes())[0]?.endedWhy).toBe('woken')
    expect(await world.click('李晓彤', button(reply.card, '现在就恢复'))).toEqual(woken)
    world.pass(15)
    const again = await world.click('李晓彤', button(reply.card, '现在就恢复'))
    expect(wordsOf(again.card)).toContain('没有被放下')
  })

  it('a deal is snoozed alone', async () => {
    await world.say('李晓彤', '稍后 D1 到 6/4 等招标')
    world.now = '2026-06-01T09:00:00+08:00'
    await world.tick()

    expect(await lastMorning('李晓彤')).not.toContain('60/45')
    expect(await lastMorning('李晓彤')).toContain('天没联系')
  })
})
