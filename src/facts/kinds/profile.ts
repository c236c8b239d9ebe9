import type { ProfileName } from '../../domain/profile-names.ts'
import { account, date, person } from '../fields.ts'
import type { FactKind, Words } from '../kind.ts'

const names: Readonly<Record<ProfileName, Words>> = {
  industry: { zh: ['行业'], en: ['industry'] },
  segment: { zh: ['细分市场', '细分'], en: ['segment'] },
  products: { zh: ['主要产品', '产品'], en: ['products', 'makes'] },
  size: { zh: ['规模'], en: ['size'] },
  relation: { zh: ['合作形态', '形态'], en: ['kind of relation', 'relation'] },
  orientation: { zh: ['价值取向', '取向'], en: ['orientation', 'buys by'] },
  wallet: { zh: ['年采购额', '采购总额'], en: ['wallet', 'buys a year'] },
  financial_year: { zh: ['财年'], en: ['financial year', 'fiscal year'] },
  development_plan: { zh: ['发展规划'], en: ['development plan'] },
  priority_delivery: { zh: ['优先交付'], en: ['priority delivery'] },
  payment_days: { zh: ['账期'], en: ['payment days', 'payment terms'] },
  credit_limit: { zh: ['信用额度'], en: ['credit limit'] },
  current_ratio: { zh: ['流动比率', '流动资产率'], en: ['current ratio'] },
  tier_check: { zh: ['级别复核', '仍是大客户'], en: ['tier check', 'still a key account'] },
  buying_process: { zh: ['采购流程'], en: ['buying process'] },
}

/** What the lines of a file are called. */
export const PROFILE_FIELDS: Readonly<Record<string, Words>> = names

export const profile: FactKind = {
  title: { zh: ['档案', '客户档案'], en: ['profile'] },
  table: 'ProfileFact',
  optional: true,
  fields: {
    account,
    field: { zh: ['项目'], en: ['fact'], type: { is: 'choice', choices: PROFILE_FIELDS } },
    value: { zh: ['内容', '值'], type: { is: 'text' }, needed: true, rest: true },
    source: { zh: ['来源'], en: ['from'], type: { is: 'text' }, fresh: '' },
    date: { ...date, needed: true },
    by: { ...person('核实人'), quiet: true },
  },
  key: ['account', 'field'],
  chat: {
    words: { zh: ['档案', '客户档案'], en: ['profile', 'file'] },
    write: 'change',
    risk: true,
    example: {
      zh: '档案 华锐 行业 重型机械 来源 官网',
      en: 'profile Meridian industry food from their website',
    },
  },
}
