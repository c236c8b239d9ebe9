import { numberOf } from '../day.ts'
import { wallPercent } from '../wall.ts'
import type { AccountFacts } from './facts.ts'
import { NOTHING, newestFirst, type Rule, rungPoints } from './rule.ts'

/** AR04: the wall is below the floor of the tier; exactly at the floor is enough. Never scored is a gap. */
export const wallBelowFloor: Rule<AccountFacts> = {
  code: 'AR04',
  group: 'relationship',
  find({ tier, walls }, look) {
    const rule = look.policy.risk.account.AR04
    if (!rule.enabled) return NOTHING
    const [wall] = newestFirst(walls, ({ day }) => day, look)
    if (!wall) return { gap: 'wall' }
    const percent = wallPercent(wall)
    const floor = rule.floor[tier]
    if (percent >= floor) return NOTHING
    return {
      points: floor - percent >= rule.shortfall ? rule.shortfallPoints : rule.points,
      evidence: { rule: 'AR04', percent, floor, scoredOn: wall.day },
    }
  },
  edges: ({ walls }) => walls.map(({ day }) => numberOf(day)),
}

/** AR05: the wall fell against the score before, in percentage points. */
export const wallFell: Rule<AccountFacts> = {
  code: 'AR05',
  group: 'relationship',
  find({ walls }, look) {
    const rule = look.policy.risk.account.AR05
    const [wall, last] = newestFirst(walls, ({ day }) => day, look)
    if (!rule.enabled || !wall || !last) return NOTHING
    const now = wallPercent(wall)
    const before = wallPercent(last)
    const points = rungPoints(rule.steps, ({ fall }) => before > now && before - now >= fall)
    if (points === undefined) return NOTHING
    return { points, evidence: { rule: 'AR05', before, now, scoredOn: wall.day } }
  },
  edges: ({ walls }) => walls.map(({ day }) => numberOf(day)),
}
