import type { WorkingHours } from './calendar.ts'
import type { ComplaintLevel } from './complaint.ts'
import { type Day, daysBetween, quarterOf } from './day.ts'
import { isHidden } from './digest.ts'
import type { Morning } from './ladders.ts'
import type { Evidence, Rule, Signal } from './risk/assessment.ts'
import type { Band } from './risk/band.ts'
import type { Channel, Tier } from './risk/facts.ts'
import type { SubjectKind } from './subject.ts'

/** One line of a morning message (docs/method.md 5): what it is about, what names its situation, how urgent it is. Said in src/cards. */

/** What a line is counted under: a rule of the method, or an entry of its catalogue (wall score S32, week summary S90), or `stuck`: critical and nothing done about it. */
export type ReminderRule = Rule | 'S32' | 'S90' | 'stuck'

/** How somebody at the account likes to be reached. */
export type Reached = { name: string; channel: Channel }

export type Say =
  | {
      kind: 'contact'
      when: 'soon' | 'due' | 'late'
      dueOn: Day
      days: number
      cadence: number
      never: boolean
      /** Whom to reach how, where somebody there has said it (S114). */
      by?: Reached
    }
  | { kind: 'signal'; evidence: Evidence }
  /** `perhapsOn`: a visit of that day was about the same matter; it is asked about, not called late. */
  | {
      kind: 'steps'
      steps: { code: string; text: string; deal?: string }[]
      due: Day
      late: number
      perhapsOn?: Day
    }
  | { kind: 'complaint'; code: string; level: ComplaintLevel; subject: string; dueOn: Day; late: boolean }
  | { kind: 'planSoon'; dueOn: Day }
  | { kind: 'wallOld'; scoredOn: Day; limit: number }
  | { kind: 'move'; code: string; to: number; waitingFor: string[] }
  /** A request that ended without a decision: it is to be asked for again, or let be. */
  | { kind: 'expired'; code: string; to: number }
  | { kind: 'summary'; week: string }
  /** Critical, and the owner did nothing about it for so many working days. `ask`: the owner is asked what blocks it; else the manager is to choose. */
  | { kind: 'stuck'; days: number; ask: boolean }

/**
 * One line. `key` names rule, subject, situation and rung: the same key is never said to the same person twice. `urgency` 0–100.
 * `forOwner`, `forManager`: to whom it is said.
 */
export type Line = {
  key: string
  rule: ReminderRule
  subject: SubjectKind
  subjectId: number
  account?: Named
  deal?: { code: string; name: string }
  ownerId: number
  urgency: number
  forOwner: boolean
  forManager: boolean
  /** Said on any morning; else only in the week's full edition. */
  daily: boolean
  say: Say
}

export type Named = { id: number; code: string; name: string; aliases: readonly string[] }

/** `until`: hidden before that day. `lastEnded`: id of the last snooze that is over; after it what still stands is said once more. */
export type Snoozing = { until?: Day; lastEnded?: number }

/** `full`: it is the week's full edition, which also says what falls due up to `weekEnd`. */
export type Look = Morning & { now: Date; zone: string; hours: WorkingHours; full: boolean; weekEnd: Day }

/** What comes first. A promise that is late is worse than a date that is near, and what can be done today is worth more than a state. */
export const URGENCY = {
  crisis: 100,
  complaintLate: 95,
  complaint: 70,
  stepLate: 85,
  stepDue: 80,
  stepSoon: 44,
  contact: { '-1': 42, '0': 62, '1': 64, '1.5': 72, '2': 78 } as Record<string, number>,
  contactOther: 66,
  close: 68,
  noStep: 67,
  stage: { 80: 30, 100: 52, 150: 60, 200: 65 } as Record<number, number>,
  stageOther: 55,
  signal: 50,
  decision: 48,
  single: 36,
  planLate: 40,
  planSoon: 26,
  wallOld: 24,
  move: 28,
  expired: 54,
  summary: 58,
  stuck: 66,
}

/** Last week's summary is missing (S90): said once, on the first working day after its last deadline. */
export function summaryLine(ownerId: number, week: string): Line {
  return {
    key: `S90:${week}`,
    rule: 'S90',
    subject: 'account',
    subjectId: 0,
    ownerId,
    urgency: URGENCY.summary,
    forOwner: true,
    forManager: false,
    daily: true,
    say: { kind: 'summary', week },
  }
}

/** Most urgent first; what is said about one account stays together. */
export function inOrder(lines: readonly Line[]): Line[] {
  const top = new Map<number | undefined, number>()
  for (const line of lines) top.set(line.account?.id, Math.max(top.get(line.account?.id) ?? 0, line.urgency))
  return [...lines].sort(
    (a, b) =>
      (top.get(b.account?.id) ?? 0) - (top.get(a.account?.id) ?? 0) ||
      (a.account?.id ?? 0) - (b.account?.id ?? 0) ||
      b.urgency - a.urgency ||
      a.key.localeCompare(b.key),
  )
}

export type Make = (
  rule: ReminderRule,
  situation: string,
  urgency: number,
  say: Say,
  rung?: { rung: string | number; forManager: boolean },
  forOwner?: boolean,
) => Line

/** Makes lines about one subject: an account, or a deal of it. */
export function lineOf(
  one: { id: number; ownerId: number },
  account: Named,
  deal?: { code: string; name: string },
): Make {
  const subject = deal ? 'deal' : 'account'
  return (rule, situation, urgency, say, rung, forOwner = true) => ({
    key: [rule, `${subject}${one.id}`, situation, ...(rung ? [rung.rung] : [])].join(':'),
    rule,
    subject,
    subjectId: one.id,
    account,
    ...(deal && { deal: { code: deal.code, name: deal.name } }),
    ownerId: one.ownerId,
    urgency,
    forOwner,
    forManager: rung?.forManager ?? false,
    daily: true,
    say,
  })
}

/** The line of a signal that counts; none without it. */
export function signalLine(signal: Signal | undefined, urgency: number, day: Day, line: Make): Line[] {
  if (!signal) return []
  const { code, evidence } = signal
  return [line(code, situationOf(signal, day), urgency, { kind: 'signal', evidence })]
}

/** What makes a signal a new situation: a new fact, never the mere passing of days. */
function situationOf({ evidence, points }: Signal, day: Day): string {
  switch (evidence.rule) {
    case 'AR02':
      return evidence.lastOn ?? 'never'
    case 'AR03':
      return quarterOf(day).name
    case 'AR04':
      return `${evidence.scoredOn}:${points}`
    case 'AR05':
      return evidence.scoredOn
    case 'AR07':
    case 'AR10':
    case 'AR11':
      return evidence.on
    case 'AR08':
    case 'AR09':
      // Figures are imported again and again; once a month for each weight is enough.
      return `${day.slice(0, 7)}:${points}`
    case 'DR03a':
      return evidence.close
    case 'AR14':
      return evidence.checkedOn
    case 'AR01':
    case 'AR06':
    case 'AR12':
    case 'AR13':
    case 'AR15':
    case 'DR01':
    case 'DR02':
    case 'DR03b':
    case 'DR04':
    case 'DR05':
    case 'DR06':
    case 'DR07':
    case 'DR08':
    case 'DR09':
      return quarterOf(day).name
  }
}

/**
 * Which lines wait for the full edition: those of the rules in `reminders.weekly`, contact of tiers that are not looked at daily, deals
 * not yet far enough over their stage's limit, and what is not due yet.
 */
export function withRhythm(lines: readonly Line[], { policy, day }: Look, tier?: Tier): Line[] {
  const { weekly, contact, stage } = policy.reminders
  const rules: readonly string[] = weekly
  return lines.map((line) => {
    const { say } = line
    const rare = say.kind === 'contact' && tier !== undefined && !contact.dailyTiers.includes(tier)
    const early =
      say.kind === 'signal' &&
      say.evidence.rule === 'DR01' &&
      (daysBetween(say.evidence.enteredOn, day) - say.evidence.heldDays) * 100 <
        stage.dailyFromPercent * say.evidence.limit
    // What is said ahead is said again on its day: once a week is enough.
    const ahead = (say.kind === 'contact' && say.when === 'soon') || (say.kind === 'steps' && say.due > day)
    return { ...line, daily: !(rules.includes(line.rule) || rare || early || ahead) }
  })
}

/** A snooze takes lines away, but no crisis and nothing critical; after it, what still stands may be said once more. */
export function shown(lines: readonly Line[], snoozing: Snoozing, band: Band, day: Day): Line[] {
  const { until, lastEnded } = snoozing
  const hidden = isHidden({ band, ...(until && { snoozedUntil: until }) }, day)
  return lines
    .filter(({ say }) => !hidden || (say.kind === 'complaint' && say.level === 'crisis'))
    .map((line) => (lastEnded === undefined ? line : { ...line, key: `${line.key}~${lastEnded}` }))
}
