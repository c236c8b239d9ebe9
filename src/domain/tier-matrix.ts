import type { Policy } from './policy.ts'
import { growthOf } from './report.ts'
import type { Tier } from './risk/facts.ts'

/** The three-by-three matrix of key accounts (S07, S10): how attractive an account is × how strong we are there. */

/** What the file knows about an account; money in minor units of one currency, undefined: not known. */
export type MatrixFacts = {
  code: string
  revenue12: number
  cost12: number | undefined
  /** What they buy in all a year. */
  wallet: number | undefined
  revenue90: number
  revenueBefore: number
  kind: 'economic' | 'group' | 'strategic' | 'important' | undefined
  /** Longest overdue of the newest snapshot; undefined: no snapshot. */
  overdueDays: number | undefined
  /** Percent of eight bricks. */
  wall: number | undefined
  /** Days since the decision level was met ÷ the limit of the tier. */
  decision: number | undefined
  complaint: 'grumble' | 'complaint' | 'crisis' | undefined
}

/** Percent of each axis; undefined: less than half of it is known. */
export type Placed = {
  code: string
  attractiveness: number | undefined
  strength: number | undefined
  zone: Tier | undefined
}

const within = (value: number): number => Math.min(100, Math.max(0, value))
const KINDS = { strategic: 100, group: 75, important: 75, economic: 50 }
const SERVICE = { grumble: 67, complaint: 33, crisis: 0 }

/** One criterion of an axis: `value` in percent, undefined: not known. */
export type Criterion = { name: CriterionName; weight: number; value: number | undefined }
export type CriterionName =
  | 'potential'
  | 'margin'
  | 'growth'
  | 'strategic'
  | 'credit'
  | 'share'
  | 'wall'
  | 'decision'
  | 'service'

/** What each axis is made of, each criterion 0–100 and weighted by `portfolio.matrix`. `most`: what counts as the full potential, minor units. */
export function criteriaOf(
  facts: MatrixFacts,
  most: number,
  policy: Policy,
): { attractiveness: Criterion[]; strength: Criterion[] } {
  const { attractiveness: a, strength: s } = policy.portfolio.matrix
  const { revenue12, cost12, wallet, wall, decision } = facts
  const growth = growthOf(facts.revenue90, facts.revenueBefore)
  const overdue = facts.overdueDays
  const buys = Math.max(wallet ?? 0, revenue12)
  const potential = most > 0 && buys > 0 ? within((buys / most) * 100) : undefined
  const margin =
    cost12 === undefined || revenue12 <= 0 ? undefined : within(((revenue12 - cost12) / revenue12) * 250)
  const share = wallet === undefined || wallet <= 0 ? undefined : within((revenue12 / wallet) * 200)
  return {
    attractiveness: [
      { name: 'potential', weight: a.potential, value: potential },
      { name: 'margin', weight: a.margin, value: margin },
      { name: 'growth', weight: a.growth, value: growth === undefined ? undefined : within(50 + growth) },
      { name: 'strategic', weight: a.strategic, value: facts.kind && KINDS[facts.kind] },
      {
        name: 'credit',
        weight: a.credit,
        value: overdue === undefined ? undefined : within(100 - (overdue / 60) * 100),
      },
    ],
    strength: [
      { name: 'share', weight: s.share, value: share },
      { name: 'wall', weight: s.wall, value: wall },
      {
        name: 'decision',
        weight: s.decision,
        value: decision === undefined ? undefined : within(200 - decision * 100),
      },
      { name: 'service', weight: s.service, value: facts.complaint ? SERVICE[facts.complaint] : 100 },
    ],
  }
}

/**
 * Where an account stands: the criteria that are known, by their weight; an axis of which less than half is known is not scored. `most`: what
 * counts as the full potential, minor units.
 */
export function placeAccount(facts: MatrixFacts, most: number, policy: Policy): Placed {
  const criteria = criteriaOf(facts, most, policy)
  const [attractiveness, strength] = [weighted(criteria.attractiveness), weighted(criteria.strength)]
  return { code: facts.code, attractiveness, strength, zone: zoneOf(attractiveness, strength) }
}

function weighted(criteria: readonly Criterion[]): number | undefined {
  const known = criteria.flatMap(({ weight, value }) => (value === undefined ? [] : [{ weight, value }]))
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0)
  const weight = known.reduce((sum, own) => sum + own.weight, 0)
  if (weight === 0 || weight * 2 < all) return undefined
  return known.reduce((sum, own) => sum + own.weight * own.value, 0) / weight
}

/** Nine cells, the most attractive row first: one A, two B, three C, three D that are screened out. */
export const ZONES: readonly (readonly [Tier, Tier, Tier])[] = [
  ['C', 'B', 'A'],
  ['D', 'C', 'B'],
  ['D', 'D', 'C'],
]

function zoneOf(attractiveness: number | undefined, strength: number | undefined): Tier | undefined {
  if (attractiveness === undefined || strength === undefined) return undefined
  return ZONES[2 - thirdOf(attractiveness)]?.[thirdOf(strength)]
}

/** In which third of its axis a percentage lies: 0 low, 1 middle, 2 high. */
export function thirdOf(value: number): 0 | 1 | 2 {
  const third = Math.floor((value * 3) / 100)
  return third >= 2 ? 2 : third >= 1 ? 1 : 0
}
