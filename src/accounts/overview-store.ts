import { dateOf } from '../db/days.ts'
import { Prisma } from '../db/generated/client.ts'
import type { AccountKind, AccountStatus, Band, Layer, MemberRole } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import type { ComplaintLevel } from '../domain/complaint.ts'
import type { Day } from '../domain/day.ts'
import { toBeDone } from '../steps/store.ts'
import { unanswered } from './objection-store.ts'

// SQL by hand: the whole card in one statement (bench:visit, card).

/** What the account card shows beyond the facts of risk. */
export type Overview = {
  backup: string | undefined
  /** Who of us works on it beside owner and back-up. */
  team: { name: string; role: MemberRole }[]
  status: AccountStatus
  kind: AccountKind | null
  /** A growing plan runs here. */
  planned: boolean
  /** Lines of its file. */
  file: { field: string; value: string; day: Day }[]
  revenue12: number
  /** Who is there, the highest level first, then who was met last. */
  people: { name: string; layer: Layer | null; met: Day | null; coach: boolean }[]
  layers: { decision: number; management: number; operation: number; unknown: number }
  steps: { code: string; text: string; due: Day; deal: string | null }[]
  deals: {
    code: string
    name: string
    stage: number
    amount: number
    currency: string
    band: Band
    score: number
  }[]
  visits: {
    code: string
    day: Day
    channel: string
    people: string[]
    rep: string
    twoWay: boolean
    summary: string
    promises: { byUs: boolean; text: string; due: Day | null }[]
  }[]
  complaints: { code: string; level: ComplaintLevel; subject: string; due: Day }[]
  /** Objections that have waited for an answer too long (S86). */
  objections: { code: string; text: string; day: Day }[]
  counts: { steps: number; deals: number; complaints: number; people: number }
  snooze: { until: Day; reason: string; by: string } | undefined
  /** The account it belongs to, and whether any belongs to it. */
  parentId: number | null
  hasBelow: boolean
  /** What `beside` gave. */
  beside: unknown
}

/** Lines of each part: of a card at a glance, and of one that shows all. */
const MOST = { some: { open: 5, visits: 3, people: 5 }, all: { open: 50, visits: 20, people: 40 } }

/** One statement; every part of it goes through an index by account. Money in minor units. `counts` are of all there are. `beside`: an expression that is read with it. */
export async function accountOverview(
  work: Work,
  accountId: number,
  how: 'some' | 'all' = 'some',
  beside: Prisma.Sql = Prisma.sql`NULL`,
): Promise<Overview> {
  const most = MOST[how]
  const [row] = await work.tx.$queryRaw<
    (Omit<Overview, 'backup' | 'snooze'> & {
      backup: string | null
      snooze: Overview['snooze'] | null
      revenue12: number
    })[]
  >`
    SELECT ${beside} AS beside, a."parentId", EXISTS (SELECT 1 FROM "Account" s WHERE s."parentId" = a.id) AS "hasBelow", b.name AS backup, a.status, a.kind, a."revenue12"::float8 AS "revenue12",
      COALESCE((SELECT json_agg(json_build_object('name', p.name, 'role', m.role) ORDER BY m.role, m.id) FROM "AccountMember" m
        JOIN "Person" p ON p.id = m."memberId" WHERE m."accountId" = a.id AND m."leftOn" IS NULL), '[]') AS team,
      COALESCE((SELECT json_agg(json_build_object('field', field, 'value', value, 'day', day)) FROM "ProfileFact"
        WHERE "accountId" = a.id), '[]') AS file,
      (SELECT json_build_object(
        'decision', count(*) FILTER (WHERE layer = 'decision'), 'management', count(*) FILTER (WHERE layer = 'management'),
        'operation', count(*) FILTER (WHERE layer = 'operation'), 'unknown', count(*) FILTER (WHERE layer IS NULL))
        FROM "Contact" WHERE "accountId" = a.id AND "leftOn" IS NULL) AS layers,
      COALESCE((SELECT json_agg(p) FROM (SELECT name, layer, "lastMetOn" AS met, "isCoach" AS coach FROM "Contact"
        WHERE "accountId" = a.id AND "leftOn" IS NULL ORDER BY layer NULLS LAST, "lastMetOn" DESC NULLS LAST, id LIMIT ${most.people}) p), '[]') AS people,
      COALESCE((SELECT json_agg(s) FROM (SELECT n.code, n.text, n.due, d.code AS deal FROM "NextStep" n LEFT JOIN "Deal" d ON d.id = n."dealId"
        WHERE n."accountId" = a.id AND ${toBeDone} ORDER BY n.due, n.id LIMIT ${most.open}) s), '[]') AS steps,
      COALESCE((SELECT json_agg(d) FROM (SELECT code, name, stage, amount, currency, band, score FROM "Deal"
        WHERE "accountId" = a.id AND status IN ('open', 'on_hold') ORDER BY score DESC, id LIMIT ${most.open}) d), '[]') AS deals,
      COALESCE((SELECT json_agg(v) FROM (SELECT v.code, v.day, v.channel, v."twoWay", v.summary, p.name AS rep,
          COALESCE((SELECT json_agg(json_build_object('byUs', m."byUs", 'text', m.text, 'due', m.due) ORDER BY m.id) FROM "Commitment" m WHERE m."visitId" = v.id), '[]') AS promises,
          ARRAY(SELECT c.name FROM "VisitContact" vc JOIN "Contact" c ON c.id = vc."contactId" WHERE vc."visitId" = v.id ORDER BY c.id) AS people
        FROM "Visit" v JOIN "Person" p ON p.id = v."repId" WHERE v."accountId" = a.id AND v."undoneAt" IS NULL AND v.day <= ${dateOf(work.today)}
        ORDER BY v.day DESC, v.id DESC LIMIT ${most.visits}) v), '[]') AS visits,
      COALESCE((SELECT json_agg(c) FROM (SELECT code, level, subject, "dueOn" AS due FROM "Complaint"
        WHERE "accountId" = a.id AND "closedOn" IS NULL ORDER BY "dueOn", id LIMIT ${most.open}) c), '[]') AS complaints,
      COALESCE((SELECT json_agg(o) FROM (SELECT n.code, n.text, n.day FROM "Note" n WHERE n."accountId" = a.id AND ${unanswered(work)}
        ORDER BY n.day, n.id LIMIT ${most.open}) o), '[]') AS objections,
      EXISTS (SELECT 1 FROM "Plan" l WHERE l."accountId" = a.id AND l.kind = 'grow' AND l."closedOn" IS NULL) AS planned,
      json_build_object(
        'steps', (SELECT count(*) FROM "NextStep" n WHERE n."accountId" = a.id AND ${toBeDone}),
        'deals', (SELECT count(*) FROM "Deal" WHERE "accountId" = a.id AND status IN ('open', 'on_hold')),
        'people', (SELECT count(*) FROM "Contact" WHERE "accountId" = a.id AND "leftOn" IS NULL),
        'complaints', (SELECT count(*) FROM "Complaint" WHERE "accountId" = a.id AND "closedOn" IS NULL)) AS counts,
      (SELECT json_build_object('until', s.until, 'reason', s.reason, 'by', p.name) FROM "Snooze" s JOIN "Person" p ON p.id = s."byId"
        WHERE s.subject = 'account' AND s."subjectId" = a.id AND s."endedOn" IS NULL AND s.until > ${dateOf(work.today)} LIMIT 1) AS snooze
    FROM "Account" a LEFT JOIN "Person" b ON b.id = a."backupId" WHERE a.id = ${accountId}`
  if (!row) throw new Error(`no account ${accountId}`)
  return { ...row, backup: row.backup ?? undefined, snooze: row.snooze ?? undefined }
}
