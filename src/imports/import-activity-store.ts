import { type BulkKind, inRange, upsert } from './import-kinds-store.ts'

const qualifying = `(s.direction = 'two_way' AND s.contacts IS NOT NULL)`

/** New visits with their people and deals in one statement: the ids it gives are not looked up again. */
const addVisits = `
  WITH fresh AS (
    INSERT INTO "Visit" (code, "accountId", "repId", day, channel, "twoWay", qualifying, summary, needs, objections, competitors, source)
    SELECT s.id, a.id, p.id, s.date, s.channel::"Channel", s.direction = 'two_way', ${qualifying}, coalesce(s.summary, ''),
      coalesce(s.needs, '{}'), coalesce(s.objections, '{}'), coalesce(s.competitors, '{}'), 'import'
    FROM in_visits s JOIN "Account" a ON a.code = s.account JOIN "Person" p ON p.name = s.rep
    WHERE NOT s.known AND ${inRange} ORDER BY s.n
    RETURNING id, code, "accountId"
  ), met AS (
    INSERT INTO "VisitContact" ("visitId", "contactId")
    SELECT f.id, k.id FROM fresh f JOIN in_visits s ON s.id = f.code AND ${inRange} CROSS JOIN LATERAL unnest(s.contacts) u(name)
      JOIN "Contact" k ON k."accountId" = f."accountId" AND k.name = u.name
  )
  INSERT INTO "VisitDeal" ("visitId", "dealId")
  SELECT f.id, d.id FROM fresh f JOIN in_visits s ON s.id = f.code AND ${inRange} CROSS JOIN LATERAL unnest(s.deal) u(code)
    JOIN "Deal" d ON d.code = u.code`

/** A visit that was taken back and stands in a file is there again. Whether it is a qualifying one shows when its people are known. */
const changeVisits = `
  UPDATE "Visit" t SET "accountId" = a.id, "repId" = p.id, day = s.date, channel = s.channel::"Channel",
    "twoWay" = s.direction = 'two_way', summary = coalesce(s.summary, t.summary), needs = coalesce(s.needs, t.needs),
    objections = coalesce(s.objections, t.objections), competitors = coalesce(s.competitors, t.competitors), "undoneAt" = NULL,
    qualifying = false
  FROM in_visits s JOIN "Account" a ON a.code = s.account JOIN "Person" p ON p.name = s.rep
  WHERE s.known AND ${inRange} AND t.code = s.id`

const changed = `in_visits s JOIN "Visit" v ON v.code = s.id`
const dropMet = `DELETE FROM "VisitContact" t USING ${changed} JOIN "Contact" k ON true
  WHERE s.known AND ${inRange} AND t."visitId" = v.id AND k.id = t."contactId" AND s.contacts IS NOT NULL
    AND (k."accountId" <> v."accountId" OR k.name <> ALL (s.contacts))`
const addMet = `INSERT INTO "VisitContact" ("visitId", "contactId") SELECT v.id, k.id
  FROM ${changed} CROSS JOIN LATERAL unnest(s.contacts) u(name) JOIN "Contact" k ON k."accountId" = v."accountId" AND k.name = u.name
  WHERE s.known AND ${inRange} ON CONFLICT DO NOTHING`
const dropDeals = `DELETE FROM "VisitDeal" t USING ${changed} JOIN "Deal" d ON true
  WHERE s.known AND ${inRange} AND t."visitId" = v.id AND d.id = t."dealId" AND s.deal IS NOT NULL AND d.code <> ALL (s.deal)`
const addDeals = `INSERT INTO "VisitDeal" ("visitId", "dealId") SELECT v.id, d.id
  FROM ${changed} CROSS JOIN LATERAL unnest(s.deal) u(code) JOIN "Deal" d ON d.code = u.code
  WHERE s.known AND ${inRange} ON CONFLICT DO NOTHING`
const qualify = `UPDATE "Visit" t SET qualifying = t."twoWay" AND EXISTS (SELECT 1 FROM "VisitContact" vc WHERE vc."visitId" = t.id)
  FROM in_visits s WHERE s.known AND ${inRange} AND t.code = s.id`

export const visitsKind: BulkKind = {
  kind: 'visits',
  columns: {
    id: 'text',
    date: 'date',
    account: 'text',
    rep: 'text',
    channel: 'text',
    contacts: 'text[]',
    direction: 'text',
    deal: 'text[]',
    summary: 'text',
    needs: 'text[]',
    objections: 'text[]',
    competitors: 'text[]',
  },
  key: ['id'],
  references: { account: 'account', rep: 'person', contacts: 'contact', deal: 'deal' },
  current: `SELECT v.code AS id, v.day AS date, a.code AS account, p.name AS rep, v.channel::text AS channel,
      ARRAY(SELECT k.name FROM "VisitContact" vc JOIN "Contact" k ON k.id = vc."contactId" WHERE vc."visitId" = v.id ORDER BY k.id) AS contacts,
      CASE WHEN v."twoWay" THEN 'two_way' ELSE 'one_way' END AS direction,
      ARRAY(SELECT d.code FROM "VisitDeal" vd JOIN "Deal" d ON d.id = vd."dealId" WHERE vd."visitId" = v.id ORDER BY d.id) AS deal,
      v.summary, v.needs, v.objections, v.competitors, v.id AS sort, v."undoneAt" AS undone
    FROM "Visit" v JOIN "Account" a ON a.id = v."accountId" JOIN "Person" p ON p.id = v."repId"`,
  order: 'c.sort',
  shown: { summary: `NULLIF(c.summary, '')` },
  live: 'c.undone IS NULL',
  insert: [addVisits],
  update: [changeVisits, dropMet, addMet, dropDeals, addDeals, qualify],
  tables: ['Visit', 'VisitContact', 'VisitDeal'],
}

const followUp = upsert({
  table: 'NextStep',
  from: `in_follow_ups s JOIN "Account" a ON a.code = s.account LEFT JOIN "Deal" d ON d.code = s.deal
    LEFT JOIN "Person" o ON o.name = s.owner`,
  key: { code: 's.id' },
  set: {
    accountId: ['a.id'],
    dealId: ['d.id'],
    ownerId: ['o.id', 'coalesce(d."ownerId", a."ownerId")'],
    text: ['s.text'],
    due: ['s.due'],
    doneOn: ['s.done'],
    status: [
      `CASE WHEN s.done IS NOT NULL THEN 'done'::"NextStepStatus" ELSE s.dropped::"NextStepStatus" END`,
      `'open'`,
    ],
  },
})

/** Every next step but the current ones of deals: those stand in the deals' file. */
export const followUpsKind: BulkKind = {
  kind: 'follow_ups',
  columns: {
    id: 'text',
    account: 'text',
    due: 'date',
    done: 'date',
    text: 'text',
    owner: 'text',
    deal: 'text',
    dropped: 'text',
  },
  key: ['id'],
  references: { account: 'account', owner: 'person', deal: 'deal' },
  current: `SELECT f.code AS id, a.code AS account, f.due, f."doneOn" AS done, f.text, o.name AS owner, d.code AS deal,
      CASE WHEN f.status IN ('cancelled', 'superseded') THEN f.status::text END AS dropped, f.id AS sort,
      coalesce(d."ownerId", a."ownerId") = f."ownerId" AS own, f."dealId" IS NOT NULL AND f.status = 'open' AS current_step
    FROM "NextStep" f JOIN "Account" a ON a.id = f."accountId" JOIN "Person" o ON o.id = f."ownerId"
      LEFT JOIN "Deal" d ON d.id = f."dealId"`,
  order: 'c.sort',
  shown: { owner: 'CASE WHEN NOT c.own THEN c.owner END' },
  live: 'NOT c.current_step',
  insert: [followUp.insert],
  update: [followUp.update],
  tables: ['NextStep'],
}

const weekPlan = upsert({
  table: 'WeekPlan',
  from: 'in_week_plans s JOIN "Person" p ON p.name = s.rep JOIN "Account" a ON a.code = s.account',
  key: { personId: 'p.id', day: 's.date', accountId: 'a.id' },
  set: { week: ['s.week'], purpose: ['s.purpose', `''`] },
})

export const weekPlansKind: BulkKind = {
  kind: 'week_plans',
  columns: { rep: 'text', week: 'text', date: 'date', account: 'text', purpose: 'text' },
  key: ['rep', 'date', 'account'],
  references: { rep: 'person', account: 'account' },
  current: `SELECT p.name AS rep, w.week, w.day AS date, a.code AS account, w.purpose, w.id AS sort
    FROM "WeekPlan" w JOIN "Person" p ON p.id = w."personId" JOIN "Account" a ON a.id = w."accountId"`,
  order: 'c.sort',
  shown: { purpose: `NULLIF(c.purpose, '')` },
  insert: [weekPlan.insert],
  update: [weekPlan.update],
  tables: ['WeekPlan'],
}

const weekSummary = upsert({
  table: 'WeekSummary',
  from: 'in_week_summaries s JOIN "Person" p ON p.name = s.rep',
  key: { personId: 'p.id', week: 's.week' },
  set: { submittedAt: ['s.submitted_at'], text: ['s.text', `''`] },
})

export const weekSummariesKind: BulkKind = {
  kind: 'week_summaries',
  columns: { rep: 'text', week: 'text', submitted_at: 'timestamptz', text: 'text' },
  key: ['rep', 'week'],
  references: { rep: 'person' },
  current: `SELECT p.name AS rep, w.week, w."submittedAt" AS submitted_at, w.text, w.id AS sort
    FROM "WeekSummary" w JOIN "Person" p ON p.id = w."personId"`,
  order: 'c.sort',
  shown: { text: `NULLIF(c.text, '')` },
  insert: [weekSummary.insert],
  update: [weekSummary.update],
  tables: ['WeekSummary'],
}
