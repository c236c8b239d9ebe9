-- The largest revenue among key accounts of a currency, and what customers' wallets are: read for every account card.
CREATE INDEX "Account_potential" ON "Account"("currency", "revenue12" DESC) WHERE "tier" IS NOT NULL;
CREATE INDEX "ProfileFact_wallet" ON "ProfileFact"("accountId") WHERE "field" = 'wallet';
