-- CreateTable
CREATE TABLE "DeadPlace" (
    "place" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DeadPlace_pkey" PRIMARY KEY ("place")
);
