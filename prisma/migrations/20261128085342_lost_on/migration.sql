-- AlterTable
ALTER TABLE "Deal" ADD COLUMN     "lostOn" DATE;

-- CreateIndex
CREATE INDEX "Deal_lostOn_idx" ON "Deal"("lostOn");

-- The day of earlier losses: as the history tells it, else three days before the record was due.
UPDATE "Deal" d SET "lostOn" = COALESCE(
  (SELECT max(a.at)::date FROM "Audit" a WHERE a.subject = 'deal:' || d.code AND a.what = 'deal.status' AND a.after->>'status' = 'lost'),
  d."recordDueOn" - 3, d."stageEnteredOn")
WHERE d.status = 'lost';
