import type { Policy } from './policy.ts'

/** What a customer is granted beyond the list (S30, S69, S70): percent off the price of a deal, or days to pay. */
export const CONDITIONS = ['discount', 'payment'] as const
export type Condition = (typeof CONDITIONS)[number]

/** A condition and how much of it: percent, or days. */
export type Terms = { condition: Condition; value: number }

type Tier = 'A' | 'B' | 'C' | 'D'
export type Step = Policy['terms'][Condition]['steps'][number]

/**
 * Who decides about these terms (condition → range → decider, 002:166): nobody need be asked up to what the tier has; then the first step that
 * reaches so far; above the last one nobody can be asked. An account without a tier has what D has.
 */
export function stepFor(
  { condition, value }: Terms,
  tier: Tier | null,
  { terms }: Pick<Policy, 'terms'>,
): { is: 'free'; upTo: number } | { is: 'asked'; step: Step } | { is: 'outside' } {
  const { free, steps } = terms[condition]
  const upTo = free[tier ?? 'D']
  if (value <= upTo) return { is: 'free', upTo }
  const step = steps.find(({ to }) => value <= to)
  return step ? { is: 'asked', step } : { is: 'outside' }
}

/** What is left of a price after so many percent off, in minor units; never less than what was granted, by rounding down. */
export function priceAfter(price: number, percent: number): number {
  return Math.floor((price * (100 - percent)) / 100)
}

/** Discounts that were granted on a deal, with the price they were taken from. Minor units of the deal's currency. */
export type Granted = Terms & { code: string; of: number | undefined }

/** The price that a discount is taken from: what the deal was worth before any was granted, so that two of them do not add up unseen. */
export function priceBefore(amount: number, granted: readonly Granted[]): number {
  return Math.max(amount, ...granted.map(({ of }) => of ?? 0))
}

/** The lowest price that was granted, with the request that granted it. */
export function lowestGranted(granted: readonly Granted[]): { code: string; price: number } | undefined {
  const prices = granted.flatMap(({ condition, code, value, of }) =>
    condition === 'discount' && of !== undefined ? [{ code, price: priceAfter(of, value) }] : [],
  )
  return prices.sort((a, b) => a.price - b.price)[0]
}
