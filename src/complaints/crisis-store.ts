import { accountsById } from '../accounts/store.ts'
import { dateOf } from '../db/days.ts'
import { type Work, writeHeldBack } from '../db/work.ts'
import { addDays } from '../domain/day.ts'
import type { Named } from '../domain/reminder-line.ts'
import { maySee } from '../domain/rights.ts'
import { hoursOf, isAway } from '../people/hours-store.ts'

// SQL by hand: a key that is compared with a code.

/** Why somebody hears of a crisis. */
export type CrisisRole = 'duty' | 'owner' | 'delegate' | 'manager' | 'above' | 'service'

export type Crisis = { id: number; code: string; subject: string; account: Named & { ownerId: number } }

/** Older ones were told in their time; days. */
const NEWS_DAYS = 3

/** Open crises nobody has acknowledged in the minutes of the policy. Only those with an hour of opening: an imported one has none. */
export async function crisesUnanswered(work: Work): Promise<Crisis[]> {
  const since = new Date(work.now.getTime() - work.policy.complaints.crisisAcknowledgeMinutes * 60_000)
  return work.tx.complaint.findMany({
    where: {
      level: 'crisis',
      status: 'open',
      closedOn: null,
      openedAt: { lte: since },
      openedOn: { gte: dateOf(addDays(work.today, -NEWS_DAYS)) },
    },
    select: {
      id: true,
      code: true,
      subject: true,
      account: { select: { id: true, code: true, name: true, aliases: true, ownerId: true } },
    },
    orderBy: { id: 'asc' },
  })
}

/** Those on duty; where nobody is, the account's owner or who stands in for them, the managers above, and service. Each once. */
export async function crisisReaders(
  work: Work,
  { account }: Crisis,
): Promise<{ id: number; role: CrisisRole }[]> {
  const [row] = await accountsById(work, [account.id])
  // A confidential account exists only for its owner, back-up and their managers, in a crisis too.
  const seen = (id: number) => row !== undefined && maySee({ id, role: 'rep', teamId: null }, row)
  const onDuty = (
    await work.tx.person.findMany({ where: { onDuty: true, active: true }, select: { id: true } })
  ).filter(({ id }) => seen(id))
  if (onDuty.length > 0) return onDuty.map(({ id }) => ({ id, role: 'duty' }))
  const [owner] = await hoursOf(work, [account.ownerId])
  const delegate = owner && isAway(owner, work.today) ? owner.away?.delegateId : undefined
  const service = await work.tx.person.findMany({
    where: { role: 'service', active: true },
    select: { id: true },
  })
  const all: { id: number; role: CrisisRole }[] = [
    delegate && seen(delegate) ? { id: delegate, role: 'delegate' } : { id: account.ownerId, role: 'owner' },
    ...(row?.ownerChain ?? []).map((id, at) => ({
      id,
      role: at === 0 ? ('manager' as const) : ('above' as const),
    })),
    ...service.map(({ id }) => ({ id, role: 'service' as const })),
  ]
  return all.filter(({ id }, at) => seen(id) && all.findIndex((each) => each.id === id) === at)
}

/**
 * Who was told about a complaint, with the keys of the messages. What was not sent yet is forgotten: nobody needs to hear that something
 * they never heard of is over.
 */
export async function toldAbout(work: Work, code: string): Promise<{ key: string; personId: number }[]> {
  const about = {
    OR: [{ key: { startsWith: `crisis:${code}:` } }, { key: { startsWith: `complaint:${code}:` } }],
  }
  await writeHeldBack(work)
  await work.tx.outbox.deleteMany({ where: { ...about, sentAs: null, lockedUntil: null } })
  return work.tx.$queryRaw<{ key: string; personId: number }[]>`
    SELECT o.key, p.id AS "personId" FROM "Person" p
    JOIN "Outbox" o ON o.key IN ('crisis:' || ${code} || ':' || p.id, 'complaint:' || ${code} || ':' || p.id) ORDER BY o.id`
}
