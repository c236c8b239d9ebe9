import type { PlanSections } from '../domain/plan.ts'
import { shortHash } from '../queue/name-clicks.ts'

/** What a plan says, in a few letters: an approval is for this text and no other. */
export function fingerprint(plan: PlanSections): string {
  const { purpose, situation, competition, cooperation, strategy, obstacle } = plan
  return shortHash(JSON.stringify([purpose, situation, competition, cooperation, strategy, obstacle])).slice(
    0,
    12,
  )
}
