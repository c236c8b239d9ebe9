import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { defaultPolicy, type Policy, parsePolicy } from '../../src/domain/policy.ts'
import { assessAccount, assessDeal } from '../../src/domain/risk/assess.ts'
import type { Assessment } from '../../src/domain/risk/assessment.ts'
import type { AccountFacts, DealFacts } from '../../src/domain/risk/facts.ts'
import { weekdays } from './example.ts'
import { TODAY } from './facts.ts'

/** Everything of an assessment that a stored one must not get wrong. */
function mark({ signals, excepted, hard, band, score, gaps }: Assessment): string {
  const points = [...signals, ...excepted].map((signal) => `${signal.code}=${signal.points}`)
  return JSON.stringify([points, excepted.map(({ until }) => until), hard, band, score, gaps])
}

/** No change on any day before `changesOn`, a change on it; without it none for as long as any window or limit reaches. */
function isExact(assess: (today: Day) => Assessment): void {
  const now = assess(TODAY)
  const last = now.changesOn ?? addDays(TODAY, 500)
  expect(last > TODAY).toBe(true)
  for (let day = addDays(TODAY, 1); day < last; day = addDays(day, 1))
    expect(mark(assess(day)), day).toBe(mark(now))
  if (now.changesOn) expect(mark(assess(now.changesOn)), now.changesOn).not.toBe(mark(now))
}

const day = fc.integer({ min: -220, max: 40 }).map((days) => addDays(TODAY, days))
const brick = fc.integer({ min: 0, max: 2 })
const some = <T>(one: fc.Arbitrary<T>, maxLength = 3) => fc.array(one, { maxLength })
const exceptions = some(
  fc.record({ rule: fc.constantFrom('AR01', 'AR02', 'AR08', 'AR12', 'DR01', 'DR02', 'DR04'), until: day }),
  2,
)

const accounts = fc.record(
  {
    tier: fc.constantFrom('A', 'B', 'C', 'D'),
    currency: fc.constant('CNY'),
    lastContactOn: day,
    lastDecisionContact: fc.record({ day }),
    people: some(fc.record({ contactId: fc.nat(), lastOn: day })),
    plannedContactOn: day,
    walls: some(fc.record({ day, push: brick, share: brick, contact: brick, personal: brick })),
    complaints: some(
      fc.record({
        code: fc.constant('C1'),
        level: fc.constantFrom('grumble', 'complaint', 'crisis'),
        openedOn: day,
        dueOn: day,
      }),
    ),
    satisfactions: some(
      fc.record({ day, actual: fc.nat(10), expected: fc.nat(10), scale: fc.constantFrom(5, 10, 100) }),
    ),
    revenues: some(fc.record({ day, amount: fc.integer({ min: -50, max: 500 }) }), 6),
    revenueKnown: day,
    receivables: some(fc.record({ asOf: day, daysOverdue: fc.nat(90), amount: fc.nat(100) })),
    competitorSignals: some(fc.record({ day, kind: fc.constantFrom('presence', 'displacement') })),
    churnFlags: some(fc.record({ day, reason: fc.integer({ min: 1, max: 5 }) })),
    nextSteps: some(fc.record({ id: fc.nat(), text: fc.constant('x'), due: day }), 5),
    planReviewedOn: day,
    profile: fc.record({ percent: fc.nat(100), checkedOn: day }),
    deals: some(
      fc.record({
        code: fc.constant('D1'),
        name: fc.constant('x'),
        band: fc.constantFrom('healthy', 'watch', 'at_risk', 'critical'),
      }),
    ),
    exceptions,
  },
  {
    requiredKeys: [
      'tier',
      'currency',
      'people',
      'walls',
      'complaints',
      'satisfactions',
      'revenues',
      'receivables',
      'competitorSignals',
      'churnFlags',
      'nextSteps',
      'deals',
      'exceptions',
    ],
  },
) as fc.Arbitrary<AccountFacts>

const deals = fc.record(
  {
    stage: fc.constantFrom(1, 2, 3, 4, 5, 6),
    enteredOn: day,
    heldDays: fc.nat(20),
    hold: fc.tuple(day, fc.nat(90)).map(([from, days]) => ({ from, until: addDays(from, days) })),
    nextStep: fc.record({ text: fc.constant('x'), due: day }),
    expectedClose: day,
    closePushes: fc.nat(3),
    lastActivityOn: day,
    stakeholders: some(
      fc.record(
        {
          name: fc.constant('某人'),
          title: fc.constant(''),
          layer: fc.constantFrom('decision', 'management', 'operation'),
          weight: fc.nat(100),
          stance: fc.constantFrom('sponsor', 'supporter', 'neutral', 'opponent', 'unknown'),
          metOn: day,
        },
        { requiredKeys: ['title', 'layer', 'weight', 'stance'] },
      ),
    ),
    coaches: some(fc.record({ name: fc.constant('E'), lastInfoOn: day }, { requiredKeys: ['name'] }), 2),
    pendingMove: fc.record({ code: fc.constant('AP1'), to: fc.constant(4), askedOn: day }),
    needLevel: fc.nat(3),
    exceptions,
  },
  {
    requiredKeys: ['stage', 'enteredOn', 'heldDays', 'closePushes', 'stakeholders', 'coaches', 'exceptions'],
  },
) as fc.Arbitrary<DealFacts>

/** Odd numbers, so that an edge computed for the defaults alone would be found out. */
const odd = parsePolicy(`
risk:
  account:
    AR01: { cadence: { A: 6.5, B: 11, C: 23, D: 61 }, steps: [{ ratio: 1.1, points: 11 }, { ratio: 3.3, points: 12 }] }
    AR03: { days: 45.5, people: 2 }
    AR08: { days: 30 }
    AR07: { days: 20 }
  deal:
    DR01: { limit: { 3: 10.5 }, steps: [{ ratio: 1.1, points: 20 }] }
    DR08: { workingDays: 1.5 }
    DR09: { enabled: true }
`)

describe('changesOn is exact: nothing changes before it, something changes on it', () => {
  const policies: [string, Policy][] = [
    ['default policy', defaultPolicy],
    ['odd policy', odd],
  ]
  it.each(policies)('accounts, %s', (_name, policy) => {
    fc.assert(
      fc.property(accounts, (facts) => isExact((today) => assessAccount(facts, policy, today, weekdays))),
      { numRuns: 150 },
    )
  })

  it.each(policies)('deals, %s', (_name, policy) => {
    fc.assert(
      fc.property(deals, (facts) => isExact((today) => assessDeal(facts, policy, today, weekdays))),
      { numRuns: 150 },
    )
  })

  it('does not mind what was assessed before: the same facts give the same assessment', () => {
    fc.assert(
      fc.property(accounts, day, (facts, today) => {
        const before = JSON.stringify(facts)
        expect(assessAccount(facts, defaultPolicy, today, weekdays)).toEqual(
          assessAccount(facts, defaultPolicy, today, weekdays),
        )
        expect(JSON.stringify(facts)).toBe(before)
      }),
      { numRuns: 50 },
    )
  })
})
