import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { addMonths } from '../domain/day.ts'
import type { Purchases } from '../domain/nomination.ts'

/** What an account bought in the last twelve months, minor units. */
export async function purchasesOf(work: Work, accountId: number): Promise<Purchases> {
  const day = { gt: dateOf(addMonths(work.today, -12)), lte: dateOf(work.today) }
  const { _sum, _max, _count } = await work.tx.revenue.aggregate({
    where: { accountId, day },
    _sum: { amount: true },
    _max: { amount: true },
    _count: true,
  })
  return { revenue12: Number(_sum.amount ?? 0), largest: Number(_max.amount ?? 0), rows: _count }
}

/** Notes that an account was looked at as a key account today (S03): the yearly check begins anew. */
export async function noteTierCheck(
  work: Work,
  accountId: number,
  told: { value: string; source: string; byId: number },
): Promise<void> {
  const row = { ...told, day: dateOf(work.today) }
  await work.tx.profileFact.upsert({
    where: { accountId_field: { accountId, field: 'tier_check' } },
    create: { accountId, field: 'tier_check', ...row },
    update: row,
  })
}

/** Accounts of tier A without this one: of its owner, and of the company. */
export async function countTierA(work: Work, { id, ownerId }: { id: number; ownerId: number }) {
  const others = { tier: 'A' as const, id: { not: id } }
  return {
    rep: await work.tx.account.count({ where: { ...others, ownerId } }),
    company: await work.tx.account.count({ where: others }),
  }
}

/** The group that an account belongs to. */
export async function parentOf(work: Work, accountId: number): Promise<number | null> {
  const row = await work.tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { parentId: true },
  })
  return row.parentId
}
