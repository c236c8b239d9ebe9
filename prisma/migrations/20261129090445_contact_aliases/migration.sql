-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[];
