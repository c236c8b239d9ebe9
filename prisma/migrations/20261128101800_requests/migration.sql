-- Everything that needs a yes is one kind of request: the table of stage moves takes them all. Nothing is lost: moves keep their codes,
-- decisions, comments and threads; gifts, exceptions and reasons of a loss that were asked for by cards become requests.

ALTER TYPE "MoveStatus" RENAME TO "RequestStatus";
CREATE TYPE "RequestKind" AS ENUM ('move', 'gift', 'exception', 'loss');
ALTER SEQUENCE "stage_move_code" RENAME TO "request_code";

ALTER TABLE "StageMove" RENAME TO "Request";
ALTER SEQUENCE "StageMove_id_seq" RENAME TO "Request_id_seq";
ALTER TABLE "Request" RENAME CONSTRAINT "StageMove_pkey" TO "Request_pkey";
ALTER TABLE "Request" RENAME CONSTRAINT "StageMove_dealId_fkey" TO "Request_dealId_fkey";
ALTER TABLE "Request" RENAME CONSTRAINT "StageMove_requesterId_fkey" TO "Request_requesterId_fkey";
ALTER TABLE "Request" RENAME CONSTRAINT "StageMove_reminded" TO "Request_reminded";
ALTER INDEX "StageMove_code_key" RENAME TO "Request_code_key";
ALTER INDEX "StageMove_dealId_status_idx" RENAME TO "Request_dealId_status_idx";
ALTER INDEX "StageMove_status_dueAt_idx" RENAME TO "Request_status_dueAt_idx";
ALTER TABLE "Request" RENAME COLUMN "dealVersion" TO "version";
ALTER TABLE "Decision" RENAME COLUMN "dealVersion" TO "version";
ALTER TABLE "Decision" RENAME COLUMN "moveId" TO "requestId";
ALTER TABLE "Decision" RENAME CONSTRAINT "Decision_moveId_fkey" TO "Decision_requestId_fkey";
ALTER INDEX "Decision_moveId_idx" RENAME TO "Decision_requestId_idx";
ALTER TABLE "StageChange" RENAME COLUMN "moveId" TO "requestId";
ALTER TABLE "StageChange" RENAME CONSTRAINT "StageChange_moveId_fkey" TO "StageChange_requestId_fkey";
ALTER TABLE "MoveComment" RENAME TO "RequestComment";
ALTER SEQUENCE "MoveComment_id_seq" RENAME TO "RequestComment_id_seq";
ALTER TABLE "RequestComment" RENAME COLUMN "moveId" TO "requestId";
ALTER TABLE "RequestComment" RENAME CONSTRAINT "MoveComment_pkey" TO "RequestComment_pkey";
ALTER TABLE "RequestComment" RENAME CONSTRAINT "MoveComment_moveId_fkey" TO "RequestComment_requestId_fkey";
ALTER TABLE "RequestComment" RENAME CONSTRAINT "MoveComment_personId_fkey" TO "RequestComment_personId_fkey";
ALTER INDEX "MoveComment_moveId_idx" RENAME TO "RequestComment_requestId_idx";

ALTER TABLE "Request"
  ADD COLUMN "kind" "RequestKind" NOT NULL DEFAULT 'move',
  ADD COLUMN "accountId" INTEGER,
  ADD COLUMN "asked" JSONB NOT NULL DEFAULT '{}',
  ALTER COLUMN "dealId" DROP NOT NULL,
  ALTER COLUMN "from" DROP NOT NULL,
  ALTER COLUMN "to" DROP NOT NULL,
  ALTER COLUMN "version" SET DEFAULT 1;
UPDATE "Request" r SET "accountId" = d."accountId" FROM "Deal" d WHERE d.id = r."dealId";
ALTER TABLE "Request" ALTER COLUMN "accountId" SET NOT NULL;
ALTER TABLE "Request" ADD CONSTRAINT "Request_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Request" DROP CONSTRAINT "StageMove_stages";
ALTER TABLE "Request" ADD CONSTRAINT "Request_stages" CHECK (CASE "kind"
  WHEN 'move' THEN "dealId" IS NOT NULL AND "from" BETWEEN 1 AND 6 AND "to" BETWEEN 1 AND 7 AND "from" <> "to"
  ELSE "from" IS NULL AND "to" IS NULL END);
CREATE INDEX "Request_accountId_status_idx" ON "Request"("accountId", "status");
CREATE INDEX "Request_requesterId_status_idx" ON "Request"("requesterId", "status");
DROP INDEX "StageMove_one_pending_per_deal";
CREATE UNIQUE INDEX "Request_one_pending_move_per_deal" ON "Request"("dealId") WHERE "status" = 'pending' AND "kind" = 'move';

-- The messages of running requests are found by their keys.
UPDATE "Outbox" SET "key" = 'request:' || substr("key", 6), "parent" = 'request:' || substr("parent", 6) WHERE "key" LIKE 'move:%' AND "parent" LIKE 'move:%';
UPDATE "Outbox" SET "key" = 'request:' || substr("key", 6) WHERE "key" LIKE 'move:%';
UPDATE "Request" SET "threads" = replace("threads"::text, '"key": "move:', '"key": "request:')::jsonb WHERE "threads"::text LIKE '%"key": "move:%';

-- A rule with one seat, for somebody who decided.
CREATE FUNCTION pg_temp.rule_of(who integer) RETURNS jsonb LANGUAGE sql AS $$
  SELECT jsonb_build_object('groups', jsonb_build_array(jsonb_build_object('why', jsonb_build_object('kind', 'asked'), 'need', 1,
    'seats', jsonb_build_array(jsonb_build_object('as', 'manager', 'who', jsonb_build_array(who))))),
    'standIns', '[]'::jsonb, 'open', '[]'::jsonb, 'skipped', '[]'::jsonb) $$;

-- "Not a risk", asked of the manager: the history says by whom, and what became of it.
CREATE TEMP TABLE carried_exception AS
SELECT DISTINCT ON (a.id) a.id, a."personId", a.at, a.after, coalesce(k.id, d."accountId") AS "accountId", d.id AS "dealId",
  x.what AS answer, x."personId" AS "answeredBy", x.at AS "answeredAt"
FROM "Audit" a
  LEFT JOIN "Account" k ON a.subject = 'account:' || k.code
  LEFT JOIN "Deal" d ON a.subject = 'deal:' || d.code
  LEFT JOIN "Audit" x ON x.subject = a.subject AND x.id > a.id AND x.what IN ('except', 'except.refuse', 'except.ask') AND x.after->>'rule' = a.after->>'rule'
WHERE a.what = 'except.ask' AND a."personId" IS NOT NULL AND coalesce(k.id, d.id) IS NOT NULL
  AND a.after ? 'rule' AND a.after ? 'until'
ORDER BY a.id, x.id;
ALTER TABLE "Request" ADD COLUMN "carriedFrom" bigint;
INSERT INTO "Request" ("kind", "accountId", "dealId", "asked", "requesterId", "requestedAt", "reason", "status", "rule", "endedAt", "endedWhy", "carriedFrom")
SELECT 'exception', c."accountId", c."dealId", jsonb_build_object('rule', c.after->>'rule', 'until', c.after->>'until'), c."personId",
  CASE WHEN c.answer IS NULL THEN CURRENT_TIMESTAMP ELSE c.at END, coalesce(c.after->>'reason', ''),
  (CASE c.answer WHEN 'except' THEN 'approved' WHEN 'except.refuse' THEN 'rejected' WHEN 'except.ask' THEN 'superseded'
    ELSE CASE WHEN (c.after->>'until')::date > CURRENT_DATE AND c.at > CURRENT_TIMESTAMP - interval '14 days' THEN 'pending' ELSE 'expired' END END)::"RequestStatus",
  CASE WHEN c.answer IN ('except', 'except.refuse') AND c."answeredBy" IS NOT NULL THEN pg_temp.rule_of(c."answeredBy") ELSE '{}' END,
  c."answeredAt", '', c.id
FROM carried_exception c ORDER BY c.id;
INSERT INTO "Decision" ("requestId", "personId", "verdict", "reason", "version", "at")
SELECT r.id, c."answeredBy", (CASE c.answer WHEN 'except' THEN 'approve' ELSE 'reject' END)::"Verdict",
  CASE c.answer WHEN 'except' THEN '' ELSE '–' END, 1, c."answeredAt"
FROM carried_exception c JOIN "Request" r ON r."carriedFrom" = c.id AND r.kind = 'exception'
WHERE c.answer IN ('except', 'except.refuse') AND c."answeredBy" IS NOT NULL ORDER BY c.id;
UPDATE "Request" SET "endedAt" = NULL WHERE "carriedFrom" IS NOT NULL AND "status" = 'superseded';

-- Gifts above the cap that a manager confirmed; whoever asked is not known any more, so it is the account's owner.
INSERT INTO "Request" ("kind", "accountId", "asked", "requesterId", "requestedAt", "status", "rule", "endedAt", "carriedFrom")
SELECT 'gift', k.id, jsonb_build_object('code', a.after->'code', 'amount', a.after->'amount', 'day', a.after->'day', 'note', coalesce(a.after->'note', '""')),
  k."ownerId", a.at, 'approved', pg_temp.rule_of(a."personId"), a.at, a.id
FROM "Audit" a JOIN "Account" k ON a.subject = 'account:' || k.code
WHERE a.what = 'spend.add' AND a.after ? 'confirmedBy' AND a."personId" IS NOT NULL ORDER BY a.id;
INSERT INTO "Decision" ("requestId", "personId", "verdict", "version", "at")
SELECT r.id, a."personId", 'approve', 1, a.at FROM "Request" r JOIN "Audit" a ON a.id = r."carriedFrom" WHERE r.kind = 'gift' ORDER BY a.id;
-- Those that were asked for lately and are not booked wait on: what was asked stands on the buttons of the card.
INSERT INTO "Request" ("kind", "accountId", "asked", "requesterId", "requestedAt")
SELECT DISTINCT ON (k.id, g.fields->>'code', g.fields->>'amount', g.fields->>'day', g.fields->>'note') 'gift'::"RequestKind", k.id,
  jsonb_build_object('code', g.fields->>'code', 'amount', (g.fields->>'amount')::bigint, 'day', g.fields->>'day', 'note', coalesce(g.fields->>'note', '')),
  p.id, CURRENT_TIMESTAMP
FROM (SELECT jsonb_path_query_first(o.card, '$.** ? (@.intent == "spend.confirm").fields') AS fields FROM "Outbox" o
    WHERE o.key LIKE 'gift:%' AND o."owedAt" > CURRENT_TIMESTAMP - interval '5 days') g
  JOIN "Account" k ON k.code = g.fields->>'account'
  JOIN "Person" p ON p.id::text = g.fields->>'by'
WHERE g.fields->>'amount' ~ '^[0-9]{1,15}$' AND NOT EXISTS (SELECT 1 FROM "Spend" s WHERE s."accountId" = k.id AND s.code = g.fields->>'code'
  AND s.day::text = g.fields->>'day' AND s.amount = (g.fields->>'amount')::bigint);

-- Why a deal was lost: confirmed, waiting, or never confirmed.
INSERT INTO "Request" ("kind", "accountId", "dealId", "asked", "requesterId", "requestedAt", "reason", "status", "rule", "endedAt")
SELECT 'loss', d."accountId", d.id, jsonb_build_object('reason', d.record->>'reason'), d."ownerId",
  CASE WHEN d.record ? 'confirmed' THEN ((d.record->'confirmed'->>'on')::date + time '12:00')::timestamptz ELSE CURRENT_TIMESTAMP END,
  coalesce(d.record->>'words', ''),
  (CASE WHEN d.record ? 'confirmed' THEN 'approved' WHEN d."recordDueOn" > CURRENT_DATE - 30 THEN 'pending' ELSE 'expired' END)::"RequestStatus",
  CASE WHEN p.id IS NULL THEN '{}' ELSE pg_temp.rule_of(p.id) END,
  CASE WHEN p.id IS NOT NULL THEN ((d.record->'confirmed'->>'on')::date + time '12:00')::timestamptz END
FROM "Deal" d LEFT JOIN "Person" p ON p.name = d.record->'confirmed'->>'by'
WHERE d.status = 'lost' AND d.record->>'reason' IS NOT NULL AND d.record->>'result' IS DISTINCT FROM 'won' ORDER BY d.id;
INSERT INTO "Decision" ("requestId", "personId", "verdict", "version", "at")
SELECT r.id, p.id, 'approve', 1, r."endedAt" FROM "Request" r JOIN "Deal" d ON d.id = r."dealId" JOIN "Person" p ON p.name = d.record->'confirmed'->>'by'
WHERE r.kind = 'loss' AND r.status = 'approved' ORDER BY r.id;

ALTER TABLE "Request" DROP COLUMN "carriedFrom";
DROP TABLE carried_exception;
DROP FUNCTION pg_temp.rule_of(integer);
