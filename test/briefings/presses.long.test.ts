import { beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '../../src/cards/card.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

/** Every button of the morning's messages, pressed on either platform: once, twice, by somebody else, and late. */
let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T08:30:00+08:00' })
  await world.importExample()
})

/** Lets the morning of a day come and gives the latest card of this person with a button of this label. */
async function morningWith(name: string, day: string, label: string): Promise<Card> {
  for (const time of ['08:30', '09:00']) {
    world.now = `${day}T${time}:00+08:00`
    await world.tick()
  }
  const cards = (await world.toldTo(name)).filter((card) =>
    buttonsOf(card).some((each) => each.label.includes(label)),
  )
  if (cards.length === 0) throw new Error(`${name} has no button ${label} on ${day}`)
  return cards.at(-1)!
}

const noBug = (words: string) => expect(words).not.toMatch(/出错了|went wrong|编号 [a-z0-9]{6}/)

describe.each(['slack', 'feishu'] as const)('on %s', (platform) => {
  const how = { platform }

  it('stuck.answer: what blocks it is kept once, and the manager reads who said so', async () => {
    const card = await morningWith('王浩', '2026-06-08', '等客户')
    const answer = await world.click('王浩', button(card, '等客户'), how)
    await world.click('王浩', button(card, '等客户'), how)
    expect(wordsOf(answer.card)).toContain('东海石化，等客户')
    expect(answer.delivery).toBe('private')
    expect(await world.db.stuckAnswer.findMany({ select: { kind: true } })).toEqual([{ kind: 'customer' }])

    const foreign = await world.click('李晓彤', button(card, '要人帮'), how)
    expect(wordsOf(foreign.card)).toContain('不是你负责的')
    expect(await world.db.stuckAnswer.count()).toBe(1)

    world.now = '2026-06-15T08:30:00+08:00'
    await world.tick()
    expect(wordsOf((await world.toldTo('周敏')).at(-1)!)).toContain('王浩：等客户')
  })

  it.each([
    ['陪访', 'join', '2026-06-30'],
    ['换人', 'handover', '2026-06-30'],
  ])('stuck.choose %s: holds ten working days, and the owner hears it once', async (label, kind, until) => {
    const card = await morningWith('周敏', '2026-06-15', '换人')
    const answer = await world.click('周敏', button(card, label), how)
    await world.click('周敏', button(card, label), how)
    await world.relay()
    expect(wordsOf(answer.card)).toContain(label)
    const rows = await world.db.stuckAnswer.findMany({ select: { kind: true, until: true } })
    expect(rows).toEqual([{ kind, until: new Date(until) }])
    const told = (await world.toldTo('王浩')).filter(({ title }) => title.includes('周敏 对东海石化的决定'))
    expect(told).toHaveLength(1)

    // While it holds, nobody is asked again; the owner may not choose for himself.
    world.now = '2026-06-22T08:30:00+08:00'
    await world.tick()
    expect(wordsOf((await world.toldTo('周敏')).at(-1)!)).not.toContain('要你定 东海石化')
    expect(wordsOf((await world.click('王浩', button(card, label), how)).card)).toContain(
      '要由负责人的经理决定',
    )
  })

  it('stuck.choose accept: asks for the day, refuses one that is past or too far, and asks again when it is over', async () => {
    const card = await morningWith('周敏', '2026-06-15', '接受到')
    const form = await world.click('周敏', button(card, '接受到'), how)
    for (const until of ['2026-06-15', '2027-06-15', 'soon']) {
      const refused = await world.click('周敏', button(form.card, '就这样'), { ...how, typed: { until } })
      expect(JSON.stringify(refused.card)).toContain('以后的日子')
    }
    expect(await world.db.stuckAnswer.count()).toBe(0)
    await world.click('周敏', button(form.card, '就这样'), { ...how, typed: { until: '2026-06-19' } })
    expect(await world.db.stuckAnswer.count()).toBe(1)
    world.now = '2026-07-06T08:30:00+08:00'
    await world.tick()
    expect(wordsOf((await world.toldTo('周敏')).at(-1)!)).toContain('要你定 东海石化')
  })

  it('money: paid, not paid, none paid and import, each with the day of today; nobody else may say so', async () => {
    const card = await morningWith('林悦', '2026-06-08', '已到账')
    const asOf = async (code: string) =>
      (
        await world.db.receivable.findMany({
          where: { account: { code }, asOf: new Date('2026-06-08') },
          select: { daysOverdue: true, amount: true },
        })
      ).map(({ daysOverdue, amount }) => [daysOverdue, Number(amount)])

    const [paid, unpaid] = buttonsOf(card)
    await world.click('林悦', paid!, how)
    await world.click('林悦', paid!, how)
    expect(await asOf('K09')).toEqual([[0, 0]])
    await world.click('林悦', unpaid!, how)
    expect(await asOf('K09')).toHaveLength(1)

    await world.click('林悦', button(card, '都没到账'), how)
    await world.click('林悦', button(card, '都没到账'), how)
    expect(await asOf('K05')).toEqual([[52, 38_000_000]])
    noBug(wordsOf((await world.click('林悦', button(card, '导入'), how)).card))

    const before = await world.db.receivable.count()
    expect(wordsOf((await world.click('王浩', paid!, how)).card)).toContain('由财务核实')
    expect(await world.db.receivable.count()).toBe(before)
  })

  it('money.ask: finance hears who asks about which account, once', async () => {
    const card = await morningWith('周敏', '2026-06-01', '请林悦核实')
    await world.click('周敏', button(card, '请林悦核实'), how)
    await world.click('周敏', button(card, '请林悦核实'), how)
    await world.relay()
    const asked = (await world.toldTo('林悦')).filter(({ title }) => title.includes('周敏 想知道鼎峰钢铁'))
    expect(asked).toHaveLength(1)
    expect(wordsOf(asked[0]!)).toContain('75 天 52 万')
  })

  it('visit.keep and visit.forget: the visit that was never confirmed is written once, or never', async () => {
    world.now = '2026-06-02T11:00:00+08:00'
    await world.say('陈思远', '拜访 泰和 确认洁净室参数', how)
    const count = await world.db.visit.count()
    const card = await morningWith('陈思远', '2026-06-03', '存')
    const first = buttonsOf(card)[0]!
    expect(first.click.intent).toBe('visit.keep')
    await world.click('陈思远', first, how)
    await world.click('陈思远', first, how)
    expect(await world.db.visit.count()).toBe(count + 1)
    expect(wordsOf((await world.click('陈思远', button(card, '不存'), how)).card)).not.toContain(
      '好，什么都没有写入',
    )

    world.now = '2026-06-03T11:00:00+08:00'
    await world.say('陈思远', '拜访 蓝湾 谈样品', how)
    const next = await morningWith('陈思远', '2026-06-04', '不存')
    await world.click('陈思远', button(next, '不存'), how)
    await world.click('陈思远', button(next, '存'), how)
    expect(await world.db.visit.count()).toBe(count + 1)
  })

  it('morning.step: "agreed" asks for the day, then it is a next step like any other, once', async () => {
    const card = await morningWith('王浩', '2026-06-01', '已约好')
    const form = await world.click('王浩', button(card, '已约好'), how)
    const save = button(form.card, '保存')
    await world.click('王浩', save, { ...how, typed: { due: '2026-06-04', words: '见陈副总' } })
    await world.click('王浩', save, { ...how, typed: { due: '2026-06-04', words: '见陈副总' } })
    const steps = await world.db.nextStep.findMany({ where: { text: '见陈副总', status: 'open' } })
    expect(steps).toHaveLength(1)
    expect(steps[0]?.due).toEqual(new Date('2026-06-04'))
    const other = await world.click(
      '王浩',
      { intent: 'morning.step', fields: { subject: 'K02', agreed: 'yes' } },
      how,
    )
    const past = await world.click('王浩', button(other.card, '保存'), {
      ...how,
      typed: { due: '2026-05-01', words: '见胡部长' },
    })
    expect(wordsOf(past.card)).toMatch(/过去/)
    expect(await world.db.nextStep.count({ where: { text: '见胡部长' } })).toBe(0)
  })
})
