import type { Policy } from './policy.ts'
import type { Tier } from './risk/facts.ts'

/** Proposing a company as a key account (S03): why it is one, and the company's own test in figures. */

/** What makes a company a key account, in the order of the method: large and lasting orders, a strategic project, influence, innovation, market. */
export const CRITERIA = ['orders', 'project', 'influence', 'innovation', 'market'] as const
export type KeyCriterion = (typeof CRITERIA)[number]

/** What is known of what a company buys, minor units of its own currency. */
export type Purchases = {
  revenue12: number
  /** The largest single row of revenue of these twelve months. */
  largest: number
  /** Rows of revenue in these twelve months. */
  rows: number
}

/** One line of the company's own test; `met` undefined: not known. `oneOrder`: percent of the year that a single order is, where nothing but it meets the test. */
export type CompanyTest = {
  monthly: { minor: number | undefined; met: boolean | undefined; oneOrder: number | undefined }
  contract: { months: number | undefined; met: boolean | undefined }
}

/**
 * The company's own test (S03): bought on average a month over the last twelve, and the months that a contract runs. What is met by one exceptional
 * order alone is not met. `needed`: the monthly limit in minor units of the account's currency; undefined: it has another currency.
 */
export function companyTest(
  { revenue12, largest, rows }: Purchases,
  months: number | undefined,
  needed: number | undefined,
  policy: Policy['keyAccounts'],
): CompanyTest {
  const known = rows > 0
  const minor = known ? Math.round(revenue12 / 12) : undefined
  const share = revenue12 > 0 ? (largest / revenue12) * 100 : 0
  const reached = minor === undefined || needed === undefined ? undefined : minor >= needed
  const byOneOrder = share > policy.oneOrder && needed !== undefined && revenue12 - largest < needed * 12
  const oneOrder = reached && byOneOrder ? share : undefined
  return {
    monthly: { minor, met: oneOrder === undefined ? reached : false, oneOrder },
    contract: { months, met: months === undefined ? undefined : months >= policy.contractMonths },
  }
}

/** A nomination as it was typed behind the account. */
type Told = {
  criteria: KeyCriterion[]
  tier: Tier | undefined
  months: number | undefined
  evidence: string
}

const NAMED: Record<KeyCriterion, RegExp> = {
  orders: /大(?:额)?(?:订单|单)|长期合同|large orders?|big orders?|long contract/iu,
  project: /战略(?:项目|合作)|strategic project/iu,
  influence: /影响力|品牌影响|标杆|influence|reference customer/iu,
  innovation: /创新|新技术|innovation|innovative/iu,
  market:
    /开拓市场|市场开拓|拓展市场|带动市场|market development|develops? the market|opens? (?:up )?the market/iu,
}
const CIRCLED = '①②③④⑤'
const MONTHS =
  /(?:合同|contract)\s*(?:期)?\s*(\d{1,3})\s*(?:个月|月|months?|m(?![a-z]))|(\d{1,3})\s*(?:个月|months?)\s*(?:的)?\s*(?:合同|contract)/iu
const TIER = /^\s*([a-d])(?:\s*级)?(?=$|[\s,，:：])/iu

/** Reads `A 1 3 contract 24 months two lines next year`, `A 大订单 影响力 合同 24 个月 …`: tier, criteria by number or name, months; what is said is the evidence. */
export function readNomination(text: string): Told {
  let rest = text
    .replace(/^\s*(?:[为成]\s*)?(?:as\s+)?(?:an?\s+)?(?:大客户|重点客户|key account)(?![a-z])/iu, '')
    .trim()
  const tier = TIER.exec(rest)?.[1]
  if (tier) rest = rest.replace(TIER, '').replace(/^[\s,，:：]+/, '')
  const months = MONTHS.exec(rest)
  const criteria = new Set<KeyCriterion>()
  const numbers = /^(?:[①②③④⑤]|[1-5](?=$|[\s,，、;；①②③④⑤]))[\s,，、;；]*/u
  for (let found = numbers.exec(rest); found; found = numbers.exec(rest)) {
    const [sign = ''] = [...found[0]]
    const at = CIRCLED.includes(sign) ? CIRCLED.indexOf(sign) : Number(sign) - 1
    criteria.add(CRITERIA[at]!)
    rest = rest.slice(found[0].length)
  }
  for (const name of CRITERIA) if (NAMED[name].test(rest)) criteria.add(name)
  return {
    criteria: CRITERIA.filter((name) => criteria.has(name)),
    tier: tier ? (tier.toUpperCase() as Tier) : undefined,
    months: months ? Number(months[1] ?? months[2]) : undefined,
    evidence: rest.trim(),
  }
}

/** Whether one more account of tier A is more than the policy allows: of its owner, or of the company. `have`: without this one. */
export function overCap(
  have: { rep: number; company: number },
  { most }: Policy['keyAccounts'],
): { of: 'rep' | 'company'; most: number } | undefined {
  for (const of of ['rep', 'company'] as const) {
    const limit = most[of]
    if (limit !== 'off' && have[of] >= limit) return { of, most: limit }
  }
  return undefined
}
