import { dateOf } from '../db/days.ts'
import type { Tier } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'

/** What is decided about an account: its tier, who stands in, who owns it. */

export async function setTier(work: Work, accountId: number, tier: Tier | null): Promise<void> {
  await work.tx.account.update({ where: { id: accountId }, data: { tier } })
}

/** How many accounts of this tier a person owns. */
export async function countTier(work: Work, ownerId: number, tier: Tier): Promise<number> {
  return work.tx.account.count({ where: { ownerId, tier } })
}

export async function setBackup(work: Work, accountId: number, backupId: number | null): Promise<void> {
  await work.tx.account.update({ where: { id: accountId }, data: { backupId } })
}

/** What moves with an account: its deals and steps, complaints and planned visits from today on that the old owner had. Gives the deals' ids. */
export async function setOwner(
  work: Work,
  account: { id: number; ownerId: number; backupId: number | null },
  to: number,
): Promise<number[]> {
  const { id: accountId, ownerId, backupId } = account
  const own = { accountId, ownerId }
  const deals = await work.tx.deal.findMany({ where: own, select: { id: true } })
  await work.tx.deal.updateMany({ where: own, data: { ownerId: to } })
  await work.tx.nextStep.updateMany({ where: { ...own, status: 'open' }, data: { ownerId: to } })
  await work.tx.complaint.updateMany({ where: { ...own, closedOn: null }, data: { ownerId: to } })
  await movePlanned(work, accountId, ownerId, to)
  const old = await work.tx.person.findUnique({ where: { id: ownerId }, select: { active: true } })
  // Nobody stands in for themselves: who owned it does, while they are here.
  const standsIn = backupId === to ? (old?.active ? ownerId : null) : backupId
  await work.tx.account.update({ where: { id: accountId }, data: { ownerId: to, backupId: standsIn } })
  return deals.map(({ id }) => id)
}

/**
 * Open deals, steps and complaints of an account, and visits planned from today on, that belong to somebody who has left and does not own the account:
 * they go to `to`. Gives the deals' ids.
 */
export async function moveLeft(
  work: Work,
  { accountId, from, to }: { accountId: number; from: number; to: number },
): Promise<number[]> {
  const own = { accountId, ownerId: from }
  const open = { ...own, status: { in: ['open' as const, 'on_hold' as const] } }
  const deals = await work.tx.deal.findMany({ where: open, select: { id: true } })
  await work.tx.deal.updateMany({ where: open, data: { ownerId: to } })
  await work.tx.nextStep.updateMany({ where: { ...own, status: 'open' }, data: { ownerId: to } })
  await work.tx.complaint.updateMany({ where: { ...own, closedOn: null }, data: { ownerId: to } })
  await movePlanned(work, accountId, from, to)
  return deals.map(({ id }) => id)
}

/** Visits that are planned from today on; where the new owner has planned one for the same day, theirs stays. */
async function movePlanned(work: Work, accountId: number, from: number, to: number): Promise<void> {
  const ahead = { accountId, day: { gte: dateOf(work.today) } }
  const theirs = await work.tx.weekPlan.findMany({ where: { ...ahead, personId: to }, select: { day: true } })
  const days = theirs.map(({ day }) => day)
  await work.tx.weekPlan.deleteMany({ where: { accountId, personId: from, day: { in: days } } })
  await work.tx.weekPlan.updateMany({ where: { ...ahead, personId: from }, data: { personId: to } })
}

/** What whoever takes an account over should know. */
export async function packOf(work: Work, accountId: number, ownerId: number) {
  const deals = await work.tx.deal.findMany({
    where: { accountId, status: { in: ['open', 'won', 'on_hold'] } },
    select: { code: true, name: true, stage: true },
    orderBy: { id: 'desc' },
    take: 5,
  })
  const steps = await work.tx.nextStep.findMany({
    where: { accountId, ownerId, status: 'open' },
    select: { text: true, due: true },
    orderBy: { due: 'asc' },
    take: 5,
  })
  const promises = await work.tx.commitment.findMany({
    where: { accountId, doneOn: null, brokenOn: null },
    select: { text: true, byUs: true },
    orderBy: { id: 'desc' },
    take: 5,
  })
  const people = await work.tx.contact.findMany({
    where: { accountId, leftOn: null },
    select: { name: true },
    orderBy: [{ lastMetOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: 8,
  })
  const complaints = await work.tx.complaint.count({ where: { accountId, closedOn: null } })
  const [visit] = await work.tx.visit.findMany({
    where: { accountId, undoneAt: null },
    select: { day: true, summary: true },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take: 1,
  })
  return { deals, steps, promises, people, complaints, visit }
}
export type Pack = Awaited<ReturnType<typeof packOf>>
