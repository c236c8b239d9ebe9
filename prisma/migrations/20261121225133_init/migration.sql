-- The codes people say and type (V12, F7, D3, C1, AP4). Before the tables whose defaults draw from them.
CREATE SEQUENCE "visit_code";
CREATE SEQUENCE "next_step_code";
CREATE SEQUENCE "deal_code";
CREATE SEQUENCE "complaint_code";
CREATE SEQUENCE "stage_move_code";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('rep', 'manager', 'director', 'finance', 'service', 'admin', 'viewer');

-- CreateEnum
CREATE TYPE "PlatformName" AS ENUM ('slack', 'feishu', 'web');

-- CreateEnum
CREATE TYPE "Tier" AS ENUM ('A', 'B', 'C', 'D');

-- CreateEnum
CREATE TYPE "Layer" AS ENUM ('decision', 'management', 'operation');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('sponsor', 'supporter', 'neutral', 'opponent', 'unknown');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('in_person', 'phone', 'video', 'chat', 'email', 'message', 'event', 'site_visit');

-- CreateEnum
CREATE TYPE "Band" AS ENUM ('healthy', 'watch', 'at_risk', 'critical');

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('account', 'deal');

-- CreateEnum
CREATE TYPE "NextStepStatus" AS ENUM ('open', 'done', 'cancelled', 'superseded');

-- CreateEnum
CREATE TYPE "DealStatus" AS ENUM ('open', 'won', 'lost', 'on_hold', 'cancelled', 'closed');

-- CreateEnum
CREATE TYPE "MoveStatus" AS ENUM ('pending', 'approved', 'rejected', 'withdrawn', 'expired', 'superseded');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('approve', 'reject', 'send_back');

-- CreateEnum
CREATE TYPE "ComplaintLevel" AS ENUM ('grumble', 'complaint', 'crisis');

-- CreateEnum
CREATE TYPE "ComplaintStatus" AS ENUM ('open', 'acknowledged', 'answered', 'closed');

-- CreateEnum
CREATE TYPE "CompetitorKind" AS ENUM ('presence', 'displacement');

-- CreateEnum
CREATE TYPE "OutboxStatus" AS ENUM ('owed', 'sent', 'dead');

-- CreateEnum
CREATE TYPE "InboxStatus" AS ENUM ('waiting', 'done', 'failed');

-- CreateTable
CREATE TABLE "Team" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "slackDealsChannel" TEXT,
    "feishuDealsChat" TEXT,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "email" TEXT,
    "role" "Role" NOT NULL,
    "managerId" INTEGER,
    "teamId" INTEGER,
    "timeZone" TEXT,
    "locale" TEXT,
    "prefers" "PlatformName",
    "workFrom" INTEGER,
    "workTo" INTEGER,
    "awayFrom" DATE,
    "awayUntil" DATE,
    "delegateId" INTEGER,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "onDuty" BOOLEAN NOT NULL DEFAULT false,
    "welcomedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "platform" "PlatformName" NOT NULL,
    "userId" TEXT NOT NULL,
    "tenant" TEXT,
    "lastSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tier" "Tier",
    "ownerId" INTEGER NOT NULL,
    "backupId" INTEGER,
    "currency" TEXT NOT NULL DEFAULT 'CNY',
    "confidential" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "namesChangedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastContactOn" DATE,
    "lastDecisionContactOn" DATE,
    "score" INTEGER NOT NULL DEFAULT 0,
    "band" "Band" NOT NULL DEFAULT 'healthy',
    "hard" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "signals" JSONB NOT NULL DEFAULT '[]',
    "assessedOn" DATE,
    "reassessOn" DATE,
    "revenue12" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountName" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "normal" TEXT NOT NULL,

    CONSTRAINT "AccountName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "department" TEXT,
    "layer" "Layer",
    "phone" TEXT,
    "email" TEXT,
    "isCoach" BOOLEAN NOT NULL DEFAULT false,
    "coachLastInfoOn" DATE,
    "lastMetOn" DATE,
    "leftOn" DATE,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL DEFAULT ('V'::text || (nextval('visit_code'::regclass))::text),
    "accountId" INTEGER NOT NULL,
    "repId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "channel" "Channel" NOT NULL,
    "twoWay" BOOLEAN NOT NULL,
    "qualifying" BOOLEAN NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "objections" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "competitors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source" TEXT NOT NULL DEFAULT 'import',
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitContact" (
    "visitId" INTEGER NOT NULL,
    "contactId" INTEGER NOT NULL,

    CONSTRAINT "VisitContact_pkey" PRIMARY KEY ("visitId","contactId")
);

-- CreateTable
CREATE TABLE "VisitDeal" (
    "visitId" INTEGER NOT NULL,
    "dealId" INTEGER NOT NULL,

    CONSTRAINT "VisitDeal_pkey" PRIMARY KEY ("visitId","dealId")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" SERIAL NOT NULL,
    "visitId" INTEGER NOT NULL,
    "accountId" INTEGER NOT NULL,
    "byUs" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "due" DATE,
    "doneOn" DATE,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NextStep" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL DEFAULT ('F'::text || (nextval('next_step_code'::regclass))::text),
    "accountId" INTEGER NOT NULL,
    "dealId" INTEGER,
    "ownerId" INTEGER NOT NULL,
    "visitId" INTEGER,
    "text" TEXT NOT NULL,
    "due" DATE NOT NULL,
    "status" "NextStepStatus" NOT NULL DEFAULT 'open',
    "doneOn" DATE,
    "reschedules" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NextStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WallScore" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "push" SMALLINT NOT NULL,
    "share" SMALLINT NOT NULL,
    "contact" SMALLINT NOT NULL,
    "personal" SMALLINT NOT NULL,
    "byId" INTEGER,
    "note" TEXT,

    CONSTRAINT "WallScore_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Complaint" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL DEFAULT ('C'::text || (nextval('complaint_code'::regclass))::text),
    "accountId" INTEGER NOT NULL,
    "level" "ComplaintLevel" NOT NULL,
    "status" "ComplaintStatus" NOT NULL DEFAULT 'open',
    "subject" TEXT NOT NULL,
    "openedOn" DATE NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "dueOn" DATE NOT NULL,
    "closedOn" DATE,
    "ownerId" INTEGER,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Satisfaction" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "actual" DECIMAL(6,2) NOT NULL,
    "expected" DECIMAL(6,2) NOT NULL,
    "scale" SMALLINT NOT NULL,

    CONSTRAINT "Satisfaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revenue" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "cost" BIGINT,

    CONSTRAINT "Revenue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receivable" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "asOf" DATE NOT NULL,
    "daysOverdue" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "Receivable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CompetitorSignal" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "kind" "CompetitorKind" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CompetitorSignal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChurnFlag" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "reason" SMALLINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ChurnFlag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountPlan" (
    "accountId" INTEGER NOT NULL,
    "lastReviewOn" DATE NOT NULL,

    CONSTRAINT "AccountPlan_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "Spend" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "code" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Spend_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" SERIAL NOT NULL,
    "teamId" INTEGER,
    "period" TEXT NOT NULL,
    "target" BIGINT NOT NULL,
    "signed" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeekPlan" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "accountId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "WeekPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WeekSummary" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "week" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "WeekSummary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deal" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL DEFAULT ('D'::text || (nextval('deal_code'::regclass))::text),
    "accountId" INTEGER NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "stage" SMALLINT NOT NULL,
    "status" "DealStatus" NOT NULL DEFAULT 'open',
    "stageEnteredOn" DATE NOT NULL,
    "expectedClose" DATE,
    "closePushes" INTEGER NOT NULL DEFAULT 0,
    "goal" TEXT,
    "needLevel" SMALLINT,
    "needTags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "man" JSONB,
    "evaluation" JSONB,
    "criteria" JSONB,
    "competitors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "priceQuoted" BIGINT,
    "priceFloor" BIGINT,
    "contractRef" TEXT,
    "holdUntil" DATE,
    "holdReason" TEXT,
    "heldDays" INTEGER NOT NULL DEFAULT 0,
    "heldFrom" DATE,
    "outcome" JSONB,
    "outcomeDueOn" DATE,
    "gateBypassed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastActivityOn" DATE,
    "score" INTEGER NOT NULL DEFAULT 0,
    "band" "Band" NOT NULL DEFAULT 'healthy',
    "signals" JSONB NOT NULL DEFAULT '[]',
    "assessedOn" DATE,
    "reassessOn" DATE,

    CONSTRAINT "Deal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stakeholder" (
    "id" SERIAL NOT NULL,
    "dealId" INTEGER NOT NULL,
    "contactId" INTEGER,
    "title" TEXT NOT NULL DEFAULT '',
    "layer" "Layer" NOT NULL,
    "role" TEXT,
    "weight" SMALLINT NOT NULL,
    "stance" "Stance" NOT NULL,
    "action" TEXT,

    CONSTRAINT "Stakeholder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageChange" (
    "id" SERIAL NOT NULL,
    "dealId" INTEGER NOT NULL,
    "from" SMALLINT NOT NULL,
    "to" SMALLINT NOT NULL,
    "day" DATE NOT NULL,
    "byId" INTEGER,
    "moveId" INTEGER,
    "bypassed" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "daysIn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "StageChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GateTick" (
    "id" SERIAL NOT NULL,
    "dealId" INTEGER NOT NULL,
    "gate" SMALLINT NOT NULL,
    "item" TEXT NOT NULL,
    "waived" BOOLEAN NOT NULL DEFAULT false,
    "words" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GateTick_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StageMove" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL DEFAULT ('AP'::text || (nextval('stage_move_code'::regclass))::text),
    "dealId" INTEGER NOT NULL,
    "from" SMALLINT NOT NULL,
    "to" SMALLINT NOT NULL,
    "requestedById" INTEGER NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "status" "MoveStatus" NOT NULL DEFAULT 'pending',
    "dealVersion" INTEGER NOT NULL,
    "rule" JSONB NOT NULL DEFAULT '{}',
    "dueAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "reminded" INTEGER NOT NULL DEFAULT 0,
    "nudgedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedWhy" TEXT,

    CONSTRAINT "StageMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" SERIAL NOT NULL,
    "moveId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "forId" INTEGER,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "dealVersion" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MoveComment" (
    "id" SERIAL NOT NULL,
    "moveId" INTEGER NOT NULL,
    "personId" INTEGER,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MoveComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RiskChange" (
    "id" SERIAL NOT NULL,
    "subject" "SubjectKind" NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "score" INTEGER NOT NULL,
    "band" "Band" NOT NULL,
    "signals" JSONB NOT NULL,

    CONSTRAINT "RiskChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "shown" JSONB NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Snooze" (
    "id" SERIAL NOT NULL,
    "subject" "SubjectKind" NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "band" "Band" NOT NULL,
    "ownerId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedOn" DATE,
    "endedWhy" TEXT,

    CONSTRAINT "Snooze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RuleException" (
    "id" SERIAL NOT NULL,
    "subject" "SubjectKind" NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedOn" DATE,

    CONSTRAINT "RuleException_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" "SubjectKind" NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "became" TEXT,
    "becameOn" DATE,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pending" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "intent" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "asked" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ended" TEXT,

    CONSTRAINT "Pending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" SERIAL NOT NULL,
    "personId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "undo" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" INTEGER,
    "what" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "cause" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Done" (
    "key" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Done_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Inbox" (
    "key" TEXT NOT NULL,
    "incoming" JSONB NOT NULL,
    "status" "InboxStatus" NOT NULL DEFAULT 'waiting',
    "lane" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT,

    CONSTRAINT "Inbox_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "place" JSONB NOT NULL,
    "lane" TEXT NOT NULL,
    "parent" TEXT,
    "card" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sentRevision" INTEGER NOT NULL DEFAULT 0,
    "sentAs" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "status" "OutboxStatus" NOT NULL DEFAULT 'owed',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),
    "owedAt" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT,

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_name_key" ON "Person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_managerId_idx" ON "Person"("managerId");

-- CreateIndex
CREATE INDEX "Person_teamId_idx" ON "Person"("teamId");

-- CreateIndex
CREATE INDEX "Identity_personId_idx" ON "Identity"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_platform_userId_key" ON "Identity"("platform", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_code_key" ON "Account"("code");

-- CreateIndex
CREATE INDEX "Account_ownerId_tier_idx" ON "Account"("ownerId", "tier");

-- CreateIndex
CREATE INDEX "Account_reassessOn_idx" ON "Account"("reassessOn");

-- CreateIndex
CREATE INDEX "Account_namesChangedAt_idx" ON "Account"("namesChangedAt");

-- CreateIndex
CREATE INDEX "Account_tier_lastContactOn_idx" ON "Account"("tier", "lastContactOn");

-- CreateIndex
CREATE INDEX "Account_band_score_idx" ON "Account"("band", "score" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "AccountName_normal_key" ON "AccountName"("normal");

-- CreateIndex
CREATE INDEX "AccountName_accountId_idx" ON "AccountName"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "Contact_accountId_name_key" ON "Contact"("accountId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_code_key" ON "Visit"("code");

-- CreateIndex
CREATE INDEX "Visit_accountId_day_idx" ON "Visit"("accountId", "day" DESC);

-- CreateIndex
CREATE INDEX "Visit_repId_day_idx" ON "Visit"("repId", "day" DESC);

-- CreateIndex
CREATE INDEX "Visit_day_idx" ON "Visit"("day");

-- CreateIndex
CREATE INDEX "VisitContact_contactId_idx" ON "VisitContact"("contactId");

-- CreateIndex
CREATE INDEX "VisitDeal_dealId_idx" ON "VisitDeal"("dealId");

-- CreateIndex
CREATE INDEX "Commitment_accountId_idx" ON "Commitment"("accountId");

-- CreateIndex
CREATE INDEX "Commitment_visitId_idx" ON "Commitment"("visitId");

-- CreateIndex
CREATE UNIQUE INDEX "NextStep_code_key" ON "NextStep"("code");

-- CreateIndex
CREATE INDEX "NextStep_accountId_status_due_idx" ON "NextStep"("accountId", "status", "due");

-- CreateIndex
CREATE INDEX "NextStep_ownerId_status_due_idx" ON "NextStep"("ownerId", "status", "due");

-- CreateIndex
CREATE INDEX "NextStep_dealId_idx" ON "NextStep"("dealId");

-- CreateIndex
CREATE INDEX "NextStep_visitId_idx" ON "NextStep"("visitId");

-- CreateIndex
CREATE INDEX "NextStep_status_due_idx" ON "NextStep"("status", "due");

-- CreateIndex
CREATE UNIQUE INDEX "WallScore_accountId_day_key" ON "WallScore"("accountId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_code_key" ON "Complaint"("code");

-- CreateIndex
CREATE INDEX "Complaint_accountId_closedOn_idx" ON "Complaint"("accountId", "closedOn");

-- CreateIndex
CREATE INDEX "Complaint_closedOn_dueOn_idx" ON "Complaint"("closedOn", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "Satisfaction_accountId_day_key" ON "Satisfaction"("accountId", "day");

-- CreateIndex
CREATE INDEX "Revenue_day_idx" ON "Revenue"("day");

-- CreateIndex
CREATE UNIQUE INDEX "Revenue_accountId_day_key" ON "Revenue"("accountId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Receivable_accountId_asOf_daysOverdue_key" ON "Receivable"("accountId", "asOf", "daysOverdue");

-- CreateIndex
CREATE UNIQUE INDEX "CompetitorSignal_accountId_day_kind_note_key" ON "CompetitorSignal"("accountId", "day", "kind", "note");

-- CreateIndex
CREATE UNIQUE INDEX "ChurnFlag_accountId_day_reason_key" ON "ChurnFlag"("accountId", "day", "reason");

-- CreateIndex
CREATE UNIQUE INDEX "Spend_accountId_day_code_note_key" ON "Spend"("accountId", "day", "code", "note");

-- CreateIndex
CREATE UNIQUE INDEX "Target_teamId_period_key" ON "Target"("teamId", "period") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "WeekPlan_personId_week_idx" ON "WeekPlan"("personId", "week");

-- CreateIndex
CREATE INDEX "WeekPlan_accountId_day_idx" ON "WeekPlan"("accountId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "WeekPlan_personId_day_accountId_key" ON "WeekPlan"("personId", "day", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "WeekSummary_personId_week_key" ON "WeekSummary"("personId", "week");

-- CreateIndex
CREATE UNIQUE INDEX "Deal_code_key" ON "Deal"("code");

-- CreateIndex
CREATE INDEX "Deal_accountId_status_idx" ON "Deal"("accountId", "status");

-- CreateIndex
CREATE INDEX "Deal_ownerId_status_idx" ON "Deal"("ownerId", "status");

-- CreateIndex
CREATE INDEX "Deal_status_reassessOn_idx" ON "Deal"("status", "reassessOn");

-- CreateIndex
CREATE INDEX "Deal_status_stage_idx" ON "Deal"("status", "stage");

-- CreateIndex
CREATE INDEX "Deal_status_expectedClose_idx" ON "Deal"("status", "expectedClose");

-- CreateIndex
CREATE INDEX "Stakeholder_contactId_idx" ON "Stakeholder"("contactId");

-- CreateIndex
-- NULLS NOT DISTINCT by hand: nobody named and no team are values of their own.
CREATE UNIQUE INDEX "Stakeholder_dealId_contactId_title_key" ON "Stakeholder"("dealId", "contactId", "title") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "StageChange_dealId_idx" ON "StageChange"("dealId");

-- CreateIndex
CREATE UNIQUE INDEX "GateTick_dealId_gate_item_key" ON "GateTick"("dealId", "gate", "item");

-- CreateIndex
CREATE UNIQUE INDEX "StageMove_code_key" ON "StageMove"("code");

-- CreateIndex
CREATE INDEX "StageMove_dealId_status_idx" ON "StageMove"("dealId", "status");

-- CreateIndex
CREATE INDEX "StageMove_status_dueAt_idx" ON "StageMove"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Decision_moveId_idx" ON "Decision"("moveId");

-- CreateIndex
CREATE INDEX "MoveComment_moveId_idx" ON "MoveComment"("moveId");

-- CreateIndex
CREATE INDEX "RiskChange_day_idx" ON "RiskChange"("day");

-- CreateIndex
CREATE UNIQUE INDEX "RiskChange_subject_subjectId_day_key" ON "RiskChange"("subject", "subjectId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_personId_day_key" ON "Digest"("personId", "day");

-- CreateIndex
CREATE INDEX "Snooze_subject_subjectId_idx" ON "Snooze"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Snooze_endedOn_until_idx" ON "Snooze"("endedOn", "until");

-- CreateIndex
CREATE INDEX "RuleException_subject_subjectId_idx" ON "RuleException"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Reminder_subject_subjectId_idx" ON "Reminder"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Reminder_rule_day_idx" ON "Reminder"("rule", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_personId_key_key" ON "Reminder"("personId", "key");

-- CreateIndex
CREATE INDEX "Pending_personId_ended_idx" ON "Pending"("personId", "ended");

-- CreateIndex
CREATE INDEX "Pending_ended_expiresAt_idx" ON "Pending"("ended", "expiresAt");

-- CreateIndex
CREATE INDEX "Entry_personId_at_idx" ON "Entry"("personId", "at" DESC);

-- CreateIndex
CREATE INDEX "Audit_subject_idx" ON "Audit"("subject");

-- CreateIndex
CREATE INDEX "Audit_at_idx" ON "Audit"("at");

-- CreateIndex
CREATE INDEX "Done_at_idx" ON "Done"("at");

-- CreateIndex
CREATE INDEX "Inbox_status_nextAt_idx" ON "Inbox"("status", "nextAt");

-- CreateIndex
CREATE INDEX "Inbox_receivedAt_idx" ON "Inbox"("receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Outbox_key_key" ON "Outbox"("key");

-- CreateIndex
CREATE INDEX "Outbox_status_nextAt_idx" ON "Outbox"("status", "nextAt");

-- CreateIndex
CREATE INDEX "Outbox_lane_status_id_idx" ON "Outbox"("lane", "status", "id");

-- CreateIndex
CREATE INDEX "Outbox_sentAt_idx" ON "Outbox"("sentAt");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_backupId_fkey" FOREIGN KEY ("backupId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountName" ADD CONSTRAINT "AccountName_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_repId_fkey" FOREIGN KEY ("repId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitContact" ADD CONSTRAINT "VisitContact_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitContact" ADD CONSTRAINT "VisitContact_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitDeal" ADD CONSTRAINT "VisitDeal_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitDeal" ADD CONSTRAINT "VisitDeal_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NextStep" ADD CONSTRAINT "NextStep_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NextStep" ADD CONSTRAINT "NextStep_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NextStep" ADD CONSTRAINT "NextStep_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NextStep" ADD CONSTRAINT "NextStep_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WallScore" ADD CONSTRAINT "WallScore_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Complaint" ADD CONSTRAINT "Complaint_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Satisfaction" ADD CONSTRAINT "Satisfaction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revenue" ADD CONSTRAINT "Revenue_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receivable" ADD CONSTRAINT "Receivable_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompetitorSignal" ADD CONSTRAINT "CompetitorSignal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChurnFlag" ADD CONSTRAINT "ChurnFlag_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountPlan" ADD CONSTRAINT "AccountPlan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Spend" ADD CONSTRAINT "Spend_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeekPlan" ADD CONSTRAINT "WeekPlan_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeekPlan" ADD CONSTRAINT "WeekPlan_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WeekSummary" ADD CONSTRAINT "WeekSummary_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deal" ADD CONSTRAINT "Deal_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageChange" ADD CONSTRAINT "StageChange_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GateTick" ADD CONSTRAINT "GateTick_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StageMove" ADD CONSTRAINT "StageMove_dealId_fkey" FOREIGN KEY ("dealId") REFERENCES "Deal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_moveId_fkey" FOREIGN KEY ("moveId") REFERENCES "StageMove"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MoveComment" ADD CONSTRAINT "MoveComment_moveId_fkey" FOREIGN KEY ("moveId") REFERENCES "StageMove"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma cannot say ──────────────────────────────────────────────────
-- Left alone by the comparison of schema and migrations; kept by hand.

-- Numbers in their ranges.
ALTER TABLE "Person"
  ADD CONSTRAINT "Person_name" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Person_hours" CHECK ("workFrom" BETWEEN 0 AND 1439 AND "workTo" BETWEEN 1 AND 1440 AND "workFrom" < "workTo"),
  ADD CONSTRAINT "Person_away" CHECK ("awayFrom" <= "awayUntil"),
  ADD CONSTRAINT "Person_not_own_manager" CHECK ("managerId" <> "id"),
  ADD CONSTRAINT "Person_not_own_delegate" CHECK ("delegateId" <> "id");
ALTER TABLE "Account"
  ADD CONSTRAINT "Account_named" CHECK (btrim("name") <> '' AND btrim("code") <> ''),
  ADD CONSTRAINT "Account_currency" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Account_score" CHECK ("score" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Account_revenue12" CHECK ("revenue12" >= 0);
ALTER TABLE "AccountName" ADD CONSTRAINT "AccountName_normal" CHECK ("normal" <> '');
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_name" CHECK (btrim("name") <> '');
-- A visit that resets the contact clock was two-way (4.1).
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_qualifying" CHECK ("twoWay" OR NOT "qualifying");
ALTER TABLE "NextStep"
  ADD CONSTRAINT "NextStep_text" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "NextStep_reschedules" CHECK ("reschedules" >= 0),
  ADD CONSTRAINT "NextStep_done" CHECK (CASE "status" WHEN 'done' THEN "doneOn" IS NOT NULL WHEN 'open' THEN "doneOn" IS NULL ELSE true END);
ALTER TABLE "WallScore" ADD CONSTRAINT "WallScore_bricks"
  CHECK ("push" BETWEEN 0 AND 2 AND "share" BETWEEN 0 AND 2 AND "contact" BETWEEN 0 AND 2 AND "personal" BETWEEN 0 AND 2);
ALTER TABLE "Complaint"
  ADD CONSTRAINT "Complaint_days" CHECK ("dueOn" >= "openedOn" AND "closedOn" >= "openedOn"),
  ADD CONSTRAINT "Complaint_closed" CHECK (("status" = 'closed') = ("closedOn" IS NOT NULL));
ALTER TABLE "Satisfaction" ADD CONSTRAINT "Satisfaction_scale"
  CHECK ("scale" > 0 AND "actual" BETWEEN 0 AND "scale" AND "expected" BETWEEN 0 AND "scale");
ALTER TABLE "Revenue" ADD CONSTRAINT "Revenue_amounts" CHECK ("amount" >= 0 AND "cost" >= 0);
ALTER TABLE "Receivable" ADD CONSTRAINT "Receivable_amount" CHECK ("amount" >= 0 AND "daysOverdue" >= 0);
ALTER TABLE "ChurnFlag" ADD CONSTRAINT "ChurnFlag_reason" CHECK ("reason" BETWEEN 1 AND 5);
ALTER TABLE "Spend" ADD CONSTRAINT "Spend_amount" CHECK ("amount" >= 0);
ALTER TABLE "Target"
  ADD CONSTRAINT "Target_amounts" CHECK ("target" >= 0 AND "signed" >= 0),
  ADD CONSTRAINT "Target_currency" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Target_period" CHECK ("period" ~ '^[0-9]{4}-Q[1-4]$');
ALTER TABLE "WeekPlan" ADD CONSTRAINT "WeekPlan_week" CHECK ("week" ~ '^[0-9]{4}-W[0-9]{2}$');
ALTER TABLE "WeekSummary" ADD CONSTRAINT "WeekSummary_week" CHECK ("week" ~ '^[0-9]{4}-W[0-9]{2}$');
ALTER TABLE "Deal"
  ADD CONSTRAINT "Deal_name" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "Deal_amounts" CHECK ("amount" >= 0 AND "priceQuoted" >= 0 AND "priceFloor" >= 0),
  ADD CONSTRAINT "Deal_currency" CHECK ("currency" ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT "Deal_stage" CHECK ("stage" BETWEEN 1 AND 6),
  ADD CONSTRAINT "Deal_needLevel" CHECK ("needLevel" BETWEEN 0 AND 3),
  ADD CONSTRAINT "Deal_counts" CHECK ("closePushes" >= 0 AND "heldDays" >= 0 AND "version" >= 1),
  ADD CONSTRAINT "Deal_score" CHECK ("score" BETWEEN 0 AND 100);
ALTER TABLE "Stakeholder"
  ADD CONSTRAINT "Stakeholder_weight" CHECK ("weight" BETWEEN 0 AND 100),
  ADD CONSTRAINT "Stakeholder_someone" CHECK ("contactId" IS NOT NULL OR btrim("title") <> '');
ALTER TABLE "StageChange" ADD CONSTRAINT "StageChange_stages" CHECK ("from" BETWEEN 0 AND 6 AND "to" BETWEEN 1 AND 6 AND "daysIn" >= 0);
ALTER TABLE "GateTick" ADD CONSTRAINT "GateTick_gate" CHECK ("gate" BETWEEN 1 AND 6);
ALTER TABLE "StageMove"
  ADD CONSTRAINT "StageMove_stages" CHECK ("from" BETWEEN 1 AND 6 AND "to" BETWEEN 1 AND 6 AND "from" <> "to"),
  ADD CONSTRAINT "StageMove_reminded" CHECK ("reminded" >= 0);
ALTER TABLE "RiskChange" ADD CONSTRAINT "RiskChange_score" CHECK ("score" BETWEEN 0 AND 100);
ALTER TABLE "Pending" ADD CONSTRAINT "Pending_asked" CHECK ("asked" >= 0);
ALTER TABLE "Inbox" ADD CONSTRAINT "Inbox_attempts" CHECK ("attempts" >= 0);
ALTER TABLE "Outbox"
  ADD CONSTRAINT "Outbox_revisions" CHECK ("revision" >= 1 AND "sentRevision" BETWEEN 0 AND "revision" AND "attempts" >= 0),
  ADD CONSTRAINT "Outbox_sent" CHECK ("status" <> 'sent' OR ("sentAs" IS NOT NULL AND "sentRevision" = "revision")),
  ADD CONSTRAINT "Outbox_not_own_parent" CHECK ("parent" <> "key");

-- At most one of these at a time, whoever asks on whichever replica.
CREATE UNIQUE INDEX "NextStep_one_open_per_deal" ON "NextStep"("dealId") WHERE "status" = 'open' AND "dealId" IS NOT NULL;
CREATE UNIQUE INDEX "StageMove_one_pending_per_deal" ON "StageMove"("dealId") WHERE "status" = 'pending';
CREATE UNIQUE INDEX "Snooze_one_open_per_subject" ON "Snooze"("subject", "subjectId") WHERE "endedOn" IS NULL;

-- What the relay and the inbox look for: small beside the tables, because what is done leaves them.
CREATE INDEX "Outbox_owed" ON "Outbox"("lane", "id") WHERE "status" = 'owed';
CREATE INDEX "Outbox_leased" ON "Outbox"("lane") WHERE "lockedUntil" IS NOT NULL;
CREATE INDEX "Outbox_dead" ON "Outbox"("id") WHERE "status" = 'dead';
CREATE INDEX "Inbox_waiting" ON "Inbox"("lane", "receivedAt", "key") WHERE "status" = 'waiting';
