import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { csvLines, type Line } from './csv.ts'
import { type Fault, FileFault, fault } from './fault.ts'
import { type KindName, kindCalled, kindNames, kindOf, nearest } from './kinds.ts'
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
  const names = found.isDirectory() ? (await readdir(path)).filter(isImportFile).sort() : [path]
  if (names.length === 0) find(findings, { file: path, line: 1, ...fault('emptyFolder') })
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
  /说明|须知|指南|帮助|示例|样例|字典|选项|目录|封面|read ?me|instruction|guide|help|notes|example|legend|lookup|lists?$|cover|index/i

/**
 * Sheets called after a kind; a workbook of one sheet may be called after its kind itself. Hidden sheets and those that only explain are
 * left out and said to be.
 */
function sheetsOf(name: string, bytes: Buffer, findings: Findings): Source[] {
  const sheets = sheetsOrFault(name, bytes, findings)
  const seen = sheets.filter(({ hidden, lines }) => !hidden && lines.length > 0)
  return sheets.flatMap(({ title, hidden, lines }) => {
    const file = `${name}[${title}]`
    if (lines.length === 0) return []
    const kind = kindCalled(title) ?? (seen.length === 1 ? kindCalled(stem(name)) : undefined)
    if (hidden) findings.notes.push({ file, line: 1, ...fault('hiddenSheet') })
    else if (kind) return [{ kind, file, bytes: 0, lines: () => lines }]
    else if (EXPLAINS.test(title) && seen.length > 1)
      findings.notes.push({ file, line: 1, ...fault('skippedSheet') })
    else find(findings, { file, line: 1, ...unknownKind('sheet', title) })
    return []
  })
}

function sheetsOrFault(name: string, bytes: Buffer, findings: Findings): Sheet[] {
  try {
    return workbookSheets(bytes)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    find(findings, { file: name, line: error.line, ...error.fault })
    return []
  }
}

function kindOfFile(name: string, findings: Findings): KindName | undefined {
  const kind = isImportFile(name) ? kindCalled(stem(name)) : undefined
  if (!kind) find(findings, { file: name, line: 1, ...unknownKind('file', stem(name)) })
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
  return !/^[.~]/.test(basename(name)) && /^\.(csv|xlsx)$/i.test(extname(name))
}

function isWorkbook(name: string): boolean {
  return extname(name).toLowerCase() === '.xlsx'
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
