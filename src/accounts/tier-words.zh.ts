import type { KeyCriterion } from '../domain/nomination.ts'
import type { CriterionName } from '../domain/tier-matrix.ts'

const criteria: Record<CriterionName, string> = {
  potential: '潜力',
  margin: '毛利',
  growth: '增长',
  strategic: '战略意义',
  credit: '回款',
  share: '我们的份额',
  wall: '围墙',
  decision: '决策层接触',
  service: '服务记录',
}

/** Why a company is a key account (S03), in short. */
const holds: Record<KeyCriterion, string> = {
  orders: '大订单、长期合同',
  project: '战略项目',
  influence: '影响力',
  innovation: '创新能力',
  market: '市场开拓',
}

/** What to type where a criterion is not known. */
const fills: Record<CriterionName, (code: string) => string> = {
  potential: (code) => `发：档案 ${code} 年采购额 500万`,
  margin: () => '财务导入带成本的收入',
  growth: () => '要有半年以上的收入',
  strategic: (code) => `发：客户状态 ${code} 战略客户`,
  credit: (code) => `财务发：应收 ${code} 逾期 0 金额 0`,
  share: (code) => `发：档案 ${code} 年采购额 500万`,
  wall: (code) => `发：围墙 ${code}`,
  decision: (code) => `发：人 ${code}`,
  service: () => '',
}

export const tierZh = {
  title: (account: string) => `级别 · ${account}`,
  now: '现在',
  proposed: '数据建议',
  tier: (tier: string) => `${tier} 级`,
  ordinary: '普通客户（未定级）',
  ordinaryShort: '普通',
  same: '与现在一致',
  unscored: '还算不出来：有一条轴知道的不到一半',
  noScore: '普通客户不打分，定级以后才打。',
  attractiveness: '客户吸引力',
  strength: '我们的优势',
  axis: (title: string, score: string) => `${title} ${score}`,
  criterion: (name: string, value: string, weight: number) => `${name} ${value} · 权重 ${weight}`,
  unknown: (name: string, weight: number) => `${name} 不知道 · 权重 ${weight}`,
  unknownPart: (name: string, weight: number) => `${name}×${weight} 不知道`,
  hiddenPart: (name: string, weight: number) => `${name}×${weight} 不在这里显示`,
  part: (name: string, value: string, weight: number) => `${name}×${weight} ${value}`,
  /** 每轴三等分：低、中、高。 */
  thirds: ['低', '中', '高'],
  because: (tier: string, attractiveness: string, strength: string) =>
    `${tier} 级：吸引力${attractiveness} × 优势${strength}`,
  criteria,
  holds,
  nominated: (criteria: string) => `提名：${criteria}`,
  fills,
  history: '级别变过',
  change: (at: string, by: string | undefined, from: string, to: string, reason: string | undefined) =>
    `${at} ${from} → ${to}${by ? `（${by}）` : ''}${reason ? `：${reason}` : ''}`,
  reason: (attractiveness: string, strength: string) =>
    `数据建议：吸引力 ${attractiveness}，优势 ${strength}`,
  note: '数据只是建议，级别由人来定。',
  buttons: {
    set: (tier: string) => `改为 ${tier} 级`,
    change: '定级',
    nominate: '提名大客户',
    account: '客户卡',
  },
}
