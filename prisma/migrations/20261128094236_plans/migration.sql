CREATE SEQUENCE "plan_line_code";

-- CreateEnum
CREATE TYPE "PlanKind" AS ENUM ('develop', 'grow', 'win_back');

-- CreateEnum
CREATE TYPE "PlanPart" AS ENUM ('objective', 'goal', 'strategy', 'measure');

-- CreateEnum
CREATE TYPE "PlanMeasure" AS ENUM ('visits', 'decision_visits', 'revenue', 'contribution', 'wall', 'wins', 'satisfaction', 'by_hand');

-- CreateEnum
CREATE TYPE "PlanOutcome" AS ENUM ('won', 'not_yet', 'dropped', 'won_back', 'given_up');

-- CreateEnum
CREATE TYPE "SwotSubject" AS ENUM ('customer', 'ourselves', 'rival');

-- CreateEnum
CREATE TYPE "SwotQuadrant" AS ENUM ('strength', 'weakness', 'opportunity', 'threat');

-- CreateEnum
CREATE TYPE "Horizon" AS ENUM ('year', 'three', 'more');

-- AlterTable
ALTER TABLE "NextStep" ADD COLUMN     "plan" "PlanKind";

-- CreateTable
CREATE TABLE "Plan" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "kind" "PlanKind" NOT NULL,
    "startedOn" DATE NOT NULL,
    "ownerId" INTEGER,
    "purpose" TEXT NOT NULL DEFAULT '',
    "situation" TEXT NOT NULL DEFAULT '',
    "competition" TEXT NOT NULL DEFAULT '',
    "cooperation" TEXT NOT NULL DEFAULT '',
    "strategy" TEXT NOT NULL DEFAULT '',
    "obstacle" TEXT NOT NULL DEFAULT '',
    "approvedOn" DATE,
    "approvedById" INTEGER,
    "stage" SMALLINT,
    "stageOn" DATE,
    "reason" SMALLINT,
    "dealCode" TEXT NOT NULL DEFAULT '',
    "lostValue" BIGINT,
    "closedOn" DATE,
    "outcome" "PlanOutcome",
    "why" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL DEFAULT '',
    "lesson" TEXT NOT NULL DEFAULT '',
    "nextTryOn" DATE,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanLine" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL DEFAULT ('PL'::text || (nextval('plan_line_code'::regclass))::text),
    "accountId" INTEGER NOT NULL,
    "plan" "PlanKind" NOT NULL DEFAULT 'grow',
    "part" "PlanPart" NOT NULL,
    "text" TEXT NOT NULL,
    "measure" "PlanMeasure",
    "target" DECIMAL(18,6),
    "unit" TEXT NOT NULL DEFAULT '',
    "since" DATE NOT NULL,
    "due" DATE,
    "value" DECIMAL(18,6),
    "valueOn" DATE,
    "ownerId" INTEGER,

    CONSTRAINT "PlanLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanTick" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "item" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "byId" INTEGER,

    CONSTRAINT "PlanTick_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Swot" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "subject" "SwotSubject" NOT NULL,
    "rival" TEXT NOT NULL DEFAULT '',
    "quadrant" "SwotQuadrant" NOT NULL,
    "text" TEXT NOT NULL,
    "counter" TEXT NOT NULL DEFAULT '',
    "ownerId" INTEGER,
    "due" DATE,
    "day" DATE NOT NULL,

    CONSTRAINT "Swot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Intention" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "horizon" "Horizon" NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "meaning" TEXT NOT NULL DEFAULT '',
    "support" TEXT NOT NULL DEFAULT '',
    "day" DATE NOT NULL,

    CONSTRAINT "Intention_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Plan_accountId_kind_startedOn_key" ON "Plan"("accountId", "kind", "startedOn");

-- CreateIndex
CREATE UNIQUE INDEX "PlanLine_code_key" ON "PlanLine"("code");

-- CreateIndex
CREATE INDEX "PlanLine_accountId_plan_idx" ON "PlanLine"("accountId", "plan");

-- CreateIndex
CREATE UNIQUE INDEX "PlanTick_accountId_item_day_key" ON "PlanTick"("accountId", "item", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Swot_accountId_subject_rival_text_key" ON "Swot"("accountId", "subject", "rival", "text");

-- CreateIndex
CREATE UNIQUE INDEX "Intention_accountId_text_key" ON "Intention"("accountId", "text");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLine" ADD CONSTRAINT "PlanLine_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanLine" ADD CONSTRAINT "PlanLine_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTick" ADD CONSTRAINT "PlanTick_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanTick" ADD CONSTRAINT "PlanTick_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Swot" ADD CONSTRAINT "Swot_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Swot" ADD CONSTRAINT "Swot_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intention" ADD CONSTRAINT "Intention_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- One plan of a kind runs at a time.
CREATE UNIQUE INDEX "Plan_running_key" ON "Plan"("accountId", "kind") WHERE "closedOn" IS NULL;
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_stage_check" CHECK ("stage" BETWEEN 1 AND 5);
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_reason_check" CHECK ("reason" BETWEEN 1 AND 5);
