-- AlterTable
ALTER TABLE "NextStep" ADD COLUMN     "look" BOOLEAN NOT NULL DEFAULT false;

-- Until now a look was known by its words.
UPDATE "NextStep" SET look = true
WHERE plan = 'win_back' AND (text ~ '^挽回 \d+ 天看一次：走到哪了$' OR text ~ '^Win-back after \d+ days?: how far are we$');
