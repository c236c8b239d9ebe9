-- CreateTable
CREATE TABLE "Referral" (
    "id" SERIAL NOT NULL,
    "accountId" INTEGER NOT NULL,
    "contactId" INTEGER NOT NULL,
    "whom" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "byId" INTEGER,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Referral_contactId_idx" ON "Referral"("contactId");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_accountId_contactId_whom_key" ON "Referral"("accountId", "contactId", "whom");

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
