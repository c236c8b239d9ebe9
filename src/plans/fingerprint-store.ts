import { createHash } from 'node:crypto'
import type { PlanSections } from '../domain/plan.ts'

/**
 * What a plan says, in a few letters: an approval is for this and no other. `lines`: a hash over its lines, without how far they are. Another
 * word in a section, another target, a line more: another plan.
 */
export function fingerprint(plan: PlanSections & { lines: string }): string {
  const { purpose, situation, competition, cooperation, strategy, obstacle, lines } = plan
  const all = [purpose, situation, competition, cooperation, strategy, obstacle, lines]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 12)
}
