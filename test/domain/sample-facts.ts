import { addDays, type Day } from '../../src/domain/day.ts'
import type { AccountFacts, DealFacts } from '../../src/domain/risk/facts.ts'

const TODAY: Day = '2026-06-01'

/** A number from 0 to below 1, the same row of them for one seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number

const whole = (random: Random, from: number, to: number) => from + Math.floor(random() * (to - from + 1))
const pick = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)]!
const ago = (random: Random, most: number): Day => addDays(TODAY, -whole(random, 0, most))
const some = <T>(random: Random, most: number, make: () => T): T[] =>
  Array.from({ length: whole(random, 0, most) }, make)
const BANDS = ['healthy', 'watch', 'at_risk', 'critical'] as const

/** An account in any state: most of its rules may count. */
export function sampleAccount(random: Random): AccountFacts {
  const maybe = random() < 0.8
  const bricks = () => ({
    day: ago(random, 90),
    push: whole(random, 0, 2),
    share: whole(random, 0, 2),
    contact: whole(random, 0, 2),
    personal: whole(random, 0, 2),
  })
  return {
    tier: pick(random, ['A', 'B', 'C', 'D'] as const),
    currency: 'CNY',
    ...(maybe && { lastContactOn: ago(random, 200) }),
    ...(random() < 0.5 && { lastDecisionContact: { day: ago(random, 200), name: 'X' } }),
    people: some(random, 3, () => ({ contactId: whole(random, 1, 9), lastOn: ago(random, 120) })),
    walls: some(random, 2, bricks),
    complaints: some(random, 2, () => ({
      code: 'C1',
      level: pick(random, ['grumble', 'complaint', 'crisis'] as const),
      openedOn: ago(random, 20),
      dueOn: addDays(TODAY, whole(random, -10, 10)),
    })),
    satisfactions: some(random, 1, () => ({
      day: ago(random, 250),
      actual: whole(random, 0, 10),
      expected: whole(random, 0, 10),
      scale: 10,
    })),
    revenues: some(random, 6, () => ({ day: ago(random, 180), amount: whole(random, 0, 100) })),
    receivables: some(random, 2, () => ({
      asOf: ago(random, 50),
      daysOverdue: whole(random, 0, 90),
      amount: 5,
    })),
    competitorSignals: some(random, 1, () => ({
      day: ago(random, 60),
      kind: pick(random, ['presence', 'displacement'] as const),
    })),
    churnFlags: some(random, 1, () => ({ day: ago(random, 90), reason: whole(random, 1, 5) })),
    nextSteps: some(random, 4, () => ({ id: 'F1', text: 'x', due: addDays(TODAY, whole(random, -10, 5)) })),
    ...(random() < 0.7 && { planReviewedOn: ago(random, 150) }),
    ...(random() < 0.7 && { profile: { percent: whole(random, 0, 100), checkedOn: ago(random, 250) } }),
    deals: some(random, 2, () => ({ code: 'D1', name: 'x', band: pick(random, BANDS) })),
    exceptions: [],
  }
}

/** A deal in any state. */
export function sampleDeal(random: Random): DealFacts {
  return {
    stage: pick(random, [1, 2, 3, 4, 5, 6] as const),
    enteredOn: ago(random, 120),
    heldDays: 0,
    ...(random() < 0.7 && { nextStep: { text: 'x', due: addDays(TODAY, whole(random, -20, 10)) } }),
    ...(random() < 0.7 && { expectedClose: addDays(TODAY, whole(random, -20, 60)) }),
    closePushes: whole(random, 0, 4),
    ...(random() < 0.7 && { lastActivityOn: ago(random, 60) }),
    stakeholders: some(random, 3, () => ({
      name: 'X',
      title: '',
      layer: pick(random, ['decision', 'management', 'operation'] as const),
      weight: pick(random, [0, 30, 50, 100]),
      stance: pick(random, ['sponsor', 'supporter', 'neutral', 'opponent', 'unknown'] as const),
      ...(random() < 0.5 && { metOn: ago(random, 60) }),
    })),
    coaches: some(random, 1, () => ({ name: 'Y', lastInfoOn: ago(random, 60) })),
    ...(random() < 0.3 && { pendingMove: { code: 'AP1', to: 3, askedOn: ago(random, 10) } }),
    ...(random() < 0.8 && { needLevel: whole(random, 0, 3) }),
    exceptions: [],
  }
}
