-- CreateEnum
CREATE TYPE "AccountStatus" AS ENUM ('prospect', 'active', 'lost');

-- CreateEnum
CREATE TYPE "AccountKind" AS ENUM ('economic', 'group', 'strategic', 'important');

-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "kind" "AccountKind",
ADD COLUMN     "parentId" INTEGER,
ADD COLUMN     "status" "AccountStatus" NOT NULL DEFAULT 'active';

-- CreateIndex
CREATE INDEX "Account_parentId_idx" ON "Account"("parentId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
