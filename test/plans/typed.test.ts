import { beforeEach, describe, expect, it } from 'vitest'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:30:00+08:00' })
  await world.importExample()
})

const said = async (who: string, ...texts: string[]) => {
  let words = ''
  for (const text of texts) words = wordsOf((await world.say(who, text)).card)
  return words
}
const lastTold = async (who: string) => {
  await world.relay()
  return (await world.toldTo(who)).at(-1)!
}

describe('what a button of a plan does can be typed', () => {
  it.each([
    [
      'Tom Becker',
      'plan Meridian purpose their first choice for CIP',
      { purpose: 'their first choice for CIP' },
    ],
    ['Tom Becker', 'plan obstacle Meridian the group buys', { obstacle: 'the group buys' }],
    ['Tom Becker', 'plan Meridian strategy and plan whole packages', { strategy: 'whole packages' }],
    ['王浩', '客户计划 东海 总体目的 成为第一供应商', { purpose: '成为第一供应商' }],
    ['王浩', '客户计划 东海 主要障碍：采购权在集团', { obstacle: '采购权在集团' }],
    ['王浩', '客户计划 东海 竞争 恒通报价低8%', { competition: '恒通报价低8%' }],
  ])('%s: %s', async (who, text, sections) => {
    await said(who, text)
    expect(await world.db.plan.findFirst()).toMatchObject({ kind: 'grow', closedOn: null, ...sections })
    expect(await world.db.visit.count({ where: { code: { gt: 'V19' } } })).toBe(0)
  })

  it.each([
    ['Tom Becker', 'plan Meridian action count the pumps by 20 June', 'count the pumps', '2026-06-20'],
    ['Tom Becker', 'plan action Meridian wallet analysis by 20 June', 'wallet analysis', '2026-06-20'],
    ['王浩', '客户计划 东海 行动 盘点备件 下周五', '盘点备件', '2026-06-12'],
  ])('%s: %s is an action with its day', async (who, text, words, day) => {
    await said(who, text)
    const step = await world.db.nextStep.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(step).toMatchObject({ text: words, plan: 'grow', due: new Date(day) })
  })

  it('an action without a day asks for it and writes nothing', async () => {
    const before = await world.db.nextStep.count()
    expect(await said('Tom Becker', 'plan Meridian action count the pumps')).toContain('By when')
    expect(await world.db.nextStep.count()).toBe(before)
  })

  it('goals and measures keep their words, and a number behind the measure is its target', async () => {
    await said(
      'Tom Becker',
      'plan Meridian goal 8m revenue by 31 December',
      'plan Meridian measure see who decides decision visits 3 by 30 Sep',
      'plan Meridian measure revenue 2m by 31 December',
      'plan Meridian measure words pumps installed by hand target 6 unit pumps by 31 Aug',
    )
    await said('王浩', '客户计划 东海 衡量 围墙 75 到年底')
    const lines = await world.db.planLine.findMany({ orderBy: { id: 'asc' } })
    expect(
      lines.map(({ part, text, measure, target }) => [part, text, measure, target && Number(target)]),
    ).toEqual([
      ['goal', '8m revenue', null, null],
      ['measure', 'see who decides', 'decision_visits', 3],
      ['measure', 'revenue', 'revenue', 2_000_000],
      ['measure', 'pumps installed', 'by_hand', 6],
      ['measure', '围墙', 'wall', 75],
    ])
    expect(await said('Tom Becker', 'plan Meridian progress 4')).toContain('4 pumps of 6 pumps')
    expect(await said('Tom Becker', 'plan Meridian PL4 5')).toContain('5 pumps of 6 pumps')
  })

  it.each([
    ['Tom Becker', 'what is the plan for Meridian?', 'Account plan · Meridian'],
    ['王浩', '东海的计划是什么？', '客户计划 · 东海'],
  ])('%s: %s shows the plan', async (who, text, title) => {
    expect((await world.say(who, text)).card.title).toContain(title)
  })

  it('what is missing comes with what to type for it, and nothing of it is cut silently', async () => {
    const words = await said('Tom Becker', 'plan Meridian begin')
    expect(words).toContain('4 more'.replace('4', '5'))
    expect(words).toContain('Or type: plan Meridian Foods purpose')
    expect(await said('Tom Becker', 'plan Meridian submit')).toContain(
      'You can type “plan Meridian Foods purpose',
    )
    expect(await said('王浩', '客户计划 东海 开始', '客户计划 东海 报批')).toContain(
      '可以直接发「客户计划 东海石化 总体目的',
    )
  })
})

describe('the approval of a plan', () => {
  const ready = () =>
    said(
      'Tom Becker',
      'plan Meridian purpose their first choice',
      'plan Meridian obstacle the group buys',
      'plan Meridian goal 8m revenue',
      'plan Meridian measure decision visits 3 by 31 December',
    )

  it('names the number and the day that are approved', async () => {
    await ready()
    await said('Tom Becker', 'plan Meridian submit')
    expect(wordsOf(await lastTold('Daniel Reyes'))).toContain('decision visits: 3 · by 31 Dec')
  })

  it('is asked for again as the plan was changed after it was sent back', async () => {
    await ready()
    await said('Tom Becker', 'plan Meridian submit')
    await said('Daniel Reyes', 'send back AP2 split it by quarter')
    await said('Tom Becker', 'plan Meridian goal 2m a quarter')
    expect(await said('Tom Becker', 'ask again AP2 split now')).toContain('AP3 sent')
    const asked = await lastTold('Daniel Reyes')
    expect(wordsOf(asked)).toContain('2m a quarter')
    await world.click('Daniel Reyes', button(asked, 'Approve'))
    expect((await world.db.plan.findFirstOrThrow()).approvedOn).toEqual(new Date('2026-06-01'))
  })

  it('is void as soon as the plan says something else, and can be asked for at once', async () => {
    await ready()
    await said('Tom Becker', 'plan Meridian submit')
    const card = (await world.say('Tom Becker', 'plan Meridian obstacle the plant has no budget')).card
    expect(wordsOf(card)).not.toContain('AP2')
    expect((await world.db.request.findFirstOrThrow({ where: { code: 'AP2' } })).status).toBe('superseded')
    await world.click('Tom Becker', button(card, 'Ask for approval'))
    expect(wordsOf(await lastTold('Daniel Reyes'))).toContain('AP3')
  })

  it.each([
    'approve plan Meridian',
    'approve the plan of Meridian',
    "approve Meridian's plan",
    '批准计划 美瑞',
    '同意美瑞的计划',
  ])('%s shows the request that waits, with its buttons', async (text) => {
    await ready()
    await said('Tom Becker', 'plan Meridian submit')
    await world.relay()
    const { card } = await world.say('Daniel Reyes', text)
    expect(card.title).toContain('Approve the plan · Meridian Foods')
    expect((await world.db.plan.findFirstOrThrow()).approvedOn).toBeNull()
    await world.click('Daniel Reyes', button(card, 'Approve'))
    expect((await world.db.plan.findFirstOrThrow()).approvedOn).toEqual(new Date('2026-06-01'))
  })

  it('is found by the name of the account, and asks nobody else when a manager says approve', async () => {
    await ready()
    await said('Daniel Reyes', 'plan Meridian approve')
    expect(await world.db.request.count({ where: { kind: 'plan' } })).toBe(0)
    await said('Tom Becker', 'plan Meridian submit')
    const { card } = await world.say('Daniel Reyes', 'plan Meridian approve')
    expect(button(card, 'Approve').click.intent).toBe('request.decide')
  })
})

describe('development by words', () => {
  it.each([
    [
      '李晓彤',
      '开发 云麓 有潜在需求 唐经理说要扩产',
      '开发 云麓 开始',
      '开发 云麓 首次接触 5月20日电话',
      '开发 云麓 推进',
    ],
    [
      'Tom Becker',
      'develop Southport need a second pump',
      'develop Southport begin',
      'develop Southport first contact on the phone',
      'develop Southport next',
    ],
  ])('%s: evidence, next stage; nothing is logged as a visit', async (who, need, begin, contact, next) => {
    const visits = await world.db.visit.count()
    expect(await said(who, need)).toMatch(/没有写入|nothing was written/)
    await said(who, begin, need)
    expect(await said(who, next)).toMatch(/首次接触|first contact/)
    await said(who, contact, next)
    expect(await world.db.plan.findFirst()).toMatchObject({ kind: 'develop', stage: 2 })
    expect(await world.db.visit.count()).toBe(visits)
  })

  it('an expense without a number, and a customer without a contract, are refused with what to type', async () => {
    await said('Tom Becker', 'develop Southport begin')
    expect(await said('Tom Becker', 'develop Southport expense 0')).toContain('needs a number')
    expect(await said('Tom Becker', 'develop Southport won')).toContain('develop Southport Marine contract')
    expect((await world.say('Tom Becker', 'develop Southport not yet')).card.title).toContain('Not yet')
  })
})

describe('winning back by words', () => {
  it.each([
    ['Tom Becker', 'Meridian is lost'],
    ['Tom Becker', 'we lost Meridian as a customer'],
    ['王浩', '东海流失了'],
  ])('%s: %s asks for the reason and writes nothing', async (who, text) => {
    expect(await said(who, text)).toMatch(/needs its reason|请写原因/)
    expect(await world.db.account.count({ where: { status: 'lost' } })).toBe(0)
  })

  it.each([
    [
      'Tom Becker',
      'win back Meridian',
      'Mark as lost',
      'win back',
      'stronger rival',
      'play compare',
      'action talk at the top by Friday',
      'given up',
    ],
    [
      '王浩',
      '挽回 东海',
      '标成已流失',
      '挽回',
      '对手更强',
      '用招 和对手逐条比',
      '行动 约双方高层 周五',
      '放弃',
    ],
  ])('%s: %s, the whole way', async (who, text, mark, word, reason, play, action, end) => {
    const { card } = await world.say(who, text)
    const form = (await world.click(who, button(card, mark))).card
    await world.click(who, button(form, who === '王浩' ? '保存' : 'Save'), {
      typed: { status: 'lost', reason: 'plant closed' },
    })
    expect(await said(who, word)).toContain(who === '王浩' ? '还没开始挽回' : 'win-back not begun')
    await said(who, `${text} ${reason}`, `${text} ${play}`, `${text} ${action}`)
    const plan = await world.db.plan.findFirstOrThrow()
    expect(plan).toMatchObject({ kind: 'win_back', reason: 5, closedOn: null })
    // Looked at after 30, 60 and 90 days, the play and the talk.
    expect(await world.db.nextStep.count({ where: { plan: 'win_back' } })).toBe(5)
    expect((await world.say(who, `${text} ${end}`)).card.parts.some(({ kind }) => kind === 'form')).toBe(true)
  })

  it('the word alone lists what was lost and what is being won back, not every account', async () => {
    await world.db.deal.update({
      where: { code: 'D5' },
      data: { status: 'lost', lostOn: new Date('2026-05-20'), record: { result: 'lost', reason: 'price' } },
    })
    const words = await said('Daniel Reyes', 'win back')
    expect(words).toContain('lost D5')
    expect(words).not.toContain('Northwind')
  })
})
