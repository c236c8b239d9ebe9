import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-02T11:00:00+08:00' })
  await world.importExample()
})

const statusOf = async (code: string) =>
  (await world.db.nextStep.findUniqueOrThrow({ where: { code } })).status

const visitTaihe = '拜访 泰和 当面 李处长 确认洁净室参数 下一步 6/10 拜访王总'

describe('what a visit settled is asked in its own answer', () => {
  it('names the step that it was about, and one tap finishes it beside the answer', async () => {
    const { card } = await world.say('陈思远', visitTaihe)
    expect(wordsOf(card)).toContain('F11「洁净室参数确认」也完成了？')
    const done = await world.click('陈思远', button(card, 'F11 完成'))
    expect(done.delivery).toBe('private')
    expect(await statusOf('F11')).toBe('done')

    // Pressed twice, the step stays done; the next visit does not ask again.
    await world.click('陈思远', button(card, 'F11 完成'))
    expect(await statusOf('F11')).toBe('done')
    world.now = '2026-06-03T11:00:00+08:00'
    const next = await world.say('陈思远', '拜访 泰和 电话 张工 谈洁净室参数 下一步 6/12 送样')
    expect(wordsOf(next.card)).not.toContain('F11')
  })

  it('asks in English, about late steps first that read alike', async () => {
    const { card } = await world.say(
      'Priya Nair',
      'visit Alderbrook video Dana Cole contract draft walked through next: send final draft 8 Jun',
    )
    expect(wordsOf(card)).toContain('F7 “contract draft” done too?')
    expect(button(card, 'F7 done').click).toMatchObject({ intent: 'next.done', fields: { step: 'F7' } })
  })

  it('offers to move on a deal that is over its limit, until somebody was asked', async () => {
    const { card } = await world.say('李晓彤', '拜访 华锐 当面 刘总工 谈D1修订报价 下一步 6/9 回访技术评审')
    expect(wordsOf(card)).toContain('D1 超过了阶段时限，推进到下一阶段？')
    const gate = await world.click('李晓彤', button(card, '推进 D1'))
    expect(wordsOf(gate.card)).toContain('D1')
    expect(gate.delivery).toBe('private')
  })

  it('asks nothing of an attempt, and of a visit on which nothing is open', async () => {
    const attempt = await world.say('王浩', '拜访 东海 打电话没人接')
    expect(wordsOf(attempt.card)).not.toContain('也完成了')
    const quiet = await world.say('陈思远', '拜访 蓝湾 当面 余总 谈样品 下一步 6/9 送样')
    expect(wordsOf(quiet.card)).not.toContain('也完成了')
  })

  it('keeps the questions where one sentence tells of two visits', async () => {
    const first = await world.say('陈思远', '拜访 泰和、启明 当面 李处长 马总 谈洁净室参数 下一步 6/10 送样')
    const { card } = wordsOf(first.card).includes('请确认')
      ? await world.click('陈思远', button(first.card, '对，记下来'))
      : first
    expect(card.title).toMatch(/V\d+ · 已记录拜访 V\d+/)
    await world.click('陈思远', button(card, 'F11 完成'))
    expect(await statusOf('F11')).toBe('done')
  })
})

describe('what a step settled', () => {
  it('asks after a finished step about the one that reads alike', async () => {
    const { card } = await world.say('陈思远', '下一步 F11 完成')
    expect(await statusOf('F11')).toBe('done')
    expect(wordsOf(card)).toMatch(/F\d+「参数确认会」也完成了？/)
  })

  it('asks after a finished step of a late deal whether to move it on', async () => {
    const { code } = await world.db.nextStep.findFirstOrThrow({
      where: { deal: { code: 'D1' }, status: 'open' },
    })
    const { card } = await world.say('李晓彤', `下一步 ${code} 完成`)
    expect(button(card, '推进 D1').click).toMatchObject({ intent: 'move', fields: { text: 'D1' } })
  })
})

describe('1 done work is not called overdue, nor does it climb', () => {
  const morningOf = async (name: string) =>
    wordsOf((await world.toldTo(name)).filter(({ title }) => title.startsWith(`${name} ·`)).at(-1)!)

  it('the morning after asks about it, and it does not climb to the manager', async () => {
    await world.say('陈思远', visitTaihe)
    world.now = '2026-06-03T09:00:00+08:00'
    await world.tick()
    expect(await morningOf('陈思远')).toContain('F11 洁净室参数确认在 6/2 的拜访里做完了？')
    expect(await morningOf('陈思远')).not.toContain('F11 洁净室参数确认晚')

    world.now = '2026-06-09T08:30:00+08:00'
    await world.tick()
    expect(
      await world.db.reminder.count({
        where: { key: { contains: '2026-06-02' }, rule: { not: 'stuck' }, inDigest: true },
      }),
    ).toBe(0)
  })

  it('a visit on its day that says nothing of what it was about is asked about as well', async () => {
    world.now = '2026-06-03T11:00:00+08:00'
    await world.say(
      'Priya Nair',
      'visit Northwind call Elena Ruiz pilot report discussed next: site review 12 Jun',
    )
    world.now = '2026-06-04T09:00:00+08:00'
    await world.tick()
    expect(await morningOf('Priya Nair')).toContain('F6 pilot report: done at the visit of 3 Jun?')
  })

  it('a step that was moved to a new day is late again from that day on', async () => {
    await world.say('陈思远', visitTaihe)
    await world.say('陈思远', '下一步 F11 改到 6/3')
    world.now = '2026-06-04T09:00:00+08:00'
    await world.tick()
    expect(await morningOf('陈思远')).toContain('F11 洁净室参数确认晚 1 天')
  })
})
