import type { Work } from '../db/work.ts'
import { CRITERIA, type KeyCriterion } from '../domain/nomination.ts'

/** A change of an account's tier, as the history of changes has it: null is an ordinary account. */
export type TierChange = {
  at: Date
  by: string | undefined
  from: string | null
  to: string | null
  reason: string | undefined
  /** Why it was proposed as a key account (S03). */
  criteria: KeyCriterion[]
}

/** Changes that a card shows. */
const MOST = 6

/** Who set the tier of an account to what, when and why, the newest first. */
export async function tierChanges(work: Work, code: string): Promise<TierChange[]> {
  const rows = await work.tx.audit.findMany({
    where: { subject: `account:${code}`, what: 'fact.tier' },
    include: { person: { select: { name: true } } },
    orderBy: { id: 'desc' },
    take: MOST,
  })
  return rows.map(({ at, before, after, person }) => ({
    at,
    by: person?.name,
    from: textOf(before, 'tier') ?? null,
    to: textOf(after, 'tier') ?? null,
    reason: textOf(after, 'reason'),
    criteria: CRITERIA.filter((name) => textOf(after, 'criteria')?.split(',').includes(name)),
  }))
}

function textOf(json: unknown, key: string): string | undefined {
  const value =
    typeof json === 'object' && json !== null
      ? Object.entries(json).find(([name]) => name === key)
      : undefined
  return typeof value?.[1] === 'string' ? value[1] : undefined
}
