import type { Reading } from './readings.ts'
import type { Intent } from './words.ts'

const ABOUT: readonly Intent[] = ['next', 'spend', 'why', 'account', 'deal', 'snooze', 'csat', 'complaint']

/** A command that names whom it is about, but not where commands have it. */
export function isAboutNobody(reading: Reading): boolean {
  if (!('candidates' in reading) || reading.intent === 'visit') return false
  const { code, deals, dealCode } = reading as { code?: string; deals?: readonly string[]; dealCode?: string }
  return (
    ABOUT.includes(reading.intent as Intent) &&
    !reading.account &&
    reading.candidates.length === 0 &&
    (!code || reading.intent === 'spend') &&
    !dealCode &&
    !deals?.length
  )
}
