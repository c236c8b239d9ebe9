-- DropIndex
DROP INDEX "AccountName_normal_key";

-- CreateIndex
CREATE INDEX "AccountName_normal_idx" ON "AccountName"("normal");
