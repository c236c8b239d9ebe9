import type { ComplaintLevel } from '../complaint.ts'
import type { Day } from '../day.ts'
import type { Policy } from '../policy.ts'
import { BANDS, type Band } from './band.ts'
import type { Channel, CompetitorKind } from './facts.ts'

/** Groups of account signals, each with a cap; deal signals are one group without. */
export type Group = 'contact' | 'relationship' | 'service' | 'commercial' | 'execution'

type AccountRule =
  | 'AR01'
  | 'AR02'
  | 'AR03'
  | 'AR04'
  | 'AR05'
  | 'AR06'
  | 'AR07'
  | 'AR08'
  | 'AR09'
  | 'AR10'
  | 'AR11'
  | 'AR12'
  | 'AR13'
  | 'AR14'
  | 'AR15'
export type DealRule =
  | 'DR01'
  | 'DR02'
  | 'DR03a'
  | 'DR03b'
  | 'DR04'
  | 'DR05'
  | 'DR06'
  | 'DR07'
  | 'DR08'
  | 'DR09'
export type Rule = AccountRule | DealRule

/** Whatever the score, the band is at least `at_risk`. */
export type Hard = 'H1' | 'H2' | 'H3' | 'H4' | 'H5'

/**
 * Why a signal counts, as data. It holds days and limits, never "19 days ago": the sentence is made for the day it is read on, so a
 * stored signal stays true until its points change. Money in minor units.
 */
export type Evidence =
  | { rule: 'AR01'; lastOn: Day; cadence: number; touch?: { day: Day; channel: Channel }; pausedUntil?: Day }
  | { rule: 'AR02'; lastOn?: Day; name?: string; limit: number }
  | { rule: 'AR03'; lastOn: Day[]; days: number }
  | { rule: 'AR04'; percent: number; floor: number; scoredOn: Day }
  | { rule: 'AR05'; before: number; now: number; scoredOn: Day }
  | { rule: 'AR06'; code: string; level: ComplaintLevel; openedOn: Day; dueOn: Day }
  | { rule: 'AR07'; actual: number; expected: number; scale: number; on: Day }
  /** `known`: the first day after the figures there are. */
  | {
      rule: 'AR08'
      revenues: { day: Day; amount: number }[]
      days: number
      currency: string
      known?: Day
    }
  | { rule: 'AR09'; daysOverdue: number; amount: number; currency: string; asOf: Day; overLimit?: number }
  | { rule: 'AR10'; kind: CompetitorKind; on: Day }
  | { rule: 'AR11'; reason: number; on: Day }
  | { rule: 'AR12'; open: { id: number | string; text: string; due: Day }[] }
  | { rule: 'AR13'; reviewedOn?: Day; limit: number }
  | { rule: 'AR14'; percent: number; least: number; checkedOn: Day; limit?: number }
  | { rule: 'AR15'; deal: string; name: string; band: Band }
  | { rule: 'DR01'; stage: number; enteredOn: Day; heldDays: number; limit: number }
  | { rule: 'DR02'; due?: Day; text?: string }
  | { rule: 'DR03a'; close: Day }
  | { rule: 'DR03b'; pushes: number }
  | { rule: 'DR04'; lastOn?: Day; since: Day; limit: number }
  | { rule: 'DR05'; state: 'unknown' | 'identified'; names: string[]; known: number; total: number }
  | { rule: 'DR06'; name?: string; lastInfoOn?: Day; limit: number }
  | { rule: 'DR07'; percent: number; least: number }
  | { rule: 'DR08'; code: string; to: number; askedOn: Day; limit: number }
  | { rule: 'DR09'; level?: number; least: number; stage: number }

export type EvidenceOf<R extends Rule> = Extract<Evidence, { rule: R }>

export type Signal = { code: Rule; group: Group | 'deal'; points: number; evidence: Evidence }

/** What we do not know; it is listed, it is no risk. */
export type Gap = 'contact' | 'wall' | 'satisfaction' | 'revenue' | 'receivables' | 'weights'

export type Assessment = {
  /** In the order of the rules. */
  signals: Signal[]
  /** Signals that an exception takes out, with the day on which they count again. */
  excepted: (Signal & { until: Day })[]
  /** Points per group after the caps; of a deal, `deal` alone. */
  parts: Partial<Record<Group | 'deal', number>>
  /** 0–100. */
  score: number
  band: Band
  /** What the score alone would say. */
  bandByScore: Band
  hard: Hard[]
  gaps: Gap[]
  /** The first later day on which time alone changes points, hard triggers, band, exceptions or gaps; undefined: none. */
  changesOn: Day | undefined
}

/** The band of a score, 0–100. */
export function bandOf(score: number, bands: Policy['risk']['bands']): Band {
  if (score >= bands.critical) return 'critical'
  if (score >= bands.at_risk) return 'at_risk'
  return score >= bands.watch ? 'watch' : 'healthy'
}

/** Negative when `a` is the milder band. */
export function compareBands(a: Band, b: Band): number {
  return BANDS.indexOf(a) - BANDS.indexOf(b)
}

/** The worst of several bands; healthy when there are none. */
export function worstBand(bands: readonly Band[]): Band {
  return BANDS.findLast((band) => bands.includes(band)) ?? 'healthy'
}

/** At risk or critical: what counts as revenue at risk, and what a manager is told of. */
export function isAtRisk(band: Band): boolean {
  return band === 'at_risk' || band === 'critical'
}
