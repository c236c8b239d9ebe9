import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/db/store.ts'
import { exportFolder, exportWorkbook } from '../../src/imports/export.ts'
import { importFolder } from '../../src/imports/import.ts'
import { kindNames, kindOf } from '../../src/imports/kinds.ts'
import { leftOut } from '../../src/imports/left-out.ts'
import { freshStore, importWith, linesOf } from './setting.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'kam-lossless-'))

/** What people entered, beyond what a first import brings: every table and every column has something that is not its default. */
const ENTERED = [
  `UPDATE "Team" SET "slackDealsChannel" = 'C0DEALS', "feishuDealsChat" = 'oc_deals'`,
  `INSERT INTO "Team" (name) VALUES ('Nobody yet')`,
  `UPDATE "Person" SET prefers = 'feishu', "workFrom" = 545, "workTo" = 1440, "awayFrom" = '2026-06-05', "awayUntil" = '2026-06-09',
    "delegateId" = (SELECT id FROM "Person" WHERE name = '周敏'), "onDuty" = true, email = 'wang@example.com', aliases = '{王工,=Wang}',
    "timeZone" = 'Europe/Paris', "welcomedAt" = '2026-05-01T01:02:03.456Z' WHERE name = '王浩'`,
  `INSERT INTO "Setting" (key, value) SELECT 'numbers:' || id, 'true' FROM "Person" WHERE name = '王浩'`,
  `INSERT INTO "Setting" (key, value) SELECT 'meeting:' || id, 'true' FROM "Person" WHERE name = '周敏'`,
  `INSERT INTO "Setting" (key, value) SELECT 'no_lessons:' || id, 'true' FROM "Person" WHERE name = '王浩'`,
  `INSERT INTO "SelfTest" ("personId", day, attitude, liked, health, product, prospects, contact, pitch, objections, closing, service, collection, time)
    SELECT id, d::date, 8, 7, 9, 10, 0, 8, 7, 5, 4, 9, 8, 7 FROM "Person", (VALUES ('2026-05-04'), ('2026-06-01')) x(d) WHERE name = '王浩'`,
  `INSERT INTO "Lesson" ("personId", week, tip, quiz, answer, "right", "answeredOn") SELECT id, w, 'head', q, a, r, d::date FROM "Person",
    (VALUES ('2026-W22', 'CRM1', 'A', false, '2026-05-29'), ('2026-W23', 'CRM2', NULL, NULL, NULL), ('2026-W24', NULL, NULL, NULL, NULL)) x(w, q, a, r, d) WHERE name = '周敏'`,
  `INSERT INTO "Quiz" (code, question, a, b, c, answer, why, source, language, "confirmedById", active)
    SELECT c, '=谁签字？', 'a;b', '"b"', t, 'B', w, w, l, id, w = '' FROM "Person", (VALUES ('Q1', '', '', NULL), ('Q2', 'third', 'because', 'zh')) x(c, t, w, l) WHERE name = '周敏'`,
  `UPDATE "Account" SET confidential = true, "backupId" = (SELECT id FROM "Person" WHERE name = '周敏') WHERE code = 'K01'`,
  `UPDATE "Contact" SET "isCoach" = true, "coachLastInfoOn" = '2026-05-20', department = '-生产', phone = '+86 138', email = 'sun@example.com',
    "leftOn" = '2026-05-31', "reportsToId" = (SELECT min(o.id) FROM "Contact" o WHERE o."accountId" = "Contact"."accountId" AND o.name <> '孙副总'), relation = 2,
    "relationWanted" = 4, "coachSource" = 'told us', "closeTo" = 'x', wins = 'y', fears = 'z', "preferredChannel" = 'chat', title = '#N/A' WHERE name = '孙副总'`,
  `UPDATE "Deal" SET man = '{"money":{"fact":"有预算，\\"120 万\\"","source":"=孙副总"}}', evaluation = '{"needs":{"fact":"a;b\\nc"},"fit":{"fits":true}}',
    criteria = '[{"name":"价格","weight":60,"ours":4,"rival":5,"confirmedBy":"孙副总"},{"name":"交期","weight":40}]',
    record = '{"result":"lost","reason":"price","words":"贵了","confirmed":{"by":"周敏","on":"2026-05-30"}}', "recordDueOn" = '2026-06-12',
    "gateBypassed" = true, "slackChannel" = 'C0D1', "feishuChat" = 'oc_d1', version = 7, "createdAt" = '2026-04-02T03:04:05.678Z',
    "priceQuoted" = 5, "priceFloor" = 4, goal = 'Less', "needLevel" = 2, "needTags" = '{seal,a;b}', competitors = '{恒通}', "contractRef" = 'C-7',
    "heldDays" = 3, "heldFrom" = '2026-05-02', "holdUntil" = '2026-07-01', "holdReason" = 'x' WHERE code = 'D1'`,
  `UPDATE "NextStep" SET code = 'F17', reschedules = 2, "ownerId" = (SELECT id FROM "Person" WHERE name = '周敏') WHERE "dealId" IS NOT NULL`,
  `INSERT INTO "Stakeholder" ("dealId", "contactId", title, layer, weight, stance, role, action)
    SELECT d.id, k.id, '副总', 'decision', 60, 'sponsor', 'payer', '@visit' FROM "Deal" d, "Contact" k WHERE d.code = 'D1' AND k.name = '孙副总'`,
  `INSERT INTO "Visit" (code, "accountId", "repId", day, channel, "twoWay", qualifying, summary, needs, objections, competitors, source, "enteredAt")
    SELECT 'V1', a.id, a."ownerId", '2026-05-20', 'phone', true, true, ' spaces; stay ', '{节能}', '{贵;慢}', '{Acme}', 'feishu', '2026-05-20T09:00:00.123Z'
    FROM "Account" a WHERE code = 'K01'`,
  `INSERT INTO "VisitContact" SELECT v.id, k.id FROM "Visit" v, "Contact" k WHERE k.name = '孙副总'`,
  `INSERT INTO "VisitDeal" SELECT v.id, d.id FROM "Visit" v, "Deal" d`,
  `INSERT INTO "VisitPerson" SELECT v.id, p.id FROM "Visit" v, "Person" p WHERE p.name = '周敏'`,
  `INSERT INTO "Commitment" ("visitId", "accountId", "byUs", text, due, "doneOn", "brokenOn")
    SELECT id, "accountId", by_us, 'send it', due::date, done::date, broken::date FROM "Visit", (VALUES (true, '2026-06-03', '2026-05-30', NULL), (false, NULL, NULL, '2026-05-31')) x(by_us, due, done, broken)`,
  `UPDATE "NextStep" SET "visitId" = (SELECT id FROM "Visit")`,
  `INSERT INTO "NextStep" (code, "accountId", "dealId", "ownerId", "visitId", text, due, status, "doneOn", reschedules)
    SELECT 'F' || n, v."accountId", d.id, v."repId", v.id, '-20% ' || n, '2026-06-09', s::"NextStepStatus", done::date, n
    FROM "Visit" v, "Deal" d, (VALUES (1, 'done', '2026-05-20'), (2, 'cancelled', NULL), (3, 'superseded', NULL)) x(n, s, done)`,
  `INSERT INTO "NextStep" (code, "accountId", "ownerId", text, due) SELECT 'F9', id, "ownerId", 'call', '2026-06-10' FROM "Account" WHERE code = 'K02'`,
  `INSERT INTO "Request" (code, "accountId", "dealId", "from", "to", "requesterId", "requestedAt", reason, status, version, rule, "dueAt", "expiresAt", reminded, "nudgedAt", "endedAt", "endedWhy")
    SELECT x.code, d."accountId", d.id, 2, 3, p.id, '2026-05-10T01:00:00Z', 'ready', x.status::"RequestStatus", 6,
      jsonb_build_object('groups', jsonb_build_array(jsonb_build_object('why', '{"kind":"gate","gate":2}'::jsonb, 'need', 1, 'seats',
        jsonb_build_array(jsonb_build_object('as', 'manager', 'who', jsonb_build_array(m.id, p.id))))),
        'standIns', jsonb_build_array(jsonb_build_object('by', p.id, 'onBehalfOf', m.id, 'since', 'away')), 'open', '["G2.coach"]'::jsonb, 'skipped', '[1]'::jsonb),
      '2026-05-11T01:00:00Z', '2026-05-20T01:00:00Z', 50, '2026-05-10T05:00:00Z', '2026-05-11T02:00:00Z', 'why; "not"'
    FROM "Deal" d, "Person" p, "Person" m, (VALUES ('AP1', 'sent_back'), ('AP2', 'approved')) x(code, status) WHERE p.name = '王浩' AND m.name = '周敏'`,
  `INSERT INTO "Request" (code, kind, "accountId", "dealId", asked, "requesterId", "requestedAt", reason, status, rule, "dueAt")
    SELECT x.code, x.kind::"RequestKind", a.id, CASE WHEN x.kind = 'loss' THEN d.id END, x.asked::jsonb, a."ownerId", '2026-05-10T01:00:00Z', 'because', 'pending', '{}', '2026-05-12T01:00:00Z'
    FROM "Account" a JOIN "Deal" d ON d."accountId" = a.id, (VALUES ('AP3', 'gift', '{"code":"AP-GIF","amount":90000,"day":"2026-05-04","note":"vase"}'),
      ('AP4', 'exception', '{"rule":"AR05","until":"2026-06-01"}'), ('AP5', 'loss', '{"reason":"price"}'),
      ('AP6', 'plan', '{"started":"2026-05-01","says":"1abc"}'), ('AP8', 'budget', '{"code":"AP-TEC","amount":90000,"day":"2026-05-04","note":"talk"}'), ('AP9', 'terms', '{"condition":"discount","value":8,"of":520000000,"wants":"a","offer":"b","result":"c"}'), ('AP7', 'concession', '{"started":"2026-05-01","wants":"a","offer":"b","result":"c"}'),
      ('AP10', 'nominate', '{"tier":"B","criteria":["orders","market"],"months":24}')) x(code, kind, asked)`,
  `INSERT INTO "Decision" ("requestId", "personId", "onBehalfOfId", verdict, reason, version, at)
    SELECT s.id, p.id, m.id, x.verdict::"Verdict", '=1+1', 6, '2026-05-11T01:30:00.5Z'
    FROM "Request" s, "Person" p, "Person" m, (VALUES ('send_back'), ('approve')) x(verdict) WHERE p.name = '王浩' AND m.name = '周敏'`,
  `INSERT INTO "RequestComment" ("requestId", "personId", kind, text, at)
    SELECT s.id, x.who, x.kind::"CommentKind", 'same words', '2026-05-11T01:00:00Z'
    FROM "Request" s, (SELECT min(id) AS who, 'reply' AS kind FROM "Person" UNION ALL SELECT NULL, 'remind' UNION ALL SELECT NULL, 'remind') x`,
  `INSERT INTO "StageChange" ("dealId", "from", "to", day, "byId", "requestId", bypassed, reason, "daysIn")
    SELECT d.id, f, t, '2026-05-11', (SELECT min(id) FROM "Person"), (SELECT min(id) FROM "Request"), true, 'again', 9
    FROM "Deal" d, (VALUES (2, 3), (3, 2), (2, 3)) x(f, t)`,
  `INSERT INTO "GateTick" ("dealId", gate, item, waived, words, "byId", at)
    SELECT d.id, 3, item, waived, 'see mail', (SELECT min(id) FROM "Person"), '2026-05-12T01:00:00Z' FROM "Deal" d, (VALUES ('coach', true), ('floor', false)) x(item, waived)`,
  `INSERT INTO "WallScore" ("accountId", day, push, share, contact, personal, "byId", note) SELECT id, '2026-05-01', 1, 2, 0, 1, "ownerId", 'saw it' FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Complaint" (code, "accountId", level, status, subject, "openedOn", "openedAt", "dueOn", "ownerId")
    SELECT 'C1', id, 'crisis', 'acknowledged', 'leak', '2026-05-20', '2026-05-20T02:00:00Z', '2026-05-29', "ownerId" FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Complaint" (code, "accountId", level, status, subject, "openedOn", "dueOn", "closedOn")
    SELECT 'C2', id, 'grumble', 'closed', '', '2026-05-20', '2026-06-20', '2026-05-21' FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Audit" (at, "personId", what, subject, before, after, cause)
    SELECT '2026-05-20T03:00:00Z', (SELECT min(id) FROM "Person"), what, 'complaint:' || c, '{"status":"open"}', '{"words":"on our way","status":"acknowledged"}', ''
    FROM (VALUES ('C1', 'complaint.acknowledge'), ('C1', 'complaint.add'), ('C2', 'complaint.raise')) x(c, what)`,
  `INSERT INTO "Satisfaction" ("accountId", day, actual, expected, scale) SELECT id, '2026-05-01', 7.5, 9, 10 FROM "Account"`,
  `INSERT INTO "Revenue" ("accountId", day, amount, cost, reference) SELECT id, '2026-05-01', a, NULL, r FROM "Account", (VALUES (100, ''), (-50, 'R-1'), (7, 'R-2')) x(a, r) WHERE code = 'K01'`,
  `INSERT INTO "Receivable" ("accountId", "asOf", "daysOverdue", amount, reference) SELECT id, '2026-05-01', 30, a, r FROM "Account", (VALUES (100, ''), (50, 'I-1')) x(a, r) WHERE code = 'K01'`,
  `INSERT INTO "Spend" ("accountId", day, code, amount, note, reference) SELECT id, '2026-05-01', 'AP-VIS', a, '', r FROM "Account", (VALUES (100, ''), (-50, 'S-1')) x(a, r) WHERE code = 'K01'`,
  `INSERT INTO "Budget" ("accountId", month, code, amount) SELECT id, '2026-05', 'AP-VIS', 100 FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Forecast" ("accountId", month, revenue, cost) SELECT id, m, 700, c FROM "Account", (VALUES ('2026-05', 300), ('2026-06', NULL)) x(m, c) WHERE code = 'K01'`,
  `INSERT INTO "CompetitorSignal" ("accountId", day, kind, note) SELECT id, '2026-05-01', 'displacement', '' FROM "Account"`,
  `INSERT INTO "ChurnFlag" ("accountId", day, reason, note) SELECT id, '2026-05-01', 3, 'said' FROM "Account"`,
  `INSERT INTO "AccountPlan" ("accountId", "lastReviewOn") SELECT id, '2026-05-01' FROM "Account" WHERE code = 'K02'`,
  `INSERT INTO "ProfileFact" ("accountId", field, value, source, day, "byId") SELECT id, 'industry', 'food;x', 'web', '2026-05-01', "ownerId" FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "AccountMember" ("accountId", "memberId", role, "leftOn") SELECT id, (SELECT max(id) FROM "Person"), 'technical', '2026-05-03' FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "PersonNote" ("accountId", "contactId", topic, text, basis, day, "byId")
    SELECT a.id, k.id, 'hobbies', 'sails; often', 'told', '2026-05-04', a."ownerId" FROM "Account" a JOIN "Contact" k ON k."accountId" = a.id WHERE k.name = '孙副总'`,
  `INSERT INTO "Referral" ("accountId", "contactId", whom, day, "byId") SELECT "accountId", id, '=Far;Reach', '2026-05-04', (SELECT min(id) FROM "Person") FROM "Contact" WHERE name = '孙副总'`,
  `INSERT INTO "Note" ("accountId", kind, day, text, source, confidence, "expiresOn", answer, "answeredOn", "byId")
    SELECT id, 'objection', '2026-05-01', 'too dear', 'fair', 'fact', '2026-08-01', 'cheaper', '2026-05-02', "ownerId" FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Target" ("teamId", period, target, signed, currency) SELECT id, '2026-Q2', 5, 4, 'JPY' FROM "Team"`,
  `INSERT INTO "WeekPlan" ("personId", week, day, "accountId", purpose, commitment, "contactId")
    SELECT "ownerId", '2026-W22', '2026-05-27', id, '谈', 'a date; "fixed"', (SELECT k.id FROM "Contact" k WHERE k."accountId" = a.id AND k.name = '孙副总') FROM "Account" a`,
  `INSERT INTO "Review" ("accountId", kind, day, "byId", "contactId", result, action, "actionDue")
    SELECT a.id, 'business', '2026-05-20', a."ownerId", k.id, 'good; "really"', '=sample', '2026-06-20' FROM "Account" a JOIN "Contact" k ON k."accountId" = a.id WHERE k.name = '孙副总'`,
  `INSERT INTO "Plan" ("accountId", kind, "startedOn", "ownerId", purpose, situation, competition, cooperation, strategy, obstacle, "approvedOn", "approvedById", "approvedFor")
    SELECT id, 'grow', '2026-05-01', "ownerId", '第一; "供应商"', 'a', 'b', 'c', '=d', 'e', '2026-05-03', (SELECT id FROM "Person" WHERE name = '周敏'), '00ab12cd34ef' FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Plan" ("accountId", kind, "startedOn", stage, "stageOn", reason, "dealCode", "lostValue", "closedOn", outcome, why, words, lesson, "nextTryOn")
    SELECT id, k::"PlanKind", '2026-04-01', 3, '2026-04-20', 5, 'D1', 12345, '2026-05-20', o::"PlanOutcome", 'price', 'too dear', 'ask first; then offer', '2026-09-01'
    FROM "Account", (VALUES ('develop', 'not_yet'), ('win_back', 'given_up')) x(k, o) WHERE code = 'K02'`,
  `INSERT INTO "PlanLine" (code, "accountId", plan, part, text, measure, target, unit, since, due, value, "valueOn", "ownerId")
    SELECT 'PL7', id, 'win_back', 'measure', 'pumps; "big"', 'by_hand', 6.5, 'pumps', '2026-05-01', '2026-08-31', 2, '2026-05-20', "ownerId" FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "PlanLine" (code, "accountId", part, text, since) SELECT 'PL8', id, 'goal', '60 %', '2026-05-01' FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "PlanTick" ("accountId", item, day, words, "byId") SELECT id, 'need', '2026-05-02', 'they build', "ownerId" FROM "Account" WHERE code = 'K02'`,
  `INSERT INTO "Swot" ("accountId", subject, rival, quadrant, text, counter, "ownerId", due, day)
    SELECT id, 'rival', '恒通', 'threat', 'cheap', 'show the lifetime', "ownerId", '2026-07-01', '2026-05-02' FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Swot" ("accountId", subject, quadrant, text, day) SELECT id, 'ourselves', 'strength', 'near', '2026-05-02' FROM "Account" WHERE code = 'K01'`,
  `INSERT INTO "Intention" ("accountId", text, horizon, source, meaning, support, day) SELECT id, 'go abroad', 'more', 'fair', 'more', 'papers', '2026-05-02' FROM "Account" WHERE code = 'K01'`,
  `UPDATE "NextStep" SET plan = 'grow' WHERE code = 'F9'`,
  `INSERT INTO "WeekSummary" ("personId", week, "submittedAt", text) SELECT id, '2026-W22', '2026-05-30T01:00:00Z', '=ok' FROM "Person"`,
  `INSERT INTO "Snooze" (subject, "subjectId", until, reason, "byId", band, "ownerId", at, "endedOn", "endedWhy")
    SELECT 'account', a.id, '2026-06-10', 'wait', a."ownerId", 'at_risk', a."ownerId", '2026-05-20T01:00:00Z', ended::date, why::"SnoozeEnd" FROM "Account" a, (VALUES ('2026-05-25', 'worse'), (NULL, NULL)) x(ended, why)`,
  `INSERT INTO "Snooze" (subject, "subjectId", until, reason, "byId", band, "ownerId", at) SELECT 'deal', id, '2026-06-10', 'wait', "ownerId", 'watch', "ownerId", '2026-05-20T01:00:00Z' FROM "Deal"`,
  `INSERT INTO "RuleException" (subject, "subjectId", rule, reason, until, "byId", at, "endedOn")
    SELECT 'deal', id, 'DR01', 'known', '2026-06-30', "ownerId", '2026-05-20T01:00:00Z', '2026-05-30' FROM "Deal"`,
  `INSERT INTO "RuleException" (subject, "subjectId", rule, reason, until, "byId", at) SELECT 'account', id, 'AR01', 'known', '2026-06-30', "ownerId", '2026-05-20T01:00:00Z' FROM "Account"`,
]

/** Everything that is stored, table by table, but what an export says it leaves out. Numbers of rows are those of this database. */
async function stored(store: Store): Promise<Record<string, string[]>> {
  const { pool } = store.database
  const { rows: tables } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations' ORDER BY 1`,
  )
  const listed = leftOut.flatMap(({ columns }) => columns)
  const lists = kindNames.map(kindOf).flatMap(({ table, listOf }) => (listOf ? [table] : []))
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    if (listed.includes(name)) continue
    const without = listed.flatMap((column) => (column.startsWith(`${name}.`) ? [column.split('.')[1]] : []))
    // Nothing refers to the numbers of these rows; those of one deal or request keep their order.
    const drop = [...without, ...(name === 'NextStep' || lists.includes(name) ? ['id'] : [])]
    const only = name === 'Audit' ? `WHERE t.subject LIKE 'complaint:%'` : ''
    const { rows } = await pool.query(
      `SELECT (to_jsonb(t) - $1::text[])::text AS row FROM "${name}" t ${only} ORDER BY 1`,
      [drop],
    )
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

async function entered(): Promise<Store> {
  const store = await freshStore()
  expect(linesOf(await importWith(store, {}))).toEqual([])
  for (const sql of ENTERED) await store.database.pool.query(sql)
  return store
}

describe('31: export, import into an empty database, export', () => {
  it('gives everything that people entered, in every table, and the same files', async () => {
    const store = await entered()
    const before = await stored(store)
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([])
    const folder = await newFolder()
    await exportFolder(store, folder)

    const empty = await freshStore()
    expect(linesOf(await importFolder(empty, folder))).toEqual([])
    expect(await stored(empty)).toEqual(before)
    const { rows } = await empty.database.pool.query(
      `SELECT split_part(key, ':', 1) AS what, value FROM "Setting" WHERE key ~ '^(numbers|meeting|no_lessons):' ORDER BY what`,
    )
    expect(rows).toEqual([
      { what: 'meeting', value: true },
      { what: 'no_lessons', value: true },
      { what: 'numbers', value: true },
    ])

    const again = await newFolder()
    await exportFolder(empty, again)
    const names = (await readdir(folder)).sort()
    expect((await readdir(again)).sort()).toEqual(names)
    for (const name of names) {
      const lines = async (path: string) => (await readFile(join(path, name), 'utf8')).split('\n').sort()
      expect(await lines(again), name).toEqual(await lines(folder))
    }
    const second = await importFolder(empty, folder)
    expect(second.ok && second.counts.filter((count) => count.new + count.changed > 0)).toEqual([])
    expect(second.ok && second.warnings.filter(({ key }) => key !== 'noBackup')).toEqual([])
  })

  it('also as a workbook', async () => {
    const store = await entered()
    const before = await stored(store)
    const path = join(await newFolder(), 'company.xlsx')
    await exportWorkbook(store, path)
    const empty = await freshStore()
    expect(linesOf(await importFolder(empty, path))).toEqual([])
    expect(await stored(empty)).toEqual(before)
  })
})
