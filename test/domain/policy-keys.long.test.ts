import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultPolicy, type Policy } from '../../src/domain/policy.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import type { AccountFacts, DealFacts } from '../../src/domain/risk/facts.ts'
import { importFolder } from '../../src/imports/import.ts'
import { buttonsOf, makeWorld } from '../world.ts'
import { weekdays } from './example.ts'
import { leavesOf, recording, withLeaf } from './policy-leaves.ts'
import { sampleAccount, sampleDeal, seeded } from './sample-facts.ts'

const TODAY = '2026-06-01'

/** Each number of the risk rules changed, one at a time: some account or deal must be assessed in another way. */
describe('every key of policy.yml under risk changes an assessment', () => {
  const random = seeded(7)
  const accounts: AccountFacts[] = Array.from({ length: 1500 }, () => sampleAccount(random))
  const deals: DealFacts[] = Array.from({ length: 1500 }, () => sampleDeal(random))
  // What is off by default is on here, so that its numbers count.
  const base = withLeaf(defaultPolicy, 'risk.deal.DR09.enabled', true)
  const outcome = (policy: Policy, index: number) =>
    JSON.stringify([
      assessAccount(accounts[index]!, policy, TODAY, weekdays),
      assessDeal(deals[index]!, policy, TODAY, weekdays),
    ])
  const before = accounts.map((_, index) => outcome(base, index))

  const changes = (value: unknown): unknown[] => {
    if (typeof value === 'boolean') return [!value]
    if (typeof value === 'number') return [value * 2 + 1, value / 2, Math.max(0, value - 1)]
    if (value === 'off') return [3]
    return Array.isArray(value) ? [[], ['A', 'B', 'C', 'D']] : []
  }

  it.each(leavesOf(base, 'risk'))('%s', (path) => {
    const differs = changes(path.split('.').reduce((at: never, key) => at[key], base as never)).some(
      (value) => {
        const policy = withLeaf(base, path, value)
        return before.some((known, index) => outcome(policy, index) !== known)
      },
    )
    expect(differs).toBe(true)
  })
})

/** What this week does not come to. */
const NOT_REACHED = [
  // More digests at the same minute than this company has readers.
  'digest.spreadMinutes',
  // The record of a deal that ended: test/deals/deal.test.ts.
  'stages.outcomeDays',
  // Decided in test/domain/gates.test.ts.
  'approvals.overdueReceivable',
]

/** Sections of the machinery: these tests change their values and look at what comes of it. */
const ELSEWHERE: Record<string, string> = {
  relay: 'queue/relay.test.ts',
  inbox: 'queue/inbox.test.ts',
  retention: 'db/prune.test.ts',
  limits: 'bot/limits.test.ts',
}

// What pure rules decide by is changed key by key in policy-decisions.test.ts and policy-outcomes.test.ts, the kinds of requests in policy-played.long.test.ts.
it('every other key is looked at while a company works', async () => {
  const read = new Set<string>()
  // Advisory, so that an open gate does not keep a request from being asked; what is off by default is on.
  const policy = withLeaf(withLeaf(defaultPolicy, 'gates.mode', 'advisory'), 'learn.enabled', true)
  const world = await makeWorld({ now: '2026-05-29T08:00:00+08:00', policy: recording(policy, read) })
  await world.importExample()
  // The world may stand as it was imported before: these numbers count while files are read.
  await importFolder(world.store, 'example', { today: TODAY })
  for (const [at, who, words] of WORK) {
    world.now = at
    await world.tick()
    if (words) await world.say(who, words)
  }
  for (const stage of [1, 2, 3, 4, 5, 6]) {
    await world.db.deal.update({ where: { code: 'D6' }, data: { stage, priceQuoted: 1n, priceFloor: 2n } })
    const { card } = await world.say('陈思远', `推进 D6 ${stage + 1} 客户已确认`)
    const ask = buttonsOf(card).find(({ click }) => click.intent === 'move.ask')
    if (ask) await world.click('陈思远', ask)
    const [asked] = await world.db.request.findMany({ where: { status: 'pending', deal: { code: 'D6' } } })
    const nudge = { intent: 'request.nudge', fields: { request: asked?.code ?? '' } }
    for (const _ of ['once', 'again']) await world.click('陈思远', nudge)
    await world.db.request.updateMany({
      where: { status: 'pending' },
      data: { status: 'withdrawn', endedAt: new Date(world.now) },
    })
  }
  await world.db.deal.update({ where: { code: 'D6' }, data: { stage: 2 } })
  await world.say('陈思远', '推进 D6 4 客户跳过了')
  await world.db.receivable.updateMany({ data: { asOf: new Date('2026-06-20'), daysOverdue: 90 } })
  await world.db.deal.update({ where: { code: 'D2' }, data: { stage: 5 } })
  await world.say('王浩', '推进 D2 6 客户已确认')
  for (const intent of ['digest.more', 'digest.team']) await world.click('周敏', { intent, fields: {} })
  await world.click('周敏', { intent: 'stuck.choose', fields: { account: 'K02', choice: 'join' } })
  await world.say('陈思远', '商机 D6 丢单')
  const lose = {
    deal: 'D6',
    reason: 'price',
    words: '报价高了',
    lesson: '先问清预算和拍板的人，再谈报价',
    stage: '2',
    saved: 'yes',
  }
  await world.click('陈思远', { intent: 'deal.lost', fields: lose })
  await world.db.account.update({ where: { code: 'K09' }, data: { tier: null } })
  await world.say('王浩', '提名 鼎峰 B ① 三年框架合同')
  await world.click('陈思远', { intent: 'plan.begin', fields: { account: 'K07', kind: 'grow' } })
  await world.click('陈思远', {
    intent: 'plan.begin',
    fields: { account: 'K07', kind: 'win_back', reason: '5' },
  })
  const fields = { account: 'K07', form: 'yes' }
  await world.click('陈思远', {
    intent: 'plan.edit',
    fields: { ...fields, purpose: '首选', obstacle: '交期' },
  })
  await world.say('陈思远', '客户计划 K07 目标 份额做到 60%')
  await world.say('陈思远', '计划条目 K07 衡量 内容 见决策层 怎么量 决策层拜访 目标值 2 到 8/31')
  for (const rival of ['恒通', '宏泰'])
    await world.say('陈思远', `swot K07 对手 对手名 ${rival} 优势 内容 ${rival}交货快`)
  await world.click('陈思远', { intent: 'plan.submit', fields })
  const special = {
    deal: 'D6',
    condition: 'discount',
    value: '8',
    wants: '降价',
    offer: '八个点',
    result: '六成份额',
  }
  await world.click('陈思远', { intent: 'terms', fields: { ...fields, ...special } })
  const granted = { wants: '降价', offer: '两个点', result: '六成份额' }
  await world.click('陈思远', { intent: 'plan.concede', fields: { ...fields, ...granted } })
  const unread = leavesOf(policy).filter(
    (path) =>
      !path.startsWith('risk.') &&
      !read.has(path) &&
      !(path.split('.')[0]! in ELSEWHERE) &&
      !NOT_REACHED.includes(path) &&
      !path.endsWith('.D'),
  )
  expect(unread).toEqual([])
})

it('and what the machinery goes by is tried by its own tests', () => {
  for (const [section, file] of Object.entries(ELSEWHERE))
    expect(readFileSync(`${import.meta.dirname}/../${file}`, 'utf8'), section).toContain(section)
})

/** A week in which everything happens that a number of the policy is about. */
const WORK: readonly (readonly [at: string, who: string, words?: string])[] = [
  ['2026-05-29T16:05:00+08:00', '王浩', '周计划 周一 东海 续约'],
  ['2026-06-01T08:31:00+08:00', '周敏', '日报'],
  ['2026-06-01T08:40:00+08:00', '高建国', '日报'],
  ['2026-06-01T08:45:00+08:00', '周敏', '数字'],
  ['2026-06-01T08:50:00+08:00', '高建国', '报告'],
  ['2026-06-01T08:55:00+08:00', '高建国', '报告 团队'],
  ['2026-06-01T08:56:00+08:00', '李晓彤', '损益计划 华锐 2026-05 收入 50万 成本 30万'],
  ['2026-06-01T08:58:00+08:00', '高建国', '报告 费用'],
  ['2026-06-01T09:05:00+08:00', '王浩', '今日'],
  ['2026-06-01T09:10:00+08:00', '王浩', '拜访 东海 电话 陈副总 谈续约 下一步 6/3 回复'],
  ['2026-06-01T09:15:00+08:00', '王浩', '修改'],
  ['2026-06-01T09:20:00+08:00', '王浩', '投诉 东海 密封件又漏了 级别=危机'],
  ['2026-06-01T09:25:00+08:00', '王浩', '投诉 东海 发票错误 级别=抱怨'],
  ['2026-06-01T09:30:00+08:00', '王浩', '费用 东海 AP-GIF 800 茶具'],
  ['2026-06-01T09:31:00+08:00', '林悦', '预算 东海 AP-VIS 2026-06 100'],
  ['2026-06-01T09:32:00+08:00', '王浩', '费用 东海 AP-VIS 800 差旅'],
  ['2026-06-01T09:33:00+08:00', '王浩', '条件'],
  ['2026-06-01T09:34:00+08:00', '林悦', '档案 东海 信用额度 100'],
  ['2026-06-01T09:35:00+08:00', '王浩', '情报 东海 明年扩产'],
  ['2026-06-01T09:40:00+08:00', '李晓彤', '稍后 华锐 到 6/5 等预算'],
  ['2026-06-01T09:45:00+08:00', '周敏', '非风险 华锐 AR05 到 6/20 已重评'],
  ['2026-06-01T09:50:00+08:00', '李晓彤', '非风险 华锐 AR04 到 6/20 新客户'],
  ['2026-06-01T09:52:00+08:00', '王浩', '定级 东海 B 订单少了'],
  ['2026-06-01T09:53:00+08:00', '王浩', '定级 鼎峰 A 明年翻倍'],
  ['2026-06-01T09:54:00+08:00', '王浩', '后备 东海 李晓彤'],
  ['2026-06-01T09:56:00+08:00', '王浩', '交接 东海 给 李晓彤 区域调整'],
  ['2026-06-01T10:00:00+08:00', '王浩', '商机 D2 暂停 到 6/30 客户内部调整'],
  ['2026-06-01T10:05:00+08:00', '王浩', '商机 D2 唤醒'],
  ['2026-06-01T10:35:00+08:00', '陈思远', '推进 D6'],
  ['2026-06-03T09:10:00+08:00', '王浩', '今日'],
  ['2026-06-05T09:10:00+08:00', '王浩', '今日'],
  ['2026-06-08T09:10:00+08:00', '周敏', '日报'],
  ['2026-06-12T16:05:00+08:00', '周敏', '今日'],
  ['2026-06-22T09:10:00+08:00', '周敏', '日报'],
  ['2026-06-22T09:15:00+08:00', '周敏', '回顾 级别'],
]
