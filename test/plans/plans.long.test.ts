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

describe('the plan of an account', () => {
  it('is begun once, says what it lacks, and takes its five sections in one form', async () => {
    const none = (await world.say('王浩', '客户计划 东海')).card
    expect(wordsOf(none)).toContain('还没有客户计划')
    const begun = (await world.click('王浩', button(none, '开始'))).card
    await world.click('王浩', button(none, '开始'))
    expect(await plansAt('K02')).toHaveLength(1)
    expect(wordsOf(begun)).toContain('总体目的、带数字的目标、怎么衡量、接下来的行动')
    const form = (await world.click('王浩', button(begun, '写五段'))).card
    reviewCard('plans', 'sections', form)
    const typed = { purpose: '三年做成第一供应商', obstacle: '密封件质量', strategy: '先整改再扩份额' }
    const card = (await world.click('王浩', button(form, '保存'), { typed })).card
    expect(wordsOf(card)).toContain('三年做成第一供应商')
    expect((await plansAt('K02'))[0]).toMatchObject({ obstacle: '密封件质量', closedOn: null })
    await world.say('王浩', '撤销')
    expect((await plansAt('K02'))[0]).toMatchObject({ obstacle: '' })
  })

  it('has lines whose progress moves by itself', async () => {
    await begin('王浩', '客户计划 东海')
    await world.say('王浩', '客户计划 东海 目的 成为密封件首选')
    await world.say('王浩', '客户计划 东海 目标 份额做到 60%')
    await world.say('王浩', '计划条目 东海 衡量 内容 见决策层 怎么量 决策层拜访 目标值 2 到 8/31')
    await world.say('王浩', '计划条目 东海 衡量 内容 围墙补起来 怎么量 围墙 目标值 75 到 8/31')
    await world.say('王浩', '计划条目 东海 衡量 内容 收入回来 怎么量 收入 目标值 300万 到 8/31')
    const lines = await world.db.planLine.findMany({ orderBy: { id: 'asc' } })
    expect(lines.map(({ part, measure, target }) => [part, measure, Number(target)])).toEqual([
      ['objective', null, 0],
      ['goal', null, 0],
      ['measure', 'decision_visits', 2],
      ['measure', 'wall', 75],
      ['measure', 'revenue', 3000000],
    ])
    expect(wordsOf((await world.say('王浩', '客户计划 东海')).card)).toContain('见决策层：0次 / 2次')
    await world.say('王浩', '拜访 东海 当面 陈副总 谈续约 下一步 6/10 送样')
    const { card } = await world.say('王浩', '客户计划 东海')
    expect(wordsOf(card)).toContain('见决策层：1次 / 2次')
    expect(wordsOf(card)).toContain('围墙补起来：50% / 75%')
    reviewCard('plans', 'grow', card)
    world.now = '2026-07-20T10:30:00+08:00'
    const late = (await world.say('王浩', '客户计划 东海')).card
    expect(wordsOf(late)).toMatch(/收入回来：0 元 \/ 300 万元\n落后/)
  })

  it.each([
    ['计划条目 东海 目标 内容 多卖一点', '目标要带数字'],
    ['计划条目 东海 衡量 内容 多见面 怎么量 拜访次数 目标值 6', '怎么量、目标值和期限'],
    ['计划条目 东海 衡量 内容 装机 怎么量 手填 目标值 6 到 8/31', '要写单位'],
    ['swot 东海 威胁 内容 恒通降价', '威胁要写对策和负责人'],
    ['swot 东海 对手 优势 内容 交货快', '要写是哪个对手'],
  ])('%s is refused: %s', async (text, why) => {
    expect(wordsOf((await world.say('王浩', text)).card)).toContain(why)
    expect((await world.db.planLine.count()) + (await world.db.swot.count())).toBe(0)
  })

  it('a measure by hand is filled in by its button', async () => {
    await begin('Tom Becker', 'plan Meridian')
    await world.say(
      'Tom Becker',
      'plan line Meridian measure words pumps installed measured by by hand target 6 unit pumps by 31 Aug',
    )
    const card = (await world.say('Tom Becker', 'plan Meridian')).card
    expect(wordsOf(card)).toContain('pumps installed: not counted yet of 6 pumps')
    const form = (await world.click('Tom Becker', button(card, 'Progress'))).card
    const bad = (await world.click('Tom Becker', buttonsOf(form)[0]!, { typed: { value: 'many' } })).card
    expect(wordsOf(bad)).toContain('Please give a number')
    const done = (await world.click('Tom Becker', buttonsOf(form)[0]!, { typed: { value: '3' } })).card
    expect(wordsOf(done)).toContain('pumps installed: 3 pumps of 6 pumps')
    reviewCard('plans', 'by-hand', done)
  })

  it('names what we do about each threat, two rivals for an A account, and what the customer intends', async () => {
    await begin('王浩', '客户计划 东海')
    await world.say('王浩', 'swot 东海 威胁 内容 恒通降价两成 对策 算全寿命成本 负责人 王浩')
    await world.say('王浩', 'swot 东海 对手 对手名 恒通 优势 内容 交货快')
    await world.say('王浩', '战略意图 东海 三年内 内容 海外占三成 意味着 要出口认证')
    const { card } = await world.say('王浩', '客户计划 东海')
    expect(wordsOf(card)).toContain('→ 算全寿命成本（王浩）')
    expect(wordsOf(card)).toContain('三年内 海外占三成：要出口认证')
    // The same words in another quadrant move the line, they do not double it.
    await world.say('王浩', 'swot 东海 对手 对手名 恒通 劣势 内容 交货快')
    expect(await world.db.swot.count()).toBe(2)
  })

  it('actions are next steps that name the plan', async () => {
    const begun = await begin('王浩', '客户计划 东海')
    const form = (await world.click('王浩', button(begun, '加行动'))).card
    const late = (
      await world.click('王浩', button(form, '保存'), { typed: { words: '送两种方案', due: '2026-05-01' } })
    ).card
    expect(wordsOf(late)).toContain('那一天不能已经过去')
    const typed = { words: '送两种方案', due: '2026-06-10' }
    const card = (await world.click('王浩', button(form, '保存'), { typed })).card
    expect(wordsOf(card)).toContain('送两种方案 · 王浩')
    expect(await world.db.nextStep.findFirstOrThrow({ where: { text: '送两种方案' } })).toMatchObject({
      plan: 'grow',
    })
    await world.click('王浩', button(card, '完成'))
    expect(wordsOf((await world.say('王浩', '客户计划 东海')).card)).toContain('已完成')
  })

  it('its review is AR13’s, and what is earned is for leaders and finance', async () => {
    const begun = await begin('王浩', '客户计划 东海')
    await world.click('王浩', button(begun, '回顾完成'))
    expect(
      (await world.db.accountPlan.findFirstOrThrow({ where: { account: { code: 'K02' } } })).lastReviewOn,
    ).toEqual(new Date('2026-06-01'))
    await world.say('王浩', '计划条目 东海 衡量 内容 赚到钱 怎么量 贡献 目标值 50万 到 8/31')
    expect(wordsOf((await world.say('王浩', '客户计划 东海')).card)).toContain('只有负责人和财务看得到')
    expect(wordsOf((await world.say('周敏', '客户计划 东海')).card)).not.toContain('只有负责人和财务看得到')
  })

  it.each([
    '客户计划下周开工',
    '开发部的李工说要改图',
    'plan to visit Meridian on Friday',
    'develop the offer for Meridian',
  ])('%s is no command', async (text) => {
    expect((await world.say('王浩', text)).card.title).not.toMatch(
      /^(?:客户计划|开发|Account plan|Develop) ·/,
    )
  })
})

describe('developing an account', () => {
  beforeEach(async () => {
    await world.addAccount('K90', '远东机械', '王浩', { aliases: ['远东'] })
    await world.db.account.updateMany({ where: { name: '远东机械' }, data: { status: 'prospect' } })
  })
  const tick = async (item: string, words: string) => {
    const code = (await world.db.account.findFirstOrThrow({ where: { name: '远东机械' } })).code
    return (
      await world.click('王浩', { intent: 'plan.tick', fields: { account: code, item, form: 'yes', words } })
    ).card
  }

  it('goes step by step, each with evidence, and ends with its record', async () => {
    const begun = await begin('王浩', '开发 远东')
    reviewCard('plans', 'develop', begun)
    expect(wordsOf(begun)).toContain('第 1 步，共 5 步：确定开发对象')
    const account = (await world.db.account.findFirstOrThrow({ where: { name: '远东机械' } })).code
    const early = await world.click('王浩', { intent: 'plan.stage', fields: { account, kind: 'develop' } })
    expect(wordsOf(early.card)).toContain('先补：有没有潜在需求、首次接触')
    await tick('need', '在建二期，要泵')
    const ready = await tick('contact', '5/28 电话找到设备部')
    const second = (await world.click('王浩', button(ready, '进入：'))).card
    expect(wordsOf(second)).toContain('第 2 步')
    await tick('information', '有图纸')
    const third = (await world.click('王浩', button(await tick('clear', '要六台'), '进入：'))).card
    expect(wordsOf(third)).toContain('第 3 步')
    expect(wordsOf(await tick('expense', '不多'))).toContain('要有数字')
    const signed = await world.click('王浩', {
      intent: 'plan.close',
      fields: { account, kind: 'develop', outcome: 'won' },
    })
    expect(wordsOf(signed.card)).toContain('合同签订')
    const form = (await world.click('王浩', button(third, '暂不成功'))).card
    reviewCard('plans', 'not-yet', form)
    const typed = { why: 'other', words: '', lesson: '下次先找技术负责人再谈价', nextTry: '2026-09-01' }
    expect(wordsOf((await world.click('王浩', button(form, '保存'), { typed })).card)).toContain(
      '要说一句是什么',
    )
    const short = { ...typed, why: 'price', lesson: '早点去' }
    expect(wordsOf((await world.click('王浩', button(form, '保存'), { typed: short })).card)).toContain(
      '经验太短',
    )
    const closed = (await world.click('王浩', button(form, '保存'), { typed: { ...typed, why: 'price' } }))
      .card
    reviewCard('plans', 'record', closed)
    expect((await plansAt(account))[0]).toMatchObject({ outcome: 'not_yet', lesson: typed.lesson })
    expect(
      await world.db.nextStep.findFirstOrThrow({ where: { due: new Date('2026-09-01') } }),
    ).toMatchObject({ text: '开发：再试一次' })
    await world.say('王浩', '撤销')
    expect((await plansAt(account))[0]).toMatchObject({ closedOn: null })
    expect(await world.db.nextStep.count({ where: { due: new Date('2026-09-01'), status: 'open' } })).toBe(0)
  })
})

describe('winning back', () => {
  it('is for what was lost, offered when a deal is, with plays for its reason and looks at 30, 60 and 90 days', async () => {
    expect(wordsOf((await world.say('王浩', '挽回 东海')).card)).toContain('没有什么要挽回的')
    const form = (await world.say('王浩', '商机 D2 丢单')).card
    const typed = { reason: 'price', words: '低了两成', lesson: '下次先把全寿命成本算清楚' }
    const lost = (await world.click('王浩', buttonsOf(form)[0]!, { typed })).card
    const why = (await world.click('王浩', button(lost, '挽回'))).card
    reviewCard('plans', 'why-lost', why)
    const begun = (await world.click('王浩', button(why, '对手更强'))).card
    reviewCard('plans', 'win-back', begun)
    expect(
      await world.db.nextStep.findMany({
        where: { plan: 'win_back' },
        select: { due: true },
        orderBy: { due: 'asc' },
      }),
    ).toEqual([
      { due: new Date('2026-07-01') },
      { due: new Date('2026-07-31') },
      { due: new Date('2026-08-30') },
    ])
    const acted = (await world.click('王浩', button(begun, '用这招'))).card
    expect(wordsOf(acted)).toContain('和对手逐条比一遍')
    const end = (await world.click('王浩', button(acted, '挽回了'))).card
    const back = await world.click('王浩', button(end, '保存'), {
      typed: { why: 'price', lesson: '用服务补了差距才回来' },
    })
    expect(wordsOf(back.card)).toContain('挽回了 · 2026-06-01')
  })

  it('is offered when an account is marked as lost, and active again when it is won back', async () => {
    const lost = (await world.say('Tom Becker', 'standing Meridian lost plant closed')).card
    const why = (await world.click('Tom Becker', button(lost, 'Win back'))).card
    const begun = (await world.click('Tom Becker', button(why, 'strategy change'))).card
    expect(wordsOf(begun)).toContain('Offer a smaller scope')
    reviewCard('plans', 'win-back', begun)
    const end = (await world.click('Tom Becker', button(begun, 'Won back'))).card
    await world.click('Tom Becker', buttonsOf(end)[0]!, {
      typed: { why: 'need', lesson: 'a smaller line was enough' },
    })
    expect((await world.db.account.findUniqueOrThrow({ where: { code: 'K05' } })).status).toBe('active')
  })
})

describe('who may', () => {
  it('who only looks sees the plan and no buttons; who may not see the account sees none', async () => {
    await begin('王浩', '客户计划 东海')
    const looks = (await world.say('林悦', '客户计划 东海')).card
    expect(looks.title).toBe('客户计划 · 东海石化')
    expect(buttonsOf(looks).map(({ label }) => label)).toEqual(['客户卡'])
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    expect((await world.say('李晓彤', '客户计划 东海')).card.title).not.toContain('客户计划 ·')
    const forged = await world.click('李晓彤', {
      intent: 'plan.begin',
      fields: { account: 'K02', kind: 'develop' },
    })
    expect(wordsOf(forged.card)).not.toContain('东海')
    expect(await plansAt('K02')).toHaveLength(1)
  })
})
