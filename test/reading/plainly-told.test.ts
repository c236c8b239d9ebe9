import { beforeEach, describe, expect, it } from 'vitest'
import { button, buttonsOf, makeWorld, type World, wordsOf } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld({ now: '2026-06-02T10:00:00+08:00' })
  await world.importExample()
})

/** All that a message could change, as it is kept. */
async function kept() {
  const [steps, deals, complaints, walls, visits, requests] = await Promise.all([
    world.db.nextStep.findMany({ orderBy: { id: 'asc' } }),
    world.db.deal.findMany({ orderBy: { id: 'asc' } }),
    world.db.complaint.findMany({ orderBy: { id: 'asc' } }),
    world.db.wallScore.count(),
    world.db.visit.count(),
    world.db.request.count(),
  ])
  return JSON.stringify({ steps, deals, complaints, walls, visits, requests }, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

describe('whoever asks about something with a code is shown it, and nothing is written', () => {
  it.each([
    ['王浩', 'F2 做完了吗', 'F2'],
    ['王浩', 'F2 完成没', 'F2'],
    ['王浩', 'F2 取消了吗', 'F2'],
    ['王浩', 'F2 改到周五可以吗', 'F2'],
    ['王浩', 'F2 是不是发了', 'F2'],
    ['王浩', 'D2 这周能签吗', 'D2'],
    ['王浩', 'D2 本月能签吗？', 'D2'],
    ['王浩', 'D2 丢了吗', 'D2'],
    ['王浩', 'D2 是不是丢了', 'D2'],
    ['王浩', 'D2 报价发了吗', 'D2'],
    ['王浩', 'D2 金额改成500万行吗', 'D2'],
    ['王浩', 'C1 关了没', 'C1'],
    ['Tom Becker', 'is F4 done', 'F4'],
    ['Tom Becker', 'has F4 been sent?', 'F4'],
    ['Tom Becker', 'F4 done?', 'F4'],
    ['Tom Becker', 'when is F4 due', 'F4'],
    ['Tom Becker', 'will D5 sign this week?', 'D5'],
    ['Tom Becker', 'D5 lost?', 'D5'],
    ['Tom Becker', 'can we close C2', 'C2'],
    ['Tom Becker', 'is C2 closed', 'C2'],
    ['Tom Becker', "D5 what's missing", 'D5'],
    ['Tom Becker', 'D5 customer pushed to next year', 'D5'],
    ['王浩', 'D2 客户推迟到明年了', 'D2'],
    ['王浩', 'C1 谁在处理', 'C1'],
    ['王浩', 'F2 为什么还没做', 'F2'],
    ['王浩', 'D2 卡在哪', 'D2'],
    ['Tom Becker', "who's handling C2", 'C2'],
  ])('%s: %s', async (who, text, code) => {
    const before = await kept()
    const { card } = await world.say(who, text)
    expect(`${card.title} ${wordsOf(card)}`).toContain(code)
    expect(await kept()).toBe(before)
  })

  it.each([
    ['王浩', 'F2 做完了', 'F2'],
    ['Tom Becker', 'F4 done', 'F4'],
  ])('%s: %s is no question', async (who, text, code) => {
    await world.say(who, text)
    expect(await world.db.nextStep.findUnique({ where: { code } })).toMatchObject({ status: 'done' })
  })

  it.each([
    ['王浩', '能不能把F2改到下周一', 'F2', { due: new Date('2026-06-08') }],
    ['王浩', 'F2 做完了，没什么', 'F2', { status: 'done' }],
    ['Tom Becker', 'can you move F4 to Monday', 'F4', { due: new Date('2026-06-08') }],
    ['Tom Becker', 'could you mark F4 as done please', 'F4', { status: 'done' }],
  ])('%s: %s is asked of us, and done', async (who, text, code, change) => {
    const { card } = await world.say(who, text)
    const yes = buttonsOf(card).find(
      ({ click }) => click.intent === 'confirm' || click.intent.endsWith('.confirm'),
    )
    if (yes) await world.click(who, yes)
    expect(await world.db.nextStep.findUnique({ where: { code } })).toMatchObject(change)
  })

  it.each([
    ['王浩', '下一步 D2 周五 问他们谁拍板', /问他们谁拍板/],
    ['王浩', 'D2 周五去问清楚谁拍板', /问清楚谁拍板/],
  ])('%s: %s is a step that asks them', async (who, text, step) => {
    await world.say(who, text)
    const last = await world.db.nextStep.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(last.text).toMatch(step)
  })

  it('asks before a score that ends with a question mark is kept', async () => {
    const before = await kept()
    for (const text of ['墙 东海 1 1 1 1?', '满意度 东海 8 9？']) await world.say('王浩', text)
    expect(await kept()).toBe(before)
  })
})

describe('an account is handed over in plain words', () => {
  it.each([
    ['王浩', '把东海交给李晓彤', 'K02', '李晓彤', null],
    ['王浩', '把东海石化转给陈思远吧', 'K02', '陈思远', null],
    ['王浩', '东海以后李晓彤跟', 'K02', '李晓彤', null],
    ['王浩', '东海下周一起由陈思远负责', 'K02', '陈思远', '下周一'],
    ['Tom Becker', 'hand Meridian to Priya', 'K05', 'Priya Nair', null],
    ['Tom Becker', 'Priya takes over Meridian from Monday', 'K05', 'Priya Nair', 'Monday'],
  ])('%s: %s', async (who, text, code, to, from) => {
    await world.say(who, text)
    const account = await world.db.account.findUniqueOrThrow({ where: { code } })
    const request = await world.db.request.findFirstOrThrow({
      where: { kind: 'owner', accountId: account.id },
    })
    const receiver = await world.db.person.findFirstOrThrow({ where: { name: to } })
    expect(JSON.stringify(request)).toContain(`"person":${receiver.id}`)
    if (from) expect(request.reason).toContain(from)
    expect(account.ownerId).not.toBe(receiver.id)
  })

  it.each([
    ['王浩', '把方案交给李晓彤'],
    ['王浩', '把东海交给李晓彤行吗？'],
    ['王浩', '李晓彤下周替我'],
    ['Tom Becker', 'Priya covers Meridian next week'],
  ])('%s: %s hands nothing over', async (who, text) => {
    await world.say(who, text)
    expect(await world.db.request.count({ where: { kind: 'owner' } })).toBe(0)
  })
})

describe('somebody of theirs has another post', () => {
  it.each([
    ['王浩', '陈副总升总经理了', '陈副总', { title: '总经理' }],
    ['王浩', '胡部长最近升任副总经理', '胡部长', { title: '副总经理' }],
    ['李晓彤', '孙副总调到采购部了', '孙副总', { department: '采购部' }],
    ['Tom Becker', 'Oliver Grant got promoted to COO', 'Oliver Grant', { title: 'COO' }],
    ['Tom Becker', 'Janet has moved to procurement', 'Janet Wu', { department: 'procurement' }],
  ])('%s: %s', async (who, text, name, change) => {
    const visits = await world.db.visit.count()
    await world.say(who, text)
    expect(await world.db.contact.findFirst({ where: { name } })).toMatchObject(change)
    expect(await world.db.visit.count()).toBe(visits)
  })

  it.each([
    ['陈思远', '泰和的方工换部门了', /方工/],
    ['王浩', '陈副总升职了', /陈副总/],
    ['Tom Becker', 'Janet Wu moved to another department', /Janet Wu/],
  ])('%s: %s opens the card on which it is written', async (who, text, name) => {
    const before = await kept()
    const { card } = await world.say(who, text)
    expect(`${card.title} ${wordsOf(card)}`).toMatch(name)
    expect(await kept()).toBe(before)
  })

  it.each([
    ['王浩', '听说陈副总要升总经理'],
    ['Tom Becker', 'Oliver might be promoted to COO'],
    ['Tom Becker', 'Oliver made it clear that price matters'],
  ])('%s: %s changes nobody', async (who, text) => {
    const before = JSON.stringify(await world.db.contact.findMany({ orderBy: { id: 'asc' } }))
    await world.say(who, text)
    expect(JSON.stringify(await world.db.contact.findMany({ orderBy: { id: 'asc' } }))).toBe(before)
  })
})

describe('what was done is found among the open steps of whoever tells it', () => {
  it.each([
    ['王浩', '续约价已经回了', 'F2'],
    ['王浩', '续约价回给他们了', 'F2'],
    ['王浩', '整改方案发过去了', 'F3'],
    ['Tom Becker', 'sent the revised quote already', undefined],
  ])('%s: %s', async (who, text, code) => {
    const before = await kept()
    const { card } = await world.say(who, text)
    const labels = buttonsOf(card).map(({ label }) => label)
    expect(await kept()).toBe(before)
    if (!code) return expect(labels.some((label) => /^F\d+ done$/.test(label))).toBe(false)
    await world.click(who, button(card, `${code} 完成`))
    expect(await world.db.nextStep.findUnique({ where: { code } })).toMatchObject({ status: 'done' })
  })

  it.each([
    ['王浩', '续约价还没回'],
    ['李晓彤', '续约价已经回了'],
    ['王浩', '好了'],
  ])('%s: %s asks about none', async (who, text) => {
    const { card } = await world.say(who, text)
    expect(buttonsOf(card).filter(({ label }) => /^F\d+ 完成$/.test(label))).toEqual([])
  })
})

describe('a whole message that asks for a page in words of its own', () => {
  it.each([
    ['王浩', '我今天的活', '今天'],
    ['Tom Becker', 'anything urgent?', 'Today'],
    ['王浩', '帮我看看哪些客户快流失了', '危急'],
    ['Tom Becker', 'which customers might leave', 'Meridian'],
    ['王浩', '这礼拜该见谁', '客户'],
    ['Tom Becker', "how's my month going", 'Report'],
    ['王浩', '我的申请批了没', '申请'],
    ['Tom Becker', "who hasn't approved yet", 'request'],
    ['王浩', '给我东海的资料', '东海石化'],
    ['Tom Becker', 'give me everything on Meridian', 'Meridian Foods'],
  ])('%s: %s', async (who, text, sign) => {
    const before = await kept()
    const { card } = await world.say(who, text)
    expect(`${card.title} ${wordsOf(card)}`).toContain(sign)
    expect(card.title).not.toMatch(/怎么处理|do with this/)
    expect(await kept()).toBe(before)
  })

  it.each([
    ['王浩', '郑总那边付了80万了'],
    ['Tom Becker', "Oliver's team paid the overdue invoice"],
  ])('%s: %s is money that came in, and no visit', async (who, text) => {
    const before = await kept()
    const { card } = await world.say(who, text)
    expect(wordsOf(card)).toMatch(/财务|finance/i)
    expect(await kept()).toBe(before)
  })

  it.each([
    ['王浩', '今天没什么可报的'],
    ['王浩', '这周没跑客户'],
    ['Tom Becker', 'no visits this week'],
    ['Tom Becker', 'nothing to report today'],
  ])('%s: %s is let go', async (who, text) => {
    const before = await kept()
    await world.say(who, text)
    expect(await kept()).toBe(before)
  })
})
