-- CreateEnum
CREATE TYPE "ReviewKind" AS ENUM ('business', 'executive', 'manager', 'opinion', 'tier', 'credit', 'care');

-- AlterTable
ALTER TABLE "WeekPlan" ADD COLUMN     "commitment" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contactId" INTEGER;

-- CreateTable
CREATE TABLE "VisitPerson" (
    "visitId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,

    CONSTRAINT "VisitPerson_pkey" PRIMARY KEY ("visitId","personId")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "kind" "ReviewKind" NOT NULL,
    "day" DATE NOT NULL,
    "byId" INTEGER,
    "contactId" INTEGER,
    "result" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL DEFAULT '',
    "actionDue" DATE,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "VisitPerson_personId_idx" ON "VisitPerson"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_accountId_kind_day_key" ON "Review"("accountId", "kind", "day");

-- AddForeignKey
ALTER TABLE "VisitPerson" ADD CONSTRAINT "VisitPerson_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitPerson" ADD CONSTRAINT "VisitPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeekPlan" ADD CONSTRAINT "WeekPlan_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;
