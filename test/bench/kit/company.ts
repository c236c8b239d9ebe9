import type pg from 'pg'

/**
 * A company of any size, by SQL: a team of ten reps and a manager for every 500 accounts, one director. Names differ as real ones do
 * (Chinese with place and trade, a Latin alias), facts are spread so that most accounts are healthy and some are not. Deterministic.
 */

export type Size = { accounts: number; day: string }

export const TEAM = 'T0COMPANY'
export const TENANT = 'tenant1'
/** Accounts of one rep. */
export const PER_REP = 50

/** Slack's and Feishu's ids of the rep with this number, from 1. */
export const slackId = (rep: number) => `U${String(rep).padStart(8, '0')}`
export const feishuId = (rep: number) => `ou_${String(rep).padStart(8, '0')}`

/** Fills an empty, migrated database. `day` is the company's today: no fact is later, but plans. */
export async function fill(client: pg.ClientBase, { accounts, day }: Size): Promise<void> {
  const reps = Math.max(1, Math.ceil(accounts / PER_REP))
  const teams = Math.max(1, Math.ceil(reps / 10))
  await client.query('BEGIN')
  // Loading with checks of references off: what is loaded here is right by construction.
  await client.query(`SET LOCAL session_replication_role = replica`)
  for (const sql of statements(accounts, reps, teams, day)) await client.query(sql)
  await client.query('COMMIT')
  await client.query('VACUUM (ANALYZE)')
}

/** A number from 0 to `below` − 1 that follows from `of` and `salt` alone and looks like chance. */
const dice = (of: string, salt: number, below: number | string) =>
  `(hashint8(${of} * 1000003::bigint + ${salt})::bigint & 2147483647) % (${below})`

const cadence = `(CASE tier WHEN 'A' THEN 7 WHEN 'B' THEN 14 WHEN 'C' THEN 30 ELSE 90 END)`

function statements(accounts: number, reps: number, teams: number, day: string): string[] {
  const today = `DATE '${day}'`
  const people = reps + teams + 1
  return [
    `INSERT INTO "Team" (id, name) SELECT t, 'Team ' || t FROM generate_series(1, ${teams}) t`,
    `INSERT INTO "Person" (id, name, role, "managerId", "teamId", locale)
     SELECT p,
       (ARRAY['王','李','张','刘','陈','杨','赵','黄','周','吴'])[1 + p % 10] || (ARRAY['伟','芳','娜','敏','静','磊','洋','艳','勇','杰'])[1 + p / 10 % 10] || p,
       (CASE WHEN p <= ${reps} THEN 'rep' WHEN p < ${people} THEN 'manager' ELSE 'director' END)::"Role",
       CASE WHEN p <= ${reps} THEN ${reps} + 1 + (p - 1) / 10 WHEN p < ${people} THEN ${people} END,
       CASE WHEN p <= ${reps} THEN 1 + (p - 1) / 10 WHEN p < ${people} THEN p - ${reps} END, 'zh-CN'
     FROM generate_series(1, ${people}) p`,
    `INSERT INTO "Identity" ("personId", platform, "userId", tenant, "lastSeenAt")
     SELECT p, 'slack'::"PlatformName", 'U' || lpad(p::text, 8, '0'), '${TEAM}', now() FROM generate_series(1, ${people}) p
     UNION ALL SELECT p, 'feishu'::"PlatformName", 'ou_' || lpad(p::text, 8, '0'), '${TENANT}', now() - interval '1 day' FROM generate_series(1, ${people}) p`,
    `INSERT INTO "Account" (id, code, name, aliases, tier, "ownerId", "namesChangedAt", "createdAt")
     SELECT i, 'K' || i,
       (ARRAY['北京','上海','广州','深圳','杭州','南京','苏州','成都','重庆','武汉','西安','长沙','郑州','济南','青岛','大连','沈阳','哈尔滨','长春','昆明','贵阳','南宁','福州','厦门','南昌','合肥','太原','兰州','银川','西宁','海口','宁波','无锡','温州'])[1 + j % 34]
       || (ARRAY['华','金','东','天','新','恒','瑞','鑫','宏','盛','永','佳','德','正','中','海','龙','凯','博','泰','科','亿','信','荣','光','力','达','安','康','源'])[1 + j / 34 % 30]
       || (ARRAY['锐','利','方','成','宇','通','峰','洋','业','兴','诚','明','辉','胜','远','江','腾','立','创','丰','技','联','邦','昌','谷','嘉','美','翔','隆','奥'])[1 + j / 1020 % 30]
       || (ARRAY['机械','电子','食品','化工','医药','物流','汽车','纺织','能源','建材'])[1 + j / 30600 % 10] || '有限公司',
       ARRAY[initcap(s[1 + j % 20] || s[1 + j / 20 % 20] || s[1 + j / 400 % 20] || s[1 + j / 8000 % 20] || CASE WHEN j >= 160000 THEN s[1 + j / 160000] ELSE '' END)],
       (CASE WHEN i % 10 = 0 THEN NULL WHEN i % 10 = 1 THEN 'A' WHEN i % 10 < 4 THEN 'B' WHEN i % 10 < 8 THEN 'C' ELSE 'D' END)::"Tier",
       1 + (i - 1) / ${PER_REP}, now() - interval '1 day', now() - interval '400 days'
     FROM (SELECT i, (i * 7919::bigint % 306000)::int AS j, ARRAY['ba','co','di','fu','ga','ho','ki','lu','ma','no','pe','ri','sa','to','vi','wa','xe','yo','za','tre'] AS s
       FROM generate_series(1, ${accounts}) i) n`,
    `INSERT INTO "AccountName" ("accountId", normal) SELECT id, lower(name) FROM "Account" UNION ALL SELECT id, lower(aliases[1]) FROM "Account"`,
    `INSERT INTO "Contact" (id, "accountId", name, title, layer)
     SELECT (a - 1) * 3 + c, a,
       (ARRAY['孙','朱','马','胡','郭','何','高','林','罗','郑'])[1 + (a + c * 3) % 10] || (ARRAY['建国','志强','海燕'])[c],
       (ARRAY['副总经理','采购经理','设备主管'])[c], (ARRAY['decision','management','operation'])[c]::"Layer"
     FROM generate_series(1, ${accounts}) a, generate_series(1, 3) c`,
    // The last contact mostly within the cadence, in one of eight accounts up to two cadences ago; the ones before a cadence apart.
    `INSERT INTO "Visit" (id, "accountId", "repId", day, channel, "twoWay", qualifying, summary, "enteredAt")
     SELECT (a.id - 1) * 6 + k + 1, a.id, a."ownerId",
       ${today} - (1 + ${dice('a.id', 1, `CASE WHEN a.id % 8 = 0 THEN 2 * ${cadence} ELSE ${cadence} END`)} + k * ${cadence})::int,
       (ARRAY['in_person','phone','video'])[1 + (a.id + k) % 3]::"Channel", true, true, '谈了交付和报价', now() - interval '30 days'
     FROM "Account" a, generate_series(0, 5) k`,
    `INSERT INTO "VisitContact" ("visitId", "contactId") SELECT v.id, (v."accountId" - 1) * 3 + 1 + (v.id % 3) FROM "Visit" v`,
    `INSERT INTO "Deal" (id, code, "accountId", "ownerId", name, amount, currency, stage, "stageEnteredOn", "expectedClose", "createdAt")
     SELECT d, 'D' || d, a.id, a."ownerId", '二期扩产', 10000000 + d * 1000, 'CNY', 1 + d % 4, ${today} - (${dice('d', 2, 12)})::int, ${today} + (10 + ${dice('d', 3, 80)})::int, now() - interval '60 days'
     FROM generate_series(1, ${Math.floor(accounts / 2)}) d JOIN "Account" a ON a.id = d * 2`,
    `INSERT INTO "Stakeholder" ("dealId", "contactId", layer, weight, stance) SELECT d.id, (d."accountId" - 1) * 3 + c, (ARRAY['decision','management'])[c]::"Layer", 50, 'supporter' FROM "Deal" d, generate_series(1, 2) c`,
    `INSERT INTO "VisitDeal" ("visitId", "dealId") SELECT (d."accountId" - 1) * 6 + k, d.id FROM "Deal" d, generate_series(1, 3) k`,
    `INSERT INTO "NextStep" (id, code, "accountId", "dealId", "ownerId", text, due, "createdAt")
     SELECT d.id, 'F' || d.id, d."accountId", d.id, d."ownerId", '发修订报价', ${today} + (${dice('d.id', 4, 20)})::int - 2, now() - interval '10 days' FROM "Deal" d`,
    `INSERT INTO "NextStep" (id, code, "accountId", "ownerId", text, due, "createdAt")
     SELECT ${accounts} + a.id, 'F' || (${accounts} + a.id), a.id, a."ownerId", '约下次见面', ${today} + (${dice('a.id', 5, 30)})::int - 3, now() - interval '10 days' FROM "Account" a WHERE a.id % 3 = 0`,
    `INSERT INTO "Revenue" ("accountId", day, amount) SELECT a.id, ${today} - (m * 30 + 3), 1000000 + (${dice('a.id + m', 6, 300000)}) FROM "Account" a, generate_series(0, 11) m`,
    `INSERT INTO "WallScore" ("accountId", day, push, share, contact, personal) SELECT id, ${today} - 40, 2, 2, 1 + id % 2, 1 + id % 2 FROM "Account" WHERE tier IS NOT NULL`,
    `INSERT INTO "Satisfaction" ("accountId", day, actual, expected, scale) SELECT id, ${today} - (${dice('id', 7, 170)})::int, 8, 8, 10 FROM "Account" WHERE tier IN ('A', 'B')`,
    `INSERT INTO "AccountPlan" ("accountId", "lastReviewOn") SELECT id, ${today} - (${dice('id', 8, `CASE tier WHEN 'A' THEN 35 ELSE 95 END`)})::int FROM "Account" WHERE tier IN ('A', 'B')`,
    `INSERT INTO "Complaint" (code, "accountId", level, subject, "openedOn", "dueOn") SELECT 'C' || id, id, (ARRAY['grumble','complaint','crisis'])[1 + id % 3]::"ComplaintLevel", '交期延误', ${today} - 3, ${today} - 1 FROM "Account" WHERE id % 89 = 1`,
    `INSERT INTO "Receivable" ("accountId", "asOf", "daysOverdue", amount) SELECT id, ${today} - 5, 10 + id % 80, 500000 FROM "Account" WHERE id % 37 = 2`,
    ...maintained,
    ...['Person', 'Team', 'Account', 'Contact', 'Visit', 'Deal', 'NextStep'].map(
      (table) => `SELECT setval('"${table}_id_seq"', (SELECT max(id) + 1000000 FROM "${table}"))`,
    ),
    `SELECT setval('visit_code', ${accounts * 7}), setval('next_step_code', ${accounts * 3}), setval('deal_code', ${accounts})`,
    `SELECT setval('complaint_code', ${accounts})`,
  ]
}

/** The columns that the program keeps in step with every write. */
const maintained = [
  `UPDATE "Contact" c SET "lastMetOn" = v.day FROM (SELECT vc."contactId" AS id, max(v.day) AS day FROM "VisitContact" vc JOIN "Visit" v ON v.id = vc."visitId" GROUP BY 1) v WHERE v.id = c.id`,
  `UPDATE "Account" a SET "lastContactOn" = v.day FROM (SELECT "accountId" AS id, max(day) AS day FROM "Visit" GROUP BY 1) v WHERE v.id = a.id`,
  `UPDATE "Account" a SET "lastDecisionContactOn" = c."lastMetOn" FROM "Contact" c WHERE c."accountId" = a.id AND c.layer = 'decision'`,
  `UPDATE "Deal" d SET "lastActivityOn" = v.day FROM (SELECT vd."dealId" AS id, max(v.day) AS day FROM "VisitDeal" vd JOIN "Visit" v ON v.id = vd."visitId" GROUP BY 1) v WHERE v.id = d.id`,
]
