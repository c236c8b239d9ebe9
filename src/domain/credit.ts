/** What an account owes us and how much of it is allowed (S12). Minor units of one currency. */

/** Everything that is owed, overdue or not; credit notes lower it, and nobody owes less than nothing. */
export function owedIn(rows: readonly { amount: number }[]): number {
  return Math.max(
    0,
    rows.reduce((sum, { amount }) => sum + amount, 0),
  )
}

/** `limit` and `owed` of the account, `currency` of both. */
export type Credit = { limit: number; owed: number; currency: string }

/**
 * Whether a deal would take what they owe beyond the limit: receivables and its amount together. A deal in another currency cannot be compared,
 * and nobody is let through by a missing rate.
 */
export function creditFor(
  { limit, owed, currency }: Credit,
  deal: { amount: number; currency: string },
): { within: boolean; exposure: number | undefined } {
  if (deal.currency !== currency) return { within: false, exposure: undefined }
  const exposure = owed + deal.amount
  return { within: exposure <= limit, exposure }
}
