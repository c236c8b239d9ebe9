import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const at = (name: string, code: string) =>
  world.db.review.findMany({ where: { account: { code }, by: { name } }, orderBy: { id: 'asc' } })

describe('reviews', () => {
  it('the calendar says what is late and what was never done, account by account', async () => {
    const { card } = await world.say('王浩', '回顾')
    expect(card.title).toBe('回顾 · 06-01 周一')
    expect(wordsOf(card)).toMatch(/客户计划 晚 \d+ 天/)
    expect(wordsOf(card)).toContain('还没做过：业务回顾')
    const opened = await world.click('王浩', button(card, '打开'))
    expect(opened.card.title).toBe('回顾 · 东海石化')
    expect(wordsOf(opened.card)).toContain('业务回顾 · 每 92 天')
  })

  it('a business review needs somebody of theirs and an action, which becomes a next step', async () => {
    const refused = await world.say('王浩', '回顾 东海 业务 完成 结果 份额可到六成')
    expect(wordsOf(refused.card)).toContain('业务回顾要写客户方')
    expect(await world.db.review.count()).toBe(0)
    const { card } = await world.say(
      '王浩',
      '回顾 东海 业务 完成 客户方 陈副总 结果 份额可到六成 行动 送两种方案 行动期限 6/20',
    )
    expect(wordsOf(card)).toContain('行动已记为下一步')
    expect(await at('王浩', 'K02')).toMatchObject([{ kind: 'business', result: '份额可到六成' }])
    const step = await world.db.nextStep.findFirstOrThrow({ where: { text: '送两种方案' } })
    expect(step.due).toEqual(new Date('2026-06-20'))

    // Told again it is the same review and no second step.
    await world.say('王浩', '回顾 东海 业务 客户方 陈副总 结果 份额可到六成 行动 送两种方案 行动期限 6/20')
    expect(await world.db.nextStep.count({ where: { text: '送两种方案' } })).toBe(1)
  })

  it('is taken back with its next step', async () => {
    await world.say(
      'Tom Becker',
      'review Meridian business done with Oliver Grant result ready for more action send two offers by 20 Jun',
    )
    expect(await world.db.nextStep.count({ where: { text: 'send two offers' } })).toBe(1)
    await world.say('Tom Becker', 'undo')
    expect(await world.db.review.count()).toBe(0)
    expect(await world.db.nextStep.count({ where: { text: 'send two offers', status: 'open' } })).toBe(0)
  })

  it('a review asks for its result by a form, and a click fills in the kind', async () => {
    const { card } = await world.say('王浩', '回顾 东海')
    const note = buttonsOf(card).find(({ click }) => click.fields['kind'] === 'opinion')!
    const form = await world.click('王浩', note)
    expect(wordsOf(form.card)).toContain('请填写：结果')
    await world.click('王浩', buttonsOf(form.card)[0]!, {
      typed: { kind: 'opinion', result: '希望交期更准' },
    })
    expect(await at('王浩', 'K02')).toMatchObject([{ kind: 'opinion', result: '希望交期更准' }])
  })

  it('plan, wall and satisfaction are noted where they are kept', async () => {
    await world.say('王浩', '回顾 东海 计划 完成')
    expect(
      (await world.db.accountPlan.findFirstOrThrow({ where: { account: { code: 'K02' } } })).lastReviewOn,
    ).toEqual(new Date('2026-06-01'))
    await world.say('王浩', '回顾 东海 满意度 8 9')
    expect(await world.db.satisfaction.count({ where: { day: new Date('2026-06-01') } })).toBe(1)
  })

  it('care is proposed once a week, in turn, and is no contact', async () => {
    const before = (await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })).lastContactOn
    const first = (await world.say('王浩', '回顾')).card
    expect(wordsOf(first)).toContain('本周关怀：东海石化 — 合同周年问候')
    expect(wordsOf(first)).toContain('清单是我们的建议')
    const done = buttonsOf(first).find(({ click }) => click.intent === 'review.care')!
    await world.click('王浩', done, { key: 'care-1' })
    await world.click('王浩', done, { key: 'care-1' })
    expect(await at('王浩', 'K02')).toMatchObject([{ kind: 'care', result: '合同周年问候' }])
    expect((await world.db.account.findUniqueOrThrow({ where: { code: 'K02' } })).lastContactOn).toEqual(
      before,
    )
    expect(wordsOf((await world.say('王浩', '回顾')).card)).not.toContain('本周关怀')
    world.now = '2026-06-15T10:30:00+08:00'
    expect(wordsOf((await world.say('王浩', '回顾')).card)).toContain('本周关怀：东海石化 — 对方升职祝贺')
  })

  it('movers are shown to whoever asks for the tier check, and sent on the first working day of a quarter', async () => {
    const { card } = await world.say('周敏', '回顾 级别')
    expect(card.title).toBe('级别复核 · 谁变了')
    expect(wordsOf(card)).toContain('东海石化')
    expect(wordsOf(card)).toContain('−50%')
    expect(wordsOf(card)).not.toContain('Meridian')
    world.now = '2026-07-01T09:30:00+08:00'
    await world.tick()
    expect((await world.toldTo('周敏')).some(({ title }) => title === card.title)).toBe(true)
  })

  it('is not for those who may not see the account, and not written by those who only look on', async () => {
    const looks = await world.say('林悦', '回顾 东海 意见 结果 好')
    expect(wordsOf(looks.card)).toContain('不能替它记录')
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    const nobody = await world.say('李晓彤', '回顾 东海')
    expect(wordsOf(nobody.card)).not.toContain('业务回顾')
    expect(await world.db.review.count()).toBe(0)
  })

  it.each(['回顾了一下上个月的情况', 'review of the offer took two hours'])(
    '%s is no command',
    async (text) => {
      expect((await world.say('王浩', text)).card.title).not.toMatch(/回顾 ·|Reviews/)
    },
  )
})

describe('several of us on a visit', () => {
  const along = async () =>
    (await world.db.visitPerson.findMany({ include: { person: true } })).map(({ person }) => person.name)

  it.each([
    ['王浩', '拜访 东海 当面 陈副总 谈续约 同行 周敏', '周敏'],
    ['王浩', '和周敏一起拜访东海石化陈副总，谈续约', '周敏'],
    ['王浩', '周敏陪同拜访东海石化陈副总 谈续约', '周敏'],
    ['Tom Becker', 'met Oliver Grant at Meridian with Daniel Reyes, discussed CIP', 'Daniel Reyes'],
  ])('%s: %s', async (name, text, who) => {
    const { card } = await world.say(name, text)
    expect(wordsOf(card)).toMatch(/同行|With us/)
    const yes = buttonsOf(card).find(({ click }) => click.intent === 'visit.confirm')
    if (yes) await world.click(name, yes)
    expect(await along()).toEqual([who])
  })

  it.each([
    ['王浩', '拜访 东海 当面 陈副总 谈续约 下一步 6/5 和周敏商量报价'],
    ['王浩', '拜访 东海 电话 陈副总 谈续约，已跟周敏汇报'],
    ['Tom Becker', 'called Oliver Grant at Meridian about CIP, will check with Daniel Reyes tomorrow'],
  ])('nobody came along: %s: %s', async (name, text) => {
    const { card } = await world.say(name, text)
    expect(wordsOf(card)).not.toMatch(/同行|With us/)
  })

  it("the manager's visit is done by going along, until it is taken back", async () => {
    const managerLine = async () => wordsOf((await world.say('王浩', '回顾 东海')).card).replaceAll('\n', ' ')
    expect(await managerLine()).toMatch(/经理走访 · 每 92 天 还没做过/)
    await world.say('王浩', '拜访 东海 当面 陈副总 谈续约 同行 周敏')
    expect(await managerLine()).toMatch(/经理走访 · 每 92 天 上次 2026-06-01/)
    expect(await managerLine()).toMatch(/高层互访 · 每 90 天 还没做过/)
    await world.say('王浩', '撤销')
    expect(await managerLine()).toMatch(/经理走访 · 每 92 天 还没做过/)
    await world.say('王浩', '拜访 东海 当面 陈副总 谈续约 同行 高建国')
    expect(await managerLine()).toMatch(/高层互访 · 每 90 天 上次 2026-06-01/)
  })
})

describe('what a review does elsewhere', () => {
  it('Friday proposes a visit for what is due, with the visit there is', async () => {
    await world.db.review.create({
      data: {
        account: { connect: { code: 'K02' } },
        kind: 'opinion',
        day: new Date('2026-03-20'),
        result: 'x',
      },
    })
    world.now = '2026-06-05T16:00:00+08:00'
    await world.tick()
    const card = (await world.toldTo('王浩')).find(({ title }) => title.startsWith('下周'))!
    expect(wordsOf(card)).toMatch(/东海石化（[^）]*听取意见）/)
    await world.click('王浩', button(card, '就这样'))
    expect(await world.db.weekPlan.count({ where: { purpose: { contains: '听取意见' } } })).toBe(1)
  })

  it('a manager who said "I go along" reads that it was done', async () => {
    world.now = '2026-06-02T10:30:00+08:00'
    await world.click('周敏', { intent: 'stuck.choose', fields: { account: 'K02', choice: 'join' } })
    const before = await world.click('周敏', { intent: 'digest.item', fields: { account: 'K02' } })
    expect(wordsOf(before.card)).toContain('你说过陪访')
    expect(buttonsOf(before.card).map(({ label }) => label)).not.toContain('约陪访')
    await world.say('王浩', '拜访 东海 当面 胡部长 谈交期 同行 周敏')
    const after = await world.click('周敏', { intent: 'digest.item', fields: { account: 'K02' } })
    expect(wordsOf(after.card)).toContain('✓ 6/2 已陪访')
  })
})
