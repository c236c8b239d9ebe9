import type { Day } from './day.ts'
import type { Policy } from './policy.ts'
import { compareBands, type Hard, type Rule, type Signal } from './risk/assessment.ts'
import type { Band } from './risk/band.ts'
import type { Tier } from './risk/facts.ts'

/** What goes into a digest and in which order: decided here, said in src/cards. */

/** A key account as the digest needs it. Revenue in minor units. */
export type DigestAccount = {
  code: string
  tier: Tier
  revenue12: number
  score: number
  band: Band
  bandByScore: Band
  hard: readonly Hard[]
  signals: readonly Signal[]
  snoozedUntil?: Day
}

/** Band, then score, then tier, then revenue; the code last, so that no two orders are possible. */
export function digestOrder(
  a: Pick<DigestAccount, 'code' | 'tier' | 'revenue12' | 'score' | 'band'>,
  b: Pick<DigestAccount, 'code' | 'tier' | 'revenue12' | 'score' | 'band'>,
): number {
  return (
    compareBands(b.band, a.band) ||
    b.score - a.score ||
    a.tier.localeCompare(b.tier) ||
    b.revenue12 - a.revenue12 ||
    a.code.localeCompare(b.code)
  )
}

/** A snooze hides an account until its day; a critical one it never hides. */
export function isHidden(
  { snoozedUntil, band }: Pick<DigestAccount, 'snoozedUntil' | 'band'>,
  today: Day,
): boolean {
  return snoozedUntil !== undefined && snoozedUntil > today && band !== 'critical'
}

/** Band, score and the points of each rule, by code: stored with a digest, so that the next one can say what changed and why. */
export type Shown = Record<string, Standing>
type Standing = { band: Band; score: number; points?: Partial<Record<Rule, number>> }

export function shownOf(accounts: readonly Pick<DigestAccount, 'code' | 'band' | 'score'>[]): Shown {
  return Object.fromEntries(accounts.map(({ code, band, score }) => [code, { band, score }]))
}

/** The same with the points of each rule. */
export function shownWithPoints(accounts: readonly DigestAccount[]): Shown {
  return Object.fromEntries(
    accounts.map(({ code, band, score, signals }) => [
      code,
      { band, score, points: Object.fromEntries(signals.map((signal) => [signal.code, signal.points])) },
    ]),
  )
}

export type Change = {
  code: string
  kind: 'worse' | 'better' | 'up' | 'down' | 'new'
  band: Band
  score: number
  before?: Standing
}

const KINDS: readonly Change['kind'][] = ['worse', 'new', 'up', 'down', 'better']

/**
 * What is different from the digest before: bands that changed, scores that moved inside a band by at least `digest.minMove`, troubled
 * accounts that were not there. Bad news first, each kind in digest order. Without a digest before, nothing changed.
 */
export function changesSince(
  previous: Shown | undefined,
  accounts: readonly DigestAccount[],
  policy: Policy,
): Change[] {
  if (!previous) return []
  return [...accounts]
    .sort(digestOrder)
    .flatMap((account) => changeOf(previous[account.code], account, policy.digest.minMove))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
}

function changeOf(before: Standing | undefined, account: DigestAccount, minMove: number): Change[] {
  const { code, band, score } = account
  if (!before) return band === 'healthy' ? [] : [{ code, kind: 'new', band, score }]
  const move = compareBands(band, before.band)
  if (move !== 0) return [{ code, kind: move > 0 ? 'worse' : 'better', band, score, before }]
  if (Math.abs(score - before.score) < minMove) return []
  return [{ code, kind: score > before.score ? 'up' : 'down', band, score, before }]
}

const HARD_RULE: Record<Hard, Rule> = { H1: 'AR06', H2: 'AR08', H3: 'AR09', H4: 'AR01', H5: 'AR11' }

/** Of equal points, first what the owner can do something about this week. */
const BY_HAND: readonly Signal['group'][] = [
  'contact',
  'relationship',
  'execution',
  'service',
  'commercial',
  'deal',
]

/**
 * The heaviest signals, at most `count`. When a hard trigger alone lifts the band, its signal comes first: else nobody would understand
 * why an account of ten points is at risk.
 */
export function topReasons(
  account: Pick<DigestAccount, 'signals' | 'hard' | 'band' | 'bandByScore'>,
  count: number,
): Signal[] {
  const lifted = account.band !== account.bandByScore
  const first = new Set(lifted ? account.hard.map((hard) => HARD_RULE[hard]) : [])
  const rank = ({ code }: Signal) => (first.has(code) ? 0 : 1)
  const sorted = [...account.signals].sort(
    (a, b) => rank(a) - rank(b) || b.points - a.points || BY_HAND.indexOf(a.group) - BY_HAND.indexOf(b.group),
  )
  return sorted.slice(0, count)
}

/**
 * What made an account worse since it was last shown: the signals that are new or heavier, at most `count`. Where none is known, the
 * heaviest there are.
 */
export function newReasons(
  account: Parameters<typeof topReasons>[0],
  { before }: Pick<Change, 'before'>,
  count: number,
): Signal[] {
  const points = before?.points
  const heavier = topReasons(account, account.signals.length).filter(
    (signal) => signal.points > (points?.[signal.code] ?? 0),
  )
  return points && heavier.length > 0 ? heavier.slice(0, count) : topReasons(account, count)
}

/** The heaviest reasons, and on top of them a rival who replaces us, however light it counts. */
export function namedReasons(account: Parameters<typeof topReasons>[0], count: number): Signal[] {
  const top = topReasons(account, count)
  const rival = account.signals.find(
    ({ evidence }) => evidence.rule === 'AR10' && evidence.kind === 'displacement',
  )
  return rival && !top.includes(rival) ? [...top, rival] : top
}

/** One thing to do about an account; the sentence is in src/cards/words/risk. */
export type Suggestion =
  | { kind: 'page_duty'; complaint: string }
  /** `together`: the manager goes along. */
  | { kind: 'meet'; name?: string; together: boolean; complaint?: string; deal?: string }
  | { kind: 'reach_top' }
  | { kind: 'contact' }
  | { kind: 'widen' }
  | { kind: 'build_wall' }
  | { kind: 'close_complaint'; complaint: string }
  | { kind: 'listen' }
  | { kind: 'ask_orders' }
  | { kind: 'call_finance' }
  | { kind: 'answer_rival' }
  | { kind: 'win_back' }
  | { kind: 'catch_up'; count: number }
  | { kind: 'make_plan' }
  | { kind: 'review_plan' }
  | { kind: 'fill_profile' }
  | { kind: 'look_at_deal'; deal: string }

/**
 * The one suggestion for an account: a crisis first, then overdue money that is a hard trigger on its own, then the decision level
 * of somebody we have lost touch with, then whatever the heaviest reason asks for. Undefined without a signal.
 * `dealWithoutStep` is the code of an open deal that has no next step.
 */
export function suggestionFor(
  account: Pick<DigestAccount, 'signals' | 'hard' | 'band' | 'bandByScore' | 'tier'>,
  today: Day,
  dealWithoutStep?: string,
): Suggestion | undefined {
  const [top] = topReasons(account, 1)
  if (!top) return undefined
  const found = <R extends Rule>(rule: R) => account.signals.find(({ code }) => code === rule)?.evidence
  const complaint = found('AR06')
  if (complaint?.rule === 'AR06' && complaint.level === 'crisis') {
    return { kind: 'page_duty', complaint: complaint.code }
  }
  if (top.code === 'AR09') return { kind: 'call_finance' }
  const contact = found('AR01')
  const agreed = contact?.rule === 'AR01' && contact.pausedUntil !== undefined && contact.pausedUntil >= today
  // A meeting is agreed: what helps next is whatever else weighs most.
  if (agreed) {
    const others = account.signals.filter(({ code }) => code !== 'AR01' && code !== 'AR02')
    const [next] = topReasons({ ...account, signals: others }, 1)
    return next && suggestionOf(next, today)
  }
  const decision = found('AR02')
  if (decision?.rule === 'AR02' && decision.lastOn && found('AR01')) {
    const late = complaint?.rule === 'AR06' && complaint.dueOn < today ? complaint.code : undefined
    return {
      kind: 'meet',
      together: account.tier === 'A' && account.band === 'critical',
      ...(decision.name === undefined ? {} : { name: decision.name }),
      ...(late === undefined ? {} : { complaint: late }),
      ...(dealWithoutStep === undefined ? {} : { deal: dealWithoutStep }),
    }
  }
  return suggestionOf(top, today)
}

function suggestionOf({ evidence }: Signal, today: Day): Suggestion | undefined {
  switch (evidence.rule) {
    case 'AR01':
      return { kind: 'contact' }
    case 'AR02':
      if (!evidence.lastOn) return { kind: 'reach_top' }
      return {
        kind: 'meet',
        together: false,
        ...(evidence.name === undefined ? {} : { name: evidence.name }),
      }
    case 'AR03':
      return { kind: 'widen' }
    case 'AR04':
    case 'AR05':
      return { kind: 'build_wall' }
    case 'AR06':
      return { kind: 'close_complaint', complaint: evidence.code }
    case 'AR07':
      return { kind: 'listen' }
    case 'AR08':
      return { kind: 'ask_orders' }
    case 'AR09':
      return { kind: 'call_finance' }
    case 'AR10':
      return { kind: 'answer_rival' }
    case 'AR11':
      return { kind: 'win_back' }
    case 'AR12':
      return { kind: 'catch_up', count: evidence.open.filter(({ due }) => due < today).length }
    case 'AR13':
      return { kind: evidence.reviewedOn ? 'review_plan' : 'make_plan' }
    case 'AR14':
      return { kind: 'fill_profile' }
    case 'AR15':
      return { kind: 'look_at_deal', deal: evidence.deal }
    case 'DR01':
    case 'DR02':
    case 'DR03a':
    case 'DR03b':
    case 'DR04':
    case 'DR05':
    case 'DR06':
    case 'DR07':
    case 'DR08':
    case 'DR09':
      return undefined
  }
}

export type DigestDeal = { code: string; score: number; signals: readonly Signal[]; relationship?: number }

/** Deals past their stage limit, the worst first. */
export function stalledDeals<D extends DigestDeal>(deals: readonly D[]): D[] {
  return deals
    .filter(({ signals }) => signals.some(({ code }) => code === 'DR01'))
    .sort((a, b) => b.score - a.score || a.code.localeCompare(b.code))
}

/**
 * The trap of the relationship chart (S33): R is good enough, but the decision level is unknown or was not met. `least` is R in percent.
 */
export function topGaps<D extends DigestDeal>(deals: readonly D[], least: number): D[] {
  return deals.filter(
    ({ signals, relationship }) =>
      relationship !== undefined && relationship >= least && signals.some(({ code }) => code === 'DR05'),
  )
}
