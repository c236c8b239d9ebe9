-- Columns take the names that the code has, texts with few values become enums, and ids of people refer to people.
-- Nothing is lost: every column keeps its values.

ALTER TABLE "Deal" RENAME COLUMN "outcome" TO "record";
ALTER TABLE "Deal" RENAME COLUMN "outcomeDueOn" TO "recordDueOn";
ALTER TABLE "StageMove" RENAME COLUMN "requestedById" TO "requesterId";
ALTER TABLE "StageMove" RENAME COLUMN "rooms" TO "threads";
ALTER TABLE "Decision" RENAME COLUMN "forId" TO "onBehalfOfId";

-- Not ended and ended without a reason read the same.
UPDATE "StageMove" SET "endedWhy" = '' WHERE "endedWhy" IS NULL;
ALTER TABLE "StageMove" ALTER COLUMN "endedWhy" SET DEFAULT '', ALTER COLUMN "endedWhy" SET NOT NULL;

CREATE TYPE "VisitSource" AS ENUM ('import', 'slack', 'feishu', 'web');
CREATE TYPE "CommentKind" AS ENUM ('reply', 'nudge', 'remind', 'delegate', 'escalate');
CREATE TYPE "SnoozeEnd" AS ENUM ('over', 'worse', 'owner', 'crisis', 'woken', 'replaced');
CREATE TYPE "ReminderResult" AS ENUM ('acted', 'snoozed', 'refused', 'ignored');
CREATE TYPE "PendingEnd" AS ENUM ('confirmed', 'dropped', 'expired', 'replaced');
CREATE TYPE "EntryKind" AS ENUM ('visit', 'next', 'wall', 'complaint', 'spend');

ALTER TABLE "Visit" ALTER COLUMN "source" DROP DEFAULT, ALTER COLUMN "source" TYPE "VisitSource" USING "source"::"VisitSource";
ALTER TABLE "Visit" ALTER COLUMN "source" SET DEFAULT 'import';
ALTER TABLE "MoveComment" ALTER COLUMN "kind" TYPE "CommentKind" USING "kind"::"CommentKind";
ALTER TABLE "Snooze" ALTER COLUMN "endedWhy" TYPE "SnoozeEnd" USING "endedWhy"::"SnoozeEnd";
ALTER TABLE "Reminder" ALTER COLUMN "became" TYPE "ReminderResult" USING "became"::"ReminderResult";
ALTER TABLE "Pending" ALTER COLUMN "ended" TYPE "PendingEnd" USING "ended"::"PendingEnd";
ALTER TABLE "Entry" ALTER COLUMN "kind" TYPE "EntryKind" USING "kind"::"EntryKind";

-- The program never deletes a person. Where somebody did so by hand, an inactive person takes the place, so that history stays whole.
INSERT INTO "Person" ("id", "name", "role", "active")
SELECT DISTINCT "id", 'deleted ' || "id", 'viewer'::"Role", false FROM (
  SELECT "byId" FROM "WallScore"
  UNION SELECT "ownerId" FROM "Complaint"
  UNION SELECT "byId" FROM "StageChange"
  UNION SELECT "byId" FROM "GateTick"
  UNION SELECT "requesterId" FROM "StageMove"
  UNION SELECT "personId" FROM "Decision"
  UNION SELECT "onBehalfOfId" FROM "Decision"
  UNION SELECT "personId" FROM "MoveComment"
  UNION SELECT "personId" FROM "Digest"
  UNION SELECT "byId" FROM "Snooze"
  UNION SELECT "ownerId" FROM "Snooze"
  UNION SELECT "byId" FROM "RuleException"
  UNION SELECT "personId" FROM "Reminder"
  UNION SELECT "personId" FROM "Pending"
  UNION SELECT "personId" FROM "Entry"
  UNION SELECT "personId" FROM "Audit"
) AS known("id")
WHERE "id" IS NOT NULL AND "id" NOT IN (SELECT "id" FROM "Person");
SELECT setval('"Person_id_seq"', max("id")) FROM "Person" HAVING max("id") > (SELECT last_value FROM "Person_id_seq");
UPDATE "StageChange" SET "moveId" = NULL WHERE "moveId" NOT IN (SELECT "id" FROM "StageMove");

ALTER TABLE "WallScore" ADD CONSTRAINT "WallScore_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StageChange" ADD CONSTRAINT "StageChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StageChange" ADD CONSTRAINT "StageChange_moveId_fkey" FOREIGN KEY ("moveId") REFERENCES "StageMove"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "GateTick" ADD CONSTRAINT "GateTick_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StageMove" ADD CONSTRAINT "StageMove_requesterId_fkey" FOREIGN KEY ("requesterId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_onBehalfOfId_fkey" FOREIGN KEY ("onBehalfOfId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MoveComment" ADD CONSTRAINT "MoveComment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Snooze" ADD CONSTRAINT "Snooze_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Snooze" ADD CONSTRAINT "Snooze_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RuleException" ADD CONSTRAINT "RuleException_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Pending" ADD CONSTRAINT "Pending_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Audit" ADD CONSTRAINT "Audit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
