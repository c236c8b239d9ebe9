export const reportZh = {
  title: {
    mine: (day: string) => `我的客户报告 · ${day}`,
    team: (day: string) => `团队客户报告 · ${day}`,
    company: (day: string) => `公司客户报告 · ${day}`,
  },
  revenue: '12 个月收入',
  revenueOf: (amount: string, accounts: number) => `${amount}，${accounts} 家客户`,
  atRisk: '风险收入',
  atRiskOf: (amount: string, share: string) => `${amount}（${share}）`,
  visits: '拜访投入',
  mix: (share: string, key: number, all: number, least: string, low: boolean) =>
    `A、B 级占有效拜访 ${share}（${key}/${all}）${low ? `，低于 ${least}` : ''}`,
  paretoTitle: (line: string) => `收入集中度（${line} 线）`,
  pareto: (top: number, all: number, share: string, revenue: string) =>
    `前 ${top} 家（${all} 家的 ${share}）带来 ${revenue} 的收入`,
  paretoShort: (top: number, revenue: string) => `前 ${top} 家大客户带来 ${revenue} 的收入`,
  profitTitle: '利润矩阵',
  columns: { band: '获利', accounts: '客户', contribution: '贡献', share: '占比' },
  bands: { high: '高', medium: '中', low: '低', none: '无' },
  unbanded: (codes: string) => `成本未知，未分档：${codes}`,
  unprofitable: '连续不获利的 A、B 级客户',
  otherCurrencies: (count: number, currency: string) =>
    `另有 ${count} 家大客户不以 ${currency} 计，未加入以上数字`,
  none: '没有可以报告的大客户。',
  noneTitle: '没有大客户',
  noneHow: '先给客户定级：在 accounts.csv 里填 tier，再导入。',
}
