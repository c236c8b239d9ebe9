import { beforeAll, describe, expect, it } from 'vitest'
import { handlers } from '../../handlers/index.ts'
import type { Click } from '../../src/cards/card.ts'
import { SHOWS } from '../../src/queue/name-clicks.ts'
import { type Objects, rightsCompany } from '../rights/company.ts'
import { SAMPLES } from '../rights/samples.ts'
import { EXAMPLE, REQUESTS } from '../trials/press-scenes.ts'
import { button, buttonsOf, makeWorld, type World } from '../world.ts'

/** Trials 12, 13 and 55: what a button or a form means is done once, and both clicks get the same answer. */

type About = Omit<Objects, 'role' | 'confidential'>

/** Buttons that the samples of the rights do not press. */
const MORE: { intent: string; click: (about: About) => Record<string, string> }[] = [
  { intent: 'away', click: () => ({ text: '6/10 到 6/12' }) },
  { intent: 'send-me-on', click: () => ({ text: 'slack' }) },
  { intent: 'csat', click: ({ account }) => ({ text: `${account} 7 8` }) },
  { intent: 'spend', click: ({ account }) => ({ text: `${account} AP-TEC 300 交流` }) },
  { intent: 'visit', click: ({ account }) => ({ text: `${account} 电话 孙副总 谈交期` }) },
  { intent: 'next', click: ({ account }) => ({ text: `${account} 6/20 送样` }) },
  {
    intent: 'complaint',
    click: ({ account }) => ({ account, subject: '又漏油', level: 'complaint', again: 'yes' }),
  },
  { intent: 'not-a-risk', click: ({ account }) => ({ text: `${account} AR05 到 6/20 已重评` }) },
  { intent: 'week.plan', click: ({ account }) => ({ text: `周三 ${account} 送样` }) },
  { intent: 'week.done', click: () => ({ submit: 'yes' }) },
  { intent: 'nudge', click: ({ account }) => ({ account }) },
  { intent: 'fact.competitor_signals', click: ({ account }) => ({ text: `${account} 替代 恒通在试用` }) },
  { intent: 'fact.churn_flags', click: ({ account }) => ({ text: `${account} 3 拖了三周` }) },
  { intent: 'fact.account_plans', click: ({ account }) => ({ text: `${account} 完成` }) },
  {
    intent: 'fact.person_notes',
    click: ({ account }) => ({ text: `${account} 孙副总 爱好 羽毛球 本人说的` }),
  },
  { intent: 'fact.profile', click: ({ account }) => ({ text: `${account} 行业 机械` }) },
  { intent: 'fact.reviews', click: ({ account }) => ({ text: `${account} 听取意见 结果 交期要准` }) },
  { intent: 'fact.referrals', click: ({ account }) => ({ text: `${account} 孙副总 介绍了 远达集团 何总` }) },
  { intent: 'fact.standing', click: ({ account }) => ({ text: `${account} 战略客户` }) },
  { intent: 'fact.notes', click: ({ account }) => ({ text: `${account} 明年建厂` }) },
  { intent: 'fact.revenue', click: ({ account }) => ({ text: `${account} 5/30 12万` }) },
  { intent: 'fact.receivables', click: ({ account }) => ({ text: `${account} 逾期 45 金额 30万` }) },
  { intent: 'fact.plan_lines', click: ({ account }) => ({ text: `${account} 目标 内容 份额做到六成 60` }) },
  { intent: 'fact.swot', click: ({ account }) => ({ text: `${account} 机会 内容 二期要泵` }) },
  { intent: 'fact.intentions', click: ({ account }) => ({ text: `${account} 三年内 内容 出海` }) },
  { intent: 'account.create', click: () => ({ name: '远东机械' }) },
  {
    intent: 'account.pick',
    click: ({ account }) => ({ intent: 'wall', account, push: '1', share: '1', contact: '1', personal: '1' }),
  },
  { intent: 'report.workbook', click: () => ({ page: 'losses' }) },
  { intent: 'report.meeting', click: () => ({ text: 'on' }) },
  { intent: 'fact.budgets', click: ({ account }) => ({ text: `${account} AP-TEC 2026-06 5万` }) },
  { intent: 'fact.forecasts', click: ({ account }) => ({ text: `${account} 2026-06 收入 50万` }) },
  { intent: 'fact.tier', click: ({ account }) => ({ text: `${account} A 明年扩产` }) },
  {
    intent: 'gate.waive',
    click: (about) => ({ deal: about.deal, gate: '2', item: 'need', words: '客户确认' }),
  },
]

/** Pressed twice on both platforms in `test/trials/pressed-twice.long.test.ts`. */
const PRESSED = new Set([...EXAMPLE, ...REQUESTS].map(([intent]) => intent))

/** Said once whatever is clicked: keyed by the answer that is shared, in `test/bot/share.test.ts`. */
PRESSED.add('share')
/** Pressed twice at once in `test/help/first-steps.test.ts`. */
PRESSED.add('member.save').add('member.bound')
/** In `test/people/leavers.test.ts` and `test/people/change-member.test.ts`, and with learning switched on in `test/learn/learn.test.ts`. */
for (const intent of [
  'member.change',
  'member.off',
  'member.back',
  'learn.answer',
  'learn.mute',
  'self-test.save',
  'self-test.drop',
])
  PRESSED.add(intent)

/** On no button and in no form: typed words, and what comes in without a word. */
const NEVER_PRESSED = new Set([
  // On cards of earlier versions only: they show what waits, or are the buttons of today under another name.
  'deal.reason',
  'except.refuse',
  'fact.agree',
  'fact.refuse',
  'move.decide',
  'move.delegate',
  'move.list',
  'move.nudge',
  'move.open',
  'move.undelegate',
  'move.withdraw',
  'spend.confirm',
  'spend.decline',
  'request',
  'approve',
  'ask',
  'cancel',
  'confirm',
  'correct',
  'account.here',
  'deal.here',
  'edited',
  'file',
  'move',
  'reject',
  'send-back',
  'thread.reply',
  'unreadable',
  'welcome',
])

const clicked = [...SAMPLES.flatMap((sample) => ('click' in sample ? [sample] : [])), ...MORE].filter(
  ({ intent }) => intent in handlers && !SHOWS.has(intent),
)

it('presses every button of the table of handlers that may change something', () => {
  const pressed = new Set(clicked.map(({ intent }) => intent))
  const left = Object.keys(handlers).filter(
    (intent) =>
      !pressed.has(intent) && !SHOWS.has(intent) && !PRESSED.has(intent) && !NEVER_PRESSED.has(intent),
  )
  expect(left).toEqual([])
})

describe('13 and 55: pressed twice at once, and once more', () => {
  let world: World
  let about: Objects

  beforeAll(async () => {
    const company = await rightsCompany()
    world = company.world
    about = company.objects.find(({ role, confidential }) => role === 'manager' && !confidential)!
  })

  it.each(clicked.map(({ intent, click }, at) => [`${at + 1} ${intent}`, intent, click] as const))(
    '%s',
    async (name, intent, click) => {
      const at = name.split(' ')[0]!
      const press: Click = { intent, fields: { ...click(about), once: `trial000.${at}` } }
      const platform = (['slack', 'feishu', 'web'] as const)[Number(at) % 3]!
      await expectOnce(world, 'managerown', press, platform)
    },
  )
})

/** Two clicks with two keys at the same moment, and a third: one change in the history, one answer. */
async function expectOnce(world: World, who: string, press: Click, platform?: 'slack' | 'feishu' | 'web') {
  const before = await lastChange(world)
  const [one, two] = await Promise.all([
    world.click(who, press, { platform }),
    world.click(who, press, { platform }),
  ])
  const three = await world.click(who, press, { platform })
  const causes = await world.db.audit.findMany({
    where: { id: { gt: before } },
    select: { cause: true },
    distinct: ['cause'],
  })
  expect(causes.length, 'clicks that changed something').toBeLessThanOrEqual(1)
  if (causes.length === 0) return
  expect(two).toEqual(one)
  expect(three).toEqual(one)
}

async function lastChange(world: World): Promise<bigint> {
  return (await world.db.audit.aggregate({ _max: { id: true } }))._max.id ?? 0n
}

describe('on cards as people get them', () => {
  it('a visit that was asked about, its undo, and a second complaint of the same matter', async () => {
    const world = await makeWorld()
    await world.importExample()
    const asked = await world.say('王浩', '拜访 东海 当面 黄总 谈续约 下一步 6/8 送样')
    await expectOnce(world, '王浩', button(asked.card, '对，').click)
    expect(await world.db.visit.count({ where: { source: { not: 'import' } } })).toBe(1)

    const logged = await world.say('王浩', '拜访 东海石化 电话 陈副总 谈续约价')
    await expectOnce(world, '王浩', button(logged.card, '撤销').click)

    await world.say('王浩', '投诉 东海 反应釜停机 级别=投诉')
    const same = await world.say('王浩', '投诉 东海 反应釜停机')
    const count = await world.db.complaint.count()
    await expectOnce(world, '王浩', button(same.card, '另开').click)
    expect(await world.db.complaint.count()).toBe(count + 1)
  })

  it('a new deal, saved twice with other words in the form', async () => {
    const world = await makeWorld()
    await world.importExample()
    const { card } = await world.say('王浩', '新商机 东海')
    const save = buttonsOf(card).find(({ click }) => click.intent === 'deal.create')!
    const typed = { account: '东海石化', name: '四号线', amount: '280万' }
    const count = await world.db.deal.count()
    const first = await world.click('王浩', save, { typed })
    const second = await world.click('王浩', save, { typed: { ...typed, amount: '300万' } })
    expect(second).toEqual(first)
    expect(await world.db.deal.count()).toBe(count + 1)
  })

  it('what was taken back is not said to be saved', async () => {
    const world = await makeWorld()
    await world.importExample()
    const asked = await world.say('王浩', '拜访 东海 当面 黄总 谈续约 下一步 6/8 送样')
    const yes = button(asked.card, '对，')
    const saved = await world.click('王浩', yes)
    await world.click('王浩', button(saved.card, '撤销'))
    expect(JSON.stringify((await world.click('王浩', yes)).card)).toContain('保存后又撤销了')
  })
})
