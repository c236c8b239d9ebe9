import { audit } from '../db/audit.ts'
import type { Store } from '../db/store.ts'
import type { Work } from '../db/work.ts'
import { firstOpenMonth } from '../domain/account-money.ts'
import { addWorkingDays } from '../domain/calendar.ts'
import type { ComplaintLevel } from '../domain/complaint.ts'
import type { Day } from '../domain/day.ts'
import { normalNames } from './account-names-store.ts'
import { closedMonths } from './closed-notes-store.ts'
import { fault } from './fault.ts'
import {
  checkStaged,
  compareStaged,
  followUp,
  noteRefused,
  type Outcome,
  openStaging,
  type StagedRow,
  stage,
  writeStaged,
} from './import-store.ts'
import type { Row } from './kind.ts'
import type { KindName } from './kinds.ts'
import type { Problem } from './problem.ts'
import { type Findings, find, noFindings } from './problem.ts'
import { type Source, sourcesAt } from './read.ts'
import type { Refusals } from './refusal-store.ts'
import { rowsOf, type When } from './rows.ts'

/** How far it is: what is being done, how many rows of it, and percent of the whole. */
export type Progress = (step: {
  doing: 'reading' | 'checking' | 'writing' | 'assessing'
  what: string
  rows: number
  percent: number
}) => void

export type ImportOptions = {
  /** Everything is done and then taken back. */
  dryRun?: boolean
  progress?: Progress
  /** Changes rows that were understood, before anything is checked against the database. Days are looked at before it. */
  change?: (kind: KindName, row: Row) => Row
  /** The day after which a visit lies in the future; default: today. */
  today?: Day
  /** Done at the end of the same transaction. */
  after?: (work: Work) => Promise<void>
}

/** The options with their defaults. */
type Settled = Required<ImportOptions>

/** What one kind of file brought. `files` are those it was read from. */
type FileCount = Outcome & { kind: KindName; files: string[] }

export type ImportResult =
  | { ok: true; counts: FileCount[]; warnings: Problem[] }
  /** Nothing was written. `problems` are the first thousand by file and line, `more` how many follow. */
  | { ok: false; problems: Problem[]; more: number }

/** An import may last so long: a million rows take minutes. */
const LIMIT_MS = 3_600_000

/**
 * Reads the import files at `path` (a folder or one file) into the database: all of them or nothing, in one transaction. What is
 * stored already stays as it is, so the same folder twice changes nothing; an empty cell never erases what is known.
 * Rows go through temporary tables in batches: memory does not grow with the files.
 */
export async function importFolder(
  store: Store,
  path: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const findings = noFindings()
  const sources = await sourcesAt(path, findings)
  return importSources(store, sources, findings, options)
}

/** Import of files that were opened already; `findings` has what was wrong with opening them. */
async function importSources(
  store: Store,
  sources: readonly Source[],
  findings: Findings,
  options: ImportOptions = {},
): Promise<ImportResult> {
  try {
    return await store.write(
      async (work) => {
        // Tried again after a conflict, it begins with what was wrong before it.
        const found = { ...findings, problems: [...findings.problems] }
        const settled = {
          dryRun: false,
          progress: () => {},
          change: sameRow,
          today: work.today,
          after: nothing,
          ...options,
        }
        const result = await run(work, sources, found, settled)
        if (!result.ok || settled.dryRun) throw new TakenBack(result)
        return result
      },
      'import',
      LIMIT_MS,
    )
  } catch (error) {
    if (error instanceof TakenBack) return error.result
    throw error
  }
}

/**
 * Import inside a transaction that is there already, for a file that was sent in a chat: small enough for its few seconds. With `dryRun` it
 * stops before anything is written: until then only temporary tables were touched, which go with the transaction. Once a transaction.
 */
export async function importWithin(
  work: Work,
  sources: readonly Source[],
  options: Pick<ImportOptions, 'dryRun'> = {},
): Promise<ImportResult> {
  const settled = {
    dryRun: false,
    progress: () => {},
    change: sameRow,
    today: work.today,
    after: nothing,
    ...options,
  }
  return run(work, sources, noFindings(), settled, settled.dryRun)
}

function sameRow(_kind: KindName, row: Row): Row {
  return row
}

async function nothing(): Promise<void> {}

/** Ends the transaction without a trace and carries what was found out. */
class TakenBack extends Error {
  readonly result: ImportResult

  constructor(result: ImportResult) {
    super('taken back')
    this.result = result
  }
}

async function run(
  work: Work,
  sources: readonly Source[],
  findings: Findings,
  options: Settled,
  onlyLook = false,
): Promise<ImportResult> {
  const { progress } = options
  await openStaging(work.tx)
  const warnings = await stageAll(work, sources, findings, options)
  progress({ doing: 'checking', what: '', rows: 0, percent: 40 })
  const refuse = ({ list, more }: Refusals) => {
    for (const refusal of list) find(findings, refusal)
    findings.more += more
  }
  const checked = await checkStaged(work.tx)
  refuse(checked)
  const { outcomes, notes, refusals } = await compareStaged(work.tx, firstOpenMonth(options.today))
  refuse(refusals)
  if (findings.problems.length > 0) return refused(findings)

  warnings.unshift(...findings.notes)
  warnings.push(...checked.notes, ...notes)
  if (onlyLook) return { ok: true, counts: countsOf(sources, outcomes), warnings }
  await writeStaged(work, outcomes, (kind, done, all) =>
    progress({ doing: 'writing', what: kind, rows: done, percent: 50 + Math.floor((done / all) * 40) }),
  )
  await followUp(work, (done, all) =>
    progress({
      doing: 'assessing',
      what: 'accounts',
      rows: done,
      percent: 90 + Math.floor((done / all) * 10),
    }),
  )
  const counts = countsOf(sources, outcomes)
  const closed = closedMonths(notes)
  if (counts.some((count) => count.new + count.changed > 0))
    await audit(work, {
      what: 'import',
      subject: 'files',
      after: {
        ...Object.fromEntries(counts.map(({ kind, files: _, ...count }) => [kind, count])),
        ...(closed && { closed }),
      },
    })
  await options.after(work)
  return { ok: true, counts, warnings }
}

/** Reads every source into the staging tables. Gives what is worth knowing but no reason to refuse. */
async function stageAll(
  work: Work,
  sources: readonly Source[],
  findings: Findings,
  { progress, change, today }: Settled,
): Promise<Problem[]> {
  const warnings: Problem[] = []
  const all = sources.reduce((sum, source) => sum + source.bytes, 0) || 1
  let bytes = 0
  let n = 0
  for (const source of sources) {
    let rows = 0
    const heard = (count: number) => {
      bytes += count
    }
    for await (const batch of rowsOf(source, whenOf(work, today), findings, heard)) {
      // After a refusal rows are still read and staged: what refers to them is checked in the same run.
      await noteRefused(work.tx, source.kind, batch.refused)
      const staged = batch.rows.map(({ line, row: read }): StagedRow => {
        const row = change(source.kind, read)
        if (lacksBackup(source.kind, row, work) && warnings.length < 1000)
          warnings.push({
            file: source.file,
            line,
            ...fault('noBackup', String(row.code), String(row.tier)),
          })
        // Filled in place: a million rows are not copied twice.
        return Object.assign(row, derived(source.kind, row, work), {
          n: n++,
          file: source.file,
          line,
        })
      })
      await stage(work.tx, source.kind, staged)
      rows += staged.length
      progress({ doing: 'reading', what: source.file, rows, percent: Math.floor((bytes / all) * 40) })
    }
  }
  return warnings
}

function whenOf({ zone, policy }: Work, today: Day): When {
  return { today, zone, own: policy.profile.own }
}

/** Accounts of the tiers of policy.profile.backupTiers have somebody who stands in (S72). */
function lacksBackup(kind: KindName, { tier, backup }: Row, { policy }: Work): boolean {
  return kind === 'accounts' && backup === null && policy.profile.backupTiers.some((one) => one === tier)
}

/** What the database needs of a row and a file does not say. */
function derived(kind: KindName, row: Row, { policy, calendar, today, now }: Work): Row {
  switch (kind) {
    case 'complaints': {
      const limit = policy.complaints.sla[(row.level ?? 'complaint') as ComplaintLevel]
      return row.opened === null
        ? {}
        : { due_by_rule: addWorkingDays(calendar, String(row.opened), Math.ceil(limit)) }
    }
    case 'accounts': {
      const aliases = Array.isArray(row.aliases) ? row.aliases : []
      return { normals: normalNames(String(row.code), String(row.name ?? row.code), aliases) }
    }
    case 'deals':
      return { today, now: now.toISOString() }
    case 'visits':
      return { now: now.toISOString() }
    default:
      return {}
  }
}

function refused(findings: Findings): ImportResult {
  const order = [...new Set(findings.problems.map(({ file }) => file))]
  const problems = [...findings.problems].sort(
    (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line,
  )
  return { ok: false, problems, more: findings.more }
}

function countsOf(sources: readonly Source[], outcomes: ReadonlyMap<KindName, Outcome>): FileCount[] {
  const kinds = [...new Set(sources.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    kind,
    files: sources.filter((source) => source.kind === kind).map(({ file }) => file),
    ...(outcomes.get(kind) ?? { new: 0, changed: 0, unchanged: 0 }),
  }))
}
