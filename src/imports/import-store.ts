import type { Tx, Work } from '../db/work.ts'
import { noteRevenueKnown } from '../risk/revenue-known-store.ts'
import { reassess } from '../risk/store.ts'
import { nameAccounts } from './account-names-store.ts'
import { overBudgetIn } from './budget-notes-store.ts'
import { closedIn } from './closed-notes-store.ts'
import { maintain, passCodes } from './derived-columns-store.ts'
import { keepFormerAccountNames } from './former-names-store.ts'
import { checkKind, gatherKnown, otherCurrencies } from './import-checks-store.ts'
import { toldColumn } from './kind.ts'
import { currentRows, keyOf } from './kind-store.ts'
import { dealStepWrites, statementsOf, tablesOf } from './kind-writes-store.ts'
import { type KindName, kindNames, kindOf } from './kinds.ts'
import { mergeLedger, type Note, replacedIn } from './ledger-store.ts'
import { withAndWithoutId } from './ledger-twins-store.ts'
import { leftIn } from './left-notes-store.ts'
import type { Problem } from './problem.ts'
import type { Refusals } from './refusal-store.ts'

// SQL by hand: COPY into a staging table, then set by set (bench:import).

/** One row on its way in: its place in the files and its cells by column. */
export type StagedRow = { n: number; file: string; line: number; [column: string]: unknown }

/** What became of the rows of one kind. */
export type Outcome = { new: number; changed: number; unchanged: number }

/** Rows that one statement writes at a time: the measure of progress. */
const CHUNK = 50_000
/** Accounts that are assessed at a time. */
const ASSESSED_AT_ONCE = 500

/** Any number, as long as nobody else uses it: two imports wait for each other. */
const IMPORT_LOCK = 72707380

/** Makes room for the rows: temporary tables that are gone after the transaction. */
export async function openStaging(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})`)
  await tx.$executeRawUnsafe(`SET LOCAL work_mem = '64MB'`)
  // The checks are long statements run once: compiling one took 2 s, running it 0.1.
  await tx.$executeRawUnsafe('SET LOCAL jit = off')
  const tables = kindNames.map((kind) => {
    const { columns, derived = {} } = kindOf(kind)
    const list = [
      ...Object.entries(columns).map(([name, column]) => `"${name}" ${column.cell.type}`),
      ...Object.entries(columns).flatMap(([name, { currency }]) =>
        currency ? [`"${toldColumn(name)}" text`] : [],
      ),
      ...Object.entries(derived).map(([name, type]) => `"${name}" ${type}`),
    ]
    return `CREATE TEMP TABLE in_${kind} (n integer, file text, line integer, stored bigint, ${list.join(', ')}) ON COMMIT DROP;`
  })
  await tx.$executeRawUnsafe(
    `DO $$ BEGIN ${tables.join(' ')} CREATE TEMP TABLE in_refused (kind text, cells jsonb) ON COMMIT DROP; END $$`,
  )
}

/** Adds rows of a kind. A few thousand at a time: they travel as one parameter. */
export async function stage(tx: Tx, kind: KindName, rows: readonly StagedRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRawUnsafe(
    `INSERT INTO in_${kind} SELECT * FROM json_populate_recordset(NULL::in_${kind}, $1::json)`,
    JSON.stringify(rows),
  )
}

/** Notes the cells of rows that were refused, so that who refers to them is not refused as well. */
export async function noteRefused(
  tx: Tx,
  kind: string,
  cells: readonly Record<string, string>[],
): Promise<void> {
  if (cells.length === 0) return
  await tx.$executeRawUnsafe(
    `INSERT INTO in_refused SELECT $1, value FROM jsonb_array_elements($2::jsonb)`,
    kind,
    JSON.stringify(cells).replaceAll('\\u0000', ''),
  )
}

/**
 * Everything that is wrong with the staged rows together, and with what they refer to; equal rows of a ledger are added up before.
 * Writes nothing.
 */
export async function checkStaged(tx: Tx): Promise<Refusals & { notes: Note[] }> {
  const staged = await kindsWithRows(tx)
  const all = { list: [], more: 0, notes: [] } as Refusals & { notes: Note[] }
  for (const kind of staged) await tx.$executeRawUnsafe(`ANALYZE in_${kind}`)
  await gatherKnown(tx)
  const refuse = ({ list, more }: Refusals) => {
    all.list.push(...list)
    all.more += more
  }
  for (const kind of staged) {
    // Before rows are added up: an amount in dollars is no part of one in yuan.
    refuse(await otherCurrencies(tx, kind))
    if (!kindOf(kind).ledger) continue
    all.notes.push(...(await mergeLedger(tx, kind)))
    await tx.$executeRawUnsafe(`ANALYZE in_${kind}`)
  }
  for (const kind of staged) refuse(await checkKind(tx, kind))
  return all
}

/**
 * Sets aside what is stored as it stands in the files, and counts what is left as new or changed; says what changed rows of a ledger replace, and
 * which closed months of the books are changed (`open`: the first that is not).
 */
export async function compareStaged(
  tx: Tx,
  open: string,
): Promise<{ outcomes: Map<KindName, Outcome>; notes: Problem[]; refusals: Refusals }> {
  const outcomes = new Map<KindName, Outcome>()
  // Before what is stored already is set aside: who leaves by this file leaves accounts that stay as they are.
  const notes: Problem[] = [...(await leftIn(tx)), ...(await keepFormerAccountNames(tx))]
  const refusals: Refusals = { list: [], more: 0 }
  for (const kind of await kindsWithRows(tx)) {
    const outcome = await compare(tx, kind)
    outcomes.set(kind, outcome)
    if (kindOf(kind).ledger) {
      notes.push(...(await withAndWithoutId(tx, kind, outcome)))
      notes.push(...(await replacedIn(tx, kind)))
    }
    notes.push(...(await closedIn(tx, kind, open)))
    refusals.list.push(...(await incomplete(tx, kind)))
  }
  const isSpent = (outcomes.get('spend')?.new ?? 0) + (outcomes.get('spend')?.changed ?? 0) > 0
  if (isSpent && refusals.list.length === 0) notes.push(...(await overBudgetIn(tx)))
  return { outcomes, notes, refusals }
}

async function kindsWithRows(tx: Tx): Promise<KindName[]> {
  const questions = kindNames.map((kind) => `EXISTS (SELECT 1 FROM in_${kind}) AS ${kind}`)
  const [row] = await tx.$queryRawUnsafe<Record<string, boolean>[]>(`SELECT ${questions.join(', ')}`)
  return kindNames.filter((kind) => row?.[kind])
}

async function compare(tx: Tx, name: KindName): Promise<Outcome> {
  const kind = kindOf(name)
  const stored = keyOf(kind, 'c')
  const found = keyOf(kind, 's').map((key, at) => `${stored[at]} = ${key}`)
  const same = Object.entries(kind.columns)
    .filter(([column]) => !kind.key.includes(column) || kind.ledger)
    .map(([column, { cell }]) =>
      cell.type === 'text[]' && column !== 'aliases'
        ? `(s."${column}" IS NULL OR (s."${column}" <@ c."${column}" AND c."${column}" <@ s."${column}"))`
        : `(s."${column}" IS NULL OR s."${column}" = c."${column}")`,
    )
  const unchanged = await tx.$executeRawUnsafe(
    `DELETE FROM in_${name} s USING (${currentRows(kind)}) c WHERE ${[...found, ...same, 'c.live'].join(' AND ')}`,
  )
  const changed = await tx.$executeRawUnsafe(
    `UPDATE in_${name} s SET stored = c.stored FROM (${currentRows(kind)}) c WHERE ${found.join(' AND ')}`,
  )
  const [left] = await tx.$queryRawUnsafe<{ count: bigint }[]>(
    `SELECT count(*) FROM in_${name} WHERE stored IS NULL`,
  )
  await tx.$executeRawUnsafe(`CREATE INDEX ON in_${name} (n)`)
  await tx.$executeRawUnsafe(`ANALYZE in_${name}`)
  return { new: Number(left?.count ?? 0), changed, unchanged }
}

/** New rows without what a new row needs: what is known may be left empty, what is not must be said once. */
async function incomplete(tx: Tx, name: KindName): Promise<Refusals['list']> {
  const needed = Object.entries(kindOf(name).columns).filter(([, column]) => column.needed)
  if (needed.length === 0) return []
  const rows = await tx.$queryRawUnsafe<{ file: string; line: number; column: string }[]>(
    needed
      .map(
        ([column]) =>
          `(SELECT file, line, '${column}' AS "column" FROM in_${name} WHERE stored IS NULL AND "${column}" IS NULL ORDER BY n LIMIT 1000)`,
      )
      .join(' UNION ALL '),
  )
  return rows.map((row) => ({ ...row, kind: name, key: 'empty', data: [] }))
}

/** Writes the rows that are new or changed, in the order of kinds. `progress` hears of every chunk: rows done of all rows. */
export async function writeStaged(
  work: Work,
  outcomes: ReadonlyMap<KindName, Outcome>,
  progress: (kind: KindName, done: number, all: number) => void,
): Promise<void> {
  const { tx } = work
  const all = [...outcomes.values()].reduce((sum, outcome) => sum + outcome.new + outcome.changed, 0)
  let before = 0
  for (const kind of kindNames) {
    const outcome = outcomes.get(kind)
    if (!outcome || outcome.new + outcome.changed === 0) continue
    const statements = statementsOf(kind, { fresh: outcome.new > 0, changed: outcome.changed > 0 })
    await inChunks(tx, kind, statements, (share) =>
      progress(kind, before + Math.round(share * (outcome.new + outcome.changed)), all),
    )
    before += outcome.new + outcome.changed
    for (const table of tablesOf(kind)) await tx.$executeRawUnsafe(`ANALYZE "${table}"`)
    if (kind === 'accounts') await nameAccounts(work)
  }
  await passCodes(tx)
  await inChunks(tx, 'deals', dealStepWrites, () => {})
  await passCodes(tx)
}

async function inChunks(
  tx: Tx,
  kind: string,
  statements: readonly string[],
  progress: (share: number) => void,
): Promise<void> {
  const [range] = await tx.$queryRawUnsafe<{ low: number | null; high: number }[]>(
    `SELECT min(n) AS low, max(n) AS high FROM in_${kind}`,
  )
  if (!range || range.low === null) return
  for (let from = range.low; from <= range.high; from += CHUNK) {
    for (const sql of statements) await tx.$executeRawUnsafe(sql, from, from + CHUNK)
    progress((Math.min(from + CHUNK, range.high + 1) - range.low) / (range.high + 1 - range.low))
  }
}

/**
 * Brings up to date what follows from the rows that were written: maintained columns of the accounts they concern, then the risk
 * of those accounts and their deals, a few hundred at a time. `progress` hears how many accounts of how many are done.
 */
export async function followUp(work: Work, progress: (done: number, all: number) => void): Promise<void> {
  const { tx } = work
  await tx.$executeRawUnsafe('CREATE TEMP TABLE touched (id integer PRIMARY KEY) ON COMMIT DROP')
  const ids = kindNames.flatMap((kind) => {
    const { account, deal, code } = kindOf(kind).columns
    const byDeal = `SELECT d."accountId" AS id FROM in_${kind} s JOIN "Deal" d ON d.code = s.`
    return [
      ...(kind === 'accounts' ? [`SELECT a.id FROM in_accounts s JOIN "Account" a ON a.code = s.code`] : []),
      ...(account ? [`SELECT a.id FROM in_${kind} s JOIN "Account" a ON a.code = s.account`] : []),
      ...(kind === 'deals' && code ? [`${byDeal}code`] : []),
      ...(deal?.cell.type === 'text' ? [`${byDeal}deal`] : []),
    ]
  })
  await tx.$executeRawUnsafe(`INSERT INTO touched ${ids.join(' UNION ')}`)
  await tx.$executeRawUnsafe('ANALYZE touched')
  await maintain(tx, 'touched', work.today)
  const [booked] = await tx.$queryRawUnsafe<unknown[]>('SELECT 1 FROM in_revenue LIMIT 1')
  if (booked) await noteRevenueKnown(work)
  // Ordinary accounts are not assessed: one that was a key account until now keeps no score.
  await tx.$executeRawUnsafe(`UPDATE "Account" a SET score = 0, band = 'healthy', hard = '{}', signals = '[]', "reassessOn" = NULL
    FROM touched t WHERE t.id = a.id AND a.tier IS NULL AND a.score + cardinality(a.hard) > 0`)
  const subjects = await tx.$queryRawUnsafe<{ id: number; deals: number[] }[]>(`
    SELECT t.id, ARRAY(SELECT d.id FROM "Deal" d WHERE d."accountId" = t.id AND d.status IN ('open', 'on_hold')) AS deals
    FROM touched t JOIN "Account" a ON a.id = t.id
    WHERE a.tier IS NOT NULL OR EXISTS (SELECT 1 FROM "Deal" d WHERE d."accountId" = t.id) ORDER BY t.id`)
  for (let from = 0; from < subjects.length; from += ASSESSED_AT_ONCE) {
    const some = subjects.slice(from, from + ASSESSED_AT_ONCE)
    await reassess(work, {
      accountIds: some.map(({ id }) => id),
      dealIds: some.flatMap(({ deals }) => deals),
    })
    progress(from + some.length, subjects.length)
  }
}
