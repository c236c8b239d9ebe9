import type { KeyCriterion } from '../domain/nomination.ts'

const criteria: Record<KeyCriterion, string> = {
  orders: '订单大，有一两年以上的连续合同，带来或将带来大的销售',
  project: '大订单，战略项目',
  influence: '现在或将来对我们的业务或形象有重要影响',
  innovation: '技术吸收和创新能力强',
  market: '市场开拓能力强',
}

export const nominationZh = {
  title: (account: string) => `提名大客户 · ${account}`,
  asked: (account: string, tier: string) => `提名 ${account} 为大客户（${tier} 级）`,
  text: '为什么是大客户？至少一条成立，并写明依据；由销售经理批准。',
  problem: (count: number) => `五条里至少要勾 ${count} 条。`,
  noEvidence: '请写明依据。',
  badMonths: '请写月数，例如 24。',
  criteria,
  fields: {
    criteria: '哪几条成立',
    tier: '级别',
    months: '合同期（月，没有就不填）',
    evidence: '依据',
  },
  tier: (tier: string, proposed: boolean) => (proposed ? `${tier} 级（数据建议）` : `${tier} 级`),
  send: '提交提名',
  facts: { criteria: '成立的条件', evidence: '依据', monthly: '月均采购', contract: '合同期', group: '集团' },
  met: (value: string, needed: string) => `✓ ${value}（标准 ${needed}）`,
  missed: (value: string, needed: string) => `✗ ${value}（标准 ${needed}）`,
  unknown: (needed: string) => `不知道（标准 ${needed}）`,
  oneOrder: (percent: string) => `，其中一笔占全年 ${percent}，不算经常采购`,
  months: (months: number) => `${months} 个月`,
  group: (parent: string, tier: string) => `属于 ${parent}，它已经是 ${tier} 级大客户，别重复算`,
  groupPlain: (parent: string) => `属于 ${parent}`,
  done: (account: string, tier: string) => `${account} 现在是 ${tier} 级大客户`,
  account: '客户卡',
  cap: {
    title: 'A 级已满',
    rep: (owner: string, most: number) =>
      `${owner} 名下的 A 级客户已到上限（${most} 家），再多就照顾不过来。`,
    company: (most: number) => `全公司的 A 级客户已到上限（${most} 家）。`,
    how: '先把一家降下来，再回来提：',
    line: (account: string, owner: string, zone: string | undefined) =>
      `${account} · ${owner}${zone ? ` · 数据建议 ${zone} 级` : ''}`,
    back: (account: string) => `回到 ${account}`,
    down: (tier: string) => `降为 ${tier} 级`,
    reason: (account: string) => `A 级名额让给 ${account}`,
    policy: '上限由公司的规则文件定，要改请找管理员。',
    none: '这些客户你看不到，请找负责人的上级。',
  },
}
