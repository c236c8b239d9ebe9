import { several } from '../cards/english.ts'
import type { reportZh } from './words.zh.ts'

export const reportEn: typeof reportZh = {
  title: {
    mine: (day) => `Report on my accounts · ${day}`,
    team: (day) => `Report on the team's accounts · ${day}`,
    company: (day) => `Report on the company's accounts · ${day}`,
  },
  revenue: '12-month revenue',
  atRisk: 'At risk',
  riskOf: (amount, share, revenue, accounts) =>
    `${several(accounts, 'account')} brought ${revenue} in 12 months; ${amount} of it (${share}) is at risk.`,
  riskNames: (names) => `At risk or critical: ${names}.`,
  visits: 'Where our visits go',
  mix: (share, key, all, least, low) =>
    `A and B get ${share} of qualifying visits (${key} of ${all})${low ? `, below ${least}` : ''}.`,
  attention: (names) => `Less of us than they bring (attention index): ${names}.`,
  paretoTitle: (line) => `Running share of revenue, line at ${line}`,
  pareto: (top, all, share, revenue) => `The top ${top} (${share} of ${all}) bring ${revenue} of revenue.`,
  paretoShort: (top, revenue) => `The top ${top} key accounts bring ${revenue} of revenue.`,
  profitTitle: 'Profit matrix',
  freshTitle: 'New and kept',
  fresh: (fresh, share, kept) =>
    `Accounts that first bought in these 12 months brought ${fresh} (${share}), kept ones ${kept}.`,
  freshUnknown:
    'No revenue from before these 12 months is known, so new and kept accounts cannot be told apart.',
  freshAccounts: 'New accounts',
  keptAccounts: 'Kept accounts',
  columns: {
    account: 'Account',
    tier: 'Tier',
    band: 'Profit',
    accounts: 'Accounts',
    contribution: 'Contribution',
    share: 'Share',
    running: 'Running',
    visits: 'Visits',
    visitShare: 'Share of visits',
    index: 'Index',
    risk: 'Risk',
  },
  bands: { high: 'High', medium: 'Medium', low: 'Low', none: 'None' },
  unbanded: (codes) => `Cost unknown, not banded: ${codes}.`,
  unprofitable: 'A and B accounts that earn nothing',
  otherCurrencies: (count, currency) =>
    count === 1
      ? `1 more key account is not kept in ${currency} and is left out here.`
      : `${count} more key accounts are not kept in ${currency} and are left out here.`,
  none: 'There is no key account to report on. Give accounts a tier first: "tier Meridian A", or fill in tier in accounts.csv and import it.',
}
