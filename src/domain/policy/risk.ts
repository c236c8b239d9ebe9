import { z } from 'zod'
import { count, flag, ladder, limit, percent, perTier, points, positive, section, tier } from './checks.ts'

/** Thresholds and points of the risk rules (docs/method.md, Risk). Days are calendar days unless a name says working days. */

const enabled = flag.default(true)

const bands = section({
  watch: points.default(20),
  at_risk: points.default(40),
  critical: points.default(60),
})
  .refine(
    (at) => at.watch < at.at_risk && at.at_risk < at.critical,
    'bands are out of order: watch < at_risk < critical',
  )
  .prefault({})

const caps = section({
  contact: points.default(30),
  relationship: points.default(20),
  service: points.default(20),
  commercial: points.default(20),
  execution: points.default(10),
})
  .refine(
    (cap) => Object.values(cap).reduce((sum, one) => sum + one, 0) === 100,
    'the five caps must make 100 together',
  )
  .prefault({})

const tiersOnly = z.array(tier, 'must be a list of tiers').default(['A'])

const hard = section({
  H1: section({ enabled }).prefault({}),
  H2: section({ enabled, drop: percent.default(50) }).prefault({}),
  H3: section({ enabled, over: positive.default(60) }).prefault({}),
  H4: section({ enabled, ratio: positive.default(2), tiers: tiersOnly }).prefault({}),
  H5: section({ enabled, tiers: tiersOnly }).prefault({}),
}).prefault({})

const account = section({
  AR01: section({
    enabled,
    cadence: perTier(positive, { A: 7, B: 14, C: 30, D: 90 }, 'rising'),
    over: points.default(10),
    steps: ladder('ratio', [
      { ratio: 1.5, points: 15 },
      { ratio: 2, points: 20 },
    ]),
  })
    .refine((rule) => rule.steps.every((step) => step.points >= rule.over), 'steps must not score below over')
    .prefault({}),
  AR02: section({
    enabled,
    limit: perTier(limit, { A: 30, B: 60, C: 120, D: 'off' }, 'rising'),
    points: points.default(10),
  }).prefault({}),
  AR03: section({
    enabled,
    tiers: z.array(tier, 'must be a list of tiers').default(['A', 'B']),
    people: count.default(1),
    days: positive.default(90),
    points: points.default(5),
  }).prefault({}),
  AR04: section({
    enabled,
    floor: perTier(percent, { A: 75, B: 50, C: 37.5, D: 25 }, 'falling'),
    points: points.default(5),
    shortfall: percent.default(25),
    shortfallPoints: points.default(10),
  })
    .refine((rule) => rule.shortfallPoints >= rule.points, 'shortfallPoints must not be below points')
    .prefault({}),
  AR05: section({
    enabled,
    steps: ladder('fall', [
      { fall: 12.5, points: 5 },
      { fall: 25, points: 10 },
    ]),
  }).prefault({}),
  AR06: section({
    enabled,
    grumble: points.default(3),
    complaint: points.default(8),
    crisis: points.default(15),
    late: points.default(5),
  })
    .refine(
      (rule) => rule.grumble <= rule.complaint && rule.complaint <= rule.crisis,
      'grumble ≤ complaint ≤ crisis',
    )
    .prefault({}),
  AR07: section({
    enabled,
    days: positive.default(180),
    below: points.default(5),
    steps: ladder('gap', [{ gap: 2, points: 10 }]),
  }).prefault({}),
  AR08: section({
    enabled,
    days: z
      .number('must be whole days, 1 or more')
      .int('must be whole days')
      .min(1, 'must be 1 or more')
      .default(90),
    steps: ladder('drop', [
      { drop: 20, points: 5 },
      { drop: 35, points: 10 },
      { drop: 50, points: 15 },
    ]),
  }).prefault({}),
  AR09: section({
    enabled,
    freshDays: positive.default(35),
    steps: ladder('over', [
      { over: 0, points: 3 },
      { over: 30, points: 6 },
      { over: 60, points: 10 },
    ]),
  }).prefault({}),
  AR10: section({
    enabled,
    days: positive.default(30),
    presence: points.default(3),
    displacement: points.default(8),
  }).prefault({}),
  AR11: section({ enabled, days: positive.default(60), points: points.default(5) }).prefault({}),
  AR12: section({
    enabled,
    steps: ladder('count', [
      { count: 1, points: 3 },
      { count: 2, points: 5 },
      { count: 3, points: 8 },
    ]),
  }).prefault({}),
  AR13: section({
    enabled,
    limit: perTier(limit, { A: 31, B: 92, C: 'off', D: 'off' }, 'rising'),
    late: points.default(3),
    none: points.default(5),
  }).prefault({}),
  AR14: section({
    enabled,
    completeness: perTier(percent, { A: 80, B: 60, C: 0, D: 0 }, 'falling'),
    age: perTier(limit, { A: 90, B: 180, C: 'off', D: 'off' }, 'rising'),
    points: points.default(2),
  }).prefault({}),
  AR15: section({ enabled, at_risk: points.default(3), critical: points.default(5) }).prefault({}),
}).prefault({})

/** One limit for each deal stage. Keys of a YAML map are text: `1: 30`. */
function perStage<Check extends z.ZodType>(check: Check, defaults: readonly z.input<Check>[]) {
  const at = (stage: number) => check.default(defaults[stage - 1] as never)
  return section({ 1: at(1), 2: at(2), 3: at(3), 4: at(4), 5: at(5), 6: at(6) }).prefault({} as never)
}

const stage = z
  .number('must be a stage from 1 to 6')
  .int('must be a stage from 1 to 6')
  .min(1, 'must be 1 to 6')
  .max(6, 'must be 1 to 6')
const needLevel = z.union(
  [z.literal('off'), z.number().int().min(0).max(3)],
  'must be 0 to 3 (P0–P3), or off',
)

const deal = section({
  DR01: section({
    enabled,
    limit: perStage(limit, [30, 14, 30, 45, 21, 'off']),
    over: points.default(15),
    steps: ladder('ratio', [
      { ratio: 1.5, points: 25 },
      { ratio: 2, points: 35 },
    ]),
  })
    .refine((rule) => rule.steps.every((step) => step.points >= rule.over), 'steps must not score below over')
    .prefault({}),
  DR02: section({
    enabled,
    missing: points.default(15),
    overdue: points.default(10),
    longAfter: positive.default(7),
    long: points.default(20),
  }).prefault({}),
  DR03a: section({ enabled, points: points.default(15) }).prefault({}),
  DR03b: section({ enabled, pushes: count.default(2), points: points.default(10) }).prefault({}),
  DR04: section({
    enabled,
    limit: perStage(limit, [21, 14, 14, 14, 14, 30]),
    over: points.default(10),
    twice: points.default(15),
  }).prefault({}),
  DR05: section({
    enabled,
    fromStage: stage.default(3),
    unknown: points.default(20),
    notMet: points.default(10),
  }).prefault({}),
  DR06: section({
    enabled,
    fromStage: stage.default(3),
    days: positive.default(30),
    points: points.default(5),
  }).prefault({}),
  DR07: section({
    enabled,
    fromStage: stage.default(3),
    below: z.number('must be a percentage').min(-100).max(100).default(30),
    points: points.default(10),
    negative: points.default(20),
  }).prefault({}),
  DR08: section({ enabled, workingDays: positive.default(2), points: points.default(5) }).prefault({}),
  DR09: section({
    enabled: flag.default(false),
    level: perStage(needLevel, ['off', 'off', 1, 2, 3, 'off']),
    points: points.default(10),
  }).prefault({}),
}).prefault({})

export const riskPolicy = section({ bands, caps, hard, account, deal }).prefault({})
