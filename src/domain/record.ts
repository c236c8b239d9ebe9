import type { Day } from './day.ts'

/** The development record (S47): why a deal was won or lost and what we learned. Most of it the log knows; this is the rest. */

/** Why customers leave (S81) and what else loses a deal (S85). */
export const LOSS_REASONS = [
  'strategy',
  'optimisation',
  'complaint',
  'abnormal',
  'stronger',
  'price',
  'delivery',
  'specification',
  'relationship',
  'mistake',
  'cancelled',
  'no_decision',
  'other',
] as const

export const WIN_REASONS = [
  'need',
  'relationship',
  'service',
  'price',
  'delivery',
  'specification',
  'other',
] as const

export type LossReason = (typeof LOSS_REASONS)[number]
export type WinReason = (typeof WIN_REASONS)[number]

/** `not_yet`: not successful for now; comes back on a day (S47). */
export const RESULTS = ['won', 'lost', 'not_yet'] as const
export type Result = (typeof RESULTS)[number]

export type DealRecord = {
  result: Result
  reason?: LossReason | WinReason
  /** The reason in own words. */
  words?: string
  rival?: string
  lesson?: string
  nextTryOn?: Day
  /** The code of the step that was written for the next try; it ends when the deal is reopened. */
  step?: string
  /** The manager who stands behind the reason of a loss, by name, and since when (S85). */
  confirmed?: { by: string; on: Day }
}

/** Shorter lessons teach nobody (S47, bad input). Characters. */
const SHORTEST_LESSON = 10

export type RecordField = 'reason' | 'words' | 'rival' | 'lesson' | 'nextTryOn'
export type RecordProblem =
  | 'reason_other_result'
  | 'other_without_words'
  | 'stronger_without_rival'
  | 'lesson_short'
  | 'next_try_past'

/** What is wrong with what was written, by field. What is not written yet is no mistake: see `missingIn`. */
export function checkRecord(record: DealRecord, today: Day): Partial<Record<RecordField, RecordProblem>> {
  const problems: Partial<Record<RecordField, RecordProblem>> = {}
  const reasons: readonly string[] = reasonsFor(record.result)
  if (record.reason && !reasons.includes(record.reason)) problems.reason = 'reason_other_result'
  if (record.reason === 'other' && !record.words?.trim()) problems.words = 'other_without_words'
  if (record.reason === 'stronger' && !record.rival?.trim()) problems.rival = 'stronger_without_rival'
  if (record.lesson && [...record.lesson.trim()].length < SHORTEST_LESSON) problems.lesson = 'lesson_short'
  if (record.nextTryOn && record.nextTryOn <= today) problems.nextTryOn = 'next_try_past'
  return problems
}

/** What must still be written before the record is complete: a reason and a lesson, and of "not yet" the next try. */
export function missingIn(record: DealRecord | undefined): RecordField[] {
  const missing: RecordField[] = []
  if (!record?.reason) missing.push('reason')
  if (!record?.lesson?.trim()) missing.push('lesson')
  if (record?.result === 'not_yet' && !record.nextTryOn) missing.push('nextTryOn')
  return missing
}

export function reasonsFor(result: Result): readonly (LossReason | WinReason)[] {
  return result === 'won' ? WIN_REASONS : LOSS_REASONS
}

/**
 * The record as it is kept (S85): the reason of a loss stands when somebody who manages the account writes it, and stays standing while nobody
 * changes it. `manager`: who writes, when they manage the account.
 */
export function withConfirmation(
  record: DealRecord,
  before: DealRecord | undefined,
  manager: { by: string; on: Day } | undefined,
): DealRecord {
  if (record.result === 'won' || !record.reason) return record
  const same = before?.reason === record.reason && before.words === record.words
  const confirmed = (same && before.confirmed) || manager
  return confirmed ? { ...record, confirmed } : record
}

/** From so many losses on, one reason for most of them says more about the rep than about the customers (S85). */
const ENOUGH_LOSSES = 5

/** More than 60 % of somebody's losses "because of the price". Counts of one rep. */
export function blamesPrice(losses: { all: number; price: number }): boolean {
  return losses.all >= ENOUGH_LOSSES && losses.price / losses.all > 0.6
}
