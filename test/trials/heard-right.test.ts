import { describe, expect, it } from 'vitest'
import { buttonsOf, makeWorld, wordsOf } from '../world.ts'

/** What a sentence says about days, presence and verdicts is kept, and what it does not say is not made up. */

async function hears(who: string, text: string) {
  const world = await makeWorld({ now: '2026-06-01T09:40:00+08:00' })
  await world.importExample()
  const visits = await world.db.visit.count()
  const { card } = await world.say(who, text)
  return { world, words: wordsOf(card), card, written: (await world.db.visit.count()) - visits }
}

describe('19: a month or a year that was named is not today', () => {
  it.each([
    ['王浩', '去年12月去鼎峰见了郑总', '2025-12-31'],
    ['王浩', '去年11月在鼎峰见过林经理', '2025-11-30'],
    ['王浩', '上个月在鼎峰见了郑总，谈付款', '2026-05-31'],
    ['王浩', '三月份拜访了鼎峰郑总', '2026-03-31'],
    ['王浩', '前年在鼎峰见过郑总', '2024-12-31'],
    ['Tom Becker', 'in March we visited Janet Wu at Meridian about CIP', '31 Mar 2026'],
    ['Tom Becker', 'last November I met Janet Wu at Meridian about invoices', '30 Nov 2025'],
    ['Tom Becker', 'last year I met Oliver Grant at Meridian', '31 Dec 2025'],
  ])('%s: %s is asked about', async (who, text, day) => {
    const { words, written } = await hears(who, text)
    expect(written).toBe(0)
    expect(words).toMatch(new RegExp(`${day}.*(?:猜的|guessed)`))
  })

  it.each([
    ['王浩', '拜访 鼎峰 郑总 谈去年的订单', '2026-06-01'],
    ['Tom Becker', 'met Janet Wu at Meridian about the March invoices', '1 Jun 2026'],
  ])('%s: %s is of today, and about then', async (who, text, day) => {
    expect((await hears(who, text)).words).toContain(day)
  })
})

describe('18: who was not there was not met', () => {
  it.each([
    ['王浩', '东海约的陈副总，他放我鸽子，改见了胡部长谈续约', '陈副总', '胡部长'],
    ['王浩', '东海 没见着陈副总，跟胡部长聊了半小时 谈续约', '陈副总', '胡部长'],
    [
      'Tom Becker',
      'stopped by Meridian, Oliver Grant was out, talked with Janet Wu about invoices',
      'Oliver Grant',
      'Janet Wu',
    ],
    [
      'Tom Becker',
      'had lunch planned with Oliver Grant at Meridian, he had to cancel, saw Janet Wu instead about CIP',
      'Oliver Grant',
      'Janet Wu',
    ],
    [
      'Tom Becker',
      'visit Meridian Oliver Grant cancelled, saw Janet Wu about invoices',
      'Oliver Grant',
      'Janet Wu',
    ],
  ])('%s: %s', async (who, text, absent, met) => {
    const { world, card } = await hears(who, text)
    const yes = buttonsOf(card).find(
      ({ click }) => click.intent === 'confirm' || click.intent === 'visit.confirm',
    )
    if (yes) await world.click(who, yes)
    const visit = await world.db.visit.findFirstOrThrow({
      orderBy: { id: 'desc' },
      include: { contacts: { include: { contact: true } } },
    })
    const names = visit.contacts.map(({ contact }) => contact.name)
    expect(names).toContain(met)
    expect(names).not.toContain(absent)
  })

  it('somebody who never came leaves the clock as it was', async () => {
    const { world, card } = await hears('王浩', '约了东海陈副总，他临时有事没来')
    const yes = buttonsOf(card)[0]
    if (yes) await world.click('王浩', yes)
    const visits = await world.db.visit.findMany({
      where: { account: { code: 'K02' }, day: new Date('2026-06-01') },
    })
    expect(visits.filter(({ qualifying }) => qualifying)).toEqual([])
  })

  it.each([
    ['王浩', '见了东海陈副总，他说胡部长没来', '陈副总'],
    ['王浩', '拜访 东海 陈副总 谈续约，对方没来得及看方案', '陈副总'],
    ['Tom Becker', 'met Oliver Grant at Meridian, he was not there last time, discussed CIP', 'Oliver Grant'],
  ])('%s: %s was met', async (who, text, met) => {
    expect((await hears(who, text)).words).toContain(met)
  })
})

describe('21: a question decides nothing', () => {
  it.each([
    'reject AP1? no',
    'approve AP1? ok',
    'approve AP1, right?',
    '驳回AP1？不',
    '批准AP1吗',
    '批准AP1了没',
    '同意AP1的话会怎么样？',
  ])('%s', async (text) => {
    const { world } = await hears(/[a-z]/.test(text[0] ?? '') ? 'Daniel Reyes' : '高建国', text)
    expect(await world.db.decision.count()).toBe(0)
    expect(await world.db.request.findFirstOrThrow({ where: { code: 'AP1' } })).toMatchObject({
      status: 'pending',
    })
  })

  it('a rejection with its reason does', async () => {
    const { world } = await hears('Daniel Reyes', 'reject AP1 price not explained')
    expect(await world.db.decision.count()).toBe(1)
  })
})

describe('23: a promise stays with who made it', () => {
  it.each([
    ['Tom Becker', 'Oliver Grant at Meridian promised an answer by Monday', 'They promised'],
    ['Tom Becker', 'Janet Wu from Meridian promised the drawings by Friday', 'They promised'],
    ['Tom Becker', 'promised Janet Wu at Meridian a new quote by Wednesday', 'Wed 3 Jun 2026'],
    ['王浩', '东海陈副总答应下周一给我们答复', '对方的承诺'],
    ['王浩', '我答应周三之前给陈副总一版新的，东海', '我们的承诺'],
  ])('%s: %s', async (who, text, whose) => {
    const { words } = await hears(who, text)
    expect(words).toContain(whose)
    expect(words).not.toContain(
      {
        'They promised': 'We promised',
        // Our next step, by its day.
        'Wed 3 Jun 2026': 'They promised',
        对方的承诺: '我们的承诺',
        我们的承诺: '对方的承诺',
      }[whose] ?? '-',
    )
  })
})

describe('what they want to have we owe, and what their own house gives they owe', () => {
  const OURS = { zh: '下一步', en: 'Next step' }
  const THEIRS = { zh: '对方的承诺', en: 'They promised' }
  it.each([
    ['王浩', '今天跟东海石化陈副总开了个会，他说六月底前要看到样品', OURS.zh, /看到样品/],
    ['王浩', '今天见了东海陈副总，客户盼着月底前能看到样机', OURS.zh, /看到样机/],
    ['王浩', '今天见了东海陈副总，他等着周五收到合格证', OURS.zh, /收到合格证/],
    ['王浩', '今天跟东海陈副总通了电话，他下周一要合同', OURS.zh, /他要合同/],
    ['王浩', '今天见了东海胡部长，他们周五前要拿到董事会的批复', THEIRS.zh, /拿到董事会的批复/],
    ['王浩', '今天见了东海陈副总，说周五前把样品寄回来', THEIRS.zh, /样品寄回来/],
    [
      'Tom Becker',
      "Saw Janet Wu at Meridian today, she'd like to have the test report by Friday",
      OURS.en,
      /test report/,
    ],
    [
      'Tom Becker',
      'Saw Janet Wu at Meridian today, she hopes to get the prices by Friday',
      OURS.en,
      /prices/,
    ],
    [
      'Tom Becker',
      "Saw Janet Wu at Meridian today, she'd love to look at the new layout on Friday",
      OURS.en,
      /layout/,
    ],
    [
      'Tom Becker',
      'Saw Janet Wu at Meridian today, she insisted on seeing the weld certificates by Friday',
      OURS.en,
      /weld certificates/,
    ],
    [
      'Tom Becker',
      'Saw Janet Wu at Meridian today, she asked to see a sample by Thursday',
      OURS.en,
      /sample/,
    ],
    [
      'Tom Becker',
      'Saw Janet Wu at Meridian today, she hopes to get approval by Friday',
      THEIRS.en,
      /approval/,
    ],
    [
      'Tom Becker',
      'Saw Janet Wu at Meridian today, she needs to get the budget signed by Friday',
      THEIRS.en,
      /budget signed/,
    ],
    [
      'Tom Becker',
      'Saw Janet Wu at Meridian today, she wants to get back to us by Friday',
      THEIRS.en,
      /get back to us/,
    ],
  ])('%s: %s', async (who, text, label, what) => {
    const { card } = await hears(who, text)
    const facts = card.parts.flatMap((part) => (part.kind === 'facts' ? part.facts : []))
    expect(String(facts.find((fact) => fact.label === label)?.value)).toMatch(what)
  })
})
