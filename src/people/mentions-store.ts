import { auditDigest } from '../db/audit-chain.ts'
import type { Work } from '../db/work.ts'
import { type TextTable, textTables } from './texts-store.ts'

// SQL by hand: looks through every text column there is, a table a statement.

/** By what a person is found in texts. Patterns are PostgreSQL's; an absent one matches nothing. */
export type Mentioned = {
  /** Names that mean them anywhere; case does not count. */
  whole: string | undefined
  /** Shorter names and numbers: in what is about their company. */
  brief: string | undefined
  /** The company of a contact, and how texts call it. Absent: one of us, who is looked for everywhere. */
  account: { id: number; pattern: string } | undefined
  /** Nobody else in the database has one of the whole names. */
  alone: boolean
  /** What stands in the place of a name afterwards. */
  mark: string
}

/** What only passes through: here a name is taken out even if a namesake may be meant. */
const PASSING = new Set(['Inbox', 'Outbox', 'Done', 'Pending', 'Entry', 'Digest', 'Reminder'])

/** Columns by which a row is known, shown beside what mentions somebody. */
const KNOWN_BY = ['id', 'code', 'day', 'at', 'what', 'week', 'stage']

/** Stands in no text. */
const NOTHING = 'f3b1c2e0-in-no-text'

/** How many rows of each table mention somebody. */
export async function countMentions(work: Work, about: Mentioned): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const table of await textTables(work)) {
    const rows = await work.tx.$queryRawUnsafe<{ n: number }[]>(
      `${GIVEN} SELECT count(*)::int AS n FROM "${table.name}" t, p WHERE ${mentioning(table, about)}`,
      ...given(about),
    )
    if (rows[0]?.n) found[table.name] = rows[0].n
  }
  return found
}

/** The rows that mention somebody, by table: what they are known by, and only the texts that do. */
export async function readMentions(work: Work, about: Mentioned): Promise<Record<string, object[]>> {
  const found: Record<string, object[]> = {}
  for (const table of await textTables(work)) {
    const shown = [
      ...KNOWN_BY.filter((column) => table.columns.includes(column)).map((name) => `'${name}', t."${name}"`),
      ...table.texts
        .filter(({ name }) => !KNOWN_BY.includes(name))
        .map(({ name }) => `'${name}', CASE WHEN ${anyOf([name])} THEN to_jsonb(t."${name}") END`),
    ]
    const rows = await work.tx.$queryRawUnsafe<{ row: object }[]>(
      `${GIVEN} SELECT jsonb_strip_nulls(jsonb_build_object(${shown.join(', ')})) AS row
       FROM "${table.name}" t, p WHERE ${mentioning(table, about)} ORDER BY t.*`,
      ...given(about),
    )
    if (rows.length > 0) found[table.name] = rows.map(({ row }) => row)
  }
  return found
}

export type Erased = {
  /** Rows changed, by table. */
  rows: Record<string, number>
  /** Lines of the history that were changed, each with the digest of what is left: belongs into the line that tells of it (0160). */
  history: [id: string, digest: string][]
}

/** Puts the mark in the place of every name, in every text. Lines of the history keep the digest by which their seal holds. */
export async function eraseMentions(work: Work, about: Mentioned): Promise<Erased> {
  const erased: Erased = { rows: {}, history: [] }
  for (const table of await textTables(work)) {
    const sets = table.texts.map((text) => `"${text.name}" = ${without(text, table, about)}`)
    const from = `FROM p WHERE ${mentioning(table, about)}`
    const isAudit = table.name === 'Audit'
    if (isAudit) sets.push(`"erasedDigest" = COALESCE(t."erasedDigest", ${auditDigest})`)
    const changed = await work.tx.$queryRawUnsafe<{ id: string; digest: string }[]>(
      `${GIVEN} UPDATE "${table.name}" t SET ${sets.join(', ')} ${from}
       RETURNING ${isAudit ? `t.id::text AS id, ${auditDigest} AS digest` : '1'}`,
      ...given(about),
    )
    if (changed.length > 0) erased.rows[table.name] = changed.length
    if (isAudit) erased.history = changed.map(({ id, digest }) => [id, digest])
  }
  return erased
}

const GIVEN = 'WITH p AS (SELECT $1::text AS whole, $2::text AS brief, $3::text AS about, $4::text AS mark)'

function given({ whole, brief, account, mark }: Mentioned): string[] {
  return [whole ?? NOTHING, brief ?? NOTHING, account?.pattern ?? NOTHING, mark]
}

function anyOf(columns: readonly string[], which?: 'whole' | 'brief'): string {
  if (!which) return `(${anyOf(columns, 'whole')} OR ${anyOf(columns, 'brief')})`
  const operator = which === 'whole' ? '~* p.whole' : '~ p.brief'
  return `(${columns.map((column) => `t."${column}"::text ${operator}`).join(' OR ')})`
}

/** SQL: the rows of a table that mention somebody and do not mean a namesake elsewhere. */
function mentioning(table: TextTable, about: Mentioned): string {
  const columns = table.texts.map(({ name }) => name)
  const ours = ofAccount(table, about)
  if (!ours) return anyOf(columns)
  // What hangs on an account hangs on one; the rest may speak of several.
  if (table.within && table.name !== 'Audit') return `${ours} AND ${anyOf(columns)}`
  const anywhere = about.alone || PASSING.has(table.name)
  return `((${anyOf(columns, 'whole')} AND ${anywhere ? 'true' : ours}) OR (${anyOf(columns, 'brief')} AND ${ours}))`
}

/** SQL: the rows that are about a contact's account; undefined for one of us. */
function ofAccount({ within }: TextTable, { account }: Mentioned): string | undefined {
  if (!account) return undefined
  return within ? `(${within.replaceAll('$account', String(account.id))})` : '(t::text ~* p.about)'
}

function without({ name, type }: TextTable['texts'][number], table: TextTable, about: Mentioned): string {
  const ours = ofAccount(table, about)
  const brief = ours ? `CASE WHEN ${ours} THEN p.brief ELSE '${NOTHING}' END` : 'p.brief'
  const of = (text: string) =>
    `regexp_replace(regexp_replace(${text}, p.whole, p.mark, 'gi'), ${brief}, p.mark, 'g')`
  if (type === 'text') return of(`t."${name}"`)
  if (type === 'jsonb') return `${of(`t."${name}"::text`)}::jsonb`
  return `ARRAY(SELECT ${of('each')} FROM unnest(t."${name}") WITH ORDINALITY AS u(each, n) ORDER BY n)`
}
