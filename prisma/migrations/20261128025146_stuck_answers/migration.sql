-- CreateEnum
CREATE TYPE "StuckKind" AS ENUM ('customer', 'internal', 'help', 'join', 'handover', 'accept');

-- CreateTable
CREATE TABLE "StuckAnswer" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" "StuckKind" NOT NULL,
    "day" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "StuckAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StuckAnswer_accountId_id_idx" ON "StuckAnswer"("accountId", "id" DESC);

-- AddForeignKey
ALTER TABLE "StuckAnswer" ADD CONSTRAINT "StuckAnswer_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StuckAnswer" ADD CONSTRAINT "StuckAnswer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
