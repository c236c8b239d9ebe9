import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-01T10:00:00+08:00' })
  await world.importExample()
})
const complaints = () => world.db.complaint.count()
const visits = () => world.db.visit.count()

describe('a complaint that is over, told without its code', () => {
  it.each([
    ['王浩', '投诉 东海已经解决了', 'C1'],
    ['王浩', '东海的密封件问题解决了', 'C1'],
    ['王浩', '投诉已解决', 'C1'],
    ['Tom Becker', 'complaint at Meridian is resolved, invoices reissued', 'C2'],
    ['Tom Becker', 'complaint solved', 'C2'],
  ])('%s: %s asks who confirmed it, and writes nothing before', async (by, words, code) => {
    const before = await complaints()
    const { card } = await world.say(by, words)
    expect(card.title).toContain(code)
    expect(JSON.stringify(card)).toContain('complaint.close')
    expect(await complaints()).toBe(before)
    expect(await world.db.complaint.findUnique({ where: { code } })).toMatchObject({ closedOn: null })
  })

  it('asks which of several, the one that is told of first', async () => {
    await world.say('王浩', '投诉 东海 交货晚了一周')
    const { card } = await world.say('王浩', '东海的投诉解决了，货交齐了')
    expect(buttonsOf(card).map(({ label }) => label)).toEqual(['C1 结案', 'C4 结案'])
    const form = await world.click('王浩', button(card, 'C4 结案'))
    expect(form.card.title).toContain('C4')
  })

  it('says that nothing is open, and takes a denial, a demand and a valve for what they are', async () => {
    expect(wordsOf((await world.say('李晓彤', '华锐的投诉解决了')).card)).toContain('没有未结案的投诉')
    for (const words of ['东海的投诉还没解决', '投诉 东海 要求周五前解决', '投诉 东海 阀门关闭不严']) {
      const { card } = await world.say('王浩', words)
      expect(card.title).not.toContain('C1')
    }
  })
})

describe('somebody who has left', () => {
  const leftOn = async (name: string) =>
    (await world.db.contact.findFirstOrThrow({ where: { name } })).leftOn?.toISOString().slice(0, 10)

  it.each([
    ['李晓彤', '华锐孙副总离职了', '孙副总', '2026-06-01'],
    ['Tom Becker', 'Oliver Grant left Meridian', 'Oliver Grant', '2026-06-01'],
    ['Tom Becker', 'Janet Wu has left the company', 'Janet Wu', '2026-06-01'],
    ['王浩', '东海钱科长上周五离职了', '钱科长', '2026-05-29'],
  ])('%s: %s', async (by, words, name, day) => {
    const before = await visits()
    await world.say(by, words)
    expect(await leftOn(name)).toBe(day)
    expect(await visits()).toBe(before)
  })

  it('is not noted where it is still to come, heard, asked, or of somebody we do not know', async () => {
    for (const words of ['孙副总要离职了', '听说孙副总离职了', '孙副总离职了吗？', '华锐黄总离职了'])
      await world.say('李晓彤', words)
    expect(await leftOn('孙副总')).toBeUndefined()
  })
})

describe('while a visit waits for a yes', () => {
  it.each([
    '东海',
    '明天去华锐见孙副总',
    '把东海给李晓彤',
    'Oliver Grant left Meridian',
    '东海胡部长电话说密封件又漏了',
    '钱科长离职了',
  ])('%s is something new and no yes', async (words) => {
    await world.say('王浩', '拜访 鼎峰 当面 秦总 谈分期付款')
    const before = await visits()
    const { card } = await world.say('王浩', words)
    expect(card.title).not.toContain('鼎峰')
    expect(await world.db.visit.count({ where: { account: { code: 'K09' } } })).toBe(
      await world.db.visit.count({
        where: { account: { code: 'K09' }, day: { lt: new Date('2026-06-01') } },
      }),
    )
    expect(await visits()).toBeLessThanOrEqual(before + 1)
  })
})

describe('whose it is', () => {
  it('is theirs what is promised to us, and ours what I do', async () => {
    const { card } = await world.say(
      '王浩',
      '今天上午去了东海，见了胡部长，谈了续约，他说恒通报价低8%，答应周五前给我们答复，我周三前发新报价',
    )
    if (buttonsOf(card).some(({ click }) => /confirm$/.test(click.intent))) await world.say('王浩', '对')
    const step = await world.db.nextStep.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(step.text).toContain('发新报价')
    expect(step.due?.toISOString().slice(0, 10)).toBe('2026-06-03')
    const theirs = await world.db.commitment.findFirstOrThrow({
      where: { byUs: false },
      orderBy: { id: 'desc' },
    })
    expect(theirs.due?.toISOString().slice(0, 10)).toBe('2026-06-05')
  })

  it('takes no "I’ll" for somebody who was met', async () => {
    const words = "met Oliver at Meridian today, he'll send the spec by Friday, I'll quote by Wed"
    await world.say('Tom Becker', words)
    expect(await world.db.contact.count({ where: { name: { contains: "'ll" } } })).toBe(0)
  })
})

describe('in few words', () => {
  it.each([
    ['李晓彤', '把D1推到5', /D1/],
    ['Tom Becker', 'push D5 to 4', /D5/],
  ])('%s: %s looks at the way to the stage', async (by, words, title) => {
    const { card } = await world.say(by, words)
    expect(card.title).toMatch(title)
    expect(wordsOf(card)).not.toContain('没听懂')
    expect(card.title).toMatch(/→|推进|阶段|Gate|move|Move/)
  })

  it('asks before four numbers behind a name are a wall', async () => {
    const before = await world.db.wallScore.count()
    await world.say('王浩', '东海 1 0 1 2')
    expect(await world.db.wallScore.count()).toBe(before)
    await world.say('王浩', '对')
    expect(await world.db.wallScore.count()).toBe(before + 1)
  })

  it('shows the account to whoever asks what is going on there', async () => {
    expect((await world.say('Tom Becker', "what's going on with Meridian?")).card.title).toContain('Meridian')
  })
})

it('keeps what was told of a company until it is an account', async () => {
  const { card } = await world.say('李晓彤', '昨天去了远东机械见张总 谈合作')
  const open = buttonsOf(card).find(({ click }) => click.intent === 'account.new')!
  const form = await world.click('李晓彤', open)
  const made = await world.click('李晓彤', button(form.card, '建档'), {
    typed: { name: '远东机械' },
  })
  const told = await world.click('李晓彤', button(made.card, '记下刚才说的'))
  expect(wordsOf(told.card)).toContain('远东机械')
  expect(wordsOf(told.card)).toContain('张总')
})
