import type { Work } from '../db/work.ts'
import type { Money } from '../domain/money.ts'
import { sumsOf } from '../domain/money.ts'
import type { Person } from '../domain/rights.ts'
import { type AccountRow, visibleAccounts } from './store.ts'

// SQL by hand: a group is as deep as its companies are.

/** Deeper groups than this are slips. */
const DEEPEST = 10

/** An account and everything below it, itself first. */
export async function groupOf(work: Work, accountId: number): Promise<{ id: number }[]> {
  return work.tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE below(id, depth) AS (
      SELECT ${accountId}::int, 0
      UNION SELECT a.id, b.depth + 1 FROM "Account" a JOIN below b ON a."parentId" = b.id WHERE b.depth < ${DEEPEST})
    SELECT id FROM below GROUP BY id ORDER BY min(depth), id`
}

/** The group around an account as this reader may see it: whom it belongs to, who belongs to it, and what they buy together. */
export type Group = {
  parent: AccountRow | undefined
  /** Everything below it, itself not. */
  subsidiaries: AccountRow[]
  /** Twelve months of revenue of the account and all below it, each counted once, by currency; minor units. */
  revenue: Money[]
}

/** Undefined where it stands alone, or where the reader sees nobody else of its group. `around`: what its overview says. */
export async function groupAround(
  work: Work,
  person: Person,
  account: AccountRow,
  { parentId, hasBelow }: { parentId: number | null; hasBelow: boolean },
): Promise<Group | undefined> {
  if (parentId === null && !hasBelow) return undefined
  const below = (await groupOf(work, account.id)).map(({ id }) => id).filter((id) => id !== account.id)
  const [parent] = parentId === null ? [] : await visibleAccounts(work, person, [parentId])
  const subsidiaries = await visibleAccounts(work, person, below)
  if (!parent && subsidiaries.length === 0) return undefined
  const rows = await work.tx.account.findMany({
    where: { id: { in: [account.id, ...subsidiaries.map(({ id }) => id)] } },
    select: { revenue12: true, currency: true },
  })
  const revenue = sumsOf(rows.map(({ revenue12, currency }) => ({ amount: Number(revenue12), currency })))
  return { parent, subsidiaries, revenue }
}
