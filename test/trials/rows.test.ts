import { beforeEach, describe, expect, it } from 'vitest'
import { importFolder } from '../../src/imports/import.ts'
import { folderOf } from '../imports/setting.ts'
import { button, makeWorld, type World, wordsOf } from '../world.ts'

/** Kinds of docs/faults.md, each by other words than those that showed it first, in both languages. */
let world: World
beforeEach(async () => {
  world = await makeWorld()
  await world.importExample()
})

const said = async (name: string, text: string) => (await world.say(name, text)).card
const written = () => world.db.entry.count()

describe('1: a sign of a pattern names nobody', () => {
  it.each([
    ['Daniel Reyes', 'move AP1 delegate %', 'no colleague called "%"'],
    ['Daniel Reyes', 'AP1 delegate T_m Becker', 'no colleague called "T_m Becker"'],
    ['Daniel Reyes', 'AP1 转交 周_', '周_'],
    ['王浩', '后备 东海 李_彤', '没有叫“李_彤”'],
    ['王浩', '交接 东海 给 李_彤', '没有「李_彤」'],
    ['王浩', '休假 下周一 到 下周五 由 李_彤 代', '没有叫“李_彤”'],
    ['Tom Becker', 'account team Meridian P% technical', 'nobody of us called “P%”'],
  ])('%s: %s', async (who, text, says) => {
    expect(wordsOf(await said(who, text))).toContain(says)
    expect(await written()).toBe(0)
    expect(await world.db.request.count()).toBe(1)
  })
})

describe('58: nor an account or a deal', () => {
  it.each([
    ['王浩', 'deal %', '“%”'],
    ['Tom Becker', 'deal L%g', '"L%g"'],
    ['Tom Becker', 'account M_ridian', '“M_ridian”'],
    ['Tom Becker', 'why %', '“%”'],
    ['王浩', '报告 %', '「%」'],
    ['王浩', '推进 % 4', '“%”'],
  ])('%s: %s', async (who, text, says) => {
    const { title, ...card } = await said(who, text)
    expect(title).toMatch(/Not found|没找到|没有写入|Nothing was written/)
    expect(wordsOf({ title, ...card })).toContain(says)
  })
})

describe('20: a company that is not listed is nobody', () => {
  it.each([
    ['王浩', '费用 华为 AP-TEC 8000', '华为'],
    ['王浩', '下一步 泰康医疗 周五 送样', '泰康医疗'],
    ['王浩', '满意度 华为 8 9', '华为'],
    ['王浩', '围墙 鼎新 1 1 1 1', '鼎新'],
    ['王浩', '稍后 东方电气 三天 等付款', '东方电气'],
    ['王浩', '情报 华为 要建厂', '华为'],
    ['王浩', '条件 华为 账期60天', '华为'],
    ['Tom Becker', 'complaint South Bay Tech leak level=grumble', 'South Bay Tech'],
    ['Tom Becker', 'spend Meridien Logistics AP-TEC 8000', 'Meridien'],
    ['Tom Becker', 'snooze South Bay Tech for three days waiting', 'South Bay Tech'],
    ['Tom Becker', 'churn South Bay Tech reason 3 late', 'South Bay Tech'],
  ])('%s: %s', async (who, text, name) => {
    const card = await said(who, text)
    expect(wordsOf(card)).toContain(name)
    expect(await written()).toBe(0)
    expect(await world.db.snooze.count()).toBe(0)
  })
})

describe('45: a new person’s name is read whole', () => {
  it.each([
    ['visit Meridian call Silvia Anderson discussed CIP', 'Silvia Anderson'],
    ['visit Meridian call Silvia Winter discussed CIP', 'Silvia Winter'],
    ['visit Meridian call Tony Forbes discussed CIP', 'Tony Forbes'],
    ['visit Meridian call Maria Onyango about CIP', 'Maria Onyango'],
    ['met Andrea Tobin at Meridian about CIP', 'Andrea Tobin'],
  ])('%s', async (text, name) => {
    expect(wordsOf(await said('Tom Becker', text))).toContain(name)
  })
})

describe('46: the old name is known after a rename by file', () => {
  it('under both names, for both readers', async () => {
    const folder = await folderOf({
      'accounts.csv': 'code,name,aliases,tier,owner,backup,currency\nK02,东海能源,,A,王浩,,CNY\n',
    })
    const result = await importFolder(world.store, folder)
    expect(result.ok ? [] : result.problems).toEqual([])
    expect((await said('王浩', '客户 东海石化')).title).toContain('K02')
    expect((await said('王浩', '客户 东海能源')).title).toContain('东海能源')
  })
})

describe('47: our own examples of corrections are understood', () => {
  it.each([
    ['王浩', '拜访 东海 当面 陈副总 谈续约', ['改到昨天'], '2026-05-31'],
    ['王浩', '拜访 东海 当面 陈副总 谈续约', ['修改', '改到昨天'], '2026-05-31'],
    ['Tom Becker', 'visit Meridian call Oliver Grant discussed CIP', ['it was yesterday'], '31 May'],
  ])('%s: %s, then %s', async (who, visit, corrections, day) => {
    await said(who, visit)
    let card = await said(who, corrections[0]!)
    for (const correction of corrections.slice(1)) card = await said(who, correction)
    expect(wordsOf(card)).toContain(day)
  })

  it('by which day? is answered in words', async () => {
    await said('王浩', '下一步 东海 送方案')
    expect(wordsOf(await said('王浩', '下周三'))).toContain('送方案')
    expect(await written()).toBe(1)
  })
})

describe('53: a question without its mark is a question', () => {
  it.each([
    ['王浩', '哪些A类客户这个月没拜访', '没有有效接触'],
    ['王浩', '哪些客户两周没联系', '没有有效接触'],
    ['Tom Becker', 'which accounts had no visit this month', 'no two-way contact'],
    ['王浩', '东海的预算是多少', '预算'],
    ['Tom Becker', 'what is the budget of Meridian', 'Budget'],
  ])('%s: %s', async (who, text, says) => {
    expect(wordsOf(await said(who, text)).toLowerCase()).toContain(says.toLowerCase())
    expect(await written()).toBe(0)
  })
})

it('54: a visit that waits for its tap is in the next morning, with the tap that keeps it', async () => {
  const card = await said('Tom Becker', 'visit Meridian call Silvia Anderson discussed CIP')
  expect(card.title).toBe('Please confirm this visit')
  world.now = '2026-06-02T09:00:00+08:00'
  await world.tick()
  const morning = (await world.toldTo('Tom Becker')).find((each) => /Silvia Anderson/.test(wordsOf(each)))!
  await world.click('Tom Becker', button(morning, 'Save'))
  expect(
    await world.db.visit.count({ where: { rep: { name: 'Tom Becker' }, source: { not: 'import' } } }),
  ).toBe(1)
})

it('17: the last thing is taken back, not an older one, after every kind of entry', async () => {
  for (const [text, table] of [
    ['情报 东海 明年要建三号线', 'note'],
    ['对手 东海 出现 恒通在试用', 'competitorSignal'],
    ['流失 东海 原因 3 投诉拖了三周', 'churnFlag'],
  ] as const) {
    await said('王浩', '拜访 鼎峰 当面 郑总 谈价格')
    const visits = await world.db.visit.count({ where: { undoneAt: null } })
    const count = () => (world.db[table] as { count(): Promise<number> }).count()
    const before = await count()
    await said('王浩', text)
    expect(await count()).toBe(before + 1)
    await said('王浩', '撤销')
    expect(await count()).toBe(before)
    expect(await world.db.visit.count({ where: { undoneAt: null } })).toBe(visits)
    world.pass(24 * 60)
  }
})
