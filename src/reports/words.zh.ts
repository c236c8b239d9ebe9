export const reportZh = {
  title: {
    mine: (day: string) => `我的客户报告 · ${day}`,
    team: (day: string) => `团队客户报告 · ${day}`,
    company: (day: string) => `公司客户报告 · ${day}`,
  },
  revenue: '12 个月收入',
  atRisk: '风险收入',
  riskOf: (amount: string, share: string, revenue: string, accounts: number) =>
    `${accounts} 家客户 12 个月收入 ${revenue}，其中风险收入 ${amount}（${share}）。`,
  riskNames: (names: string) => `预警或危急：${names}。`,
  visits: '拜访投入',
  mix: (share: string, key: number, all: number, least: string, low: boolean) =>
    `A、B 级占有效拜访 ${share}（${key}/${all}）${low ? `，低于 ${least}` : ''}。`,
  attention: (names: string) => `投入偏少（投入指数）：${names}。`,
  paretoTitle: (line: string) => `收入集中度（累计，${line} 线）`,
  pareto: (top: number, all: number, share: string, revenue: string) =>
    `前 ${top} 家（${all} 家的 ${share}）带来 ${revenue} 的收入。`,
  paretoShort: (top: number, revenue: string) => `前 ${top} 家大客户带来 ${revenue} 的收入。`,
  profitTitle: '利润矩阵',
  freshTitle: '新客户与老客户',
  fresh: (fresh: string, share: string, kept: string) =>
    `近 12 个月新成交的客户带来 ${fresh}（${share}），老客户 ${kept}。`,
  freshUnknown: '12 个月以前的收入没有导入，分不出新客户和老客户。',
  freshAccounts: '新客户',
  keptAccounts: '老客户',
  columns: {
    account: '客户',
    tier: '级别',
    band: '获利',
    accounts: '客户',
    contribution: '贡献',
    share: '占比',
    running: '累计',
    visits: '有效拜访',
    visitShare: '拜访占比',
    index: '投入指数',
    risk: '风险',
  },
  bands: { high: '高', medium: '中', low: '低', none: '无' },
  unbanded: (codes: string) => `成本未知，未分档：${codes}。`,
  unprofitable: '连续不获利的 A、B 级客户',
  otherCurrencies: (count: number, currency: string) =>
    `另有 ${count} 家大客户不以 ${currency} 计，未加入以上数字。`,
  none: '没有可以报告的大客户。先给客户定级：“定级 华锐 A”，或在 accounts.csv 里填 tier 再导入。',
}
