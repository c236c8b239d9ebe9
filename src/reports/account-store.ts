import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import { addDays, addMonths, type Day } from '../domain/day.ts'
import type { WallSide } from '../domain/wall.ts'
import { revenueEndSql } from '../risk/revenue-known-store.ts'

// SQL by hand: one row of many small sums about one account, each by its index.

/** What the six analyses of an account look at (S83); money in minor units, twelve months up to today. */
export type AccountAnalysis = {
  /** Revenue of the last twelve months, the oldest first. */
  months: { month: string; amount: number }[]
  revenue12: number
  revenue90: number
  revenueBefore: number
  visits: { name: string; visits: number; last: Day }[]
  channels: { channel: string; visits: number }[]
  orders: number
  readings: { day: Day; actual: number; expected: number; scale: number }[]
  complaints: { opened: number; open: number; late: number }
  walls: (Record<WallSide, number> & { day: Day })[]
  people: { met: number; known: number; decision: number; decisionMet: number }
  promises: { open: number; broken: number }
  score: number
  band: 'healthy' | 'watch' | 'at_risk' | 'critical'
  deals: { open: number; won: number; lost: number }
}

export async function analysisOf(work: Work, accountId: number): Promise<AccountAnalysis | undefined> {
  const to = dateOf(work.today)
  const year = dateOf(addMonths(work.today, -12))
  const d90 = dateOf(addDays(work.today, -90))
  const firstMonth = dateOf(addMonths(`${work.today.slice(0, 8)}01`, -11))
  const [row] = await work.tx.$queryRaw<AccountAnalysis[]>`
    SELECT a.score, a.band::text AS band, a."revenue12"::float8 AS "revenue12",
      (SELECT json_agg(json_build_object('month', to_char(m.at, 'YYYY-MM'), 'amount', COALESCE((SELECT sum(r.amount) FROM "Revenue" r WHERE r."accountId" = a.id AND r.day >= m.at::date AND r.day < (m.at + interval '1 month')::date AND r.day <= ${to}), 0)) ORDER BY m.at)
        FROM generate_series(${firstMonth}::date, ${to}::date, interval '1 month') AS m(at)) AS months,
      COALESCE((SELECT sum(amount) FROM "Revenue" WHERE "accountId" = a.id AND day > e.day - 90 AND day <= e.day), 0)::float8 AS revenue90,
      COALESCE((SELECT sum(amount) FROM "Revenue" WHERE "accountId" = a.id AND day > e.day - 180 AND day <= e.day - 90), 0)::float8 AS "revenueBefore",
      (SELECT count(*)::int FROM "Revenue" WHERE "accountId" = a.id AND amount > 0 AND day > ${year} AND day <= ${to}) AS orders,
      COALESCE((SELECT json_agg(json_build_object('name', v.name, 'visits', v.n, 'last', v.last) ORDER BY v.n DESC) FROM (SELECT p.name, count(*)::int AS n, max(v.day) AS last FROM "Visit" v JOIN "Person" p ON p.id = v."repId"
        WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day > ${year} AND v.day <= ${to} GROUP BY p.name) v), '[]') AS visits,
      COALESCE((SELECT json_agg(json_build_object('channel', v.channel, 'visits', v.n) ORDER BY v.n DESC) FROM (SELECT v.channel::text AS channel, count(*)::int AS n FROM "Visit" v
        WHERE v."accountId" = a.id AND v.qualifying AND v."undoneAt" IS NULL AND v.day > ${year} AND v.day <= ${to} GROUP BY v.channel) v), '[]') AS channels,
      COALESCE((SELECT json_agg(json_build_object('day', s.day, 'actual', s.actual::float8, 'expected', s.expected::float8, 'scale', s.scale) ORDER BY s.day DESC) FROM (SELECT * FROM "Satisfaction" WHERE "accountId" = a.id AND day <= ${to} ORDER BY day DESC LIMIT 6) s), '[]') AS readings,
      (SELECT json_build_object('opened', count(*) FILTER (WHERE c."openedOn" > ${year}), 'open', count(*) FILTER (WHERE c."closedOn" IS NULL), 'late', count(*) FILTER (WHERE c."closedOn" IS NULL AND c."dueOn" < ${to})) FROM "Complaint" c WHERE c."accountId" = a.id) AS complaints,
      COALESCE((SELECT json_agg(json_build_object('day', w.day, 'push', w.push, 'share', w.share, 'contact', w.contact, 'personal', w.personal) ORDER BY w.day) FROM (SELECT * FROM "WallScore" WHERE "accountId" = a.id AND day <= ${to} ORDER BY day DESC LIMIT 2) w), '[]') AS walls,
      (SELECT json_build_object('known', count(*), 'met', count(*) FILTER (WHERE c."lastMetOn" > ${d90}), 'decision', count(*) FILTER (WHERE c.layer = 'decision'), 'decisionMet', count(*) FILTER (WHERE c.layer = 'decision' AND c."lastMetOn" > ${d90})) FROM "Contact" c WHERE c."accountId" = a.id AND c."leftOn" IS NULL) AS people,
      (SELECT json_build_object('open', count(*) FILTER (WHERE c."doneOn" IS NULL AND c."brokenOn" IS NULL), 'broken', count(*) FILTER (WHERE c."brokenOn" IS NOT NULL)) FROM "Commitment" c WHERE c."accountId" = a.id) AS promises,
      (SELECT json_build_object('open', count(*) FILTER (WHERE d.status = 'open'), 'won', count(*) FILTER (WHERE d.status IN ('won', 'closed')), 'lost', count(*) FILTER (WHERE d.status = 'lost')) FROM "Deal" d WHERE d."accountId" = a.id) AS deals
    FROM (${revenueEndSql(work)}) e, "Account" a WHERE a.id = ${accountId}`
  return row
}
