import { type Day, numberOf, quarterOf } from './day.ts'
import { minorFrom } from './money.ts'
import type { Policy } from './policy.ts'
import { isAtRisk } from './risk/assessment.ts'
import type { Band } from './risk/band.ts'
import type { Tier } from './risk/facts.ts'

/**
 * Figures over many accounts and deals (PR01–PR06, S01, S02). All money in minor units of one currency: the caller splits by
 * currency first. Shares are percent, unrounded; undefined where nothing can be divided by.
 */

const share = (part: number, whole: number): number | undefined =>
  whole > 0 ? (part / whole) * 100 : undefined
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

export type PipelineDeal = {
  code: string
  amount: number
  stage: 1 | 2 | 3 | 4 | 5 | 6
  band: Band
  expectedClose?: Day
}
export type Pipeline = { amount: number; weighted: number; atRisk: number; atRiskShare: number | undefined }

/** Stage 6 is won: what is won is revenue, not pipeline. */
type OpenDeal = PipelineDeal & { stage: keyof Policy['stages']['probability'] }
const isPipeline = (deal: PipelineDeal): deal is OpenDeal => deal.stage < 6
const weightOf = (deal: OpenDeal, policy: Policy) =>
  (deal.amount * policy.stages.probability[deal.stage]) / 100

/** Open deals of stages 1–5: their amount, the amount weighted by the chance of each stage, and how much is at risk or critical. */
export function pipelineOf(deals: readonly PipelineDeal[], policy: Policy): Pipeline {
  const open = deals.filter(isPipeline)
  const amount = sum(open.map((deal) => deal.amount))
  const atRisk = sum(open.filter(({ band }) => isAtRisk(band)).map((deal) => deal.amount))
  return {
    amount,
    weighted: sum(open.map((deal) => weightOf(deal, policy))),
    atRisk,
    atRiskShare: share(atRisk, amount),
  }
}

export type Coverage = {
  codes: string[]
  amount: number
  /** The part of `amount` whose close date has passed. */
  past: number
  weighted: number
  remaining: number
  /** Pipeline ÷ remaining target; undefined when the target is reached. */
  ratio: number | undefined
  low: boolean
}

/** PR02: deals that close in the quarter of `today` (those past their day included) against what the target still lacks. */
export function coverageOf(
  deals: readonly PipelineDeal[],
  target: { target: number; signed: number },
  policy: Policy,
  today: Day,
): Coverage {
  const { last } = quarterOf(today)
  const closing = deals
    .filter(isPipeline)
    .filter(({ expectedClose }) => expectedClose !== undefined && expectedClose <= last)
  const amount = sum(closing.map((deal) => deal.amount))
  const remaining = Math.max(0, target.target - target.signed)
  const ratio = remaining > 0 ? amount / remaining : undefined
  return {
    codes: closing.map(({ code }) => code),
    amount,
    past: sum(
      closing
        .filter((deal) => deal.expectedClose !== undefined && deal.expectedClose < today)
        .map((deal) => deal.amount),
    ),
    weighted: sum(closing.map((deal) => weightOf(deal, policy))),
    remaining,
    ratio,
    low: ratio !== undefined && ratio < policy.portfolio.PR02.coverage,
  }
}

export type Concentration = { code: string; share: number; level: 'amber' | 'red' }

/** PR01: accounts that make more of the company's 12-month revenue than is healthy, the largest first. */
export function concentrationOf(
  accounts: readonly { code: string; revenue12: number }[],
  companyRevenue: number,
  policy: Policy,
): Concentration[] {
  const { amber, red } = policy.portfolio.PR01
  return accounts
    .map(({ code, revenue12 }) => ({ code, share: share(revenue12, companyRevenue) ?? 0 }))
    .filter((one) => one.share > amber)
    .sort((a, b) => b.share - a.share)
    .map((one) => ({ ...one, level: one.share > red ? 'red' : 'amber' }))
}

export type VisitMix = { qualifying: number; toKey: number; share: number | undefined; low: boolean }

/** PR03: share of tier A and B among the qualifying visits of the last weeks, today included. Visits to ordinary accounts count as others. */
export function visitMixOf(
  visits: readonly { day: Day; tier: Tier | undefined }[],
  policy: Policy,
  today: Day,
): VisitMix {
  const rule = policy.portfolio.PR03
  const recent = visits.filter(({ day }) => isWithin(day, rule.weeks * 7, today))
  const toKey = recent.filter(({ tier }) => tier !== undefined && rule.tiers.includes(tier)).length
  const percent = share(toKey, recent.length)
  return {
    qualifying: recent.length,
    toKey,
    share: percent,
    low: percent !== undefined && percent < rule.share,
  }
}

/** True for the last `days` days, `today` included. */
export function isWithin(day: Day, days: number, today: Day): boolean {
  const age = numberOf(today) - numberOf(day)
  return age >= 0 && age < days
}

export type Attention = {
  code: string
  visits: number
  visitShare: number | undefined
  revenueShare: number | undefined
  /** Visit share ÷ revenue share: below 1 an account gets less of us than it gives. */
  index: number | undefined
  low: boolean
}

/** PR04: attention index of each key account among all key accounts. Pass all of them, then pick whom a reader may see. */
export function attentionOf(
  accounts: readonly { code: string; tier: Tier; revenue12: number; visits: number }[],
  policy: Policy,
): Attention[] {
  const rule = policy.portfolio.PR04
  const visits = sum(accounts.map((account) => account.visits))
  const revenue = sum(accounts.map((account) => Math.max(0, account.revenue12)))
  return accounts.map((account) => {
    const visitShare = share(account.visits, visits)
    const revenueShare = share(Math.max(0, account.revenue12), revenue)
    const index = visitShare === undefined || !revenueShare ? undefined : visitShare / revenueShare
    const low = index !== undefined && rule.tiers.includes(account.tier) && index < rule.index
    return { code: account.code, visits: account.visits, visitShare, revenueShare, index, low }
  })
}

/**
 * PR04 for some of the key accounts: everybody else stands in one row, because the index compares with all key accounts. `company`: revenue
 * and visits of all of them.
 */
export function attentionAmong(
  rows: readonly { code: string; tier: Tier; revenue12: number; visits: number }[],
  company: { keyRevenue: number; keyVisits: number },
  policy: Policy,
): Attention[] {
  const rest = {
    code: '',
    tier: 'D' as const,
    revenue12: Math.max(0, company.keyRevenue - sum(rows.map(({ revenue12 }) => revenue12))),
    visits: Math.max(0, company.keyVisits - sum(rows.map(({ visits }) => visits))),
  }
  return attentionOf([...rows, rest], policy).slice(0, rows.length)
}

export type Adherence = { done: number; planned: number; share: number | undefined; low: boolean }

/**
 * PR05: planned visits of one week that were done. A plan is met by a qualifying visit to that account in the same week, on whichever
 * day; planned twice needs two days.
 */
export function adherenceOf(
  planned: readonly { account: string }[],
  visits: readonly { account: string; day: Day }[],
  policy: Policy,
): Adherence {
  const wanted = new Map<string, number>()
  for (const { account } of planned) wanted.set(account, (wanted.get(account) ?? 0) + 1)
  const done = sum(
    [...wanted].map(([account, times]) => {
      const days = new Set(visits.filter((visit) => visit.account === account).map(({ day }) => day))
      return Math.min(times, days.size)
    }),
  )
  const percent = share(done, planned.length)
  const low = percent !== undefined && percent < policy.portfolio.PR05.adherence
  return { done, planned: planned.length, share: percent, low }
}

/** Revenue − cost − spend on the account (S68). Without a known cost there is no contribution: not banded, never 0. */
export function contributionOf(
  revenues: readonly { amount: number; cost?: number }[],
  spend: number,
): number | undefined {
  if (revenues.length === 0 || revenues.some(({ cost }) => cost === undefined)) return undefined
  return sum(revenues.map(({ amount, cost }) => amount - (cost ?? 0))) - spend
}

/** PR06: contribution not above 0 in each of the last quarters (two), for a tier A or B account. Quarters newest first. */
export function isUnprofitable(
  tier: Tier,
  quarters: readonly (number | undefined)[],
  policy: Policy,
): boolean {
  const rule = policy.portfolio.PR06
  if (!rule.tiers.includes(tier)) return false
  const last = quarters.slice(0, rule.quarters)
  return last.length >= rule.quarters && last.every((one) => one !== undefined && one <= 0)
}

/** 12-month revenue of the accounts at risk or critical. */
export function revenueAtRisk(accounts: readonly { revenue12: number; band: Band }[]): number {
  return sum(accounts.filter(({ band }) => isAtRisk(band)).map(({ revenue12 }) => revenue12))
}

type ParetoRow = { code: string; revenue12: number; share: number; cumulative: number }
export type Pareto = {
  rows: ParetoRow[]
  /** How many of the largest reach the share that the policy draws the line at; undefined: these accounts do not. */
  reaching: number | undefined
}

/** Accounts by revenue with their running share of the whole company (S01). Credit notes below 0 count as 0. */
export function paretoOf(
  accounts: readonly { code: string; revenue12: number }[],
  companyRevenue: number,
  policy: Policy,
): Pareto {
  let total = 0
  const rows = [...accounts]
    .sort((a, b) => b.revenue12 - a.revenue12 || (a.code < b.code ? -1 : 1))
    .map(({ code, revenue12 }) => {
      total += Math.max(0, revenue12)
      return {
        code,
        revenue12,
        share: share(Math.max(0, revenue12), companyRevenue) ?? 0,
        cumulative: share(total, companyRevenue) ?? 0,
      }
    })
  const at = rows.findIndex(({ cumulative }) => cumulative >= policy.portfolio.pareto)
  return { rows, reaching: at < 0 ? undefined : at + 1 }
}

const PROFIT_BANDS = ['high', 'medium', 'low', 'none'] as const
type ProfitBand = (typeof PROFIT_BANDS)[number]
export type ProfitRow = {
  band: ProfitBand
  codes: string[]
  countShare: number | undefined
  contribution: number
  contributionShare: number | undefined
}

/** The profit matrix (S02): accounts by contribution band, with their share of accounts and of contribution. */
export function profitMatrixOf(
  accounts: readonly { code: string; contribution: number | undefined }[],
  policy: Policy,
): { rows: ProfitRow[]; unbanded: string[] } {
  const banded = accounts.flatMap(({ code, contribution }) =>
    contribution === undefined ? [] : [{ code, contribution, band: profitBandOf(contribution, policy) }],
  )
  const total = sum(banded.map(({ contribution }) => contribution))
  const rows = PROFIT_BANDS.map((band) => {
    const own = banded.filter((one) => one.band === band)
    const contribution = sum(own.map((one) => one.contribution))
    return {
      band,
      codes: own.map(({ code }) => code),
      countShare: share(own.length, banded.length),
      contribution,
      contributionShare: share(contribution, total),
    }
  })
  const unbanded = accounts.filter(({ contribution }) => contribution === undefined).map(({ code }) => code)
  return { rows, unbanded }
}

/** Cut-offs of the policy are in major units. */
function profitBandOf(contribution: number, policy: Policy): ProfitBand {
  const { high, medium, currency } = policy.portfolio.profit
  if (contribution >= minorFrom(high, currency)) return 'high'
  if (contribution >= minorFrom(medium, currency)) return 'medium'
  return contribution > 0 ? 'low' : 'none'
}
