import { beforeEach, describe, expect, it } from 'vitest'
import { reviewCard } from '../cards.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** What managers ask that no list answers: the page that comes nearest, or the page itself where it is asked for by its name. */

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

describe('a question that no list answers', () => {
  it.each([
    ['周敏', '谁拜访最少', '人员：拜访、逾期', '人员报告'],
    ['周敏', '谁的围墙最低', '各人业绩与围墙', '团队业绩报告'],
    ['周敏', '围墙低于70%的客户', '各人业绩与围墙', '团队业绩报告'],
    ['周敏', '毛利率多少', '各客户收入与利润', '客户报告'],
    ['周敏', '最大的客户是谁', '各客户收入与利润', '客户报告'],
    ['周敏', '费用超预算了吗', '费用与预算', '费用与损益'],
    ['周敏', '招待费谁花得最多', '费用与预算', '费用与损益'],
    ['周敏', '赢率多少', '月报：漏斗、响应时间', '月报'],
    ['Daniel Reyes', 'who logged the fewest visits', 'People: visits, what is late', 'People'],
    ['Daniel Reyes', 'lowest wall scores', 'Results and walls by owner', 'Team results'],
    ['Daniel Reyes', 'top 5 customers by revenue', 'Revenue and profit by account', 'Report on'],
    ['Daniel Reyes', 'our biggest customers', 'Revenue and profit by account', 'Report on'],
    ['Daniel Reyes', 'how much did we spend on gifts', 'Spend and budgets', 'Money'],
    ['Daniel Reyes', 'what is our average sales cycle?', 'Month: funnel, response times', 'Month'],
    ['Daniel Reyes', 'what changed since yesterday', 'Digest', 'International KA'],
  ])('%s: %s: the page is one tap away', async (who, text, label, title) => {
    const { card } = await world.say(who, text)
    expect(card.title).toMatch(/^(?:没有现成的清单|I have no list of that)$/u)
    const opened = await world.click(who, button(card, label))
    expect(opened.card.title).toContain(title)
  })

  it('names no page that the asker may not read', async () => {
    const { card } = await world.say('王浩', '谁的围墙最低')
    expect(card.title).toBe('没听懂这个问题')
    expect(wordsOf(card)).not.toContain('各人业绩与围墙')
  })

  it('looks like this', async () => {
    reviewCard('questions', 'question-near', (await world.say('周敏', '谁拜访最少')).card)
    reviewCard(
      'questions',
      'question-near',
      (await world.say('Daniel Reyes', 'who spends the most on gifts?')).card,
    )
  })
})

describe('a page by its name', () => {
  it.each([
    ['周敏', '发月报', '月报'],
    ['周敏', '季度报告', '月报'],
    ['周敏', '看毛利', '客户报告'],
    ['周敏', '各组风险', '华东大客户部'],
    ['Daniel Reyes', 'send me the monthly report', 'Month'],
    ['Daniel Reyes', 'show margins', 'Report on'],
    ['Daniel Reyes', 'win rate', 'Month'],
    ['Daniel Reyes', 'compare the teams', 'International KA'],
  ])('%s: %s', async (who, text, title) => {
    expect((await world.say(who, text)).card.title).toContain(title)
  })

  it.each([
    '我们团队今天花了三小时开会',
    '报销还没批',
    '东海的毛利很低',
    'my budget is tight',
    'nice margin on that one, well done',
  ])('what tells something opens none: %s', async (text) => {
    const { card } = await world.say('周敏', text)
    expect(card.title).not.toMatch(/报告|月报|损益|Report|Month/u)
  })
})

describe('what has been asked for in other words', () => {
  it.each([
    ['周敏', '王浩上周做了什么', '王浩'],
    ['Daniel Reyes', 'what did Tom do last week', 'Tom Becker'],
  ])('what a colleague did are their visits: %s %s', async (who, text, name) => {
    expect(wordsOf((await world.say(who, text)).card)).toMatch(new RegExp(`(?:拜访|visits) · .*${name}`, 'u'))
  })

  it.each(['有什么要我处理的', '有哪些事等我做'])('what I must do is today: %s', async (text) => {
    expect((await world.say('王浩', text)).card.title).toContain('今日')
  })

  it.each(['今天有什么要我批的', '有什么等我定的吗', 'anything to approve', 'what needs my approval?'])(
    'what I must decide are requests: %s',
    async (text) => {
      expect((await world.say('周敏', text)).card.title).toMatch(/申请|Requests/u)
    },
  )

  it('lost customers are those that are lost, and not those at risk', async () => {
    expect((await world.say('周敏', '流失了哪些客户')).card.title).toBe('没有符合的')
    await world.db.account.updateMany({ where: { code: 'K02' }, data: { status: 'lost' } })
    for (const text of [
      '流失了哪些客户',
      '哪些客户已经流失了',
      'which customers did we lose',
      'lost accounts',
    ]) {
      const words = wordsOf((await world.say('周敏', text)).card)
      expect(words).toMatch(/东海石化/u)
      expect(words).not.toMatch(/华锐/u)
    }
    expect(wordsOf((await world.say('周敏', '哪些客户快要流失了')).card)).toMatch(/预警/u)
    for (const text of ['王浩这周跑了几家客户', '上周跑了哪些客户'])
      expect(wordsOf((await world.say('周敏', text)).card), text).toMatch(/听懂了：拜访/u)
  })

  it.each(['谁还没批AP1', 'who still has to approve AP1'])(
    'who has not decided yet is on the card, without a word of blame: %s',
    async (text) => {
      const words = wordsOf((await world.say('周敏', text)).card)
      expect(words).not.toMatch(/什么都没有决定|Nothing was decided/u)
    },
  )

  it('how far a deal is shows the deal: D6的审批到哪了', async () => {
    expect((await world.say('周敏', 'D2的审批到哪了')).card.title).toContain('D2')
  })
})

describe('planned visits', () => {
  it('are listed by day with whom and by whom, for whoever may read them', async () => {
    await world.say('王浩', '周计划 周三 东海 陈副总 谈续约')
    await world.say('王浩', '确认')
    for (const [who, text] of [
      ['周敏', '本周拜访计划'],
      ['周敏', '大家这周的计划'],
      ['周敏', '王浩这周的安排'],
      ['周敏', '后天有哪些拜访'],
      ['高建国', 'visits planned for this week'],
      ['高建国', "what are 王浩's plans for this week"],
    ] as const) {
      const words = wordsOf((await world.say(who, text)).card)
      expect(words, text).toMatch(/东海石化/u)
      expect(words, text).toMatch(/王浩/u)
    }
    expect(wordsOf((await world.say('Daniel Reyes', 'visits planned for this week')).card)).not.toMatch(
      /东海|Donghai/u,
    )
    reviewCard('questions', 'question-planned', (await world.say('周敏', '本周拜访计划')).card)
  })

  it('of a confidential account are no plans at all for whoever may not see it', async () => {
    await world.say('王浩', '周计划 周三 东海 陈副总 谈续约')
    await world.say('王浩', '确认')
    expect(wordsOf((await world.say('林悦', '周三的拜访计划')).card)).toMatch(/东海/u)
    await world.db.account.updateMany({ where: { code: 'K02' }, data: { confidential: true } })
    expect(wordsOf((await world.say('林悦', '周三的拜访计划')).card)).not.toMatch(/东海/u)
    expect(wordsOf((await world.say('周敏', '周三的拜访计划')).card)).toMatch(/东海/u)
  })
})

describe('who is away', () => {
  it('is told with the days and who stands in', async () => {
    await world.say('王浩', '我今天到周四休假，陈思远代')
    await world.say('王浩', '确认')
    for (const text of ['谁在休假', '这周谁请假了', 'who is off this week', "who's on leave?"]) {
      const words = wordsOf((await world.say('周敏', text)).card)
      expect(words, text).toContain('王浩')
      expect(words, text).toContain('陈思远')
    }
    reviewCard('questions', 'question-away', (await world.say('周敏', '谁在休假')).card)
    expect((await world.say('Daniel Reyes', 'who is away')).card.title).toBe('Nobody is away')
    const colleague = (await world.say('李晓彤', '谁在休假')).card
    expect(colleague.title).toContain('1')
    expect(wordsOf(colleague)).toContain('我的团队')
  })
})

describe('an account goes to somebody else', () => {
  it.each([
    ['高建国', '东海交给李晓彤'],
    ['高建国', '东海转给李晓彤负责'],
    ['高建国', '以后东海归李晓彤'],
    ['高建国', 'Donghai goes to 李晓彤'],
  ])('%s: %s asks whoever takes it', async (who, text) => {
    const { card } = await world.say(who, text)
    expect(wordsOf(card)).toMatch(/李晓彤/u)
    expect(await world.db.request.count({ where: { kind: 'owner' } })).toBe(1)
  })
})
