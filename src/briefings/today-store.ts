import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import type { ComplaintLevel } from '../domain/complaint.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { Role } from '../domain/rights.ts'
import { contactPausedUntil } from '../domain/risk/contact.ts'
import { openStepsOf, plannedContactOn, toBeDone } from '../steps/store.ts'

// SQL by hand: lists over several tables, each by one index (bench:mornings).

/** An account as a line names it. */
type Named = { code: string; name: string; aliases: string[] }

export type ContactDue = Named & {
  /** Last day on which a contact is on time; null: there was never one. */
  due: Day | null
  lastOn: Day | null
  /** Days, of the account's tier. */
  cadence: number
  /** A planned contact keeps the reminder quiet until this day. */
  pausedUntil: Day | undefined
}

export type ComplaintDue = {
  code: string
  level: ComplaintLevel
  subject: string
  due: Day
  name: string
  aliases: string[]
}

/** `done`: that account was visited in the plan's week. */
export type PlannedVisit = Named & {
  day: Day
  purpose: string
  contact?: string
  commitment?: string
  done: boolean
}

export type StepDue = {
  code: string
  text: string
  due: Day
  reschedules: number
  account: Named
  deal: { code: string } | null
}

/** Everything a person has to do up to a day, what is late included. */
export type Duties = {
  contacts: ContactDue[]
  steps: StepDue[]
  complaints: ComplaintDue[]
  plans: PlannedVisit[]
}

export type TeamLate = { people: number; contacts: number; steps: number; complaints: number }

/** What one person has to do, read through indexes by owner alone: no list of a whole company is looked at. */

/** Lines of one kind that are read at most: what is beyond is counted by nobody, because a list of a hundred is no list. */
const MOST = 100
/** Days beyond the others' in which service sees what is to be solved. */
const SERVICE_AHEAD = 30

type Asker = { id: number; role: Role }

/** Key accounts of this owner whose next contact is due on or before `until`, the longest overdue first; never contacted ones last. */
async function contactsDue(work: Work, ownerId: number, until: Day): Promise<ContactDue[]> {
  const { cadence } = work.policy.risk.account.AR01
  const from = addWorkingDays(work.calendar, work.today, -work.policy.reminders.contact.graceDays)
  const rows = await work.tx.$queryRaw<
    (Omit<ContactDue, 'pausedUntil'> & { plannedContactOn: Day | null })[]
  >`
    SELECT a.code, a.name, a.aliases, a."lastContactOn"::text AS "lastOn", (a."lastContactOn" + floor(c.days)::int)::text AS due, c.days AS cadence,
      ${plannedContactOn(from)}::text AS "plannedContactOn"
    FROM "Account" a
    JOIN (VALUES ('A', ${cadence.A}::float8), ('B', ${cadence.B}::float8), ('C', ${cadence.C}::float8), ('D', ${cadence.D}::float8)) c(tier, days)
      ON c.tier = a.tier::text
    WHERE a."ownerId" = ${ownerId} AND a.status <> 'lost' AND (a."lastContactOn" IS NULL OR a."lastContactOn" + floor(c.days)::int <= ${dateOf(until)})
    ORDER BY due NULLS LAST, a.id LIMIT ${MOST}`
  return rows.map(({ plannedContactOn, ...row }) => {
    const facts = {
      ...(plannedContactOn && { plannedContactOn }),
      ...(row.lastOn && { lastContactOn: row.lastOn }),
    }
    const paused = contactPausedUntil(facts, work.policy, work.calendar)
    return { ...row, pausedUntil: paused && paused >= work.today ? paused : undefined }
  })
}

/**
 * Open complaints on this person's accounts, or given to them, that are to be solved on or before `until`. Who works in service handles
 * those of every account that is open to all, and sees them as soon as they are noted.
 */
async function complaintsDue(work: Work, { id, role }: Asker, until: Day): Promise<ComplaintDue[]> {
  const service = role === 'service'
  const last = service ? addDays(until, SERVICE_AHEAD) : until
  return work.tx.$queryRaw<ComplaintDue[]>`
    SELECT c.code, c.level::text AS level, c.subject, c."dueOn"::text AS due, a.name, a.aliases
    FROM "Complaint" c JOIN "Account" a ON a.id = c."accountId"
    WHERE c."closedOn" IS NULL AND c."dueOn" <= ${dateOf(last)}
      AND (a."ownerId" = ${id} OR c."ownerId" = ${id} OR (${service} AND NOT a.confidential))
    ORDER BY c."dueOn", c.id LIMIT ${MOST}`
}

/** Visits this person planned from `first` to `last`; done: a qualifying visit of theirs to that account in the plan's week. */
export async function plannedVisits(
  work: Work,
  personId: number,
  first: Day,
  last: Day,
): Promise<PlannedVisit[]> {
  return work.tx.$queryRaw<PlannedVisit[]>`
    SELECT p.day::text AS day, a.code, a.name, a.aliases, p.purpose, c.name AS contact, p.commitment, EXISTS (
      SELECT 1 FROM "Visit" v WHERE v."accountId" = p."accountId" AND v."repId" = ${personId} AND v.qualifying AND v."undoneAt" IS NULL
        AND v.day BETWEEN date_trunc('week', p.day)::date AND date_trunc('week', p.day)::date + 6) AS done
    FROM "WeekPlan" p JOIN "Account" a ON a.id = p."accountId" LEFT JOIN "Contact" c ON c.id = p."contactId"
    WHERE p."personId" = ${personId} AND p.day BETWEEN ${dateOf(first)} AND ${dateOf(last)} ORDER BY p.day, a.code`
}

/** Everything a person has to do up to and with `until`: what is late as well. Planned visits from today. */
export async function dutiesOf(work: Work, person: Asker, until: Day): Promise<Duties> {
  const personId = person.id
  return {
    contacts: await contactsDue(work, personId, until),
    steps: await openStepsOf(work, personId, until),
    complaints: await complaintsDue(work, person, until),
    plans: await plannedVisits(work, personId, work.today, until),
  }
}

/** How much is late today on the accounts of these people. */
export async function lateOf(work: Work, personIds: readonly number[]): Promise<TeamLate> {
  const ids = [...personIds]
  const today = dateOf(work.today)
  const { cadence } = work.policy.risk.account.AR01
  const [row] = await work.tx.$queryRaw<Omit<TeamLate, 'people'>[]>`
    SELECT
      (SELECT count(*)::int FROM "Account" a
        JOIN (VALUES ('A', ${cadence.A}::float8), ('B', ${cadence.B}::float8), ('C', ${cadence.C}::float8), ('D', ${cadence.D}::float8)) c(tier, days)
          ON c.tier = a.tier::text
        WHERE a."ownerId" = ANY(${ids}::int[]) AND a.status <> 'lost' AND a."lastContactOn" + floor(c.days)::int < ${today}) AS contacts,
      (SELECT count(*)::int FROM "NextStep" n WHERE n."ownerId" = ANY(${ids}::int[]) AND n.due < ${today} AND ${toBeDone}) AS steps,
      (SELECT count(*)::int FROM "Complaint" c JOIN "Account" a ON a.id = c."accountId"
        WHERE a."ownerId" = ANY(${ids}::int[]) AND c."closedOn" IS NULL AND c."dueOn" < ${today}) AS complaints`
  return { people: ids.length, contacts: 0, steps: 0, complaints: 0, ...row }
}
