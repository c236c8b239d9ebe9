import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

describe('what is overdue', () => {
  it.each(['逾期有哪些', '有哪些逾期', '哪些逾期了？', 'what is overdue', "what's overdue?"])(
    'finance asks for the money: %s',
    async (text) => {
      const words = wordsOf((await world.say('林悦', text)).card)
      expect(words).toMatch(/回款逾期/u)
      for (const name of ['鼎峰', '美瑞', '华锐']) expect(words).toContain(name)
    },
  )

  it.each(['逾期有哪些', '哪些逾期了？', 'what is overdue'])(
    'service asks for complaints: %s',
    async (text) => {
      await world.db.person.updateMany({ where: { name: '林悦' }, data: { role: 'service' } })
      const words = wordsOf((await world.say('林悦', text)).card)
      expect(words).toContain('C1')
      expect(words).not.toContain('F3')
    },
  )

  it.each(['哪些下一步逾期了？', 'which next steps are overdue?'])('by name it is that: %s', async (text) => {
    expect(wordsOf((await world.say('林悦', text)).card)).not.toMatch(/回款逾期/u)
  })

  it('a manager hears of steps', async () => {
    expect(wordsOf((await world.say('周敏', '逾期有哪些')).card)).toContain('下一步逾期')
  })
})

describe('a plain question', () => {
  it('about accounts is answered with what was understood', async () => {
    const { card } = await world.say('周敏', '哪些A类客户这个月没拜访？')
    const words = wordsOf(card)

    expect(words).toContain('A 级')
    expect(words).toContain('没有有效接触')
    expect(words).toContain('华锐重工（A · 李晓彤）')
    expect(words).toContain('东海石化（A · 王浩）')
    expect(words).not.toContain('North Sea')
    reviewCard('questions', 'question-accounts', card)
  })

  it('about deals reads stage, time and state', async () => {
    const { card } = await world.say('Daniel Reyes', 'which deals are stalled?')
    expect(wordsOf(card)).toContain('D5 CIP line upgrade · Meridian Foods')
    expect(wordsOf(card)).not.toContain('D3')
    reviewCard('questions', 'question-deals', card)
  })

  it('means the own accounts of a rep unless the whole company is asked for', async () => {
    expect(wordsOf((await world.say('王浩', '哪些客户是危急的？')).card)).not.toContain('Meridian')
    const all = wordsOf((await world.say('王浩', '全公司哪些客户是危急的？')).card)
    expect(all).toContain('全公司')
    expect(all).toContain('K05')
  })

  it('about a colleague reads the name', async () => {
    const words = wordsOf((await world.say('周敏', '王浩有哪些预警客户？')).card)
    expect(words).toContain('王浩 及其团队')
    expect(words).toContain('鼎峰')
    expect(words).not.toContain('华锐')
  })

  it('about my week gives the list of what is to be done', async () => {
    const { card } = await world.say('王浩', '我这周要做什么？')
    expect(card.title).toBe('06-01 周一 到 06-07 周日 要做的事')
    expect(wordsOf(card)).toContain('F3')
  })

  it('about visits lists them, the newest first, ten at a time', async () => {
    const first = await world.say('高建国', '列出全公司最近90天的拜访记录')
    expect(wordsOf(first.card)).toContain('第 1–10 条')
    const more = await world.click('高建国', button(first.card, '更多'))
    expect(wordsOf(more.card)).toContain('第 11–')
    expect(wordsOf((await world.click('高建国', button(more.card, '上一页'))).card)).toContain('第 1–10 条')
  })

  it('no contact in two weeks is true of a contact fourteen days ago', async () => {
    const keys = await world.db.account.findMany({ where: { tier: 'A' } })
    const [account] = keys
    await world.db.visit.updateMany({
      where: { accountId: account?.id ?? 0, day: { gte: new Date('2026-05-18') } },
      data: { day: new Date('2026-05-18') },
    })
    const words = wordsOf((await world.say('高建国', '全公司哪些A类客户两周没联系')).card)
    expect(words).toContain(account?.name)
  })

  it('the highest risk is on the list of risks, and is first', async () => {
    const { card } = await world.say('高建国', '谁的客户风险最高？')
    const [highest] = await world.db.account.findMany({
      where: { tier: { not: null } },
      orderBy: [{ band: 'desc' }, { score: 'desc' }, { id: 'asc' }],
      take: 1,
    })
    const list = card.parts.find((part) => part.kind === 'list')
    expect(list?.kind === 'list' && list.items[0]?.text).toContain(highest?.name)
  })

  it('overdue receivables are not overdue steps', async () => {
    const words = wordsOf((await world.say('高建国', '哪些客户有逾期回款？')).card)
    const late = await world.db.receivable.findMany({
      where: { daysOverdue: { gt: 0 }, account: { tier: { not: null } } },
      include: { account: true },
    })
    expect(late.length).toBeGreaterThan(0)
    for (const { account } of late) expect(words).toContain(account.name)
    expect(words).toContain('回款逾期')
  })

  it('that asks for something else than these lists is not answered with one', async () => {
    const { card } = await world.say('高建国', '哪些客户毛利低？')
    expect(card.title).toBe('没有现成的清单')
  })

  it('about a named account is answered whosever it is', async () => {
    expect(wordsOf((await world.say('李晓彤', 'who owns southport?')).card)).toContain('Tom Becker')
  })

  it('does not find confidential accounts for others', async () => {
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    expect(wordsOf((await world.say('李晓彤', '全公司哪些A类客户是危急的？')).card)).not.toContain('东海')
    expect(wordsOf((await world.say('周敏', '哪些A类客户是危急的？')).card)).toContain('东海石化')
  })

  it('says which words it did not use', async () => {
    const words = wordsOf(
      (await world.say('Daniel Reyes', 'which B accounts with purple elephants are at risk?')).card,
    )
    expect(words).toMatch(/did not use: .*purple/)
  })

  it('that it cannot read is answered with examples', async () => {
    const { card } = await world.say('Daniel Reyes', 'ask what is the meaning of life?')
    expect(card.title).toBe('I did not understand this question')
    expect(wordsOf(card)).toContain('which A accounts had no contact this month?')
    reviewCard('questions', 'question-unusable', card)
  })

  it('is never a statement', async () => {
    const { card } = await world.say('王浩', `哪些客户 '; DROP TABLE "Account"; -- 没拜访？`)
    expect(card.tone).not.toBe('bad')
    expect(await world.db.account.count()).toBe(60)
  })
})

describe('what the reports know', () => {
  it.each([
    ['周敏', '哪些投诉超期了？', '投诉 1 件', 'C1 东海石化', 'list-complaints'],
    ['Daniel Reyes', 'which complaints are open?', '1 complaint', 'C2 Meridian', 'list-complaints'],
    ['高建国', '逾期应收一共多少？', '逾期应收 3 笔', '合计 180 万元', 'list-receivables'],
    ['Daniel Reyes', 'how much is overdue?', '1 overdue receivable', 'CNY 380 k', 'list-receivables'],
    ['周敏', '谁没交周总结？', '1 人没交上周总结', '王浩', 'list-weeks'],
    [
      'Daniel Reyes',
      "who hasn't handed in the weekly summary?",
      '1 summary of last week missing',
      'Tom Becker',
      'list-weeks',
    ],
    ['周敏', '哪些决策人没见过？', '没见过的人', '决策层', 'list-people'],
    ['Daniel Reyes', 'which deciders have we not met?', '2 people not met', 'Oliver Grant', 'list-people'],
    ['周敏', '今年丢了哪些单？', '没有丢单', '2026-01-01', 'list-losses'],
    ['Daniel Reyes', 'what deals did we lose this year?', 'No deal was lost', 'lost deals', 'list-losses'],
    ['周敏', '我们还有哪些承诺没兑现？', '承诺', '承诺', 'list-promises'],
    ['Daniel Reyes', 'what did we promise?', 'promise', 'promises', 'list-promises'],
  ])('%s: %s', async (who, asked, title, words, name) => {
    const { card } = await world.say(who, asked)
    expect(card.title).toContain(title)
    expect(wordsOf(card)).toContain(words)
    expect(wordsOf(card)).not.toMatch(/没有用到的词|did not use/)
    reviewCard('questions', name, card)
  })

  it('of a hidden account says nothing, and of others nothing to a rep', async () => {
    await world.db.account.update({ where: { code: 'K02' }, data: { confidential: true } })
    expect(wordsOf((await world.say('李晓彤', '全公司有哪些投诉？')).card)).not.toContain('东海')
    expect(wordsOf((await world.say('陈思远', '全公司谁没交周总结？')).card)).not.toContain('王浩')
  })
})
