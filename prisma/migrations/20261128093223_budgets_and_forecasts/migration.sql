-- CreateTable
CREATE TABLE "Budget" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "Budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Forecast" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "month" TEXT NOT NULL,
    "revenue" BIGINT NOT NULL,
    "cost" BIGINT,

    CONSTRAINT "Forecast_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Budget_month_idx" ON "Budget"("month");

-- CreateIndex
CREATE UNIQUE INDEX "Budget_accountId_month_code_key" ON "Budget"("accountId", "month", "code");

-- CreateIndex
CREATE INDEX "Forecast_month_idx" ON "Forecast"("month");

-- CreateIndex
CREATE UNIQUE INDEX "Forecast_accountId_month_key" ON "Forecast"("accountId", "month");

-- AddForeignKey
ALTER TABLE "Budget" ADD CONSTRAINT "Budget_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forecast" ADD CONSTRAINT "Forecast_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
