import { type OpenPromise, openPromises } from '../accounts/promise-store.ts'
import { dateOf } from '../db/days.ts'
import type { Channel } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { DealThere, PersonThere } from '../domain/prep.ts'

// SQL by hand: what a visit is prepared with comes from nine tables, each by one index on the account.

export type PrepPerson = PersonThere & {
  title: string | null
  /** What they win and what they fear: for whoever may change the account. */
  wins: string | null
  fears: string | null
  /** How they like to be reached (S114). */
  preferredChannel: Channel | null
}

type PlannedThere = {
  day: Day
  purpose: string
  contact: string | null
  commitment: string
  own: boolean
}

/** Everything that a preparation shows of one account. */
export type PrepRow = {
  planned: PlannedThere | null
  last: { day: Day; rep: string; people: string[]; summary: string } | null
  steps: { code: string; text: string; due: Day }[]
  people: PrepPerson[]
  deals: DealThere[]
  rivals: { day: Day; kind: 'presence' | 'displacement'; note: string }[]
  objections: string[]
  complaints: { code: string; subject: string }[]
  file: { field: string; value: string; day: Day }[]
  promises: OpenPromise[]
}

/** Days ahead in which a planned visit is the one that is prepared, and days back in which a rival's move is news. */
const AHEAD_DAYS = 14
const RIVAL_DAYS = 120

/** The nearest visit that this person planned, else anybody's; the last one; and what is open at the account. */
export async function prepFacts(work: Work, accountId: number, personId: number): Promise<PrepRow> {
  const today = dateOf(work.today)
  const [row] = await work.tx.$queryRaw<Omit<PrepRow, 'promises'>[]>`
    SELECT
      (SELECT json_build_object('day', w.day, 'purpose', w.purpose, 'contact', c.name, 'commitment', w.commitment, 'own', w."personId" = ${personId})
        FROM "WeekPlan" w LEFT JOIN "Contact" c ON c.id = w."contactId"
        WHERE w."accountId" = ${accountId} AND w.day BETWEEN ${today} AND ${dateOf(addDays(work.today, AHEAD_DAYS))}
        ORDER BY (w."personId" = ${personId}) DESC, w.day, w.id LIMIT 1) AS planned,
      (SELECT json_build_object('day', v.day, 'rep', p.name, 'summary', v.summary,
          'people', ARRAY(SELECT c.name FROM "VisitContact" vc JOIN "Contact" c ON c.id = vc."contactId" WHERE vc."visitId" = v.id ORDER BY c.id))
        FROM "Visit" v JOIN "Person" p ON p.id = v."repId"
        WHERE v."accountId" = ${accountId} AND v.qualifying AND v."undoneAt" IS NULL AND v.day <= ${today} ORDER BY v.day DESC, v.id DESC LIMIT 1) AS last,
      COALESCE((SELECT json_agg(s) FROM (SELECT n.code, n.text, n.due FROM "NextStep" n LEFT JOIN "Deal" d ON d.id = n."dealId"
        WHERE n."accountId" = ${accountId} AND n.status = 'open' AND (d.id IS NULL OR d.status = 'open') ORDER BY n.due, n.id LIMIT 60) s), '[]') AS steps,
      COALESCE((SELECT json_agg(c) FROM (SELECT name, title, layer, "lastMetOn", "isCoach", wins, fears, "preferredChannel" FROM "Contact"
        WHERE "accountId" = ${accountId} AND "leftOn" IS NULL ORDER BY id LIMIT 60) c), '[]') AS people,
      COALESCE((SELECT json_agg(d) FROM (SELECT code, name, stage, "needLevel", amount::float8 AS amount FROM "Deal"
        WHERE "accountId" = ${accountId} AND status = 'open' ORDER BY amount DESC, id LIMIT 10) d), '[]') AS deals,
      COALESCE((SELECT json_agg(r) FROM (SELECT day, kind, note FROM "CompetitorSignal"
        WHERE "accountId" = ${accountId} AND day >= ${dateOf(addDays(work.today, -RIVAL_DAYS))} ORDER BY day DESC, id DESC LIMIT 3) r), '[]') AS rivals,
      ARRAY(SELECT text FROM "Note" WHERE "accountId" = ${accountId} AND kind = 'objection' AND "answeredOn" IS NULL ORDER BY day DESC, id DESC LIMIT 3) AS objections,
      COALESCE((SELECT json_agg(c) FROM (SELECT code, subject FROM "Complaint" WHERE "accountId" = ${accountId} AND "closedOn" IS NULL
        ORDER BY "dueOn", id LIMIT 20) c), '[]') AS complaints,
      COALESCE((SELECT json_agg(p) FROM (SELECT field, value, day FROM "ProfileFact" WHERE "accountId" = ${accountId} ORDER BY id LIMIT 50) p), '[]') AS file`
  if (!row) throw new Error('a statement of sub-selects gives one row')
  return { ...row, promises: await openPromises(work, accountId) }
}
