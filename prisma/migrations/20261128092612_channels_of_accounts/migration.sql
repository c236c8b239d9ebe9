-- CreateTable
CREATE TABLE "AccountChat" (
    "id" SERIAL NOT NULL,
    "platform" "PlatformName" NOT NULL,
    "chat" TEXT NOT NULL,
    "accountId" INTEGER NOT NULL,
    "boundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AccountChat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AccountChat_accountId_idx" ON "AccountChat"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "AccountChat_platform_chat_key" ON "AccountChat"("platform", "chat");

-- CreateIndex
CREATE INDEX "Deal_slackChannel_idx" ON "Deal"("slackChannel");

-- CreateIndex
CREATE INDEX "Deal_feishuChat_idx" ON "Deal"("feishuChat");

-- AddForeignKey
ALTER TABLE "AccountChat" ADD CONSTRAINT "AccountChat_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
