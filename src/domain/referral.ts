import { type Day, daysBetween } from './day.ts'

/** Whether a customer can be asked to introduce us to somebody (S113). No policy: who is not content is not asked. */

export type ReferralFacts = {
  /** The newest satisfaction reading, on its own scale. */
  reading: { day: Day; actual: number; expected: number } | null
  /** Codes of open complaints. */
  complaints: readonly string[]
  /** The day of the last introduction that came of it. */
  lastOn: Day | null
}

export type NotYet =
  | { is: 'complaint'; code: string }
  | { is: 'below'; actual: number; expected: number; day: Day }
  | { is: 'unknown' }

/** Days after an introduction in which nobody is asked for another one after a visit. */
const REST_DAYS = 90

/** What speaks against asking: a complaint is open, satisfaction is below what they expect, or no reading of the last `days` says that they are content. */
export function notYet({ reading, complaints }: ReferralFacts, today: Day, days: number): NotYet[] {
  const open = complaints.map((code): NotYet => ({ is: 'complaint', code }))
  if (!reading || daysBetween(reading.day, today) > days) return [...open, { is: 'unknown' }]
  return reading.actual < reading.expected ? [...open, { is: 'below', ...reading }] : open
}

/** Is it worth a button after a visit: they are content, and introduced nobody lately? */
export function worthAsking(facts: ReferralFacts, today: Day, days: number): boolean {
  const rested = facts.lastOn === null || daysBetween(facts.lastOn, today) > REST_DAYS
  return rested && notYet(facts, today, days).length === 0
}
