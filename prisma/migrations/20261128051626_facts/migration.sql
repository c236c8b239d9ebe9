CREATE SEQUENCE "note_code";

-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('intel', 'request', 'objection');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('fact', 'heard', 'guess');

-- AlterEnum
ALTER TYPE "EntryKind" ADD VALUE 'fact';

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "closeTo" TEXT,
ADD COLUMN     "coachSource" TEXT,
ADD COLUMN     "fears" TEXT,
ADD COLUMN     "relation" SMALLINT,
ADD COLUMN     "relationWanted" SMALLINT,
ADD COLUMN     "reportsToId" INTEGER,
ADD COLUMN     "wins" TEXT;

-- CreateTable
CREATE TABLE "ProfileFact" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "day" DATE NOT NULL,
    "byId" INTEGER,

    CONSTRAINT "ProfileFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL DEFAULT ('N'::text || (nextval('note_code'::regclass))::text),
    "accountId" INTEGER NOT NULL,
    "kind" "NoteKind" NOT NULL,
    "day" DATE NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "confidence" "Confidence" NOT NULL DEFAULT 'heard',
    "expiresOn" DATE,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" DATE,
    "byId" INTEGER,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ProfileFact_accountId_field_key" ON "ProfileFact"("accountId", "field");

-- CreateIndex
CREATE UNIQUE INDEX "Note_code_key" ON "Note"("code");

-- CreateIndex
CREATE INDEX "Note_accountId_day_idx" ON "Note"("accountId", "day" DESC);

-- CreateIndex
CREATE INDEX "Contact_reportsToId_idx" ON "Contact"("reportsToId");

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_reportsToId_fkey" FOREIGN KEY ("reportsToId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileFact" ADD CONSTRAINT "ProfileFact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProfileFact" ADD CONSTRAINT "ProfileFact_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
