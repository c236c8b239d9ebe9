import type { Briefing } from './briefing.ts'
import type { Day } from './day.ts'
import type { DigestAccount } from './digest.ts'
import type { Bilingual } from './lang.ts'
import type { Money } from './money.ts'
import type { Adherence, PipelineDeal } from './portfolio.ts'
import type { Signal } from './risk/assessment.ts'
import type { Band } from './risk/band.ts'
import type { Block } from './standstill.ts'

/** What a leader's morning is made of, decided and counted; the cards only put it into words. Money in minor units. */

type Named = { name: string; aliases: readonly string[] }

export type DigestRow = DigestAccount & {
  id: number
  name: string
  aliases: string[]
  ownerId: number
  owner: string
  currency: string
}

/** `dealWithoutStep`: code of an open deal without a next step. */
export type DigestLine = DigestRow & { dealWithoutStep: string | undefined }

export type DigestDealRow = PipelineDeal & {
  id: number
  name: string
  accountCode: string
  account: string
  aliases: string[]
  ownerId: number
  owner: string
  currency: string
  stageEnteredOn: Day
  score: number
  signals: Signal[]
}

export type DueRow = {
  kind: 'contact' | 'step' | 'complaint'
  codes: string[]
  name: string
  aliases: string[]
  due: Day
  text: string
  owner: string
  days?: number
}

/** A promise to go along to a customer. */
export type Joined = { until: Day; wentOn: Day | undefined }

export type StalledDeal = {
  code: string
  name: string
  account: Named
  limit: number
  score: number
  signals: readonly Signal[]
  age: number
}

export type TeamView = {
  managerId: number
  manager: string
  name: string
  /** Ids of everybody below, the manager included. */
  members: ReadonlySet<number>
  byBand: Record<Band, number>
  worse: Briefing<DigestLine, DigestDealRow>['worse']
  better: Briefing<DigestLine, DigestDealRow>['better']
}

export type LeaderView = {
  day: Day
  zone: string
  now: Date
  full: boolean
  /** Name of the team; undefined: the whole company. */
  team: string | undefined
  byBand: Record<Band, number>
  accounts: readonly DigestLine[]
  briefing: Briefing<DigestLine, DigestDealRow>
  /** Accounts to which the reader said they would go along, by id: until when, and the day on which they did. */
  joins: ReadonlyMap<number, Joined>
  /** What the owners said blocks an account, by its id. */
  blocks: ReadonlyMap<number, { kind: Block; by: string }>
  /** Who can confirm money. */
  finance: string | undefined
  revenueAtRisk: Money[]
  /** As the last message showed it; undefined: there was none. */
  revenueBefore: Money[] | undefined
  /** Accounts in trouble by band, as the last message showed them. */
  bandsBefore: Record<Exclude<Band, 'healthy'>, number> | undefined
  pipeline: Money[]
  weighted: Money[]
  stalled: StalledDeal[]
  topGaps: { code: string; account: Named; relationship: number; known: number; total: number }[]
  waiting: {
    code: string
    title: Bilingual
    /** The stages, where it is a move. */
    move?: { from: number; to: number }
    by: string
    dueAt: Date
    gate: { met: number; all: number } | undefined
  }[]
  due: DueRow[]
  week: { name: string; adherence: Adherence; owesSummary: boolean }[]
  /** Reps who were asked for this week's plan and have none. */
  noPlan: string[]
  attention: { account: Named; index: number }[]
  concentration: { account: Named; share: number }[]
  /** The newest day of revenue, where it has grown old: a drop is compared up to there (AR08). Full editions alone. */
  revenueTo?: Day | undefined
  gaps: { gap: 'owner' | 'satisfaction' | 'wall'; account: Named }[]
  /** Only for whoever leads managers. */
  company:
    | {
        coverage: { ratio: number; amount: Money; remaining: Money; past: Money } | undefined
        atRiskDeals: Money[]
        atRiskShare: number | undefined
        overdue: Money[]
        overdueAsOf: Day | undefined
      }
    | undefined
  /** The teams of the leaders directly below; empty for a manager. */
  teams: TeamView[]
}

/** How many key accounts there are. */
export function countOf(byBand: Record<Band, number>): number {
  return Object.values(byBand).reduce((sum, count) => sum + count, 0)
}
