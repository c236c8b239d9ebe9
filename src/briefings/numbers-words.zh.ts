export const numbersZh = {
  title: (day: string) => `七个数 · ${day}`,
  labels: {
    sales: '销售额',
    collection: '回款',
    promotion: '推广进度',
    market: '市场反应',
    problems: '可能的问题',
    measures: '已采取的措施',
    team: '团队状态',
  },
  asOf: (day: string) => `数据截至 ${day}`,
  noData: '没有数据',
  sales: (month: string | undefined, quarter: string) => `本月 ${month ?? '还没有数据'} · 本季 ${quarter}`,
  noPromotion: '本月还没有推广活动',
  target: (signed: string, target: string, share: string | undefined) =>
    `本季目标 ${target}，已签 ${signed}${share ? `（${share}）` : ''}`,
  overdue: (amount: string) => `逾期 ${amount}`,
  noOverdue: '没有逾期',
  promotion: (amount: string, activities: number) => `本月 ${activities} 项，花费 ${amount}`,
  rivals: (presences: number, displacements: number) =>
    `竞争对手出现 ${presences} 次，替换动作 ${displacements} 次`,
  readings: (dissatisfied: number, readings: number) => `满意度低于期望 ${dissatisfied}/${readings} 家`,
  problems: (critical: number, atRisk: number, complaints: number, late: number) =>
    `危急 ${critical} 家 · 预警 ${atRisk} 家 · 未结投诉 ${complaints} 件（超期 ${late}）`,
  measures: (visits: number, done: number, late: number) =>
    `本周有效拜访 ${visits} 次 · 完成下一步 ${done} 项（还逾期 ${late} 项）`,
  team: (each: string) => `本周有效拜访：${each}`,
  plan: (week: string, done: number, planned: number) => `上周（${week}）计划完成 ${done}/${planned}`,
  missing: (names: string) => `周总结未交：${names}`,
  one: (name: string, visits: number) => `${name} ${visits}`,
  on: (at: string) => `好，每个工作日 ${at} 早会前发给你。输入「数字 关」可以停。`,
  off: '好，早会前不再发。随时输入「数字」都能看。',
  notYours: '七个数是给经理和总监早会用的。你自己的事在「今日」里。',
  buttons: { on: '早会前自动发给我', off: '不用自动发', today: '今日', digest: '日报' },
}
