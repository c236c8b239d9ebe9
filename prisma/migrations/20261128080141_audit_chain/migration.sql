-- AlterTable
ALTER TABLE "Audit" ADD COLUMN     "erasedDigest" TEXT;

-- CreateTable
CREATE TABLE "AuditSeal" (
    "id" INTEGER NOT NULL,
    "upTo" BIGINT NOT NULL,
    "rows" INTEGER NOT NULL,
    "newest" TIMESTAMPTZ(3) NOT NULL,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "prunedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("id")
);
