import { type Day, daysBetween } from './day.ts'
import type { Policy } from './policy.ts'
import { LOSS_REASONS, type LossReason } from './record.ts'
import type { Tier } from './risk/facts.ts'

/** What reports count over people, deals and months (docs/method.md, Reports). Shares are percent, unrounded; undefined: nothing to divide by. */

/** The pages of a report. */
export const PAGES = ['mine', 'team', 'month', 'losses', 'people', 'money'] as const
export type Page = (typeof PAGES)[number]

/** What a part of a report is good for. */
export type Group = 'efficiency' | 'growth' | 'retention'

/** What should be none for each rep. */
export const ZEROS = ['late', 'bare', 'past', 'wall', 'plan', 'reading', 'record', 'summary'] as const
export type Zero = (typeof ZEROS)[number]

const TIERS: readonly Tier[] = ['A', 'B', 'C', 'D']

const percent = (part: number, whole: number): number | undefined =>
  whole > 0 ? (part / whole) * 100 : undefined
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

type Cover = { on: number; of: number }
export type CoverRow = { ownerId: number; tiers: Record<Tier, Cover>; all: Cover }

/** How many accounts of each tier were met within their cadence (S80), owner by owner; one without any contact was not. */
export function coverByOwner(
  accounts: readonly { ownerId: number; tier: Tier; lastContactOn: Day | null }[],
  policy: Policy,
  today: Day,
): CoverRow[] {
  const { cadence } = policy.risk.account.AR01
  const isMet = ({ tier, lastContactOn }: (typeof accounts)[number]) =>
    lastContactOn !== null && daysBetween(lastContactOn, today) <= cadence[tier]
  const cover = (own: typeof accounts): Cover => ({ on: own.filter(isMet).length, of: own.length })
  return groups(accounts, ({ ownerId }) => ownerId).map(([ownerId, own]) => ({
    ownerId,
    tiers: Object.fromEntries(
      TIERS.map((tier) => [tier, cover(own.filter((each) => each.tier === tier))]),
    ) as Record<Tier, Cover>,
    all: cover(own),
  }))
}

export type Loss = { code: string; ownerId: number; stage: number; reason: LossReason | undefined }
export type LossRow = { reason: LossReason | undefined; stages: Record<number, number>; all: number }

/** Lost deals by reason and the stage they were lost in (S85), the commonest reason first; without a reason last. */
export function lossGrid(losses: readonly Loss[]): LossRow[] {
  return [...LOSS_REASONS, undefined]
    .map((reason) => {
      const own = losses.filter((loss) => loss.reason === reason)
      const stages = Object.fromEntries(
        [1, 2, 3, 4, 5].map((n) => [n, own.filter((l) => l.stage === n).length]),
      )
      return { reason, stages, all: own.length }
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => Number(!a.reason) - Number(!b.reason) || b.all - a.all)
}

export type StageStep = { stage: number; on: number; back: number; lost: number; rate: number | undefined }

/**
 * The funnel of a stretch of days (S04): from each stage, deals that moved on, went back and were lost. `rate`: moved on ÷ all that left the
 * stage, percent. A skipped stage was passed as well.
 */
export function funnelOf(
  moves: readonly { from: number; to: number }[],
  losses: readonly { stage: number }[],
): StageStep[] {
  return [1, 2, 3, 4, 5].map((stage) => {
    const on = moves.filter(({ from, to }) => from <= stage && to > stage).length
    const back = moves.filter(({ from, to }) => from === stage && to < stage).length
    const lost = losses.filter((loss) => loss.stage === stage).length
    return { stage, on, back, lost, rate: percent(on, on + back + lost) }
  })
}

export type NewAndKept = { fresh: number; kept: number; freshShare: number | undefined }

/**
 * Revenue of accounts that bought for the first time after `since` against all others (S89). Minor units of one currency. Undefined where
 * nothing is known from before (`knownFrom`): then everybody would be new.
 */
export function newAndKept(
  accounts: readonly { revenue: number; firstOn: Day | null }[],
  since: Day,
  knownFrom: Day | undefined,
): NewAndKept | undefined {
  if (knownFrom === undefined || knownFrom > since) return undefined
  const isNew = ({ firstOn }: { firstOn: Day | null }) => firstOn !== null && firstOn > since
  const fresh = sum(accounts.filter(isNew).map(({ revenue }) => revenue))
  const kept = sum(accounts.filter((each) => !isNew(each)).map(({ revenue }) => revenue))
  return { fresh, kept, freshShare: percent(fresh, fresh + kept) }
}

export type Response = { count: number; median: number | undefined; onTime: number | undefined }

/** How fast something was answered (S78): the middle time, and the share answered in time. `took` in the caller's unit. */
export function responseOf(answers: readonly { took: number; late: boolean }[]): Response {
  const sorted = answers.map(({ took }) => took).sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
  return {
    count: answers.length,
    median: answers.length > 0 ? median : undefined,
    onTime: percent(answers.filter(({ late }) => !late).length, answers.length),
  }
}

/** Spend on accounts ÷ what they brought, percent (S67). Undefined without revenue. */
export function expenseRatio(spend: number, revenue: number): number | undefined {
  return percent(spend, revenue)
}

/** Growth of the last 90 days on the 90 before, percent (S09); undefined with nothing before. */
export function growthOf(now: number, before: number): number | undefined {
  return before > 0 ? ((now - before) / before) * 100 : undefined
}

/** In groups by a key, in the order in which each key comes first. */
export function groups<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): [Key, Row[]][] {
  const found = new Map<Key, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const own = found.get(key)
    if (own) own.push(row)
    else found.set(key, [row])
  }
  return [...found]
}
