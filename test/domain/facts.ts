import type { AccountFacts, DealFacts } from '../../src/domain/risk/facts.ts'

/** The morning all table tests look from: Monday 2026-06-01. */
export const TODAY = '2026-06-01'

/** A tier A account without any signal on TODAY; `over` is what a test is about. */
export function account(over: Partial<AccountFacts> = {}): AccountFacts {
  return {
    tier: 'A',
    currency: 'CNY',
    lastContactOn: '2026-05-30',
    lastDecisionContact: { day: '2026-05-30', name: '孙副总' },
    people: [
      { contactId: 1, lastOn: '2026-05-30' },
      { contactId: 2, lastOn: '2026-05-28' },
    ],
    walls: [{ day: '2026-05-22', push: 2, share: 2, contact: 2, personal: 2 }],
    complaints: [],
    satisfactions: [{ day: '2026-05-17', actual: 9, expected: 8, scale: 10 }],
    revenues: [
      { day: '2026-05-10', amount: 100_00 },
      { day: '2026-02-09', amount: 100_00 },
    ],
    receivables: [],
    competitorSignals: [],
    churnFlags: [],
    nextSteps: [],
    planReviewedOn: '2026-05-20',
    deals: [],
    exceptions: [],
    ...over,
  }
}

/** A stage 3 deal without any signal on TODAY. */
export function deal(over: Partial<DealFacts> = {}): DealFacts {
  return {
    stage: 3,
    enteredOn: '2026-05-25',
    heldDays: 0,
    nextStep: { text: '发修订报价', due: '2026-06-05' },
    expectedClose: '2026-08-15',
    closePushes: 0,
    lastActivityOn: '2026-05-29',
    stakeholders: [
      {
        name: 'Mark Olsen',
        title: '',
        layer: 'decision',
        weight: 60,
        stance: 'supporter',
        metOn: '2026-05-29',
      },
      { name: 'Elena Ruiz', title: '', layer: 'management', weight: 40, stance: 'sponsor' },
    ],
    coaches: [{ name: 'Elena Ruiz', lastInfoOn: '2026-05-26' }],
    exceptions: [],
    ...over,
  }
}

/** Points by the code of their rule. */
export function points(signals: { code: string; points: number }[]): Record<string, number> {
  return Object.fromEntries(signals.map((signal) => [signal.code, signal.points]))
}

/** Somebody of a decision group. */
export function person(
  layer: 'decision' | 'management',
  weight: number,
  stance: 'sponsor' | 'supporter' | 'neutral' | 'opponent',
) {
  return { name: '某人', title: '', layer, weight, stance }
}
