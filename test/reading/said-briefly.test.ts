import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** Short words of every day that were taken for something else. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})
const visits = () => world.db.visit.count()

describe('something of a person is asked for', () => {
  it.each([
    ['Priya Nair', "Mark's phone number", 'Mark Olsen'],
    ['Priya Nair', 'Mark Olsen mobile number?', 'Mark Olsen'],
    ['Priya Nair', "what's Mark's e-mail address", 'Mark Olsen'],
    ['王浩', '陈副总生日', '陈副总'],
    ['王浩', '东海陈副总的手机号', '陈副总'],
    ['王浩', '陈副总邮箱', '陈副总'],
  ])('%s: %s: the card, and no visit by telephone', async (who, text, name) => {
    const before = await visits()
    expect((await world.say(who, text)).card.title).toContain(name)
    expect(await visits()).toBe(before)
  })

  it.each([
    ['王浩', '东海的联系人', '联系人 · 东海石化'],
    ['Priya Nair', 'Northwind contacts', 'People · Northwind Energy'],
  ])('%s: %s: who we know there', async (who, text, title) => {
    expect((await world.say(who, text)).card.title).toBe(title)
  })
})

describe('which account, is asked, and what comes next is something else', () => {
  it.each(['报销 东海 招待 320', '东海样品寄了', '东海满意度8分', '东海的围墙打分'])(
    '47: %s',
    async (text) => {
      await world.say('王浩', '申请特价 东海 95折')
      expect(wordsOf((await world.say('王浩', text)).card)).not.toMatch(/不用申请/u)
    },
  )

  it.each(['东海', '是东海那家', '东海石化吧'])('47: %s is the answer', async (text) => {
    await world.say('王浩', '申请特价 东海 95折')
    expect(wordsOf((await world.say('王浩', text)).card)).toMatch(/不用申请/u)
  })

  it('47: a plan that is told while a visit waits is no part of it', async () => {
    await world.say('Priya Nair', 'Mark called back, wants to meet next Wednesday')
    const { card } = await world.say('Priya Nair', 'set up a meeting with Mark next Wed 2pm')
    expect(wordsOf(card)).toMatch(/set up a meeting/iu)
    expect(card.title).not.toBe('Please confirm this visit')
  })
})

describe('a deal', () => {
  it.each(['D2预计6月15签', 'D2 预计6月15日能签', 'D2预计签约6月15日'])(
    'is expected to close, which is no step: %s',
    async (text) => {
      const steps = await world.db.nextStep.count()
      await world.say('王浩', text)
      const deal = await world.db.deal.findFirstOrThrow({ where: { code: 'D2' } })
      expect(deal.expectedClose?.toISOString().slice(0, 10)).toBe('2026-06-15')
      expect(await world.db.nextStep.count()).toBe(steps)
    },
  )

  it('should close: D3 should close 15 September', async () => {
    await world.say('Priya Nair', 'D3 should close 15 September')
    const deal = await world.db.deal.findFirstOrThrow({ where: { code: 'D3' } })
    expect(deal.expectedClose?.toISOString().slice(0, 10)).toBe('2026-09-15')
  })

  it.each(['D2还差什么', 'D2现在还缺哪些材料'])('is shown when asked what it lacks: %s', async (text) => {
    expect((await world.say('王浩', text)).card.title).toMatch(/D2/u)
  })
})

describe('the weekly summary', () => {
  it.each([
    '我的周总结',
    '帮我写周总结',
    '周总结怎么写',
    '看看我的周总结',
    'my weekly summary',
    'how do I write the weekly summary',
  ])('is not handed in by being looked at: %s', async (text) => {
    await world.say('王浩', text)
    expect(await world.db.weekSummary.count({ where: { text: { not: '' }, person: { name: '王浩' } } })).toBe(
      0,
    )
    expect(
      await world.db.weekSummary.count({
        where: { person: { name: '王浩' }, submittedAt: { gte: new Date('2026-06-01') } },
      }),
    ).toBe(0)
  })

  it('is handed in with its words', async () => {
    await world.say('王浩', '周总结 下周重点是东海续约')
    const [summary] = await world.db.weekSummary.findMany({
      where: { person: { name: '王浩' } },
      orderBy: { id: 'desc' },
    })
    expect(summary?.text).toBe('下周重点是东海续约')
  })
})

describe('whom to see', () => {
  it.each(['哪些客户该跑了', '谁该去拜访了', 'which accounts are due a visit', 'who needs a visit'])(
    'are those whose contact is overdue for their tier: %s',
    async (text) => {
      const words = wordsOf((await world.say('高建国', text)).card)
      const overdue = await world.db.account.findMany({ where: { tier: { not: null } } })
      for (const { name, signals } of overdue) {
        if (!name.startsWith('东海') && !name.startsWith('启明')) continue
        expect(words.includes(name.slice(0, 2)), name).toBe(JSON.stringify(signals).includes('"AR01"'))
      }
      expect(words).toMatch(/超过联系周期/u)
    },
  )
})

describe('leave that is not taken', () => {
  it.each([
    ['王浩', '我下周一请假', '请假取消了'],
    ['王浩', '我下周一请假', '不请假了'],
    ['Priya Nair', "I'm off tomorrow", "actually I'm not off tomorrow"],
    ['Priya Nair', "I'm off tomorrow", 'my leave got cancelled'],
  ])('%s: %s, then %s', async (who, told, back) => {
    await world.say(who, told)
    expect((await world.db.person.findFirstOrThrow({ where: { name: who } })).awayFrom).not.toBeNull()
    await world.say(who, back)
    expect((await world.db.person.findFirstOrThrow({ where: { name: who } })).awayFrom).toBeNull()
  })
})

describe('somebody or some company new', () => {
  it.each([
    ['王浩', '新加一个客户 海天科技', '海天科技'],
    ['Priya Nair', 'add a new customer Harbor Freight', 'Harbor Freight'],
  ])('%s: %s: the form with the name', async (who, text, name) => {
    const { card } = await world.say(who, text)
    expect(card.title).toMatch(/新客户|New account/u)
    expect(JSON.stringify(card)).toContain(name)
  })

  it.each([
    [
      'Priya Nair',
      'add contact Lisa Moore at Northwind, head of purchasing',
      'Lisa Moore',
      'head of purchasing',
    ],
    ['王浩', '东海加个联系人 孙工 技术部', '孙工', '技术部'],
  ])('%s: %s: is kept', async (who, text, name, title) => {
    await world.say(who, text)
    expect((await world.db.contact.findFirstOrThrow({ where: { name } })).title).toBe(title)
  })

  it('把李处加到东海: the form of a person', async () => {
    const before = await visits()
    expect((await world.say('王浩', '把李处加到东海')).card.title).toContain('李处')
    expect(await visits()).toBe(before)
  })
})

describe('what was promised', () => {
  it.each([
    ['王浩', '东海答应我们什么了'],
    ['王浩', '我欠客户什么'],
    ['王浩', '客户承诺了我们什么'],
  ])('%s: %s: promises', async (who, text) => {
    expect(wordsOf((await world.say(who, text)).card)).toMatch(/听懂了：承诺/u)
  })
})

it.each(['我能做什么', '我可以问什么', 'what can I do here?'])(
  'what one can do is the help: %s',
  async (text) => {
    expect((await world.say('林悦', text)).card.title).toMatch(/我能帮你|What I can do/u)
  },
)

it.each([
  ['Priya Nair', "don't call Jonas before 10"],
  ['Priya Nair', 'please do not email Mark Olsen on weekends'],
  ['王浩', '先别给陈副总打电话'],
  ['王浩', '不要再催陈副总了'],
])('18: %s: %s: what nobody shall do was not done', async (who, text) => {
  const before = await visits()
  await world.say(who, text)
  expect(await visits()).toBe(before)
  expect(await world.db.pending.count({ where: { intent: 'visit' } })).toBe(0)
})
