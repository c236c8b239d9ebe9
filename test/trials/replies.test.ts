import { describe, expect, it } from 'vitest'
import { openStage } from '../conformance/stage.ts'

/** A reply says no more than what the card it answers leaves open: whom it is about, and which of its buttons is meant. */

describe.each(['Feishu webhook', 'Slack HTTP'] as const)('38: under a card, on %s', (name) => {
  it('what the card is about need not be named again', async () => {
    const { ask, fronts } = await openStage([name])
    const [front] = fronts
    const account = await ask(front!, '王浩', '客户 东海')
    const under = async (text: string) => (await ask(front!, '王浩', text, { under: account })).words
    expect(await under('准备')).toContain('准备 · 东海石化')
    expect(await under('费用 AP-TEC 300 交流')).toContain('已记费用 300 元 · 东海石化')
    expect(await under('历史')).toContain('历史 · 东海石化')
    const deal = await ask(front!, '王浩', '商机 D2')
    const ofDeal = async (text: string) => (await ask(front!, '王浩', text, { under: deal })).words
    expect(await ofDeal('金额 900万')).toContain('已保存: 900 万元')
    expect(await ofDeal('暂停 到 7/1 等预算')).toContain('已暂停到')
  })

  it('a button is named by its label, and only where one is meant', async () => {
    const { ask, db, fronts } = await openStage([name])
    const [front] = fronts
    const complaint = await ask(front!, '王浩', '投诉 C1')
    const taken = await ask(front!, '王浩', '我来处理', { under: complaint })
    expect(taken.words).toContain('处理中')
    const step = await ask(front!, '王浩', '下一步 鼎峰 6/9 送样')
    expect((await ask(front!, '王浩', '完成', { under: step })).words).toContain('已完成')
    const before = await db.nextStep.count({ where: { status: 'done' } })
    const today = await ask(front!, '王浩', '今日')
    await ask(front!, '王浩', '完成', { under: today })
    expect(await db.nextStep.count({ where: { status: 'done' } })).toBe(before)
  })

  it('17: undo under a card takes what stands on it, not the last thing', async () => {
    const { ask, db, fronts } = await openStage([name])
    const [front] = fronts
    const visit = await ask(front!, '王浩', '拜访 鼎峰 电话 郑总 谈交期')
    await ask(front!, '王浩', '费用 东海 AP-TEC 300 交流')
    const spent = await db.spend.count()
    await ask(front!, '王浩', '撤销', { under: visit })
    expect(await db.spend.count()).toBe(spent)
    expect(await db.visit.count({ where: { undoneAt: { not: null } } })).toBe(1)
  })
})
