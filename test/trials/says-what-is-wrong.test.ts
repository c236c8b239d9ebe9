import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World, wordsOf } from '../world.ts'

/** A refusal names what was not found, and its example is of the command that was refused, with names of whoever typed it. */
let world: World
beforeAll(async () => {
  world = await makeWorld()
  await world.importExample()
})

const said = async (name: string, text: string) => {
  const { card } = await world.say(name, text)
  world.pass(40)
  return card
}

describe('what was not found is named, with an example of the same command', () => {
  it.each([
    ['王浩', '下一步 D99 打电话', 'D99', '商机 D2'],
    ['王浩', 'snooze D99 until 10 June wait', 'D99', '商机 D2'],
    ['王浩', '非风险 D99 DR01 到 6月30 理由', 'D99', '商机 D2'],
    ['王浩', '风险 D99', 'D99', '风险 东海石化'],
    ['王浩', '把D99推到4', '“D99”', '推进 D2 6'],
    ['王浩', '推进 月亮 4', '“月亮”', '推进 D2 6'],
    ['王浩', 'F99', 'F99', '下一步 F2'],
    ['王浩', '条件 不存在 账期60天', '“不存在”|「不存在」', '条件'],
    ['王浩', '满意度 月亮 8 9', '月亮', '满意度 东海石化 8 9'],
    ['王浩', '费用 月亮 AP-TEC 8000', '月亮', '费用 东海石化'],
    ['王浩', '交接 K99 给 李晓彤', '「K99」', '交接 东海石化'],
    ['王浩', '情报 月亮 要建厂', '月亮', '情报 东海石化'],
    ['王浩', '稍后 月亮 三天 等付款', '月亮', '稍后 东海石化'],
    ['王浩', '回顾 月亮', '月亮', '回顾 东海石化'],
    ['王浩', 'K99', 'K99', '客户写名字'],
    ['王浩', '休假 下周一 到 下周五 由 张三丰 代', '张三丰', '请写全名'],
    ['Tom Becker', 'terms D99 discount 5%', 'D99', 'terms Meridian Foods 60 days'],
    ['Tom Becker', 'ask for 8% off on Moonbase', '“Moonbase”', 'terms Meridian Foods 60 days'],
    ['Tom Becker', 'wall Moonbase 1 1 1 1', '“Moonbase”', 'wall Meridian Foods'],
    ['Tom Becker', 'note Moonbase builds a plant', '“Moonbase”', 'note Meridian Foods'],
    ['Tom Becker', 'prep Moonbase', '“Moonbase”', 'prep Meridian Foods with Oliver Grant'],
    ['Tom Becker', 'visit Moonbase call Bob offer', '“Moonbase”', 'visit Meridian Foods call Oliver Grant'],
    ['Tom Becker', 'away next Monday to next Friday, Nina Sharp stands in', 'Nina Sharp', 'full name'],
    ['高建国', '客户 月亮', '月亮', '客户 东海石化'],
    ['林悦', '客户 月亮', '月亮', '客户 东海石化'],
  ])('%s: %s', async (who, text, name, example) => {
    const words = wordsOf(await said(who, text))
    expect(words).toMatch(new RegExp(name))
    expect(words).toContain(example)
    if (!text.startsWith('visit')) expect(words).not.toMatch(/例如：拜访|“visit /)
  })

  it('a look-up that finds nothing is no writing that failed', async () => {
    expect((await said('王浩', '客户 月亮')).title).toBe('没找到')
    expect((await said('Tom Becker', 'people D99')).title).toBe('Not found')
    expect((await said('王浩', '满意度 月亮 8 9')).title).toBe('没有写入')
  })

  it('what somebody typed stays as they typed it: only our example is filled in', async () => {
    expect(wordsOf(await said('王浩', '围墙 月亮例如火星 1 1 1 1'))).toContain('「月亮例如火星」')
  })

  it('the form of a new deal says that the account is unknown', async () => {
    expect(wordsOf(await said('Tom Becker', 'deal new Moonbase line 1m'))).toContain('called “Moonbase”')
    expect(wordsOf(await said('王浩', '商机 新建 月亮 二期 100万'))).toContain('「月亮」')
  })
})

describe('a command whose words are all read but one', () => {
  it.each([
    ['Tom Becker', 'forecast Meridian revenue lots', '"lots" is not an amount'],
    ['Tom Becker', 'forecast Meridian this month lots', 'could not read “lots”'],
    ['王浩', '损益计划 东海 收入 很多', '「很多」不是金额'],
    ['林悦', '应收 东海 逾期 很久 金额 30万', '「很久」'],
    ['林悦', '应收 东海 逾期 45 金额 很多', '「很多」不是金额'],
    ['林悦', '预算 东海 AP-TEC 本月 很多', '没看懂“很多”'],
    ['林悦', 'receivable Meridian overdue many amount 300k', '「many」'],
    ['Tom Becker', 'churn Meridian reason nine', 'nine'],
    ['王浩', '流失 东海 原因 九', '九'],
    ['王浩', '人 东海 陈副总 关系 九', '九'],
    ['Tom Becker', 'person Meridian Oliver Grant relation nine', 'nine'],
    ['Tom Becker', 'standing Meridian frobnicate', 'could not read “frobnicate”'],
    ['王浩', '满意度 东海 很好', '满意度要两个数'],
    ['Tom Becker', 'csat Meridian good', 'two numbers on one scale'],
    ['王浩', '围墙 东海 高 高 高 高', '围墙要四个数'],
  ])('%s: %s', async (who, text, wrong) => {
    const card = await said(who, text)
    expect(card.tone).toBe('warn')
    expect(wordsOf(card)).toContain(wrong)
    expect(await world.db.audit.findMany({ where: { what: { startsWith: 'fact.' } } })).toEqual([])
  })
})

describe('a question about a kind of fact shows what is noted and writes nothing', () => {
  it.each([
    ['Tom Becker', 'budget of Meridian this month?', /^Budget/],
    ['Tom Becker', 'budget Meridian this month?', /^Budget/],
    ['Tom Becker', 'what is the budget of Meridian?', /^Budget/],
    ['Tom Becker', 'forecast of Meridian this month?', /^Forecast/],
    ['Tom Becker', 'who is the backup of Meridian?', /^Back-up/],
    ['王浩', '预算 东海 本月？', /^预算/],
    ['王浩', '预算 东海 本月多少', /^预算/],
    ['王浩', '东海这个月的预算是多少？', /^预算/],
  ])('%s: %s', async (who, text, title) => {
    const card = await said(who, text)
    expect(card.title).toMatch(title)
    expect(wordsOf(card)).toMatch(/Nothing is noted yet|还没有记过/)
  })
})

describe('a sign or a greeting alone gets a short kind word, not the manual', () => {
  it.each([
    ['王浩', '👍', '好的。'],
    ['王浩', '。。。', '好的。'],
    ['王浩', '？', '有什么要问的吗？'],
    ['Tom Becker', '??', 'Is there a question?'],
    ['Tom Becker', 'hello', 'Hello!'],
    ['Tom Becker', 'hi', 'Hello!'],
    ['Tom Becker', '👍', 'All right.'],
  ])('%s: %s', async (who, text, title) => {
    const card = await said(who, text)
    expect(card.title).toBe(title)
    expect(wordsOf(card).length).toBeLessThan(260)
  })

  it('a mention alone still asks for the help', async () => {
    expect((await said('Tom Becker', '/kam')).title).toBe('What I can do for you')
  })
})

it('the card that asks which account says it once, in the chat list too', async () => {
  for (const text of ['客户 海', '客户']) expect((await said('王浩', text)).summary).toBeUndefined()
})
