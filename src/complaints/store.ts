import { z } from 'zod'
import { type AccountRow, accountsById } from '../accounts/store.ts'
import { audit } from '../db/audit.ts'
import { dateOf, dayOf } from '../db/days.ts'
import type { ComplaintStatus } from '../db/generated/enums.ts'
import { type Work, writeHeldBack } from '../db/work.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import type { ComplaintLevel } from '../domain/complaint.ts'
import { type Day, dayIn } from '../domain/day.ts'

// SQL by hand: a row lock.

/** One thing that happened to a complaint; `words` are people's own. */
export type Named = { code: string; name: string; aliases: readonly string[] }

type ComplaintEvent = {
  what: 'open' | 'add' | 'acknowledge' | 'answer' | 'refuse' | 'raise' | 'lower' | 'close'
  day: Day
  by: string
  words: string
}

export type ComplaintView = {
  code: string
  level: ComplaintLevel
  status: 'open' | 'acknowledged' | 'answered' | 'closed'
  subject: string
  openedOn: Day
  dueOn: Day
  closedOn: Day | null
  /** The day by which somebody takes it. */
  takeBy: Day
  handler: string
  account: Named
  today: Day
  history: ComplaintEvent[]
}

export type ComplaintRow = {
  id: number
  code: string
  level: ComplaintLevel
  status: ComplaintStatus
  subject: string
  openedOn: Day
  dueOn: Day
  closedOn: Day | null
  /** Who handles it; null: the account's owner. */
  ownerId: number | null
  account: AccountRow
}

/** Complaints with their accounts, in the order of `ids`. */
async function complaintsById(work: Work, ids: readonly number[]): Promise<ComplaintRow[]> {
  const rows = await work.tx.complaint.findMany({ where: { id: { in: [...ids] } } })
  const accounts = await accountsById(work, [...new Set(rows.map((row) => row.accountId))])
  return ids.flatMap((id) => {
    const row = rows.find((each) => each.id === id)
    const account = accounts.find((each) => each.id === row?.accountId)
    if (!row || !account) return []
    return {
      ...row,
      openedOn: dayOf(row.openedOn),
      dueOn: dayOf(row.dueOn),
      closedOn: row.closedOn && dayOf(row.closedOn),
      account,
    }
  })
}

/** Open complaints of an account, or of all that somebody owns, the oldest first; ten at most. */
export async function openComplaintsOf(
  work: Work,
  whose: { accountId: number } | { ownerId: number },
): Promise<{ code: string; subject: string }[]> {
  return work.tx.complaint.findMany({
    where: {
      closedOn: null,
      status: { not: 'closed' },
      ...('accountId' in whose ? whose : { account: { ownerId: whose.ownerId } }),
    },
    select: { code: true, subject: true },
    orderBy: [{ openedOn: 'asc' }, { id: 'asc' }],
    take: 10,
  })
}

/** By its code (`C3`, case does not count), whatever its state. Rights are the caller's. */
export async function complaintByCode(work: Work, code: string): Promise<ComplaintRow | undefined> {
  const row = await work.tx.complaint.findUnique({
    where: { code: code.toUpperCase() },
    select: { id: true },
  })
  return row ? (await complaintsById(work, [row.id]))[0] : undefined
}

/**
 * Complaints of an account that are open or were closed on or after `since`, the newest first. Locks the account's row until the end of the
 * transaction: of two people who tell the same matter at once the second sees what the first wrote.
 */
export async function recentComplaints(work: Work, accountId: number, since: Day): Promise<ComplaintRow[]> {
  await work.tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${accountId} FOR UPDATE`
  const rows = await work.tx.complaint.findMany({
    where: { accountId, OR: [{ closedOn: null }, { closedOn: { gte: dateOf(since) } }] },
    orderBy: { id: 'desc' },
    take: 50,
    select: { id: true },
  })
  return complaintsById(
    work,
    rows.map(({ id }) => id),
  )
}

/** Writes a new complaint; it counts from today. */
export async function addComplaint(
  work: Work,
  complaint: { accountId: number; level: ComplaintLevel; subject: string; dueOn: Day },
): Promise<{ id: number; code: string }> {
  return work.tx.complaint.create({
    data: {
      ...complaint,
      openedOn: dateOf(work.today),
      openedAt: work.now,
      dueOn: dateOf(complaint.dueOn),
    },
    select: { id: true, code: true },
  })
}

/** What happens to a complaint after it was opened; the words are people's own. */
export type ComplaintChange = {
  what: ComplaintEvent['what']
  byId: number
  words: string
  status?: ComplaintStatus
  level?: ComplaintLevel
  dueOn?: Day
  ownerId?: number
}

/** Changes an open complaint and keeps what was said in the history; false when somebody closed it in the meantime. */
export async function changeComplaint(
  work: Work,
  complaint: ComplaintRow,
  change: ComplaintChange,
): Promise<boolean> {
  const { what, byId, words, status, level, dueOn, ownerId } = change
  const { count } = await work.tx.complaint.updateMany({
    where: { id: complaint.id, closedOn: null },
    data: {
      ...(status && { status }),
      ...(level && { level }),
      ...(dueOn && { dueOn: dateOf(dueOn) }),
      ...(ownerId !== undefined && { ownerId }),
      ...(status === 'closed' && { closedOn: dateOf(work.today) }),
    },
  })
  if (count === 0) return false
  await audit(work, {
    personId: byId,
    what: `complaint.${what}`,
    subject: `complaint:${complaint.code}`,
    before: { status: complaint.status, level: complaint.level, dueOn: complaint.dueOn },
    after: { words, ...(status && { status }), ...(level && { level }), ...(dueOn && { dueOn }) },
  })
  return true
}

/** Takes back a complaint that was opened by mistake; undefined when somebody has worked on it since. */
export async function undoComplaint(work: Work, id: number): Promise<number | undefined> {
  const row = await work.tx.complaint.findUnique({ where: { id } })
  if (row?.status !== 'open') return undefined
  await work.tx.complaint.delete({ where: { id } })
  return row.accountId
}

/** The code of the account that a complaint was opened on, as the history has it; also after it was taken back. */
export async function openedOn(work: Work, code: string): Promise<string | undefined> {
  const row = await work.tx.audit.findFirst({
    where: { subject: `complaint:${code}`, what: 'complaint.open' },
    select: { after: true },
  })
  return z.object({ account: z.string() }).safeParse(row?.after).data?.account
}

const EVENTS: readonly ComplaintEvent['what'][] = [
  'open',
  'add',
  'acknowledge',
  'answer',
  'refuse',
  'raise',
  'lower',
  'close',
]

/** A complaint with its history, ready for its card. */
export async function viewComplaint(work: Work, complaint: ComplaintRow): Promise<ComplaintView> {
  await writeHeldBack(work)
  const rows = await work.tx.audit.findMany({
    where: { subject: `complaint:${complaint.code}` },
    orderBy: { id: 'asc' },
    select: { what: true, at: true, personId: true, after: true },
    take: 50,
  })
  const ids = [...rows.map((row) => row.personId), complaint.ownerId].filter((id) => id !== null)
  const people = await work.tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  const nameOf = (id: number | null) => people.find((person) => person.id === id)?.name
  return {
    ...complaint,
    handler: nameOf(complaint.ownerId) ?? complaint.account.ownerName,
    today: work.today,
    takeBy: addWorkingDays(
      work.calendar,
      complaint.openedOn,
      Math.ceil(work.policy.complaints.acknowledgeDays),
    ),
    history: rows.flatMap(({ what, at, personId, after }): ComplaintEvent[] => {
      const event = EVENTS.find((each) => what === `complaint.${each}`)
      if (!event) return []
      const words = after && typeof after === 'object' && 'words' in after ? String(after['words']) : ''
      return [{ what: event, day: dayIn(work.zone, at), by: nameOf(personId) ?? '', words }]
    }),
  }
}
