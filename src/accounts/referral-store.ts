import { dateOf } from '../db/days.ts'
import type { Channel } from '../db/generated/enums.ts'
import type { Work } from '../db/work.ts'
import { addDays, type Day } from '../domain/day.ts'
import type { ReferralFacts } from '../domain/referral.ts'

// SQL by hand: what a request for an introduction rests on comes from six tables, each by its index on the account.

/** Days in which something good is a reason to ask, and introductions that the card lists. */
const OCCASION_DAYS = 90
const MOST = 5

type Occasion = { is: 'won' | 'solved' | 'heard'; code: string; words: string; day: Day }

export type ReferralRow = ReferralFacts & {
  /** Whom to ask: of those who were met the one who is closest to us. */
  ask: { name: string; title: string | null; preferredChannel: Channel | null } | null
  occasions: Occasion[]
  past: { day: Day; contact: string; whom: string }[]
}

/** What asking this account for an introduction rests on. */
export async function referralFacts(work: Work, accountId: number): Promise<ReferralRow> {
  const [today, since] = [dateOf(work.today), dateOf(addDays(work.today, -OCCASION_DAYS))]
  const [row] = await work.tx.$queryRaw<ReferralRow[]>`
    SELECT
      (SELECT json_build_object('day', day, 'actual', actual::float8, 'expected', expected::float8) FROM "Satisfaction"
        WHERE "accountId" = ${accountId} AND day <= ${today} ORDER BY day DESC LIMIT 1) AS reading,
      ARRAY(SELECT code FROM "Complaint" WHERE "accountId" = ${accountId} AND "closedOn" IS NULL ORDER BY id) AS complaints,
      (SELECT max(day)::text FROM "Referral" WHERE "accountId" = ${accountId}) AS "lastOn",
      (SELECT json_build_object('name', name, 'title', title, 'preferredChannel', "preferredChannel") FROM "Contact"
        WHERE "accountId" = ${accountId} AND "leftOn" IS NULL AND "lastMetOn" IS NOT NULL
        ORDER BY relation DESC NULLS LAST, "lastMetOn" DESC, id LIMIT 1) AS ask,
      COALESCE((SELECT json_agg(o) FROM (
        SELECT 'won' AS is, d.code, d.name AS words, s.day FROM "StageChange" s JOIN "Deal" d ON d.id = s."dealId"
          WHERE d."accountId" = ${accountId} AND s."to" = 6 AND d.status IN ('won', 'closed') AND s.day BETWEEN ${since} AND ${today}
        UNION ALL SELECT 'solved', code, subject, "closedOn" FROM "Complaint" WHERE "accountId" = ${accountId} AND "closedOn" BETWEEN ${since} AND ${today}
        UNION ALL SELECT 'heard', code, text, day FROM "Note" WHERE "accountId" = ${accountId} AND kind = 'intel' AND day BETWEEN ${since} AND ${today}
        ORDER BY day DESC LIMIT 3) o), '[]') AS occasions,
      COALESCE((SELECT json_agg(p) FROM (SELECT r.day, c.name AS contact, r.whom FROM "Referral" r JOIN "Contact" c ON c.id = r."contactId"
        WHERE r."accountId" = ${accountId} ORDER BY r.day DESC, r.id DESC LIMIT ${MOST}) p), '[]') AS past`
  if (!row) throw new Error('a statement of sub-selects gives one row')
  return row
}
