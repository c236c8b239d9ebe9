-- DropIndex
DROP INDEX "Receivable_accountId_asOf_daysOverdue_key";

-- DropIndex
DROP INDEX "Revenue_accountId_day_key";

-- DropIndex
DROP INDEX "Spend_accountId_day_code_note_key";

-- AlterTable
ALTER TABLE "Receivable" ADD COLUMN     "reference" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Revenue" ADD COLUMN     "reference" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Spend" ADD COLUMN     "reference" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "Receivable_accountId_asOf_daysOverdue_reference_key" ON "Receivable"("accountId", "asOf", "daysOverdue", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "Revenue_accountId_day_reference_key" ON "Revenue"("accountId", "day", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "Spend_accountId_day_code_note_reference_key" ON "Spend"("accountId", "day", "code", "note", "reference");

-- A credit note is below zero, and so may a year of revenue be.
ALTER TABLE "Revenue" DROP CONSTRAINT "Revenue_amounts";
ALTER TABLE "Receivable" DROP CONSTRAINT "Receivable_amount", ADD CONSTRAINT "Receivable_overdue" CHECK ("daysOverdue" >= 0);
ALTER TABLE "Spend" DROP CONSTRAINT "Spend_amount";
ALTER TABLE "Account" DROP CONSTRAINT "Account_revenue12";
