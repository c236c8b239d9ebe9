import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { ReminderRule } from '../domain/reminder-line.ts'

// SQL by hand: joins what was said with what came of it.

/**
 * What became of reminders. Something happened on the subject (a visit, a step set, done or re-dated, a stage change, a score, a plan review, a complaint
 * closed): acted. It was snoozed, or the rule was said to be no risk: snoozed, refused. Nothing in policy.reminders.actedDays: ignored.
 * What comes first within these days counts in this order. Gives how many were settled.
 */
export async function settleReminders(work: Work): Promise<number> {
  const days = Math.floor(work.policy.reminders.actedDays)
  const ripe = dateOf(addDays(work.today, -days))
  return work.tx.$executeRaw`
    WITH open AS (
      SELECT r.id, r.day, r.day + ${days}::int AS last, r.rule, r.subject, r."subjectId",
        COALESCE(d."accountId", r."subjectId") AS account, d.id AS deal
      FROM "Reminder" r LEFT JOIN "Deal" d ON r.subject = 'deal' AND d.id = r."subjectId" WHERE r.became IS NULL
    ), found AS (
      SELECT o.id, CASE
        WHEN EXISTS (SELECT 1 FROM "Visit" v WHERE v."accountId" = o.account AND v."undoneAt" IS NULL AND v.day BETWEEN o.day AND o.last)
          OR EXISTS (SELECT 1 FROM "NextStep" n WHERE n."accountId" = o.account AND (n."doneOn" BETWEEN o.day AND o.last
            OR (n."createdAt" AT TIME ZONE ${work.zone})::date BETWEEN o.day AND o.last))
          OR EXISTS (SELECT 1 FROM "Audit" m JOIN "NextStep" n ON m.subject = 'next:' || n.code WHERE n."accountId" = o.account
            AND m.what = 'next.redate' AND (m.at AT TIME ZONE ${work.zone})::date BETWEEN o.day AND o.last)
          OR EXISTS (SELECT 1 FROM "StageChange" c WHERE c."dealId" = o.deal AND c.day BETWEEN o.day AND o.last)
          OR EXISTS (SELECT 1 FROM "WallScore" w WHERE w."accountId" = o.account AND w.day BETWEEN o.day AND o.last)
          OR EXISTS (SELECT 1 FROM "AccountPlan" p WHERE p."accountId" = o.account AND p."lastReviewOn" BETWEEN o.day AND o.last)
          OR EXISTS (SELECT 1 FROM "Complaint" k WHERE k."accountId" = o.account AND k."closedOn" BETWEEN o.day AND o.last) THEN 'acted'
        WHEN EXISTS (SELECT 1 FROM "Snooze" s WHERE s.subject = o.subject AND s."subjectId" = o."subjectId"
          AND (s.at AT TIME ZONE ${work.zone})::date BETWEEN o.day AND o.last) THEN 'snoozed'
        WHEN EXISTS (SELECT 1 FROM "RuleException" e WHERE e.subject = o.subject AND e."subjectId" = o."subjectId" AND e.rule = o.rule
          AND (e.at AT TIME ZONE ${work.zone})::date BETWEEN o.day AND o.last) THEN 'refused'
        WHEN o.day < ${ripe} THEN 'ignored' END::"ReminderResult" AS became
      FROM open o
    )
    UPDATE "Reminder" r SET became = f.became, "becameOn" = ${dateOf(work.today)} FROM found f WHERE r.id = f.id AND f.became IS NOT NULL`
}

/** Reminders of one rule and what became of them; `precision` in percent, undefined while nothing is settled. */
export type PrecisionRow = {
  rule: ReminderRule
  said: number
  acted: number
  snoozed: number
  refused: number
  ignored: number
  open: number
  precision?: number
}

/** Reminders said from `from` to `to`, both included, by rule. Precision = acted ÷ (acted + refused + ignored): a snooze is neither. */
export async function precisionBetween(work: Work, from: Day, to: Day): Promise<PrecisionRow[]> {
  const groups = await work.tx.reminder.groupBy({
    by: ['rule', 'became'],
    where: { day: { gte: dateOf(from), lte: dateOf(to) } },
    _count: true,
  })
  return [...new Set(groups.map(({ rule }) => rule))].sort().map((rule) => {
    const own = groups.filter((group) => group.rule === rule)
    const count = (became: string | null) => own.find((group) => group.became === became)?._count ?? 0
    const [acted, snoozed, refused, ignored, open] = ['acted', 'snoozed', 'refused', 'ignored', null].map(
      count,
    )
    const judged = (acted ?? 0) + (refused ?? 0) + (ignored ?? 0)
    return {
      rule: rule as ReminderRule,
      said: own.reduce((sum, group) => sum + group._count, 0),
      acted: acted ?? 0,
      snoozed: snoozed ?? 0,
      refused: refused ?? 0,
      ignored: ignored ?? 0,
      open: open ?? 0,
      ...(judged > 0 && { precision: ((acted ?? 0) / judged) * 100 }),
    }
  })
}
