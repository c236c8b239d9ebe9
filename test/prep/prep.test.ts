import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const plansOf = (name: string) =>
  world.db.weekPlan.findMany({
    where: { person: { name }, week: '2026-W23' },
    include: { contact: true, account: true },
    orderBy: { day: 'asc' },
  })

describe('preparing a visit', () => {
  it('says what was, what is owed, whom to talk to about what, and asks at most three questions', async () => {
    const { card } = await world.say('王浩', '准备 东海')
    reviewCard('prep', 'prep', card)
    const words = wordsOf(card)
    expect(words).toContain('准备 · 东海石化')
    expect(words).toMatch(/价值、利益、发展/)
    expect(words.match(/^[1-9] /gmu)).toHaveLength(3)
  })

  it('speaks English too, by button as well as by word', async () => {
    const { card } = await world.say('Tom Becker', 'prep Meridian')
    reviewCard('prep', 'prep', card)
    const again = await world.click('Tom Becker', { intent: 'prep', fields: { account: 'K05' } })
    expect(again.card.title).toContain('Prepare · ')
  })

  it('is about whom it names, and says who is not in the file', async () => {
    const { card } = await world.say('王浩', '准备 东海 见陈副总')
    expect(wordsOf(card)).toMatch(/陈副总/)
    expect(wordsOf(card)).not.toContain('黄')
    const stranger = await world.say('王浩', '准备 东海 见李处长')
    expect(wordsOf(stranger.card)).toContain('李处长（档案里还没有）')
  })

  it.each(['准备华锐的方案，周五前发', '准备好报价再去', 'prepare the offer for Meridian by Friday'])(
    '%s is something to do, no look at an account',
    async (text) => {
      const { card } = await world.say('王浩', text)
      expect(card.title).not.toMatch(/^准备 ·|^Prepare ·/)
    },
  )

  it('shows nothing of an account that one may not see, and no coach, wishes and worries to who only looks', async () => {
    await world.db.contact.updateMany({ where: { account: { code: 'K02' } }, data: { wins: '想升职' } })
    expect(wordsOf((await world.say('王浩', '准备 东海')).card)).toContain('想升职')
    const looks = await world.say('林悦', '准备 东海')
    expect(wordsOf(looks.card)).not.toContain('想升职')
    expect(buttonsOf(looks.card).map(({ label }) => label)).not.toContain('记拜访')
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    expect((await world.say('李晓彤', '准备 东海')).card.title).not.toContain('准备')
  })

  it('an objection that nobody answered is one of the questions', async () => {
    await world.say('王浩', '情报 东海 异议 交期太长')
    expect(wordsOf((await world.say('王浩', '准备 东海')).card)).toContain('交期太长')
  })
})

describe('a planned visit', () => {
  it('has its person and what to come back with, in words', async () => {
    const { card } = await world.say(
      '王浩',
      '周计划 周二 东海 见陈副总 谈续约 拿到 续约价确认；周三 鼎峰 催款',
    )
    expect(wordsOf(card)).toContain('东海石化：见陈副总 谈续约 → 续约价确认')
    const [first] = await plansOf('王浩')
    expect(first).toMatchObject({ purpose: '谈续约', commitment: '续约价确认', contact: { name: '陈副总' } })
    const prep = await world.click('王浩', button(card, '准备'))
    expect(wordsOf(prep.card)).toContain('续约价确认')
    expect(prep.card.title).toContain('陈副总')
    // The form says it back as it can be typed.
    const form = (await world.say('王浩', '周计划')).card
    const part = form.parts.find((each) => each.kind === 'form')
    const tuesday = part?.kind === 'form' && part.form.fields.find(({ name }) => name === '2026-06-02')
    expect(tuesday && 'value' in tuesday && tuesday.value).toBe('东海石化 见陈副总 谈续约 拿到 续约价确认')
  })

  it('reads it in English', async () => {
    await world.say('Tom Becker', 'week plan Tue Meridian with Oliver Grant site survey to get a trial order')
    expect((await plansOf('Tom Becker'))[0]).toMatchObject({
      purpose: 'site survey',
      commitment: 'a trial order',
      contact: { name: 'Oliver Grant' },
    })
  })

  it('is planned and moved by a form', async () => {
    const prep = (await world.say('王浩', '准备 东海')).card
    const asked = await world.click('王浩', button(prep, '排进周计划'))
    reviewCard('prep', 'plan-visit', asked.card)
    const contact = await world.db.contact.findFirstOrThrow({ where: { name: '陈副总' } })
    const typed = {
      date: '2026-06-03',
      contact: String(contact.id),
      purpose: '谈续约',
      commitment: '同意试用',
    }
    await world.click('王浩', button(asked.card, '保存'), { typed })
    expect(await plansOf('王浩')).toMatchObject([{ purpose: '谈续约', commitment: '同意试用' }])
    const again = await world.click('王浩', button((await world.say('王浩', '准备 东海')).card, '改计划'))
    const moved = await world.click('王浩', button(again.card, '保存'), {
      typed: { ...typed, date: '2026-06-04' },
    })
    expect(moved.card.title).toContain('周计划')
    expect(await plansOf('王浩')).toMatchObject([{ day: new Date('2026-06-04') }])
    const none = await world.click('王浩', button(again.card, '保存'), {
      typed: { date: '2026-06-04', purpose: '', commitment: '' },
    })
    expect(wordsOf(none.card)).toContain('还要写为什么去')
  })

  it('stands in the list of today and in the morning message, with its preparation', async () => {
    await world.say('王浩', '周计划 周二 东海 见陈副总 谈续约 拿到 续约价确认')
    world.now = '2026-06-02T09:05:00+08:00'
    const today = (await world.say('王浩', '今日')).card
    expect(wordsOf(today)).toContain('东海石化：见陈副总 谈续约 → 续约价确认')
    await world.tick()
    const morning = (await world.toldTo('王浩')).find(({ title }) => title.includes('6/2'))!
    expect(wordsOf(morning)).toContain('今天去 东海石化：见陈副总 谈续约 → 续约价确认')
    const prep = await world.click('王浩', button(morning, '准备'))
    expect(prep.card.title).toBe('准备 · 东海石化 · 见陈副总')
  })

  it('says beside the visit what was wanted and what came of it', async () => {
    await world.say('王浩', '周计划 周二 东海 见陈副总 谈续约 拿到 续约价确认')
    world.now = '2026-06-02T16:35:00+08:00'
    const got = await world.say('王浩', '拜访 东海 电话 陈副总 谈续约，他答应周五给我们答复 下一步 6/10 送样')
    expect(wordsOf(got.card)).toMatch(/原想拿到\n续约价确认/)
    expect(wordsOf(got.card)).toMatch(/拿到了\n.*给我们答复/)
    const without = await world.say('王浩', '拜访 东海 电话 胡部长 谈交期 下一步 6/10 送样')
    expect(wordsOf(without.card)).toContain('还没有对方的承诺')
    const unplanned = await world.say('王浩', '拜访 鼎峰 电话 黄总 谈付款 下一步 6/10 再谈')
    expect(wordsOf(unplanned.card)).not.toContain('原想拿到')
  })
})
