-- AlterTable
ALTER TABLE "Reminder" ADD COLUMN     "inDigest" BOOLEAN NOT NULL DEFAULT false;
