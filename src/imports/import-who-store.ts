import { type BulkKind, inRange, upsert } from './import-kinds-store.ts'

const person = upsert({
  table: 'Person',
  from: 'in_members s LEFT JOIN "Team" tm ON tm.name = s.team',
  key: { name: 's.name' },
  set: {
    role: ['s.role::"Role"'],
    teamId: ['tm.id'],
    timeZone: ['s.time_zone'],
    locale: ['s.locale'],
    aliases: ['s.aliases', `'{}'`],
    email: ['s.email'],
    active: ['s.active', 'true'],
  },
})

const identityOf = (platform: 'slack' | 'feishu') => ({
  value: `(SELECT i."userId" FROM "Identity" i WHERE i."personId" = p.id AND i.platform = '${platform}' ORDER BY i.id LIMIT 1)`,
  /** Another id on the same platform takes the place of the old one: people change accounts, they rarely have two. */
  drop: `DELETE FROM "Identity" i USING in_members s, "Person" p WHERE p.name = s.name AND i."personId" = p.id
    AND i.platform = '${platform}' AND i."userId" <> s.${platform}_id AND ${inRange}`,
  add: `INSERT INTO "Identity" ("personId", platform, "userId") SELECT p.id, '${platform}', s.${platform}_id
    FROM in_members s JOIN "Person" p ON p.name = s.name WHERE s.${platform}_id IS NOT NULL AND ${inRange}
    ON CONFLICT DO NOTHING`,
})
const slack = identityOf('slack')
const feishu = identityOf('feishu')

const teams = `INSERT INTO "Team" (name) SELECT s.team FROM in_members s WHERE s.team IS NOT NULL AND ${inRange}
  GROUP BY s.team ORDER BY min(s.n) ON CONFLICT DO NOTHING`

/** A manager may stand below the people in the file: linked when all are there. */
const managers = `UPDATE "Person" t SET "managerId" = m.id FROM in_members s JOIN "Person" m ON m.name = s.manager
  WHERE t.name = s.name AND t."managerId" IS DISTINCT FROM m.id AND ${inRange}`

export const membersKind: BulkKind = {
  kind: 'members',
  columns: {
    name: 'text',
    role: 'text',
    manager: 'text',
    team: 'text',
    slack_id: 'text',
    feishu_id: 'text',
    time_zone: 'text',
    locale: 'text',
    aliases: 'text[]',
    email: 'text',
    active: 'boolean',
  },
  key: ['name'],
  references: { manager: 'person' },
  current: `SELECT p.name, p.role::text AS role, m.name AS manager, tm.name AS team, ${slack.value} AS slack_id,
      ${feishu.value} AS feishu_id, p."timeZone" AS time_zone, p.locale, p.aliases, p.email, p.active, p.id AS sort
    FROM "Person" p LEFT JOIN "Person" m ON m.id = p."managerId" LEFT JOIN "Team" tm ON tm.id = p."teamId"`,
  order: 'c.sort',
  shown: { active: 'NULLIF(c.active, true)' },
  insert: [teams, person.insert, managers, slack.add, feishu.add],
  update: [teams, person.update, managers, slack.drop, feishu.drop, slack.add, feishu.add],
  tables: ['Team', 'Person', 'Identity'],
}

const account = upsert({
  table: 'Account',
  from: 'in_accounts s JOIN "Person" o ON o.name = s.owner LEFT JOIN "Person" b ON b.name = s.backup',
  key: { code: 's.code' },
  set: {
    name: ['s.name'],
    aliases: ['s.aliases', `'{}'`],
    ownerId: ['o.id'],
    backupId: ['b.id'],
    currency: ['s.currency', `'CNY'`],
    confidential: ['s.confidential', 'false'],
  },
  fresh: { tier: `NULLIF(s.tier, '')::"Tier"` },
})

/** An empty tier is not unknown: it says that the account is an ordinary one. */
const tier = `UPDATE "Account" t SET tier = NULLIF(s.tier, '')::"Tier" FROM in_accounts s
  WHERE s.known AND t.code = s.code AND ${inRange}`

export const accountsKind: BulkKind = {
  kind: 'accounts',
  columns: {
    code: 'text',
    name: 'text',
    aliases: 'text[]',
    tier: 'text',
    owner: 'text',
    backup: 'text',
    currency: 'text',
    confidential: 'boolean',
  },
  derived: { normals: 'text[]' },
  key: ['code'],
  references: { owner: 'person', backup: 'person' },
  current: `SELECT a.code, a.name, a.aliases, coalesce(a.tier::text, '') AS tier, o.name AS owner, b.name AS backup,
      a.currency, a.confidential, a.id AS sort
    FROM "Account" a JOIN "Person" o ON o.id = a."ownerId" LEFT JOIN "Person" b ON b.id = a."backupId"`,
  order: 'c.sort',
  shown: { confidential: 'NULLIF(c.confidential, false)' },
  insert: [account.insert],
  update: [account.update, tier],
  tables: ['Account'],
}

const contact = upsert({
  table: 'Contact',
  from: 'in_contacts s JOIN "Account" a ON a.code = s.account',
  key: { accountId: 'a.id', name: 's.name' },
  set: {
    layer: ['s.layer::"Layer"'],
    title: ['s.title'],
    isCoach: ['s.coach', 'false'],
    coachLastInfoOn: ['s.coach_last_info'],
    department: ['s.department'],
    phone: ['s.phone'],
    email: ['s.email'],
    leftOn: ['s."left"'],
  },
})

export const contactsKind: BulkKind = {
  kind: 'contacts',
  columns: {
    account: 'text',
    name: 'text',
    layer: 'text',
    title: 'text',
    coach: 'boolean',
    coach_last_info: 'date',
    department: 'text',
    phone: 'text',
    email: 'text',
    left: 'date',
  },
  key: ['account', 'name'],
  references: { account: 'account' },
  current: `SELECT a.code AS account, k.name, k.layer::text AS layer, k.title, k."isCoach" AS coach,
      k."coachLastInfoOn" AS coach_last_info, k.department, k.phone, k.email, k."leftOn" AS "left", k.id AS sort
    FROM "Contact" k JOIN "Account" a ON a.id = k."accountId"`,
  order: 'c.sort',
  shown: { coach: 'NULLIF(c.coach, false)' },
  insert: [contact.insert],
  update: [contact.update],
  tables: ['Contact'],
}
