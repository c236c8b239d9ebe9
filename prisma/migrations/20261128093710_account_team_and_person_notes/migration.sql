-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('sales', 'technical', 'service', 'commercial', 'finance', 'executive');

-- CreateEnum
CREATE TYPE "NoteTopic" AS ENUM ('role', 'longing', 'hobbies', 'development', 'department', 'promotion');

-- CreateEnum
CREATE TYPE "NoteBasis" AS ENUM ('told', 'public', 'observed');

-- CreateTable
CREATE TABLE "AccountMember" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "role" "MemberRole" NOT NULL DEFAULT 'sales',
    "leftOn" DATE,

    CONSTRAINT "AccountMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonNote" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "contactId" INTEGER NOT NULL,
    "topic" "NoteTopic" NOT NULL,
    "text" TEXT NOT NULL,
    "basis" "NoteBasis" NOT NULL,
    "day" DATE NOT NULL,
    "byId" INTEGER,

    CONSTRAINT "PersonNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccountMember_memberId_idx" ON "AccountMember"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "AccountMember_accountId_memberId_key" ON "AccountMember"("accountId", "memberId");

-- CreateIndex
CREATE INDEX "PersonNote_contactId_idx" ON "PersonNote"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonNote_accountId_contactId_topic_key" ON "PersonNote"("accountId", "contactId", "topic");

-- AddForeignKey
ALTER TABLE "AccountMember" ADD CONSTRAINT "AccountMember_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountMember" ADD CONSTRAINT "AccountMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonNote" ADD CONSTRAINT "PersonNote_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonNote" ADD CONSTRAINT "PersonNote_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonNote" ADD CONSTRAINT "PersonNote_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
