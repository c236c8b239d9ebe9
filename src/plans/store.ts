import { dateOf, dayOf } from '../db/days.ts'
import type { Work } from '../db/work.ts'
import type { Day } from '../domain/day.ts'
import { majorFrom } from '../domain/money.ts'
import type { PlanKind, PlanLine, PlanOutcome, PlanSections } from '../domain/plan.ts'
import { fingerprint } from './fingerprint-store.ts'

// SQL by hand: what the facts say of each measure comes from seven tables, each by one index on the account.

export type PlanRow = PlanSections & {
  kind: PlanKind
  startedOn: Day
  /** Its lines count from here on: before that they belong to the plan of this kind that ended. */
  linesFrom: Day
  owner: string | null
  approvedOn: Day | null
  approvedBy: string | null
  /** It was approved, and says something else now: the approval does not count any more. */
  lapsed: boolean
  /** A hash over its lines, without how far they are. */
  lines: string
  stage: number | null
  stageOn: Day | null
  reason: number | null
  dealCode: string
  /** Minor units of the account's currency. */
  lostValue: number | null
  closedOn: Day | null
  outcome: PlanOutcome | null
  why: string
  words: string
  lesson: string
  nextTryOn: Day | null
}

/** The plan of a kind that runs, else the one that ended last. `kind` left out: whichever runs, growing before winning back before developing. */
export async function planOf(work: Work, accountId: number, kind?: PlanKind): Promise<PlanRow | undefined> {
  const [row] = await work.tx.$queryRaw<(PlanRow & { approvedFor: string | null })[]>`
    SELECT p."approvedFor", COALESCE(l.hash, '') AS lines, FALSE AS lapsed, p.kind::text AS kind, p."startedOn"::text AS "startedOn",
      f."from"::text AS "linesFrom", o.name AS owner, p."approvedOn"::text AS "approvedOn", a.name AS "approvedBy",
      p.stage, p."stageOn"::text AS "stageOn", p.reason, p."dealCode", p."lostValue"::float8 AS "lostValue", p."closedOn"::text AS "closedOn",
      p.outcome::text AS outcome, p.why, p.words, p.lesson, p."nextTryOn"::text AS "nextTryOn",
      p.purpose, p.situation, p.competition, p.cooperation, p.strategy, p.obstacle
    FROM "Plan" p LEFT JOIN "Person" o ON o.id = p."ownerId" LEFT JOIN "Person" a ON a.id = p."approvedById"
    CROSS JOIN LATERAL (SELECT COALESCE(max(q."closedOn"), '1900-01-01') AS "from" FROM "Plan" q
      WHERE q."accountId" = p."accountId" AND q.kind = p.kind AND q."startedOn" < p."startedOn") f
    LEFT JOIN LATERAL (SELECT md5(json_agg(json_build_array(n.part, n.text, n.measure, trim_scale(n.target), n.unit, n.since, n.due) ORDER BY n.code)::text) AS hash
      FROM "PlanLine" n WHERE n."accountId" = p."accountId" AND n.plan = p.kind AND n.since >= f."from" AND (p."closedOn" IS NULL OR n.since <= p."closedOn")) l ON TRUE
    WHERE p."accountId" = ${accountId} AND (${kind ?? null}::"PlanKind" IS NULL AND p."closedOn" IS NULL OR p.kind = ${kind ?? null}::"PlanKind")
    ORDER BY (p."closedOn" IS NULL) DESC, array_position(ARRAY['grow', 'win_back', 'develop'], p.kind::text), p."startedOn" DESC LIMIT 1`
  if (!row) return undefined
  const { approvedFor, ...plan } = row
  const lapsed = plan.approvedOn !== null && approvedFor !== null && approvedFor !== fingerprint(plan)
  return { ...plan, lapsed, ...(lapsed && { approvedOn: null, approvedBy: null }) }
}

/** Plans that run at these accounts, with the last review and the request that waits for an approval. */
export async function plansAt(
  work: Work,
  accountIds: readonly number[],
): Promise<{ accountId: number; kind: PlanKind; lastReviewOn: Day | null; waiting: string | null }[]> {
  return work.tx.$queryRaw`
    SELECT p."accountId", p.kind::text AS kind, r."lastReviewOn"::text AS "lastReviewOn",
      CASE WHEN p.kind = 'grow' THEN (SELECT q.code FROM "Request" q WHERE q."accountId" = p."accountId" AND q.kind = 'plan' AND q.status = 'pending' LIMIT 1) END AS waiting
    FROM "Plan" p LEFT JOIN "AccountPlan" r ON r."accountId" = p."accountId"
    WHERE p."accountId" = ANY(${[...accountIds]}::int[]) AND p."closedOn" IS NULL
    ORDER BY p."accountId", array_position(ARRAY['grow', 'win_back', 'develop'], p.kind::text)`
}

/** When the plan of each of these accounts was looked at last, wherever it is written. */
export async function lastReviews(work: Work, accountIds: readonly number[]): Promise<Map<number, Day>> {
  const rows = await work.tx.accountPlan.findMany({
    where: { accountId: { in: [...accountIds] } },
    select: { accountId: true, lastReviewOn: true },
  })
  return new Map(
    rows.flatMap(({ accountId, lastReviewOn }) => (lastReviewOn ? [[accountId, dayOf(lastReviewOn)]] : [])),
  )
}

type LineRow = Omit<PlanLine, 'value'> & { value: number | null; minor: number | null }

/** Lines of a plan of this kind from `since` on, each measure with what the facts say today. Amounts in major units. */
export async function planLines(
  work: Work,
  {
    accountId,
    kind,
    since,
    until,
    currency,
  }: { accountId: number; kind: PlanKind; since: Day; until: Day | null; currency: string },
): Promise<PlanLine[]> {
  const today = dateOf(work.today)
  const rows = await work.tx.$queryRaw<LineRow[]>`
    SELECT l.code, l.part::text AS part, l.text, l.measure::text AS measure, l.target::float8 AS target, l.unit, l.since::text AS since, l.due::text AS due,
      o.name AS owner,
      (CASE l.measure
        WHEN 'visits' THEN (SELECT count(*) FROM "Visit" v WHERE v."accountId" = l."accountId" AND v.qualifying AND v."undoneAt" IS NULL
          AND v.day BETWEEN l.since AND LEAST(l.due, ${today}))
        WHEN 'decision_visits' THEN (SELECT count(*) FROM "Visit" v WHERE v."accountId" = l."accountId" AND v.qualifying AND v."undoneAt" IS NULL
          AND v.day BETWEEN l.since AND LEAST(l.due, ${today}) AND EXISTS (
            SELECT 1 FROM "VisitContact" x JOIN "Contact" c ON c.id = x."contactId" WHERE x."visitId" = v.id AND c.layer = 'decision'))
        WHEN 'wins' THEN (SELECT count(DISTINCT d.id) FROM "Deal" d JOIN "StageChange" s ON s."dealId" = d.id AND s."to" = 6 AND s."from" < 6
          WHERE d."accountId" = l."accountId" AND d.status IN ('won', 'closed') AND s.day BETWEEN l.since AND LEAST(l.due, ${today}))
        WHEN 'wall' THEN (SELECT (w.push + w.share + w.contact + w.personal) * 12.5 FROM "WallScore" w
          WHERE w."accountId" = l."accountId" AND w.day <= ${today} ORDER BY w.day DESC LIMIT 1)
        WHEN 'satisfaction' THEN (SELECT round(s.actual * 10 / s.scale, 2) FROM "Satisfaction" s
          WHERE s."accountId" = l."accountId" AND s.day <= ${today} ORDER BY s.day DESC LIMIT 1)
        WHEN 'by_hand' THEN l.value
      END)::float8 AS value,
      (CASE l.measure
        WHEN 'revenue' THEN (SELECT COALESCE(sum(r.amount), 0) FROM "Revenue" r WHERE r."accountId" = l."accountId" AND r.day BETWEEN l.since AND LEAST(l.due, ${today}))
        WHEN 'contribution' THEN (SELECT COALESCE(sum(r.amount - COALESCE(r.cost, 0)), 0) FROM "Revenue" r
            WHERE r."accountId" = l."accountId" AND r.day BETWEEN l.since AND LEAST(l.due, ${today}))
          - (SELECT COALESCE(sum(s.amount), 0) FROM "Spend" s WHERE s."accountId" = l."accountId" AND s.day BETWEEN l.since AND LEAST(l.due, ${today}))
      END)::float8 AS minor
    FROM "PlanLine" l LEFT JOIN "Person" o ON o.id = l."ownerId"
    WHERE l."accountId" = ${accountId} AND l.plan = ${kind}::"PlanKind" AND l.since >= ${dateOf(since)} AND (${until}::date IS NULL OR l.since <= ${until}::date)
    ORDER BY l.part, l.id LIMIT 60`
  return rows.map(({ minor, value, ...row }) => ({
    ...row,
    value: minor === null ? (value ?? undefined) : majorFrom(minor, currency),
  }))
}

export type SwotLine = {
  subject: 'customer' | 'ourselves' | 'rival'
  rival: string
  quadrant: 'strength' | 'weakness' | 'opportunity' | 'threat'
  text: string
  counter: string
  owner: string | null
}
type PlanAction = { code: string; text: string; due: Day; owner: string; done: boolean }

/** What hangs around a plan: strengths and weaknesses, what the customer intends, next steps that name it, evidence of its stages, and how much was done for it. */
export type Around = {
  swot: SwotLine[]
  intentions: { text: string; horizon: 'year' | 'three' | 'more'; meaning: string }[]
  actions: PlanAction[]
  ticks: { item: string; words: string; day: Day }[]
  lastReviewOn: Day | null
  /** Since the plan began: qualifying visits, who was met, what was spent in minor units, rivals seen. */
  record: { visits: number; people: string[]; spent: number; rivals: string[]; needs: string[] }
}

/** One statement; every part of it goes through an index by account. */
export async function aroundPlan(work: Work, accountId: number, kind: PlanKind, since: Day): Promise<Around> {
  const from = dateOf(since)
  const [row] = await work.tx.$queryRaw<Around[]>`
    SELECT
      COALESCE((SELECT json_agg(s) FROM (SELECT s.subject, s.rival, s.quadrant, s.text, s.counter, p.name AS owner FROM "Swot" s LEFT JOIN "Person" p ON p.id = s."ownerId"
        WHERE s."accountId" = ${accountId} ORDER BY s.quadrant DESC, s.id LIMIT 60) s), '[]') AS swot,
      COALESCE((SELECT json_agg(i) FROM (SELECT text, horizon, meaning FROM "Intention" WHERE "accountId" = ${accountId} ORDER BY horizon, id LIMIT 6) i), '[]') AS intentions,
      COALESCE((SELECT json_agg(n) FROM (SELECT n.code, n.text, n.due, p.name AS owner, n.status = 'done' AS done FROM "NextStep" n JOIN "Person" p ON p.id = n."ownerId"
        WHERE n."accountId" = ${accountId} AND n.plan = ${kind}::"PlanKind" AND n.status IN ('open', 'done') AND n.due >= ${from}
        ORDER BY (n.status = 'done'), n.due, n.id LIMIT 12) n), '[]') AS actions,
      COALESCE((SELECT json_agg(t) FROM (SELECT DISTINCT ON (item) item, words, day FROM "PlanTick"
        WHERE "accountId" = ${accountId} AND day >= ${from} ORDER BY item, day DESC) t), '[]') AS ticks,
      (SELECT "lastReviewOn"::text FROM "AccountPlan" WHERE "accountId" = ${accountId}) AS "lastReviewOn",
      json_build_object(
        'visits', (SELECT count(*) FROM "Visit" v WHERE v."accountId" = ${accountId} AND v.qualifying AND v."undoneAt" IS NULL AND v.day >= ${from}),
        'people', ARRAY(SELECT DISTINCT c.name FROM "Visit" v JOIN "VisitContact" x ON x."visitId" = v.id JOIN "Contact" c ON c.id = x."contactId"
          WHERE v."accountId" = ${accountId} AND v."undoneAt" IS NULL AND v.day >= ${from} ORDER BY c.name LIMIT 8),
        'needs', ARRAY(SELECT DISTINCT n FROM "Visit" v, unnest(v.needs) n WHERE v."accountId" = ${accountId} AND v."undoneAt" IS NULL AND v.day >= ${from} LIMIT 5),
        'rivals', ARRAY(SELECT DISTINCT n FROM "Visit" v, unnest(v.competitors) n WHERE v."accountId" = ${accountId} AND v."undoneAt" IS NULL AND v.day >= ${from} LIMIT 5),
        'spent', (SELECT COALESCE(sum(amount), 0)::float8 FROM "Spend" WHERE "accountId" = ${accountId} AND day >= ${from})) AS record`
  if (!row) throw new Error('a statement of sub-selects gives one row')
  return row
}

export type Lost = {
  status: 'prospect' | 'active' | 'lost'
  /** The deal that was lost last, within a year. */
  deal: { code: string; name: string; reason: string | null; amount: number } | null
  /** Revenue of the twelve months before the last one, in minor units. */
  revenue: number
}

/** Where an account is in its life, and what may be won back: the last deal lost within a year that was not won back since. */
export async function lostAt(work: Work, accountId: number): Promise<Lost> {
  const [row] = await work.tx.$queryRaw<Lost[]>`
    SELECT a.status,
      (SELECT json_build_object('code', d.code, 'name', d.name, 'reason', d.record->>'reason', 'amount', d.amount) FROM "Deal" d
        WHERE d."accountId" = a.id AND d.status = 'lost' AND COALESCE(d."lostOn", ${dateOf(work.today)}) > ${dateOf(work.today)}::date - 365
          AND NOT EXISTS (SELECT 1 FROM "Plan" p WHERE p."accountId" = a.id AND p.kind = 'win_back' AND p."dealCode" = d.code AND p.outcome = 'won_back'
            AND p."closedOn" >= COALESCE(d."lostOn", p."closedOn"))
        ORDER BY d."lostOn" DESC NULLS LAST, d.id DESC LIMIT 1) AS deal,
      (SELECT COALESCE(sum(r.amount), 0)::float8 FROM "Revenue" r WHERE r."accountId" = a.id
        AND r.day > (SELECT max(day) FROM "Revenue" WHERE "accountId" = a.id) - 365) AS revenue
    FROM "Account" a WHERE a.id = ${accountId}`
  if (!row) throw new Error(`no account ${accountId}`)
  return row
}

/** The deal lost at this account under a code, for what it was worth. */
export async function lostDeal(work: Work, accountId: number, code: string): Promise<number | undefined> {
  const row = await work.tx.deal.findFirst({
    where: { accountId, code, status: 'lost' },
    select: { amount: true },
  })
  return row ? Number(row.amount) : undefined
}

/** Notes how far a measure by hand is; false where there is no such line. */
export async function lineOf(
  work: Work,
  accountId: number,
  code: string,
): Promise<{ text: string; unit: string; part: string; plan: PlanKind } | undefined> {
  const row = await work.tx.planLine.findFirst({
    where: { accountId, code },
    select: { text: true, unit: true, part: true, plan: true },
  })
  return row ?? undefined
}

/** Kinds of plan that run at an account. */
export async function runningPlans(work: Work, accountId: number): Promise<PlanKind[]> {
  const rows = await work.tx.plan.findMany({ where: { accountId, closedOn: null }, select: { kind: true } })
  return rows.map(({ kind }) => kind)
}
