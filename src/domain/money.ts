/**
 * An amount of money: whole minor units (fen, cents) and an ISO currency. A number, not a bigint, because evidence is stored as
 * JSON; 2^53 minor units are 90 000 billion, and `minorOf` refuses what is larger instead of rounding it.
 */
export type Money = { amount: number; currency: string }

/** Minor units from the database. Throws beyond 2^53. */
export function minorOf(amount: bigint): number {
  const minor = Number(amount)
  if (!Number.isSafeInteger(minor)) throw new Error(`amount of ${amount} minor units is too large`)
  return minor
}

/** Asking Intl takes near a millisecond. Only real codes are kept, of which there are three hundred. */
const digits = new Map<string, number>()

/** Digits behind the point of a currency: 2 for CNY, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  try {
    const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
    }).resolvedOptions()
    if (digits.size < 400) digits.set(currency, maximumFractionDigits)
    return maximumFractionDigits
  } catch {
    return 2
  }
}

/** Minor units of an amount in major units; thresholds in the policy and columns of import files are major. Half a unit rounds up. */
export function minorFrom(major: number, currency: string): number {
  return Math.round(major * 10 ** digitsOf(currency))
}

/** Major units of an amount in minor units: only for showing. */
export function majorFrom(minor: number, currency: string): number {
  return minor / 10 ** digitsOf(currency)
}

/** Sums per currency, in the order in which currencies appear: amounts of two currencies are never added. */
export function sumsOf(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>()
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount)
  return [...sums].map(([currency, amount]) => ({ amount, currency }))
}
