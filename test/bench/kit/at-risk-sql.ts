/**
 * One statement, by hand, that finds the accounts at risk on a day ($1) from the facts themselves: the rules of docs/method.md with the
 * default policy, as far as the benchmark's company touches them. The bands of deals are taken as stored, which spares it that half.
 */
export const atRiskSql = `
WITH facts AS (
  SELECT a.id, a.code, a.tier::text AS tier,
    CASE a.tier WHEN 'A' THEN 7 WHEN 'B' THEN 14 WHEN 'C' THEN 30 ELSE 90 END AS cadence,
    $1::date - (SELECT max(v.day) FROM "Visit" v WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day <= $1::date) AS gap,
    $1::date - (SELECT max(v.day) FROM "Visit" v JOIN "VisitContact" vc ON vc."visitId" = v.id JOIN "Contact" c ON c.id = vc."contactId"
      WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day <= $1::date AND c.layer = 'decision') AS decision,
    (SELECT count(DISTINCT vc."contactId") FROM "Visit" v JOIN "VisitContact" vc ON vc."visitId" = v.id
      WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day BETWEEN $1::date - 90 AND $1::date) AS met,
    (SELECT (push + share + contact + personal) * 12.5 FROM "WallScore" w WHERE w."accountId" = a.id AND w.day <= $1::date ORDER BY day DESC LIMIT 1) AS wall,
    (SELECT max((CASE level WHEN 'grumble' THEN 3 WHEN 'complaint' THEN 8 ELSE 15 END) + CASE WHEN $1::date > "dueOn" THEN 5 ELSE 0 END) FROM "Complaint"
      WHERE "accountId" = a.id AND ("closedOn" IS NULL OR "closedOn" > $1::date)) AS complaint,
    EXISTS (SELECT 1 FROM "Complaint" WHERE "accountId" = a.id AND level = 'crisis' AND ("closedOn" IS NULL OR "closedOn" > $1::date)) AS crisis,
    (SELECT sum(amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > $1::date - 90 AND r.day <= $1::date) AS last,
    (SELECT sum(amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day > $1::date - 180 AND r.day <= $1::date - 90) AS prior,
    (SELECT max("daysOverdue") FROM "Receivable" r WHERE r."accountId" = a.id AND r."asOf" <= $1::date) AS overdue,
    (SELECT count(*) FROM "NextStep" n WHERE n."accountId" = a.id AND n."dealId" IS NULL AND n.status = 'open' AND n.due < $1::date) AS late,
    $1::date - (SELECT "lastReviewOn" FROM "AccountPlan" p WHERE p."accountId" = a.id) AS plan,
    (SELECT max(CASE band WHEN 'critical' THEN 5 WHEN 'at_risk' THEN 3 ELSE 0 END) FROM "Deal" d WHERE d."accountId" = a.id AND d.status = 'open') AS deal
  FROM "Account" a WHERE a.tier IS NOT NULL
), scored AS (
  SELECT code,
    least(30, (CASE WHEN gap >= 2 * cadence THEN 20 WHEN gap >= 1.5 * cadence THEN 15 WHEN gap > cadence THEN 10 ELSE 0 END)
      + (CASE WHEN tier <> 'D' AND (decision IS NULL OR decision > CASE tier WHEN 'A' THEN 30 WHEN 'B' THEN 60 ELSE 120 END) THEN 10 ELSE 0 END)
      + (CASE WHEN tier IN ('A', 'B') AND met <= 1 THEN 5 ELSE 0 END))
    + (CASE WHEN wall >= floor.of THEN 0 WHEN floor.of - wall >= 25 THEN 10 WHEN wall IS NULL THEN 0 ELSE 5 END)
    + least(20, COALESCE(complaint, 0))
    + least(20, (CASE WHEN prior <= 0 OR prior IS NULL THEN 0 WHEN (prior - COALESCE(last, 0)) * 100 >= 50 * prior THEN 15
        WHEN (prior - COALESCE(last, 0)) * 100 >= 35 * prior THEN 10 WHEN (prior - COALESCE(last, 0)) * 100 >= 20 * prior THEN 5 ELSE 0 END)
      + (CASE WHEN overdue > 60 THEN 10 WHEN overdue > 30 THEN 6 WHEN overdue > 0 THEN 3 ELSE 0 END))
    + least(10, (CASE WHEN late >= 3 THEN 8 WHEN late = 2 THEN 5 WHEN late = 1 THEN 3 ELSE 0 END)
      + (CASE WHEN tier IN ('A', 'B') THEN CASE WHEN plan IS NULL THEN 5 WHEN plan > CASE tier WHEN 'A' THEN 31 ELSE 92 END THEN 3 ELSE 0 END ELSE 0 END)
      + COALESCE(deal, 0)) AS score,
    crisis OR COALESCE((prior - COALESCE(last, 0)) * 100 >= 50 * prior, false) OR COALESCE(overdue > 60, false) OR (tier = 'A' AND gap >= 2 * cadence) AS hard
  FROM facts, LATERAL (SELECT CASE tier WHEN 'A' THEN 75 WHEN 'B' THEN 50 WHEN 'C' THEN 37.5 ELSE 25 END AS of) floor
)
SELECT code FROM scored WHERE score >= 40 OR hard ORDER BY code`
