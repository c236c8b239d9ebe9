import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const plansAt = (code: string) =>
  world.db.plan.findMany({ where: { account: { code } }, orderBy: { id: 'asc' } })
const begin = async (who: string, text: string) => {
  const { card } = await world.say(who, text)
  return (await world.click(who, buttonsOf(card)[0]!)).card
}

describe('what needs a yes', () => {
  const ready = async () => {
    await begin('王浩', '客户计划 东海')
    const typed = { purpose: '三年做成第一供应商', obstacle: '密封件质量' }
    await world.click('王浩', {
      intent: 'plan.edit',
      fields: { account: 'K02', kind: 'grow', form: 'yes', ...typed },
    })
    await world.say('王浩', '客户计划 东海 目标 份额做到 60%')
    await world.say('王浩', '计划条目 东海 衡量 内容 见决策层 怎么量 决策层拜访 目标值 2 到 8/31')
  }
  const submit = { intent: 'plan.submit', fields: { account: 'K02' } }

  it('a plan is approved by the manager, as it stands and when nothing is missing', async () => {
    await ready()
    expect(wordsOf((await world.click('王浩', submit)).card)).toContain('先补：两家对手的优劣势')
    for (const rival of ['恒通', '宏泰'])
      await world.say('王浩', `swot 东海 对手 对手名 ${rival} 优势 内容 ${rival}交货快`)
    const { card } = await world.say('王浩', '客户计划 东海')
    await world.click('王浩', button(card, '申请批准'))
    expect(wordsOf((await world.say('王浩', '客户计划 东海')).card)).toMatch(/AP\d+ 等批准/)
    await world.relay()
    const asked = (await world.toldTo('周敏')).at(-1)!
    reviewCard('plans', 'asked', asked)
    // Another text is another plan: the yes does not count for it.
    await world.click('王浩', {
      intent: 'plan.edit',
      fields: { account: 'K02', kind: 'grow', form: 'yes', obstacle: '交期' },
    })
    await world.click('周敏', button(asked, '批准'))
    expect((await plansAt('K02'))[0]!.approvedOn).toBeNull()
    await world.click('王浩', submit)
    await world.relay()
    await world.click('周敏', button((await world.toldTo('周敏')).at(-1)!, '批准'))
    expect((await plansAt('K02'))[0]!.approvedOn).toEqual(new Date('2026-06-01'))
    expect(wordsOf((await world.say('王浩', '客户计划 东海')).card)).toContain('06-01 周敏')
    // Progress of a measure is no change; a line that says something else is.
    await world.say('王浩', '计划条目 东海 衡量 内容 样机试用 怎么量 手填 目标值 3 单位 台 到 8/31')
    expect(wordsOf((await world.say('王浩', '客户计划 东海')).card)).toContain('批准之后改过')
    expect(wordsOf((await world.say('王浩', '客户计划')).card)).toContain('批准之后改过')
    await world.click('王浩', submit)
    await world.relay()
    await world.click('周敏', button((await world.toldTo('周敏')).at(-1)!, '批准'))
    const measured = await world.db.planLine.findFirstOrThrow({ where: { text: '样机试用' } })
    await world.click('王浩', {
      intent: 'plan.progress',
      fields: { account: 'K02', line: measured.code ?? '', form: 'yes', value: '1' },
    })
    expect(wordsOf((await world.say('王浩', '客户计划 东海')).card)).toContain('06-01 周敏')
    // Changed, it waits for its approval again.
    await world.click('王浩', {
      intent: 'plan.edit',
      fields: { account: 'K02', kind: 'grow', form: 'yes', obstacle: '质量' },
    })
    expect((await plansAt('K02'))[0]!.approvedOn).toBeNull()
  })

  it('a concession answers three questions first and is noted on the win-back', async () => {
    await world.say('Tom Becker', 'standing Meridian lost cheaper rival')
    await world.click('Tom Becker', {
      intent: 'plan.begin',
      fields: { account: 'K05', kind: 'win_back', reason: '5' },
    })
    const { card } = await world.say('Tom Becker', 'win back Meridian')
    const form = (await world.click('Tom Becker', button(card, 'Ask for a concession'))).card
    const typed = { wants: 'five percent off', offer: 'two percent for a year', result: 'keep the customer' }
    const again = (await world.click('Tom Becker', button(form, 'Submit'), { typed })).card
    expect(wordsOf(again)).toContain('is no result')
    const whole = { ...typed, result: 'sixty percent of their pumps' }
    await world.click('Tom Becker', button(form, 'Submit'), { typed: whole })
    await world.relay()
    const asked = (await world.toldTo('Daniel Reyes')).at(-1)!
    reviewCard('plans', 'concession', asked)
    await world.click('Daniel Reyes', button(asked, 'Approve'))
    expect(wordsOf((await world.say('Tom Becker', 'win back Meridian')).card)).toMatch(
      /AP\d+: two percent for a year/,
    )
  })
})
