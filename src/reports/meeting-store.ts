import { dateOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { toBeDone } from '../steps/store.ts'
import { type Of, whose } from './store.ts'

// SQL by hand: five short lists of one morning, each through an index.

type Called = { name: string; aliases: string[] }

/** What a morning meeting speaks of (S93): `since` is the last working day. */
export type Meeting = {
  since: Day
  visits: { who: string; count: number }[]
  /** Planned since then and not done. */
  missed: (Called & { who: string })[]
  complaints: { opened: number; late: number }
  lateSteps: { who: string; count: number }[]
  critical: Called[]
  planned: (Called & { who: string; purpose: string })[]
  due: (Called & { who: string; text: string })[]
  away: string[]
}

/** Of the people of a scope; of accounts that are hidden from the reader nothing. */
export async function meetingOf(work: Work, of: Of, since: Day): Promise<Meeting> {
  const [today, from] = [dateOf(work.today), dateOf(since)]
  const [row] = await work.tx.$queryRaw<Omit<Meeting, 'since'>[]>`
    WITH own AS MATERIALIZED (SELECT a.id, a.name, a.aliases, a.band, a.tier, a."ownerId" FROM "Account" a WHERE ${whose(of)})
    SELECT
      COALESCE((SELECT json_agg(json_build_object('who', x.name, 'count', x.n) ORDER BY x.n DESC, x.name) FROM (SELECT p.name, count(*)::int AS n FROM "Visit" v JOIN own ON own.id = v."accountId" JOIN "Person" p ON p.id = v."repId"
        WHERE v.qualifying AND v."undoneAt" IS NULL AND v.day >= ${from} AND v.day < ${today} GROUP BY p.name) x), '[]') AS visits,
      COALESCE((SELECT json_agg(json_build_object('who', p.name, 'name', own.name, 'aliases', own.aliases) ORDER BY w.id) FROM "WeekPlan" w JOIN own ON own.id = w."accountId" JOIN "Person" p ON p.id = w."personId"
        WHERE w.day >= ${from} AND w.day < ${today} AND NOT EXISTS (SELECT 1 FROM "Visit" v WHERE v."accountId" = w."accountId" AND v."repId" = w."personId" AND v.qualifying AND v."undoneAt" IS NULL AND v.day >= ${from})), '[]') AS missed,
      (SELECT json_build_object('opened', count(*) FILTER (WHERE c."openedOn" >= ${from}), 'late', count(*) FILTER (WHERE c."dueOn" < ${today})) FROM "Complaint" c JOIN own ON own.id = c."accountId" WHERE c."closedOn" IS NULL) AS complaints,
      COALESCE((SELECT json_agg(json_build_object('who', x.name, 'count', x.n) ORDER BY x.n DESC, x.name) FROM (SELECT p.name, count(*)::int AS n FROM "NextStep" n JOIN own ON own.id = n."accountId" JOIN "Person" p ON p.id = n."ownerId"
        WHERE n.due < ${today} AND ${toBeDone} GROUP BY p.name) x), '[]') AS "lateSteps",
      COALESCE((SELECT json_agg(json_build_object('name', own.name, 'aliases', own.aliases) ORDER BY own.id) FROM own WHERE own.tier IS NOT NULL AND own.band = 'critical'), '[]') AS critical,
      COALESCE((SELECT json_agg(json_build_object('who', p.name, 'name', own.name, 'aliases', own.aliases, 'purpose', w.purpose) ORDER BY p.id, w.id) FROM "WeekPlan" w JOIN own ON own.id = w."accountId" JOIN "Person" p ON p.id = w."personId" WHERE w.day = ${today}), '[]') AS planned,
      COALESCE((SELECT json_agg(json_build_object('who', p.name, 'name', own.name, 'aliases', own.aliases, 'text', n.text) ORDER BY n.id) FROM "NextStep" n JOIN own ON own.id = n."accountId" JOIN "Person" p ON p.id = n."ownerId" WHERE n.due = ${today} AND ${toBeDone}), '[]') AS due,
      COALESCE((SELECT json_agg(DISTINCT p.name) FROM "Person" p WHERE p.active AND p.id IN (SELECT "ownerId" FROM own) AND p."awayFrom" <= ${today} AND (p."awayUntil" IS NULL OR p."awayUntil" >= ${today})), '[]') AS away`
  return { since, ...row! }
}
