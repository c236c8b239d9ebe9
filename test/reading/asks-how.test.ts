import { beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** Asking how something is done does nothing of it, and what nobody shall do was not done, whoever or whatever is named. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

/** Everything that people enter, counted. */
async function written(): Promise<number[]> {
  const { visit, nextStep, complaint, satisfaction, spend, wallScore, request, entry, snooze } = world.db
  return Promise.all([
    visit.count(),
    nextStep.count({ where: { status: 'open' } }),
    complaint.count(),
    satisfaction.count(),
    spend.count(),
    wallScore.count(),
    request.count(),
    entry.count(),
    snooze.count(),
  ])
}

describe('21: how something is done', () => {
  it.each([
    ['Priya Nair', 'how do I complain about Northwind'],
    ['Priya Nair', 'how do I book an expense of 50 for Northwind'],
    ['Priya Nair', 'how do I set Northwind to tier B'],
    ['Priya Nair', 'how to hand Northwind over to Tom'],
    ['Priya Nair', 'where do I enter a score for Northwind'],
    ['Priya Nair', 'can you show me how to log a call with Mark'],
    ['王浩', '东海的投诉怎么关'],
    ['王浩', '怎么把东海交给李晓彤'],
    ['王浩', '怎么把东海降到B级'],
    ['王浩', '怎么给陈副总改名'],
    ['王浩', '如何登记东海的投诉'],
    ['王浩', '东海的围墙怎么打分'],
    ['王浩', '费用怎么报'],
  ])('%s: %s', async (who, text) => {
    const before = await written()
    const { card } = await world.say(who, text)
    expect(card.title).toMatch(/我能帮你做什么|What I can do|帮助|help/iu)
    expect(await written()).toEqual(before)
  })

  it.each([
    ['王浩', '怎么完成F2', 'F2'],
    ['王浩', 'how do I close C1', 'C1'],
  ])('%s: %s: shows it with its buttons', async (who, text, code) => {
    const before = await written()
    expect(wordsOf((await world.say(who, text)).card)).toContain(code)
    expect(await written()).toEqual(before)
  })

  it('is no answer to what is open', async () => {
    await world.say('王浩', '拜访 东海 谈续约')
    const before = await written()
    await world.say('王浩', '怎么给陈副总改名')
    expect(await written()).toEqual(before)
  })

  it.each(['跟陈副总聊了怎么降本', '和陈副总电话里讨论了如何处理投诉'])(
    'spoken of with somebody is a visit: %s',
    async (text) => {
      const before = await world.db.visit.count()
      const { card } = await world.say('王浩', text)
      const asked = /确认|记/u.test(card.title)
      expect((await world.db.visit.count()) > before || asked).toBe(true)
    },
  )

  it.each(['东海怎么样', '东海最近怎么样了'])('how an account does is its card: %s', async (text) => {
    expect((await world.say('王浩', text)).card.title).toContain('东海')
  })
})

describe('18: what nobody shall do', () => {
  it.each([
    ['Priya Nair', 'never email Northwind on weekends'],
    ['Priya Nair', "don't call Northwind before 10"],
    ['王浩', '别去拜访东海了'],
    ['王浩', '先别联系东海'],
  ])('%s: %s: was not done', async (who, text) => {
    const before = await written()
    const { card } = await world.say(who, text)
    expect(card.title).not.toMatch(/确认|confirm|还差|Almost/iu)
    expect(await written()).toEqual(before)
  })

  it.each([
    ['Priya Nair', "don't visit Northwind until Friday"],
    ['王浩', '这周别去拜访东海'],
  ])('%s: %s: its reminders rest until then, and nobody was there', async (who, text) => {
    const before = await world.db.visit.count()
    await world.say(who, text)
    expect(await world.db.visit.count()).toBe(before)
    expect(await world.db.pending.count({ where: { intent: 'visit' } })).toBe(0)
  })
})

describe('asked of an account, of a colleague, of one’s week', () => {
  it.each([
    ['Priya Nair', 'Northwind phone number', 'Northwind Energy'],
    ['Priya Nair', "Northwind's address", 'Northwind Energy'],
    ['王浩', '东海的电话', '东海石化'],
    ['王浩', '东海地址', '东海石化'],
  ])('%s: %s: its card', async (who, text, name) => {
    expect((await world.say(who, text)).card.title).toContain(name)
    expect(await world.db.pending.count({ where: { intent: 'visit' } })).toBe(0)
  })

  it('is Tom off: his leave, and of a customer there is none', async () => {
    await world.say('Tom Becker', "I'm off tomorrow, Priya stands in")
    expect(wordsOf((await world.say('Priya Nair', 'is Tom off this week')).card)).toContain('Tom Becker')
    expect((await world.say('Priya Nair', 'is Mark off this week')).card.title).not.toMatch(/away/u)
  })

  it.each([
    ['王浩', '我的周计划', '周计划'],
    ['Priya Nair', 'my week plan', 'plan'],
  ])('%s: %s: the plan of the week', async (who, text, title) => {
    expect((await world.say(who, text)).card.title.toLowerCase()).toContain(title)
  })

  it.each([
    ['王浩', '新加一个客户'],
    ['Priya Nair', 'add a new customer'],
  ])('%s: %s: the form without a name', async (who, text) => {
    expect((await world.say(who, text)).card.title).toMatch(/新客户|New account/u)
  })

  it.each([
    ['王浩', '东海交给不存在', '不存在'],
    ['Priya Nair', 'Northwind goes to Nobody', 'Nobody'],
  ])('%s: %s: nobody is called so', async (who, text, name) => {
    const { card } = await world.say(who, text)
    expect(card.title).toMatch(/交接|Hand-over/u)
    expect(JSON.stringify(card)).toContain(name)
  })
})
