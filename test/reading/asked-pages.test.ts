import { beforeAll, expect, it } from 'vitest'
import { cardText } from '../card-text.ts'
import { makeWorld, type World } from '../world.ts'

/** Pages that have a command, asked for in the words of a manager who has read no list of commands. */
let world: World

beforeAll(async () => {
  world = await makeWorld({ now: '2026-06-10T10:00:00+08:00' })
  await world.importExample()
})

const title = async (who: string, text: string) => (await world.say(who, text)).card.title

it.each([
  ['周敏', '为什么丢单', '丢单报告'],
  ['周敏', '这个月怎么样', '月报 · 2026-06'],
  ['周敏', '上个月怎么样', '月报 · 2026-05'],
  ['周敏', '报告 4月', '月报 · 2026-04'],
  ['周敏', '4月的报告', '月报 · 2026-04'],
  ['周敏', '谁的费用超了', '费用与损益'],
  ['李晓彤', '预算还剩多少', '费用与损益'],
  ['周敏', '团队的帕累托', '团队客户报告'],
  ['周敏', '哪些客户在亏钱', '团队客户报告'],
  ['周敏', '看看销售漏斗', '月报'],
  ['周敏', '报告 王浩', '团队业绩报告'],
  ['周敏', '王浩的报告', '团队业绩报告'],
  ['李晓彤', '华锐赚多少钱', '客户报告：华锐重工'],
  ['Daniel Reyes', 'why do we lose deals?', 'Losses'],
  ['Daniel Reyes', 'how did we do this month', 'Month · 2026-06'],
  ['Daniel Reyes', 'report last month', 'Month · 2026-05'],
  ['Daniel Reyes', 'report April', 'Month · 2026-04'],
  ['Daniel Reyes', 'show me the funnel', 'Month'],
  ['Daniel Reyes', 'who spends too much?', 'Money'],
  ['Daniel Reyes', 'profit by account', 'Report on the team'],
  ['Daniel Reyes', 'tier matrix', 'Team results'],
  ['Daniel Reyes', "Tom's report", 'Team results'],
  ['Daniel Reyes', 'who uses the bot least?', 'People'],
  ['Tom Becker', 'what is our margin at Meridian', 'Report on Meridian Foods'],
  ['周敏', '哪些客户没有计划？', '客户计划'],
  ['Daniel Reyes', 'which accounts have no plan?', 'Account plans'],
  ['李晓彤', '给华锐做一个客户计划', '客户计划 · 华锐重工'],
  ['周敏', '华锐的计划批了吗', '客户计划 · 华锐重工'],
  ['Tom Becker', 'make a plan for Meridian', 'Account plan · Meridian Foods'],
  ['Daniel Reyes', 'show me the account plan for Northwind', 'Account plan · Northwind Energy'],
  ['李晓彤', '明天去华锐见孙副总，帮我准备一下', '准备 · 华锐重工'],
  ['李晓彤', '见孙副总前我要知道什么', '准备 · 华锐重工'],
  ['Tom Becker', 'prepare me for Oliver Grant', 'Prepare · Meridian Foods'],
  ['Tom Becker', 'I see Oliver Grant tomorrow, what should I know?', 'Prepare · Meridian Foods'],
  ['周敏', '谁的排名变了', '级别复核'],
  ['Daniel Reyes', 'reviews movers', 'Tier check'],
  ['Daniel Reyes', 'who moved?', 'Tier check'],
  ['周敏', '我该陪谁拜访？', '回顾'],
  ['Daniel Reyes', 'whom should I go along with this week?', 'Reviews'],
  ['周敏', '关怀清单', '回顾'],
  ['周敏', '本季度能完成目标吗', '七个数'],
  ['Daniel Reyes', 'will we make the quarter?', 'Seven figures'],
  ['Daniel Reyes', 'credit limit Meridian 2m', 'Profile · Meridian Foods'],
  ['林悦', '华锐的信用额度定为900万', '档案 · 华锐重工'],
  ['Tom Becker', 'can I give Meridian 5% discount?', 'Special terms · Meridian Foods'],
])('%s: %s', async (who, text, expected) => {
  expect(await title(who, text)).toContain(expected)
})

it.each([
  // What tells something along with it is read as what it tells.
  ['Tom Becker', 'visit Meridian met Oliver Grant, he asked why do we lose deals', /^Visit V\d+ logged/],
  ['李晓彤', '今天见了华锐孙副总，他问我们要准备什么', /^(?!准备)/],
  ['李晓彤', '答应华锐孙副总周五前做好客户计划', /^(?!客户计划)/],
  ['Tom Becker', 'Meridian is part of our plan', /^(?!Account plan|Standing)/],
])('%s tells: %s', async (who, text, expected) => {
  expect(await title(who, text)).toMatch(expected)
})

it('a rep who asks for what is for leaders is told so, and reads no margin', async () => {
  expect(cardText((await world.say('Tom Becker', 'tier matrix')).card)).toContain('are for managers')
  const earned = cardText((await world.say('Tom Becker', 'what is our margin at Meridian')).card)
  expect(earned).toContain('Revenue')
  expect(earned).not.toMatch(/Cost \||Gross|Contribution/)
  expect(cardText((await world.say('Daniel Reyes', 'what is our margin at Meridian')).card)).toContain(
    'Gross',
  )
})

it('a line of a plan that nobody began begins it, and its day is not over already', async () => {
  const said = async (text: string) => cardText((await world.say('李晓彤', text)).card)
  expect(await said('客户计划 锦川 报批')).toContain('还没有客户计划')
  expect(await said('计划条目 锦川 衡量 内容 见决策层 怎么量 决策层拜访 目标值 4 到 昨天')).toContain(
    '期限 2026-06-09 在起算 2026-06-10 之前',
  )
  expect(await said('客户计划 锦川 目标 份额做到 60%')).toContain('PL1')
  expect(await said('客户计划 锦川')).toContain('目标：份额做到 60%')
  expect(await said('把锦川的计划报给周敏批')).toContain('计划还不能报批，先补')
})

it('a week is planned with commas, and with the day at the end', async () => {
  const said = async (text: string) => cardText((await world.say('Tom Becker', text)).card)
  const two = await said('week plan Thu Meridian, Fri Southport')
  expect(two).toContain('Thu 11 Jun Meridian Foods')
  expect(two).toContain('Fri 12 Jun Southport Marine')
  expect(await said('week plan Southport Thursday')).toContain('Thu 11 Jun Southport Marine')
  expect(await said('week plan Wed Meridian survey, then the offer')).toContain('survey, then the offer')
  const form = await said('week plan')
  expect(form).toContain('Meridian Foods survey')
  expect(form).not.toContain('美瑞食品')
})
