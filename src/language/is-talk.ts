import type { FactName } from '../facts/kinds.ts'
import type { Choice } from './choose-act.ts'
import type { Command } from './command.ts'
import type { Reading } from './readings.ts'

/** Words of facts that begin a report as often. */
const BEGIN_REPORTS: readonly (FactName | undefined)[] = ['notes', 'contacts']

/** Read as nothing, or as a visit to nobody behind the word of a fact: 个人情况 K99 孙副总 爱好 羽毛球. */
export function isTalk(reading: Reading, [best]: readonly Choice[], command: Command): boolean {
  if (reading.intent === 'chat') return (best?.points ?? 0) < 2
  if (reading.intent !== 'visit' || !('fact' in command) || !command.fact) return false
  const isNobody = reading.accounts.length === 0 && reading.candidates.length === 0
  return isNobody && (!BEGIN_REPORTS.includes(command.fact) || /^\s*[a-z]{1,4}-?\d+\s/iu.test(command.rest))
}
