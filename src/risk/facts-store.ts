import { anyOf } from '../db/any-of.ts'
import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import { addDays } from '../domain/day.ts'
import { minorFrom } from '../domain/money.ts'
import { type ProfileLine, profileOf } from '../domain/profile.ts'
import type { Band } from '../domain/risk/band.ts'
import type { AccountFacts, DealFacts } from '../domain/risk/facts.ts'
import { plannedContactOn } from '../steps/store.ts'
import { revenueKnownSql } from './revenue-known-store.ts'

// SQL by hand: all facts of many accounts in one statement (bench:risk, bench:morning).

/**
 * What the risk rules look at, read from the rows themselves and never from the maintained columns, as of `work.today`. What is dated
 * later is passed on where the rules need it to know when it begins to count. Two statements for any number of subjects; every part of them goes through an index by account or deal.
 */

export type AccountOfFacts = { id: number; code: string; facts: AccountFacts }
export type DealOfFacts = { id: number; code: string; accountId: number; name: string; facts: DealFacts }

type Stripped<T> = { [K in keyof T]: T[K] | null }

/** Facts of key accounts (those with a tier) by id. `bandOf` gives a deal's band where the stored one is not the right one. */
export async function accountFacts(
  work: Work,
  ids: readonly number[],
  bandOf?: (dealId: number) => Band | undefined,
): Promise<AccountOfFacts[]> {
  if (ids.length === 0) return []
  const { risk } = work.policy
  const revenueFrom = addDays(work.today, -3 * risk.account.AR08.days - 62)
  const peopleFrom = addDays(work.today, -risk.account.AR03.days)
  const signalsFrom = addDays(work.today, -Math.max(risk.account.AR10.days, risk.account.AR11.days) - 1)
  const graceFrom = addWorkingDays(work.calendar, work.today, -work.policy.reminders.contact.graceDays)
  const today = dateOf(work.today)
  const rows = await work.tx.$queryRaw<
    (Stripped<AccountFacts> & {
      id: number
      code: string
      dealRows: { id: number; code: string; name: string; band: Band }[]
      fileLines: ProfileLine[]
      creditLine: string | null
    })[]
  >`
    SELECT a.id, a.code, a.tier::text AS tier, NULLIF(a.status = 'lost', FALSE) AS lost, a.currency,
      (SELECT max(v.day)::text FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day <= ${today}) AS "lastContactOn",
      (SELECT json_build_object('day', v.day, 'channel', v.channel) FROM "Visit" v
        WHERE v."accountId" = a.id AND NOT v.qualifying AND v."undoneAt" IS NULL AND v.day <= ${today} ORDER BY v.day DESC, v.id DESC LIMIT 1) AS "lastTouch",
      (SELECT json_build_object('day', v.day, 'name', c.name) FROM "Visit" v
        JOIN "VisitContact" vc ON vc."visitId" = v.id JOIN "Contact" c ON c.id = vc."contactId"
        WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day <= ${today} AND c.layer = 'decision'
        ORDER BY v.day DESC, v.id DESC LIMIT 1) AS "lastDecisionContact",
      COALESCE((SELECT json_agg(json_build_object('contactId', p.id, 'lastOn', p.last)) FROM (
        SELECT vc."contactId" AS id, max(v.day) AS last FROM "Visit" v JOIN "VisitContact" vc ON vc."visitId" = v.id
        WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day BETWEEN ${dateOf(peopleFrom)} AND ${today}
        GROUP BY vc."contactId") p), '[]') AS people,
      ${plannedContactOn(graceFrom)}::text AS "plannedContactOn",
      COALESCE((SELECT json_agg(w) FROM (SELECT day, push, share, contact, personal FROM "WallScore"
        WHERE "accountId" = a.id AND day <= ${today} ORDER BY day DESC LIMIT 2) w), '[]') AS walls,
      COALESCE((SELECT json_agg(json_build_object('code', code, 'level', level, 'openedOn', "openedOn", 'dueOn', "dueOn") ORDER BY id) FROM "Complaint"
        WHERE "accountId" = a.id AND ("closedOn" IS NULL OR "closedOn" > ${today})), '[]') AS complaints,
      COALESCE((SELECT json_agg(s) FROM (SELECT day, actual, expected, scale FROM "Satisfaction"
        WHERE "accountId" = a.id AND day <= ${today} ORDER BY day DESC LIMIT 1) s), '[]') AS satisfactions,
      COALESCE((SELECT json_agg(json_build_object('day', day, 'amount', amount) ORDER BY day) FROM "Revenue"
        WHERE "accountId" = a.id AND day >= ${dateOf(revenueFrom)}), '[]') AS revenues,
      (${revenueKnownSql(work)})::text AS "revenueKnown",
      COALESCE((SELECT json_agg(json_build_object('asOf', r."asOf", 'daysOverdue', r."daysOverdue", 'amount', r.amount)) FROM "Receivable" r
        WHERE r."accountId" = a.id AND r."asOf" = (SELECT max("asOf") FROM "Receivable" WHERE "accountId" = a.id AND "asOf" <= ${today})), '[]') AS receivables,
      (SELECT value FROM "ProfileFact" WHERE "accountId" = a.id AND field = 'credit_limit') AS "creditLine",
      COALESCE((SELECT json_agg(json_build_object('day', day, 'kind', kind)) FROM "CompetitorSignal"
        WHERE "accountId" = a.id AND day >= ${dateOf(signalsFrom)}), '[]') AS "competitorSignals",
      COALESCE((SELECT json_agg(json_build_object('day', day, 'reason', reason)) FROM "ChurnFlag"
        WHERE "accountId" = a.id AND day >= ${dateOf(signalsFrom)}), '[]') AS "churnFlags",
      COALESCE((SELECT json_agg(json_build_object('id', code, 'text', text, 'due', due) ORDER BY due, id) FROM "NextStep"
        WHERE "accountId" = a.id AND "dealId" IS NULL AND (status = 'open' OR "doneOn" > ${today})), '[]') AS "nextSteps",
      (SELECT "lastReviewOn"::text FROM "AccountPlan" WHERE "accountId" = a.id AND "lastReviewOn" <= ${today}) AS "planReviewedOn",
      COALESCE((SELECT json_agg(json_build_object('field', field, 'day', day)) FROM "ProfileFact" WHERE "accountId" = a.id), '[]') AS "fileLines",
      COALESCE((SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'band', band) ORDER BY id) FROM "Deal"
        WHERE "accountId" = a.id AND status = 'open'), '[]') AS "dealRows",
      COALESCE((SELECT json_agg(json_build_object('rule', rule, 'until', until, 'reason', reason)) FROM "RuleException"
        WHERE subject = 'account' AND "subjectId" = a.id AND "endedOn" IS NULL AND until > ${today}), '[]') AS exceptions
    FROM "Account" a WHERE a.id = ${anyOf(ids)} AND a.tier IS NOT NULL ORDER BY a.id`
  return rows.map(({ id, code, dealRows, fileLines, creditLine, ...row }) => ({
    id,
    code,
    facts: {
      ...present(row),
      ...profiled(fileLines, row.tier, work),
      ...limited(creditLine, row.currency ?? ''),
      deals: dealRows.map((deal) => ({
        code: deal.code,
        name: deal.name,
        band: bandOf?.(deal.id) ?? deal.band,
      })),
    },
  }))
}

/** Facts of deals that are open or on hold, by id; with `ended` also of those that are over, as they stood last. */
export async function dealFacts(work: Work, ids: readonly number[], ended = false): Promise<DealOfFacts[]> {
  if (ids.length === 0) return []
  const today = dateOf(work.today)
  const rows = await work.tx.$queryRaw<
    (Stripped<DealFacts> & { id: number; code: string; accountId: number; name: string })[]
  >`
    SELECT d.id, d.code, d."accountId", d.name, d.stage, d."stageEnteredOn"::text AS "enteredOn", d."heldDays", d."expectedClose"::text AS "expectedClose",
      d."closePushes", d."needLevel",
      CASE WHEN d.status = 'on_hold' AND d."holdUntil" IS NOT NULL
        THEN json_build_object('from', COALESCE(d."heldFrom", d."stageEnteredOn"), 'until', d."holdUntil") END AS hold,
      (SELECT json_build_object('text', text, 'due', due) FROM "NextStep"
        WHERE "dealId" = d.id AND (status = 'open' OR "doneOn" > ${today}) ORDER BY (status = 'open') DESC, due LIMIT 1) AS "nextStep",
      (SELECT max(v.day)::text FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId"
        WHERE vd."dealId" = d.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day <= ${today}) AS "lastActivityOn",
      COALESCE((SELECT json_agg(json_strip_nulls(json_build_object('name', c.name, 'title', COALESCE(NULLIF(s.title, ''), c.title, ''), 'layer', s.layer,
          'weight', s.weight, 'stance', s.stance, 'action', s.action,
          'metOn', (SELECT max(v.day) FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId" JOIN "VisitContact" vc ON vc."visitId" = v.id
            WHERE vd."dealId" = d.id AND vc."contactId" = s."contactId" AND v.qualifying AND v."undoneAt" IS NULL AND v.day <= ${today}))) ORDER BY s.id)
        FROM "Stakeholder" s LEFT JOIN "Contact" c ON c.id = s."contactId" WHERE s."dealId" = d.id), '[]') AS stakeholders,
      COALESCE((SELECT json_agg(json_strip_nulls(json_build_object('name', name, 'lastInfoOn', "coachLastInfoOn"))) FROM "Contact"
        WHERE "accountId" = d."accountId" AND "isCoach" AND "leftOn" IS NULL), '[]') AS coaches,
      (SELECT json_build_object('code', code, 'to', "to", 'askedOn', ("requestedAt" AT TIME ZONE ${work.zone})::date) FROM "Request"
        WHERE "dealId" = d.id AND kind = 'move' AND status = 'pending' AND "requestedAt" <= ${work.now} LIMIT 1) AS "pendingMove",
      COALESCE((SELECT json_agg(json_build_object('rule', rule, 'until', until, 'reason', reason)) FROM "RuleException"
        WHERE subject = 'deal' AND "subjectId" = d.id AND "endedOn" IS NULL AND until > ${today}), '[]') AS exceptions
    FROM "Deal" d WHERE d.id = ${anyOf(ids)} AND (${ended} OR d.status IN ('open', 'on_hold')) ORDER BY d.id`
  return rows.map(({ id, code, accountId, name, ...row }) => ({
    id,
    code,
    accountId,
    name,
    facts: present(row) as DealFacts,
  }))
}

function profiled(lines: readonly ProfileLine[], tier: AccountFacts['tier'] | null, work: Work) {
  const profile = tier && profileOf(lines, tier, work.policy, work.today)
  return profile ? { profile } : {}
}

/** The credit limit as the file of the account has it, in minor units. */
function limited(line: string | null, currency: string): { creditLimit?: number } {
  const creditLimit = line === null ? Number.NaN : minorFrom(Number(line), currency)
  return Number.isSafeInteger(creditLimit) ? { creditLimit } : {}
}

/** The row without its nulls: to the rules, what is not known is not there. */
function present<T extends object>(row: T): { [K in keyof T]: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof T]: NonNullable<T[K]>
  }
}
