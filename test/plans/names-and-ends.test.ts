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

describe('a name that is nobody’s, or goes on', () => {
  it.each([
    ['Tom Becker', 'develop Pinnacle', 'Pinnacle'],
    ['李晓彤', '开发 星海', '星海'],
  ])('%s: %s offers to open the account first', async (who, text, name) => {
    const { card } = await world.say(who, text)
    expect(button(card, name).click).toMatchObject({ intent: 'account.new', fields: { text: name } })
  })

  it.each(['plan', 'develop', 'win back', 'prep'])(
    '%s Meridian Hotels asks which account is meant',
    async (word) => {
      const { card } = await world.say('Tom Becker', `${word} Meridian Hotels`)
      expect(wordsOf(card)).toContain('“Meridian Hotels”')
      expect((await world.click('Tom Becker', button(card, 'Meridian Foods'))).card.title).toContain(
        'Meridian Foods',
      )
    },
  )

  it.each([
    'terms Meridian Hotels',
    'terms Meridian Hotels 8%',
    'terms Meridian Hotels 60 days payment',
    'ask for 60 days payment for Meridian Hotels',
    'referral Meridian Hotels',
    'account Meridian Hotels',
    'why Meridian Hotels',
    'report Meridian Hotels',
    'reviews Meridian Hotels',
    'people Meridian Hotels',
    'backup Meridian Hotels Priya Nair',
    'nominate Meridian Hotels',
    'hand over Meridian Hotels to Priya Nair',
  ])('%s says which is not there', async (text) => {
    expect(await said('Tom Becker', text)).toMatch(/[“"]Meridian Hotels["”]/u)
  })

  it('goes on with what was asked, for the one that is chosen', async () => {
    const { card } = await world.say('Tom Becker', 'terms Meridian Hotels 60 days payment')
    const chosen = await world.click('Tom Becker', button(card, 'Meridian Foods'))
    expect(wordsOf(chosen.card)).toMatch(/Meridian Foods.*60/su)
    expect(await said('Tom Becker', 'people Meridian please')).toContain('D5')
    expect(await said('Tom Becker', 'terms Meridian please')).toContain('Special terms')
    expect(await said('Tom Becker', 'terms Meridian 60 days payment')).not.toContain('no account')
  })

  it.each([
    ['Daniel Reyes', 'tier Meridian Hotels A'],
    ['Tom Becker', 'standing Meridian Hotels lost plant closed'],
    ['Tom Becker', 'churn Meridian Hotels reason 3'],
    ['Tom Becker', 'complaint Meridian Hotels leaking seals'],
    ['Tom Becker', 'note Meridian Hotels opens a new line'],
    ['Tom Becker', 'plan Meridian Hotels purpose grow'],
    ['Tom Becker', 'rename Meridian Hotels to Grand'],
  ])('%s: %s writes nothing and asks', async (who, text) => {
    const before = await world.db.entry.count()
    const { card } = await world.say(who, text)
    expect(wordsOf(card)).toContain('“Meridian Hotels”')
    expect(await world.db.entry.count()).toBe(before)
  })

  it('a command while an account is being chosen is a command, and no choice', async () => {
    await said('Tom Becker', 'churn Meridian Hotels reason 3')
    await said('Tom Becker', 'win back Meridian Hotels stronger rival')
    expect(await world.db.churnFlag.count({ where: { account: { code: 'K05' } } })).toBe(0)
    await said('Tom Becker', 'churn Meridian Hotels reason 3')
    await said('Tom Becker', 'Meridian Foods')
    expect(await world.db.churnFlag.count({ where: { account: { code: 'K05' } } })).toBe(1)
  })

  it('a wall is never scored at another company of that name', async () => {
    const before = await world.db.wallScore.count()
    expect(await said('Tom Becker', 'wall Meridian Hotels 1 1 1 1')).toContain('“Meridian Hotels”')
    expect(await world.db.wallScore.count()).toBe(before)
  })

  it('a plan that is written elsewhere is said to be so, on the account and on the plan', async () => {
    expect(await said('Tom Becker', 'account Meridian')).toContain(
      'last review Fri 20 Feb 2026, not written down here',
    )
    expect(await said('Tom Becker', 'plan Meridian')).toContain('It was last reviewed on Fri 20 Feb 2026')
    expect(await said('Tom Becker', 'plan')).toContain('reviewed 101 days ago, not written down here')
    await said('Tom Becker', 'plan Meridian begin')
    expect(await said('Tom Becker', 'account Meridian')).not.toContain('not written down')
  })
})

describe('the end of a growing plan', () => {
  it.each([
    [
      'Tom Becker',
      'plan Meridian',
      'begin',
      'end',
      'visit the plant before the price talks',
      'ten characters',
      'Begin',
    ],
    ['王浩', '客户计划 东海', '开始', '结束', '先见决策层，再谈价格和份额', '至少十个字', '开始'],
  ])(
    '%s: with what was learned, and another may begin',
    async (who, plan, begin, end, lesson, short, again) => {
      await said(who, `${plan} ${begin}`)
      expect(await said(who, `${plan} ${end}`)).toContain(short)
      expect(await said(who, `${plan} ${end} ok`)).toContain(short)
      expect(await world.db.plan.count({ where: { closedOn: { not: null } } })).toBe(0)
      const { card } = await world.say(who, `${plan} ${end} ${lesson}`)
      expect(wordsOf(card)).toContain(lesson)
      expect(await world.db.plan.findFirst()).toMatchObject({ closedOn: new Date('2026-06-01'), lesson })
      world.now = '2026-06-08T10:30:00+08:00'
      await world.click(who, button((await world.say(who, plan)).card, again))
      expect(await world.db.plan.count({ where: { closedOn: null } })).toBe(1)
    },
  )

  it('takes back the request for its approval', async () => {
    await said(
      'Tom Becker',
      'plan Meridian purpose first',
      'plan Meridian obstacle price',
      'plan Meridian goal 8m',
    )
    await said('Tom Becker', 'plan Meridian measure visits 9 by 31 December', 'plan Meridian submit')
    await said('Tom Becker', 'plan Meridian end the plant is closed by its owners')
    expect((await world.db.request.findFirstOrThrow({ where: { code: 'AP2' } })).status).toBe('superseded')
  })
})

it.each([
  ['王浩', '客户计划 东海 行动 盘点 昨天', '不能已经过去'],
  ['Tom Becker', 'plan Meridian action count yesterday', 'not past'],
])('%s: %s says that the day is over', async (who, text, words) => {
  const before = await world.db.nextStep.count()
  expect(await said(who, text)).toContain(words)
  expect(await world.db.nextStep.count()).toBe(before)
})

describe('a win-back that ended', () => {
  it.each([
    [
      'Tom Becker',
      'K05',
      'standing Meridian lost plant closed',
      'win back Meridian',
      'stronger rival',
      'play compare',
      'won back',
      'undo',
    ],
    [
      '王浩',
      'K02',
      '客户状态 东海 已流失 换了供应商',
      '挽回 东海',
      '对手更强',
      '用招 和对手逐条比',
      '赢回',
      '撤销',
    ],
  ])(
    '%s is not looked at any more, and what was to be done stays',
    async (who, code, lost, plan, reason, play, end, undo) => {
      const open = () =>
        world.db.nextStep.count({ where: { account: { code }, plan: 'win_back', status: 'open' } })
      await said(who, lost, `${plan} ${reason}`, `${plan} ${play}`)
      expect(await open()).toBe(4)
      const { card } = await world.say(who, `${plan} ${end}`)
      await world.click(who, button(card, who === '王浩' ? '保存' : 'Save'), {
        typed: { why: 'price', words: '', lesson: 'answer complaints within two weeks' },
      })
      expect(await open()).toBe(1)
      expect(await said(who, plan.split(' ').slice(0, -1).join(' '))).toMatch(
        /None of your accounts is lost|没有流失的/,
      )
      await said(who, undo)
      await said(who, undo)
      expect(await open()).toBe(4)
    },
  )
})

describe('a win-back of a deal', () => {
  const save = (who: string) => (who === '王浩' ? '保存' : 'Save')
  const lose = (code: string) =>
    world.db.deal.update({ where: { code }, data: { status: 'lost', lostOn: new Date('2026-05-20') } })

  it.each([
    [
      'Tom Becker',
      'D5',
      'win back Meridian',
      'stronger rival',
      'won back',
      'nothing to win back',
      'Win-back after 30 days: how far are we',
    ],
    ['王浩', 'D2', '挽回 东海', '对手更强', '赢回', '没有丢', '挽回 30 天看一次：走到哪了'],
  ])('%s: what was won back is not offered again, and an own action of that name stays', async (...row) => {
    const [who, code, plan, reason, end, none, words] = row
    await lose(code)
    expect(await said(who, plan)).toContain(code)
    const begun = await world.say(who, `${plan} ${reason}`)
    const form = await world.click(who, button(begun.card, who === '王浩' ? '加行动' : 'Add action'))
    await world.click(who, button(form.card, save(who)), { typed: { words, due: '2026-06-08' } })
    const { card } = await world.say(who, `${plan} ${end}`)
    await world.click(who, button(card, save(who)), {
      typed: { why: 'price', words: '', lesson: 'answer complaints within two weeks' },
    })
    const open = await world.db.nextStep.findMany({ where: { plan: 'win_back', status: 'open' } })
    expect(open).toMatchObject([{ due: new Date('2026-06-08') }])
    const after = await said(who, plan)
    expect(after).not.toContain(code)
    expect(after).toContain(none)
  })

  it.each([
    ['Tom Becker', 'D5', 'win back Meridian', 'stronger rival', 'given up'],
    ['王浩', 'D2', '挽回 东海', '对手更强', '放弃'],
  ])('%s: what was given up, or lost once more, is offered', async (who, code, plan, reason, end) => {
    await lose(code)
    await said(who, `${plan} ${reason}`)
    const { card } = await world.say(who, `${plan} ${end}`)
    await world.click(who, button(card, save(who)), {
      typed: { why: 'price', words: '', lesson: 'answer complaints within two weeks' },
    })
    expect(await said(who, plan)).toContain(code)
    await world.db.plan.updateMany({ data: { outcome: 'won_back' } })
    await world.db.deal.update({ where: { code }, data: { lostOn: new Date('2026-06-09') } })
    world.now = '2026-06-10T10:30:00+08:00'
    expect(await said(who, plan)).toContain(code)
  })
})

it('the record of a lost deal begins where the deal does, and not with its import', async () => {
  const words = await said('Tom Becker', 'D5 lost')
  expect(words).toContain('Begun')
  expect(words).not.toContain('Mon 1 Jun 2026')
})
