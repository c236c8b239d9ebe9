-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "emptyWeek" TEXT;
