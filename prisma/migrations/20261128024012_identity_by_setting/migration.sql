-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "adminBySetting" BOOLEAN NOT NULL DEFAULT false;
