import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00', jobs: [] })
  await world.importExample()
})

const spends = () => world.db.spend.findMany({ where: { day: new Date('2026-06-01') } })

describe('spend on an account', () => {
  it.each([
    ['费用 泰和 AP-TEC 8000 技术交流会', 800_000n, '技术交流会'],
    ['费用 泰和 ap-tec 1.2万 技术交流会', 1_200_000n, '技术交流会'],
    ['费用 泰和 AP-VIS ¥350.50', 35_050n, ''],
  ])('%s is booked by its code', async (text, amount, note) => {
    const { card } = await world.say('陈思远', text)
    expect(card.title).toContain('已记费用')
    expect(await spends()).toMatchObject([{ amount, note }])
  })

  it.each([
    ['费用 泰和 AP-TEC 8000', 8_000n],
    ['费用 泰和 AP-TEC 1.2万', 12_000n],
    ['spend 泰和 AP-TEC JPY 12k', 12_000n],
  ])('%s of an account in a currency without cents', async (text, amount) => {
    await world.db.account.updateMany({ data: { currency: 'JPY' } })
    await world.say('陈思远', text)
    expect(await spends()).toMatchObject([{ amount }])
  })

  it('shows the year and its share of revenue, and is taken back', async () => {
    const { card } = await world.say('陈思远', '费用 泰和 AP-EVT 8000 晚宴')
    expect(wordsOf(card)).toContain('÷ 收入')
    reviewCard('facts', 'spend', card)
    const undone = await world.click('陈思远', button(card, '撤销'))
    expect(wordsOf(undone.card)).toContain('这笔费用已撤销')
    expect(await spends()).toEqual([])
  })

  it('that is a gift above the cap waits for the manager, who is asked', async () => {
    const { card } = await world.say('陈思远', '费用 泰和 AP-GIF 8000 中秋礼盒')
    expect(wordsOf(card)).toContain('超过上限 500 元')
    expect(wordsOf(card)).toContain('已请 周敏 决定')
    expect(wordsOf(card)).toContain('合规提醒')
    expect(await spends()).toEqual([])
    await world.relay()
    const [asked] = await world.toldTo('周敏')
    reviewCard('requests', 'gift-pending', asked!)

    const own = await world.click('陈思远', button(asked!, '批准'))
    expect(wordsOf(own.card)).toContain('申请人不能审批自己的申请')
    expect(await spends()).toEqual([])

    await world.click('周敏', button(asked!, '批准'))
    expect(await spends()).toMatchObject([{ code: 'AP-GIF', amount: 800_000n, note: '中秋礼盒' }])
    await world.click('周敏', button(asked!, '批准'))
    expect(await spends()).toHaveLength(1)
    await world.relay()
    expect((await world.toldTo('陈思远')).map(wordsOf).join()).toContain('周敏 批准')
  })

  it('that is confirmed is said to nobody who may not know of the account', async () => {
    await world.db.account.updateMany({
      where: { name: { startsWith: '泰和' } },
      data: { confidential: true },
    })
    await world.say('陈思远', '费用 泰和 AP-GIF 8000 中秋礼盒')
    await world.relay()
    await world.click('周敏', button((await world.toldTo('周敏'))[0]!, '批准'))
    await world.relay()
    expect(await spends()).toHaveLength(1)
    expect((await world.toldTo('Tom Becker')).filter((card) => wordsOf(card).includes('AP-GIF'))).toEqual([])
  })

  it('that is declined is not booked', async () => {
    await world.say('陈思远', '费用 泰和 AP-GIF 8000 中秋礼盒')
    await world.relay()
    const form = await world.click('周敏', button((await world.toldTo('周敏'))[0]!, '驳回'))
    await world.click('周敏', button(form.card, '提交'), { typed: { reason: '太贵重了' } })
    await world.relay()
    expect((await world.toldTo('陈思远')).map(wordsOf).join()).toContain('周敏 驳回：太贵重了')
    expect(await spends()).toEqual([])
  })

  it('that is a small gift is booked with the reminder', async () => {
    const { card } = await world.say('陈思远', '费用 泰和 AP-GIF 500 茶叶')
    expect(wordsOf(card)).toContain('合规提醒')
    expect(await spends()).toHaveLength(1)
  })

  it.each([
    ['费用 泰和 AP-XXX 8000', '没有费用编码'],
    ['费用 泰和 8000', '请写费用编码'],
    ['费用 泰和 AP-TEC', '请写金额'],
    ['费用 泰和 AP-TEC -8000', '要大于 0'],
    ['费用 泰和 AP-TEC 0', '要大于 0'],
    ['费用 泰和 AP-TEC €300', '换算成 CNY'],
    ['费用 不存在公司 AP-TEC 8000', '没有找到'],
  ])('refuses %s with one sentence and writes nothing', async (text, words) => {
    const { card } = await world.say('陈思远', text)
    expect(card.title).toBe('没有写入')
    expect(wordsOf(card)).toContain(words)
    expect(await spends()).toEqual([])
  })

  it('is not booked twice with the same words', async () => {
    await world.say('陈思远', '费用 泰和 AP-TEC 8000 交流会')
    expect(wordsOf((await world.say('陈思远', '费用 泰和 AP-TEC 8000 交流会')).card)).toContain('换一句说明')
    expect(await spends()).toHaveLength(1)
  })
})
