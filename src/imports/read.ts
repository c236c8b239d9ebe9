import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { csvLines, type Line } from './csv.ts'
import { type Fault, FileFault, fault, shortened } from './fault.ts'
import { type KindName, kindCalled, kindNames, kindOf, nearest } from './kinds.ts'
import { otherBytes } from './other-formats.ts'
import { type Findings, find } from './problem.ts'
import { asUtf8 } from './text.ts'
import { type Sheet, workbookSheets } from './workbook.ts'

/** One file or sheet of a known kind, not read yet. */
export type Source = {
  kind: KindName
  /** As people know it: `accounts.csv`, or `company.xlsx[accounts]`. */
  file: string
  /** Bytes of the file, for progress; a sheet is in memory already and counts none. */
  bytes: number
  lines(progress?: (bytes: number) => void): AsyncIterable<Line> | Iterable<Line>
}

/** Largest workbook file: a workbook is held in memory, CSV files may have any size. */
const LARGEST_WORKBOOK = 50 * 1024 * 1024

/**
 * The import files at a path: one file, or all CSV and XLSX files of a folder (other files are left alone), in the order
 * in which kinds refer to each other. What is wrong with names or workbooks is added to `findings`.
 */
export async function sourcesAt(path: string, findings: Findings): Promise<Source[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found) {
    find(findings, { file: path, line: 1, ...fault('noPath') })
    return []
  }
  const all = found.isDirectory() ? (await readdir(path)).sort() : [path]
  const names = found.isDirectory() ? all.filter(isImportFile) : all
  const others = found.isDirectory() ? all.filter(isOtherTable) : []
  for (const name of others) {
    const problem = { file: name, line: 1, ...fault('otherFormat') }
    if (names.length > 0) findings.notes.push(problem)
    else find(findings, problem)
  }
  if (all.length === 0 || (names.length === 0 && others.length === 0))
    find(findings, { file: path, line: 1, ...fault('emptyFolder') })
  const sources: Source[] = []
  for (const name of names) {
    const full = found.isDirectory() ? join(path, name) : path
    sources.push(...(await sourcesOf(basename(name), full, findings)))
  }
  return inOrder(sources)
}

/** The import files in one file that was sent: its name says whether it is CSV or XLSX. */
export function sourcesIn(name: string, bytes: Buffer, findings: Findings): Source[] {
  if (isWorkbook(name)) return inOrder(sheetsOf(name, bytes, findings))
  const kind = kindOfFile(name, findings)
  return kind
    ? [
        {
          kind,
          file: name,
          bytes: bytes.length,
          lines: (progress) => csvLines(once(asUtf8(bytes)), progress),
        },
      ]
    : []
}

async function sourcesOf(name: string, full: string, findings: Findings): Promise<Source[]> {
  const { size } = await stat(full)
  if (isWorkbook(name)) {
    if (size <= LARGEST_WORKBOOK) return sheetsOf(name, await readFile(full), findings)
    const most = String(LARGEST_WORKBOOK / 1024 / 1024)
    find(findings, { file: name, line: 1, ...fault('largeWorkbook', most) })
    return []
  }
  const kind = kindOfFile(name, findings)
  if (!kind) return []
  return [{ kind, file: name, bytes: size, lines: (progress) => csvLines(createReadStream(full), progress) }]
}

/** What people call a sheet that explains the others, or holds the words to choose from. */
const EXPLAINS =
  /说明|须知|指南|帮助|示例|样例|字典|选项|枚举|图例|参数|校验|目录|封面|模板|read ?me|instruction|guide|help|notes|example|legend|lookup|lists?$|cover|index|validation|export summary|template/i

/**
 * Sheets called after a kind; a workbook of one sheet may be called after its kind itself. Hidden sheets and those that only explain are
 * left out and said to be.
 */
function sheetsOf(name: string, bytes: Buffer, findings: Findings): Source[] {
  const sheets = sheetsOrFault(name, bytes, findings)
  const filled = sheets.filter(({ lines }) => lines.length > 0)
  const seen = filled.filter(({ hidden }) => !hidden)
  if (sheets.length > 0 && filled.length === 0)
    find(findings, { file: name, line: 1, ...fault('emptyWorkbook') })
  return filled.flatMap(({ title, hidden, lines, hiddenLines, hiddenColumns }) => {
    const file = `${name}[${title}]`
    const kind = kindCalled(title) ?? (seen.length === 1 ? kindCalled(stem(name)) : undefined)
    if (hidden && seen.length > 0) findings.notes.push({ file, line: 1, ...fault('hiddenSheet') })
    else if (hidden) find(findings, { file, line: 1, ...fault('hiddenSheet') })
    else if (kind) {
      if (hiddenLines > 0)
        findings.notes.push({ file, line: 1, ...fault('hiddenLines', String(hiddenLines)) })
      if (hiddenColumns.length > 0)
        findings.notes.push({
          file,
          line: 1,
          ...fault('hiddenColumns', hiddenColumns.map(shortened).join(', ')),
        })
      return [{ kind, file, bytes: 0, lines: () => lines }]
    } else if (EXPLAINS.test(title) && seen.length > 1)
      findings.notes.push({ file, line: 1, ...fault('skippedSheet') })
    else find(findings, { file, line: 1, ...unknownKind('sheet', title) })
    return []
  })
}

function sheetsOrFault(name: string, bytes: Buffer, findings: Findings): Sheet[] {
  try {
    const other = otherBytes(bytes)
    if (other) throw new FileFault(1, other)
    return workbookSheets(bytes)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    find(findings, { file: name, line: error.line, ...error.fault })
    return []
  }
}

function kindOfFile(name: string, findings: Findings): KindName | undefined {
  const kind = isImportFile(name) ? kindCalled(stem(name)) : undefined
  const isOther = !kind && isOtherTable(basename(name))
  if (!kind)
    find(findings, {
      file: name,
      line: 1,
      ...(isOther ? fault('otherFormat') : unknownKind('file', stem(name))),
    })
  return kind
}

function unknownKind(what: 'file' | 'sheet', title: string): Fault {
  const near = nearest(title, kindNames)
  return near
    ? fault('nearKind', what, near)
    : fault('unknownKind', what, kindNames.filter((kind) => !kindOf(kind).optional).join(', '))
}

/** Hidden files and the lock files of spreadsheets (`~$accounts.xlsx`) are none. */
function isImportFile(name: string): boolean {
  return !/^[.~]/.test(basename(name)) && /^\.(csv|xlsx|xlsm)$/i.test(extname(name))
}

function isWorkbook(name: string): boolean {
  return /^\.xls[xm]$/i.test(extname(name))
}

/** A table in a form that is not read; a text file only when it is called after a kind. */
function isOtherTable(name: string): boolean {
  if (/^[.~]/.test(name)) return false
  const isText = /\.txt$/i.test(name) && kindCalled(stem(name).replace(/\.csv$/i, '')) !== undefined
  return isText || /\.(xls|xlsb|ods|et|numbers|tsv|tab)$/i.test(name)
}

function stem(name: string): string {
  return basename(name, extname(name))
}

function inOrder(sources: Source[]): Source[] {
  return sources.sort((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind))
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length || at === 0; at += 65_536) yield bytes.subarray(at, at + 65_536)
}
