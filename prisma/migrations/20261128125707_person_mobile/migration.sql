-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "mobile" TEXT;
