import type { Bilingual } from '../../domain/lang.ts'
import type { ProfileName } from '../../domain/profile-names.ts'
import { account, date, person } from '../fields.ts'
import type { FactKind, FieldType, Words } from '../kind.ts'

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
  founded: { zh: ['成立日期'], en: ['founded'] },
  credit_code: { zh: ['信用代码', '统一社会信用代码'], en: ['credit code', 'registration number'] },
  tier_check: { zh: ['级别复核', '仍是大客户'], en: ['tier check', 'still a key account'] },
  buying_process: { zh: ['采购流程'], en: ['buying process'] },
}

/** How we work together (S16): how a deal is won follows from it. */
const RELATIONS = {
  transactional: { zh: ['交易型', '交易'], en: ['transactional'] },
  value_added: { zh: ['附加价值型', '增值型', '附加价值'], en: ['value-added', 'consultative'] },
  partner: { zh: ['战略伙伴型', '战略伙伴', '伙伴型', '伙伴'], en: ['partner', 'strategic partner'] },
}

/** What they look at when they buy (S15). */
const ORIENTATIONS = {
  price: { zh: ['价格取向', '价格'], en: ['price'] },
  value: { zh: ['价值取向', '价值'], en: ['value'] },
  composite: { zh: ['复合价值', '复合'], en: ['composite value', 'composite'] },
  service: { zh: ['服务价值', '服务'], en: ['service value', 'service'] },
}

/** What a deal is won by there (S15, S16). */
const APPROACH: Readonly<Record<string, Bilingual>> = {
  'relation:transactional': {
    zh: '成交关键：见到决策者；他们看价格、好不好拿货、反应快不快。',
    en: 'Won by meeting the decision maker; they look at price, supply and speed.',
  },
  'relation:value_added': {
    zh: '成交关键：见到影响者、发展教练；他们看能不能解决问题。',
    en: 'Won by meeting those who influence and developing a coach; they look at the problem solved.',
  },
  'relation:partner': {
    zh: '成交关键：高层互访，而且要有客户计划。',
    en: 'Won by visits between executives, and by an account plan.',
  },
  'orientation:price': { zh: '先谈总成本，不先让价。', en: 'Speak of the total cost before the price.' },
  'orientation:value': { zh: '用数字说明值在哪里。', en: 'Show in figures what it is worth to them.' },
  'orientation:composite': {
    zh: '价格和价值一起给，分档报价。',
    en: 'Offer levels of price and value together.',
  },
  'orientation:service': {
    zh: '把过程服务写进方案。',
    en: 'Put the service along the way into the proposal.',
  },
}

const money: FieldType = { is: 'money', of: 'account' }

/** What the value of a line is, where it is more than words (S12, S15, S16). */
export const PROFILE_VALUES: Readonly<Record<string, FieldType>> = {
  relation: { is: 'choice', choices: RELATIONS },
  orientation: { is: 'choice', choices: ORIENTATIONS },
  wallet: money,
  credit_limit: money,
  payment_days: { is: 'whole', from: 0, to: 720 },
  current_ratio: { is: 'decimal', from: 0, to: 20 },
  founded: { is: 'day' },
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
    value: {
      zh: ['内容', '值'],
      type: { is: 'text' },
      needed: true,
      rest: true,
      typeIn: (row) => PROFILE_VALUES[String(row['field'])],
    },
    source: { zh: ['来源'], en: ['from'], type: { is: 'text' }, fresh: '' },
    date: { ...date, needed: true },
    by: { ...person('核实人'), quiet: true },
  },
  key: ['account', 'field'],
  chat: {
    words: { zh: ['档案', '客户档案'], en: ['profile', 'file'] },
    write: 'change',
    // Else whoever sells would widen what finance allows (S12).
    books: ({ field }) => field === 'credit_limit',
    lists: 'account.profile',
    still: { zh: ['仍然如此', '还是这样', '没变'], en: ['still true', 'unchanged'] },
    risk: true,
    says: ({ field, value }) => APPROACH[`${field}:${value}`],
    example: {
      zh: '档案 华锐 行业 重型机械 来源 官网',
      en: 'profile Meridian industry food from their website',
    },
  },
}
