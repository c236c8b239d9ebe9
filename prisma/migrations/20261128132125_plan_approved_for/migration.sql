-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "approvedFor" TEXT;
