import type { OpenPromise } from '../accounts/promise-store.ts'
import { dateOf } from '../db/days.ts'
import type { Layer } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day, mondayOf } from '../domain/day.ts'
import type { ReferralFacts } from '../domain/referral.ts'
import type { LateDeal, OpenStep } from '../steps/store.ts'

// SQL by hand: everything that a visit's answer may ask about, in one statement (bench:visit).

/** What may be asked after a visit to one account. */
export type AsksFacts = {
  /** Open steps of the account and its deals, the oldest first. */
  steps: OpenStep[]
  /** The visit's deals that are open. */
  deals: LateDeal[]
  /** People of the account who were met, and who were named otherwise. */
  people: { name: string; layer: Layer | null; isCoach: boolean; toldToday: boolean; met: boolean }[]
  /** Lines of the account's file. */
  file: { field: string; value: string; day: Day }[]
  /** Objections that somebody answered, here or at an account that everybody sees, the newest first; none where nothing was objected to. */
  answers: { text: string; answer: string; by: string | null; day: Day | null }[]
  /** Their oldest promise whose day has come and of which nobody said what became; undefined: none. */
  promise: OpenPromise | undefined
  /** What they were to agree to, as the week's plan had it (S60); undefined: nothing was planned. */
  wanted: string | undefined
  /** Whether they can be asked for an introduction (S113). */
  referral: ReferralFacts
}

/** Reads all of it; `names`: who was met; `said`: the words of the visit. */
export async function asksFacts(
  work: Work,
  accountId: number,
  {
    dealIds,
    names,
    repId,
    day,
    objected,
    said,
  }: {
    dealIds: readonly number[]
    names: readonly string[]
    repId: number
    day: Day
    objected: boolean
    said: string
  },
): Promise<AsksFacts> {
  const today = dateOf(work.today)
  const [row] = await work.tx.$queryRaw<
    (Omit<AsksFacts, 'promise' | 'wanted'> & { promise: OpenPromise | null; wanted: string | null })[]
  >`
    SELECT
      COALESCE((SELECT json_agg(s) FROM (SELECT id, code, text, due FROM "NextStep"
        WHERE "accountId" = ${accountId} AND status = 'open' ORDER BY due, id LIMIT 20) s), '[]') AS steps,
      COALESCE((SELECT json_agg(d) FROM (SELECT d.code, d.stage, jsonb_path_exists(d.signals, '$[*] ? (@.code == "DR01")') AS "isLate",
          EXISTS (SELECT 1 FROM "Request" m WHERE m.kind = 'move' AND m."dealId" = d.id AND m.status = 'pending') AS "hasRequest"
        FROM "Deal" d WHERE d.id = ANY(${[...dealIds]}::int[]) AND d.status = 'open' ORDER BY d.id) d), '[]') AS deals,
      COALESCE((SELECT json_agg(c) FROM (SELECT name, layer, "isCoach", COALESCE("coachLastInfoOn" = ${today}, false) AS "toldToday",
          name = ANY(${[...names]}::text[]) AS met FROM "Contact"
        WHERE "accountId" = ${accountId} AND "leftOn" IS NULL AND (name = ANY(${[...names]}::text[]) OR (length(name) > 1 AND position(name IN ${said}) > 0)) ORDER BY id) c), '[]') AS people,
      COALESCE((SELECT json_agg(p) FROM (SELECT field, value, day FROM "ProfileFact" WHERE "accountId" = ${accountId} ORDER BY id LIMIT 50) p), '[]') AS file,
      COALESCE((SELECT json_agg(o) FROM (SELECT n.text, n.answer, p.name AS by, n."answeredOn" AS day FROM "Note" n JOIN "Account" a ON a.id = n."accountId"
        LEFT JOIN "Person" p ON p.id = n."byId" WHERE ${objected} AND n.kind = 'objection' AND n."answeredOn" IS NOT NULL AND n.answer <> ''
          AND (a.id = ${accountId} OR NOT a.confidential) ORDER BY n."answeredOn" DESC, n.id DESC LIMIT 200) o), '[]') AS answers,
      (SELECT json_build_object('id', c.id, 'byUs', c."byUs", 'text', c.text, 'due', c.due, 'saidOn', v.day, 'accountId', c."accountId")
        FROM "Commitment" c JOIN "Visit" v ON v.id = c."visitId"
        WHERE c."accountId" = ${accountId} AND NOT c."byUs" AND c.due <= ${today} AND c."doneOn" IS NULL AND c."brokenOn" IS NULL AND v."undoneAt" IS NULL
        ORDER BY c.due, c.id LIMIT 1) AS promise,
      (SELECT w.commitment FROM "WeekPlan" w WHERE w."accountId" = ${accountId} AND w."personId" = ${repId} AND w.commitment <> ''
        AND w.day BETWEEN ${dateOf(mondayOf(day))} AND ${dateOf(addDays(mondayOf(day), 6))} ORDER BY abs(w.day - ${dateOf(day)}::date), w.id LIMIT 1) AS wanted,
      json_build_object('reading', (SELECT json_build_object('day', day, 'actual', actual::float8, 'expected', expected::float8) FROM "Satisfaction"
          WHERE "accountId" = ${accountId} AND day <= ${today} ORDER BY day DESC LIMIT 1),
        'complaints', ARRAY(SELECT code FROM "Complaint" WHERE "accountId" = ${accountId} AND "closedOn" IS NULL),
        'lastOn', (SELECT max(day) FROM "Referral" WHERE "accountId" = ${accountId})) AS referral`
  if (!row) throw new Error('a statement of sub-selects gives one row')
  return { ...row, promise: row.promise ?? undefined, wanted: row.wanted ?? undefined }
}
