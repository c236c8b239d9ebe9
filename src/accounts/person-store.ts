import { dayOf } from '../db/days.ts'
import type { Channel, Layer, NoteBasis, NoteTopic, Stance } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'

/** Visits of a person that the card shows. */
const VISITS = 3

export type PersonAt = {
  name: string
  title: string | null
  department: string | null
  layer: Layer | null
  isCoach: boolean
  coachLastInfoOn: Day | undefined
  coachSource: string | null
  leftOn: Day | undefined
  reportsTo: string | undefined
  reports: string[]
  relation: number | null
  relationWanted: number | null
  closeTo: string | null
  wins: string | null
  fears: string | null
  preferredChannel: Channel | null
  deals: { code: string; name: string; weight: number; stance: Stance; action: string | null }[]
  /** The latest, tries without an answer among them. */
  visits: { code: string; day: Day; summary: string; rep: string; twoWay: boolean }[]
  /** What moves them (S39), for who works on the account. */
  notes: { topic: NoteTopic; text: string; basis: NoteBasis; day: Day }[]
  /** Promises of visits with them that are neither kept nor broken. */
  promises: { byUs: boolean; text: string; due: Day | undefined }[]
  /** Who of ours met them, the latest first. */
  metBy: string[]
}

/** Somebody at an account with everything that hangs on them; undefined: there is no one of this name. */
export async function personAt(work: Work, accountId: number, name: string): Promise<PersonAt | undefined> {
  const row = await work.tx.contact.findUnique({
    where: { accountId_name: { accountId, name } },
    include: {
      reportsTo: { select: { name: true } },
      reports: { select: { name: true }, where: { leftOn: null }, orderBy: { id: 'asc' } },
      stakeholders: {
        where: { deal: { status: { in: ['open', 'on_hold'] } } },
        include: { deal: { select: { code: true, name: true } } },
        orderBy: { weight: 'desc' },
      },
      personNotes: { orderBy: { topic: 'asc' } },
      visits: {
        where: { visit: { undoneAt: null } },
        include: {
          visit: {
            select: {
              code: true,
              day: true,
              summary: true,
              twoWay: true,
              rep: { select: { name: true } },
              commitments: { where: { doneOn: null, brokenOn: null }, orderBy: { id: 'asc' } },
            },
          },
        },
        orderBy: { visit: { day: 'desc' } },
        take: 20,
      },
    },
  })
  if (!row) return undefined
  const visits = row.visits.map(({ visit }) => ({
    code: visit.code,
    day: dayOf(visit.day),
    summary: visit.summary,
    rep: visit.rep.name,
    twoWay: visit.twoWay,
  }))
  return {
    ...row,
    coachLastInfoOn: row.coachLastInfoOn ? dayOf(row.coachLastInfoOn) : undefined,
    leftOn: row.leftOn ? dayOf(row.leftOn) : undefined,
    reportsTo: row.reportsTo?.name,
    reports: row.reports.map((each) => each.name),
    deals: row.stakeholders.map(({ deal, weight, stance, action }) => ({ ...deal, weight, stance, action })),
    notes: row.personNotes.map(({ topic, text, basis, day }) => ({ topic, text, basis, day: dayOf(day) })),
    promises: row.visits.flatMap(({ visit }) =>
      visit.commitments.map(({ byUs, text, due }) => ({ byUs, text, due: due ? dayOf(due) : undefined })),
    ),
    visits: visits.slice(0, VISITS),
    metBy: [...new Set(visits.filter(({ twoWay }) => twoWay).map(({ rep }) => rep))],
  }
}

/** Who else there knows what somebody who left knew: people in the same deals, then of the same level, who have not left. */
export async function othersLike(work: Work, accountId: number, person: PersonAt): Promise<string[]> {
  const rows = await work.tx.contact.findMany({
    where: {
      accountId,
      leftOn: null,
      name: { not: person.name },
      OR: [
        { stakeholders: { some: { deal: { code: { in: person.deals.map(({ code }) => code) } } } } },
        ...(person.layer ? [{ layer: person.layer }] : []),
        ...(person.reportsTo ? [{ name: person.reportsTo }] : []),
      ],
    },
    select: { name: true },
    orderBy: { lastMetOn: { sort: 'desc', nulls: 'last' } },
    take: 5,
  })
  return rows.map(({ name }) => name)
}

/** Takes away what is written of somebody in confidence, with what undo keeps of it; gives how many notes there were. */
export async function forgetPersonNotes(work: Work, accountId: number, name: string): Promise<number> {
  const { count } = await work.tx.personNote.deleteMany({ where: { accountId, contact: { name } } })
  await work.tx.entry.deleteMany({
    where: {
      kind: 'fact',
      AND: [
        { undo: { path: ['facts', '0', 'kind'], equals: 'person_notes' } },
        { undo: { path: ['account'], equals: accountId } },
      ],
    },
  })
  return count
}

/** Somebody in the list of an account's people. */
export type PersonHere = {
  name: string
  title: string | null
  layer: Layer | null
  coach: boolean
  met: Day | undefined
  leftOn: Day | undefined
}

/** A page of an account's people, who is still there first, then the highest level; and how many there are in all. */
export async function peopleOf(
  work: Work,
  accountId: number,
  { take, skip }: { take: number; skip: number },
): Promise<{ people: PersonHere[]; of: number }> {
  const where = { accountId }
  const rows = await work.tx.contact.findMany({
    where,
    orderBy: [
      { leftOn: { sort: 'desc', nulls: 'first' } },
      { layer: { sort: 'asc', nulls: 'last' } },
      { lastMetOn: { sort: 'desc', nulls: 'last' } },
      { id: 'asc' },
    ],
    take,
    skip,
  })
  const people = rows.map(({ name, title, layer, isCoach, lastMetOn, leftOn }) => ({
    name,
    title,
    layer,
    coach: isCoach,
    met: lastMetOn ? dayOf(lastMetOn) : undefined,
    leftOn: leftOn ? dayOf(leftOn) : undefined,
  }))
  return { people, of: await work.tx.contact.count({ where }) }
}
