import type { Objects } from './company.ts'

type About = Omit<Objects, 'role' | 'confidential'>

/** How an intent is asked for about some objects: in words, or by a click. */
export type Sample = { intent: string } & (
  | { say: (about: About) => string }
  | { click: (about: About) => Record<string, string> }
)

const deal = ({ deal: code }: About) => ({ deal: code })
const step = ({ step: code }: About) => ({ step: code })
const complaint = ({ complaint: code }: About) => ({ code })
const words = (about: About) => ({ code: about.complaint, words: '已联系客户', level: 'crisis' })

const gift = ({ account }: About) => ({
  account,
  code: 'AP-GIF',
  amount: '80000',
  note: '礼盒',
  day: '2026-06-01',
})

/** One try of every intent that is about an account; `visit` and `next` by the account's code, so that no name gives it away. */
export const SAMPLES: readonly Sample[] = [
  { intent: 'account', say: ({ account }) => `客户 ${account}` },
  { intent: 'fact.contacts', say: ({ account }) => `人 ${account} 李处长 教练` },
  {
    intent: 'fact.contacts',
    click: ({ account }) => ({ account, form: 'yes', name: '李处长', layer: 'decision' }),
  },
  { intent: 'account', say: ({ account }) => `客户 ${account} 历史` },
  { intent: 'account.history', click: ({ account }) => ({ account }) },
  { intent: 'account.promises', click: ({ account }) => ({ account }) },
  { intent: 'account.here', click: ({ account }) => ({ account }) },
  { intent: 'account.money', click: ({ account }) => ({ account }) },
  { intent: 'account.profile', click: ({ account }) => ({ account }) },
  { intent: 'person.open', click: ({ account }) => ({ account, name: '孙副总' }) },
  { intent: 'person.set', click: ({ account }) => ({ account, name: '孙副总', layer: 'decision' }) },
  { intent: 'fact.tier', say: ({ account }) => `定级 ${account} A 明年扩产` },
  { intent: 'fact.backup', click: ({ account }) => ({ account, form: 'yes', backup: 'reproth' }) },
  { intent: 'fact.standing', say: ({ account }) => `客户状态 ${account} 战略客户` },
  { intent: 'fact.agree', click: ({ account }) => ({ account, kind: 'tier', tier: 'B' }) },
  { intent: 'fact.refuse', click: ({ account }) => ({ account, kind: 'tier', tier: 'B' }) },
  {
    intent: 'fact.satisfaction',
    click: ({ account }) => ({ account, form: 'yes', actual: '6', expected: '8' }),
  },
  { intent: 'fact.competitor_signals', say: ({ account }) => `对手 ${account} 替代 恒通在试用` },
  { intent: 'fact.churn_flags', say: ({ account }) => `流失 ${account} 3 拖了三周` },
  { intent: 'fact.account_plans', say: ({ account }) => `计划回顾 ${account} 完成` },
  { intent: 'fact.profile', say: ({ account }) => `档案 ${account} 行业 机械` },
  { intent: 'fact.notes', say: ({ account }) => `情报 ${account} 明年建厂` },
  { intent: 'fact.revenue', say: ({ account }) => `收入 ${account} 5/30 12万` },
  { intent: 'fact.receivables', say: ({ account }) => `应收 ${account} 逾期 45 金额 30万` },
  { intent: 'fact.reviews', say: ({ account }) => `做过回顾 ${account} 听取意见 结果 交期要准` },
  { intent: 'reviews', say: ({ account }) => `回顾 ${account}` },
  { intent: 'reviews', click: ({ account }) => ({ account }) },
  { intent: 'prep', say: ({ account }) => `准备 ${account}` },
  { intent: 'prep', click: ({ account }) => ({ account }) },
  {
    intent: 'week.visit',
    click: ({ account }) => ({ account, form: 'yes', date: '2026-06-03', purpose: '送样' }),
  },
  { intent: 'review.care', click: ({ account }) => ({ account, action: '合同周年问候' }) },
  { intent: 'account.open', click: ({ account }) => ({ text: account }) },
  { intent: 'why', say: ({ account }) => `风险 ${account}` },
  { intent: 'why', say: ({ deal: code }) => `风险 ${code}` },
  { intent: 'why.open', click: ({ account }) => ({ account }) },
  { intent: 'deal', say: ({ deal: code }) => `商机 ${code}` },
  { intent: 'deal.open', click: deal },
  { intent: 'people', say: ({ deal: code }) => `关系 ${code}` },
  { intent: 'deal.people', click: deal },
  { intent: 'move.check', click: deal },
  { intent: 'complaint.open', click: complaint },
  { intent: 'complaint', say: ({ complaint: code }) => `投诉 ${code}` },
  { intent: 'visit', say: ({ account }) => `拜访 ${account} 电话 孙副总 谈交期` },
  {
    intent: 'picked.save',
    click: ({ account }) => ({ account, as: 'visit', day: '2026-05-29', people: '孙副总', text: '谈交期' }),
  },
  {
    intent: 'picked.save',
    click: ({ account }) => ({ account, as: 'note', day: '2026-05-29', text: '明年建厂' }),
  },
  { intent: 'remind.visit', click: ({ account }) => ({ text: `${account} 电话 孙副总 谈样品` }) },
  { intent: 'next', say: ({ account }) => `下一步 ${account} 6/20 送样` },
  { intent: 'next', say: ({ step: code }) => `下一步 ${code} 改到 6/18` },
  { intent: 'next.redate', click: step },
  { intent: 'next.reassign', click: step },
  { intent: 'next.redate', click: (about) => ({ ...step(about), due: '2026-06-19' }) },
  { intent: 'next.done', click: step },
  { intent: 'remind.redate', click: step },
  { intent: 'remind.done', click: step },
  { intent: 'wall', say: ({ account }) => `围墙 ${account} 1 1 1 1` },
  {
    intent: 'wall',
    click: ({ account }) => ({ account, text: account, push: '1', share: '1', contact: '1', personal: '1' }),
  },
  { intent: 'csat', say: ({ account }) => `满意度 ${account} 4` },
  { intent: 'spend', say: ({ account }) => `费用 ${account} AP-TEC 300 交流` },
  { intent: 'snooze', say: ({ account }) => `稍后 ${account} 到 6/5 等预算` },
  { intent: 'snooze', click: ({ deal: code }) => ({ subject: code }) },
  { intent: 'remind.snooze', click: ({ account }) => ({ subject: account }) },
  { intent: 'snooze.end', click: ({ account }) => ({ subject: account }) },
  { intent: 'deal.create', click: ({ account }) => ({ account, name: '二期', amount: '1000000' }) },
  { intent: 'deal.edit', click: deal },
  { intent: 'deal.save', click: (about) => ({ ...deal(about), goal: '替换进口' }) },
  { intent: 'deal', say: ({ deal: code }) => `商机 ${code} 目标 替换进口` },
  { intent: 'deal.evaluate', click: deal },
  { intent: 'deal.evaluated', click: (about) => ({ ...deal(about), budget: '550万' }) },
  { intent: 'deal.criteria', click: deal },
  { intent: 'deal.criteria.save', click: (about) => ({ ...deal(about), criteria: '质量 100' }) },
  { intent: 'deal.person', click: (about) => ({ ...deal(about), person: about.person }) },
  {
    intent: 'deal.person.save',
    click: (about) => ({ ...deal(about), name: '王工', title: '', weight: '', action: '' }),
  },
  { intent: 'deal.weights', click: deal },
  { intent: 'deal.hold', click: deal },
  { intent: 'deal.wake', click: deal },
  { intent: 'deal.lost', click: deal },
  { intent: 'deal.set', click: (about) => ({ ...deal(about), field: 'goal', text: '替换进口' }) },
  { intent: 'deal.cancel', click: deal },
  { intent: 'deal.reopen', click: deal },
  { intent: 'deal.here', click: deal },
  { intent: 'deal.record', click: deal },
  { intent: 'deal.reason', click: (about) => ({ ...deal(about), reason: 'price' }) },
  { intent: 'move', say: ({ deal: code }) => `推进 ${code} 3 客户确认` },
  { intent: 'move.ask', click: (about) => ({ ...deal(about), to: '3' }) },
  {
    intent: 'gate.tick',
    click: (about) => ({ ...deal(about), gate: '2', item: 'budget', words: '已确认' }),
  },
  { intent: 'deal.person.remove', click: (about) => ({ ...deal(about), person: about.person }) },
  { intent: 'complaint', say: ({ account }) => `投诉 ${account} 发票错误` },
  { intent: 'complaint.add', click: words },
  { intent: 'complaint.acknowledge', click: complaint },
  { intent: 'complaint.answer', click: words },
  { intent: 'complaint.refuse', click: words },
  { intent: 'complaint.level', click: words },
  { intent: 'complaint.close', click: complaint },
  { intent: 'spend.decline', click: gift },
  { intent: 'spend.confirm', click: gift },
  { intent: 'not-a-risk', say: ({ account }) => `非风险 ${account} AR05 到 6/20 已重评` },
  { intent: 'except', click: ({ account }) => ({ subject: account }) },
  { intent: 'except.ask', click: ({ account }) => ({ subject: account }) },
  {
    intent: 'except.ask',
    click: ({ account }) => ({ subject: account, rule: 'AR05', until: '2026-06-20', reason: '已重评' }),
  },
  { intent: 'except.refuse', click: ({ account }) => ({ subject: account, rule: 'AR05' }) },
  { intent: 'except.end', click: ({ account }) => ({ subject: account, rule: 'AR05' }) },
]
