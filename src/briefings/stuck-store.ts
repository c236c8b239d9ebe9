import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import type { Joined } from '../domain/leader-view.ts'
import type { Line, Look } from '../domain/reminder-line.ts'
import {
  type Block,
  CHOICES,
  type Choice,
  type Standstill,
  standstillOf,
  stuckLine,
} from '../domain/standstill.ts'

// SQL by hand: joins the history, for many accounts at once (bench:morning).

/** Critical accounts about which nothing is done, and what their owner and manager said about it. */

type StuckAccount = Standstill & {
  id: number
  code: string
  name: string
  aliases: string[]
  ownerId: number
}

/** Standstills of these owners as of the day of `look`, accounts that are snoozed by a choice left out. */
async function standstills(work: Work, ownerIds: readonly number[], look: Look): Promise<StuckAccount[]> {
  const day = dateOf(look.day)
  const rows = await work.tx.$queryRaw<
    {
      id: number
      code: string
      name: string
      aliases: string[]
      ownerId: number
      criticalSince: Day | null
      lastActedOn: Day | null
    }[]
  >`
    SELECT a.id, a.code, a.name, a.aliases, a."ownerId",
      (SELECT min(r.day)::text FROM "RiskChange" r WHERE r.subject = 'account' AND r."subjectId" = a.id AND r.band = 'critical' AND r.day > COALESCE(
        (SELECT max(b.day) FROM "RiskChange" b WHERE b.subject = 'account' AND b."subjectId" = a.id AND b.band <> 'critical'), '-infinity')) AS "criticalSince",
      greatest(
        (SELECT max(v.day) FROM "Visit" v WHERE v."accountId" = a.id AND v."repId" = a."ownerId" AND v."undoneAt" IS NULL AND v.day <= ${day}),
        (SELECT max((u.at AT TIME ZONE ${work.zone})::date) FROM "Audit" u WHERE u."personId" = a."ownerId" AND u.what <> 'stuck.answer' AND u.subject IN (
          SELECT 'account:' || a.code UNION ALL SELECT 'deal:' || d.code FROM "Deal" d WHERE d."accountId" = a.id
          UNION ALL SELECT 'next:' || n.code FROM "NextStep" n WHERE n."accountId" = a.id
          UNION ALL SELECT 'complaint:' || c.code FROM "Complaint" c WHERE c."accountId" = a.id))
      )::text AS "lastActedOn"
    FROM "Account" a WHERE a."ownerId" = ANY(${[...ownerIds]}::int[]) AND a.tier IS NOT NULL AND a.band = 'critical' ORDER BY a.id`
  const choices = await choicesOf(
    work,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ criticalSince, lastActedOn, ...account }) => {
    if (!criticalSince) return []
    const facts = { criticalSince, lastActedOn: lastActedOn ?? undefined, choice: choices.get(account.id) }
    const found = standstillOf(facts, look)
    return found ? [{ ...account, ...found }] : []
  })
}

/** The lines of standstills: to the owner who is asked, to the manager who is to choose. */
export async function stuckLines(work: Work, ownerIds: readonly number[], look: Look): Promise<Line[]> {
  return (await standstills(work, ownerIds, look)).map((each) => stuckLine(each, each))
}

/** The latest choice about each of these accounts. */
async function choicesOf(work: Work, accountIds: readonly number[]) {
  const rows = await work.tx.$queryRaw<{ accountId: number; kind: Choice; on: Day; until: Day }[]>`
    SELECT DISTINCT ON ("accountId") "accountId", kind::text AS kind, day::text AS "on", until::text AS until FROM "StuckAnswer"
    WHERE "accountId" = ANY(${[...accountIds]}::int[]) AND kind::text = ANY(${[...CHOICES]}::text[]) AND until IS NOT NULL ORDER BY "accountId", id DESC`
  return new Map(rows.map(({ accountId, ...choice }) => [accountId, choice]))
}

/** What the owners answered about these accounts, the latest of each, with who said it; answers from before `since` are left out. */
export async function blocksOf(work: Work, accountIds: readonly number[], since: Day) {
  const rows = await work.tx.$queryRaw<{ accountId: number; kind: Block; by: string }[]>`
    SELECT DISTINCT ON (s."accountId") s."accountId", s.kind::text AS kind, p.name AS by FROM "StuckAnswer" s JOIN "Person" p ON p.id = s."personId"
    WHERE s."accountId" = ANY(${[...accountIds]}::int[]) AND s.until IS NULL AND s.day >= ${dateOf(since)} ORDER BY s."accountId", s.id DESC`
  return new Map(rows.map(({ accountId, ...block }) => [accountId, block]))
}

/** Accounts to which this person said they would go along, while that holds, with the day of the visit on which they did. */
export async function joinsOf(work: Work, personId: number): Promise<Map<number, Joined>> {
  const rows = await work.tx.$queryRaw<{ accountId: number; until: Day; wentOn: Day | null }[]>`
    SELECT DISTINCT ON (s."accountId") s."accountId", s.until::text AS until,
      (SELECT min(v.day)::text FROM "Visit" v WHERE v."accountId" = s."accountId" AND v."undoneAt" IS NULL AND v.day >= s.day
        AND (v."repId" = ${personId} OR EXISTS (SELECT 1 FROM "VisitPerson" x WHERE x."visitId" = v.id AND x."personId" = ${personId}))) AS "wentOn"
    FROM "StuckAnswer" s WHERE s."personId" = ${personId} AND s.kind = 'join' AND s.until >= ${dateOf(work.today)} ORDER BY s."accountId", s.id DESC`
  return new Map(
    rows.map(({ accountId, until, wentOn }) => [accountId, { until, wentOn: wentOn ?? undefined }]),
  )
}

/** Keeps what somebody said about a standstill. `until`: last day on which a manager's choice holds. */
export async function keepAnswer(
  work: Work,
  answer: { accountId: number; personId: number; kind: Block | Choice; until?: Day },
): Promise<void> {
  await work.tx.stuckAnswer.create({
    data: {
      accountId: answer.accountId,
      personId: answer.personId,
      kind: answer.kind,
      day: dateOf(work.today),
      until: answer.until ? dateOf(answer.until) : null,
    },
  })
}
