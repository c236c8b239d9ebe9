import type { Work } from '../db/work.ts'

// SQL by hand: the database's own catalogue, so that a table that comes later is looked through without being listed anywhere.

/** A table in which people's words stand. `within`: SQL for the rows `t` that belong to the account `$account`; undefined: its rows belong to none. */
export type TextTable = {
  name: string
  texts: { name: string; type: 'text' | 'jsonb' | 'text[]' }[]
  columns: string[]
  within: string | undefined
}

/** Names by which other people and companies are known, and what is nobody's text. A `*` is the whole table. */
const NOT_TEXTS: Record<string, readonly string[]> = {
  Person: ['name', 'aliases', 'email', 'mobile', 'emptyWeek', 'timeZone', 'locale'],
  Identity: ['*'],
  Team: ['*'],
  Account: ['name', 'aliases', 'code', 'currency', 'hard'],
  AccountName: ['*'],
  Contact: ['name'],
  AuditSeal: ['*'],
  Audit: ['erasedDigest'],
  _prisma_migrations: ['*'],
}

type Catalogued = { table: string; column: string; type: string; refers: string | null }

/** Every table with columns in which people's words may stand, and how its rows belong to an account. */
export async function textTables(work: Work): Promise<TextTable[]> {
  const rows = await catalogue(work)
  const ways = waysToAccount(rows)
  const tables = new Map<string, TextTable>()
  for (const { table, column, type } of rows) {
    const not = NOT_TEXTS[table] ?? []
    if (not[0] === '*') continue
    const known = tables.get(table) ?? { name: table, texts: [], columns: [], within: ways.get(table) }
    tables.set(table, known)
    known.columns.push(column)
    if (!not.includes(column) && (type === 'text' || type === 'jsonb' || type === 'text[]'))
      known.texts.push({ name: column, type })
  }
  for (const table of tables.values())
    if (table.name === 'Audit') table.within = auditOf([...tables.values()])
  return [...tables.values()].filter(({ texts }) => texts.length > 0)
}

/** Columns that refer to rows of this table, as `[table, column]`. */
export async function referring(work: Work, to: string): Promise<[table: string, column: string][]> {
  const rows = await catalogue(work)
  return rows.filter(({ refers }) => refers === to).map(({ table, column }) => [table, column])
}

async function catalogue(work: Work): Promise<Catalogued[]> {
  return work.tx.$queryRaw<Catalogued[]>`
    SELECT c.relname::text AS table, a.attname::text AS column, format_type(a.atttypid, NULL) AS type,
      (SELECT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
       WHERE f.contype = 'f' AND f.conrelid = c.oid AND f.conkey = ARRAY[a.attnum] LIMIT 1) AS refers
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname, a.attnum`
}

/** The shortest way along foreign keys from each table to its account. */
function waysToAccount(rows: readonly Catalogued[]): Map<string, string> {
  const ways = new Map([['Account', 't.id = $account']])
  for (let before = 0; before < ways.size; ) {
    before = ways.size
    const reached = new Map(ways)
    for (const { table, column, refers } of rows) {
      if (!refers || ways.has(table) || table === 'Person' || !reached.has(refers)) continue
      const further = reached.get(refers)!
      ways.set(
        table,
        refers === 'Account'
          ? `t."${column}" = $account`
          : `t."${column}" IN (SELECT t.id FROM "${refers}" t WHERE ${further})`,
      )
    }
  }
  for (const { table, column } of rows)
    if (column === 'subjectId' && !ways.has(table))
      ways.set(
        table,
        `((t.subject::text = 'account' AND t."subjectId" = $account)
          OR (t.subject::text = 'deal' AND t."subjectId" IN (SELECT id FROM "Deal" WHERE "accountId" = $account)))`,
      )
  return ways
}

/** Lines of the history whose subject has a code of the account or of something that belongs to it. */
function auditOf(tables: readonly TextTable[]): string {
  const codes = tables
    .filter(({ columns, within }) => columns.includes('code') && columns.includes('id') && within)
    .map(({ name, within }) => `SELECT t.code FROM "${name}" t WHERE ${within}`)
  return `split_part(t.subject, ':', 2) IN (${codes.join(' UNION ALL ')})`
}
