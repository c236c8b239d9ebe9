-- AlterTable
ALTER TABLE "Commitment" ADD COLUMN     "brokenOn" DATE;
