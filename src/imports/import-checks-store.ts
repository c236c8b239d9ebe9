import type { Tx } from '../db/work.ts'
import { currencyChecks, writtenInAnother } from './currency-checks-store.ts'
import { takeFormerNames } from './former-names-store.ts'
import type { Reference } from './kind.ts'
import { keyOf } from './kind-store.ts'
import { type KindName, kindOf } from './kinds.ts'
import { staysTogether } from './moved-store.ts'
import { type Refusal, type Refusals, refusal } from './refusal-store.ts'

// SQL by hand: checks all rows of a file against the tables (bench:import).

/** Most refusals one check lists; the rest is only counted. */
const MOST_LISTED = 1000

/** Records that are named by their code alone: what a column calls them, their file and its column, their table. */
const named = [
  ['visit', ['visits'], 'id', 'Visit'],
  ['move', ['stage_moves', 'requests'], 'id', 'Request'],
  ['complaint', ['complaints'], 'id', 'Complaint'],
] as const

/**
 * What the rows may refer to: what is stored, what is in the files, and keys of rows that were refused for another reason
 * (who refers to them is not wrong as well). `refused` has their raw cells.
 */
export async function gatherKnown(tx: Tx): Promise<void> {
  await takeFormerNames(tx)
  const statements = [
    `CREATE TEMP TABLE known_account ON COMMIT DROP AS
      SELECT s.code, coalesce(s.currency, a.currency, 'CNY') AS currency FROM in_accounts s LEFT JOIN "Account" a ON a.code = s.code
      UNION ALL SELECT a.code, a.currency FROM "Account" a WHERE NOT EXISTS (SELECT 1 FROM in_accounts s WHERE s.code = a.code)
      UNION ALL SELECT upper(r.cells ->> 'code'), NULL FROM in_refused r WHERE r.kind = 'accounts'`,
    `CREATE TEMP TABLE known_currency ON COMMIT DROP AS SELECT DISTINCT ON (code) code, currency FROM known_account ORDER BY code, currency`,
    `CREATE TEMP TABLE known_person ON COMMIT DROP AS
      SELECT s.name FROM in_members s UNION SELECT name FROM "Person" UNION
      SELECT r.cells ->> 'name' FROM in_refused r WHERE r.kind = 'members'`,
    `CREATE TEMP TABLE known_team ON COMMIT DROP AS
      SELECT s.team AS name FROM in_members s WHERE s.team IS NOT NULL UNION SELECT name FROM in_teams UNION SELECT name FROM "Team" UNION
      SELECT r.cells ->> 'team' FROM in_refused r WHERE r.kind = 'members'`,
    `CREATE TEMP TABLE known_contact ON COMMIT DROP AS
      SELECT s.account, s.name FROM in_contacts s UNION
      SELECT a.code, k.name FROM "Contact" k JOIN "Account" a ON a.id = k."accountId" UNION
      SELECT upper(r.cells ->> 'account'), r.cells ->> 'name' FROM in_refused r WHERE r.kind = 'contacts'`,
    `CREATE TEMP TABLE known_deal ON COMMIT DROP AS
      SELECT s.code, s.account, s.stage FROM in_deals s UNION ALL
      SELECT d.code, a.code, d.stage FROM "Deal" d JOIN "Account" a ON a.id = d."accountId"
        WHERE NOT EXISTS (SELECT 1 FROM in_deals s WHERE s.code = d.code) UNION ALL
      SELECT upper(r.cells ->> 'code'), upper(r.cells ->> 'account'), NULL FROM in_refused r WHERE r.kind = 'deals'`,
    ...named.map(
      ([what, kinds, key, table]) => `CREATE TEMP TABLE known_${what} ON COMMIT DROP AS
        ${kinds.map((kind) => `SELECT s.${key} AS code FROM in_${kind} s UNION`).join(' ')} SELECT code FROM "${table}" UNION
        SELECT upper(r.cells ->> '${key}') FROM in_refused r WHERE r.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})`,
    ),
    'CREATE INDEX ON known_account (code)',
    'CREATE INDEX ON known_contact (account, name)',
    'CREATE INDEX ON known_deal (code)',
    ...['account', 'currency', 'person', 'contact', 'deal'].map((what) => `ANALYZE known_${what}`),
  ]
  await tx.$executeRawUnsafe(`DO $$ BEGIN ${statements.join('; ')}; END $$`)
}

/** Amounts that were written with another currency than their row has. */
export async function otherCurrencies(tx: Tx, kind: KindName): Promise<Refusals> {
  const checks = writtenInAnother(kind)
  return checks.length === 0 ? { list: [], more: 0 } : refusals(tx, kind, checks)
}

/** Everything that is wrong with the staged rows of a kind, beyond their own cells. */
export async function checkKind(tx: Tx, kind: KindName): Promise<Refusals> {
  const columns = Object.entries(kindOf(kind).columns)
  const checks = [
    duplicates(kind),
    ...columns.flatMap(([column, { ref }]) => (ref ? references(kind, column, ref) : [])),
    ...(rules[kind] ?? []),
    ...currencyChecks(kind),
    ...staysTogether(kind),
  ]
  return refusals(tx, kind, checks)
}

async function refusals(tx: Tx, kind: KindName, checks: readonly string[]): Promise<Refusals> {
  const rows = await tx.$queryRawUnsafe<(Refusal & { column: string | null; total: bigint })[]>(
    `SELECT file, line, "column", key, data, count(*) OVER () AS total FROM (${checks.map((sql) => `(${sql})`).join(' UNION ALL ')}) bad
     ORDER BY n LIMIT ${MOST_LISTED}`,
  )
  return {
    list: rows.map(({ file, line, column, key, data }) => ({
      kind,
      file,
      line,
      ...(column && { column }),
      key,
      data,
    })),
    more: rows[0] ? Number(rows[0].total) - rows.length : 0,
  }
}

function duplicates(kind: KindName): string {
  const { key, ledger } = kindOf(kind)
  const keys = keyOf(kindOf(kind), 's').join(', ')
  const cells = (ledger ? ['id', ...key] : key).map(
    (column) => `coalesce('${column} "' || NULLIF(s."${column}"::text, '') || '" ', '')`,
  )
  const named = ledger
    ? `coalesce(NULLIF(${cells[0]}, ''), ${cells.slice(1).join(' || ')})`
    : cells.join(' || ')
  const otherFile = `CASE WHEN s.first_file <> s.file THEN s.first_file END`
  return `SELECT ${refusal('duplicate', [`trim(${named})`, 's.first_line', otherFile])}
    FROM (SELECT s.*, first_value(s.line) OVER w AS first_line, first_value(s.file) OVER w AS first_file, row_number() OVER w AS nth_of
      FROM in_${kind} s WHERE (${keys}) IN (SELECT ${keys} FROM in_${kind} s GROUP BY ${keys} HAVING count(*) > 1)
      WINDOW w AS (PARTITION BY ${keys} ORDER BY s.n)) s WHERE s.nth_of > 1`
}

/** Rows whose cell names nothing that is known. Cells with several names are looked at one by one. */
function references(kind: KindName, column: string, what: Reference): string[] {
  const { columns } = kindOf(kind)
  const many = columns[column]?.cell.type === 'text[]'
  const from = many ? `in_${kind} s CROSS JOIN LATERAL unnest(s."${column}") u(name)` : `in_${kind} s`
  const name = many ? 'u.name' : `s."${column}"`
  const unknown = (known: string, found: string) =>
    `SELECT ${found} FROM ${from} WHERE ${name} IS NOT NULL AND NOT EXISTS (${known})`
  const codeOfName = `SELECT min(k.code)
    FROM (SELECT code, name FROM in_accounts UNION ALL SELECT code, name FROM "Account") k WHERE upper(k.name) = ${name}`
  switch (what) {
    case 'account':
      return [
        unknown(
          `SELECT 1 FROM known_account k WHERE k.code = ${name}`,
          refusal('unknownAccount', [name, codeOfName], column),
        ),
      ]
    case 'person':
      return [
        unknown(
          `SELECT 1 FROM known_person k WHERE k.name = ${name}`,
          refusal('unknownPerson', [name], column),
        ),
      ]
    case 'team':
      return [
        unknown(`SELECT 1 FROM known_team k WHERE k.name = ${name}`, refusal('unknownTeam', [name], column)),
      ]
    case 'contact':
      if (columns['account'])
        return [
          unknown(
            `SELECT 1 FROM known_contact k WHERE k.account = s.account AND k.name = ${name}`,
            refusal('unknownContact', [name, 's.account']),
          ),
        ]
      return [
        `SELECT ${refusal('unknownContactOfDeal', [name, 'd.account', 's.deal'])}
          FROM in_${kind} s JOIN known_deal d ON d.code = s.deal WHERE ${name} IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM known_contact k WHERE k.account = d.account AND k.name = ${name})`,
      ]
    case 'visit':
    case 'move':
    case 'complaint':
      return [
        unknown(
          `SELECT 1 FROM known_${what} k WHERE k.code = ${name}`,
          refusal('unknownRecord', [name, `'${named.find(([each]) => each === what)?.[1][0]}.csv'`], column),
        ),
      ]
    case 'deal':
      return [
        unknown(`SELECT 1 FROM known_deal k WHERE k.code = ${name}`, refusal('unknownDeal', [name])),
        ...(columns['account']
          ? [
              `SELECT ${refusal('dealElsewhere', [name, 'k.account', 's.account'])}
                FROM ${from} JOIN known_deal k ON k.code = ${name} WHERE k.account <> s.account`,
            ]
          : []),
      ]
  }
}

/** The manager each person will have: the file's, else the stored one. */
const managers = `SELECT s.name, coalesce(s.manager, m.name) AS manager FROM in_members s
    LEFT JOIN "Person" p ON p.name = s.name LEFT JOIN "Person" m ON m.id = p."managerId"
  UNION ALL SELECT p.name, m.name FROM "Person" p JOIN "Person" m ON m.id = p."managerId"
    WHERE NOT EXISTS (SELECT 1 FROM in_members s WHERE s.name = p.name)`

/** The group each account will belong to: the file's, else the stored one. */
const parents = `SELECT s.code, coalesce(s.parent, g.code) AS parent FROM in_accounts s
    LEFT JOIN "Account" a ON a.code = s.code LEFT JOIN "Account" g ON g.id = a."parentId"
  UNION ALL SELECT a.code, g.code FROM "Account" a JOIN "Account" g ON g.id = a."parentId"
    WHERE NOT EXISTS (SELECT 1 FROM in_accounts s WHERE s.code = a.code)`

/** Whom each person at an account reports to: the file's, else the stored one. */
const superiors = `SELECT s.account, s.name, coalesce(s.reports_to, o.name) AS superior FROM in_contacts s
    LEFT JOIN "Account" a ON a.code = s.account LEFT JOIN "Contact" k ON k."accountId" = a.id AND k.name = s.name
    LEFT JOIN "Contact" o ON o.id = k."reportsToId"
  UNION ALL SELECT a.code, k.name, o.name FROM "Contact" k JOIN "Contact" o ON o.id = k."reportsToId" JOIN "Account" a ON a.id = k."accountId"
    WHERE EXISTS (SELECT 1 FROM in_contacts s WHERE s.account = a.code)
      AND NOT EXISTS (SELECT 1 FROM in_contacts s WHERE s.account = a.code AND s.name = k.name)`

/** An id or address that somebody else has, in the files or in the database. */
function takenBy(column: string, stored: string): string[] {
  return [
    `SELECT ${refusal('takenOnLine', [`s.${column}`, 'o.name', 'o.line'], column)}
      FROM in_members s JOIN in_members o ON lower(o.${column}) = lower(s.${column}) AND o.n < s.n`,
    `SELECT ${refusal('taken', [`s.${column}`, 'o.name'], column)}
      FROM in_members s JOIN (${stored}) o ON lower(o.id) = lower(s.${column}) AND o.name <> s.name
      WHERE NOT EXISTS (SELECT 1 FROM in_members x WHERE x.name = o.name AND x.${column} IS NOT NULL)`,
  ]
}

const identities = (platform: string) =>
  `SELECT p.name, i."userId" AS id FROM "Identity" i JOIN "Person" p ON p.id = i."personId" WHERE i.platform = '${platform}'`

/** Whether a row of the accounts file is, or stays, confidential: such an account may share a name (0162). */
const confidential = (row: string) =>
  `COALESCE(${row}.confidential, (SELECT k.confidential FROM "Account" k WHERE k.code = ${row}.code), false)`

/** Rules that look at several rows, of the files and of the database together (4.1). */
const rules: Partial<Record<KindName, readonly string[]>> = {
  members: [
    `WITH RECURSIVE boss AS (${managers}), chain(name, at, path) AS (
        SELECT b.name, b.manager, ARRAY[b.name] FROM boss b WHERE b.manager IS NOT NULL
        UNION ALL SELECT c.name, b.manager, c.path || c.at FROM chain c JOIN boss b ON b.name = c.at
          WHERE b.manager IS NOT NULL AND c.at <> ALL (c.path) AND cardinality(c.path) < 50)
      SELECT ${refusal('managersInCircle', [`array_to_string(c.path || c.at, ' → ')`])}
      FROM chain c JOIN in_members s ON s.name = c.name WHERE c.at = c.name AND cardinality(c.path) > 1`,
    ...takenBy('slack_id', identities('slack')),
    ...takenBy('feishu_id', identities('feishu')),
    ...takenBy('email', `SELECT name, email AS id FROM "Person"`),
    ...takenBy('mobile', `SELECT name, mobile AS id FROM "Person"`),
  ],
  accounts: [
    `WITH RECURSIVE above AS (${parents}), chain(code, at, path) AS (
        SELECT b.code, b.parent, ARRAY[b.code] FROM above b WHERE b.parent IS NOT NULL
        UNION ALL SELECT c.code, b.parent, c.path || c.at FROM chain c JOIN above b ON b.code = c.at
          WHERE b.parent IS NOT NULL AND c.at <> ALL (c.path) AND cardinality(c.path) < 50)
      SELECT ${refusal('parentsInCircle', [`array_to_string(c.path || c.at, ' → ')`])}
      FROM chain c JOIN in_accounts s ON s.code = c.code WHERE c.at = c.code AND cardinality(c.path) > 1`,
    `SELECT ${refusal('calledLikeOnLine', ['u.normal', 'min(o.code)', 'min(o.line)'])}
      FROM in_accounts s CROSS JOIN LATERAL unnest(s.normals) u(normal)
        JOIN (SELECT x.n, x.code, x.line, y.normal FROM in_accounts x CROSS JOIN LATERAL unnest(x.normals) y(normal)
          WHERE NOT ${confidential('x')}) o ON o.normal = u.normal AND o.n < s.n AND o.code <> s.code
      WHERE NOT ${confidential('s')}
      GROUP BY s.n, s.file, s.line, u.normal`,
    `SELECT ${refusal('calledLike', ['u.normal', 'a.code', 'a.name'])}
      FROM in_accounts s CROSS JOIN LATERAL unnest(s.normals) u(normal)
        JOIN "AccountName" x ON x.normal = u.normal JOIN "Account" a ON a.id = x."accountId"
      WHERE a.code <> s.code AND NOT a.confidential AND NOT ${confidential('s')} AND NOT EXISTS (SELECT 1 FROM in_accounts o WHERE o.code = a.code AND o.aliases IS NOT NULL)`,
  ],
  contacts: [
    `WITH RECURSIVE above AS (${superiors}), chain(account, name, at, path) AS (
        SELECT b.account, b.name, b.superior, ARRAY[b.name] FROM above b WHERE b.superior IS NOT NULL
        UNION ALL SELECT c.account, c.name, b.superior, c.path || c.at FROM chain c JOIN above b ON b.account = c.account AND b.name = c.at
          WHERE b.superior IS NOT NULL AND c.at <> ALL (c.path) AND cardinality(c.path) < 50)
      SELECT ${refusal('reportsInCircle', [`array_to_string(c.path || c.at, ' → ')`], 'reports_to')}
      FROM chain c JOIN in_contacts s ON s.account = c.account AND s.name = c.name WHERE c.at = c.name`,
  ],
  stakeholders: [
    `SELECT ${refusal('weights', ['w.deal', 'w.total'])}
      FROM (SELECT deal, sum(weight) AS total FROM (
          SELECT s.deal, s.weight FROM in_stakeholders s
          UNION ALL SELECT d.code, h.weight FROM "Stakeholder" h JOIN "Deal" d ON d.id = h."dealId" LEFT JOIN "Contact" k ON k.id = h."contactId"
            WHERE EXISTS (SELECT 1 FROM in_stakeholders s WHERE s.deal = d.code) AND NOT EXISTS (SELECT 1 FROM in_stakeholders s
              WHERE s.deal = d.code AND s.contact IS NOT DISTINCT FROM k.name AND coalesce(s.title_if_unknown, '') = h.title)
        ) both_of GROUP BY deal HAVING sum(weight) > 101) w
        JOIN in_stakeholders s ON s.deal = w.deal AND s.n = (SELECT max(x.n) FROM in_stakeholders x WHERE x.deal = w.deal)`,
  ],
  stage_moves: [
    `SELECT ${refusal('pendingTwice', ['s.deal', 'o.id'])} FROM in_stage_moves s
      JOIN (SELECT id, deal FROM in_stage_moves WHERE status = 'pending' UNION ALL
        SELECT m.code, d.code FROM "Request" m JOIN "Deal" d ON d.id = m."dealId" WHERE m.kind = 'move' AND m.status = 'pending'
          AND NOT EXISTS (SELECT 1 FROM in_stage_moves x WHERE x.id = m.code)) o ON o.deal = s.deal AND o.id <> s.id
      WHERE s.status = 'pending'`,
    `SELECT ${refusal('pendingFrom', ['s."from"', 's.deal', 'd.stage'])}
      FROM in_stage_moves s JOIN known_deal d ON d.code = s.deal WHERE s.status = 'pending' AND d.stage <> s."from"`,
    `SELECT ${refusal('sameStage', ['s."to"'])} FROM in_stage_moves s JOIN known_deal d ON d.code = s.deal
      WHERE s."from" IS NULL AND d.stage = s."to" AND NOT EXISTS (SELECT 1 FROM "Request" m WHERE m.code = s.id)`,
  ],
}
