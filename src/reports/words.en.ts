import type { reportZh } from './words.zh.ts'

export const reportEn: typeof reportZh = {
  title: {
    mine: (day) => `Report on my accounts · ${day}`,
    team: (day) => `Report on the team's accounts · ${day}`,
    company: (day) => `Report on the company's accounts · ${day}`,
  },
  revenue: '12-month revenue',
  revenueOf: (amount, accounts) => `${amount} from ${accounts} accounts`,
  atRisk: 'At risk',
  atRiskOf: (amount, share) => `${amount} (${share})`,
  visits: 'Visits',
  mix: (share, key, all, least, low) =>
    `${share} of the qualifying visits went to tiers A and B (${key}/${all})${low ? `, below ${least}` : ''}`,
  paretoTitle: (line) => `Where the revenue comes from (${line} line)`,
  pareto: (top, all, share, revenue) =>
    `The first ${top} accounts (${share} of ${all}) bring ${revenue} of the revenue`,
  paretoShort: (top, revenue) => `The first ${top} key accounts bring ${revenue} of the revenue`,
  profitTitle: 'Profit matrix',
  columns: { band: 'Profit', accounts: 'Accounts', contribution: 'Contribution', share: 'Share' },
  bands: { high: 'High', medium: 'Medium', low: 'Low', none: 'None' },
  unbanded: (codes) => `Cost unknown, in no band: ${codes}`,
  unprofitable: 'A and B accounts that have not been profitable for quarters',
  otherCurrencies: (count, currency) =>
    `${count} more key ${count === 1 ? 'account is' : 'accounts are'} not in ${currency} and not in these figures`,
  none: 'There is no key account to report on.',
  noneTitle: 'No key accounts',
  noneHow: 'Give accounts a tier first: fill in tier in accounts.csv and import it.',
}
