-- AlterEnum
ALTER TYPE "MoveStatus" ADD VALUE 'sent_back';

-- AlterTable
ALTER TABLE "Deal" ADD COLUMN     "feishuChat" TEXT,
ADD COLUMN     "slackChannel" TEXT;

-- AlterTable
ALTER TABLE "StageMove" ADD COLUMN     "rooms" JSONB NOT NULL DEFAULT '[]';

-- 7 is the end: gate 6 leads out of the last stage.
ALTER TABLE "StageMove" DROP CONSTRAINT "StageMove_stages",
  ADD CONSTRAINT "StageMove_stages" CHECK ("from" BETWEEN 1 AND 6 AND "to" BETWEEN 1 AND 7 AND "from" <> "to");
ALTER TABLE "StageChange" DROP CONSTRAINT "StageChange_stages",
  ADD CONSTRAINT "StageChange_stages" CHECK ("from" BETWEEN 0 AND 6 AND "to" BETWEEN 1 AND 7 AND "daysIn" >= 0);

-- A reply in a thread names the message it stands under.
CREATE INDEX "Outbox_sent_as" ON "Outbox"("sentAs") WHERE "sentAs" IS NOT NULL;
