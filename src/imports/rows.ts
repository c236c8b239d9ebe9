import { oneForm } from '../domain/clean.ts'
import { type Day, dayIn } from '../domain/day.ts'
import { moneyToPerson } from '../domain/private-money.ts'
import { secretNumberIn } from '../domain/secret-numbers.ts'
import { Bad, bad, type Cell, type SqlType } from './cells.ts'
import { errorIn, MERGED, unescapeFormula } from './escape.ts'
import { type Fault, FileFault, fault, isFault, shortened } from './fault.ts'
import { type Kind, type Row, toldColumn } from './kind.ts'
import { columnCalled, type KindName, kindOf, nearest } from './kinds.ts'
import { withoutCurrency } from './money-cell.ts'
import { type Findings, find } from './problem.ts'
import type { Source } from './read.ts'

/** What the rows of one source amounted to: rows that were understood, and the keys of those that were not. */
export type Batch = {
  rows: { line: number; row: Row }[]
  /** Key cells of rows that were refused: others may still refer to them without being refused for it. */
  refused: Record<string, string>[]
}

/** `own`: lines that the company added to the file of an account (policy.profile.own). */
export type When = { today: Day; zone: string; own?: readonly string[] }

/** Rows handed on at a time. Prisma keeps what its last hundred log lines spoke of, parameters included: larger batches cost memory. */
const BATCH = 500
const NO_DAYS: readonly number[] = []
/** Lines above the header that are looked through for it: people write a title there. */
const TITLE_LINES = 10
/** Longest cell in characters. */
const LONGEST_CELL = 32_768
/** More columns than any kind has, even with a few empty ones. */
const MOST_COLUMNS = 200

/**
 * Reads a source row by row and hands it on in batches; every row that is wrong becomes a problem with its line.
 * Whether what a row refers to exists is not asked here.
 */
export async function* rowsOf(
  source: Source,
  when: When,
  findings: Findings,
  progress?: (bytes: number) => void,
): AsyncGenerator<Batch> {
  const report = (line: number, what: Found) =>
    find(findings, { file: source.file, line, kind: source.kind, ...what })
  let batch: Batch = { rows: [], refused: [] }
  let columns: string[] | undefined
  let title: { line: number; faults: Fault[] } | undefined
  let lines = 0
  try {
    for await (const { line, cells, days } of source.lines(progress)) {
      lines++
      if (!columns) {
        const header = headerOf(source.kind, cells)
        if (title && header.faults.length === 0) {
          report(title.line, fault('titleRow', String(line)))
          return
        }
        title ??= { line, faults: header.faults }
        if (header.faults.length === 0) columns = header.columns
        else if (header.columns.some((column) => column !== '') || lines > TITLE_LINES) break
        continue
      }
      const read = readRow(source.kind, columns, cells, { ...when, days: days ?? NO_DAYS })
      for (const found of read.faults) report(line, found)
      if (read.faults.length === 0) batch.rows.push({ line, row: read.row })
      else batch.refused.push(read.raw)
      if (batch.rows.length + batch.refused.length >= BATCH) {
        yield batch
        batch = { rows: [], refused: [] }
      }
    }
    if (!columns) for (const found of title?.faults ?? []) report(title?.line ?? 1, found)
    if (lines === 0) report(1, fault('emptyFile', required(source.kind).join(',')))
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    report(error.line, error.fault)
  }
  yield batch
}

/** The columns that the cells of a header mean, or everything that is wrong with it. */
function headerOf(kind: KindName, cells: readonly string[]): { columns: string[]; faults: Fault[] } {
  if (cells.length > MOST_COLUMNS)
    return {
      columns: [],
      faults: [fault('tooManyColumns', String(cells.length), String(MOST_COLUMNS))],
    }
  const titles = cells
    .slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
    .map((cell) => (cell.startsWith(MERGED) ? '' : cell))
  const columns = titles.map((title) => columnCalled(kind, unescapeFormula(title)))
  const known = Object.keys(kindOf(kind).columns)
  const faults = titles.flatMap((title, at) => {
    if (columns[at] !== undefined)
      return columns.indexOf(columns[at]) < at ? [fault('columnTwice', columns[at])] : []
    const near = nearest(title, known)
    return near
      ? [fault('nearColumn', shortened(title), near)]
      : [fault('unknownColumn', shortened(title), kind, known.join(', '))]
  })
  const missing = required(kind).filter((column) => !columns.includes(column))
  if (missing.length > 0) faults.push(fault('missingColumns', missing.join(', ')))
  return { columns: columns.map((column) => column ?? ''), faults }
}

function required(kind: KindName): string[] {
  return Object.entries(kindOf(kind).columns).flatMap(([name, column]) => (column.optional ? [] : [name]))
}

/** A fault, and the column it is in when it is in one. */
type Found = Fault & { column?: string }

type Read = { row: Row; raw: Record<string, string>; faults: Found[] }

function readRow(
  kind: KindName,
  columns: readonly string[],
  cells: readonly string[],
  when: When & { days: readonly number[] },
): Read {
  const { columns: known, past, check, reads } = kindOf(kind)
  const faults: Found[] = []
  let row: Row = {}
  const raw: Record<string, string> = {}
  if (cells.length !== columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    faults.push(fault('moreCells', String(cells.length), String(columns.length)))
  for (const name of Object.keys(known)) row[name] = null
  columns.forEach((name, at) => {
    const cell = cells[at] ?? ''
    const text = unescapeFormula(cell)
    raw[name] = text.trim()
    const priced = known[name]?.currency && text !== '' ? withoutCurrency(text) : { bare: text }
    if (priced.told) row[toldColumn(name)] = priced.told.join('|')
    const value =
      cell === ''
        ? readCell(kindOf(kind), name, cell, when)
        : (unfit(kind, name, cell) ?? readCell(kindOf(kind), name, priced.bare, when))
    if (value instanceof Bad) faults.push({ ...value.fault, column: name })
    else if (known[name]?.cell.named && when.days.includes(at))
      faults.push({ ...fault('becameDay', shortened(text)), column: name })
    else row[name] = value
  })
  if (faults.length === 0) {
    for (const name of past ?? []) {
      const day = dayOfCell(row[name] ?? null, when.zone)
      if (day && day > when.today) faults.push({ ...fault('future', day, when.today), column: name })
    }
    const kept = reads?.(row, { today: when.today, own: when.own ?? [] }) ?? row
    if (isFault(kept)) faults.push({ ...kept, column: 'value' })
    else row = kept
    const found = check?.(row)
    if (found) faults.push(found)
  }
  return { row, raw, faults }
}

/** An empty cell is unknown, but where it names the row. */
function readCell({ columns, key }: Kind, name: string, text: string, { zone }: When): Cell | Bad {
  const column = columns[name]
  if (!column) return null
  if (oneForm(text).trim() === '') return key.includes(name) && !column.blank ? bad('empty') : null
  return column.cell.read(text, zone)
}

/** Cells that hold no words: what else stands in one is refused by its reader. */
const WORDLESS: readonly SqlType[] = ['date', 'timestamptz', 'integer', 'numeric', 'boolean']

/** What no cell may hold: the database keeps no NUL and no half character, and nobody writes a novel into a cell. */
function unfit(kind: KindName, column: string, text: string): Bad | undefined {
  const type = kindOf(kind).columns[column]?.cell.type
  const hasWords = type !== undefined && !WORDLESS.includes(type)
  if (text.length > LONGEST_CELL) return bad('cellTooLong', String(text.length), String(LONGEST_CELL))
  if (text.includes('\0')) return bad('nul')
  if (hasWords && moneyToPerson(text, { ours: kind === 'spend' })) return bad('privateMoney')
  const secret = hasWords && text.length >= 9 ? secretNumberIn(text) : undefined
  if (secret) return bad('secretNumber', secret.masked)
  return /\p{Cs}/u.test(text) ? bad('brokenCharacter') : errorIn(text)
}

function dayOfCell(value: Cell, zone: string): Day | undefined {
  if (typeof value !== 'string') return undefined
  return value.includes('T') ? dayIn(zone, new Date(value)) : value
}
